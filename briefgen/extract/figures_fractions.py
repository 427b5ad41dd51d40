"""Parts of a whole in words: "separuh warga", "lebih dari sepertiga", "tiga perempat suara" are so many per cent."""

from __future__ import annotations

from briefgen.extract.figures_amounts import Amount
from briefgen.extract.figures_counted import Draft
from briefgen.lang.fractions import fraction, per_cent
from briefgen.lang.numbers import Numbers
from briefgen.text.tokens import Tokens


def fraction_at(numbers: Numbers, tokens: Tokens, i: int) -> Draft | None:
    """A fraction at token `i` in per cent, "about" where nothing else bounds it; "seperempat poin" is 0.25 points.

    None where no fraction stands, and of words that only sound like one: "separuh baya", "tiga perempat final".
    """
    bounded = numbers.bounds.at(tokens, i)
    first = bounded[1] if bounded else i
    read = fraction(numbers, tokens, first)
    if read is None or tokens.word(read[2]) in numbers.no_fraction:
        return None
    over, under, end = read
    measure = numbers.units.measures.at(tokens, end)
    if measure and measure[0] != "percent":
        amount = Amount(i, first, end, over / under, None, bounded[0] if bounded else "exact", None, False, True)
        return Draft(amount, measure[1], measure[0], tokens.word(end), "figure.measure")
    value = per_cent(over, under)
    amount = Amount(i, first, end, value, None, bounded[0] if bounded else "about", None, False, True)
    return Draft(amount, end, "percent", None, "figure.percent")
