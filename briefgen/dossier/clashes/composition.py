"""Numbers that differ because one counts a part that the other leaves out."""

from __future__ import annotations

from briefgen.dossier.measures import Count
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.model.values import Number


def number(value: Number) -> str:
    """A number without a needless fraction: 14000, 52.7."""
    return str(int(value)) if value == int(value) else str(value)


def composed(left: Profile, right: Profile) -> tuple[Count, Count, str] | None:
    """A whole on one side that the other side gives without one of its parts, the left count first; and the sum.

    14,000 soldiers with 3,000 replacements, and 11,000 soldiers: "14000 − 3000 = 11000".
    """
    if not any(ENTITY + entity in right.terms for entity in left.named):
        return None
    for whole, count, hint in _explained(left, right):
        return whole, count, hint
    for whole, count, hint in _explained(right, left):
        return count, whole, hint
    return None


def _explained(one: Profile, other: Profile) -> list[tuple[Count, Count, str]]:
    """(whole, count, sum) for each whole of `one` that a part of its own leads to a count of `other`."""
    found = []
    for part in one.counts:
        if part.part_of is not None:
            whole = one.counts[part.part_of]
            rest, sign = (whole.value - part.value, "−") if part.inside else (whole.value + part.value, "+")
            hint = f"{number(whole.value)} {sign} {number(part.value)} = {number(rest)}"
            found += [(whole, count, hint) for count in other.counts if rest == count.value and _alike(whole, count)]
    return found


def _alike(whole: Count, count: Count) -> bool:
    """Whether the two count the same special people, or things, by the same outcome."""
    if whole.noun is None or whole.soft or count.value <= 0:
        return False
    return (whole.unit, whole.noun, whole.outcome) == (count.unit, count.noun, count.outcome)


def difference(left: Profile, right: Profile, a: Count, b: Count) -> str | None:
    """The sum where a further number of either claim is just the gap between two that contradict each other."""
    high, low = max(a.value, b.value), min(a.value, b.value)
    for part in (*left.counts, *right.counts):
        if part not in (a, b) and part.unit == a.unit and part.value > 0 and high - low == part.value:
            return f"{number(high)} − {number(part.value)} = {number(low)}"
    return None
