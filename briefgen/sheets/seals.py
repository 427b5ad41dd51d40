"""Seals: short digests of each record as the machine last read it, kept at the sheet's foot.

A record whose digest differs from its seal was edited by a person; a seal without a record is a deletion; a record
without a seal is a person's own. Digests are of parsed values, so that re-wrapping YAML breaks no seal, and leave out
defaults, so that a field that a later version adds breaks none either. What is empty (a null, an empty list) counts as
no record: the machine had nothing to say there.

Claims are sealed one by one, entities too, the source field by field, since people correct single fields of it. A
claim's seal also keeps the ends of its quote: a deleted claim has no words left on disk, and must be known again when
other rules cut its sentence otherwise.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from collections.abc import Iterable
from functools import lru_cache

from briefgen.model.sheet import Claim, FactSheet, SheetSource
from briefgen.sheets.records import NEVER_PROPOSED
from briefgen.sheets.shape import Value
from briefgen.text.slugs import short_hash

ENTITY = "entity."
SOURCE = "source."
SUMMARY = "summary"

SOURCE_PARTS: dict[str, tuple[str, ...]] = {
    "headline": ("headline",),
    "outlet": ("outlet", "outlet_basis", "outlet_text"),
    "authors": ("authors",),
    "editors": ("editors",),
    "place": ("place",),
    "published": ("published",),
    "relays": ("relays",),
    "credits": ("credits",),
    "url": ("url",),
    "archive_url": ("archive_url",),
    "retrieved": ("retrieved",),
}
"""Parts of the source that a person settles as one. File, hash and language are always the machine's."""

_UNSEALED = NEVER_PROPOSED | {"line", "proposal"}
_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"))
_ENDS = 4
_WORD = re.compile(r"\w+")


def records(sheet: FactSheet) -> dict[str, Value]:
    """What is sealed, by key, in the sheet's order: parts of the source, summary, entities, claims."""
    held: dict[str, Value] = {}
    for part, names in SOURCE_PARTS.items():
        values = tuple(getattr(sheet.source, name) for name in names)
        if any(map(_says, values)):
            held[SOURCE + part] = values
    if sheet.summary is not None:
        held[SUMMARY] = sheet.summary
    held.update((ENTITY + entity.id, entity) for entity in sheet.entities)
    held.update((claim.id, claim) for claim in sheet.claims)
    return held


def _says(value: Value) -> bool:
    """Whether a field of the source holds anything; an unknown basis, or a date of which nothing is known, does not."""
    if dataclasses.is_dataclass(value):
        return any(_says(getattr(value, each.name)) for each in dataclasses.fields(value))
    return value not in (None, (), "unknown")


def digest(value: Value) -> str:
    """A letter and six hex digits: a bare `52e903` would be a number to YAML 1.2."""
    left_out = _UNSEALED if isinstance(value, Claim) else frozenset()
    said = _ENCODER.encode(_facts(value, left_out))
    return "s" + hashlib.sha256(said.encode()).hexdigest()[:6]


def seal(value: Value) -> str:
    """The digest; for a claim followed by the ends of its quote: `s52e903.1f3a.9c2b`."""
    return ".".join((digest(value), *quote_ends(value.quote))) if isinstance(value, Claim) else digest(value)


def fits(value: Value, held: str | None) -> bool:
    """Whether a record is as the machine last read it."""
    return held is not None and digest(value) == held.partition(".")[0]


def quote_ends(quote: str) -> tuple[str, str]:
    """Short hashes of a quote's first and of its last words."""
    words = _WORD.findall(quote.casefold())
    return short_hash(" ".join(words[:_ENDS]), 4), short_hash(" ".join(words[-_ENDS:]), 4)


def same_end(quote: str, held: str) -> bool:
    """Whether a quote begins or ends as the one that a seal remembers."""
    _, *ends = held.split(".")
    return len(ends) == 2 and any(a == b for a, b in zip(quote_ends(quote), ends, strict=True))


def sealed(sheet: FactSheet) -> FactSheet:
    """The sheet with a seal for each record, as extraction writes it for the first time."""
    seals = tuple((key, seal(value)) for key, value in records(sheet).items())
    return dataclasses.replace(sheet, extraction=dataclasses.replace(sheet.extraction, seals=seals))


def edited(sheet: FactSheet) -> tuple[str, ...]:
    """Keys of records that differ from what the machine last read, in the sheet's order; a person's own are not."""
    seals = dict(sheet.extraction.seals)
    return tuple(key for key, value in records(sheet).items() if key in seals and not fits(value, seals[key]))


def is_decided(claim: Claim) -> bool:
    """Whether a person left a word on a claim beside its facts: a review, a note, or a link to a question."""
    return claim.review.state != "unreviewed" or any((claim.note, claim.event, claim.answers, claim.measure))


def source_with(source: SheetSource, part: str, value: Iterable[Value] | None, empty: SheetSource) -> SheetSource:
    """The source with one part set, or emptied where `value` is None."""
    names = SOURCE_PARTS[part]
    chosen = value if value is not None else (getattr(empty, name) for name in names)
    return dataclasses.replace(source, **dict(zip(names, chosen, strict=True)))


def _facts(value: Value, left_out: frozenset[str] = frozenset()) -> Value:
    if isinstance(value, tuple):
        return [_facts(each) for each in value]
    fields = _fields_of(value.__class__)
    if fields:
        return {name: _facts(held) for name, default in fields if name not in left_out
                and (held := getattr(value, name)) != default}
    return int(value) if isinstance(value, float) and value.is_integer() else value


@lru_cache(maxsize=64)
def _fields_of(kind: type) -> tuple[tuple[str, Value], ...]:
    """The fields of a record's class with their defaults; none for what is no record."""
    fields = dataclasses.fields(kind) if dataclasses.is_dataclass(kind) else ()
    return tuple((each.name, each.default) for each in fields)
