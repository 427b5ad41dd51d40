"""Carry a speaker over: to the next paragraph of one quotation, to a quotation that stands alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefgen.extract.passages import Passage
from briefgen.extract.quotes import Quotation, runs
from briefgen.extract.speakers import carried
from briefgen.extract.speech_tokens import Token
from briefgen.model.finding import Speech
from briefgen.model.span import Span, span_of

_TITLE = 8
"""Words up to which capitals alone make a quotation a title."""
_LONG_TITLE = 14
"""The same where small words stand between them, of so many letters at most."""
_SMALL = 6
FULL = 4
"""Words from which on a quotation that stands alone is somebody's sentence, not a term."""


def whole_runs(found: list[Speech], quotations: tuple[Quotation, ...]) -> list[Speech]:
    """Give each paragraph of one long quotation the speaker whom another of its paragraphs names."""
    at = {speech.span.start: i for i, speech in enumerate(found) if speech.kind == "quote"}
    pairs = [(at[first.start], at[second.start]) for first, second in runs(quotations)
             if first.start in at and second.start in at]
    for giver, taker in [*((a, b) for a, b in pairs), *((b, a) for a, b in reversed(pairs))]:
        if found[taker].speaker is None and found[giver].speaker is not None:
            found[taker] = carry(found[taker], found[giver])
    return found


def carry(speech: Speech, giver: Speech, rule: str = "speech.goes-on") -> Speech:
    """A speech without a speaker as the giver's, who goes on."""
    if giver.speaker is None:
        return speech
    return replace(speech, speaker=carried(giver.speaker), via=tuple(carried(hop) for hop in giver.via),
                   rule=rule)


def stands_alone(passage: Passage, speech: Speech) -> bool:
    """Whether a passage is a quotation and no more, long enough to be a sentence."""
    outside = sum(token.kind == "word" for token in passage.tokens)
    first = passage.quotations[0] if passage.quotations else None
    return first is not None and first.start == speech.span.start and outside <= 2 and (
        len(speech.span.exact.split()) >= FULL)


def stretch_of(text: str, tokens: Sequence[Token], first: int, last: int) -> Span:
    """The words of `tokens[first:last]`, marks at the end left out."""
    while last - 1 > first and tokens[last - 1].kind == "mark":
        last -= 1
    return span_of(text, tokens[first].start, tokens[last - 1].end)


def is_term(text: str, tokens: Sequence[Token], k: int) -> bool:
    """Whether a quotation is a name or a title: film “…”, or inside a sentence nothing but capitals and small words.

    `seminar “Jalan Baru untuk Desa dan Kota”`; a full stop or a comma at its end makes it a quotation.
    """
    if k and "naming" in tokens[k - 1].kinds:
        return True
    quotation = tokens[k].quotation
    words = text[quotation.start:quotation.end].split() if quotation else []
    if k == 0 or tokens[k - 1].kind != "word" or not 2 <= len(words) <= _LONG_TITLE:
        return False
    small = [word for word in words if word[0].islower()]
    whole = words[-1][-1].isalnum() and words[0][0].isupper() and words[-1][0].isupper()
    return len(words) <= _TITLE if not small else whole and 3 * len(small) <= len(words) and all(
        len(word) <= _SMALL for word in small)
