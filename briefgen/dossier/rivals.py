"""Whether two claims are about other people, places or bodies."""

from __future__ import annotations

from briefgen.dossier.profile import ENTITY, Profile


def exclusive(left: Profile, right: Profile) -> bool:
    """Whether the two name rivals of any kind."""
    return bool(rival_kinds(left, right))


def rival_kinds(left: Profile, right: Profile) -> set[str]:
    """Types of which each names one that the other neither names nor may mean: another person, another place.

    A person on one side and a place on the other are no rivals. Ids that contain each other ("tanjung-belimbing",
    "pelabuhan-tanjung-belimbing") are too near to tell apart.
    """
    if not (left.subjects and right.subjects) or left.subjects == right.subjects:
        return set()
    mine = [each for each in left.subjects.items() if ENTITY + each[0] not in right.terms]
    theirs = [each for each in right.subjects.items() if ENTITY + each[0] not in left.terms]
    if not (mine and theirs):
        return set()
    return {kind for a, kind in mine for b, other in theirs if kind == other and not _near_ids(a, b)}


def _near_ids(a: str, b: str) -> bool:
    return f"-{a}-" in f"-{b}-" or f"-{b}-" in f"-{a}-"
