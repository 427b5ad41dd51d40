"""How much of a text some stretches cover."""

from __future__ import annotations

from collections.abc import Iterable


def covered(stretches: Iterable[tuple[int, int]]) -> int:
    """The number of characters in at least one of the stretches `start <= i < end`; overlaps count once."""
    total, reach = 0, 0
    for start, end in sorted(stretches):
        total += max(0, end - max(start, reach))
        reach = max(reach, end)
    return total
