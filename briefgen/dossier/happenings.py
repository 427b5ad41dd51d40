"""When the event of the story was, as claims say that only point to it: "Peristiwa itu terjadi pada Kamis"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import product

from briefgen.dossier.bars import bars_between
from briefgen.dossier.blames import is_matter
from briefgen.dossier.dates import all_apart, gap
from briefgen.dossier.dating import NEAR, dated_by_the_news, is_stated, tells_only_saying
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison

SUBJECT = 4
"""Words at the head of a claim among which "itu" points to the event."""
BOTH = 2
"""Days to which a story dates an act that it is of, at most; of a war there are more."""
MOST = 100
"""Claims that point to the event beyond which they are not compared all with all."""


def dated_events(compared: Compared) -> Iterator[tuple[int, int]]:
    """Pairs of claims, the earlier first, that date the event of the story to days that exclude each other.

    Of one of them the words say no more than that it happened; the other points to it, too, or tells of the mishap or
    the act that the story is of.
    """
    profiles, words = compared.profiles, compared.words
    dated = [i for i, profile in enumerate(profiles) if profile.when and not profile.wording.repeated and all(
        when.low == when.high for when in profile.when) and is_stated(profile) and not tells_only_saying(profile)]
    pointing = {i: event for i in dated for event in (event_of(profiles[i], words),) if event}
    matters = {act for i in dated for act in profiles[i].wording.struck if is_matter(act, profiles)}
    named = {event for event in pointing.values() if event != ANY and is_matter(event, profiles) and len(
        {when.text for i in dated if _tells_of(profiles[i], (event,)) or pointing.get(i) == event
         for when in profiles[i].when}) <= BOTH}
    for i, j in product(sorted(pointing) if len(pointing) <= MOST else (), dated):
        asked = matters | named if pointing[i] == ANY else named & {pointing[i]}
        if (j in pointing and i < j and ANY in (pointing[i], pointing[j])) or (
                j not in pointing and _tells_of(profiles[j], asked)):
            left, right = profiles[min(i, j)], profiles[max(i, j)]
            if left.sheet != right.sheet and _off_by_days(left, right):
                yield min(i, j), max(i, j)


ANY = "any"
"""Stands for the event of the story, whatever it was."""


def event_of(profile: Profile, words: Comparison) -> str | None:
    """The term of what a claim begins with and says no more of than that it happened; `ANY` of "peristiwa itu".

    "Peristiwa nahas itu terjadi pada Kamis", "penyerangan terjadi pada Kamis"; not "peristiwa serupa terjadi", nor
    "setelah peristiwa itu, warga pergi".
    """
    tokens = split_words(profile.claim.claim[:HEAD])[:SUBJECT]
    at = next((i for i, word in enumerate(tokens) if i and word.text in words.happen), None)
    if at is None:
        return None
    pointed = tokens[at - 1].text in words.anaphora
    if tokens[0].text in words.events:
        return ANY if pointed else None
    terms = words.terms(tokens[:1])
    return terms[0] if terms and at == 1 + pointed else None


HEAD = 80
"""Characters that hold the words at the head of a claim."""


def _tells_of(profile: Profile, acts: Collection[str]) -> bool:
    """Whether a claim tells of one of some acts first of all."""
    wording = profile.wording
    return any(act in wording.struck or act == wording.head for act in acts)


def _off_by_days(left: Profile, right: Profile) -> bool:
    """Whether all days of the two differ, by few, and nothing else parts them."""
    if not all_apart(left.when, right.when) or min(gap(a, b) for a in left.when for b in right.when) > NEAR:
        return False
    if dated_by_the_news(left) and dated_by_the_news(right):
        return False
    return not exclusive(left, right) and not set(bars_between(left, right)) - {"date"}
