"""Sentences as rules about speech read them: with each quotation as one token, and names told from words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.extract.quotes import Quotation
from briefgen.extract.scope import Scope
from briefgen.extract.speech_tokens import Token, tokens_in
from briefgen.lang import Language
from briefgen.model.finding import Mention, Sentence

LONGEST = 4000
"""Code points. What is longer is no sentence that anybody wrote, and no rule reads a clause from it."""
MOST = 60
"""Quotations in one sentence, likewise."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or several that one quotation holds together.

    paragraph: index among the body lines. last: it ends the body. tokens: empty where it is too long to be prose;
    quotations: all of it, also then.
    """

    start: int
    end: int
    line: int
    paragraph: int
    last: bool
    tokens: tuple[Token, ...]
    quotations: tuple[Quotation, ...]


def passages_of(scope: Scope, mentions: tuple[Mention, ...], quotations: tuple[Quotation, ...]) -> Iterator[Passage]:
    """The body in passages, in order. No passage ends inside a quotation. Linear."""
    at_mention = [mention.span.start for mention in mentions]
    at_quote = [quotation.outer_start for quotation in quotations]
    joined = list(_joined(scope.sentences, quotations))
    for i, (start, end, first) in enumerate(joined):
        held = quotations[bisect_left(at_quote, start):bisect_left(at_quote, end)]
        named = mentions[bisect_left(at_mention, start):bisect_left(at_mention, end)]
        bare = end - start - sum(quotation.outer_end - quotation.outer_start for quotation in held)
        read = bare <= LONGEST and len(held) <= MOST
        tokens = _opened(tokens_in(scope.text, start, end, held, named, scope.lang), scope.lang) if read else ()
        yield Passage(start, end, first.line, first.paragraph, i + 1 == len(joined), tokens, held)


def _opened(tokens: tuple[Token, ...], lang: Language) -> tuple[Token, ...]:
    """Mark a verb that begins a passage, whose capital hides it: `Mengenakan kemeja putih, Rani Putri mengatakan`.

    A word in small letters that is no verb must follow: "Dimas mengatakan" begins with a name.
    """
    if len(tokens) < 2 or tokens[0].kind != "word" or tokens[0].mention or tokens[0].kinds:
        return tokens
    after = tokens[1]
    plain = after.kind == "word" and after.word[0].islower() and not after.verbal and not after.cue
    if not plain or "adverbs" in after.kinds or not lang.cues.looks_verbal(tokens[0].low):
        return tokens
    return tokens[0]._replace(kinds=frozenset({"opening_verb"})), *tokens[1:]


def _joined(sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...]) -> Iterator[tuple[int, int, Sentence]]:
    """Sentences, glued where a quotation of their paragraph runs across the border."""
    borders = [quotation.outer_start for quotation in quotations]
    held: tuple[int, int, Sentence] | None = None
    for sentence in sentences:
        if held is not None:
            at = bisect_right(borders, sentence.span.start - 1) - 1
            across = at >= 0 and quotations[at].outer_start < sentence.span.start < quotations[at].outer_end
            if across and held[2].paragraph == sentence.paragraph:
                held = held[0], sentence.span.end, held[2]
                continue
            yield held
        held = sentence.span.start, sentence.span.end, sentence
    if held is not None:
        yield held
