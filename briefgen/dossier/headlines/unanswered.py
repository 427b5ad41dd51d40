"""Headlines in which somebody answers who in their articles has not yet: "Tolak Tawaran", "belum menjawab"."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.dossier.headlines.heading import Heading
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison

HEAD = 4
"""Words at the head of a claim among which the name stands of which it tells."""


def unanswered(heading: Heading, profiles: Sequence[Profile], words: Comparison) -> list[Profile]:
    """The claims that one whom the headline names has not answered, or still thinks it over, beside a claim of it.

    None where the headline tells of no answer, or a claim of any answer of his.
    """
    answers = frozenset(words.headlines.answering) & {*heading.bare}
    if not answers or words.headlines.unanswered.all_in(heading.tokens):
        return []
    found, matter = [], {*heading.bare} - answers
    for before, profile in zip((None, *profiles), profiles, strict=False):
        who = {each for each in heading.named & profile.named if profile.terms.get(ENTITY + each) == 1.0}
        tokens = split_words(profile.claim.claim)
        hits = words.headlines.unanswered.all_in(tokens)
        of_it = any(each.terms.get(term) == 1.0 for each in (before, profile) if each for term in matter)
        if who and of_it and hits and hits[0][1] <= HEAD and not any(_answers(each, who, answers) for each in profiles):
            found.append(profile)
    return found


def _answers(profile: Profile, who: set[str], answers: frozenset[str]) -> bool:
    """Whether a claim tells of somebody that he answered."""
    return bool(who & profile.named) and any(profile.terms.get(term) == 1.0 for term in answers) and not (
        profile.wording.negated)
