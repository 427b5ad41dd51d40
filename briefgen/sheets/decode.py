"""A tree to a sheet, strictly: an unknown key, a missing one, a wrong type, each a problem with its line."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from briefgen.model.problem import Problem
from briefgen.model.sheet import FactSheet
from briefgen.sheets.faults import Faults, GiveUp
from briefgen.sheets.readers import Reader, Reading, record_reader
from briefgen.sheets.records import FileShape, sheet_shape
from briefgen.sheets.shape import Value
from briefgen.sheets.yaml_text import Items, Keys, Node, Scalar, read_tree


@dataclass(frozen=True, slots=True)
class Decoded:
    """A sheet as read. claim_lines: claim id -> 1-based line of the claim in the file, in the file's order."""

    sheet: FactSheet
    claim_lines: tuple[tuple[str, int], ...]


def decode_sheet(text: str, path: str) -> tuple[Decoded | None, tuple[Problem, ...]]:
    """Read content/sheets/<stem>.yaml; the sheet, or everything that is wrong with it. Never raises for any text."""
    faults = Faults(path)
    top = read_tree(text, faults)
    if top is None:
        return None, tuple(faults.found)
    reading = Reading(top, faults)
    try:
        sheet = read_record(sheet_shape(), reading)
        _claims_apart(reading)
        _right_file(reading, PurePosixPath(path).stem)
    except GiveUp:
        sheet = None
    if sheet is None or faults.found:
        return None, tuple(faults.found)
    claims = top.nodes["claims"]
    assert isinstance(claims, Items)  # noqa: S101 - decoded above
    lines = tuple((claim.id, node.line) for claim, node in zip(sheet.claims, claims.nodes, strict=True))
    return Decoded(sheet, lines), ()


def read_record(shape: FileShape, reading: Reading, known: Mapping[str, str] | None = None) -> Value:
    """The record of a file whose first key is `schema`. known: fields that follow from the file's name."""
    top = reading.top
    held = top.nodes.get("schema")
    if held is None and shape.strict:
        reading.faults.add("F002", 1, "the key `schema` is missing", f"write `schema: {shape.schema}` at the top")
    elif held is not None and (not isinstance(held, Scalar) or held.value != shape.schema):
        said = repr(held.value) if isinstance(held, Scalar) else "no word"
        reading.wrong("F011", held, f"the schema is {said}, this version reads {shape.schema}",
                      f"write `schema: {shape.schema}`, or use the briefgen that wrote the file")
    held = _top_reader(shape)(top, reading)
    return dataclasses.replace(held, **known) if known else held


def ids_apart(reading: Reading, name: str, nodes: list[Node], what: str) -> None:
    """Note every id that a list of mappings holds twice."""
    seen: dict[str, int] = {}
    for node in nodes:
        held = node.nodes.get(name) if isinstance(node, Keys) else None
        if not isinstance(held, Scalar):
            continue
        if held.value in seen:
            reading.wrong("F008", held, f"the {what} id {held.value} stands twice, first on line {seen[held.value]}",
                          "give one of them another id, or delete it")
        seen.setdefault(held.value, held.line)


def _claims_apart(reading: Reading) -> None:
    for name, what in (("claims", "claim"), ("entities", "entity")):
        held = reading.top.nodes.get(name)
        if isinstance(held, Items):
            ids_apart(reading, "id", held.nodes, what)


def _right_file(reading: Reading, stem: str) -> None:
    held = reading.top.nodes.get("id")
    if isinstance(held, Scalar) and held.value != stem:
        reading.wrong("F009", held, f"the sheet's id is {held.value!r}, but the file is named {stem!r}",
                      f"rename the file to {held.value}.yaml; an id never changes")


@lru_cache(maxsize=16)
def _top_reader(shape: FileShape) -> Reader:
    return record_reader(shape.record, ("schema",))
