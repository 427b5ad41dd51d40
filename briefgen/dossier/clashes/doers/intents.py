"""One mishap told as chance and as somebody's intent: "akibat korsleting", "sengaja dibakar"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from briefgen.dossier.certain import OPEN
from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.clashes.states.stages import stage_of
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import rival_kinds
from briefgen.lang.classes import Classes, Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

INTENT = "intent"
"""Measure of a clash of chance and intent."""
REACH = 6
"""Words behind a word of cause among which the chance stands."""
MOST = 6
"""Claims of chance, and of intent, beyond which a story tells of several mishaps."""
BY = "by"
"""The words of cause behind a mishap and before what it came of."""


def intent_clashes(compared: Compared) -> Iterator[Clash]:
    """What one puts down to chance and another to somebody who meant it, in a story with few claims of either."""
    words = compared.words
    for name, intent in words.causes.intent.items():
        meant = {i: text for i, profile in enumerate(compared.profiles) if intent.begins_in(profile.claim.claim)
                 for text in (_said(split_words(profile.claim.claim), intent),) if text and _plain(profile, words)}
        accidental = _by_chance(compared, words.causes.chance[name]) if meant and len(meant) <= MOST else {}
        for i, j in product(accidental if len(accidental) <= MOST else (), meant):
            if i not in meant and j not in accidental and _of_one(compared.profiles[i], compared.profiles[j]):
                left, right = min(i, j), max(i, j)
                values = {i: accidental[i], j: meant[j]}
                yield Clash("attribution", left, right, (values[left], values[right]), INTENT, (
                    Why("cause", 1.0, f"{values[left]} / {values[right]}: by chance, or meant"),))


def on_side(_: Mate, __: Compared) -> bool:
    """That no group mate stands there: what is alike in the rest may be of chance or of intent."""
    return False


def _plain(profile: Profile, words: Comparison) -> bool:
    """Whether a claim says that something is so: no denial, no plan, nothing still looked into."""
    wording = profile.wording
    return not (wording.negated or wording.denies or profile.kind == "plan") and stage_of(profile, words) != OPEN


def _by_chance(compared: Compared, chance: Classes) -> dict[int, str]:
    """The claims that put something down to chance, each with the words for it behind a word of cause."""
    words = compared.words
    found = {}
    for i, profile in enumerate(compared.profiles):
        tokens = split_words(profile.claim.claim)
        causes = words.causes.told.all_in(tokens)
        texts = (_said(tokens[end:end + REACH], chance) for name, _, end in causes if name == BY)
        text = next((text for text in texts if text), None)
        if text and _plain(profile, words):
            found[i] = text
    return found


def _said(tokens: Sequence[Word], told: Classes) -> str | None:
    """The first words of a table that stand there, in lower case."""
    return next((" ".join(word.text for word in tokens[start:end]) for _, start, end in told.all_in(tokens)), None)


def _of_one(left: Profile, right: Profile) -> bool:
    """Whether nothing says that they are of two mishaps, or told by one."""
    if left.sheet == right.sheet and left.speaker == right.speaker:
        return False
    return not (all_apart(left.when, right.when) or "place" in rival_kinds(left, right))
