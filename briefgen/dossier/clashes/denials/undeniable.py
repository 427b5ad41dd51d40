"""Claims that a denial cannot be of: told long after it, of a law, as a rumour, or only as what is asked about."""

from __future__ import annotations

from collections.abc import Collection

from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import clause_behind
from briefgen.lang.classes import split_words
from briefgen.lang.compare import Comparison

LATER = 3
"""Days after a denial within which another article may still tell what is denied."""


def came_later(claim: Profile, denial: Profile) -> bool:
    """Whether another article tells it long after a denial, of no earlier day, so that nobody could answer it."""
    if claim.sheet == denial.sheet or not (claim.told and denial.told) or (claim.told - denial.told).days <= LATER:
        return False
    return not any(day.low is not None and day.low <= denial.told for day in claim.when)


def tells_law(claim: Profile, words: Comparison) -> bool:
    """Whether a claim tells by which law somebody is held, which nobody denies: "dijerat dengan pasal kelalaian"."""
    return any(word.text in words.denials.law for word in split_words(claim.claim.claim))


def is_rumour(claim: Profile, words: Comparison) -> bool:
    """Whether a claim only tells that people say so, which no source vouches for: "sempat beredar kabar ..."."""
    unsaid = claim.speaker is None
    return unsaid and any(word.text in words.denials.rumours for word in split_words(claim.claim.claim))


def asks_about(claim: Profile, denied: Collection[str], words: Comparison) -> bool:
    """Whether a claim only takes up what is denied: "ditanya tentang kabar itu, X tertawa"."""
    if not _takes_up(claim, words):
        return False
    text = claim.claim.claim
    tokens = split_words(text)
    return not set(words.terms(tokens[len(clause_behind(text, tokens, 0)) + 1:])).intersection(denied)


def _takes_up(claim: Profile, words: Comparison) -> bool:
    """Whether a claim begins with its matter: "mengenai kematian Rani, ...", which does not name who denies."""
    tokens = split_words(claim.claim.claim)
    return bool(tokens) and tokens[0].text in words.denials.topics
