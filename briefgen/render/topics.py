"""A briefing of several topics: the part of the book that belongs to each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from briefgen.model.dossier import Dossier, SheetFile
from briefgen.render.book import Book
from briefgen.render.views import Views

Item = TypeVar("Item")


def books_of_topics(views: Views) -> Mapping[str, Book]:
    """`parts_of` the views' book, worked out once for all pages."""
    return views.shelf.whole("topics", lambda: parts_of(views.book))


def parts_of(book: Book) -> Mapping[str, Book]:
    """For each topic the sheets that name it, with what stands between their claims alone.

    Numbers of independent origins are those of the whole: an origin does not multiply by being cut off from others.
    """
    whole = book.dossier
    every = frozenset(topic.id for topic in whole.topics)
    topics = {file.sheet.id: every & set(file.sheet.topics) for file in whole.sheets}
    of_claim = {claim.ref: topics[claim.sheet] for claim in whole.claims}

    def shared(refs: Iterable[str]) -> frozenset[str]:
        return every.intersection(*(of_claim.get(ref, frozenset()) for ref in refs))

    sheets = _sorted(whole.sheets, lambda file: topics[file.sheet.id])
    claims = _sorted(whole.claims, lambda claim: topics[claim.sheet])
    groups = _sorted(whole.groups, lambda group: shared(group.claims))
    conflicts = _sorted(whole.conflicts, lambda one: shared(ref for side in one.sides for ref in side.claims))
    wire = _sorted(whole.wire, lambda one: shared(one.claims))
    timeline = _sorted(whole.timeline, lambda event: shared(event.claims))
    undated = _sorted(whole.undated, lambda ref: of_claim.get(ref, frozenset()))
    series = _sorted(whole.series, lambda one: shared(one.claims))
    return {name: Book(Dossier(
        sheets=sheets[name], claims=claims[name], entities=whole.entities, outlets=whole.outlets, groups=groups[name],
        conflicts=conflicts[name], wire=wire[name], timeline=timeline[name], undated=undated[name], topics=whole.topics,
        series=series[name]), book.withheld, book) for name in sorted(every)}


def without_topic(book: Book) -> tuple[SheetFile, ...]:
    """The sheets that name no topic of the briefing."""
    topics = {topic.id for topic in book.dossier.topics}
    return tuple(file for file in book.dossier.sheets if not topics & set(file.sheet.topics))


def _sorted(items: Sequence[Item], topics: Callable[[Item], Iterable[str]]) -> Mapping[str, tuple[Item, ...]]:
    """The items of each topic, in their order."""
    found: defaultdict[str, list[Item]] = defaultdict(list)
    for item in items:
        for name in topics(item):
            found[name].append(item)
    return defaultdict(tuple, {name: tuple(rows) for name, rows in found.items()})
