"""Fractions in words: "dua pertiga", "separuh"."""

from __future__ import annotations

from briefgen.lang.numbers import Numbers
from briefgen.text.tokens import Tokens

_HUNDRED = 100
_DIGITS = 1
"""Digits behind the point of a third in per cent."""


def fraction(numbers: Numbers, tokens: Tokens, i: int) -> tuple[int, int, int] | None:
    """What stands over the line and under it, and the index behind: "dua pertiga" is 2, 3; "separuh" 1, 2."""
    whole = numbers.fractions.get(tokens.word(i))
    if whole:
        return 1, whole, i + 1
    over, under = numbers.below_ten.get(tokens.word(i), 0), numbers.parts.get(tokens.word(i + 1), 0)
    return (over, under, i + 2) if 0 < over < under else None


def per_cent(over: int, under: int) -> int | float:
    """A fraction in per cent: 66.7, 75."""
    share = round(_HUNDRED * over / under, _DIGITS)
    return int(share) if share == int(share) else share
