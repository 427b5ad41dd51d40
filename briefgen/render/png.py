"""Pictures of few flat colours as PNG, written so that every machine gives the same bytes.

zlib's compressor may give other bytes in another build, so the stream is made here: runs of equal bytes in deflate's
fixed Huffman code (RFC 1951, 3.2.6), which is all that flat pictures need.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_RUN = re.compile(rb"(.)\1{3,}", re.DOTALL)
_COLOURS = 256
_LENGTHS = ((257, 3, 0), (265, 11, 1), (269, 19, 2), (273, 35, 3), (277, 67, 4), (281, 131, 5), (285, 258, 0))
"""First code, first length and extra bits of each block of deflate's length codes."""


@dataclass(slots=True)
class Canvas:
    """A picture of flat colours, drawn at twice its size and halved, so that edges are smooth.

    Lengths are points of the finished picture, colours are places in the palette. rows: one bytearray a line.
    """

    palette: Sequence[str]
    rows: list[bytearray]

    @classmethod
    def blank(cls, width: int, height: int, palette: Sequence[str]) -> Canvas:
        """A picture of the first colour. palette: "#rrggbb" each."""
        return cls(palette, [bytearray(2 * width) for _ in range(2 * height)])

    def box(self, left: float, top: float, right: float, bottom: float, colour: int) -> None:
        """Fill a rectangle; what lies outside the picture is cut off."""
        self._fill(round(2 * left), round(2 * top), round(2 * right), round(2 * bottom), colour)

    def dot(self, x: float, y: float, radius: float, colour: int) -> None:
        """Fill a circle."""
        x, y, radius = 2 * x, 2 * y, 2 * radius
        for row in range(round(y - radius), round(y + radius)):
            half = max(0.0, radius * radius - (row + 0.5 - y) ** 2) ** 0.5
            self._fill(round(x - half), row, round(x + half), row + 1, colour)

    def stroke(self, points: Sequence[tuple[float, float]], width: float, colour: int) -> None:
        """A line with round ends through the points."""
        for (x1, y1), (x2, y2) in pairwise(points):
            steps = max(1, round(2 * max(abs(x2 - x1), abs(y2 - y1))))
            for n in range(steps + 1):
                self.dot(x1 + (x2 - x1) * n / steps, y1 + (y2 - y1) * n / steps, width / 2, colour)

    def png(self) -> bytes:
        """The picture as PNG: indexed colour, each line as its difference from the one above."""
        rows, colours = self._halved()
        head = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 3, 0, 0, 0)
        return b"".join((b"\x89PNG\r\n\x1a\n", _chunk(b"IHDR", head), _chunk(b"PLTE", colours),
                         _chunk(b"IDAT", deflate(_filtered(rows))), _chunk(b"IEND", b"")))

    def _fill(self, left: int, top: int, right: int, bottom: int, colour: int) -> None:
        wide, high = len(self.rows[0]), len(self.rows)
        left, right = max(0, left), min(wide, right)
        if left < right:
            for y in range(max(0, top), min(high, bottom)):
                self.rows[y][left:right] = bytes([colour]) * (right - left)

    def _halved(self) -> tuple[list[bytes], bytes]:
        """Lines of half the size, and the colours of their points: mixtures of four of ours, at most 256."""
        ours = [bytes.fromhex(colour[1:]) for colour in self.palette]
        mixed: dict[bytes, int] = {}
        place: dict[tuple[int, ...], int] = {}
        known: dict[tuple[bytes, bytes], bytes] = {}
        out = []
        for above, below in zip(self.rows[::2], self.rows[1::2], strict=True):
            key = bytes(above), bytes(below)
            if key not in known:
                points = list(zip(above[::2], above[1::2], below[::2], below[1::2], strict=True))
                for four in dict.fromkeys(points):
                    if four not in place:
                        colour = bytes(sum(ours[n][part] for n in four) // 4 for part in range(3))
                        place[four] = _nearest(mixed, colour)
                known[key] = bytes(place[four] for four in points)
            out.append(known[key])
        return out, b"".join(mixed)


def _nearest(mixed: dict[bytes, int], colour: bytes) -> int:
    """The place of a colour, added where there is room, else the place of the one most like it."""
    if colour in mixed or len(mixed) < _COLOURS:
        return mixed.setdefault(colour, len(mixed))
    return mixed[min(mixed, key=lambda one: sum((a - b) ** 2 for a, b in zip(one, colour, strict=True)))]


def _filtered(rows: Sequence[bytes]) -> bytes:
    """Each line as its difference from the one above (PNG's filter 2)."""
    above = bytes(len(rows[0]))
    out = bytearray()
    for row in rows:
        out.append(2)
        out += bytes(len(row)) if row == above else bytes((a - b) & 255 for a, b in zip(row, above, strict=True))
        above = row
    return bytes(out)


def deflate(data: bytes) -> bytes:
    """A zlib stream (RFC 1950) that unpacks to `data`; small where bytes repeat, otherwise a little larger than it."""
    bits = _Bits()
    bits.add(1, 1)
    bits.add(1, 2)                                          # one last block, in fixed codes
    at = 0
    for run in _RUN.finditer(data):
        for byte in data[at:run.start() + 1]:
            bits.symbol(byte)
        left = run.end() - run.start() - 1
        for length in _cut(left):
            bits.repeat(length)
        at = run.end()
    for byte in data[at:]:
        bits.symbol(byte)
    bits.symbol(256)
    return b"\x78\x01" + bits.bytes() + struct.pack(">I", zlib.adler32(data))


def _cut(length: int) -> Iterator[int]:
    """Lengths of 3 to 258 that add up to `length`, itself 3 or more."""
    while length > 258:
        piece = 258 if length - 258 >= 3 else length - 3
        yield piece
        length -= piece
    yield length


class _Bits:
    """Bits, the lowest of a byte first; Huffman codes the highest bit first."""

    def __init__(self) -> None:
        self.out = bytearray()
        self.held = 0
        self.count = 0

    def add(self, value: int, width: int) -> None:
        """Append the lowest `width` bits of a value."""
        self.held |= value << self.count
        self.count += width
        while self.count >= 8:
            self.out.append(self.held & 255)
            self.held >>= 8
            self.count -= 8

    def symbol(self, code: int) -> None:
        """Append a literal or length symbol in the fixed code."""
        if code < 144:
            self._huffman(0x30 + code, 8)
        elif code < 256:
            self._huffman(0x190 + code - 144, 9)
        elif code < 280:
            self._huffman(code - 256, 7)
        else:
            self._huffman(0xC0 + code - 280, 8)

    def repeat(self, length: int) -> None:
        """Append the last byte again, `length` times: a match at distance 1."""
        first, least, extra = next(row for row in reversed(_LENGTHS) if row[1] <= length)
        step = (length - least) >> extra
        self.symbol(first + step)
        self.add((length - least) & ((1 << extra) - 1), extra)
        self.add(0, 5)

    def bytes(self) -> bytes:
        """Everything, filled up with zeros to a whole byte."""
        return bytes(self.out) + (bytes([self.held]) if self.count else b"")

    def _huffman(self, code: int, width: int) -> None:
        self.add(int(f"{code:0{width}b}"[::-1], 2), width)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
