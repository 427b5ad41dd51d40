"""What was so at one moment: "saat kejadian", whenever it is told."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.moments import moment_in, one_moment
from briefgen.lang.compare import load_comparison
from tests.dossier.small import NOBODY, Said, hop, sheet

WORDS = load_comparison("id")


@pytest.mark.parametrize(("text", "told"), [
    ("Rem bekerja saat kecelakaan terjadi.", frozenset({"ACCIDENT"})),
    ("Alarm menyala pada malam kejadian.", frozenset()),
    ("Alarm menyala malam itu.", frozenset()),
    ("Alarm saat ini menyala.", None),
    ("Alarm menyala pada Senin malam.", None),
])
def test_a_moment_is_that_of_what_happened_then(text: str, told: frozenset[str] | None) -> None:
    """Not the present, and no day."""
    assert moment_in(text, WORDS) == told


def test_moments_of_two_mishaps_are_two() -> None:
    """One that is left open may be either."""
    quake, fire, open_ = "Sirene berbunyi saat gempa.", "Sirene mati saat kebakaran.", "Sirene mati saat kejadian."
    assert not one_moment(quake, fire, WORDS)
    assert one_moment(quake, open_, WORDS)


@pytest.mark.parametrize(("one", "other"), [
    ("Lampu lalu lintas mati saat kecelakaan terjadi.", "Lampu lalu lintas menyala pada saat kecelakaan."),
    ("Masinis dalam keadaan sadar saat kereta anjlok.", "Masinis pingsan saat kereta anjlok."),
    ("Kamera kasir mati pada malam perampokan.", "Kamera kasir merekam pada malam perampokan."),
])
def test_what_was_so_then_is_so_in_an_article_days_later(one: str, other: str) -> None:
    """Not what is told of today."""
    files = [sheet("a", Said(one), published="2031-03-05"), sheet("b", Said(other), published="2031-03-12")]
    assert [conflict.kind for conflict in assemble(files, NOBODY).conflicts] == ["modality"]


def test_two_who_speak_of_it_far_apart_in_one_article_contradict_each_other() -> None:
    """Where both tell of the moment."""
    said = (Said("Palang rel terbuka saat truk melintas.", via=(hop("Rani Osk"),)),
            *(Said(f"Warga ke-{i} menonton dari jauh.") for i in range(5)),
            Said("Palang rel tertutup saat truk melintas.", via=(hop("Budi Lemura"),)))
    assert "modality" in [conflict.kind for conflict in assemble([sheet("a", *said)], NOBODY).conflicts]
