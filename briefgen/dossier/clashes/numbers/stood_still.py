"""A toll that stood still for days, and a larger one told afterwards of the same happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product
from typing import NamedTuple

from briefgen.dossier.between import told_by_both
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.numbers.composition import number
from briefgen.dossier.clashes.numbers.one_time import DONE
from briefgen.dossier.clashes.numbers.tolls import RISE, risen
from briefgen.dossier.counting import agree, comparable
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.measures import Count
from briefgen.dossier.rivals import exclusive
from briefgen.dossier.sorts import STAGES
from briefgen.lang.classes import split_words
from briefgen.model.dossier import Why
from briefgen.model.values import Number

STILL, AFTER = 5, 21
"""Days over which a toll is told unchanged, at least, and within which the larger one follows."""
NEAR = 2
"""Times by which the larger toll is larger, at most."""
MOST = 60
"""Claims that give tolls of one outcome beyond which none are compared."""
SOME = frozenset({"more", "rest", "among", "batch", "difference", "provisional"}) | STAGES
"""Sorts of numbers that are no total."""


class _Toll(NamedTuple):
    """A total of those whom one thing befell, by the index of its claim. day: on which the article came."""

    claim: int
    given: Count
    day: date


def stood_still_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of a toll that several articles gave over days, and a larger one that is not told as a rise."""
    for outcome, tolls in _tolls(compared).items():
        higher = {value for name, value in risen(compared.profiles) if name == outcome}
        for value, some in tolls.items():
            later = [told for other, more in tolls.items() if value < other <= value * NEAR and other not in higher
                     for told in more]
            if _stood_still(some, later):
                yield from (_clash(one, other, compared) for one, other in product(some, later)
                            if _of_one(one, other, compared))


def _tolls(compared: Compared) -> dict[str, dict[Number, list[_Toll]]]:
    """Outcome -> number -> the claims that give it as the total."""
    found: dict[str, dict[Number, list[_Toll]]] = defaultdict(lambda: defaultdict(list))
    for i, profile in enumerate(compared.profiles):
        for count in profile.counts if profile.told and profile.wording.modality in (None, DONE) else ():
            total = count.exact and count.part_of is None and count.soft and not count.sort & SOME
            if total and profile.told and count.outcome in compared.words.tolls.cumulative:
                found[count.outcome or ""][count.value].append(_Toll(i, count, profile.told))
    return {outcome: tolls for outcome, tolls in found.items() if sum(map(len, tolls.values())) <= MOST}


def _stood_still(some: Sequence[_Toll], later: Sequence[_Toll]) -> bool:
    """Whether one toll was told for days, and none but it before any of the larger ones was."""
    days = sorted(told.day for told in some)
    return bool(later) and (days[-1] - days[0]).days >= STILL and all(
        days[-1] < told.day and (told.day - days[-1]).days <= AFTER for told in later) and len(
            {told.given.value for told in later}) == 1


def _of_one(one: _Toll, other: _Toll, compared: Compared) -> bool:
    """Whether both tell of one happening, and the larger toll is not told as one that has grown."""
    left, right = compared.profiles[one.claim], compared.profiles[other.claim]
    now = compared.words.units.by_now.intersection(word.text for word in split_words(right.claim.claim))
    if agree(one.given, other.given) or RISE in right.terms or other.given.became or now:
        return False
    return comparable(one.given, other.given) and len(told_by_both(left, right)) > 1 and not (
        exclusive(left, right) or all_apart(left.when, right.when))


def _clash(one: _Toll, other: _Toll, compared: Compared) -> Clash:
    a, b = sorted((one, other), key=lambda told: told.claim)
    sides = number(a.given.told), number(b.given.told)
    return Clash("number", a.claim, b.claim, sides, f"person {a.given.outcome}", (
        Why("number", 1.0, f"{a.given.text} / {b.given.text}: no number fits both"),
        Why("measure", round(compared.text(a.claim, b.claim), 3), "a toll that had stood still")))
