"""Atom and JSON Feed, one entry a source. Dates are those of the articles and of their reviews: no clock."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from briefgen.model.dossier import SheetFile
from briefgen.model.edtf import parse
from briefgen.model.site import SiteConfig, SitePath
from briefgen.render import urls
from briefgen.render.views import Views
from briefgen.render.xml import document

_ATOM = "http://www.w3.org/2005/Atom"
_NEVER = "1970-01-01"
"""Atom wants a date; an article of which none is known gets the epoch rather than a guess."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What both feeds say of one source. updated: RFC 3339. url: absolute, or relative without a base URL."""

    id: str
    url: str
    title: str
    summary: str
    published: str | None
    updated: str


def feeds(views: Views, site: SiteConfig) -> Mapping[SitePath, bytes]:
    """feed.xml and feed.json, the newest first."""
    entries = sorted((_entry(views, site, file) for file in views.book.dossier.sheets), key=lambda e: e.id)
    entries.sort(key=lambda e: e.updated, reverse=True)
    return {urls.ATOM: _atom(site, entries, views.words.tag), urls.JSON_FEED: _json(site, entries, views.words.tag)}


def last_change(file: SheetFile) -> str | None:
    """The latest day that a sheet itself gives: publication or a review. ISO 8601, None where it gives none."""
    published = file.sheet.source.published.edtf
    low = parse(published).low if published else None
    days = [low.isoformat()] if low else []
    return max((*days, *_review_days(file)), default=None)


def _review_days(file: SheetFile) -> Iterable[str]:
    return (claim.review.at[:10] for claim in file.sheet.claims if claim.review.at)


def _entry(views: Views, site: SiteConfig, file: SheetFile) -> Entry:
    target = urls.source(file.sheet.id)
    outlet = views.outlet_name(file)
    count = views.words("counts.claims", n=len(views.book.claims_of.get(file.sheet.id, ())))
    summary = views.words("feed.summary", claims=count, outlet=outlet)
    source = file.sheet.source
    published = source.published.edtf
    low = parse(published).low if published and "/" not in published else None
    return Entry(
        id=urls.absolute(site.base_url, target) if site.base_url else _urn(site.title, target),
        url=urls.absolute(site.base_url, target) if site.base_url else target,
        title=f"{outlet}: {source.headline}" if source.headline else views.headline(file),
        summary=f"{summary} {file.sheet.summary or ''}".strip(),
        published=_moment(low.isoformat()) if low else None, updated=_moment(last_change(file) or _NEVER),
    )


def _atom(site: SiteConfig, entries: list[Entry], language: str) -> bytes:
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": language})
    home = urls.absolute(site.base_url, urls.INDEX) if site.base_url else None
    _add(feed, "id", home or _urn(site.title, ""))
    _add(feed, "title", site.title)
    _add(feed, "updated", max((entry.updated for entry in entries), default=_moment(_NEVER)))
    _add(_add(feed, "author"), "name", site.publisher or site.title)
    _add(feed, "link", rel="alternate", type="text/html", href=home or urls.INDEX)
    _add(feed, "link", rel="self", href=urls.absolute(site.base_url, urls.ATOM) if site.base_url else urls.ATOM)
    for entry in entries:
        node = _add(feed, "entry")
        _add(node, "id", entry.id)
        _add(node, "title", entry.title)
        _add(node, "updated", entry.updated)
        if entry.published:
            _add(node, "published", entry.published)
        _add(node, "link", rel="alternate", type="text/html", href=entry.url)
        _add(node, "summary", entry.summary)
    return document(feed)


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    node = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    node.text = text
    return node


def _json(site: SiteConfig, entries: list[Entry], language: str) -> bytes:
    feed: dict[str, object] = {"version": "https://jsonfeed.org/version/1.1", "title": site.title, "language": language}
    if site.base_url:
        feed |= {"home_page_url": urls.absolute(site.base_url, urls.INDEX),
                 "feed_url": urls.absolute(site.base_url, urls.JSON_FEED)}
    feed["items"] = [_item(entry) for entry in entries]
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _item(entry: Entry) -> dict[str, str]:
    item = {"id": entry.id, "url": entry.url, "title": entry.title, "content_text": entry.summary}
    if entry.published:
        item["date_published"] = entry.published
    return item | {"date_modified": entry.updated}


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _urn(title: str, path: str) -> str:
    """A stable name for something without an address (RFC 4122, version 5)."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"briefgen:{title}/{path}").urn
