"""JSON for files that other programs read: one record a line, so that a changed claim is a changed line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Encoded(str):
    """A record that is JSON already."""

    __slots__ = ()

    def adding(self, **fields: object) -> Encoded:
        """The same record, an object that is not empty, with these fields behind its own."""
        return Encoded(f"{self[:-1]},{_encode(fields)[1:]}")


def encoded(record: object) -> Encoded:
    """A record as JSON on one line."""
    return record if isinstance(record, Encoded) else Encoded(_encode(record))


def json_text(data: Mapping[str, object] | Iterable[object]) -> str:
    """An object with a line for each key, or an array with a line for each record; so too the arrays in an object.

    Records may come from an iterator, so that never all of them are held beside their text.
    """
    if isinstance(data, Mapping):
        rows = [f"{_encode(key)}:{_value(value)}" for key, value in data.items()]
        return "{\n" + ",\n".join(rows) + "\n}\n"
    return _array(data) + "\n"


def _array(rows: Iterable[object]) -> str:
    lines = ",\n".join(map(encoded, rows))
    return f"[\n{lines}\n]" if lines else "[]"


def _value(value: object) -> str:
    if isinstance(value, Iterator):
        return _array(value)
    return _array(value) if isinstance(value, list) and value and isinstance(value[0], Mapping) else _encode(value)
