"""Numbers of one measure in several units."""

from __future__ import annotations

import pytest

from briefgen.dossier.clashes.numbers.one_sort import of_one_sort
from briefgen.dossier.counting import agree, comparable
from briefgen.lang.compare import load_comparison
from tests.dossier.test_measures import counts
from tests.dossier.test_near_misses import counted, grouped, kinds, pair


@pytest.mark.parametrize(("one", "other", "same"), [
    (("3.500 meter", 3500, "meter"), ("3,5 kilometer", 3.5, "kilometer"), True),
    (("3.500 meter", 3500, "meter"), ("4,1 kilometer", 4.1, "kilometer"), False),
    (("4.850 kilogram", 4850, "kilogram"), ("4,85 ton", 4.85, "ton"), True),
    (("dua hektare", 2, "hektare"), ("20.000 meter persegi", 20000, "meter persegi"), True),
    (("enam mil laut", 6, "mil laut"), ("11 kilometer", 11, "kilometer"), True),
    (("enam mil laut", 6, "mil laut"), ("12 kilometer", 12, "kilometer"), False),
    (("11,1 kilometer", 11.1, "kilometer"), ("11 kilometer", 11, "kilometer"), False),
    (("40 menit", 40, "minute"), ("enam jam", 6, "hour"), False),
    (("48 jam", 48, "hour"), ("dua hari", 2, "day"), True),
])
def test_units_of_one_measure_are_one(
    one: tuple[str, float, str], other: tuple[str, float, str], same: bool,
) -> None:
    """3,500 metres are 3.5 kilometres; what is converted from miles is rounded, and no two numbers of one unit are."""
    (a,), (b,) = (counts(f"Panjangnya {words}.", (words, value, "exact", unit)) for words, value, unit in (one, other))
    assert comparable(a, b)
    assert agree(a, b) is same


def test_a_number_in_another_unit_says_the_same() -> None:
    """One loaf of 1,200 kilogrammes."""
    found = pair(
        counted("Roti raksasa di alun-alun Lembar seberat 1.250 kilogram.", "1.250 kilogram", 1250, unit="kilogram"),
        counted("Roti raksasa di alun-alun Lembar beratnya 1,25 ton.", "1,25 ton", 1.25, unit="ton"))
    assert kinds(found) == []
    assert grouped(found) == [("a", "b")]


def test_a_conflict_gives_each_number_in_the_unit_in_which_it_is_told() -> None:
    """1,250 kilogrammes against 1.9 tonnes."""
    found = pair(
        counted("Roti raksasa di alun-alun Lembar seberat 1.250 kilogram.", "1.250 kilogram", 1250, unit="kilogram"),
        counted("Roti raksasa di alun-alun Lembar seberat 1,9 ton.", "1,9 ton", 1.9, unit="ton"))
    assert [side.value for conflict in found.conflicts for side in conflict.sides] == ["1250", "1.9"]


@pytest.mark.parametrize(("one", "other"), [
    (("Gas ditembakkan 11 kali.", "11 kali", 11, "kali"), ("Ada 11 tembakan gas.", "11 tembakan", 11, "tembakan")),
    (("Penjualan tiket mencapai 38.500 lembar.", "38.500 lembar", 38500, "lembar"),
     ("Ada 38.500 tiket.", "38.500 tiket", 38500, "tiket")),
])
def test_a_unit_that_names_nothing_counts_what_stands_beside_it(
    one: tuple[str, str, float, str], other: tuple[str, str, float, str],
) -> None:
    """Times, and sheets; never what is named nowhere."""
    (bare,), (named,) = (counts(text, (words, value, "exact", unit)) for text, words, value, unit in (one, other))
    (elsewhere,) = counts(f"Ada {one[1]}.", (one[1], one[2], "exact", one[3]))
    assert (bare.bare, named.bare) == (True, False)
    assert comparable(bare, named)
    assert not comparable(elsewhere, named)


@pytest.mark.parametrize(("unit", "one_sort"), [
    ("basis poin", True), ("poin persentase", True), ("persen", False), ("poin", False)])
def test_in_a_unit_of_changes_alone_a_number_is_a_change_however_it_is_told(unit: str, one_sort: bool) -> None:
    """Of others what something rose by is not what it was."""
    stored = "percent" if unit == "persen" else unit
    (rise,) = counts(f"Suku bunga naik 25 {unit}.", (f"25 {unit}", 25, "exact", stored))
    (plain,) = counts(f"Suku bunga berubah 50 {unit}.", (f"50 {unit}", 50, "exact", stored))
    assert of_one_sort(rise, plain, load_comparison("id")) is one_sort
