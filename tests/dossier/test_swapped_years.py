"""A mishap of long ago whose year one article tells with its digits in another order, from the texts on."""

from __future__ import annotations

import pytest

from tests.dossier.test_ways_of_counting import dossier

SWAPPED = (
    ("Kapal dagang Mirsa tenggelam dihantam badai pada 1687.", "Kapal dagang Mirsa karam diterjang badai pada 1678."),
    ("Jembatan lama Karot runtuh diterjang banjir pada 1945.", "Jembatan lama Karot ambruk karena banjir pada 1954."),
    ("Kereta barang terguling di lembah Osk pada 1978.",
     "Kereta barang anjlok dan terguling di lembah Osk pada 1987."),
    ("Pabrik kina Lada terbakar habis pada 1926.", "Kebakaran menghanguskan pabrik kina Lada pada 1962."),
    ("Gempa meruntuhkan masjid tua Karot pada 1917.", "Masjid tua Karot runtuh akibat gempa pada 1971."),
    ("Pesawat pos jatuh di lereng Karot pada 1934.", "Pesawat pos itu jatuh di lereng Karot pada 1943."),
)
OTHERS = (
    ("Banjir merendam pasar Karot pada 2012.", "Kekeringan melanda pasar Karot pada 2021."),
    ("Festival kopi digelar pada 2012.", "Festival kopi digelar pada 2021."),
    ("Banjir merendam pasar Karot pada 2012.", "Banjir merendam pasar Karot pada 2016."),
)


@pytest.mark.parametrize(("one", "other"), SWAPPED)
def test_two_years_of_the_same_digits_are_of_one_mishap(one: str, other: str) -> None:
    """In either order."""
    for pair in ((one, other), (other, one)):
        assert [conflict.kind for conflict in dossier(*pair).conflicts] == ["date"]


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_two_years_of_two_events_do_not_contradict(one: str, other: str) -> None:
    """Another mishap, what is held again and again, a flood of another year."""
    for pair in ((one, other), (other, one)):
        assert dossier(*pair).conflicts == ()
