"""Accuracy does not sink in silence: every row of the score tables stands at or above its pinned floor."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.floors.gold import read_markup
from tests.floors.tables import tables

FLOORS = tomllib.loads((Path(__file__).parent / "eval_floors.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("suite", "row"), [(suite, row) for suite in FLOORS for row in FLOORS[suite]])
def test_score_does_not_fall_below_its_floor(suite: str, row: str) -> None:
    """A lower score is a regression; a floor is lowered only aloud, in a commit that says why."""
    tally = tables()[suite][row]
    assert round(tally.f1, 3) >= FLOORS[suite][row], "\n".join(tally.misses)


def test_every_scored_row_has_a_floor() -> None:
    """A new layer of gold cannot be added without pinning what is reached on it."""
    assert {suite: sorted(table) for suite, table in tables().items()} == {
        suite: sorted(FLOORS[suite]) for suite in FLOORS}


def test_markup_gives_offsets_of_the_bare_text() -> None:
    """Marks may nest; offsets refer to the text without them."""
    marked = "+++\n[meta]\n+++\nKata <<PER Rina Salim|Rina>>, <<S Rina|ada <<N 2|dua rumah>>>>.\n"
    gold = read_markup(marked, "x")
    spans = {layer: [gold.text[one["start"]:one["end"]] for one in found]
             for layer, found in gold.spans.items() if found}
    assert spans == {"mentions": ["Rina"], "statements": ["ada dua rumah"], "quantities": ["dua rumah"]}
