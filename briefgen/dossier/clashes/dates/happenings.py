"""When the event of the story was, as claims say that only point to it: "Peristiwa itu terjadi pada Kamis"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefgen.dossier.bars import bars_between
from briefgen.dossier.clashes.dates.dating import (
    NEAR,
    apart_by,
    dated_by_the_news,
    is_stated,
    on_days,
    tells_only_saying,
)
from briefgen.dossier.clashes.doers.blames import is_matter
from briefgen.dossier.dates import all_apart
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
    dated = [i for i, profile in enumerate(profiles) if profile.when and on_days(profile)
             and not profile.wording.repeated and is_stated(profile) and not tells_only_saying(profile)]
    pointing = {i: event for i in dated for event in (event_of(profiles[i], words),) if event}
    if not pointing or len(pointing) > MOST:
        return
    telling = _by_act(dated, pointing, profiles)
    for i, event in pointing.items():
        asked = telling if event == ANY else telling.keys() & {event}
        others = {j for act in asked for j in telling[act] if j not in pointing}
        others |= {j for j in pointing if i < j and ANY in (event, pointing[j])}
        for j in sorted(others):
            left, right = profiles[min(i, j)], profiles[max(i, j)]
            if left.sheet != right.sheet and _off_by_days(left, right):
                yield min(i, j), max(i, j)


def _by_act(
    dated: Sequence[int], pointing: Mapping[int, str], profiles: Sequence[Profile],
) -> dict[str, list[int]]:
    """The mishaps that the story is of, and the acts that claims point to by a noun, each with the claims of it.

    An act is left out where the story dates it to more days.
    """
    named = set(pointing.values()) - {ANY}
    found: dict[str, list[int]] = defaultdict(list)
    for i in dated:
        wording = profiles[i].wording
        for act in wording.struck | (named & {wording.head, pointing.get(i)}):
            found[act].append(i)
    return {act: held for act, held in found.items() if is_matter(act, profiles) and (
        act not in named or len({when.text for i in held for when in profiles[i].when}) <= BOTH)}


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
    pointed = tokens[at - 1].text in words.grammar.anaphora
    if tokens[0].text in words.events:
        return ANY if pointed else None
    terms = words.terms(tokens[:1])
    return terms[0] if terms and at == 1 + pointed else None


HEAD = 80
"""Characters that hold the words at the head of a claim."""


def _off_by_days(left: Profile, right: Profile) -> bool:
    """Whether all days of the two differ, by few, and nothing else parts them."""
    if not all_apart(left.when, right.when) or apart_by(left, right) > NEAR:
        return False
    if dated_by_the_news(left) and dated_by_the_news(right):
        return False
    return not exclusive(left, right) and not set(bars_between(left, right)) - {"date"}
