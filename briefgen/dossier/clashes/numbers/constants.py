"""A number that a story tells of a thing of one kind, and an article tells otherwise: "19 awak", "21 awak".

The claims around the two may hardly be alike. That they count the same is told by the story: it gives no third number
of such a thing that is near, and the smaller one comes again when the larger has been told, as none does that grows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, product
from typing import NamedTuple

from briefgen.dossier.between import told_by_both, told_within
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.numbers.composition import number
from briefgen.dossier.clashes.numbers.one_phrase import GENERAL
from briefgen.dossier.clashes.numbers.one_time import has_come
from briefgen.dossier.counting import agree
from briefgen.dossier.dates import all_apart
from briefgen.dossier.digits import digits
from briefgen.dossier.evidence import Compared
from briefgen.dossier.figures import figure_of
from briefgen.dossier.measures import PERSON, Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.dossier.sorts import AMONG, BATCH
from briefgen.dossier.worth import LENGTHS, is_rounded
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why
from briefgen.model.values import Number

SOME = frozenset({"more", "rest", "difference", "limit", "goal", "asked", "offered", "each", "daily", "monthly",
                  "yearly", "mean", "paid", "follow", "passing", "top", "bottom", AMONG, BATCH})
"""Sorts of numbers of some of the things, of those of another time, or of how many there may be."""
OPEN = frozenset({"planned", "possible"})
NEAR, RIVAL = 1.6, 2.5
"""Times by which two numbers of one thing are off at most, and within which a third one makes them one of many."""
FEWEST = 2
"""The least number that is no mere article: "satu kapal"."""
AGAIN = 3
"""Articles that tell a number and another one, at least, so that it comes again."""
MOST = 60
"""Claims that count things of one kind beyond which a story counts many of them."""
LARGEST = 9
"""The largest number of one digit."""
FEW = 2
"""Numbers of a thing that a story tells at most of which two are one that was told wrongly."""
ALIKE, MATTER, DAYS = 0.3, 0.5, 7
"""Likeness of two claims, weight of what they share beside the thing, and days between them at most."""
LASTS = frozenset({"aboard", "present"})
"""Outcomes that are no more than where those are who are counted."""


class _Told(NamedTuple):
    """A number of an article, by the index of its claim."""

    claim: int
    given: Count


def constant_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of the two numbers that a story tells of a thing, where one of them comes again."""
    things: dict[str, list[_Told]] = defaultdict(list)
    for i, profile in enumerate(compared.profiles):
        for count in profile.counts if _is_plain(profile) else ():
            thing = _thing(count, compared.words) if _is_whole(count) else None
            if thing:
                things[thing].append(_Told(i, count))
    for thing, some in things.items():
        values = _by_value(some) if len(some) <= MOST else {}
        for one, other in combinations(sorted(values), 2):
            if _of_one_thing(values[one], values[other], one, other, values, compared):
                yield from _clashes(values[one], values[other], thing, compared)


def _is_plain(profile: Profile) -> bool:
    """Whether a claim tells what is so, neither a plan nor what is not."""
    return profile.kind != "plan" and profile.wording.modality not in OPEN


def _is_whole(count: Count) -> bool:
    """Whether all things of a kind are counted, one by one."""
    return count.exact and count.part_of is None and not count.share and not count.sort & SOME and (
        count.value >= FEWEST and count.outcome in (None, *LASTS))


def _thing(count: Count, words: Comparison) -> str | None:
    """What is counted, by its class of meaning: people of a special kind, or things with a noun of their own."""
    if count.unit == PERSON:
        return None if count.soft else count.noun
    if count.unit in GENERAL | LENGTHS | words.units.measures or count.unit.isupper() or count.bare or not count.nouns:
        return None
    return next(iter(words.terms(split_words(count.unit))), None)


def _by_value(some: Sequence[_Told]) -> Mapping[Number, list[_Told]]:
    found: dict[Number, list[_Told]] = defaultdict(list)
    for told in some:
        found[told.given.value].append(told)
    return found


def _of_one_thing(
    one: Sequence[_Told], other: Sequence[_Told], less: Number, more: Number, values: Mapping[Number, Sequence[_Told]],
    compared: Compared,
) -> bool:
    """Whether the story tells but these two numbers of the thing, by other articles, and it does not grow between."""
    if (more > less * NEAR and not _slipped(less, more)) or len(digits(less)) > len(digits(more)) + 1 or any(
            less < value * RIVAL and value < more * RIVAL for value in values if value not in (less, more)):
        return False
    mine, theirs = _sheets(one, compared), _sheets(other, compared)
    if mine & theirs or _apart(one, other, compared):
        return False
    first, second = _days(one, compared), _days(other, compared)
    again = len(mine | theirs) >= AGAIN and bool(first and second) and min(second) <= max(first)
    return again or (len(values) <= FEW and any(_told_of_one(a, b, compared) for a, b in product(one, other)))


def _told_of_one(a: _Told, b: _Told, compared: Compared) -> bool:
    """Whether two claims count the things of one kind that a story has, and tell more of them that is the same."""
    if a.given.unit == PERSON or compared.text(*sorted((a.claim, b.claim))) < ALIKE or not _is_typo(
            a.given.value, b.given.value):
        return False
    left, right = compared.profiles[a.claim], compared.profiles[b.claim]
    things = a.given.nouns | b.given.nouns
    shared = sum(compared.weights[term] for term in told_by_both(left, right) if term not in things)
    if figure_of(a.given) in right.figures or figure_of(b.given) in left.figures:
        return False
    return shared >= MATTER and told_within(left, right, DAYS) and not (
        has_come(left, a.given, compared.words) or has_come(right, b.given, compared.words))


def _slipped(less: Number, more: Number) -> bool:
    """Whether two numbers differ by one digit, or have the same: 14, 24; 240, 420."""
    swapped = sorted(str(less)) == sorted(str(more)) and less > LARGEST
    return swapped or _is_typo(less, more)


def _is_typo(one: Number, other: Number) -> bool:
    """Whether two numbers of several digits differ by one of them."""
    first, second = str(one), str(other)
    return len(first) == len(second) > 1 and sum(a != b for a, b in zip(first, second, strict=True)) == 1


def _sheets(some: Sequence[_Told], compared: Compared) -> set[str]:
    return {compared.profiles[told.claim].sheet for told in some}


def _days(some: Sequence[_Told], compared: Compared) -> list[date]:
    """The days on which the articles came."""
    return [day for told in some if (day := compared.profiles[told.claim].told) is not None]


def _apart(one: Sequence[_Told], other: Sequence[_Told], compared: Compared) -> bool:
    """Whether any two of the claims are about others, or of other days, or their numbers may be one."""
    for a, b in product(one, other):
        left, right = compared.profiles[a.claim], compared.profiles[b.claim]
        if exclusive(left, right) or all_apart(left.when, right.when) or agree(a.given, b.given) or is_rounded(
                a.given, b.given):
            return True
    return False


def _clashes(one: Sequence[_Told], other: Sequence[_Told], thing: str, compared: Compared) -> Iterator[Clash]:
    for a, b in product(one, other):
        first, second = sorted((a, b), key=lambda told: told.claim)
        yield Clash(
            "number", first.claim, second.claim, (number(first.given.told), number(second.given.told)), thing.lower(), (
                Why("number", 1.0, f"{first.given.text} / {second.given.text}: the story tells no third number"),
                Why("measure", round(compared.text(first.claim, second.claim), 3), "a number that comes again")))
