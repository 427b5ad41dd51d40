"""Tokens: words, numbers and signs, each with its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.tokens import tokenise


def test_numbers_keep_their_signs_and_words_their_apostrophes() -> None:
    """Hyphens and slashes stand alone, since they join dates and ranges."""
    assert tokenise("Jum’at (25/8) pukul 06.18: 1.565,8% ke-20").words == (
        "jum’at", "(", "25", "/", "8", ")", "pukul", "06.18", ":", "1.565,8", "%", "ke", "-", "20")


def test_asking_beyond_either_end_gives_nothing() -> None:
    """Rules look around without counting."""
    tokens = tokenise("dua hari")
    assert [tokens.word(i) for i in (-1, 0, 1, 2, 99)] == ["", "dua", "hari", "", ""]
    assert [tokens.raw(i) for i in (-1, 2)] == ["", ""]
    assert not tokens.glued(0)
    assert not tokens.glued(2)


def test_a_token_is_glued_when_no_space_stands_before_it() -> None:
    """ "Rp14" is glued, "Rp 14" is not."""
    assert tokenise("Rp14").glued(1)
    assert not tokenise("Rp 14").glued(1)


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_tokens_stand_where_they_say_and_leave_out_only_spaces(text: str, a: int, b: int) -> None:
    """Within the stretch that was asked for."""
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    tokens = tokenise(text, start, end)
    assert all(tokens.raw(i).lower() == tokens.word(i) for i in range(len(tokens)))
    assert "".join(tokens.raw(i) for i in range(len(tokens))) == "".join(text[start:end].split())
