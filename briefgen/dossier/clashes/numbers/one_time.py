"""Whether two numbers of one measure are of other times: of two days, of a year and its quarter, before and after."""

from __future__ import annotations

from briefgen.dossier.clashes.numbers.one_sort import MOVES, PASSING
from briefgen.dossier.clashes.numbers.tolls import moment
from briefgen.dossier.dates import apart, gap
from briefgen.dossier.measures import Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.sorts import STILL
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison

DONE = "done"
"""The modality of what is told as done by now."""
MONTH, LONGER = 27, 2
"""Days of the shortest period in which something is counted, and times by which another one is longer."""
SLOW = 5
"""Days at least from one act that a story tells once each to the next of the kind: a launch is put off, once more."""
FRESH = 14
"""Days between two articles within which an undated state is taken to be one state."""


def of_other_days(left: Profile, right: Profile) -> bool:
    """Whether two claims, not both dated, were told long apart, or nobody knows when: a price moves meanwhile."""
    if (left.when or left.as_of) and (right.when or right.as_of):
        return False
    first, second = moment(left), moment(right)
    return first is None or second is None or gap(first, second) > FRESH


def floats(left: Profile, right: Profile, a: Count, b: Count, words: Comparison) -> bool:
    """Whether both are of what goes up and down from day to day: a price, a rate, a share; no bribe, no budget."""
    if a.unit in words.units.daily or not a.unit.isupper():
        return a.unit in words.units.daily
    told = words.floating & (a.near | b.near | (left.terms.keys() & right.terms.keys()))
    each = "each" in a.sort & b.sort and words.settled.isdisjoint(a.near | b.near)
    return bool(told or each)


def of_other_moments(left: Profile, right: Profile, a: Count, b: Count, words: Comparison) -> bool:
    """Whether either tells how many there were at a moment, and the other how many at another one.

    A number without a day may be one of any. Two who count each for himself may still speak of one day. What is weighed
    or measured and still there, as a stock is, stays for days.
    """
    sorts = (PASSING | MOVES) & (a.sort | b.sort) if a.unit not in words.units.recurring else frozenset()
    running = bool(left.as_of or right.as_of) and left.speaker == right.speaker
    if not (running or sorts):
        return False
    first, second = moment(left), moment(right)
    if sorts == {STILL} and a.unit in words.units.measures:
        return first is None or second is None or gap(first, second) > FRESH
    if _is_dated(left) and _is_dated(right):
        return False
    return first is None or second is None or apart(first, second)


def _is_dated(profile: Profile) -> bool:
    """Whether a claim gives a day or month: the year may be that of a thing, "obligasi 2026"."""
    return any(when.precision != "year" for when in profile.when)


def of_other_periods(left: Profile, right: Profile) -> bool:
    """Whether one tells of a year and the other of a part of it: what is sold in it is less."""
    if len(left.when) != 1 or len(right.when) != 1:
        return False
    days = sorted((when.high - when.low).days if when.low and when.high else 0 for when in (*left.when, *right.when))
    return days[0] >= MONTH and days[1] > days[0] * LONGER


def counted_longer(left: Profile, right: Profile, a: Count, b: Count) -> bool:
    """Whether the larger number counts up to a later day than that of the other: "sejak Selasa hingga Jumat"."""
    longer, larger, other, smaller = (left, a, right, b) if a.low > b.high else (right, b, left, a)
    until = [when.low for when in longer.as_of if when.low]
    ends = [when.high for when in other.when if when.high]
    if not until or larger.low <= smaller.high or other.as_of:
        return False
    return max(ends) < min(until) if ends else bool(longer.when)


def too_soon(left: Profile, right: Profile, a: Count, b: Count, words: Comparison) -> bool:
    """Whether an act that takes days came to be done much oftener in too few: put off twice, days later four times."""
    more = abs(a.value - b.value)
    if not (a.unit == b.unit and a.unit in words.units.recurring and more > 1):
        return False
    first, second = moment(left), moment(right)
    acts = left.terms.keys() & right.terms.keys() & words.deeds.single
    return bool(acts) and first is not None and second is not None and gap(first, second) < SLOW * more


def evolves(left: Profile, right: Profile) -> bool:
    """Whether two undated states may simply be of different days."""
    if left.when or right.when or "state" not in (left.kind, right.kind) or (left.as_of and right.as_of):
        return False
    first, second = moment(left), moment(right)
    return first is not None and second is not None and gap(first, second) > FRESH


def has_come(profile: Profile, count: Count, words: Comparison) -> bool:
    """Whether a claim tells as done what it counts; not in an aside on that: "17 ton gula yang telah laku"."""
    if profile.wording.modality != DONE:
        return False
    text = profile.claim.claim
    behind = max(text.find(count.text), 0) + len(count.text)
    aside = next((word.start for word in split_words(text) if word.start >= behind
                  and word.text in words.grammar.relative), len(text))
    return any(name == DONE for name, *_ in words.modality.all_in(split_words(text[:aside])))


def goes_on(profile: Profile) -> bool:
    """Whether a day of it may lie behind that of its article: "pada akhir tahun ini"."""
    return profile.told is not None and any(when.high is not None and when.high > profile.told for when in profile.when)
