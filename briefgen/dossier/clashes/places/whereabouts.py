"""One person who was in two places at one time: at a meeting in one town, at home in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import NamedTuple

from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.places.places import PLACE, named_together, where_of
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

MOST = 60
"""Claims that tell where one person was beyond which none are compared."""


class Stay(NamedTuple):
    """A claim, by index, that tells where somebody was, the ids of the places, and the first and last day of it."""

    claim: int
    places: frozenset[str]
    first: date
    last: date


def whereabouts_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of two articles that put one person into two places, of which none is in the other, on one day."""
    stays: dict[str, list[Stay]] = defaultdict(list)
    for i, profile in enumerate(compared.profiles):
        who, stay = _person(profile), _stay(i, profile, compared)
        if who and stay:
            stays[who].append(stay)
    together = named_together(compared)
    for _, told in sorted(stays.items()):
        for one, other in combinations(told, 2) if len(told) <= MOST else ():
            if _apart(one, other, together) and compared.profiles[one.claim].sheet != (
                    compared.profiles[other.claim].sheet):
                yield _clash(one, other, compared)


def _person(profile: Profile) -> str | None:
    """The person whom a claim names, and no other person; None where it names several or none."""
    people = {who for who, kind in profile.subjects.items() if kind == "person" and who in profile.named}
    return next(iter(people)) if len(people) == 1 else None


def _stay(i: int, profile: Profile, compared: Compared) -> Stay | None:
    """Where a claim says that somebody was, and on which days; None where it does not say that he stayed there."""
    wording = profile.wording
    if profile.kind == "plan" or wording.negated or wording.denies or wording.modality in OPEN or not profile.when:
        return None
    names = where_of(profile, compared).names if _is_there(profile, compared.words) else frozenset[str]()
    lows, highs = [when.low for when in profile.when if when.low], [when.high for when in profile.when if when.high]
    if not (names and lows and highs):
        return None
    last = profile.told if _since(profile, compared.words) and profile.told else max(highs)
    return Stay(i, names, min(lows), last)


def _is_there(profile: Profile, words: Comparison) -> bool:
    """Whether it tells that somebody stayed, rather than of something done in passing."""
    return any(word.text in words.presence for word in split_words(profile.claim.claim))


def _since(profile: Profile, words: Comparison) -> bool:
    """Whether it goes on when the article is written."""
    return any(word.text in words.lasting for word in split_words(profile.claim.claim))


def _apart(one: Stay, other: Stay, together: set[frozenset[str]]) -> bool:
    """Whether the days meet, and no place of the one is a place of the other or is named beside it."""
    if max(one.first, other.first) > min(one.last, other.last):
        return False
    return all(a != b and frozenset((a, b)) not in together for a in one.places for b in other.places)


def _clash(one: Stay, other: Stay, compared: Compared) -> Clash:
    names = [", ".join(sorted(compared.entities.by_id[who].name for who in stay.places)) for stay in (one, other)]
    return Clash("attribution", one.claim, other.claim, (names[0], names[1]), PLACE, (
        Why(PLACE, 1.0, f"{names[0]} / {names[1]}: nobody is in two places at once"),
        Why("content", round(compared.text(one.claim, other.claim), 3), "likeness of the claims")))
