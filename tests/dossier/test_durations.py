"""How long one thing goes on, told as two lengths of time, from the texts on."""

from __future__ import annotations

import pytest

from tests.dossier.test_ways_of_counting import dossier

LONG = (
    ("Gencatan senjata itu disepakati selama 14 hari.", "Gencatan senjata hanya berlaku sepuluh hari."),
    ("Pasar ditutup selama tiga pekan.", "Penutupan pasar berlangsung dua pekan."),
    ("Pemadaman berlangsung enam jam.", "Listrik mati selama empat jam."),
    ("Bupati berada di tahanan selama 20 hari.", "Bupati ditahan selama 40 hari."),
    ("Pencarian korban berlangsung tujuh hari.", "Tim mencari korban selama sepuluh hari."),
    ("Mogok sopir angkot berlangsung tiga hari.", "Sopir angkot mogok selama lima hari."),
)
OTHERS = (
    ("Pasar ditutup selama tiga pekan.", "Jalan ditutup selama dua pekan."),
    ("Gencatan senjata itu disepakati selama 14 hari.", "Perundingan gencatan senjata berlangsung tiga hari."),
)


@pytest.mark.parametrize(("one", "other"), LONG)
def test_two_lengths_of_one_thing_contradict_each_other(one: str, other: str) -> None:
    """Told by a verb or by its noun, and in either order."""
    for pair in ((one, other), (other, one)):
        assert [conflict.kind for conflict in dossier(*pair).conflicts] == ["number"]


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_lengths_of_two_things_do_not(one: str, other: str) -> None:
    """Another thing that was closed, the talks and what was agreed in them."""
    for pair in ((one, other), (other, one)):
        assert dossier(*pair).conflicts == ()
