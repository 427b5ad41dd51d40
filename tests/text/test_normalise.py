"""Canonical text, and the way back to the raw seed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.text.normalise import canonical

RAW = st.text(alphabet=st.one_of(
    st.sampled_from("aé \t\n\r\u00a0\u2007\u2009\u202f\u3000\u2003\u200b\u200d\u2060\ufeff\u0301\u0323"),
    st.sampled_from("\u1100\u1161\u11a8"),
    st.characters(exclude_categories=("Cs",))), max_size=40)
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"


@pytest.mark.parametrize(("raw", "text"), [
    ("Korea\u00a0Utara", "Korea Utara\n"),
    ("a\u2007b\u2009c\u202fd\u3000e\tf", "a b c d e f\n"),
    ("a  \u00a0 b", "a b\n"),
    ("  a \n\n b\t\r\nc", "a\n\nb\nc\n"),
    ("ka\u200bta\ufeff", "kata\n"),
    ("cafe\u0301", "café\n"),
    ("e\u200b\u0301", "é\n"),
    ("\u1112\u1161\u11ab", "\ud55c\n"),
    ("a\n\n\n", "a\n"),
    ("\n\na", "\n\na\n"),
    ("“a” — ’b’", "“a” — ’b’\n"),
    ("", "\n"),
])
def test_canonical_form(raw: str, text: str) -> None:
    """Each step of the definition; quotation marks and dashes stay."""
    assert canonical(raw).text == text


@given(RAW)
@example("\r \n")
@example("e\u200b\u0301")
@example("\u0958\u0301")
def test_canonical_text_is_its_own_canonical_form(raw: str) -> None:
    """Idempotent, in NFC, ended by exactly one newline."""
    text = canonical(raw).text
    assert canonical(text).text == text
    assert unicodedata.is_normalized("NFC", text)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@given(RAW)
def test_the_map_grows_and_covers_every_offset(raw: str) -> None:
    """One entry for each offset and one past the end, never falling, inside the raw text."""
    result = canonical(raw)
    assert len(result.to_raw) == len(result.text) + 1
    assert list(result.to_raw) == sorted(result.to_raw)
    assert result.to_raw[-1] == len(raw)
    assert all(0 <= offset <= len(raw) for offset in result.to_raw)


@given(RAW)
def test_each_character_comes_from_where_the_map_says(raw: str) -> None:
    """A character that needs no composing stands in the raw text at its offset, or is a blank made from a blank."""
    result = canonical(raw)
    for i, char in enumerate(result.text[:-1]):
        source = raw[result.to_raw[i]]
        if char == " ":
            assert source.isspace()
        elif unicodedata.is_normalized("NFC", raw):
            assert char == source


@given(RAW)
def test_no_line_moves(raw: str) -> None:
    """The line with a number in the canonical text is that line of the seed."""
    result = canonical(raw)
    for i, char in enumerate(result.text[:-1]):
        if char != "\n":
            assert result.text.count("\n", 0, i) == raw.count("\n", 0, result.to_raw[i])


@given(RAW)
def test_lines_are_trimmed_and_hold_nothing_invisible(raw: str) -> None:
    """No blank at either end of a line, no run of blanks, no zero-width character."""
    for line in canonical(raw).text.split("\n"):
        assert line == line.strip()
        assert "  " not in line
        assert not any(sign in line for sign in INVISIBLE)
