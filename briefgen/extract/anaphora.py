"""Whom a sentence means by "negara itu", "kedua negara" and "ia"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefgen.extract.assertions import Assertion
from briefgen.extract.located import Located
from briefgen.extract.pronouns import that_person
from briefgen.lang import Language
from briefgen.model.finding import Mention, Named, Sentence


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom an assertion means by words that stand for a name, each with where those words end.

    state: "negara itu"; both: "kedua negara"; person: "ia", "pihaknya".
    """

    state: tuple[int, Mention] | None
    both: tuple[int, tuple[Mention, Mention]] | None
    person: tuple[int, Named] | None

    def ids(self) -> Iterator[str]:
        """The ids of all who are meant."""
        if self.state:
            yield self.state[1].id
        if self.both:
            yield from (mention.id for mention in self.both[1])
        if self.person:
            yield self.person[1].id


def meant_by(located: Located, assertion: Assertion, lang: Language) -> Meant:
    """Whom an assertion means by words that stand for a name."""
    return Meant(that_state(located, assertion, lang), both_states(located, assertion, lang),
                 that_person(located, assertion, lang))


def that_state(located: Located, assertion: Assertion, lang: Language) -> tuple[int, Mention] | None:
    """Where the words "negara itu" end at the head of an assertion, and the state for which they stand.

    "… , Korea Utara telah menjadi sekutu. Negara itu …": the state that stands right before the first telling word of
    the sentence before, at most one word between. None where there is no such state.
    """
    words = lang.clauses.that_state.match(located.text, assertion.content_start)
    before = located.before(assertion.sentence) if words else None
    subject = _subject(located, before, lang) if before else None
    return (words.end(), subject) if words and subject else None


def _subject(located: Located, sentence: Sentence, lang: Language) -> Mention | None:
    """The state that stands before the first telling word which a state stands right before."""
    for verb in located.anchors.find(lang.clauses.kind_word, sentence.span.start, sentence.span.end):
        before = located.mentions.between(sentence.span.start, verb.start())
        if before and before[-1].type == "GPE":
            between = located.text[before[-1].span.end:verb.start()]
            if len(between.split()) <= 1 and "," not in between:
                return before[-1]
    return None


def both_states(located: Located, assertion: Assertion, lang: Language) -> tuple[int, tuple[Mention, Mention]] | None:
    """Where the words "kedua negara" end in an assertion, and the two states for which they stand.

    "Rusia dan Korea Utara menandatangani perjanjian. … kedua negara sepakat …": two states that the sentence before
    joins, and no third one. None where it does not.
    """
    words = located.anchors.first(lang.clauses.both_states, assertion.content_start, assertion.content_end)
    before = located.before(assertion.sentence) if words else None
    if not words or not before:
        return None
    states = [one for one in located.mentions.between(before.span.start, before.span.end) if one.type == "GPE"]
    joined = [pair for pair in pairwise(states)
              if located.text[pair[0].span.end:pair[1].span.start].strip() in lang.clauses.joining]
    return (words.end(), joined[0]) if joined and len({one.id for one in states}) == 2 else None
