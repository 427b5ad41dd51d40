"""What changed between two states of a sheet, record by record, and whose change it is."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.model.change import KINDS, ChangeKind, FieldChange, Hand, RecordChange
from briefgen.model.sheet import Claim, FactSheet, Review
from briefgen.sheets.differences import differences, said
from briefgen.sheets.places import Places
from briefgen.sheets.seals import ENTITY, SOURCE, SOURCE_PARTS, SUMMARY, digest, fits, records
from briefgen.sheets.shape import Value

CLAIM_KINDS: dict[str, ChangeKind] = {
    "quantities": "number", "times": "date", "kind": "polarity", "hedge": "polarity", "negated": "polarity",
    "via": "attribution", "line": "evidence", "quote": "evidence", "quote_prefix": "evidence",
    "quote_suffix": "evidence", "also": "evidence", "claim": "wording", "place": "wording", "about": "wording",
    "event": "review", "answers": "review", "measure": "review", "review": "review", "note": "review",
    "proposal": "review",
}
"""Kind of each field of a claim."""

_SOURCE_KINDS: dict[str, ChangeKind] = {
    "headline": "wording", "place": "wording", "outlet": "attribution", "authors": "attribution",
    "editors": "attribution", "relays": "attribution", "credits": "attribution", "published": "date",
}
_IDLE = frozenset({"authors", "editors", "credits", "url", "archive_url", "retrieved"})
"""Parts of a source on which nothing in the comparison of sources hangs."""


@dataclass(frozen=True, slots=True)
class State:
    """A sheet as it stood. text: of its file, for lines."""

    sheet: FactSheet
    text: str


def sheet_changes(before: State | None, after: State | None, path: str) -> tuple[RecordChange, ...]:
    """What changed in one sheet; of a sheet that comes or goes, its claims alone. At least one of the two is there.

    Whose change it is follows from the seals: extraction's where a record is as extraction last read it and was not
    sealed so before, where it went with its seal, or where nothing changed but what only the machine writes.
    """
    old, new = (state.sheet if state else None for state in (before, after))
    held = after or before
    assert held is not None  # noqa: S101 - one of the two is there
    where = _Where(path, Places(held.text), Places(before.text) if before else None)
    was, now = (records(sheet) if sheet else {} for sheet in (old, new))
    found = [_record(key, was.get(key), now.get(key), old, new, where) for key in {**was, **now}
             if (old and new) or key.startswith("c-")]
    if old and new:
        found += [*_bare("topics", old.topics, new.topics, "review", "person", where),
                  *_bare("source.sha256", old.source.sha256, new.source.sha256, "evidence", "extraction", where)]
    return tuple(change for change in found if change)


@dataclass(frozen=True, slots=True)
class _Where:
    path: str
    places: Places
    gone: Places | None

    @property
    def stem(self) -> str:
        return self.path.rpartition("/")[2].removesuffix(".yaml")


def _record(key: str, old: Value, new: Value, was: FactSheet | None, now: FactSheet | None,
            where: _Where) -> RecordChange | None:
    fields = tuple(_fields(key, old, new))
    come_or_gone = key.startswith(("c-", ENTITY)) and (old is None or new is None)
    if not fields and not come_or_gone:
        return None
    is_claim = key.startswith("c-")
    kind = _first_kind(fields) if not come_or_gone else "added" if old is None else "removed"
    return RecordChange(
        where.path, _line(key, new, was, now, where), key, f"{where.stem}#{key}" if is_claim else None, kind,
        _hand(key, old, new, was, now), _says(key, old if new is None else new, where.stem), fields,
        _matters(key, old, new))


def _line(key: str, new: Value, was: FactSheet | None, now: FactSheet | None, where: _Where) -> int:
    places, sheet = (where.gone or where.places, was) if new is None else (where.places, now)
    if sheet is None:
        return 0
    if key.startswith("c-"):
        return places.line("claims", [claim.id for claim in sheet.claims].index(key))
    if key.startswith(ENTITY):
        return places.line("entities", [entity.id for entity in sheet.entities].index(key.removeprefix(ENTITY)))
    return places.line(*key.split("."))


def _hand(key: str, old: Value, new: Value, was: FactSheet | None, now: FactSheet | None) -> Hand:
    before = dict(was.extraction.seals) if was else {}
    after = dict(now.extraction.seals) if now else {}
    if new is None:
        return "person" if now is None or key in after or key not in before else "extraction"
    if isinstance(new, Claim) and (old.review if old else Review()) != new.review:
        return "person"
    if isinstance(new, Claim) and old is not None and _only_machine(old, new):
        return "extraction"
    as_read = fits(new, after.get(key)) and before.get(key) != after.get(key)
    return "extraction" if as_read else "person"


def _only_machine(old: Claim, new: Claim) -> bool:
    """Whether nothing changed but the line and the proposal."""
    return dataclasses.replace(old, line=new.line, proposal=new.proposal) == new


def _matters(key: str, old: Value, new: Value) -> bool:
    """Whether the comparison of sources may come out otherwise."""
    if isinstance(old, Claim) and isinstance(new, Claim):
        return digest(old) != digest(new) or _links(old) != _links(new)
    if isinstance(old or new, Claim):
        return not _links(old or new)[0]
    return key != SUMMARY and key.removeprefix(SOURCE) not in _IDLE


def _links(claim: Claim) -> tuple[bool, str | None, str | None, str | None]:
    return claim.review.state == "rejected", claim.event, claim.answers, claim.measure


def _says(key: str, value: Value, stem: str) -> str:
    if isinstance(value, Claim):
        return value.claim
    return str(value.name) if key.startswith(ENTITY) else stem


def _fields(key: str, old: Value, new: Value) -> Iterator[FieldChange]:
    """The values that differ; of a claim or an entity that comes or goes, none: it is told as a whole."""
    if old == new:
        return
    if key.startswith(SOURCE):
        part = key.removeprefix(SOURCE)
        names = SOURCE_PARTS[part]
        for name, was, now in zip(names, old or (None,) * len(names), new or (None,) * len(names), strict=True):
            if {was, now} not in ({None, "unknown"}, {None, ()}):
                yield from differences(name, was, now, _SOURCE_KINDS.get(part, "evidence"))
    elif key == SUMMARY:
        yield from differences(key, old, new, "wording")
    elif isinstance(old, Claim) and isinstance(new, Claim):
        yield from _claim_fields(old, new)
    elif old is not None and new is not None:
        yield from differences("", old, new, "attribution")


def _claim_fields(old: Claim, new: Claim) -> Iterator[FieldChange]:
    for name, kind in CLAIM_KINDS.items():
        was, now = getattr(old, name), getattr(new, name)
        if was == now:
            continue
        if name == "review":
            yield FieldChange(name, kind, _review(was), _review(now))
        elif name == "proposal":
            offers, offered = ({part: said(held) or "null" for part, held in each} for each in (was, now))
            for part in {**offers, **offered}:
                if offers.get(part) != offered.get(part):
                    yield FieldChange(f"proposal.{part}", kind, offers.get(part), offered.get(part))
        else:
            yield from differences(name, was, now, kind)


def _first_kind(fields: Iterable[FieldChange]) -> ChangeKind:
    return min((field.kind for field in fields), key=KINDS.index)


def _review(review: Review) -> str:
    by = "".join((f" by {review.by}" if review.by else "", f", {review.at}" if review.at else ""))
    changed = f" ({', '.join(review.changed)})" if review.changed else ""
    return f"{review.state}{changed}{by}" + (f": {review.note}" if review.note else "")


def _bare(key: str, old: Value, new: Value, kind: ChangeKind, by: Hand, where: _Where) -> Iterator[RecordChange]:
    """A value outside all records."""
    if old != new:
        yield RecordChange(where.path, where.places.line(*key.split(".")), key, None, kind, by, where.stem,
                           (FieldChange(key, kind, said(old), said(new)),), matters=False)
