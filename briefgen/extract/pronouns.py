"""Whom a claim means by "ia", "pihaknya", "kami": the person in focus, where nobody else can be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.extract.assertions import Assertion
from briefgen.extract.located import Located
from briefgen.lang import Language
from briefgen.model.finding import Named, Sentence, Speech

_BACK = 3
"""Sentences back to which a pronoun may reach."""
_AHEAD = 60
_WORD = re.compile(r"\w[\w-]*")
_LEADING = frozenset({"prepositions", "subordinators"})
_HUMAN = frozenset({"persons", "several", "strip"})


def that_person(located: Located, assertion: Assertion, lang: Language) -> tuple[int, Named] | None:
    """Where a pronoun ends that is the subject of an assertion, and whom it stands for.

    In the outlet's own voice the person who spoke or acted in the sentences before: `Rani mengaku sakit.` [Ia] `…`
    In reported content the speaker himself: `Rani mengatakan bahwa` [ia] `…`. None where another person is around:
    `"Pelaku sudah ditahan," kata Rani. Ia melarikan diri …`, nor where something is done to him: `Ia diduga …`.
    """
    at = _pronoun(located.text, assertion, lang)
    if at is None:
        return None
    speaker = assertion.speaker
    if speaker is None:
        person = _in_focus(located, assertion.sentence, lang, at)
    else:
        before = located.before(assertion.sentence)
        around = {*_named(located, assertion.sentence), *(_named(located, before) if before else ())}
        person = speaker.id if around <= {speaker.id} else None
    named = located.persons.get(person) if person else None
    return (at, named) if named else None


def speakers_own(located: Located, assertion: Assertion, lang: Language) -> int | None:
    """Where "kami" or "saya" ends in reported content without marks: the speaker's own words, put down as they were."""
    if assertion.speaker is None or assertion.direct:
        return None
    found = located.anchors.first(lang.clauses.first_person, assertion.content_start, assertion.content_end)
    quoted = found and any(speech.kind == "quote" and speech.span.start <= found.start() < speech.span.end
                           for speech in located.speeches.between(assertion.start, assertion.end))
    return None if found is None or quoted else found.end()


def _pronoun(text: str, assertion: Assertion, lang: Language) -> int | None:
    """Where a pronoun ends with which an assertion begins, behind a connective or a first part with its comma."""
    start, end = assertion.content_start, assertion.content_end
    connective = lang.clauses.leading.match(text, start, end)
    start = connective.end() if connective else start
    found = lang.clauses.pronoun.match(text, start, end)
    if found is None and _kinds(text, start, lang) & _LEADING:
        comma = text.find(", ", start, end)
        found = lang.clauses.pronoun.match(text, comma + 2, end) if comma >= 0 else None
    return found.end() if found else None


def _kinds(text: str, start: int, lang: Language) -> frozenset[str]:
    word = _WORD.match(text, start)
    return lang.cues.kinds_of(word[0].lower()) if word else frozenset()


def _in_focus(located: Located, sentence: Sentence, lang: Language, at: int) -> str | None:
    """The id of the one who spoke in the sentence before, or is its subject; further back across bare pronouns."""
    before: Sentence | None = sentence
    for _ in range(_BACK):
        before = located.before(before) if before else None
        if before is None or sentence.paragraph - before.paragraph > 1:
            return None
        named = set(_named(located, before))
        spoken = [speech for speech in located.speeches.between(before.span.start, before.span.end) if speech.speaker]
        if spoken:
            last = spoken[-1].speaker
            alone = last is not None and named <= {last.id} and {one.speaker.id for one in spoken if one.speaker} == {
                last.id}
            return last.id if last and alone and _speaks_of_self(located.text, at, spoken, lang) else None
        if named:
            return _subject(located, before, lang) if len(named) == 1 else None
        if not lang.clauses.pronoun.match(before.span.exact) and _tells_of_people(before.span.exact, lang):
            return None
    return None


def _speaks_of_self(text: str, at: int, spoken: list[Speech], lang: Language) -> bool:
    """Whether a pronoun that ends at `at` can be who spoke before: by its word, by a wish, or where the speech was of
    nobody else and nothing is done to him.
    """
    behind = [word.lower() for word in text[at:at + _AHEAD].split()[:2]] or [""]
    if text[:at].lower().endswith(lang.clauses.own_side) or lang.clauses.wishes & set(behind):
        return True
    suffers = lang.cues.looks_verbal(behind[0]) and behind[0].startswith(lang.clauses.passive)
    return not suffers and not any(_tells_of_people(one.span.exact, lang) for one in spoken)


def _named(located: Located, sentence: Sentence) -> Iterator[str]:
    """Ids of the persons whom a sentence names outside quotations."""
    quotes = [speech.span for speech in located.speeches.between(sentence.span.start, sentence.span.end)
              if speech.kind == "quote"]
    for mention in located.mentions.between(sentence.span.start, sentence.span.end):
        if mention.type == "PER" and not any(quote.contains(mention.span) for quote in quotes):
            yield mention.id


def _subject(located: Located, sentence: Sentence, lang: Language) -> str | None:
    """The id of the person with whom a sentence begins, behind a first part and an office: `Kini, Bupati` [Rani]."""
    mention = next(one for one in located.mentions.between(sentence.span.start, sentence.span.end) if one.type == "PER")
    start = sentence.span.start
    if _kinds(located.text, start, lang) & _LEADING:
        start = max(start, located.text.rfind(", ", start, mention.span.start))
    before = _WORD.findall(located.text[start:mention.span.start])
    office = all(word[0].isupper() or lang.cues.kinds_of(word) & _HUMAN for word in before)
    return mention.id if office else None


def _tells_of_people(words: str, lang: Language) -> bool:
    return any(lang.cues.kinds_of(word) & _HUMAN for word in _WORD.findall(words.lower()))
