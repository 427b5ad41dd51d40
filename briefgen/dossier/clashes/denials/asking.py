"""Claims that do not say that something is so: they ask, or say it of some case, or of what should be."""

from __future__ import annotations

from briefgen.dossier.profile import Profile
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison

HEAD = 20
"""Characters that hold the first word of a claim."""


def is_asked(claim: Profile, words: Comparison) -> bool:
    """Whether a claim asks rather than says: "kami dalami dulu milik siapa"."""
    return any(word.text in words.denials.questions for word in split_words(claim.claim.claim))


def is_of_some_case(claim: Profile, words: Comparison) -> bool:
    """Whether a claim tells what is so under a condition, should be, or went wrong: "jika bocor", "anomali pada"."""
    return any(word.text in words.denials.conditions for word in split_words(claim.claim.claim))


def begins_with_a_case(claim: Profile, words: Comparison) -> bool:
    """Whether all that a claim tells is so in some case: "Tanpa subsidi, harganya ...", "Jika hujan, ..."."""
    tokens = split_words(claim.claim.claim[:HEAD])[:1]
    return bool(tokens) and (tokens[0].text in words.without or tokens[0].text in words.denials.conditions)
