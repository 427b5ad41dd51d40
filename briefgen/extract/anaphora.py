"""What a sentence is about when it begins with "negara itu"."""

from __future__ import annotations

from briefgen.extract.assertions import Assertion
from briefgen.lang import Language
from briefgen.model.finding import Mention, Reading


def that_state(reading: Reading, assertion: Assertion, lang: Language) -> tuple[int, Mention] | None:
    """Where the words "negara itu" end at the head of an assertion, and the state for which they stand.

    "… , Korea Utara telah menjadi sekutu. Negara itu …": the state that stands right before the first telling word of
    the sentence before, at most one word between. None where there is no such state.
    """
    words = lang.clauses.that_state.match(reading.article.text, assertion.content_start)
    index = reading.sentences.index(assertion.sentence)
    if not words or not index:
        return None
    before = reading.sentences[index - 1].span
    verb = lang.clauses.kind_word.search(reading.article.text, before.start, before.end)
    states = [one for one in reading.mentions if one.type == "GPE" and before.contains(one.span)]
    subject = [one for one in states if verb and one.span.end <= verb.start()]
    if not subject or not verb:
        return None
    between = reading.article.text[subject[-1].span.end:verb.start()]
    return (words.end(), subject[-1]) if len(between.split()) <= 1 and "," not in between else None
