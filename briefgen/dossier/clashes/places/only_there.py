"""One place told to be the only one at which it was, and another place told of the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.places.places import PLACE, named_together
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import near_ids
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

ALIKE = 0.4
"""Likeness from which two claims tell where one thing was."""
GOVERNED = 2
"""Words at most between "hanya" and the "di" that it limits."""


def only_there_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of two articles of which one says that it was at one place alone, and the other names another place."""
    together = named_together(compared)
    for i, profile in enumerate(compared.profiles):
        if not (_tells_where(profile) and _is_only(profile, compared.words)):
            continue
        for found in compared.matches.of(i, ALIKE):
            other = compared.profiles[found.left + found.right - i]
            names = _apart(profile, other, together) if _may_be_one(profile, other) else None
            if names:
                one, two = (compared.entities.by_id[who].name for who in (names if found.left == i else names[::-1]))
                yield Clash("attribution", found.left, found.right, (one, two), PLACE, (
                    Why(PLACE, 1.0, f"{one} / {two}: it was at one of them alone"),
                    Why("content", round(found.text, 3), "likeness of the claims")))


def _tells_where(profile: Profile) -> bool:
    """Whether it names a place of what was so."""
    return profile.kind != "plan" and not profile.wording.negated and "place" in profile.subjects.values()


def _is_only(profile: Profile, words: Comparison) -> bool:
    """Whether it says "the only place", or "only" shortly before "at"; a road that is the only one is no such place."""
    tokens = split_words(profile.claim.claim)
    return any((one.text in words.only_one and then.text in words.spots) or (one.text in words.units.only and any(
        each.text in words.grammar.locative for each in tokens[i + 1:i + 2 + GOVERNED]))
        for i, (one, then) in enumerate(pairwise(tokens)))


def _may_be_one(one: Profile, other: Profile) -> bool:
    """Whether two articles can tell it of one time."""
    return one.sheet != other.sheet and _tells_where(other) and not all_apart(one.when, other.when)


def _apart(one: Profile, other: Profile, together: set[frozenset[str]]) -> tuple[str, str] | None:
    """A place of each that the other does not name, where no claim names the two at once; None where all is of both."""
    mine, theirs = (sorted(who for who, kind in each.subjects.items() if kind == "place" and who in each.named)
                    for each in (one, other))
    return next(((a, b) for a in mine for b in theirs if a not in theirs and b not in mine and not (
        near_ids(a, b) or frozenset((a, b)) in together)), None)
