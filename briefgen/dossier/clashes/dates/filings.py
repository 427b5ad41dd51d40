"""Who turned to which office, and so that two days of it are of one turning: "melapor ke polisi", "mengadu ke DPRD"."""

from __future__ import annotations

from briefgen.dossier.clashes.dates.dating import are_near, on_days
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison

REACH = 12
"""Words behind the act among which the office stands."""


def filed_alike(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether two articles tell, on single days near each other, that somebody turned to one office."""
    if left.sheet == right.sheet or not (on_days(left) and on_days(right) and are_near(left, right)):
        return False
    one, other = office_of(left, words), office_of(right, words)
    return one is not None and other is not None and _may_be_one(one, other, words)


def office_of(profile: Profile, words: Comparison) -> str | None:
    """The office to which a claim tells that somebody turned; None for one that answers: "melaporkan balik"."""
    tokens, dating = split_words(profile.claim.claim), words.dating
    for i, word in enumerate(tokens):
        behind = [other.text for other in tokens[i + 1:i + 1 + REACH]]
        if word.text in dating.files and not dating.in_kind.intersection(behind[:1]):
            to = next((k for k, other in enumerate(behind) if other in dating.files_to), len(behind))
            return next((other for other in behind[to:] if any(other in each for each in dating.filed_with)), None)
    return None


def _may_be_one(one: str, other: str, words: Comparison) -> bool:
    """Whether two words may name one office: one word, or one that names any of its kind: "polisi", "polres"."""
    return one == other or any(one in kind and other in kind and kind[0] in (one, other)
                               for kind in words.dating.filed_with)
