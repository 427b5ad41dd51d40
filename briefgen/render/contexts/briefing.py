"""The front page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from briefgen.render.contexts.conflicts import ConflictView, ThinView
from briefgen.render.contexts.names import Ref
from briefgen.render.contexts.parts import Parts
from briefgen.render.contexts.sources import SourceCard
from briefgen.render.contexts.tables import ClaimsTable
from briefgen.render.contexts.timeline import Drawing, Month, ReportedDrawing


@dataclass(frozen=True, slots=True)
class IndexPage:
    """pages/index.html: the briefing.

    title: of the briefing.
    front: whether this is the site's front page, not one of several topics.
    intro: the editor's words as HTML.
    counts: how large the briefing is, in words.
    conflicts: the most severe first.
    more_conflicts: how many there are beside them, leading to all, or None.
    thin: the widest first, those of the first rank only.
    more_thin: how many there are beside them, in words, or None.
    chains: address of the page that has them all.
    months: the timeline; empty where it is too long for this page.
    month_parts: the parts of the timeline where it is too long, or None.
    drawing: the same as lanes, or None where nothing is dated or lanes would be too many.
    columns: events by outlet and month, where lanes would be too many, or None.
    undated: how many claims have no date, in words, or None.
    timeline: address of the full timeline.
    table: all claims, by date; without a group where they are too many for this page.
    parts: the parts of the table where they are, or None.
    cards: one a source, the latest where there are very many.
    more_cards: how many sources there are beside them, leading to all, or None.
    """

    title: str
    front: bool
    intro: Markup
    counts: tuple[str, ...]
    conflicts: tuple[ConflictView, ...]
    more_conflicts: Ref | None
    thin: tuple[ThinView, ...]
    more_thin: str | None
    chains: str
    months: tuple[Month, ...]
    month_parts: Parts | None
    drawing: Drawing | None
    columns: ReportedDrawing | None
    undated: str | None
    timeline: str
    table: ClaimsTable
    parts: Parts | None
    cards: tuple[SourceCard, ...]
    more_cards: Ref | None


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic of a briefing that has several.

    ref: title and page.
    counts: how large it is, in words.
    conflicts: its most severe conflict, if it has one.
    """

    ref: Ref
    counts: tuple[str, ...]
    conflicts: tuple[ConflictView, ...]


@dataclass(frozen=True, slots=True)
class TopicsPage:
    """pages/topics.html: the front page of a briefing of several topics.

    title: of the briefing.
    intro: the editor's words as HTML.
    counts: how large the briefing is, in words.
    topics: in the order of their ids.
    rest: sources that belong to no topic.
    parts: the way to the other parts, or None.
    """

    title: str
    intro: Markup
    counts: tuple[str, ...]
    topics: tuple[TopicView, ...]
    rest: tuple[SourceCard, ...]
    parts: Parts | None
