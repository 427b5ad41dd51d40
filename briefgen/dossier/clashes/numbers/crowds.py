"""How many were there: those of one crowd, counted by two: "massa berjumlah 800 orang", "2.000 mahasiswa berdemo"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.numbers.composition import number
from briefgen.dossier.counting import agree
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.measures import PERSON, Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.dossier.sorts import BATCH
from briefgen.dossier.worth import CLOSE, is_rounded
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why
from briefgen.model.edtf import Edtf

CROWD = "crowd"
"""Measure of a clash about how many were there."""
FEWEST, TIMES, OFF = 30, 6, 1.15
"""Those who are a crowd; times by which two who count one are off at most, and at least."""
SOME = frozenset({"more", "rest", "difference", "among", "limit", "goal", "asked", "each", "seized", "daily", "mean",
                  BATCH})
"""Sorts of numbers of some of a crowd, or of how many there may be."""
MOST = 100
"""Claims of crowds of one sort beyond which a story tells of many crowds, which nothing here tells apart."""
OPEN = frozenset({"planned", "possible"})
GUARD = "guard"
"""Those who are there for the sake of a crowd, and none of it."""
INSIDE, THEN = "inside", "then"
"""The sort of those who were at a place, and the words for when, without which nobody says of what crowd they are."""
OUTCOMES = {"protesting": "protest", "attending": "audience", "present": INSIDE}
NOUNS = {"protester": "protest"}
"""What is said of a crowd, and what those are called whom one counts -> what they are there for."""
NEAR = 7
"""Words on either side of a number among which it is told what those are there for whom it counts."""


class _Crowd(NamedTuple):
    """A number of those who were there, by the index of its claim. days: on which, if it is told."""

    claim: int
    given: Count
    days: tuple[Edtf, ...]


def crowd_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of two numbers of one crowd."""
    crowds: dict[str, list[_Crowd]] = defaultdict(list)
    for i, profile in enumerate(compared.profiles):
        count = _whole_crowd(profile)
        sort = _sort_of(profile, count, compared.words) if count else None
        if count and sort:
            crowds[sort].append(_Crowd(i, count, profile.when))
    for some in crowds.values():
        for one, other in combinations(some, 2) if len(some) <= MOST else ():
            left, right = compared.profiles[one.claim], compared.profiles[other.claim]
            if left.sheet != right.sheet and _apart(one.given, other.given) and _of_one(one, other, some, compared):
                yield _clash(one, other, compared)


def _whole_crowd(profile: Profile) -> Count | None:
    """The one number of people of a claim, if it tells all who were there; none of what is yet to come."""
    people = [count for count in profile.counts if count.unit == PERSON]
    if len(people) != 1 or profile.kind == "plan" or profile.wording.modality in OPEN or profile.wording.negated:
        return None
    (count,) = people
    told = count.part_of is None and not count.sort & SOME and count.value >= FEWEST
    return count if told and 0 < count.high <= CLOSE * count.low else None


def _sort_of(profile: Profile, count: Count, words: Comparison) -> str | None:
    """What those counted were there for, by what is said of them, what they are called, or the words of the claim."""
    found = {name for name, *_ in words.crowds.all_in(_near(profile, count))}
    if GUARD in found:
        return None
    if count.outcome is not None or count.noun in NOUNS:
        return OUTCOMES.get(count.outcome or "", None if count.outcome else NOUNS[count.noun or ""])
    if found == {INSIDE, THEN}:
        return INSIDE
    return found.pop() if len(found) == 1 and found.isdisjoint({INSIDE, THEN}) else None


def _near(profile: Profile, count: Count) -> Sequence[Word]:
    """The words around a number, it among them."""
    text = profile.claim.claim
    tokens, at = split_words(text), text.find(count.text)
    inside = [i for i, word in enumerate(tokens) if at <= word.start < at + len(count.text)]
    return tokens[max(0, inside[0] - NEAR):inside[-1] + 1 + NEAR] if inside else ()


def _apart(a: Count, b: Count) -> bool:
    """Whether two numbers exclude each other as those of one crowd do, which nobody counts one by one."""
    low, high = sorted((a.value, b.value))
    return not agree(a, b) and not is_rounded(a, b) and low * OFF <= high <= low * TIMES


def _of_one(one: _Crowd, other: _Crowd, all_: Sequence[_Crowd], compared: Compared) -> bool:
    """Whether both may count one crowd: of one day, or where the story tells of one day only, and of no rivals.

    None of which one article counts both in its own words: the crowd of the morning, and of the evening.
    """
    left, right = compared.profiles[one.claim], compared.profiles[other.claim]
    if exclusive(left, right) or all_apart(one.days, other.days):
        return False
    days = {day.text for crowd in all_ for day in crowd.days}
    if not (one.days and other.days) and len(days) > 1:
        return False
    for sheet, given in ((left.sheet, other.given), (right.sheet, one.given)):
        own = (compared.profiles[crowd.claim] for crowd in all_ if agree(crowd.given, given))
        if any(profile.sheet == sheet and profile.speaker is None for profile in own):
            return False
    return True


def _clash(one: _Crowd, other: _Crowd, compared: Compared) -> Clash:
    a, b = one.given, other.given
    return Clash("number", one.claim, other.claim, (number(a.told), number(b.told)), CROWD, (
        Why("number", 1.0, f"{a.text} / {b.text}: no number fits both"),
        Why("measure", round(compared.text(one.claim, other.claim), 3), "how many were there")))
