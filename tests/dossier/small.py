"""Small sheets for tests: an article of a few sentences, each a claim."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from briefgen.model.article import Article, Line, OutletName, Published
from briefgen.model.dossier import SheetFile
from briefgen.model.offsets import Offsets
from briefgen.model.registry import Registries
from briefgen.model.sheet import (
    Claim,
    ClaimHop,
    ClaimQuantity,
    ClaimTime,
    Credit,
    Extraction,
    FactSheet,
    SheetEntity,
    SheetSource,
)

NOBODY = Registries()


@dataclass(frozen=True, slots=True)
class Said:
    """A claim to be: its sentence, and what an extraction would give. times: (role, words, EDTF)."""

    text: str
    kind: str = "event"
    via: tuple[ClaimHop, ...] = ()
    times: tuple[tuple[str, str, str], ...] = ()
    quantities: tuple[tuple[str, float, str, str], ...] = ()
    about: tuple[str, ...] = ()
    negated: bool = False


def hop(who: str, *, anonymous: bool = False) -> ClaimHop:
    """A stated hop."""
    return ClaimHop(who, who, "stated", anonymous)


def sheet(
    stem: str, *said: Said, outlet: str | None = "", published: str | None = "2031-03-05",
    entities: tuple[SheetEntity, ...] = (), relays: tuple[str, ...] = (), headline: str | None = None,
) -> SheetFile:
    """A sheet of some claims; claim ids count from c-000001. The outlet is called after the stem by default."""
    text = "\n".join(each.text for each in said) + "\n"
    source = SheetSource(
        f"seeds/{stem}.txt", "0" * 64, "id", headline, f"outlet-{stem}" if outlet == "" else outlet, "metadata", None,
        (), (), None, Published(published, None, "metadata", None), tuple(Credit(who, who) for who in relays), (),
        None, None, None)
    claims = tuple(_claim(i, each) for i, each in enumerate(said, 1))
    return SheetFile(
        f"content/sheets/{stem}.yaml",
        FactSheet(stem, (), source, None, entities, claims, Extraction("0", "id@1")), _article(stem, text, source),
        tuple((claim.id, 20 + i) for i, claim in enumerate(claims)))


def _claim(i: int, said: Said) -> Claim:
    values: dict[str, Any] = {"kind": said.kind}
    return Claim(
        id=f"c-{i:06x}", line=i, claim=said.text, quote=said.text, via=said.via, negated=said.negated,
        times=tuple(ClaimTime(role, words, edtf, "explicit") for role, words, edtf in said.times),  # type: ignore[arg-type]
        quantities=tuple(ClaimQuantity(words, value, bound, unit)  # type: ignore[arg-type]
                         for words, value, bound, unit in said.quantities),
        about=tuple(sorted(said.about)), **values)


def _article(stem: str, text: str, source: SheetSource) -> Article:
    lines, at = [], 0
    for number, line in enumerate(text.splitlines(), 1):
        lines.append(Line(number, at, at + len(line), "body", "test", at, at + len(line)))
        at += len(line) + 1
    return Article(
        stem, text, text, Offsets.same(len(text) + 1), 1, "0" * 64, "id", tuple(lines), source.headline,
        OutletName(source.outlet, source.outlet, None, "metadata"), (), (), None, source.published, (), ())


def reviewed(file: SheetFile, claim: str, state: str) -> SheetFile:
    """The sheet with one claim's review set."""
    claims = tuple(
        replace(each, review=replace(each.review, state=state)) if each.id == claim else each  # type: ignore[arg-type]
        for each in file.sheet.claims)
    return replace(file, sheet=replace(file.sheet, claims=claims))


def person(id_: str, name: str, *mentions: str) -> SheetEntity:
    """A person as a sheet lists one."""
    return SheetEntity(id_, "person", name, mentions)


def place(id_: str, name: str) -> SheetEntity:
    """A place as a sheet lists one."""
    return SheetEntity(id_, "place", name, ())


def body(id_: str, name: str) -> SheetEntity:
    """An organisation as a sheet lists one."""
    return SheetEntity(id_, "organisation", name, ())


def state(id_: str, name: str) -> SheetEntity:
    """A state as a sheet lists one."""
    return SheetEntity(id_, "state", name, ())
