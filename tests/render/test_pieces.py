"""A large file that is put together from pieces is the file that is made anew."""

from __future__ import annotations

import pytest

from briefgen.render.json_text import json_blocks, lines
from briefgen.render.pieces import Piece, Pieces


def put_together(pieces: Pieces, *texts: str) -> bytes:
    """A file of an array with a piece for each text, which is its own mark."""
    rows = (Piece(text, lambda text=text: lines(list(text))) for text in texts)
    return b"".join(pieces.joined("data/a.json", json_blocks(rows)))


def test_a_piece_that_stands_is_not_made_again() -> None:
    """Wherever in the file it stands now, and whatever came between."""
    first = Pieces()
    stood = put_together(first, "ab", "c", "de")
    second = Pieces(standing=first.places, read=lambda _: stood)
    rows = [Piece(name, lambda name=name: pytest.fail(name)) for name in ("de", "ab")]
    rows.insert(1, Piece("new", lambda: lines("new")))
    assert b"".join(second.joined("data/a.json", json_blocks(iter(rows)))) == put_together(Pieces(), "de", "new", "ab")
    assert set(second.places["data/a.json"]) == {"de", "new", "ab"}


def test_pieces_stand_among_records() -> None:
    """As if their records had come one by one."""
    rows = ["a", Piece("bc", lambda: lines("bc")), "d", "e", Piece("f", lambda: lines("f"))]
    made = b"".join(Pieces().joined("data/a.json", json_blocks({"rows": iter(rows)})))
    assert made == b"".join(Pieces().joined("", json_blocks({"rows": iter("abcdef")})))


def test_without_a_mark_nothing_is_kept() -> None:
    """Nobody could tell later what it told."""
    pieces = Pieces()
    assert pieces.search("a", lambda: (b"x", "y")) == (b"x", "y")
    assert b"".join(pieces.joined("p", [pieces.of("a", lambda: b"a")])) == b"a"
    assert (pieces.places, pieces.searched) == ({"p": {}}, {})
