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
