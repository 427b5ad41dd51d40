"""What stands where: quotes that a text holds more than once."""

from __future__ import annotations

import pytest

from briefgen.extract.located import STEP, WINDOW, repeated

QUOTE = "Hujan deras mengguyur Desa Anu sejak Senin malam."


@pytest.mark.parametrize("shift", range(STEP + 1))
def test_a_quote_that_stands_twice_is_found_at_every_offset(shift: int) -> None:
    """Whatever stands between the two."""
    text = f"{QUOTE} {'x' * shift} {QUOTE}"
    assert repeated(text, [QUOTE, text]) == {QUOTE}


def test_a_quote_that_stands_once_is_not_repeated_by_one_that_begins_alike() -> None:
    """The same first words are another quote."""
    other = QUOTE.replace("malam", "pagi")
    assert repeated(f"{QUOTE} {other}", [QUOTE, other]) == frozenset()


def test_a_short_quote_is_counted_by_itself() -> None:
    """Shorter than the stretches that are looked up."""
    short = "Jalan putus."
    assert len(short) < WINDOW
    assert repeated(f"{short} {QUOTE} {short}", [short, QUOTE]) == {short}
