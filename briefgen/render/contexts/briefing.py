"""The front page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from briefgen.render.contexts.conflicts import ConflictView, ThinView
from briefgen.render.contexts.names import Ref
from briefgen.render.contexts.sources import SourceCard
from briefgen.render.contexts.tables import ClaimsTable
from briefgen.render.contexts.timeline import Drawing, Month


@dataclass(frozen=True, slots=True)
class IndexPage:
    """pages/index.html: the briefing.

    title: of the briefing.
    front: whether this is the site's front page, not one of several topics.
    intro: the editor's words as HTML.
    counts: how large the briefing is, in words.
    conflicts: the most severe first.
    thin: the widest first, those of the first rank only.
    more_thin: how many there are beside them, in words, or None.
    chains: address of the page that has them all.
    months: the timeline.
    drawing: the same as lanes, or None where nothing is dated.
    undated: how many claims have no date, in words, or None.
    timeline: address of the full timeline.
    table: all claims, by date.
    cards: one a source.
    """

    title: str
    front: bool
    intro: Markup
    counts: tuple[str, ...]
    conflicts: tuple[ConflictView, ...]
    thin: tuple[ThinView, ...]
    more_thin: str | None
    chains: str
    months: tuple[Month, ...]
    drawing: Drawing | None
    undated: str | None
    timeline: str
    table: ClaimsTable
    cards: tuple[SourceCard, ...]


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
    """

    title: str
    intro: Markup
    counts: tuple[str, ...]
    topics: tuple[TopicView, ...]
    rest: tuple[SourceCard, ...]
