"""The front page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from briefgen.render.contexts.claims import ClaimView
from briefgen.render.contexts.conflicts import ConflictView, ThinView
from briefgen.render.contexts.sources import SourceCard
from briefgen.render.contexts.timeline import Drawing, Month


@dataclass(frozen=True, slots=True)
class IndexPage:
    """pages/index.html: the briefing.

    title: of the briefing.
    intro: the editor's words as HTML.
    counts: how large the briefing is, in words.
    conflicts: the most severe first.
    thin: the widest first.
    months: the timeline.
    drawing: the same as lanes, or None where nothing is dated.
    undated: how many claims have no date, in words, or None.
    timeline: address of the full timeline.
    dated_claims: in order of date.
    undated_claims: in article order.
    cards: one a source.
    """

    title: str
    intro: Markup
    counts: tuple[str, ...]
    conflicts: tuple[ConflictView, ...]
    thin: tuple[ThinView, ...]
    months: tuple[Month, ...]
    drawing: Drawing | None
    undated: str | None
    timeline: str
    dated_claims: tuple[ClaimView, ...]
    undated_claims: tuple[ClaimView, ...]
    cards: tuple[SourceCard, ...]
