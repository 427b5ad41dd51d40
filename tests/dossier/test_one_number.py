"""Numbers of the same people or things, told more closely by one article, stand between no two claims."""

from __future__ import annotations

import pytest

from briefgen.dossier.assembly import plan
from briefgen.dossier.bars import bars_of_matter
from briefgen.dossier.telling import compare
from tests.dossier.small import NOBODY, Said, sheet

Numbers = tuple[tuple[str, float, str, str], ...]


def bars(one: str, numbers: Numbers, other: str, others: Numbers) -> set[str]:
    """The bars between the only claims of two sheets."""
    made = plan([sheet("a", Said(one, quantities=numbers)), sheet("b", Said(other, quantities=others))], NOBODY)
    left, right = compare(made.stories[0], made.names[0], {}, made.lang).profiles
    return set(bars_of_matter(left, right))


def people(words: str, value: float) -> tuple[str, float, str, str]:
    """A number of people."""
    return words, value, "exact", "person"


@pytest.mark.parametrize(("count", "apart"), [(5, False), (8, True)])
def test_the_lightly_injured_are_among_the_injured(count: int, apart: bool) -> None:
    """Of one number they are the same."""
    found = bars("Lima penumpang luka ringan.", (people("Lima penumpang", 5),),
                 f"Sebanyak {count} penumpang terluka.", (people(f"{count} penumpang", count),))
    assert bool(found & {"counted", "number"}) is apart


def test_the_lightly_injured_are_not_the_badly_injured() -> None:
    """Nor the dead."""
    for other in ("luka berat", "tewas"):
        assert "counted" in bars("Lima penumpang luka ringan.", (people("Lima penumpang", 5),),
                                 f"Lima penumpang {other}.", (people("Lima penumpang", 5),))


@pytest.mark.parametrize(("alone", "apart"), [(7, False), (9, True)])
def test_a_part_told_alone_agrees_with_the_part_of_a_whole(alone: int, apart: bool) -> None:
    """And the whole beside it counts for nothing."""
    found = bars("Tujuh dari 18 bus diizinkan beroperasi lagi.",
                 (("Tujuh", 7, "exact", "bus"), ("18 bus", 18, "exact", "bus")),
                 f"Dinas mengizinkan {alone} bus beroperasi lagi.", ((f"{alone} bus", alone, "exact", "bus"),))
    assert ("number" in found) is apart
