"""A page to its parts: headline, outlet, authors, date, address, story."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import tzinfo
from urllib.parse import urljoin, urlsplit

from briefgen.imports.bounds import is_moderate
from briefgen.imports.declared import Declared, declared, head_lines
from briefgen.imports.linked_data import Thing, article_data, people, texts
from briefgen.imports.moments import published
from briefgen.imports.story import paragraphs, parse

_UNFIT = re.compile(r"[\s<>\"]")
_SUFFIX = re.compile(r"\s+(?:[-–—|·•»:]|::)\s+")
_LONGEST_NAME, _MOST_PEOPLE = 80, 12
_SHORTEST_PARAGRAPH = 60
"""Code points of the longest paragraph that a story has at least; below it a page holds lists of links."""
_WEAKER_DATES = ("publishdate", "publish-date", "pubdate", "date", "dc.date", "dc.date.issued", "dcterms.issued",
                 "parsely-pub-date", "sailthru.date", "content_publisheddate", "article.published")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says of itself, and its story.

    published: "2025-06-17" or "2025-06-17 10:15". url: its own address, as it gives it. head: lines between headline
    and story that stand for byline, date or credit, as printed. body: paragraphs in order. Nothing is guessed: what the
    page does not declare is None or empty, and may still be read from `head` by the seed reader.
    """

    headline: str | None
    outlet: str | None
    authors: tuple[str, ...]
    editors: tuple[str, ...]
    published: str | None
    url: str | None
    head: tuple[str, ...]
    body: tuple[str, ...]


def read_page(html: str, *, url: str | None, zone: tzinfo) -> Page | None:
    """Read a page; None where it holds no story, or more markup than any article has.

    html: decoded. url: where it was found, None for a file. zone: of the briefing's readers.

    Raises:
        NoReader: what reads web pages is not installed.
    """
    tree = parse(html) if is_moderate(html) else None
    if tree is None:
        return None
    said = declared(tree, html)
    address = _address(said, url)
    titles = [*said.headings, *said.meta("og:title")]
    data = article_data(said.scripts, [address] if address else [], titles)
    outlet = _outlet(said, data)
    headline = _headline(said, data, outlet)
    story = paragraphs(tree)
    body = tuple(line for line in story if line != headline)
    if max(map(len, body), default=0) < _SHORTEST_PARAGRAPH:
        return None
    return Page(headline, outlet, _authors(said, data, outlet), _people(people(data.get("editor")), outlet),
                _published(said, data, zone), address, head_lines(tree, body), body)


def _address(said: Declared, url: str | None) -> str | None:
    """The page's own address: the canonical one where it is of the same host, or where nothing else is known."""
    found = url or (said.saved_from if said.saved_from and _host(said.saved_from) else None)
    for own in (said.canonical, *said.meta("og:url")):
        whole = _joined(found or "", own) if own else ""
        if _host(whole) and (found is None or _host(whole) == _host(found)):
            return whole.partition("#")[0]
    return found


def _host(address: str) -> str | None:
    """The host of a web address; None for what is none, or could not stand in a seed."""
    try:
        parts = urlsplit(address)
        return parts.hostname if parts.scheme in ("http", "https") and not _UNFIT.search(address) else None
    except ValueError:
        return None


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return ""


def _outlet(said: Declared, data: Thing) -> str | None:
    publisher = data.get("publisher")
    names = [*said.meta("og:site_name"), *(texts(publisher.get("name")) if isinstance(publisher, dict) else []),
             *said.microdata.get("publisher.name", ()), *said.meta("application-name")]
    return next((_line(name) for name in names if 0 < len(_line(name)) <= _LONGEST_NAME), None)


def _headline(said: Declared, data: Thing, outlet: str | None) -> str | None:
    """The headline as printed: the one `<h1>`, or the one of several that the page's own title repeats."""
    titles = [_line(each) for each in (*texts(data.get("headline")), *said.microdata.get("headline", ()),
                                       *said.meta("og:title", "twitter:title"), *([said.title] if said.title else []))]
    printed = [heading for heading in said.headings if len(heading.split()) > 1 and heading != outlet]
    if len(printed) == 1:
        return printed[0]
    for heading in printed:
        if any(title.casefold().startswith(heading.casefold()) for title in titles):
            return heading
    return _without_outlet(titles[0], outlet) if titles and titles[0] else None


def _without_outlet(title: str, outlet: str | None) -> str:
    """A title without the outlet's name, which many pages put behind it."""
    pieces = _SUFFIX.split(title)
    if outlet and len(pieces) > 1 and _bare(pieces[-1]) in (_bare(outlet), _bare(outlet.partition(".")[0])):
        return title[:title.rindex(pieces[-1])].rstrip(" -–—|·•»:")
    return title


def _bare(name: str) -> str:
    return re.sub(r"\W+", "", name).casefold()


def _authors(said: Declared, data: Thing, outlet: str | None) -> tuple[str, ...]:
    """Persons only: the page's linked data, else its microdata, else its `<meta>`."""
    own = said.microdata
    for names in (people(data.get("author")), own.get("author.name", ()), own.get("author", ()),
                  said.meta("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")):
        if found := _people(names, outlet):
            return found
    return ()


def _people(names: Iterable[str], outlet: str | None) -> tuple[str, ...]:
    """Names that can be a person's: no address, no account, not the outlet, and with capitals."""
    found = []
    for name in map(_line, names):
        fits = 0 < len(name) <= _LONGEST_NAME and "/" not in name and "@" not in name and name != name.lower()
        if fits and name not in found and _bare(name) != _bare(outlet or ""):
            found.append(name)
    return tuple(found[:_MOST_PEOPLE])


def _published(said: Declared, data: Thing, zone: tzinfo) -> str | None:
    """The day that everything named after the publication agrees on; a weaker name only where none of those stands."""
    strong = [*texts(data.get("datePublished")), *said.meta("article:published_time", "og:article:published_time"),
              *said.microdata.get("datepublished", ()), *said.times]
    return published(strong, zone) if strong else published(said.meta(*_WEAKER_DATES), zone)


def _line(text: str) -> str:
    return " ".join(text.split())
