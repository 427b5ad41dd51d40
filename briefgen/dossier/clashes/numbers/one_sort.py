"""Whether two numbers are of one sort: totals or differences, of a month or a day, heights or depths."""

from __future__ import annotations

from briefgen.dossier.clashes.numbers.one_phrase import LIMIT, close_by
from briefgen.dossier.measures import Count
from briefgen.dossier.sorts import CHANGES, DEALINGS, DOWN, EXTENTS, STILL, UP
from briefgen.lang.comparison import Comparison

PASSING = frozenset({"passing", STILL})
"""The sorts of a number of those who are waiting or staying somewhere for the time being."""
PERIODS = frozenset({"daily", "monthly", "yearly"})
"""Sorts of numbers that are so many in a time."""
EACH = "each"
"""The sort of a number that is so much for one of a thing."""
MOVES = frozenset({UP, DOWN})
"""Sorts of numbers that something became: what it rose to is not what it fell to."""


def of_one_sort(a: Count, b: Count, words: Comparison) -> bool:
    """Whether both are totals, both differences, and so on; what is asked for is another sort than what is given.

    A month's figure may be told without its month, where it is near the other; not beside a day's.
    """
    periods = (a.sort & PERIODS, b.sort & PERIODS)
    apart = periods[0] != periods[1] and (all(periods) or not close_by(a, b))
    extents = (a.sort & EXTENTS, b.sort & EXTENTS)
    dealings = (a.sort & DEALINGS, b.sort & DEALINGS)
    moves = (a.sort & MOVES, b.sort & MOVES)
    if any(all(kinds) and kinds[0].isdisjoint(kinds[1]) for kinds in (extents, dealings, moves)):
        return False
    sized = {LIMIT} if a.of & b.of else frozenset()
    told = CHANGES.keys() if a.unit in words.units.steps else frozenset()
    return not (a.sort ^ b.sort) - PERIODS - EXTENTS - PASSING - DEALINGS - MOVES - told - sized and not apart
