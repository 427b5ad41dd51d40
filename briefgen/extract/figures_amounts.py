"""The amount of a quantity: the number, what bounds it, and the currency before it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefgen.lang.numbers import Numbers
from briefgen.lang.numerals import Numeral, plain, read_digits
from briefgen.model.values import Bound, Number
from briefgen.text.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its bound. start, end: token indices. number: where the first digits or number word stand.

    currency: ISO 4217, None where none stands before it. vague: a magnitude. words: written in words.
    """

    start: int
    number: int
    end: int
    value: Number
    high: Number | None
    bound: Bound
    currency: str | None
    vague: bool
    words: bool


def amount_at(numbers: Numbers, tokens: Tokens, i: int) -> Amount | None:
    """"sekitar 5.000", "lebih dari Rp 14,96 triliun", "10-15", "antara 140 sampai 200", "ribuan", "minus 3,49"."""
    bounded = numbers.bounds.at(tokens, i)
    j = bounded[1] if bounded else i
    if bounded and (again := numbers.bounds.at(tokens, j)):
        bounded, j = again if bounded[0] == "up-to" else bounded, again[1]       # "hingga lebih dari 1.000"
    sign = tokens.word(j) if tokens.word(j) in numbers.minus | numbers.minus_percent else ""
    j += bool(sign)
    money = numbers.units.money_before.at(tokens, j)
    j = money[1] if money else j
    if money and tokens.word(j) == "." and tokens.glued(j):
        j += 1
    numeral = numbers.read(tokens, j, money=money is not None)
    if numeral is None or _is_rounded(numbers, tokens, numeral):
        return _rounded(numbers, tokens, i, j) if money is None and not sign else None
    amount = Amount(i, j, numeral.end, numeral.number, None, _bound(bounded[0] if bounded else None, numeral),
                    money[0] if money else None, numeral.vague, not numeral.digits)
    if sign:
        measure = numbers.units.measures.at(tokens, numeral.end)
        below = measure and (sign in numbers.minus or measure[0] == "percent")
        return replace(amount, value=plain(-numeral.value)) if below and numeral.digits else None
    return _after(numbers, tokens, _ranged(numbers, tokens, amount, numeral))


def _is_rounded(numbers: Numbers, tokens: Tokens, numeral: Numeral) -> bool:
    """Whether the number goes on with a magnitude: [tiga] `ratusan`, [620] `ribuan`."""
    small = 1 < numeral.value < len(numbers.below_ten)
    return (small or (numeral.digits and numeral.scale == 1)) and _magnitude(numbers, tokens.word(numeral.end))


def _magnitude(numbers: Numbers, word: str) -> bool:
    """"puluhan", "ratusan", "ribuan", which a number may stand before; not "belasan"."""
    base = word.removesuffix(numbers.about_suffix)
    return word in numbers.vague and (base in numbers.scales or base in {numbers.ten, numbers.hundred})


def _rounded(numbers: Numbers, tokens: Tokens, i: int, j: int) -> Amount | None:
    """"seribuan", "tiga ratusan", "620 ribuan" are about so many."""
    whole = numbers.whole.get(tokens.word(j).removesuffix(numbers.about_suffix))
    if whole is not None and tokens.word(j) not in numbers.whole:
        return Amount(i, j, j + 1, whole, None, "about", None, False, True)
    read = read_digits(tokens.word(j)) if tokens.word(j)[:1].isdigit() else None
    times = numbers.below_ten.get(tokens.word(j)) if read is None else read
    magnitude = numbers.read(tokens, j + 1) if times and _magnitude(numbers, tokens.word(j + 1)) else None
    if times is None or magnitude is None:
        return None
    return Amount(i, j, magnitude.end, plain(times * magnitude.value), None, "about", None, False, read is None)


def _bound(written: Bound | None, numeral: Numeral) -> Bound:
    if numeral.vague:
        return "magnitude"
    return written or "exact"


def _ranged(numbers: Numbers, tokens: Tokens, amount: Amount, low: Numeral) -> Amount:
    """"10-15", "140 sampai 200", "antara 2 dan 3", "2-3 juta": the scale word of the second serves both."""
    joined = numbers.joiners.at(tokens, low.end)
    opened = tokens.word(amount.start - 1) == numbers.range_open
    if joined is None and opened and tokens.word(low.end) == numbers.range_close:
        joined = True, low.end + 1
    if joined is None and not amount.vague and not low.digits:
        return _neighbours(numbers, tokens, amount, low)
    if joined is None or amount.vague:
        return amount
    j = joined[1]
    money = numbers.units.money_before.at(tokens, j)
    high = numbers.read(tokens, money[1] if money else j, money=money is not None)
    if high is None or high.vague:
        return amount
    value = low.value
    if low.scale == 1 < high.scale and low.value < high.value / high.scale:
        value = low.value * high.scale
    if value >= high.value or (amount.currency and money and money[0] != amount.currency):
        return amount
    return replace(amount, value=plain(value), high=plain(high.value), bound="range", end=high.end)


def _neighbours(numbers: Numbers, tokens: Tokens, amount: Amount, low: Numeral) -> Amount:
    """"dua tiga pulau" is two or three."""
    high = numbers.below_ten.get(tokens.word(low.end), 0)
    if amount.currency is None and 1 < high < len(numbers.below_ten) and low.value == high - 1:
        return replace(amount, high=high, bound="range", end=low.end + 1)
    return amount


def _after(numbers: Numbers, tokens: Tokens, amount: Amount) -> Amount:
    """"20-an" is about 20."""
    suffixed = tokens.word(amount.end) == "-" and tokens.word(amount.end + 1) == numbers.about_suffix
    if suffixed and amount.bound == "exact" and tokens.glued(amount.end + 1):
        return replace(amount, bound="about", end=amount.end + 2)
    return amount
