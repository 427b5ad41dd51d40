"""When the event of the story was, as claims say that only point to it: "Peristiwa itu terjadi pada Kamis"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from briefgen.dossier.bars import bars_between
from briefgen.dossier.blames import is_matter
from briefgen.dossier.dates import all_apart, gap
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison

SUBJECT = 4
"""Words at the head of a claim among which "itu" points to the event."""
NEAR = 7
"""Days by which two accounts of the event are off by mistake."""
MOST = 100
"""Claims that point to the event beyond which they are not compared all with all."""


def dated_events(compared: Compared) -> Iterator[tuple[int, int]]:
    """Pairs of claims, the earlier first, that date the event of the story to days that exclude each other.

    Of one of them the words say no more than that it happened; the other points to it, too, or tells of the mishap
    that the story is of.
    """
    profiles, words = compared.profiles, compared.words
    dated = [i for i, profile in enumerate(profiles) if profile.when and not profile.wording.repeated and all(
        when.low == when.high for when in profile.when)]
    pointing = {i for i in dated if points_to_event(profiles[i], words)}
    matters = {act for i in dated for act in profiles[i].wording.struck if is_matter(act, profiles)}
    struck = [i for i in dated if i not in pointing and profiles[i].wording.struck & matters]
    for i, j in product(sorted(pointing) if len(pointing) <= MOST else (), [*sorted(pointing), *struck]):
        left, right = profiles[min(i, j)], profiles[max(i, j)]
        if left.sheet != right.sheet and (i < j or j not in pointing) and _off_by_days(left, right):
            yield min(i, j), max(i, j)


def points_to_event(profile: Profile, words: Comparison) -> bool:
    """Whether a claim begins with a noun for an event to which "itu" points, and says that it happened.

    "Peristiwa nahas itu terjadi pada Kamis"; not "peristiwa serupa terjadi", nor "setelah peristiwa itu, warga pergi".
    """
    tokens = [word.text for word in split_words(profile.claim.claim[:HEAD])][:SUBJECT]
    at = next((i for i, word in enumerate(tokens[1:], 1) if word in words.anaphora), None)
    return bool(tokens) and tokens[0] in words.events and at is not None and at + 1 < len(tokens) and (
        tokens[at + 1] in words.happen)


HEAD = 80
"""Characters that hold the words at the head of a claim."""


def _off_by_days(left: Profile, right: Profile) -> bool:
    """Whether all days of the two differ, by few, and nothing else parts them."""
    if not all_apart(left.when, right.when) or min(gap(a, b) for a in left.when for b in right.when) > NEAR:
        return False
    return not exclusive(left, right) and not set(bars_between(left, right)) - {"date"}
