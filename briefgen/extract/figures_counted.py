"""What an amount counts: money, percent, a measure, a noun, a share of a whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from briefgen.extract.figures_amounts import Amount
from briefgen.lang.numbers import Numbers
from briefgen.text.tokens import Tokens

_LONGEST_NAME = 3
_LONGEST_SPELLED = 6
"""Words of the longest noun whose abbreviation is looked for behind it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An amount and what it counts. end: token index behind it. share: how it says that it is part of a whole."""

    amount: Amount
    end: int
    unit: str | None
    noun: str | None
    rule: str
    share: Literal["of", "among"] | None = None


def counted_at(numbers: Numbers, tokens: Tokens, amount: Amount) -> Draft:
    """What the amount counts: money, percent, a measure, a noun, a share of a whole."""
    amount = _over(numbers, tokens, amount)
    units, j = numbers.units, amount.end
    dashed = j + 1 if tokens.word(j) == "-" and tokens.glued(j + 1) and tokens.word(j + 1).isalpha() else j
    money = units.money_after.at(tokens, j)
    if amount.currency or money:
        end = money[1] if money and not amount.currency else j
        return _trailed(numbers, tokens, Draft(amount, end, amount.currency or (money[0] if money else None), None,
                                            "figure.money"))
    measure = units.measures.at(tokens, j) or _worn(numbers, tokens, j)
    if measure:
        rule = "figure.percent" if measure[0] == "percent" else "figure.measure"
        noun = None if measure[0] == "percent" else tokens.text[tokens.starts[j]:tokens.ends[measure[1] - 1]].lower()
        amount, measure = _spanned(numbers, tokens, amount, measure)
        return _trailed(numbers, tokens, Draft(amount, measure[1], measure[0], noun, rule))
    share = _share(numbers, tokens, amount)
    return share or _trailed(numbers, tokens, noun_at(numbers, tokens, amount, dashed))


def _over(numbers: Numbers, tokens: Tokens, amount: Amount) -> Amount:
    """"tiga ratus lebih pegawai": more than so many of a known noun; "dua lebih tinggi" compares."""
    found, units = numbers.after.at(tokens, amount.end), numbers.units
    if found is None or amount.bound != "exact":
        return amount
    word, tables = tokens.word(found[1]), (units.counted, units.measures, units.money_after)
    known = word in units.nouns or word in units.classifiers or any(table.at(tokens, found[1]) for table in tables)
    return replace(amount, bound=found[0], end=found[1]) if known else amount


def _spanned(
    numbers: Numbers, tokens: Tokens, amount: Amount, measure: tuple[str, int],
) -> tuple[Amount, tuple[str, int]]:
    """"2,5 persen sampai 3 persen": a range whose two ends both name the measure."""
    joined = numbers.joiners.at(tokens, measure[1])
    high = numbers.read(tokens, joined[1]) if joined and amount.bound == "exact" else None
    again = numbers.units.measures.at(tokens, high.end) if high else None
    if high is None or again is None or again[0] != measure[0] or high.vague or high.number <= amount.value:
        return amount, measure
    return replace(amount, high=high.number, bound="range", end=high.end), again


def _worn(numbers: Numbers, tokens: Tokens, i: int) -> tuple[str, int] | None:
    """A measure with a possessive: "11,8 persennya"."""
    bare = numbers.bare_noun(tokens.word(i))
    entries = numbers.units.measures.by_first.get(bare, ()) if bare != tokens.word(i) else ()
    return next(((unit, i + 1) for words, unit in entries if len(words) == 1), None)


def _share(numbers: Numbers, tokens: Tokens, amount: Amount) -> Draft | None:
    """"600 di antaranya", "1.000 dari 11.000 tentara"."""
    among = numbers.partitive.at(tokens, amount.end)
    if among:
        return Draft(amount, among[1], None, None, "figure.share", "among")
    whole = tokens.word(amount.end) in numbers.of and numbers.starts(tokens.word(amount.end + 1))
    return Draft(amount, amount.end, None, None, "figure.share", "of") if whole else None


def noun_at(numbers: Numbers, tokens: Tokens, amount: Amount, i: int) -> Draft:
    """The noun behind the number, with a second one that belongs to it: "dua brigade militer", "5 orang saksi"."""
    units = numbers.units
    word = numbers.bare_noun(tokens.word(i))
    known = units.counted.at(tokens, i)
    spelled = _spelled(numbers, tokens, i)
    if spelled and not (known and known[1] >= spelled[1]):
        return Draft(amount, spelled[1], spelled[0], " ".join(tokens.words[i:spelled[1]]), "figure.count")
    if known:
        doubled = tokens.words[known[1]:known[1] + 2] == ("-", tokens.word(known[1] - 1))     # "7 anak-anak"
        end = _tail(numbers, tokens, known[1] + 2 * doubled)
        return Draft(amount, end, known[0], " ".join(tokens.words[i:known[1]]), "figure.count")
    if unit := _stripped(numbers, tokens, i):
        return Draft(amount, _tail(numbers, tokens, i + 1), unit, word, "figure.count")
    if word in units.classifiers and (behind := _classified(numbers, tokens, amount, i + 1)):
        return behind
    if word in units.states:
        return Draft(amount, amount.end, "person", None, "figure.victims")
    if not _may_count(numbers, tokens, i):
        return _called(numbers, tokens, amount) or Draft(amount, amount.end, None, None, "figure.number")
    if tokens.words[i + 1:i + 3] == ("-", tokens.word(i)):       # "delapan undang-undang"
        return Draft(amount, i + 3, f"{word}-{word}", f"{word}-{word}", "figure.count")
    return Draft(amount, _tail(numbers, tokens, i + 1), numbers.unit_of(word), word, "figure.count")


def _spelled(numbers: Numbers, tokens: Tokens, i: int) -> tuple[str, int] | None:
    """A noun of several words whose abbreviation stands behind it in brackets; the unit is that of the abbreviation.

    "23 satuan tugas lingkungan (STL)"; not "12 orang dari Dinas Anu (DA)": each word gives its first letter.
    """
    near = tokens.words[i + 2:i + _LONGEST_SPELLED + 1]
    if "(" not in near or not _may_count(numbers, tokens, i):
        return None
    opened = i + 2 + near.index("(")
    if tokens.word(opened + 2) != ")" or not tokens.raw(opened + 1).isupper():
        return None
    initials = "".join(word[:1] for word in tokens.words[i:opened])
    known = numbers.units.counted.at(tokens, opened + 1)
    return (known[0] if known else initials, opened) if tokens.word(opened + 1) == initials else None


def _called(numbers: Numbers, tokens: Tokens, amount: Amount) -> Draft | None:
    """"dua Sea Rider", "sebanyak dua Tim Pemburu": what is counted is called by a name; not "presiden ke lima Sari"."""
    first, end = amount.number, amount.end
    counts = amount.words and not amount.vague and amount.value > 1 and tokens.word(first - 1) not in {
        *numbers.not_after_one, numbers.ordinal_prefix, numbers.pair}
    if not counts or tokens.capital(first) or tokens.capital(first - 1):
        return None
    while tokens.capital(end) and tokens.word(end).isalpha() and end < amount.end + _LONGEST_NAME:
        end += 1
    noun = " ".join(tokens.words[amount.end:end])
    return Draft(amount, end, noun, noun, "figure.count") if noun else None


def _stripped(numbers: Numbers, tokens: Tokens, i: int) -> str | None:
    """The unit of a known noun that wears a possessive: "tentaranya"."""
    bare = numbers.bare_noun(tokens.word(i))
    if bare == tokens.word(i):
        return None
    for words, unit in numbers.units.counted.by_first.get(bare, ()):
        if len(words) == 1:
            return unit
    return None


def _classified(numbers: Numbers, tokens: Tokens, amount: Amount, i: int) -> Draft | None:
    """"tiga unit mobil": what is counted stands behind the classifier."""
    if not _may_count(numbers, tokens, i) or tokens.capital(i):
        return None
    known = numbers.units.counted.at(tokens, i)
    word = numbers.bare_noun(tokens.word(i))
    return Draft(amount, known[1] if known else i + 1, known[0] if known else numbers.unit_of(word), word,
                 "figure.count")


def _may_count(numbers: Numbers, tokens: Tokens, i: int) -> bool:
    """Whether a word can be what a number counts: a noun as far as its form tells, and not a name."""
    word, raw = tokens.word(i), tokens.raw(i)
    units = numbers.units
    if not word.isalpha() or len(word) < 2 or word in units.stops or numbers.starts(word):
        return False
    if word in units.nouns or word in units.classifiers:
        return True
    return (not raw[0].isupper() or raw.isupper()) and not numbers.looks_like_verb(word)


def _tail(numbers: Numbers, tokens: Tokens, i: int) -> int:
    """Where the counted phrase ends: one more word, where that is known to belong to it."""
    return i + 1 if numbers.bare_noun(tokens.word(i)) in numbers.units.tails else i


def _trailed(numbers: Numbers, tokens: Tokens, draft: Draft) -> Draft:
    """"50 orang lebih", "lima tahun atau lebih"."""
    found = numbers.after.at(tokens, draft.end)
    if found is None or draft.amount.bound != "exact" or tokens.word(found[1]) in numbers.of:
        return draft
    follows = tokens.word(found[1])
    if follows in numbers.compared or (follows.isalpha() and follows not in numbers.units.stops):
        return draft                         # "dua orang lebih tua", "115,5 atau lebih rendah" compare
    return replace(draft, end=found[1], amount=replace(draft.amount, bound=found[0]))
