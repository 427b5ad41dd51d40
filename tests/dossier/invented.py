"""Read the invented dossiers of tests/dossiers: sheets as an extraction would give them, and the marks made by hand."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefgen.model.article import Article, Line, OutletName, Published
from briefgen.model.dossier import Dossier, SheetFile
from briefgen.model.offsets import Offsets
from briefgen.model.registry import Registries
from briefgen.model.sheet import (
    Claim,
    ClaimHop,
    ClaimQuantity,
    ClaimTime,
    Extraction,
    FactSheet,
    SheetEntity,
    SheetSource,
)
from briefgen.text.slugs import short_hash

DOSSIERS = Path(__file__).parent.parent / "dossiers"


@dataclass(frozen=True, slots=True)
class Marked:
    """An invented dossier: its sheets, and what a reader marked as agreement, conflict and shared copy.

    refs: "a1/banjir" -> "<sheet>#<claim>". agreements, wire: sets of refs. optional: agreements that may be found or
    not. conflicts: (kind, sides as sets of refs; the side of a headline is empty).
    """

    title: str
    sheets: tuple[SheetFile, ...]
    refs: dict[str, str]
    agreements: tuple[frozenset[str], ...]
    optional: tuple[frozenset[str], ...]
    conflicts: tuple[tuple[str, tuple[frozenset[str], ...]], ...]
    wire: tuple[frozenset[str], ...]


def load(name: str) -> Marked:
    """Read tests/dossiers/<name>/dossier.toml."""
    data = tomllib.loads((DOSSIERS / name / "dossier.toml").read_text(encoding="utf-8"))
    entities = [(entry, re.compile("|".join(re.escape(form) for form in _forms(entry)))) for entry in data["entity"]]
    sheets = tuple(_sheet(entry, entities) for entry in data["sheet"])
    keys = {f"{sheet['stem']}/{claim['key']}" for sheet in data["sheet"] for claim in sheet["claims"]}
    refs = {key: ref_of(key) for key in sorted(keys)}
    agreements = [(mark, frozenset(refs[key.rstrip("?")] for key in mark["claims"])) for mark in data["agreement"]]
    return Marked(
        data["title"], sheets, refs,
        tuple(found for mark, found in agreements if not mark.get("optional")),
        tuple(found for mark, found in agreements if mark.get("optional")),
        tuple((mark["kind"], tuple(_side(side, refs) for side in mark["sides"])) for mark in data["conflict"]),
        tuple(frozenset(refs[key] for key in mark["claims"]) for mark in data.get("wire", ())))


def ref_of(key: str) -> str:
    """The reference of "<sheet>/<claim>"."""
    return f"{key.split('/')[0]}#c-{short_hash(key)}"


def _side(side: list[str], refs: dict[str, str]) -> frozenset[str]:
    return frozenset(refs[key] for key in side if not key.endswith("/headline"))


def _forms(entry: dict[str, Any]) -> list[str]:
    return sorted([entry["name"], *entry.get("forms", ())], key=len, reverse=True)


def _sheet(entry: dict[str, Any], entities: list[tuple[dict[str, Any], re.Pattern[str]]]) -> SheetFile:
    body = [entry["headline"], *(claim["text"] for claim in entry["claims"])]
    article = _article(entry, "\n".join(body) + "\n")
    known = {known["id"] for known, pattern in entities if any(pattern.search(line) for line in body)}
    return SheetFile(
        f"content/sheets/{entry['stem']}.yaml",
        FactSheet(
            id=entry["stem"], topics=(), source=_source(entry), summary=None,
            entities=tuple(
                SheetEntity(known["id"], known["type"], known["name"], tuple(known.get("forms", ())))
                for known, pattern in entities if any(pattern.search(line) for line in body)),
            claims=tuple(
                _claim(entry["stem"], i + 2, claim, entities, known) for i, claim in enumerate(entry["claims"])),
            extraction=Extraction("0", "id@1")),
        article, tuple((ref_of(f"{entry['stem']}/{claim['key']}").split("#")[1], 10 + i)
                       for i, claim in enumerate(entry["claims"])))


def _article(entry: dict[str, Any], text: str) -> Article:
    lines, at = [], 0
    for i, line in enumerate(text.splitlines()):
        lines.append(Line(i + 1, at, at + len(line), "title" if i == 0 else "body", "test", at, at + len(line)))
        at += len(line) + 1
    return Article(
        stem=entry["stem"], raw=text, text=text, to_raw=Offsets.same(len(text) + 1), first_line=1, sha256="0" * 64,
        language="id", lines=tuple(lines), headline=entry["headline"],
        outlet=OutletName(entry["outlet"], entry["outlet"], None, "metadata"), authors=(), editors=(), dateline=None,
        published=Published(entry["published"], None, "metadata", None), relays=(), credits=())


def _source(entry: dict[str, Any]) -> SheetSource:
    return SheetSource(
        file=f"seeds/{entry['stem']}.txt", sha256="0" * 64, language="id", headline=entry["headline"],
        outlet=entry["outlet"], outlet_basis="metadata", outlet_text=None, authors=(), editors=(), place=None,
        published=Published(entry["published"], None, "metadata", None), relays=(), credits=(), url=None,
        archive_url=None, retrieved=None)


def _claim(
    stem: str, line: int, entry: dict[str, Any], entities: list[tuple[dict[str, Any], re.Pattern[str]]],
    known: set[str],
) -> Claim:
    text = entry["text"]
    about = {found["id"] for found, pattern in entities if pattern.search(text)} | set(entry.get("about", ()))
    return Claim(
        id="c-" + short_hash(f"{stem}/{entry['key']}"), line=line, kind=entry["kind"], claim=entry.get("claim", text),
        quote=text,
        via=tuple(
            ClaimHop(who.rstrip("?"), who.rstrip("?"), "stated", who.endswith("?")) for who in entry.get("via", ())),
        hedge=entry.get("hedge"), negated=entry.get("negated", False),
        times=tuple(ClaimTime(role, words, edtf, "explicit") for role, words, edtf in entry.get("times", ())),
        quantities=tuple(ClaimQuantity(words, value, bound, unit)
                         for words, value, bound, unit in entry.get("quantities", ())),
        about=tuple(sorted(about & known | set(entry.get("about", ())))))


def _inside(found: set[str], marked: frozenset[str]) -> bool:
    """Whether a finding of the machine is one that was marked: claims of two sheets, most of them marked."""
    shared = found & marked
    return len({ref.split("#")[0] for ref in shared}) >= 2 and len(shared) * 2 >= len(found)


def agreement_scores(dossier: Dossier, marked: Marked) -> tuple[float, float]:
    """Recall and precision of the groups that span two sheets."""
    groups = [set(group.claims) for group in dossier.groups if len(group.sheets) > 1]
    hit = sum(any(_inside(group, mark) for group in groups) for mark in marked.agreements)
    right = [group for group in groups if any(_inside(group, mark) for mark in (*marked.agreements, *marked.optional))]
    free = [group for group in groups if any(_inside(group, mark) for mark in marked.optional)]
    counted = len(groups) - len([group for group in free if group not in right])
    return hit / len(marked.agreements), len(right) / counted if counted else 1.0


def conflict_scores(dossier: Dossier, marked: Marked) -> tuple[float, int]:
    """Recall of the conflicts, and how many false ones there are."""
    found = [(conflict.kind, [set(side.claims) for side in conflict.sides]) for conflict in dossier.conflicts]
    hit = sum(any(_meets(kind, sides, mark) for kind, sides in found) for mark in marked.conflicts)
    false = sum(not any(_meets(kind, sides, mark) for mark in marked.conflicts) for kind, sides in found)
    return hit / len(marked.conflicts), false


def _meets(kind: str, sides: list[set[str]], mark: tuple[str, tuple[frozenset[str], ...]]) -> bool:
    """Whether two sides of a found conflict touch the two marked sides; a headline's side holds no claims."""
    _, (first, second) = mark
    if not first or not second:
        return kind == "headline" and any(side & (first | second) for side in sides)
    return kind != "headline" and any(
        a & first and b & second for a in sides for b in sides if a is not b)


def registries() -> Registries:
    """No registry at all: the machine's result must be good without one."""
    return Registries()
