"""Atom and JSON Feed, one entry a source; an Atom feed of what people corrected. Dates are the content's: no clock.

The date of an Atom feed as a whole is that of its newest entry, unless the caller says when the site was made.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.etree import ElementTree as ET

from briefgen.model.dossier import SheetFile
from briefgen.model.edtf import parse
from briefgen.model.site import SiteConfig, SitePath
from briefgen.render import urls
from briefgen.render.decisions import decided_claims, rulings
from briefgen.render.json_text import json_bytes
from briefgen.render.views import Views
from briefgen.render.xml import document

_ATOM = "http://www.w3.org/2005/Atom"
_NEVER = "1970-01-01"
"""Atom wants a date; an article of which none is known gets the epoch rather than a guess."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed says of one source or decision. updated: RFC 3339. url: absolute, or relative without a base URL."""

    id: str
    url: str
    title: str
    summary: str
    published: str | None
    updated: str


@dataclass(frozen=True, slots=True)
class Feed:
    """path: of the feed. page: of the site that says the same to people. made: when; None where nobody says."""

    path: SitePath
    page: SitePath
    title: str
    made: datetime | None


def feeds(views: Views, site: SiteConfig, made: datetime | None = None) -> Mapping[SitePath, bytes]:
    """feed.xml and feed.json with the sources, corrections.xml with the decisions; each the newest first.

    made: as for `render`.
    """
    entries = sorted((_entry(views, site, file) for file in views.book.dossier.sheets), key=lambda e: e.id)
    entries.sort(key=lambda e: e.updated, reverse=True)
    title = views.words("feed.corrections", site=site.title)
    return {urls.ATOM: _atom(site, entries, views.words.tag, Feed(urls.ATOM, urls.INDEX, site.title, made)),
            urls.JSON_FEED: _json(site, entries, views.words.tag),
            urls.CORRECTIONS_FEED: _atom(site, list(_decisions(views, site)), views.words.tag,
                                         Feed(urls.CORRECTIONS_FEED, urls.CORRECTIONS, title, made))}


def _decisions(views: Views, site: SiteConfig) -> Iterator[Entry]:
    """One entry a decision that has a day: reviews that changed something, then rulings, each the newest first."""
    entries = []
    for file, claim in decided_claims(views.book.dossier):
        review, shown = claim.review, claim.review.state != "rejected"
        said = claim.claim if shown else views.words("corrections.withdrawn", id=claim.id)
        changed = [views.words("corrections.changed", fields=", ".join(review.changed))] if review.changed else []
        entries.append(_decision(
            site, (urls.source(file.sheet.id), claim.id if shown else ""), f"{file.sheet.id}#{claim.id}",
            f"{views.words.label('review', review.state)}: {said}", review.at,
            [*filter(None, (review.note,)), *changed, *filter(None, (review.by,))]))
    entries += [_decision(site, (urls.CORRECTIONS, ""), " ".join(ruling.claims),
                          f"{views.words('feed.ruling')}: {ruling.text}", ruling.at, [ruling.by])
                for ruling in rulings(views.book.dossier)]
    dated = [entry for entry in entries if entry is not None]
    return iter(sorted(dated, key=lambda entry: entry.updated, reverse=True))


def _decision(site: SiteConfig, where: tuple[SitePath, str], what: str, title: str, at: str | None,
              said: Sequence[str]) -> Entry | None:
    """An entry for a decision; none where nobody says of what day it is. A later decision on one claim is another."""
    if at is None:
        return None
    path, anchor = where
    url = urls.absolute(site.base_url, path) if site.base_url else path
    return Entry(_urn(site.title, f"{what} {at} {title}"), f"{url}#{anchor}" if anchor else url, title,
                 " · ".join(said) or title, None, _moment(at[:10]))


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


def _atom(site: SiteConfig, entries: list[Entry], language: str, about: Feed) -> bytes:
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": language})
    home = urls.absolute(site.base_url, about.page) if site.base_url else None
    _add(feed, "id", home or _urn(site.title, "" if about.page == urls.INDEX else about.page))
    _add(feed, "title", about.title)
    newest = max((entry.updated for entry in entries), default=_moment(_NEVER))
    _add(feed, "updated", f"{about.made:%Y-%m-%dT%H:%M:%SZ}" if about.made else newest)
    _add(_add(feed, "author"), "name", site.publisher or site.title)
    _add(feed, "link", rel="alternate", type="text/html", href=home or about.page)
    _add(feed, "link", rel="self", href=urls.absolute(site.base_url, about.path) if site.base_url else about.path)
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
    return json_bytes(feed)


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
