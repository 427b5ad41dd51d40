"""Carry a speaker over: to the next paragraph of one quotation, and to a quotation that stands alone."""

from __future__ import annotations

from dataclasses import replace

from briefgen.extract.passages import Passage
from briefgen.extract.quotes import Quotation, runs
from briefgen.extract.speakers import carried
from briefgen.model.finding import Speech

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


def carry(speech: Speech, giver: Speech) -> Speech:
    """A speech without a speaker as the giver's, who goes on."""
    if giver.speaker is None:
        return speech
    return replace(speech, speaker=carried(giver.speaker), via=tuple(carried(hop) for hop in giver.via),
                   rule="speech.goes-on")


def stands_alone(passage: Passage, speech: Speech) -> bool:
    """Whether a passage is a quotation and no more, long enough to be a sentence."""
    outside = sum(token.kind == "word" for token in passage.tokens)
    first = passage.quotations[0] if passage.quotations else None
    return first is not None and first.start == speech.span.start and outside <= 2 and (
        len(speech.span.exact.split()) >= FULL)
