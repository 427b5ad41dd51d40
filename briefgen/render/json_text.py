"""JSON for files that other programs read: one record a line, so that a changed claim is a changed line."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, islice
from typing import cast

from briefgen.render.pieces import Piece

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

_TOGETHER = 1000
"""Records that are handed on together."""


class Encoded(bytes):
    """A record that is JSON already."""

    __slots__ = ()

    def adding(self, **fields: object) -> Encoded:
        """The same record, an object that is not empty, with these fields behind its own."""
        return Encoded(b"%b,%b" % (self[:-1], encoded(fields)[1:]))


def encoded(record: object) -> Encoded:
    """A record as JSON on one line, in UTF-8."""
    return record if isinstance(record, Encoded) else Encoded(_encode(record).encode())


def lines(records: Iterable[object]) -> bytes:
    """Records as they stand in an array of `json_blocks`, to be a piece of it."""
    return b",\n".join(map(encoded, records))


class Packed:
    """Encoded records, to be gone through more than once, in a fifth of their room."""

    def __init__(self, rows: Iterable[Encoded]) -> None:
        self._rows = zlib.compress(b"\n".join(rows), 1)

    def __iter__(self) -> Iterator[Encoded]:
        rows = zlib.decompress(self._rows)
        return map(Encoded, rows.split(b"\n") if rows else ())


def json_bytes(data: Mapping[str, object] | Iterable[object]) -> bytes:
    """What `json_blocks` gives, in one. There may be no pieces."""
    return b"".join(block for block in json_blocks(data) if isinstance(block, bytes))


def json_blocks(data: Mapping[str, object] | Iterable[object]) -> Iterator[bytes | Piece]:
    """An object with a line for each key, or an array with a line for each record; so too the arrays in an object.

    Records may come from an iterator, so that never all of them are held, nor their text. A piece stands for one record
    or more.
    """
    if not isinstance(data, Mapping):
        yield from _array(data)
        yield b"\n"
        return
    before = b"{\n"
    for key, value in data.items():
        yield before + encoded(key) + b":"
        yield from _value(value)
        before = b",\n"
    yield b"\n}\n"


def _array(rows: Iterable[object]) -> Iterator[bytes | Piece]:
    before = b"[\n"
    for whole, some in groupby(rows, lambda row: isinstance(row, Piece)):
        for block in cast("Iterator[bytes | Piece]", some if whole else _blocks(some)):
            yield before
            yield block
            before = b",\n"
    yield b"[]" if before == b"[\n" else b"\n]"


def _blocks(rows: Iterable[object]) -> Iterator[bytes]:
    records = iter(rows)
    while block := list(islice(records, _TOGETHER)):
        yield lines(block)


def _value(value: object) -> Iterator[bytes | Piece]:
    records = isinstance(value, Iterator) or (isinstance(value, list) and value and isinstance(value[0], Mapping))
    return _array(value) if records else iter((encoded(value),))        # type: ignore[arg-type]
