"""The timeline for other programs: iCalendar and TimelineJS. A month is a month there too; no day is made up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from html import escape
from typing import Any
from urllib.parse import urlsplit

from briefgen.model.dossier import Event
from briefgen.model.edtf import parse
from briefgen.render import urls
from briefgen.render.feeds import last_change
from briefgen.render.json_text import json_bytes
from briefgen.render.views import Views
from briefgen.text.unseen import marked

_LINE = 75
"""The most octets of a line (RFC 5545, 3.1)."""

_NEVER = "1970-01-01"


def icalendar(views: Views, made: datetime | None = None) -> str:
    """The events as RFC 5545, all-day entries from the first day that their date allows to the last.

    An event whose date has an open end is left out: a calendar has no place for it. DTSTAMP is `made`, as for `render`,
    or else the day on which a sheet last changed, since there is no clock here.
    """
    changes = [day for file in views.book.dossier.sheets if (day := last_change(file))]
    stamp = made or datetime.fromisoformat(max(changes, default=_NEVER))
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//briefgen//timeline//EN",
             f"X-WR-CALNAME:{_text(views.site.title)}"]
    for event in views.book.dossier.timeline:
        lines += _vevent(views, event, stamp)
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def timeline_json(views: Views) -> bytes:
    """The events as TimelineJS 3 reads them; years, months and days as far as they are known, texts as HTML."""
    events = [_slide(views, event) for event in views.book.dossier.timeline]
    title = {"text": {"headline": escape(views.site.title), "text": escape(views.site.description or "")}}
    shown = {"title": title, "events": [slide for slide in events if slide]}
    return json_bytes(shown)


def _vevent(views: Views, event: Event, stamp: datetime) -> Iterator[str]:
    when = parse(event.date)
    if when.low is None or when.high is None:
        return
    sources = ", ".join(ref.text for ref in views.outlets_of(event.claims))
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@{_host(views)}"
    yield f"DTSTAMP:{_basic(stamp.date())}T{stamp:%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_basic(when.low)}"
    if when.high < date.max:
        yield f"DTEND;VALUE=DATE:{_basic(when.high + timedelta(days=1))}"
    yield f"SUMMARY:{_text(event.label)}"
    yield f"DESCRIPTION:{_text(f'{views.words.date(event.date)}. {sources}')}"
    if views.site.base_url:
        yield f"URL:{urls.absolute(views.site.base_url, urls.TIMELINE)}#{event.id}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _basic(day: date) -> str:
    """A DATE value (RFC 5545, 3.3.4): eight digits, also before the year 1000, where `strftime` gives fewer."""
    return day.isoformat().replace("-", "")


def _host(views: Views) -> str:
    return urlsplit(views.site.base_url or "").hostname or "briefgen.invalid"


def _text(value: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11), which no control character may stand in."""
    lines = value.replace("\r\n", "\n").replace("\r", "\n")
    return marked(lines).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> str:
    """The line cut so that no piece is longer than 75 octets and no character is cut through."""
    if len(line.encode()) <= _LINE:
        return line
    if line.isascii():
        return "\r\n ".join([line[:_LINE], *(line[at:at + _LINE - 1] for at in range(_LINE, len(line), _LINE - 1))])
    pieces, room = [""], _LINE
    for character in line:
        size = len(character.encode())
        if size > room:
            pieces.append(" ")
            room = _LINE - 1
        pieces[-1] += character
        room -= size
    return "\r\n".join(pieces)


def _slide(views: Views, event: Event) -> dict[str, Any] | None:
    first, _, last = event.date.partition("/")
    if first == ".." or last == "..":
        return None
    sources = ", ".join(ref.text for ref in views.outlets_of(event.claims))
    slide: dict[str, Any] = {
        "unique_id": event.id, "start_date": _parts(first), "display_date": views.words.date(event.date),
        "text": {"headline": escape(event.label), "text": escape(sources)}}
    return slide | ({"end_date": _parts(last)} if last else {})


def _parts(edtf: str) -> dict[str, int]:
    return dict(zip(("year", "month", "day"), map(int, edtf.rstrip("?~%").split("-")), strict=False))
