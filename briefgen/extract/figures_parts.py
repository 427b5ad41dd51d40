"""The parts of a quantity: the amount with its bound, what it counts, and whether it is a quantity at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from briefgen.lang.numbers import Numbers, Numeral, plain
from briefgen.model.values import Bound, Number
from briefgen.text.tokens import Tokens

_OPENERS = frozenset("\"“‘'(:;.!?–—-•,")
_LONG_NUMBER = 7
"""A bare run of this many digits is a telephone or an account number."""


_NO_NAME = 100
"""Behind a name, a number from here on with a noun is a count: "Kementerian Sosial 559 laporan", not "Liga 1 musim"."""
_SERIES = 4
"""How many numbers one label may serve."""


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


@dataclass(frozen=True, slots=True)
class Draft:
    """An amount and what it counts. end: token index behind it. share: how it says that it is part of a whole."""

    amount: Amount
    end: int
    unit: str | None
    noun: str | None
    rule: str
    share: Literal["of", "among"] | None = None


def amount_at(numbers: Numbers, tokens: Tokens, i: int) -> Amount | None:
    """"sekitar 5.000", "lebih dari Rp 14,96 triliun", "10-15", "antara 140 sampai 200", "ribuan", "20-an"."""
    bounded = numbers.bounds.at(tokens, i)
    j = bounded[1] if bounded else i
    if bounded and (again := numbers.bounds.at(tokens, j)):
        j = again[1]
    money = numbers.units.money_before.at(tokens, j)
    j = money[1] if money else j
    if money and tokens.word(j) == "." and tokens.glued(j):
        j += 1
    numeral = numbers.read(tokens, j, money=money is not None)
    if numeral is None:
        return None
    amount = Amount(i, j, numeral.end, numeral.number, None, _bound(bounded[0] if bounded else None, numeral),
                    money[0] if money else None, numeral.vague, not numeral.digits)
    return _after(numbers, tokens, _ranged(numbers, tokens, amount, numeral))


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


def counted_at(numbers: Numbers, tokens: Tokens, amount: Amount) -> Draft:
    """What the amount counts: money, percent, a measure, a noun, a share of a whole."""
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
        noun = None if measure[0] == "percent" else tokens.word(j)
        return _trailed(numbers, tokens, Draft(amount, measure[1], measure[0], noun, rule))
    share = _share(numbers, tokens, amount)
    return share or _trailed(numbers, tokens, _noun(numbers, tokens, amount, dashed))


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


def _noun(numbers: Numbers, tokens: Tokens, amount: Amount, i: int) -> Draft:
    """The noun behind the number, with a second one that belongs to it: "dua brigade militer", "5 orang saksi"."""
    units = numbers.units
    word = numbers.bare_noun(tokens.word(i))
    known = units.counted.at(tokens, i)
    if known:
        doubled = tokens.words[known[1]:known[1] + 2] == ("-", tokens.word(known[1] - 1))     # "7 anak-anak"
        end = _tail(numbers, tokens, known[1] + 2 * doubled)
        return Draft(amount, end, known[0], " ".join(tokens.words[i:known[1]]), "figure.count")
    if unit := _stripped(numbers, tokens, i):
        return Draft(amount, _tail(numbers, tokens, i + 1), unit, word, "figure.count")
    if word in units.classifiers and (behind := _classified(numbers, tokens, amount, i + 1)):
        return behind
    if not _may_count(numbers, tokens, i):
        return Draft(amount, amount.end, None, None, "figure.number")
    if tokens.words[i + 1:i + 3] == ("-", tokens.word(i)):       # "delapan undang-undang"
        return Draft(amount, i + 3, f"{word}-{word}", f"{word}-{word}", "figure.count")
    return Draft(amount, _tail(numbers, tokens, i + 1), numbers.unit_of(word), word, "figure.count")


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
    if follows.isalpha() and follows not in numbers.units.stops:
        return draft                         # "dua orang lebih tua", "115,5 atau lebih rendah" compare
    return replace(draft, end=found[1], amount=replace(draft.amount, bound=found[0]))


def is_quantity(numbers: Numbers, tokens: Tokens, draft: Draft) -> bool:
    """Whether the number counts or measures, and does not name, rank, date or point."""
    amount = draft.amount
    if draft.rule in {"figure.money", "figure.percent"}:
        return amount.currency is not None or not _named(tokens, amount)
    if _labelled(numbers, tokens, amount) or _joined(tokens, draft) or _named(tokens, amount):
        return False
    if amount.words:
        return _worded(numbers, tokens, draft)
    if draft.noun or draft.share:
        sure = draft.rule != "figure.count" or _known(numbers, draft) or amount.value >= _NO_NAME
        return sure or not _behind_name(tokens, amount)
    return _bare(numbers, tokens, amount)


def _labelled(numbers: Numbers, tokens: Tokens, amount: Amount) -> bool:
    """"Pasal 5", "Pasal 160 dan 216", "nomor 23", "No. 7", "usia 17", "Lantai 3"."""
    if amount.currency:
        return False
    at = amount.number - 1
    for _ in range(_SERIES):
        if not (tokens.word(at) in numbers.label_joiners and tokens.word(at - 1)[:1].isdigit()):
            break
        at -= 2
    at = at - 1 if tokens.word(at) == "." and tokens.glued(at) else at
    return tokens.word(at) in numbers.labels


def _joined(tokens: Tokens, draft: Draft) -> bool:
    """Part of a longer sign: "G20", "Covid-19", "2/3", "3-1" as a score, "4x4", "1." as a list number."""
    amount = draft.amount
    first, before = amount.number, tokens.word(amount.number - 1)
    if tokens.glued(first) and (before.isalnum() or before in "/+#@&_" or (
            before in "-–." and tokens.glued(first - 1) and tokens.word(first - 2).isalnum())):
        return True
    after = tokens.word(amount.end)
    if tokens.glued(amount.end) and (after in {"/", "x", "+"} or (after.isalpha() and draft.noun is None)):
        return True
    if draft.noun is None and tokens.glued(amount.end) and after in {"-", "–", ":"} and tokens.glued(amount.end + 1):
        return True
    score = amount.bound == "range" and draft.noun is None
    listed = first == 0 and after in {".", ")"} and tokens.word(amount.end + 1) != ""
    return score or (listed and draft.noun is None)


def _named(tokens: Tokens, amount: Amount) -> bool:
    """A bracket that holds nothing but the number gives an age, a year or a score."""
    return tokens.word(amount.number - 1) == "(" and tokens.word(amount.end) == ")"


def _behind_name(tokens: Tokens, amount: Amount) -> bool:
    """A number behind a name belongs to it: "Liga 1", "Apollo 11", "Boeing 737"."""
    before = amount.start - 1
    return (amount.start == amount.number and tokens.capital(before) and tokens.word(before).isalpha()
            and not _opens(tokens, before))


def _opens(tokens: Tokens, i: int) -> bool:
    """Whether a capital at `i` may be there only because something begins."""
    return i <= 0 or tokens.word(i - 1) in _OPENERS


def _known(numbers: Numbers, draft: Draft) -> bool:
    units = numbers.units
    head = (draft.noun or "").partition(" ")[0]
    return head in units.counted or head in units.nouns or head in units.classifiers


def _worded(numbers: Numbers, tokens: Tokens, draft: Draft) -> bool:
    """A number in words needs something to count; "satu" also a noun that is counted singly."""
    amount = draft.amount
    if amount.vague:
        return tokens.word(amount.end) != "-" and not (draft.noun is None and tokens.word(amount.end) == "")
    before, after = tokens.word(amount.number - 1), tokens.word(amount.end)
    if tokens.capital(amount.number) and tokens.capital(amount.number - 1) and not _opens(tokens, amount.number - 1):
        return False                         # "Kepulauan Seribu"
    if draft.noun and tokens.capital(amount.number) and tokens.capital(amount.end) and amount.start == amount.number:
        return False                         # "Satu Meja", a title
    if amount.value == 1 and (before in numbers.not_after_one or after in numbers.not_before_one):
        return False
    if draft.noun is None:
        return draft.share is not None or amount.value >= 1000
    if amount.value == 1:
        return _known(numbers, draft) or draft.rule == "figure.measure"
    return not (before == numbers.pair or after == "-") and before not in numbers.rates


def _bare(numbers: Numbers, tokens: Tokens, amount: Amount) -> bool:
    """Digits with nothing counted beside them: a quantity where a bound or a word before says so."""
    if amount.start < amount.number:
        return True
    raw = tokens.raw(amount.number)
    if raw.isdigit() and len(raw) >= _LONG_NUMBER:
        return False
    shaped = any(sign in raw for sign in ".,") or amount.value >= 1_000_000 or amount.end > amount.number + 1
    cued = tokens.word(amount.number - 1) in numbers.amounts or tokens.word(amount.end) in numbers.rates
    dated = len(raw) == 4 and raw.isdigit()
    return (shaped or cued) and not dated and not _behind_name(tokens, amount) and _decimal(amount) < Decimal(10) ** 18


def _decimal(amount: Amount) -> Decimal:
    return Decimal(str(amount.value))
