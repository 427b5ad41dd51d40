"""Digits as Indonesian prints them, and a number as read."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from briefgen.model.values import Number

_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_DECIMAL = re.compile(r"\d+,\d+")
_POINT = re.compile(r"(?:0|[1-9]\d*)\.(?:\d{1,2}|\d{4,})")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}")
MAX_DIGITS = 30
"""Longer runs of digits are account numbers, not numbers that news counts with."""


class Numeral(NamedTuple):
    """A number as read. end: index of the token behind it.

    vague: a magnitude ("puluhan ribu" is 10,000 or some tens of thousands). scale: the smallest scale word taken
    (1 where there is none), so that "10-15 juta" can lend it to the 10. digits: whether it begins with digits.
    """

    value: Decimal
    end: int
    vague: bool
    scale: int
    digits: bool

    @property
    def number(self) -> Number:
        """As an int where it is whole, else as the nearest float."""
        return plain(self.value)


def plain(value: Decimal) -> Number:
    """A whole number as int, any other as float."""
    return int(value) if value == value.to_integral_value() else float(value)


def read_digits(word: str) -> Decimal | None:
    """"5.000" is 5000, "0,68" is 0.68, "1.565,8" is 1565.8; None for what is no number ("06.18.40", "18:25").

    A dot that cannot group thousands ("7.5") is read as the decimal point that it was meant to be, and so is English
    grouping that cannot be anything else ("1,234,567.8").
    """
    if len(word) > MAX_DIGITS or not word.isascii():
        return None
    if word.isdigit():
        return Decimal(word) if word == "0" or word[0] != "0" else None
    if _GROUPED.fullmatch(word) or (_DECIMAL.fullmatch(word) and not word.startswith("00")):
        return Decimal(word.replace(".", "").replace(",", "."))
    if _POINT.fullmatch(word):
        return Decimal(word)
    return Decimal(word.replace(",", "")) if _ENGLISH.fullmatch(word) else None
