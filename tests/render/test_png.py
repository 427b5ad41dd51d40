"""Pictures: the stream unpacks to what went in, the same everywhere, and the card shows what the timeline holds."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.book import Book
from briefgen.render.pictures import HEIGHT, WIDTH, picture
from briefgen.render.png import Canvas, deflate
from tests.render.fixture import DOSSIER, EMPTY

RUNS = st.lists(st.tuples(st.binary(min_size=1, max_size=3), st.integers(1, 900)), max_size=20)
CONFLICT = (0xA1, 0x1D, 0x17)


def read_png(content: bytes) -> tuple[int, int, list[bytes], bytes]:
    """Width, height, lines of colour numbers, colours; every sum checked."""
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    at, chunks = 8, {}
    while at < len(content):
        size, kind = struct.unpack(">I4s", content[at:at + 8])
        data = content[at + 8:at + 8 + size]
        assert struct.unpack(">I", content[at + 8 + size:at + 12 + size])[0] == zlib.crc32(kind + data)
        chunks[kind] = data
        at += 12 + size
    wide, high = struct.unpack(">II", chunks[b"IHDR"][:8])
    raw = zlib.decompress(chunks[b"IDAT"])
    rows, above = [], bytes(wide)
    for n in range(high):
        line = raw[n * (wide + 1):(n + 1) * (wide + 1)]
        assert line[0] == 2
        above = bytes((a + b) & 255 for a, b in zip(line[1:], above, strict=True))
        rows.append(above)
    return wide, high, rows, chunks[b"PLTE"]


@given(st.binary(max_size=2000))
def test_any_bytes_come_back(data: bytes) -> None:
    """zlib reads what we wrote."""
    assert zlib.decompress(deflate(data)) == data


@given(RUNS)
def test_long_runs_come_back_and_cost_little(runs: list[tuple[bytes, int]]) -> None:
    """Lengths at every edge of deflate's blocks."""
    data = b"".join(piece * times for piece, times in runs)
    assert zlib.decompress(deflate(data)) == data


@pytest.mark.parametrize("length", [*range(20), 33, 34, 66, 67, 130, 131, 257, 258, 259, 260, 261, 516, 517, 70_000])
def test_a_run_of_any_length(length: int) -> None:
    """No length falls between two codes."""
    packed = deflate(b"\x00" * length)
    assert zlib.decompress(packed) == b"\x00" * length
    assert len(packed) < 16 + length / 40 + 8


def test_the_stream_is_the_same_everywhere() -> None:
    """Pinned bytes: a compressor of another build would give others."""
    assert deflate(b"aaaaaaaaaab").hex() == "78014b84832400190e042d"


def test_a_box_has_sharp_edges_and_a_dot_soft_ones() -> None:
    """Edges on whole points stay pure; a circle's are mixed from both colours."""
    canvas = Canvas.blank(40, 20, ("#000000", "#ffffff"))
    canvas.box(5, 5, 10, 10, 1)
    wide, high, rows, colours = read_png(canvas.png())
    assert (wide, high, len(colours) // 3) == (40, 20, 2)
    assert [x for x in range(40) if colours[3 * rows[7][x]] == 255] == [5, 6, 7, 8, 9]
    canvas.dot(25, 10, 6, 1)
    _, _, rows, colours = read_png(canvas.png())
    assert {0, 255} < {colours[3 * point] for row in rows for point in row}


def test_more_mixtures_than_colours_are_no_fault() -> None:
    """The most alike is taken; a point's number always has its colour."""
    palette = tuple(f"#{n * 5:02x}{255 - n * 5:02x}{n * 3 % 256:02x}" for n in range(50))
    canvas = Canvas.blank(60, 60, palette)
    for n in range(400):
        canvas.dot(7 * n % 60 + n / 40, 11 * n % 60 + n / 50, 3, n % 50)
    _, _, rows, colours = read_png(canvas.png())
    assert len(colours) // 3 <= 256
    assert max(point for row in rows for point in row) < len(colours) // 3


def test_the_card_shows_a_conflict_of_dates() -> None:
    """In its colour; without the conflict the colour is not there. Equal dossiers give equal bytes."""
    made = picture(Book(DOSSIER))
    wide, high, rows, colours = read_png(made)
    assert (wide, high) == (WIDTH, HEIGHT)
    used = {tuple(colours[3 * point:3 * point + 3]) for row in rows for point in set(row)}
    assert CONFLICT in used
    assert made == picture(Book(DOSSIER))
    calm = read_png(picture(Book(replace(DOSSIER, conflicts=()))))
    assert CONFLICT not in {tuple(calm[3][3 * point:3 * point + 3]) for row in calm[2] for point in set(row)}


def test_a_card_of_nothing_is_a_picture_all_the_same() -> None:
    """Two rules, and small."""
    made = picture(Book(EMPTY))
    assert read_png(made)[:2] == (WIDTH, HEIGHT)
    assert len(made) < 12_000
