"""The values in which two records differ, and a value in words."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from briefgen.model.change import ChangeKind, FieldChange
from briefgen.sheets.quoting import number, quoted
from briefgen.sheets.shape import Value

PART_KINDS: dict[str, ChangeKind] = {
    "quantities.text": "evidence", "times.text": "evidence", "times.rule": "evidence", "times.anchor": "evidence",
    "via.text": "evidence", "via.basis": "evidence",
}
"""Parts of a list's items that say less than the item."""


def differences(name: str, old: Value, new: Value, kind: ChangeKind) -> Iterator[FieldChange]:
    """The values inside a field that differ: parts of a record, items of a list; lists are paired in order."""
    if old == new:
        return
    if dataclasses.is_dataclass(old) and type(old) is type(new):
        for each in dataclasses.fields(old):
            if each.name != "line":
                part = f"{name}.{each.name}" if name else each.name
                yield from differences(part, getattr(old, each.name), getattr(new, each.name), _part(part, kind))
    elif isinstance(old, tuple) and isinstance(new, tuple) and any(map(dataclasses.is_dataclass, (*old, *new))):
        yield from _items(name, old, new, kind)
    else:
        yield FieldChange(name, kind, said(old), said(new))


def _items(name: str, old: Sequence[Value], new: Sequence[Value], kind: ChangeKind) -> Iterator[FieldChange]:
    gone = [(at, item) for at, item in enumerate(old) if item not in new]
    came = [(at, item) for at, item in enumerate(new) if item not in old]
    for (_, was), (at, now) in zip(gone, came, strict=False):
        yield from differences(f"{name}[{at}]", was, now, kind)
    for at, item in gone[len(came):]:
        yield FieldChange(f"{name}[{at}]", kind, said(item), None)
    for at, item in came[len(gone):]:
        yield FieldChange(f"{name}[{at}]", kind, None, said(item))
    if not gone and not came:
        yield FieldChange(name, kind, said(tuple(old)), said(tuple(new)))


def _part(name: str, kind: ChangeKind) -> ChangeKind:
    field, _, part = name.partition(".")
    return PART_KINDS.get(f"{field.partition('[')[0]}.{part}", kind)


def said(value: Value) -> str | None:
    """A value for people: text as it is, lists with commas, records as a sheet has them; None where there is none."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, tuple):
        return ", ".join(said(item) or "null" for item in value) if value else "[]"
    shown = ((each.name, getattr(value, each.name)) for each in dataclasses.fields(value)
             if each.name != "line" and getattr(value, each.name) != each.default)
    return "{" + ", ".join(f"{name}: {_inside(held)}" for name, held in shown) + "}"


def _inside(value: Value) -> str:
    if isinstance(value, str):
        return value if value.isalnum() and value.isascii() else quoted(value)
    text = said(value)
    return "null" if text is None else f"[{text}]" if isinstance(value, tuple) and value else text
