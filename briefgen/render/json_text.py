"""JSON for files that other programs read: one record a line, so that a changed claim is a changed line."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def json_text(data: Mapping[str, object] | Sequence[object]) -> str:
    """An object with a line for each key, or an array with a line for each record; so too the arrays in an object."""
    if isinstance(data, Mapping):
        rows = [f"{_encode(key)}:{_value(value)}" for key, value in data.items()]
        return "{\n" + ",\n".join(rows) + "\n}\n"
    return _array(data) + "\n"


def _array(rows: Sequence[object]) -> str:
    return "[\n" + ",\n".join(map(_encode, rows)) + "\n]" if rows else "[]"


def _value(value: object) -> str:
    return _array(value) if isinstance(value, list) and value and isinstance(value[0], Mapping) else _encode(value)
