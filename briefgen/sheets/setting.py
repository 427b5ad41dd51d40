"""Set single values of a claim by name, as a person at the command line or on the review page does."""

from __future__ import annotations

import dataclasses
import difflib
import re
from collections.abc import Sequence

from briefgen.errors import ReviewRefused
from briefgen.model.sheet import Claim, ClaimTime
from briefgen.sheets.faults import Faults
from briefgen.sheets.readers import Reading, compiled
from briefgen.sheets.records import claim_shape
from briefgen.sheets.shape import Choice, Field, Figure, Flag, Many, Record, Shape, Text, Value
from briefgen.sheets.yaml_text import Keys, Node, Scalar, read_tree

UNSETTABLE = frozenset({"id", "line", "review", "proposal"})
"""`line` follows from the quote; the others are not facts."""

EDITOR = "editor"
"""The rule of a date that a person set from outside knowledge; nothing recomputes it."""
_WAY = re.compile(r"(?P<name>[a-z_]+)(?:\[(?P<at>[0-9]{1,3})\])?(?:\.(?P<part>[a-z_]+))?", re.ASCII)


def with_values(claim: Claim, values: Sequence[tuple[str, str]]) -> tuple[Claim, tuple[str, ...]]:
    """The claim with some values set, and the names of the claim's fields that were named, each once.

    values: pairs of a way and a text. A way is a field ("hedge"), an item of a list ("times[0]"; the first free number
    adds one), or a part of an item ("times[0].edtf"). Text is taken as it is; a list or a mapping is written as in the
    sheet (`[russia, ukraine]`, `{who: kcna, text: "…"}`). `null` empties a field and deletes an item. A date that is
    set while its rule is not gets the rule `editor`, since it no longer follows from the words.

    Raises:
        ReviewRefused: no such field, or a text that it cannot hold; one line.
    """
    names: dict[str, None] = {}
    ruled = {way.rpartition(".")[0] for way, _ in values if way.endswith(".rule")}
    for way, text in values:
        name, claim = _set(claim, way, text, ruled)
        names[name] = None
    return claim, tuple(names)


def _set(claim: Claim, way: str, text: str, ruled: set[str]) -> tuple[str, Claim]:
    found = _WAY.fullmatch(way)
    field = _field(claim_shape(), found["name"] if found else way, way, UNSETTABLE)
    if found is None or (found["part"] and not found["at"]):
        raise ReviewRefused(f"{way} is no value of a claim: write such as hedge, times[0] or times[0].edtf")
    if found["at"] is None:
        return field.name, _replaced(claim, field.name, _read(field.shape, field.nullable, way, text))
    items: list[Value] = list(getattr(claim, field.name)) if isinstance(field.shape, Many) else []
    at = int(found["at"])
    if not isinstance(field.shape, Many) or at > len(items) or (found["part"] and at == len(items)):
        raise ReviewRefused(f"{way}: the claim has {len(items)} {field.name}")
    items[at:at + 1] = _item(field.shape.item, items, at, found["part"], way, text, ruled)
    return field.name, _replaced(claim, field.name, tuple(items))


def _replaced(claim: Claim, name: str, value: Value) -> Claim:
    return dataclasses.replace(claim, **{name: value})


def _item(shape: Shape, items: Sequence[Value], at: int, part: str | None, way: str, text: str,
          ruled: set[str]) -> list[Value]:
    """What comes in the place of an item; nothing where it is deleted."""
    if part is None:
        return [] if text == "null" else [_read(shape, False, way, text)]
    if not isinstance(shape, Record):
        raise ReviewRefused(f"{way}: an item of this list has no parts")
    field = _field(shape, part, way)
    item = dataclasses.replace(items[at], **{part: _read(field.shape, field.nullable, way, text)})
    if isinstance(item, ClaimTime) and part == "edtf" and item != items[at] and way.rpartition(".")[0] not in ruled:
        item = dataclasses.replace(item, rule=EDITOR, anchor=None)
    return [item]


def _field(record: Record, name: str, way: str, barred: frozenset[str] = frozenset()) -> Field:
    fields = {each.name: each for each in record.fields if each.name not in barred}
    if name not in fields:
        near = difflib.get_close_matches(name[:50], fields, 1)
        raise ReviewRefused(f"{way[:80]}: there is no such field to set; "
                            + (f"did you mean {near[0]}?" if near else f"there are {', '.join(fields)}"))
    return fields[name]


def _read(shape: Shape, nullable: bool, way: str, text: str) -> Value:
    """One value, read as in the sheet, but that plain text needs no quotes."""
    faults = Faults(way)
    node: Node | None
    if isinstance(shape, Text | Choice | Figure | Flag):
        node = Scalar(text, not isinstance(shape, Text) or (nullable and text == "null"), 1, 1)
    else:
        top = read_tree(f"value: {text}", faults)
        node = top.nodes.get("value") if top is not None and len(top.nodes) == 1 else None
    value = None
    if node is not None:
        value = compiled(shape, nullable)(node, Reading(Keys(1, 0, flow=False), faults))
    if node is None or faults.found:
        why = (f"{each.message}; {each.fix}" for each in faults.found)
        raise ReviewRefused(f"{way}: {next(why, 'write it as it stands in a sheet')}")
    return value
