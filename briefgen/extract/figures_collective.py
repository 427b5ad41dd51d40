"""All of so many: "ketiga penjaga", "keenam sekolah"; a rank stands behind what it ranks ("penjaga ketiga")."""

from __future__ import annotations

from briefgen.extract.figures_amounts import Amount
from briefgen.extract.figures_counted import Draft, noun_at
from briefgen.lang.numbers import Numbers
from briefgen.text.tokens import Tokens

_LEAST = 3
""""Kedua" is the second as often as both."""
_TEN, _HIGH = 10, 100
_OPENERS = frozenset("\"“”‘'(:;.!?–—,")


def collective_at(numbers: Numbers, tokens: Tokens, i: int) -> Draft | None:
    """All of so many at token `i`, which counts them: "meliburkan keenam sekolah", "ketiga penjaga yang tewas".

    Behind a verb, a preposition, what they own or at the head of a clause; behind a noun only of people of whom a
    clause says which, or who are more than any rank: "upah ke-1.900 pekerja".
    """
    value, end = _ranked(numbers, tokens, i)
    if value < _LEAST or tokens.word(end) in numbers.unranked:
        return None
    draft = noun_at(numbers, tokens, Amount(i, i, end, value, None, "exact", None, False, True), end)
    if draft.rule != "figure.count" or (tokens.capital(end) and not _abbreviates(tokens.raw(end))):
        return None
    told_which = draft.unit == "person" and (tokens.word(draft.end) == numbers.relative or (
        tokens.word(i) == numbers.ordinal_prefix and value >= _HIGH))
    return draft if told_which or _opens(numbers, tokens, i) else None


def _ranked(numbers: Numbers, tokens: Tokens, i: int) -> tuple[int, int]:
    """The number that a rank at token `i` tells, and the index behind: "ketujuh belas", "kedua puluh tiga", "ke-9"."""
    if tokens.word(i) == numbers.ordinal_prefix and tokens.word(i + 1) == "-" and tokens.glued(i + 2):
        read = numbers.read(tokens, i + 2) if tokens.word(i + 2)[:1].isdigit() else None
        return (int(read.number), read.end) if read and not read.vague else (0, i + 1)
    value, behind = numbers.ordinals.get(tokens.word(i), 0), tokens.word(i + 1)
    if value and behind == numbers.teen:
        return value + _TEN, i + 2
    if value and behind == numbers.ten:
        ones = numbers.below_ten.get(tokens.word(i + 2), 0)
        return value * _TEN + ones, i + 2 + bool(ones)
    return value, i + 1


def _abbreviates(raw: str) -> bool:
    """"Keenam WNI", not "ketiga RT 05 …" nor "ketiga Serat"."""
    return len(raw) > _LEAST - 1 and raw.isupper()


def _opens(numbers: Numbers, tokens: Tokens, i: int) -> bool:
    """Whether no noun stands before a word, which would be what it ranks."""
    before = tokens.word(i - 1) if i else ""
    if not before or before in _OPENERS:
        return True
    return before in numbers.owned or before in numbers.units.stops - {numbers.relative} or (
        before != numbers.relative and numbers.looks_like_verb(before))
