"""Marks of all that a page shows: while its mark stays, the page stays to the byte, and need not be made again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache, partial
from hashlib import sha256
from itertools import chain
from types import FunctionType
from typing import Any

from briefgen.model.dossier import (
    Conflict,
    Dossier,
    DossierClaim,
    DossierEntity,
    Event,
    Group,
    Link,
    Series,
    SheetFile,
    Wire,
)
from briefgen.model.site import SiteConfig, SitePath
from briefgen.render.assets import Assets, Card
from briefgen.render.book import Book
from briefgen.render.contexts import ListItem
from briefgen.render.facets import in_front
from briefgen.render.pages import Make
from briefgen.render.parts import Part, Turn
from briefgen.render.views import Views

Found = Conflict | Event | Group | Series

Lists = dict[int, tuple[tuple[Part[Any], ...], str]]
"""Identity of the parts of a list -> the parts themselves, and a mark of how all of them are called."""

_PLAIN = (str, int, float, bool, type(None), DossierEntity, ListItem, SitePath)
"""What stands for itself; of the records those that are many and hold nothing but words."""


class Marks:
    """The marks of one site's pages."""

    def __init__(self, views: Views, templates: Mapping[str, str | bytes], assets: Assets,
                 stories: Mapping[str, str]) -> None:
        """stories: id of a sheet -> a mark of all that its story tells."""
        self._book, self._templates = views.book, templates
        self._stories = _with_ids(views.book.dossier, stories)
        self._common = _hash(_common(views.book, views.site, templates, assets))
        self._lists: Lists = {}

    def of(self, make: Make) -> str | None:
        """The mark of a page; None for one that shows the whole dossier, or hangs on the index of the search.

        Raises:
            TypeError: the page is given something of which nobody could tell whether it stayed.
        """
        if make.given is None or searches(make):
            return None
        seen = self._seen()
        seen.take(make.given)
        return _hash((self._common, make.path, *seen.words, *sorted(seen.stories)))

    def of_sheets(self) -> Mapping[str, str]:
        """Sheet -> the mark of all that files without addresses of their own tell of it."""
        return {sheet: _hash((self._common, sheet, story)) for sheet, story in self._stories.items()}

    def of_card(self, path: SitePath, card: Card) -> str | None:
        """The mark of a picture; None for the whole site's."""
        if card.book is self._book:
            return None
        seen = self._seen()
        seen.book(card.book)
        return _hash((path, *sorted(seen.stories)))

    def _seen(self) -> _Seen:
        return _Seen(self._book, self._templates, self._stories, self._lists)


def searches(make: Make) -> bool:
    """Whether a page hangs on the index of the search, which is made of everything."""
    return any(isinstance(each, Assets) for each in make.given or ())


class _Seen:
    """What a page is given, taken apart: words that stand for themselves, and marks of stories."""

    def __init__(self, book: Book, templates: Mapping[str, str | bytes], marks: Mapping[str, str],
                 lists: Lists) -> None:
        self.words: list[str] = []
        self.stories: set[str] = set()
        self._book, self._templates, self._marks, self._lists = book, templates, marks, lists

    def take(self, value: object) -> None:
        """Take in a value and all that it holds."""
        taken = _TAKES.get(type(value))
        if taken:
            taken(self, value)
        elif is_dataclass(value) and not isinstance(value, type):
            self.words.append(type(value).__name__)
            self.each([getattr(value, name) for name in _names(type(value))])
        elif value is not self._templates:
            raise TypeError(f"a page is given {type(value)}, which has no mark")

    def plain(self, value: object) -> None:
        """What stands for itself."""
        self.words.append(repr(value))

    def each(self, values: Sequence[Any]) -> None:
        """Values one after another."""
        self.words.append(str(len(values)))
        for value in values:
            taken = _TAKES.get(type(value)) or _Seen.take       # a call less for each of half a million
            taken(self, value)

    def sheet(self, file: SheetFile) -> None:
        """An article with all that its story tells."""
        self._ref(file.sheet.id)

    def claim(self, claim: DossierClaim) -> None:
        """A claim with all that its story tells."""
        self.words.append(claim.ref)
        self.stories.add(self._marks[claim.sheet])

    def found(self, found: Found) -> None:
        """What stands between claims, which are of one story."""
        self.words.append(found.id)
        self._of_story(found)

    def wire(self, wire: Wire) -> None:
        """A shared text."""
        self.words += (*wire.claims, repr(wire.similarity))
        self._ref(wire.claims[0])

    def link(self, link: Link) -> None:
        """A hop, which may be an article of an outlet that nobody names."""
        self.words.append(repr(link))
        if link.who in self._book.sheets:
            self._ref(link.who)

    def turn(self, turn: Turn[Any]) -> None:
        """A part of a list: what stands in it, and how the others are called."""
        known = self._lists.get(id(turn.parts))
        if known is None:
            told = _hash(repr((part.key, part.label, len(part.items))) for part in turn.parts)
            known = self._lists[id(turn.parts)] = turn.parts, told
        self.words += (known[1], turn.base, str(turn.place))
        self.each(turn.items)

    def book(self, book: Book) -> None:
        """One topic's part of the dossier. The whole of it stands for nothing: it is looked into, not shown."""
        if book is not self._book:
            for file in book.dossier.sheets:
                self.sheet(file)

    def function(self, function: Callable[..., object]) -> None:
        """What makes a page, or a part of it."""
        self.words.append(f"{function.__module__}.{function.__qualname__}")

    def partial(self, call: partial[Any]) -> None:
        """A function with some of what it is given."""
        self.take((call.func, *call.args, *call.keywords.values()))

    def _of_story(self, found: Found) -> None:
        for ref in _refs(found):
            self._ref(ref)
            return

    def _ref(self, ref: str) -> None:
        self.words.append(ref)
        self.stories.add(self._marks[ref.partition("#")[0]])


_TAKES: Mapping[type, Callable[[_Seen, Any], None]] = {
    **dict.fromkeys(_PLAIN, _Seen.plain), tuple: _Seen.each, list: _Seen.each, SheetFile: _Seen.sheet,
    DossierClaim: _Seen.claim, **dict.fromkeys((Conflict, Event, Group, Series), _Seen.found), Wire: _Seen.wire,
    Link: _Seen.link, Turn: _Seen.turn, Book: _Seen.book, FunctionType: _Seen.function,
    partial: _Seen.partial,
}


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _with_ids(dossier: Dossier, stories: Mapping[str, str]) -> Mapping[str, str]:
    """The marks of stories, each with the ids of what it tells: those of another story may have changed them."""
    told: defaultdict[str, list[str]] = defaultdict(list)
    for found in chain[Found](dossier.conflicts, dossier.groups, dossier.series, dossier.timeline):
        for ref in _refs(found):
            told[stories[ref.partition("#")[0]]].append(found.id)
            break
    whole = {mark: _hash((mark, *told[mark])) for mark in set(stories.values())}
    return {sheet: whole[mark] for sheet, mark in stories.items()}


def _refs(found: Found) -> Iterable[str]:
    return chain.from_iterable(side.claims for side in found.sides) if isinstance(found, Conflict) else found.claims


def _common(book: Book, site: SiteConfig, templates: Mapping[str, str | bytes], assets: Assets) -> Iterable[str]:
    """What every page may show: names and addresses, the editors' words, templates, the look."""
    dossier = book.dossier
    yield repr((site, dossier.topics, in_front(book), sorted(assets.always), sorted(assets.pictures), assets.missing))
    yield repr([(one.id, one.name, one.type) for one in dossier.entities])
    yield repr((book.outlets, sorted(book.articles.items(), key=repr), book.asked, book.measured))
    for path, content in templates.items():
        yield path
        yield _hash([content]) if isinstance(content, str) else sha256(content).hexdigest()


def _hash(words: Iterable[str]) -> str:
    return sha256("\0".join(words).encode("utf-8", "surrogatepass")).hexdigest()
