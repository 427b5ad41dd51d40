"""Dossier to {path: bytes}. Pure; templates come in as text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import zip_longest
from typing import TypeVar

from briefgen.errors import OutputClash
from briefgen.model.dossier import Dossier
from briefgen.model.history import History
from briefgen.model.site import SiteConfig, SitePath
from briefgen.render import urls
from briefgen.render.assets import assets
from briefgen.render.book import open_book
from briefgen.render.data_files import data_files
from briefgen.render.excerpts import within_budget
from briefgen.render.feeds import feeds
from briefgen.render.hosting import hosting_files
from briefgen.render.html import filler, html_files
from briefgen.render.inspection import inspection
from briefgen.render.jinja import Compiled, environment
from briefgen.render.lazily import Lazily
from briefgen.render.pages import At
from briefgen.render.pages import pages as page_makes
from briefgen.render.reports import (
    diff_json,
    diff_markdown,
    effect_words,
    problems_github,
    problems_json,
    problems_sarif,
)
from briefgen.render.review_page import Desk as ReviewDesk
from briefgen.render.review_page import review_index, review_page
from briefgen.render.shelf import Shelf
from briefgen.render.views import Views
from briefgen.render.words import read_words

__all__ = [
    "ReviewDesk", "diff_json", "diff_markdown", "effect_words", "inspection", "on_demand", "problems_github",
    "problems_json", "problems_sarif", "render", "review_index", "review_page",
]


Item = TypeVar("Item")
Pages = list[tuple[SitePath, bytes]]
Spread = Callable[[Callable[[int, int], Pages]], Sequence[Pages]]
"""Calls a piece of work with the number of a share and how many there are; gives the results in order."""


def _alone(work: Callable[[int, int], Pages]) -> Sequence[Pages]:
    return [work(0, 1)]


def render(dossier: Dossier, site: SiteConfig, templates: Mapping[str, str | bytes],
           history: History | None = None, spread: Spread = _alone,
           compiled: Compiled | None = None, made: datetime | None = None) -> Mapping[SitePath, bytes]:
    """The whole site in memory, sorted by path.

    templates: path below templates/ -> content, a user's own files already in place of ours. history: what git knows
    of decisions, for the page of corrections. spread: does the pages in shares. compiled: templates that were
    compiled before, to which those compiled now are added. made: in UTC, when the site is said to be made, where a
    format asks for it; None for the newest day that the content gives. Equal input gives equal bytes: there is no
    clock, no disk and no network here.

    Raises:
        TemplateFault: a template or its strings cannot be used; the message begins with file:line.
        OutputClash: two outputs claim one path, also where a file system that ignores case would say so.
    """
    at = _views(dossier, site, templates, history)
    look = assets(templates, at(urls.INDEX))
    others = look.files                         # made before the work is shared out, so that no share makes them again
    shares = spread(lambda number, of: list(html_files(
        at, templates, look, number=number, shares=of, compiled=compiled)))
    pages = dict(_once(_in_turn(shares)))
    return dict(sorted(_once([*pages.items(), *_beside(at, site, pages, made), *others.items()])))


def on_demand(dossier: Dossier, site: SiteConfig, templates: Mapping[str, str | bytes],
              compiled: Compiled | None = None) -> Mapping[SitePath, bytes]:
    """The same site, of which each file is made when it is first asked for, and only then may raise what `render` does.

    Nobody may ask from two threads at a time.
    """
    at = _views(dossier, site, templates)
    look = assets(templates, at(urls.INDEX))
    filled = filler(environment(templates, at(urls.INDEX).words, compiled=compiled), look)
    makes = dict(_once((make.path, make) for make in page_makes(at, templates, look)))
    return Lazily({path: partial(filled, make) for path, make in makes.items()}, look.always,
                  lambda: dict(_once([*_beside(at, site, makes), *look.files.items()])))


def _views(dossier: Dossier, site: SiteConfig, templates: Mapping[str, str | bytes],
           history: History | None = None) -> At:
    words = read_words(site.language, templates)
    book = within_budget(open_book(dossier), site.excerpt_budget)
    shelf = Shelf()
    return lambda path: Views(book, site, words, path, history, shelf)


def _beside(at: At, site: SiteConfig, pages: Iterable[SitePath],
            made: datetime | None = None) -> Iterator[tuple[SitePath, bytes]]:
    """Every file beside the pages and assets/."""
    listed = [path for path in pages if path != urls.MISSING]
    for files in (data_files(at(urls.DATA), made), feeds(at(urls.ATOM), site, made), hosting_files(site, listed)):
        yield from files.items()


def _in_turn(shares: Sequence[Pages]) -> Iterator[tuple[SitePath, bytes]]:
    """The pages of all shares in the order in which one would have made them."""
    return (page for turn in zip_longest(*shares) for page in turn if page is not None)


def _once(items: Iterable[tuple[SitePath, Item]]) -> Iterable[tuple[SitePath, Item]]:
    claimed: dict[str, SitePath] = {}
    for path, content in items:
        other = claimed.setdefault(path.casefold(), path)
        if other is not path:
            raise OutputClash(f"{path} and {other} would be one file; two ids are too much alike")
        yield path, content
