"""Headlines of a thing that failed of which their articles say that it works: "mesin bekerja normal"."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.heading import Heading
from briefgen.dossier.headlines.others import of_another
from briefgen.dossier.headlines.stances import begins
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import Classes, Word, split_words

BEHIND = 5
"""Words behind a thing among which it is told that it works."""


def working(heading: Heading, profiles: Sequence[Profile], compared: Compared) -> tuple[list[Profile], str] | None:
    """The claims that say that a thing works of which the headline says that it failed: "mesin bekerja normal"."""
    words = compared.words
    fails, works = words.headlines.fails, words.headlines.works
    things = {heading.tokens[start - 1].text for _, start, _ in fails.all_in(heading.tokens) if start}
    for profile in profiles if things else ():
        tokens = split_words(profile.claim.claim)
        if any(word.text in things and fails.at(tokens, i + 1) for i, word in enumerate(tokens[:-1])):
            return None
    for profile in profiles if things else ():
        tokens = split_words(profile.claim.claim)
        found = _said_to_work(tokens, things, works)
        if found and not profile.wording.negated and not of_another(
                heading, profile, found[0], begins(profile.claim.claim, tokens, found[0], words), compared):
            return [profile], " ".join(word.text for word in tokens[found[0]:found[1]])
    return None


def _said_to_work(tokens: Sequence[Word], things: set[str], works: Classes) -> tuple[int, int] | None:
    for _, start, end in works.all_in(tokens):
        if any(word.text in things for word in tokens[max(0, start - BEHIND):start]):
            return start, end
    return None
