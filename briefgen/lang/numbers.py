"""Number words and digits, exact: 2,5 juta is 2500000, not nearly that."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from briefgen.lang.numerals import Numeral, read_digits
from briefgen.lang.phrases import PhraseTable
from briefgen.lang.units import Units
from briefgen.model.values import Bound
from briefgen.text.tokens import Tokens

_ROMAN = re.compile(r"(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_DIGITS = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}


class NounForms(Protocol):
    """What a pack's `counted` module tells from the form of a noun in lower case."""

    @staticmethod
    def bare_noun(word: str) -> str:
        """Without a possessive."""
        ...

    @staticmethod
    def looks_like_verb(word: str) -> bool:
        """Whether its form is a verb's."""
        ...

    @staticmethod
    def names_person(word: str) -> bool:
        """Whether its form is an agent's."""
        ...


@dataclass(frozen=True, slots=True)
class Numbers:
    """Number words, units and currencies, and the shapes of figures.

    below_ten, whole, scales, …: word in lower case -> value. bounds: words before a number. after: words behind it.
    labels, amounts, alone, halves: words before a number that make it a name or a quantity; heads: at the head of a
    sentence that ends in one. fractions, parts: "separuh"
    and "pertiga" -> what stands under the line; no_fraction: words behind them that make them none. owned:
    nouns of what belongs to those behind them, which are not ranked. See numbers.toml
    for each table.
    """

    tag: str
    below_ten: Mapping[str, int]
    whole: Mapping[str, int]
    teen: str
    ten: str
    hundred: str
    point: str
    half: str
    scales: Mapping[str, int]
    short_scales: Mapping[str, int]
    money_scales: Mapping[str, int]
    vague: Mapping[str, int]
    some: frozenset[str]
    fractions: Mapping[str, int]
    parts: Mapping[str, int]
    no_fraction: frozenset[str]
    ordinals: Mapping[str, int]
    ordinal_prefix: str
    unranked: frozenset[str]
    owned: frozenset[str]
    bounds: PhraseTable[Bound]
    after: PhraseTable[Bound]
    compared: frozenset[str]
    about_suffix: str
    joiners: PhraseTable[bool]
    range_open: str
    range_close: str
    labels: frozenset[str]
    label_joiners: frozenset[str]
    amounts: frozenset[str]
    rates: frozenset[str]
    alone: frozenset[str]
    halves: frozenset[str]
    relative: str
    heads: frozenset[str]
    partitive: PhraseTable[bool]
    of: frozenset[str]
    not_after_one: frozenset[str]
    not_before_one: frozenset[str]
    pair: str
    units: Units
    forms: NounForms
    openers: frozenset[str]
    minus: frozenset[str]
    minus_percent: frozenset[str]

    def starts(self, word: str) -> bool:
        """Whether a number may begin with this token (in lower case)."""
        return (word[:1].isdigit() or word in self.below_ten or word in self.whole or word in self.vague
                or word == self.half or word in self.some or word in self.fractions)

    def read(self, tokens: Tokens, i: int, *, money: bool = False) -> Numeral | None:
        """The number that begins at token `i`, the longest that is well formed, or None.

        "1.565,8", "2,5 juta", "1 juta 200 ribu", "dua ratus lima puluh ribu", "puluhan ribu", "setengah juta".
        money: a currency stands beside it, so that "5 M" is five thousand million.
        """
        total, end, smallest, vague = Decimal(0), i, 0, False
        digits = tokens.word(i)[:1].isdigit()
        while True:
            part = self._part(tokens, end, money=money)
            if part is None or (smallest and not _continues(part, smallest, tokens.word(end)[:1].isdigit())):
                break
            total, end, smallest, vague = total + part.value, part.end, part.scale, vague or part.vague
            if smallest == 1 or vague:
                break
        return Numeral(total, end, vague, smallest, digits) if end > i else None

    def bare_noun(self, word: str) -> str:
        """A noun in lower case without its possessive: "tentaranya" is "tentara"."""
        return self.forms.bare_noun(word)

    def looks_like_verb(self, word: str) -> bool:
        """Whether the form of a word in lower case is a verb's, so that a number before it counts something else."""
        return self.forms.looks_like_verb(word) and word not in self.units.nouns

    def unit_of(self, noun: str) -> str:
        """The unit of a noun that no table lists: "person" for an agent noun, else the noun itself."""
        agent = self.forms.names_person(noun) and noun not in self.units.not_agents
        return "person" if agent else noun

    def ordinal(self, tokens: Tokens, i: int) -> tuple[int, int] | None:
        """"kedua", "ke-20", "II", "3": the rank and the index behind it, or None."""
        word, raw = tokens.word(i), tokens.raw(i)
        if word in self.ordinals:
            return self.ordinals[word], i + 1
        if word == self.ordinal_prefix:
            j = i + 2 if tokens.word(i + 1) == "-" else i + 1
            return (int(tokens.word(j)), j + 1) if _short(tokens.word(j)) else None
        if _short(word):
            return int(word), i + 1
        roman = _ROMAN.fullmatch(raw)
        return (10 * len(roman[1]) + _ROMAN_DIGITS[roman[2]], i + 1) if roman else None

    def _part(self, tokens: Tokens, i: int, *, money: bool) -> Numeral | None:
        """A number below the next scale word, with its scale words: "dua ratus", "2,5 juta", "puluhan ribu"."""
        word = tokens.word(i)
        if word[:1].isdigit():
            value = read_digits(word)
            return None if value is None else self._scaled(tokens, i + 1, value, money=money, digits=True)
        if word in self.some:
            return self._some(tokens, i + 1)
        if word in self.vague:
            found = self._scaled(tokens, i + 1, Decimal(self.vague[word]), money=False, digits=False)
            return Numeral(found.value, found.end, True, found.scale, False)
        if word == self.half:
            found = self._scaled(tokens, i + 1, Decimal("0.5"), money=False, digits=False)
            return found if found.scale > 1 else None
        if self.whole.get(word, 0) >= 1000:
            return Numeral(Decimal(self.whole[word]), i + 1, False, self.whole[word], False)
        group = self._below_thousand(tokens, i)
        return None if group is None else self._scaled(tokens, group[1], Decimal(group[0]), money=False, digits=False)

    def _some(self, tokens: Tokens, i: int) -> Numeral | None:
        """"beberapa ratus ribu": a magnitude."""
        word = tokens.word(i)
        unit = {self.ten: 10, self.hundred: 100}.get(word)
        if unit is None and word not in self.scales:
            return None
        found = self._scaled(tokens, i + 1 if unit else i, Decimal(unit or 1), money=False, digits=False)
        return Numeral(found.value, found.end, True, found.scale, False)

    def _scaled(self, tokens: Tokens, i: int, value: Decimal, *, money: bool, digits: bool) -> Numeral:
        """Apply the decimals in words, the half and the scale words that follow."""
        scale, step = 1, Decimal("0.1")
        if tokens.word(i) == self.point and tokens.word(i + 1) in self.below_ten:
            i += 1
            while (digit := self.below_ten.get(tokens.word(i))) is not None:
                value, step, i = value + digit * step, step / 10, i + 1
        if tokens.word(i) == self.half and value >= 1:
            value, i = value + Decimal("0.5"), i + 1
        while (times := self._scale(tokens, i, money=money, digits=digits)) > 1:
            scale, i = scale * times, i + 1
        return Numeral(value * scale, i, False, scale, digits)

    def _scale(self, tokens: Tokens, i: int, *, money: bool, digits: bool) -> int:
        word = tokens.word(i)
        if word in self.scales:
            return self.scales[word]
        if digits and word in self.short_scales:
            return self.short_scales[word]
        return self.money_scales.get(word, 1) if money and digits and tokens.capital(i) else 1

    def _below_thousand(self, tokens: Tokens, i: int) -> tuple[int, int] | None:
        """"dua ratus lima puluh tiga" is 253: the value and the index behind it."""
        value, start = 0, i
        digit, follows = self.below_ten.get(tokens.word(i)), tokens.word(i + 1)
        if tokens.word(i) in self.whole and self.whole[tokens.word(i)] == 100:
            value, i = 100, i + 1
        elif digit and follows == self.hundred:
            value, i = digit * 100, i + 2
        digit, follows = self.below_ten.get(tokens.word(i)), tokens.word(i + 1)
        if tokens.word(i) in self.whole and self.whole[tokens.word(i)] < 100:
            return value + self.whole[tokens.word(i)], i + 1
        if digit and follows == self.teen:
            return value + digit + 10, i + 2
        if digit and follows == self.ten:
            value, i = value + digit * 10, i + 2
            digit = self.below_ten.get(tokens.word(i))
            return (value + digit, i + 1) if digit else (value, i)
        if digit is not None and (digit or i == start):
            return value + digit, i + 1
        return (value, i) if i > start else None


def _continues(part: Numeral, smallest: int, digits: bool) -> bool:
    """Whether a part may follow one of scale `smallest`: smaller, and digits only with a scale word of their own."""
    return not part.vague and part.value < smallest and part.scale < smallest and (part.scale > 1 or not digits)


def _short(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) <= 2
