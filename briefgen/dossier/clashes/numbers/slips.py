"""Numbers told in the same digits in another order: 3.180 and 3.810, 134,2 and 132,4.

Who copies a figure swaps digits more often than two measures of one story happen to have the same ones, which is why
bookkeepers look for swapped digits first. So little else has to tell that such two numbers are of one measure.
"""

from __future__ import annotations

from briefgen.dossier.counting import same_people
from briefgen.dossier.digits import FEW, digits, sure
from briefgen.dossier.measures import PERSON, Count
from briefgen.dossier.profile import Profile
from briefgen.model.values import Number

PARTIAL = frozenset({"rest", "difference", "each", "goal"})
"""Sorts of numbers that are no totals."""
MOVES = frozenset({"rise", "fall"})
"""Sorts of numbers by which something became more, or less."""


def slip(a: Count, b: Count) -> bool:
    """Whether one may be the other with its digits swapped: no bounds, of one unit and size, and not equal.

    Nobody counts 38 of those whom another counts as dead as 83 injured: what is said of those counted must not differ.
    """
    if a.value == b.value or not (_is_plain(a) and _is_plain(b)) or a.unit != b.unit or (a.sort ^ b.sort) & PARTIAL:
        return False
    if a.sort & MOVES and b.sort & MOVES and a.sort & MOVES != b.sort & MOVES:
        return False
    if (None not in (a.outcome, b.outcome) and a.outcome != b.outcome) or not _same_things(a, b):
        return False
    one, other = digits(a.value), digits(b.value)
    return len(one) >= FEW and one != other and sorted(one) == sorted(other) and _size(a.value) == _size(b.value)


def _is_plain(count: Count) -> bool:
    """Whether it is told as it is, or as "about" so many; who says "sekitar 4,2" copies the digits all the same."""
    return count.exact or count.low < count.value < count.high


def _same_things(a: Count, b: Count) -> bool:
    return same_people(a, b) if a.unit == PERSON else not a.nouns or not b.nouns or bool(a.nouns & b.nouns)


def _size(value: Number) -> int:
    """Digits before the point."""
    return len(str(int(value)))


def slip_key(profile: Profile) -> set[tuple[str, str]]:
    """Keys under which claims with swapped digits find each other."""
    return {(count.unit, f"{_size(count.value)} {''.join(sorted(digits(count.value)))}")
            for count in profile.numbers if _is_plain(count) and sure(count)}
