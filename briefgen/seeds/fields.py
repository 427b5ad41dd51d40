"""What each key of a seed's front matter may hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

Value = str | tuple[str, ...]

_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:[T ](?P<time>(?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d(?:\.\d{1,9})?)? ?(?:Z|[+-]\d\d:?\d\d)?)?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the block says; None where it says nothing.

    published: EDTF day. time: "HH:MM" as given. published_text: the value as written.
    """

    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    time: str | None = None
    published_text: str | None = None
    headline: str | None = None
    authors: tuple[str, ...] | None = None
    editors: tuple[str, ...] | None = None
    archive_url: str | None = None
    retrieved: str | None = None
    language: str | None = None
    dateline: str | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """read: the value as kept, None where it does not fit. expected, example: for the problem's message and fix."""

    read: Callable[[Value], Value | None]
    expected: str
    example: str


def moment(value: str) -> tuple[str, str | None] | None:
    """Day and clock of "2025-06-17", "2025-06-17 10:15" or ISO 8601 with seconds and zone; None for anything else."""
    found = _MOMENT.fullmatch(value)
    if not found:
        return None
    try:
        return date.fromisoformat(found["day"]).isoformat(), found["time"]
    except ValueError:
        return None


def _text(value: Value) -> str | None:
    return (" ".join(value.split()) or None) if isinstance(value, str) else None


def _names(value: Value) -> tuple[str, ...] | None:
    items = (value,) if isinstance(value, str) else value
    names = tuple(" ".join(item.split()) for item in items)
    return names if all(names) else None


def _url(value: Value) -> str | None:
    if not isinstance(value, str) or re.search(r"[\s<>\"]", value):
        return None
    try:
        parts = urlsplit(value)
    except ValueError:
        return None
    return value if parts.scheme in ("http", "https") and parts.netloc else None


def _language(value: Value) -> str | None:
    return value if isinstance(value, str) and _LANGUAGE.fullmatch(value) else None


def _moment(value: Value) -> str | None:
    return value if isinstance(value, str) and moment(value) else None


_ADDRESS = Field(_url, "an http or https address", '"https://example.org/artikel"')
_TIME = Field(_moment, "a date, with or without a clock", '"2025-06-17 10:15"')
_PEOPLE = Field(_names, "a list of names", '["Nama Lengkap"]')

FIELDS: Mapping[str, Field] = {
    "url": _ADDRESS,
    "outlet": Field(_text, "a name", '"Nama Media"'),
    "published": _TIME,
    "headline": Field(_text, "one line of text", '"Judul"'),
    "authors": _PEOPLE,
    "editors": _PEOPLE,
    "archive_url": _ADDRESS,
    "retrieved": _TIME,
    "language": Field(_language, "a BCP 47 tag", '"id"'),
    "dateline": Field(_text, "the name of a place", '"Jakarta"'),
}
"""In the order of the documentation."""
