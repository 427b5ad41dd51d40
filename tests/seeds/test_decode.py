"""Bytes to text: what is accepted, and what is told of the rest."""

from __future__ import annotations

import pytest

from briefgen.lang import load_language
from briefgen.model.problem import Problem
from briefgen.seeds import SeedError, load_seed, read_seed
from briefgen.seeds.decode import MAX_BYTES, check_text, decode

LANG = load_language("id")


@pytest.mark.parametrize(("data", "line"), [
    (b"x" * (MAX_BYTES + 1), "seeds/a.txt: S001 the seed has 5,000,001 bytes, more than the 5,000,000 allowed"),
    (b"satu\ndua \xff tiga", "seeds/a.txt:2: S002 byte 9 (0xFF) is not UTF-8: invalid start byte"),
    ("satu".encode("utf-16"), "seeds/a.txt:1: S002 byte 0 (0xFF) is not UTF-8: invalid start byte"),
    (b"\xed\xa0\x80", "seeds/a.txt:1: S002 byte 0 (0xED) is not UTF-8: invalid continuation byte"),
    (b"satu\n\ndu\x00a", "seeds/a.txt:3: S003 line 3 holds a NUL byte"),
    (b"satu\rdua", "seeds/a.txt:1: S004 line 1 ends a line with CR alone, as Mac OS 9 did"),
    (b"sa\x1b[31mtu", "seeds/a.txt:1: S005 line 1 holds the control character U+001B"),
    ("sa\u2028tu".encode(), "seeds/a.txt:1: S005 line 1 holds the control character U+2028"),
    (b"", "seeds/a.txt: S006 the seed is empty"),
    ("\ufeff \n\u200b\t\u00a0".encode(), "seeds/a.txt: S006 the seed is empty"),
])
def test_a_seed_that_cannot_be_read_is_told_in_one_line(data: bytes, line: str) -> None:
    """Code, place and what was found; a fix stands below."""
    article, problems = load_seed(data, "seeds/a.txt", LANG)
    assert article is None
    assert [str(problem).split("\n    fix: ")[0] for problem in problems] == [line]
    assert all(problem.fix for problem in problems)


def test_a_lone_surrogate_in_decoded_text_is_refused() -> None:
    """No UTF-8 file holds one, but text that another program decoded may."""
    found = check_text("satu\n\ud800", "a.txt")
    assert isinstance(found, Problem)
    assert (found.code, found.where.line) == ("S005", 2)


def test_a_byte_order_mark_and_windows_line_ends_are_accepted() -> None:
    """The mark goes, the line ends stay in the raw text and go in the canonical one."""
    assert decode("\ufeffsatu\r\ndua".encode(), "a.txt") == "satu\r\ndua"
    seed = "\ufeffHarga telur turun lagi.\r\nPedagang senang sekali.\r\n"
    article, problems = load_seed(seed.encode(), "seeds/a.txt", LANG)
    assert problems == ()
    assert article is not None
    assert article.raw == "Harga telur turun lagi.\r\nPedagang senang sekali.\r\n"
    assert article.text == "Harga telur turun lagi.\nPedagang senang sekali.\n"
    assert article.stem == "a"


def test_reading_text_raises_what_loading_reports() -> None:
    """For callers that have no place to collect problems."""
    with pytest.raises(SeedError, match="S003 line 1 holds a NUL byte"):
        read_seed("a\x00", "a", LANG)
    with pytest.raises(SeedError, match="S014 unknown key 'judul'"):
        read_seed("---\njudul: a\n---\nHarga turun.", "a", LANG)
