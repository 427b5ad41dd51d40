"""The briefing for other programs: everything below data/ (docs/briefing-json.md)."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import partial
from typing import Any

from briefgen.model.dossier import Conflict, DossierClaim, DossierEntity, Event, Group, SheetFile, Wire
from briefgen.model.site import SiteConfig, SitePath
from briefgen.render import urls
from briefgen.render.book import Book, dated_by
from briefgen.render.calendars import icalendar, timeline_json
from briefgen.render.citations import bibtex, csl_json
from briefgen.render.json_text import Encoded, Packed, encoded, json_blocks, lines
from briefgen.render.linked_data import briefing_graph
from briefgen.render.lookups import Asked
from briefgen.render.pieces import Piece, Pieces
from briefgen.render.views import Views

FORMAT = "briefgen-briefing/1"

Content = bytes | Iterator[bytes]
"""Of a file: all of it, or block by block."""

_ACTS = re.compile(r"[\x00-\x1f\x7f=+\-@\uff0b\uff0d\uff1d\uff20]")
"""A cell without one of these is harmless."""

CSV_COLUMNS = (
    "id", "source", "outlet", "published", "line", "start", "end", "kind", "claim", "quote", "origin", "via", "hedge",
    "negated", "date", "times", "quantities", "place", "about", "agreement", "review",
)

_BREAK = re.compile(r"[\x00-\x1f\x7f]+")
_FORMULA = re.compile(r"((?:^|;)[\"\s]*)(?=[=+\-@\uff0b\uff0d\uff1d\uff20])")
"""OWASP, CSV injection: the signs, also as wide as in East Asian type, where a program may see a cell begin."""


def data_files(views: Views, made: datetime | None = None, pieces: Pieces | None = None,
               ) -> Iterator[tuple[SitePath, Content]]:
    """Every file of data/ but its page, their sums last; each to be taken before the next, since they are large.

    made: as for `render`. pieces: what stands of them already. Two runs over one dossier give the same bytes.
    """
    sums: dict[str, str] = {}
    pieces = pieces or Pieces()
    for path, blocks in _files(views, made, pieces):
        yield path, _summed(pieces.joined(path, blocks), path.rpartition("/")[2], sums)
    rows = (f"{digest}  {name}\n" for name, digest in sorted(sums.items()))     # as `sha256sum --check` reads them
    yield urls.SUMS, "".join(rows).encode()


def _summed(blocks: Iterable[bytes], name: str, sums: dict[str, str]) -> Iterator[bytes]:
    """The same blocks; the hash of all stands in `sums` when they are through."""
    digest = hashlib.sha256()
    for block in blocks:
        digest.update(block)
        yield block
    sums[name] = digest.hexdigest()


def _files(views: Views, made: datetime | None, pieces: Pieces) -> Iterator[tuple[SitePath, Iterable[bytes | Piece]]]:
    book = views.book
    rows: Asked[str, Packed] = Asked(lambda sheet: Packed(encoded(_claim(book, one)) for one in _in_order(book, sheet)))

    def agreeing(sheet: str) -> Iterator[Encoded]:
        return (row.adding(agreement=book.agreement(claim.ref))
                for row, claim in zip(rows[sheet], _in_order(book, sheet), strict=True))

    def of_claims(told: Callable[[str], Iterable[Encoded]]) -> Iterator[Piece]:
        return (pieces.of(sheet, partial(_lines, told, sheet)) for sheet in sorted(book.claims_of))

    yield urls.JSON, json_blocks(briefing(book, views.site, of_claims(rows.__getitem__)))
    yield urls.CLAIMS_JSON, json_blocks(of_claims(agreeing))
    rows.clear()
    yield urls.CSV, claims_csv(book, pieces)
    yield urls.LINKED, json_blocks(briefing_graph(views, pieces))
    yield urls.BIBTEX, (bibtex(views).encode(),)
    yield urls.CSL, (csl_json(views),)
    yield urls.ICS, (icalendar(views, made).encode(),)
    yield urls.TIMELINE_JSON, (timeline_json(views),)


def _lines(told: Callable[[str], Iterable[Encoded]], sheet: str) -> bytes:
    return lines(told(sheet))


def briefing(book: Book, site: SiteConfig, claims: Iterator[object]) -> dict[str, Any]:
    """The object of briefing.json. Lists are sorted: claims by place in their article, the rest by id or date.

    Its lists are iterators over records, to be gone through once. claims: of its claims.
    """
    dossier = book.dossier
    return {
        "format": FORMAT, "title": site.title, "language": site.language,
        "sources": (_source(file) for file in sorted(dossier.sheets, key=lambda f: f.sheet.id)),
        "entities": (_entity(entity) for entity in sorted(dossier.entities, key=lambda e: e.id)),
        "claims": claims,
        "groups": (_group(group) for group in sorted(dossier.groups, key=lambda g: g.id)),
        "conflicts": (_conflict(conflict) for conflict in sorted(dossier.conflicts, key=lambda c: c.id)),
        "wire": (_wire(wire) for wire in sorted(dossier.wire, key=lambda w: w.claims)),
        "timeline": (_event(event) for event in dossier.timeline),
    }


def claims_csv(book: Book, pieces: Pieces) -> Iterator[bytes | Piece]:
    """The claims as RFC 4180: a header, CRLF, one row a claim; several values in a cell are joined by `; `.

    Chains read origin first, joined by ` > `. A cell that a spreadsheet would take for a formula begins with an
    apostrophe. Given sheet by sheet.
    """
    def rows(sheet: str) -> bytes:
        return _csv([harmless(cell) for cell in _row(book, claim)] for claim in _in_order(book, sheet))

    yield _csv([CSV_COLUMNS])
    yield from (pieces.of(sheet, partial(rows, sheet)) for sheet in sorted(book.claims_of))


def _csv(rows: Iterable[Iterable[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode()


def harmless(cell: object) -> str:
    """The cell as one line of text that no spreadsheet runs: `=1+1` becomes `'=1+1`. None is an empty cell.

    Also behind a semicolon: where the comma is the decimal mark, as in Indonesia, spreadsheets part cells there,
    whatever quotes stand around them.
    """
    text = "" if cell is None else str(cell)
    return _FORMULA.sub(r"\1'", _BREAK.sub(" ", text)) if _ACTS.search(text) else text


def _in_order(book: Book, sheet: str) -> list[DossierClaim]:
    return sorted(book.claims_of[sheet], key=lambda c: (c.start, c.end, c.claim.id))


def _source(file: SheetFile) -> dict[str, Any]:
    source = file.sheet.source
    return {"id": file.sheet.id, "file": source.file, "outlet": source.outlet, "headline": source.headline,
            "published": source.published.edtf, "sha256": source.sha256}


def _entity(entity: DossierEntity) -> dict[str, Any]:
    return {"id": entity.id, "type": entity.type, "name": entity.name, "aliases": list(entity.aliases),
            "wikidata": entity.wikidata}


def _claim(book: Book, claim: DossierClaim) -> dict[str, Any]:
    body = claim.claim
    return {
        "id": claim.ref, "source": claim.sheet, "line": body.line, "start": claim.start, "end": claim.end,
        "kind": body.kind, "claim": body.claim, "quote": _quote(book, claim),
        "via": [{"who": link.who, "basis": link.basis} for link in claim.chain if link.basis != "outlet"],
        "hedge": body.hedge,
        "times": [{"role": t.role, "edtf": t.edtf, "rule": t.rule, "text": t.text} for t in body.times],
        "quantities": [{"value": q.value, "high": q.high, "bound": q.bound, "unit": q.unit, "text": q.text}
                       for q in body.quantities],
        "place": body.place, "about": list(claim.about), "review": body.review.state,
    }


def _quote(book: Book, claim: DossierClaim) -> str | None:
    """The quotation, None where the excerpt budget withholds it; start and end still tell where it stands."""
    return None if claim.ref in book.withheld else claim.claim.quote


def _group(group: Group) -> dict[str, Any]:
    return {
        "id": group.id, "label": group.label, "claims": list(group.claims), "sources": len(group.sheets),
        "origins": [{"who": origin.who[0], "party": origin.party, "anonymous": origin.anonymous}
                    for origin in group.origins],
        "independent_origins": group.independent_origins,
    }


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {
        "id": conflict.id, "kind": conflict.kind, "class": conflict.conflict_class, "label": conflict.label,
        "sides": [{"value": side.value, "claims": list(side.claims)} for side in conflict.sides],
        "hint": conflict.hint, "ruling": conflict.ruling,
    }


def _wire(wire: Wire) -> dict[str, Any]:
    return {"claims": list(wire.claims), "similarity": wire.similarity}


def _event(event: Event) -> dict[str, Any]:
    return {"date": event.date, "label": event.label, "claims": list(event.claims)}


def _row(book: Book, claim: DossierClaim) -> tuple[object, ...]:
    body, source = claim.claim, book.sheets[claim.sheet].sheet.source
    hops = [link.name for link in claim.chain if link.basis != "outlet"]
    dated = dated_by(claim)
    return (
        claim.ref, claim.sheet, claim.outlet, source.published.edtf, body.line, claim.start, claim.end, body.kind,
        body.claim, _quote(book, claim), hops[0] if hops else None, " > ".join(hops[1:]), body.hedge,
        "true" if body.negated else "false", dated.edtf if dated else None,
        "; ".join(f"{t.role}: {t.edtf or '?'} ({t.text})" for t in body.times),
        "; ".join(f"{q.bound} {q.value}{f'..{q.high}' if q.high is not None else ''} {q.unit} ({q.text})"
                  for q in body.quantities),
        body.place, "; ".join(claim.about), book.agreement(claim.ref), body.review.state,
    )
