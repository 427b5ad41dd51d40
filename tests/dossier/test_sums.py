"""Numbers that a claim counts side by side, which contradict no sum of them."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, sheet

Number = tuple[str, int, str]
WHOLE = "Dewan Pers memberi penghargaan kepada {} dari Provinsi Kalimantan dalam malam anugerah."


def clash(parts: str, numbers: tuple[Number, ...], whole: Number) -> bool:
    """Whether a claim of several numbers contradicts one of one number, of the same matter."""
    def said(text: str, *of: Number) -> Said:
        return Said(WHOLE.format(text), quantities=tuple((words, value, "exact", unit) for words, value, unit in of))
    files = [sheet("a", said(parts, *numbers)), sheet("b", said(whole[0], whole))]
    return any(conflict.kind == "number" for conflict in assemble(files, NOBODY).conflicts)


@pytest.mark.parametrize(("parts", "numbers"), [
    ("14 wartawan dan enam penerbit", (("14 wartawan", 14, "person"), ("enam penerbit", 6, "penerbit"))),
    ("11 wartawan, lima penerbit, dan empat percetakan", (
        ("11 wartawan", 11, "person"), ("lima penerbit", 5, "penerbit"), ("empat percetakan", 4, "percetakan"))),
    ("14 wartawan senior serta enam wartawan muda", (
        ("14 wartawan senior", 14, "person"), ("enam wartawan muda", 6, "person"))),
])
def test_what_adds_up_is_no_contradiction(parts: str, numbers: tuple[Number, ...]) -> None:
    """Twenty are fourteen and six."""
    assert not clash(parts, numbers, ("20 wartawan", 20, "person"))


@pytest.mark.parametrize(("parts", "numbers"), [
    ("14 wartawan dan tujuh penerbit", (("14 wartawan", 14, "person"), ("tujuh penerbit", 7, "penerbit"))),
    ("14 wartawan", (("14 wartawan", 14, "person"),)),
    ("14 wartawan selama enam hari", (("14 wartawan", 14, "person"), ("enam hari", 6, "day"))),
])
def test_what_does_not_add_up_is_one(parts: str, numbers: tuple[Number, ...]) -> None:
    """Nor is anything added to days."""
    assert clash(parts, numbers, ("20 wartawan", 20, "person"))


@pytest.mark.parametrize(("parts", "numbers", "told"), [
    ("15 orang, yakni tiga guru dan 12 siswa", (("15 orang", 15), ("tiga guru", 3), ("12 siswa", 12)), True),
    ("14 orang, yakni empat guru dan 10 siswa", (("14 orang", 14), ("empat guru", 4), ("10 siswa", 10)), False),
    ("15 orang, yakni tiga sopir dan 12 siswa", (("15 orang", 15), ("tiga sopir", 3), ("12 siswa", 12)), False),
])
def test_two_totals_of_the_same_kinds_of_people(parts: str, numbers: tuple[tuple[str, int], ...], told: bool) -> None:
    """Fourteen and fifteen, each with the parts that make it up; not where other people make it up."""
    def said(text: str, *of: tuple[str, int]) -> Said:
        return Said(f"Di perahu wisata itu ada {text}.", quantities=tuple(
            (words, value, "exact", "person") for words, value in of))
    one = said("14 orang, terdiri atas tiga guru dan 11 siswa", ("14 orang", 14), ("tiga guru", 3), ("11 siswa", 11))
    found = assemble([sheet("a", one), sheet("b", said(parts, *numbers))], NOBODY).conflicts
    assert [[side.value for side in conflict.sides] for conflict in found] == ([["14", "15"]] if told else [])
