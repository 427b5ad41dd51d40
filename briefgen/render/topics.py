"""A briefing of several topics: the part of the book that belongs to one of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefgen.model.dossier import Dossier, SheetFile
from briefgen.model.registry import Topic
from briefgen.render.book import Book, open_book


def part_of(book: Book, topic: Topic) -> Book:
    """The sheets that name a topic, with what stands between their claims alone.

    Numbers of independent origins are those of the whole: an origin does not multiply by being cut off from others.
    """
    whole = book.dossier
    sheets = tuple(file for file in whole.sheets if topic.id in file.sheet.topics)
    stems = {file.sheet.id for file in sheets}
    claims = tuple(claim for claim in whole.claims if claim.sheet in stems)
    refs = {claim.ref for claim in claims}

    def inside(named: Iterable[str]) -> bool:
        return set(named) <= refs

    part = Dossier(
        sheets=sheets, claims=claims, entities=whole.entities, outlets=whole.outlets,
        groups=tuple(group for group in whole.groups if inside(group.claims)),
        conflicts=tuple(one for one in whole.conflicts if inside(ref for side in one.sides for ref in side.claims)),
        wire=tuple(wire for wire in whole.wire if inside(wire.claims)),
        timeline=tuple(event for event in whole.timeline if inside(event.claims)),
        undated=tuple(ref for ref in whole.undated if ref in refs), topics=whole.topics,
        series=tuple(series for series in whole.series if inside(series.claims)),
    )
    return replace(open_book(part), withheld=book.withheld)


def without_topic(book: Book) -> tuple[SheetFile, ...]:
    """The sheets that name no topic of the briefing."""
    topics = {topic.id for topic in book.dossier.topics}
    return tuple(file for file in book.dossier.sheets if not topics & set(file.sheet.topics))
