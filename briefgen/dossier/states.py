"""One thing in two states that exclude each other: a crossing that "tetap dibuka" and "ditutup total"."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.dossier.clash import Clash
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.likeness import Weights
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rivals import exclusive
from briefgen.dossier.wording import OPEN
from briefgen.lang.compare import Comparison
from briefgen.model.dossier import Why

REJECTED = frozenset({"denial"})
"""A bar between claims of which one denies, as opposites may."""
STATE, WAY = 1, 7
"""Days between two articles that tell of one time, and between two that tell of one occasion."""
ALIKE = 0.3
"""Likeness from which two claims are of one thing."""
MATTER = 0.5
"""Weight of what they share at least, about one telling word or a name."""


def state_clashes(compared: Compared) -> Iterator[Clash]:
    """Acts that exclude each other told of one thing at one time, or as the way in which one occasion went."""
    words = compared.words
    acts, ways = frozenset().union(*words.opposites), frozenset().union(*words.ways)
    telling = {i for i, profile in enumerate(compared.profiles)
               if profile.wording.head in acts or not ways.isdisjoint(profile.terms)}
    for place, i, j, text in compared.matches.among(telling, ALIKE):
        left, right = compared.profiles[i], compared.profiles[j]
        if left.sheet == right.sheet:
            continue
        pair = opposed(left, right, words)
        if pair and not set(compared.matches.bars(place)) - REJECTED and _one_thing(
                left, right, compared.weights, pair[2]):
            yield Clash("modality", i, j, (pair[0].lower(), pair[1].lower()), "state", (
                Why("state", 1.0, f"{pair[0].lower()} / {pair[1].lower()}: one thing cannot be both"),
                Why("content", round(text, 3), "likeness of the claims")))


def opposed(left: Profile, right: Profile, words: Comparison) -> tuple[str, str, int] | None:
    """Acts of two claims which exclude each other, with the days over which they do; None where there are none.

    States by the first acts of both, ways by any; not where either claim knows of the other act.
    """
    one, other = left.wording.head, right.wording.head
    if one and other and frozenset((one, other)) in words.opposites and not (one in right.terms or other in left.terms):
        return one, other, STATE
    for pair in words.ways:
        for first, second in (tuple(sorted(pair)), tuple(sorted(pair, reverse=True))):
            if left.terms.get(first) == right.terms.get(second) == 1.0 and not (
                    first in right.terms or second in left.terms):
                return first, second, WAY
    return None


def _one_thing(left: Profile, right: Profile, weights: Weights, days: int) -> bool:
    """Whether both tell plainly of one thing within some days, and neither of a change back."""
    if exclusive(left, right) or all_apart(left.when, right.when):
        return False
    for wording in (left.wording, right.wording):
        if wording.repeated or wording.negated or wording.modality in OPEN:
            return False
    told = [profile.told for profile in (left, right) if profile.told]
    if len(told) < 2 or abs((told[0] - told[1]).days) > days or "plan" in (left.kind, right.kind):
        return False
    shared = [term for term, strength in left.terms.items() if strength == 1.0 == right.terms.get(term)]
    return sum(weights[term] for term in shared) >= MATTER and any(
        weights[term] >= MATTER or term.startswith(ENTITY) for term in shared)
