"""What is said of those counted."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.lang.classes import Word
from briefgen.lang.compare import Comparison

HUMAN = frozenset({"dead", "missing", "injured", "badly_injured", "lightly_injured", "sick", "displaced"})
"""Outcomes whose nouns count people."""
PEOPLE = HUMAN | {
    "poisoned", "treated", "arrested", "questioned", "suspected", "freed", "casualty", "striking", "protesting",
    "attending"}
"""Outcomes of people, which are not said of the things beside them: "melepas 38.500 tiket" frees nobody."""
IDENTIFIED = "identified"
"""Of how many it is known who they are, the dead among them; says nothing of how many there are."""
THINGS = frozenset({"heavy_damage", "medium_damage", "light_damage", "damaged", "flooded", "burnt"})
"""Outcomes of things, which are not said of the people beside them: "ribuan pekerja untuk wilayah yang hancur"."""


def outcome_of(
    own: Sequence[Word], after: Sequence[Word], before: Sequence[Word], words: Comparison,
) -> str | None:
    """What is said of those counted: by the counted words and those behind them, else by those before them.

    Of several in one stretch the table's order decides. The last class of the table only says that there are victims;
    it gives way to any other ("21 korban meninggal": dead). Who is known by name is told right before the number as
    well: "mengenali lima jenazah".
    """
    vague = words.tolls.vague
    if {name for name, *_ in words.outcomes.all_in(before[-1:])} == {IDENTIFIED}:
        return IDENTIFIED
    seen: set[str] = set()
    for stretch in ((*own, *after), before):
        found = {name for name, *_ in words.outcomes.all_in(stretch)}
        if found - {vague}:
            return min(found - {vague}, key=words.tolls.order.index)
        seen |= found
    return vague if vague in seen else None
