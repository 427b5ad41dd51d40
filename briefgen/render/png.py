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
_UNLIKE = re.compile(rb"[^\0]+")
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
        """Fill a rectangle of whole points; what lies outside the picture is cut off."""
        self._fill(2 * round(left), 2 * round(top), 2 * round(right), 2 * round(bottom), colour)

    def dot(self, x: float, y: float, radius: float, colour: int) -> None:
        """Fill a circle."""
        x, y, radius = 2 * x, 2 * y, 2 * radius
        for row in range(round(y - radius), round(y + radius)):
            half = max(0.0, radius * radius - (row + 0.5 - y) ** 2) ** 0.5
            self._fill(round(x - half), row, round(x + half), row + 1, colour)

    def stroke(self, points: Sequence[tuple[float, float]], width: float, colour: int) -> None:
        """A line with round ends through the points."""
        for (x1, y1), (x2, y2) in pairwise(points):
            steps = max(1, round(2 * max(abs(x2 - x1), abs(y2 - y1)) / max(1.0, width / 2)))
            if x1 == x2:
                steps = 1
                self.box(x1 - width / 2, min(y1, y2), x1 - width / 2 + width, max(y1, y2), colour)
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
            paint = bytes([colour]) * (right - left)
            for y in range(max(0, top), min(high, bottom)):
                self.rows[y][left:right] = paint

    def _halved(self) -> tuple[list[bytes], bytes]:
        """Lines of half the size, and the colours of their points: ours, then mixtures of four of ours, at most 256.

        Nearly all points are mixtures of one colour: only where the four differ is there anything to mix.
        """
        ours = [bytes.fromhex(colour[1:]) for colour in self.palette]
        mixed = {colour: place for place, colour in enumerate(ours)}
        place: dict[tuple[int, ...], int] = {}
        known: dict[tuple[bytes, bytes], bytes] = {}
        out = []
        for above, below in zip(self.rows[::2], self.rows[1::2], strict=True):
            key = bytes(above), bytes(below)
            if key not in known:
                known[key] = _line([part for row in key for part in (row[::2], row[1::2])], ours, mixed, place)
            out.append(known[key])
        return out, b"".join(mixed)


def _line(four: Sequence[bytes], ours: Sequence[bytes], mixed: dict[bytes, int],
          place: dict[tuple[int, ...], int]) -> bytes:
    """A line of points from the four that each is made of. place: mixtures seen so far."""
    first, *others = four
    line = bytearray(first)
    for stretch in _differing(*((first, other) for other in others)):
        for x in range(*stretch):
            point = tuple(each[x] for each in four)
            if point not in place:
                place[point] = _nearest(mixed, bytes(sum(ours[n][part] for n in point) // 4 for part in range(3)))
            line[x] = place[point]
    return bytes(line)


def _differing(*pairs: tuple[bytes, bytes]) -> Iterator[tuple[int, int]]:
    """The stretches in which lines of a length differ."""
    length, bits = len(pairs[0][0]), 0
    for one, other in pairs:
        if one != other:
            bits |= int.from_bytes(one, "little") ^ int.from_bytes(other, "little")
    return (found.span() for found in _UNLIKE.finditer(bits.to_bytes(length, "little"))) if bits else iter(())


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
        if row == above:
            out += bytes(len(row))
            continue
        line = bytearray(len(row))
        for start, end in _differing((row, above)):
            line[start:end] = bytes((a - b) & 255 for a, b in zip(row[start:end], above[start:end], strict=True))
        out += line
        above = row
    return bytes(out)


def deflate(data: bytes) -> bytes:
    """A zlib stream (RFC 1950) that unpacks to `data`; small where bytes repeat, otherwise a little larger than it."""
    bits = ["1", "10"]                                      # one last block, in fixed codes
    at = 0
    for run in _RUN.finditer(data):
        bits += map(_SYMBOLS.__getitem__, data[at:run.start() + 1])
        bits += map(_REPEATS.__getitem__, _cut(run.end() - run.start() - 1))
        at = run.end()
    bits += map(_SYMBOLS.__getitem__, data[at:])
    bits.append(_SYMBOLS[256])
    stream = "".join(bits)
    packed = int(stream[::-1], 2).to_bytes((len(stream) + 7) // 8, "little")
    return b"\x78\x01" + packed + struct.pack(">I", zlib.adler32(data))


def _cut(length: int) -> Iterator[int]:
    """Lengths of 3 to 258 that add up to `length`, itself 3 or more."""
    while length > 258:
        piece = 258 if length - 258 >= 3 else length - 3
        yield piece
        length -= piece
    yield length


def _symbol(code: int) -> str:
    """A literal or length symbol in the fixed code, its bits in the order in which they stand in the stream."""
    first, base, width = ((0, 0x30, 8) if code < 144 else (144, 0x190, 9) if code < 256
                          else (256, 0, 7) if code < 280 else (280, 0xC0, 8))
    return f"{base + code - first:0{width}b}"


def _repeat(length: int) -> str:
    """The last byte again, `length` times: a length with its extra bits, lowest first, and the distance 1."""
    first, least, extra = next((row for row in reversed(_LENGTHS) if row[1] <= length), _LENGTHS[0])
    over = max(length - least, 0)
    more = f"{over & ((1 << extra) - 1):0{extra}b}"[::-1] if extra else ""
    return f"{_SYMBOLS[first + (over >> extra)]}{more}00000"


_SYMBOLS = tuple(map(_symbol, range(286)))
"""Bits of each symbol, in their order in the stream; those of a Huffman code stand highest first."""

_REPEATS = tuple(map(_repeat, range(259)))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
