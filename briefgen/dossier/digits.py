"""The digits by which a number is told from others."""

from __future__ import annotations

from functools import lru_cache

from briefgen.dossier.measures import Count
from briefgen.model.values import Number

SURE, FEW = 3, 2
"""Digits, zeros at the ends apart, from which hardly two things have them; for sums of money, of other numbers few."""

NUMBERS = 10_000
"""Numbers of which the digits are remembered: those of a story are compared again and again."""


@lru_cache(maxsize=NUMBERS)
def digits(value: Number) -> str:
    """The digits of a number without point and zeros at the ends."""
    return f"{value:.10f}".replace(".", "").strip("0")


def sure(count: Count) -> bool:
    """Whether a number has so many digits that another thing hardly has the same ones."""
    return len(digits(count.value)) >= (FEW if count.unit.isupper() else SURE)
