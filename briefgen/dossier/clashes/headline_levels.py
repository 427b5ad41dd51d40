"""Headlines that tell more than was done: "Hapus Tarif" above a tariff lowered, "Tersangka" above a witness."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.dossier.clashes.heading import Heading
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import Classes, Word, split_words
from briefgen.lang.comparison import Comparison

LEAD = 4
"""Claims at the head of an article that tell what its headline tells."""
NEAR = 2
"""Words before "saksi" among which "masih" stands."""
BEHIND = 5
"""Words behind a thing among which it is told that it works."""


def less_in_text(heading: Heading, profiles: Sequence[Profile], words: Comparison) -> tuple[list[Profile], str] | None:
    """The claims that tell less than the headline, or that a thing works which failed there, and the words by which."""
    for strong, weak in words.headlines.levels:
        if strong.all_in(heading.tokens) and not weak.all_in(heading.tokens):
            found = _lesser(heading, strong, weak, profiles, words)
            if found:
                return found
    return _working(heading, profiles, words)


def _lesser(
    heading: Heading, strong: Classes, weak: Classes, profiles: Sequence[Profile], words: Comparison,
) -> tuple[list[Profile], str] | None:
    """The claims that tell the weaker act of the headline's matter, or of what has not changed: "masih saksi"."""
    acts = {term for _, start, end in strong.all_in(heading.tokens) for term in words.terms(heading.tokens[start:end])}
    if any(_tells(profile, strong, acts) for profile in profiles):
        return None
    for profile in profiles:
        tokens = split_words(profile.claim.claim)
        for _, start, end in weak.all_in(tokens):
            still = any(word.text in words.headlines.still for word in tokens[max(0, start - NEAR):start])
            if profile.wording.negated or not (still or (profile.place < LEAD and heading.is_of(profile))):
                continue
            if still or not profile.people or heading.named & profile.named or not heading.named:
                return [profile], " ".join(word.text for word in tokens[start:end])
    return None


def _tells(profile: Profile, strong: Classes, acts: set[str]) -> bool:
    """Whether a claim tells the headline's act as done, in its word or in another for it."""
    if profile.wording.negated or profile.wording.denies or profile.kind == "plan":
        return False
    return any(profile.terms.get(act) == 1.0 for act in acts) or bool(strong.all_in(split_words(profile.claim.claim)))


def _working(heading: Heading, profiles: Sequence[Profile], words: Comparison) -> tuple[list[Profile], str] | None:
    """The claims that say that a thing works of which the headline says that it failed: "mesin bekerja normal"."""
    fails, works = words.headlines.fails, words.headlines.works
    things = {heading.tokens[start - 1].text for _, start, _ in fails.all_in(heading.tokens) if start}
    for profile in profiles if things else ():
        tokens = split_words(profile.claim.claim)
        if any(word.text in things and fails.at(tokens, i + 1) for i, word in enumerate(tokens[:-1])):
            return None
    for profile in profiles if things else ():
        said = _said_to_work(split_words(profile.claim.claim), things, works)
        if said and not profile.wording.negated:
            return [profile], said
    return None


def _said_to_work(tokens: Sequence[Word], things: set[str], works: Classes) -> str | None:
    for _, start, end in works.all_in(tokens):
        if any(word.text in things for word in tokens[max(0, start - BEHIND):start]):
            return " ".join(word.text for word in tokens[start:end])
    return None
