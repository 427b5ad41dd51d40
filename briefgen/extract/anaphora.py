"""What a sentence is about when it begins with "negara itu"."""

from __future__ import annotations

from briefgen.extract.assertions import Assertion
from briefgen.extract.located import Located
from briefgen.lang import Language
from briefgen.model.finding import Mention


def that_state(located: Located, assertion: Assertion, lang: Language) -> tuple[int, Mention] | None:
    """Where the words "negara itu" end at the head of an assertion, and the state for which they stand.

    "… , Korea Utara telah menjadi sekutu. Negara itu …": the state that stands right before the first telling word of
    the sentence before, at most one word between. None where there is no such state.
    """
    words = lang.clauses.that_state.match(located.text, assertion.content_start)
    before = located.before(assertion.sentence) if words else None
    verb = lang.clauses.kind_word.search(located.text, before.span.start, before.span.end) if before else None
    if not words or not before or not verb:
        return None
    mentions = located.mentions.between(before.span.start, verb.start())
    subject = [one for one in mentions if one.type == "GPE" and one.span.end <= verb.start()]
    between = located.text[subject[-1].span.end:verb.start()] if subject else ","
    return (words.end(), subject[-1]) if len(between.split()) <= 1 and "," not in between else None
