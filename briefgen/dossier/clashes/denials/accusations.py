"""Two who each say that it was the other: "X menuding Y menembak", "Y menyebut X penembaknya"."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.dossier.between import told_by_both, told_within
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile

ALIKE = 0.15
"""Likeness from which two accusations are about one matter."""
NEWS = 7
"""Days between two articles of one matter."""


def mutual_accusations(compared: Compared) -> Iterator[tuple[int, int]]:
    """Pairs of claims, the earlier first, by which two accuse each other of one act."""
    asserting = {i for i, profile in enumerate(compared.profiles) if profile.speaker and profile.wording.asserts}
    for _, i, j, _ in compared.matches.among(asserting, ALIKE):
        left, right = compared.profiles[i], compared.profiles[j]
        if _accuse_each_other(left, right, compared) and _of_one_act(left, right, compared):
            yield i, j


def _accuse_each_other(left: Profile, right: Profile, compared: Compared) -> bool:
    """Whether each has a speaker whom, or for whom he speaks, the other names."""
    if not (left.speaker and right.speaker and left.wording.asserts and right.wording.asserts):
        return False
    if left.wording.denies or right.wording.denies or left.wording.negated or right.wording.negated:
        return False
    root = compared.entities.root
    one, other = root(left.speaker), root(right.speaker)
    if one == other:
        return False
    mine, theirs = ({root(who) for who in profile.named} - {speaker}
                    for profile, speaker in ((left, one), (right, other)))
    return other in mine and one in theirs


def _of_one_act(left: Profile, right: Profile, compared: Compared) -> bool:
    """Whether both tell one act of which people accuse each other, and the articles are of one news."""
    if not told_within(left, right, NEWS):
        return False
    blamed = compared.words.deeds.blamed
    return not blamed.isdisjoint(told_by_both(left, right))
