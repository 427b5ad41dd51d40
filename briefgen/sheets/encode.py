"""Records to YAML text: fixed key order, one atom a line, one claim a block, no line wrap."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from briefgen.model.sheet import Claim, FactSheet
from briefgen.sheets.quoting import literal, number, plain, quoted
from briefgen.sheets.records import claim_shape, sheet_shape
from briefgen.sheets.shape import Choice, Field, Figure, Flag, Many, Pairs, Record, Shape, Some, Text, Value, field_of

MODELINE = "# yaml-language-server: $schema=../schema/fact-sheet.v1.schema.json"


def encode_sheet(sheet: FactSheet) -> str:
    """The sheet as YAML, ending in one newline. `decode_sheet` of it gives an equal sheet.

    Raises:
        ValueError: a number is not finite.
    """
    shape = sheet_shape()
    lines = [MODELINE, f"schema: {shape.schema}", *_fields(shape.record, sheet, 0)]
    return "\n".join(lines) + "\n"


def claim_lines(claim: Claim, indent: int) -> list[str]:
    """One claim as an item of the list of claims, without the blank line before it. indent: of the dash."""
    return _item(claim_shape(), claim, indent)


def field_lines(record: Record, name: str, value: Value, indent: int) -> list[str]:
    """One key of a record with its value, also where the value is the default."""
    return _key(next(each for each in record.fields if each.name == name), value, indent)


def item_lines(shape: Shape, value: Value, indent: int) -> list[str]:
    """One item of a list that stands an item a line or a block."""
    return _item(shape, value, indent)


def _fields(record: Record, value: Value, indent: int) -> list[str]:
    lines: list[str] = []
    for each in record.fields:
        held = getattr(value, each.name)
        if each.required or each.always or held != each.default:
            lines += _key(each, held, indent)
    return lines


def _key(field: Field, value: Value, indent: int) -> list[str]:
    pad, shape = " " * indent, field.shape
    head = f"{pad}{field.name}:"
    if value is None:
        return [f"{head} null"]
    if isinstance(shape, Text) and shape.literal:
        block = literal(value)
        if block is not None:
            return [f"{head} |-", *(f"{pad}  {line}" if line else "" for line in block)]
    if isinstance(shape, Record) and not shape.inline:
        return [head, *_fields(shape, value, indent + 2)]
    if isinstance(shape, Some):
        return [head, *(line for name, held in value for line in _key(field_of(shape, name), held, indent + 2))]
    if isinstance(shape, Pairs) and value:
        return [head, *(f"{pad}  {_inline(shape.key, key)}: {_inline(shape.value, held)}" for key, held in value)]
    if isinstance(shape, Many) and shape.layout != "inline" and value:
        gap = [""] if shape.layout == "blocks" else []
        return [head, *(line for item in value for line in (*gap, *_item(shape.item, item, indent + 2)))]
    return [f"{head} {_inline(shape, value)}"]


def _item(shape: Shape, value: Value, indent: int) -> list[str]:
    if isinstance(shape, Record) and not shape.inline:
        first, *rest = _fields(shape, value, indent + 2)
        return [f"{' ' * indent}- {first.lstrip(' ')}", *rest]
    return [f"{' ' * indent}- {_inline(shape, value)}"]


def _inline(shape: Shape, value: Value) -> str:
    """On one line; what a flow mapping leaves out is what a reader takes for granted."""
    if value is None:
        return "null"
    return _INLINE[type(shape)](shape, value)


def _inline_text(shape: Text, value: str) -> str:
    return plain(value) if shape.code else quoted(value)


def _inline_many(shape: Many, value: Value) -> str:
    return "[" + ", ".join(_inline(shape.item, item) for item in value) + "]"


def _inline_pairs(shape: Pairs, value: Value) -> str:
    return "{" + ", ".join(f"{_inline(shape.key, key)}: {_inline(shape.value, held)}" for key, held in value) + "}"


def _inline_record(shape: Record, value: Value) -> str:
    held = ((each, getattr(value, each.name)) for each in shape.fields)
    shown = (f"{each.name}: {_inline(each.shape, one)}" for each, one in held
             if each.required or each.always or one != each.default)
    return "{" + ", ".join(shown) + "}"


_INLINE: dict[type, Callable[[Any, Any], str]] = {
    Text: _inline_text,
    Choice: lambda _, value: plain(value),
    Figure: lambda _, value: number(value),
    Flag: lambda _, value: "true" if value else "false",
    Many: _inline_many,
    Pairs: _inline_pairs,
    Record: _inline_record,
}

__all__ = ["MODELINE", "claim_lines", "encode_sheet", "field_lines", "item_lines"]
