"""Numbers that differ because one counts a part that the other leaves out."""

from __future__ import annotations

from itertools import combinations

from briefgen.dossier.measures import Count
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.worth import LENGTHS
from briefgen.model.values import Number

BESIDE = 2
"""Numbers that one is added to, at most."""


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


def add_up(one: Profile, part: Count, whole: Count) -> bool:
    """Whether what a claim counts beside `part` adds up with it to what another claim counts.

    "14 pejabat dan enam perusahaan", "20 individu dan perusahaan"; what befell those counted must be the same.
    """
    gap = whole.value - part.value
    beside = [count.value for count in one.counts if count is not part and count.value > 0 and count.exact and (
        count.part_of is None and count.outcome == part.outcome and (count.unit == part.unit or _is_thing(count)))]
    return part.part_of is None and gap > 0 and any(
        sum(some) == gap for size in range(1, BESIDE + 1) for some in combinations(beside, size))


def totals_apart(left: Profile, right: Profile) -> tuple[Count, Count] | None:
    """Two totals that differ, each told with the parts that make it up, which are of the same kinds; the left first.

    "14 orang, terdiri atas tiga awak dan 11 penumpang", "15 orang, yakni tiga awak dan 12 penumpang".
    """
    if len(left.counts) <= BESIDE or len(right.counts) <= BESIDE:
        return None
    for a, first in _totals(left):
        for b, second in _totals(right):
            if a.unit == b.unit and a.value != b.value and first == second:
                return a, b
    return None


def _totals(profile: Profile) -> list[tuple[Count, frozenset[str]]]:
    """The totals of a claim, each with the kinds of people that make it up, two or more."""
    found = []
    for whole in profile.counts:
        parts = [count for count in profile.counts if count is not whole and count.unit == whole.unit and count.noun
                 and count.exact and 0 < count.value < whole.value]
        kinds = frozenset(count.noun for count in parts if count.noun)
        if len(parts) == len(kinds) >= BESIDE and sum(count.value for count in parts) == whole.value:
            found.append((whole, kinds))
    return found


def _is_thing(count: Count) -> bool:
    """Whether things are counted, rather than money, time or a size."""
    return bool(count.nouns) and not count.unit.isupper() and count.unit not in LENGTHS
