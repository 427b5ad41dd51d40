"""Measures that are named before their number: "magnitudo 6,8", "M 6,8"."""

from __future__ import annotations

import re
from dataclasses import replace

from briefgen.extract.figures_amounts import Amount, amount_at
from briefgen.extract.figures_counted import Draft
from briefgen.lang.numbers import Numbers
from briefgen.text.tokens import Tokens

_DECIMAL = re.compile(r"\d[.,]\d{1,2}")
"""What stands behind the sign of a measure: "M 6,8", not "M 60"."""
_HIGHEST = 10
"""No scale that is named before its number goes farther."""


def scaled_at(numbers: Numbers, tokens: Tokens, i: int) -> Draft | None:
    """"magnitudo 7,1", "sekitar M 6,8", "bermagnitudo di atas 5 SR"; not "M 150", nor "magnitudo 34 kilometer"."""
    bounded = numbers.bounds.at(tokens, i)
    named = _named(numbers, tokens, bounded[1] if bounded else i)
    if named is None:
        return None
    amount = amount_at(numbers, tokens, named[1])
    if amount is None or not _fits(amount):
        return None
    behind = numbers.units.measures.at(tokens, amount.end)
    if behind and behind[0] != named[0]:
        return None
    bound = bounded[0] if bounded and amount.bound == "exact" else amount.bound
    return Draft(replace(amount, start=i, bound=bound), behind[1] if behind else amount.end, named[0], named[0],
                 "figure.measure")


def _named(numbers: Numbers, tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The measure and where its number begins."""
    sign = numbers.units.signs_before.at(tokens, i)
    if sign and tokens.raw(i)[:1].isupper() and _DECIMAL.fullmatch(tokens.word(sign[1])):
        return sign
    return numbers.units.measures_before.at(tokens, i)


def _fits(amount: Amount) -> bool:
    highest = amount.value if amount.high is None else amount.high
    return amount.currency is None and not amount.vague and highest <= _HIGHEST
