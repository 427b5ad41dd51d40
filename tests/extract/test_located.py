"""What stands where: quotes that a text holds more than once."""

from __future__ import annotations

import pytest

from briefgen.extract.located import SHORT, STEP, WINDOW, repeated

QUOTE = "Hujan deras mengguyur Desa Anu sejak Senin malam."


@pytest.mark.parametrize("length", [0, SHORT])
@pytest.mark.parametrize("shift", range(STEP + 1))
def test_a_quote_that_stands_twice_is_found_at_every_offset(shift: int, length: int) -> None:
    """Whatever stands between the two, in a short text and in a long one."""
    text = f"{QUOTE} {'x' * (length + shift)} {QUOTE}"
    assert repeated(text, [QUOTE, text]) == {QUOTE}


@pytest.mark.parametrize("length", [0, SHORT])
def test_a_quote_that_stands_once_is_not_repeated_by_one_that_begins_alike(length: int) -> None:
    """The same first words are another quote."""
    other = QUOTE.replace("malam", "pagi")
    assert repeated(f"{QUOTE} {'x' * length} {other}", [QUOTE, other]) == frozenset()


def test_a_short_quote_is_counted_by_itself() -> None:
    """Shorter than the stretches that are looked up."""
    short = "Jalan putus."
    assert len(short) < WINDOW
    assert repeated(f"{short} {QUOTE} {short}", [short, QUOTE]) == {short}
