"""Whether two claims are about other people, places or bodies."""

from __future__ import annotations

from collections.abc import Collection
from itertools import product

from briefgen.dossier.profile import ENTITY, Profile
from briefgen.lang.classes import split_words

NONE: frozenset[str] = frozenset()


def exclusive(left: Profile, right: Profile) -> bool:
    """Whether the two name rivals of any kind."""
    return bool(rival_kinds(left, right))


def rival_kinds(left: Profile, right: Profile) -> Collection[str]:
    """Types of which each names one that the other neither names nor may mean: another person, another place.

    A person on one side and a place on the other are no rivals. Ids that contain each other ("tanjung-belimbing",
    "pelabuhan-tanjung-belimbing") are too near to tell apart.
    """
    mine = [mark for mark in left.marks if mark not in right.terms]
    theirs = [mark for mark in right.marks if mark not in left.terms] if mine else mine
    if not theirs:
        return NONE
    return {kind for a, b in product(mine, theirs) for kind in (left.marks[a],) if kind == right.marks[b]
            and not near_ids(a.removeprefix(ENTITY), b.removeprefix(ENTITY))}


def other_names(left: Profile, right: Profile) -> bool:
    """Whether each holds a word with a capital, the first apart, that the other does not: a name unknown to us."""
    first, second = (split_words(profile.claim.claim) for profile in (left, right))
    held = {word.text for word in first}, {word.text for word in second}
    return any(word.capital and word.text not in held[1] for word in first[1:]) and any(
        word.capital and word.text not in held[0] for word in second[1:])


def near_ids(a: str, b: str) -> bool:
    """Whether one id holds the other as whole words."""
    return f"-{a}-" in f"-{b}-" or f"-{b}-" in f"-{a}-"
