"""The whole site: what stands from before, what is made anew, and by which share of the work."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from itertools import chain
from typing import Generic, TypeVar

from jinja2 import Environment

from briefgen.errors import OutputClash
from briefgen.model.dossier import Dossier
from briefgen.model.history import History
from briefgen.model.site import SiteConfig, SitePath
from briefgen.render import urls
from briefgen.render.assets import Assets, Card, assets
from briefgen.render.book import Book
from briefgen.render.data_files import Content, data_files
from briefgen.render.excerpts import within_budget
from briefgen.render.feeds import feeds
from briefgen.render.hosting import hosting_files
from briefgen.render.html import filler
from briefgen.render.jinja import Compiled, environment, ready
from briefgen.render.lazily import Lazily, Work
from briefgen.render.marks import Marks, searches
from briefgen.render.pages import At, Make, Section, sections
from briefgen.render.pages import pages as page_makes
from briefgen.render.pieces import Pieces
from briefgen.render.review_page import FOLDER as REVIEW
from briefgen.render.shelf import Shelf
from briefgen.render.topics import books_of_topics
from briefgen.render.views import Views
from briefgen.render.words import read_words

LARGE = 30
"""Claims for which the index of the search and the files beside the pages take as long as one page does."""

HTML = ".html"
_OTHERS = ("assets", "data", "feed", "corrections", "sitemap", "robots", ".")
"""How the addresses begin of what is no page."""

Item = TypeVar("Item")
Kept = TypeVar("Kept")
Files = Iterator[tuple[SitePath, Content]]
"""Each with its content, which is to be taken before the next file is."""

Spread = Callable[[Callable[[int, int], Files]], Sequence[Sequence[tuple[SitePath, Kept]]]]
"""Calls a piece of work with the number of a share and how many there are; gives what became of the files, in order."""


@dataclass(frozen=True, slots=True)
class Rendered(Generic[Kept]):
    """A site, in so far as it had to be made.

    files: what was made, and what became of it, sorted by path. kept: pages that stay as they stand. marks: page -> a
    mark of all that it shows, of those that need not be made again while it stays.
    """

    files: Mapping[SitePath, Kept]
    kept: tuple[SitePath, ...]
    marks: Mapping[SitePath, str]


def alone(work: Callable[[int, int], Files]) -> Sequence[Sequence[tuple[SitePath, bytes]]]:
    """All work in one share, and every file stays what it is."""
    return [[*held(work(0, 1))]]


def held(files: Iterable[tuple[SitePath, Content]]) -> Iterator[tuple[SitePath, bytes]]:
    """The files with all of their content."""
    return ((path, content if isinstance(content, bytes) else b"".join(content)) for path, content in files)


def rendered(
    dossier: Dossier, site: SiteConfig, templates: Mapping[str, str | bytes], history: History | None = None,
    *, spread: Spread[Kept], compiled: Compiled | None = None, made: datetime | None = None,
    stories: Mapping[str, str] | None = None, standing: Mapping[str, str] | None = None, pieces: Pieces | None = None,
) -> Rendered[Kept]:
    """As `render`, but without those pages that stand already, and as `spread` keeps the others.

    stories: id of each sheet -> a mark of all that its story tells; without it nothing is marked. standing: page -> the
    mark that it was made with. pieces: those of large files that stand; what this site has of them is added. What git
    knows of decisions has no mark: with `history` all is made.
    """
    at = _views(dossier, site, templates, history)
    look, pieces = assets(templates, at(urls.INDEX)), pieces or Pieces()
    marker = Marks(at(urls.INDEX), templates, look, stories) if stories and history is None else None
    if marker:
        pieces = replace(pieces, marks=marker.of_sheets())
        look = replace(look, pieces=pieces)
    makes = dict(_once((make.path, make) for make in page_makes(at, templates, look)))
    marks = _marks(makes, look, marker) if marker else {}
    kept = frozenset(path for path, mark in marks.items() if standing and standing.get(path) == mark)
    work = _Work(at, environment(templates, at(urls.INDEX).words, compiled=compiled), look,
                 [make for path, make in makes.items() if path not in kept],
                 [(path, card) for path, card in look.cards.items() if path not in kept],
                 lambda: _beside(at, site, makes, made, pieces))
    if work.makes:
        ready(work.env, (name for name in templates     # here, where what is compiled stays
                         if name.endswith(HTML) and not name.startswith(REVIEW)))
    for book in (at(urls.INDEX).book, *(books_of_topics(at(urls.INDEX)).values() if not kept else ())):
        book.complete()                         # of a few pages no two are likely to be of one topic
    files = dict(sorted(_once([*((path, None) for path in kept), *(file for share in spread(work) for file in share)])))
    return Rendered({path: what for path, what in files.items() if what is not None}, tuple(sorted(kept)), marks)


def on_demand(dossier: Dossier, site: SiteConfig, templates: Mapping[str, str | bytes],
              compiled: Compiled | None = None) -> Mapping[SitePath, bytes]:
    """The same site, of which each file is made when it is first asked for, and only then may raise what `render` does.

    Nobody may ask from two threads at a time.
    """
    at = _views(dossier, site, templates)
    look = assets(templates, at(urls.INDEX))
    filled = filler(environment(templates, at(urls.INDEX).words, compiled=compiled), look)

    def listed(section: Section) -> Iterator[tuple[SitePath, Work]]:
        for make in section.list():
            yield make.path, partial(filled, make)

    def pictures() -> Iterator[tuple[SitePath, Work]]:
        yield from look.cards.items()

    listings = [(section.under, listed(section)) for section in sections(at, templates, look)]
    return Lazily([*listings, (("assets",), pictures())], look.always,
                  (_OTHERS, lambda pages: _others(at, site, look, pages)))


@dataclass(frozen=True, slots=True)
class _Work:
    """The files to make. The first share, whose process goes on, makes all that is put together from pieces."""

    at: At
    env: Environment
    look: Assets
    makes: Sequence[Make]
    cards: Sequence[tuple[SitePath, Card]]
    beside: Callable[[], Files]

    def __call__(self, number: int, shares: int) -> Files:
        """One share of them, each made when it is asked for."""
        filled = filler(self.env, self.look)
        yield from ((make.path, filled(make)) for make in self._pages(number, shares))
        yield from ((path, card()) for path, card in self.cards[number::shares])
        if number == 0:
            yield from self.look.files.items()
            yield from self.beside()

    def _pages(self, number: int, shares: int) -> Iterator[Make]:
        """Each page goes to the share that has least to do."""
        claims = len(self.at(urls.INDEX).book.dossier.claims)
        busy = [0.0] * shares
        busy[0] += claims / LARGE
        for make in self.makes:
            share = 0 if searches(make) else busy.index(min(busy))
            busy[share] += 1
            if share == number:
                yield make


def _marks(makes: Mapping[SitePath, Make], look: Assets, marks: Marks) -> Mapping[SitePath, str]:
    """Page or picture -> its mark, of those that have one."""
    found = [(path, marks.of(make)) for path, make in makes.items()]
    found += ((path, marks.of_card(path, card)) for path, card in look.cards.items())
    return {path: mark for path, mark in found if mark is not None}


def _views(dossier: Dossier, site: SiteConfig, templates: Mapping[str, str | bytes],
           history: History | None = None) -> At:
    words = read_words(site.language, templates)
    book = within_budget(Book(dossier), site.excerpt_budget)
    shelf = Shelf()
    return lambda path: Views(book, site, words, path, history, shelf)


def _beside(at: At, site: SiteConfig, pages: Iterable[SitePath],
            made: datetime | None = None, pieces: Pieces | None = None) -> Files:
    """Every file beside the pages and assets/."""
    yield from data_files(at(urls.DATA), made, pieces)
    yield from feeds(at(urls.ATOM), site, made).items()
    yield from hosting_files(site, [path for path in pages if path != urls.MISSING]).items()


def _others(at: At, site: SiteConfig, look: Assets, pages: Iterable[SitePath]) -> Iterator[tuple[SitePath, bytes]]:
    """Every file that is neither a page nor always there."""
    names = [*look.always, *look.cards]

    def noted(path: SitePath) -> SitePath:
        names.append(path)
        return path

    for path, content in chain([look.index], held(_beside(at, site, map(noted, pages)))):
        yield noted(path), content
    for _ in _once((path, None) for path in names):
        pass


def _once(items: Iterable[tuple[SitePath, Item]]) -> Iterable[tuple[SitePath, Item]]:
    claimed: dict[str, SitePath] = {}
    for path, content in items:
        other = claimed.setdefault(path.casefold(), path)
        if other is not path:
            raise OutputClash(f"{path} and {other} would be one file; two ids are too much alike")
        yield path, content
