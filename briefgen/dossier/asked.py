"""What a short answer says or denies, by the question before it: "Apakah data bocor? Bank berkata tidak."."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from briefgen.dossier.profile import Profile
from briefgen.dossier.wording import Wording
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

MARK = "?"
HEAD = 2
"""Words of a question among which stands the one that asks whether it is so."""


def with_questions(profiles: Sequence[Profile], between: Sequence[str], words: Comparison) -> tuple[Profile, ...]:
    """The profiles, with what is asked right before a claim that ends in "tidak", "belum" or "ya", or denies no more.

    between: the words of the article between each claim and the next one.
    """
    return tuple(
        _answering(profile, between[i - 1], words) if i and MARK in between[i - 1] else profile
        for i, profile in enumerate(profiles))


def _answering(profile: Profile, gap: str, words: Comparison) -> Profile:
    last = next((word.text for word in split_words(profile.claim.claim)[-1:]), "")
    tokens = split_words(gap[:gap.rindex(MARK)].rpartition("\n")[2].rpartition(". ")[2])
    opening = [word.text for word in tokens[:HEAD]]
    if not words.denials.whether.intersection(opening):
        return profile
    asked = words.terms([word for word in tokens if word.text not in words.denials.whether])
    if profile.wording.denies and profile.wording.bare and asked:
        return replace(profile, wording=replace(profile.wording, denied=frozenset(asked), bare=False))
    if last not in words.negation | words.denials.affirming:
        return profile
    terms = {**dict.fromkeys(asked, 1.0), **profile.terms}
    return replace(profile, terms=terms, wording=_not_so(profile.wording, asked, tokens, last, words))


def _not_so(wording: Wording, asked: Collection[str], tokens: Sequence[Word], last: str, words: Comparison) -> Wording:
    """The wording of an answer, which says "not" of what is asked where it ends with that."""
    if last not in words.negation:
        return wording
    acts = words.terms([word for word in tokens if words.grammar.verb.fullmatch(word.text)])
    return replace(wording, negated=True, negates=wording.negates.union(acts), scope=wording.scope.union(asked),
                   not_yet=last in words.not_yet)
