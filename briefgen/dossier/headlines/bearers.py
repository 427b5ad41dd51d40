"""Who in an article bears the office, or is the one, of whom a headline speaks without the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.heading import Heading
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison


def with_bearers(heading: Heading, profiles: Sequence[Profile], compared: Compared) -> Heading:
    """The headline as if it named the one person before whose name an article puts the headline's word for him.

    "Nakhoda Jadi Tersangka" above "nakhoda Rudi Tamalea" is of Rudi; of several of one office it is of none.
    """
    if heading.people:
        return heading
    offices = {word.text for word in heading.tokens if _names_a_kind(word.text, compared.words)}
    borne: dict[str, set[str]] = {}
    for profile in profiles:
        for who, kind in profile.subjects.items():
            office = _before(who, profile, compared) if kind == "person" else ""
            if office in offices:
                borne.setdefault(office, set()).add(who)
    people = frozenset(who for bearers in borne.values() if len(bearers) == 1 for who in bearers)
    return replace(heading, named=heading.named | people, people=people) if len(people) == 1 else heading


def _names_a_kind(word: str, words: Comparison) -> bool:
    return word not in words.function and word not in words.grammar.prepositions and not word[0].isdigit() and (
        words.grammar.verb.fullmatch(word) is None)


def _before(who: str, profile: Profile, compared: Compared) -> str:
    """The word right before somebody's name in a claim, or in the words by which it is told; empty for none."""
    forms = sorted((form for form, entity in compared.known.entity.items() if entity == who), key=len, reverse=True)
    for text in (profile.claim.claim, *(hop.text or "" for hop in profile.claim.via)):
        for form in forms:
            at = text.find(form)
            before = split_words(text[:at])[-1:] if at > 0 else ()
            if before and text[before[0].end:at].isspace():
                return before[0].text
    return ""
