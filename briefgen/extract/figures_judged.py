"""Whether a number counts or measures, or rather names, ranks, dates or points."""

from __future__ import annotations

from decimal import Decimal

from briefgen.extract.figures_amounts import Amount
from briefgen.extract.figures_counted import Draft
from briefgen.lang.numbers import Numbers
from briefgen.text.tokens import Tokens

_OPENERS = frozenset("\"“”‘'(:;.!?–—-•,")
_LONG_NUMBER = 7
"""A bare run of this many digits is a telephone or an account number."""


_NO_NAME = 100
"""Behind a name, a number from here on with a noun is a count: "Kementerian Sosial 559 laporan", not "Liga 1 musim"."""
_CODE = 3
"""Letters of the longest code before a train's or a flight's number."""
_HALVES = 2
"""Into so many a thing breaks: "terbelah menjadi dua" counts nothing."""
_SERIES = 4
"""How many numbers one label may serve."""


def is_quantity(numbers: Numbers, tokens: Tokens, draft: Draft) -> bool:
    """Whether the number counts or measures, and does not name, rank, date or point."""
    amount = draft.amount
    if amount.words and amount.value == 1 and tokens.word(draft.end) in numbers.not_before_one:
        return False                         # "tidak satu rupiah pun"
    if draft.rule in {"figure.money", "figure.percent"}:
        return amount.currency is not None or not _named(tokens, amount)
    if _labelled(numbers, tokens, amount) or _joined(numbers, tokens, draft) or _named(tokens, amount):
        return False
    if draft.rule == "figure.victims":       # "3 tewas, dua hilang"
        return not (_behind_name(tokens, amount) or _coded(tokens, amount))
    if amount.words:
        return _worded(numbers, tokens, draft)
    if draft.noun or draft.share:
        sure = draft.rule != "figure.count" or _known(numbers, draft) or (
            amount.value >= _NO_NAME and not _coded(tokens, amount))
        return sure or not _behind_name(tokens, amount)
    return _bare(numbers, tokens, amount)


def _labelled(numbers: Numbers, tokens: Tokens, amount: Amount) -> bool:
    """"Pasal 5", "Pasal 160 dan 216", "nomor 23", "No. 7", "usia 17", "Lantai 3"; not "ke level 5.450,95".

    A label serves figures only: "pukul 14.35, enam saksi".
    """
    if amount.currency or "," in tokens.raw(amount.number):
        return False
    at = amount.number - 1
    for _ in range(0 if amount.words else _SERIES):
        if not (tokens.word(at) in numbers.label_joiners and tokens.word(at - 1)[:1].isdigit()):
            break
        at -= 2
    at = at - 1 if tokens.word(at) == "." and tokens.glued(at) else at
    return tokens.word(at) in numbers.labels


def _joined(numbers: Numbers, tokens: Tokens, draft: Draft) -> bool:
    """Part of a longer sign: "G20", "Covid-19", "21st", "2/3", "3-1" as a score, "4x4", "1." as a list number."""
    amount = draft.amount
    first, before = amount.number, tokens.word(amount.number - 1)
    if tokens.glued(first) and (before.isalnum() or before in "/+#@&_" or (
            before in "-–." and tokens.glued(first - 1) and tokens.word(first - 2).isalnum())):
        return True
    after = tokens.word(amount.end)
    named = draft.rule == "figure.count" and not _known(numbers, draft)
    if tokens.glued(amount.end) and (after in {"/", "x", "+"} or (after.isalpha() and (named or draft.noun is None))):
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


def _coded(tokens: Tokens, amount: Amount) -> bool:
    """A number behind capitals is that of a train or a flight: "KA 7028 jurusan", "GA 882 tujuan"."""
    raw = tokens.raw(amount.number - 1)
    digits = tokens.raw(amount.number)
    return raw.isalpha() and raw.isupper() and 1 < len(raw) <= _CODE and digits.isdigit() and len(digits) > _CODE - 1


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
        return _abbreviated(tokens, amount)  # "Satu Meja" is a title
    if amount.value == 1 and (before in numbers.not_after_one or after in numbers.not_before_one):
        return False
    if draft.noun is None:
        ends = after == numbers.relative or not after.isalpha()              # "hanya enam yang setuju"
        alone = ends and after != "-" and _alone(amount, before, numbers)
        return draft.share is not None or amount.value >= 1000 or alone
    if amount.value == 1:
        classified = tokens.word(amount.end) in numbers.units.classifiers
        return _known(numbers, draft) or draft.rule == "figure.measure" or classified
    return not (before == numbers.pair or after == "-") and before not in numbers.rates


def _alone(amount: Amount, before: str, numbers: Numbers) -> bool:
    """Whether a number in words at the end of its clause is a quantity: "jumlahnya sebelas", "lebih dari tiga"."""
    bounded = amount.start < amount.number and amount.bound != "up-to"
    halves = amount.value == _HALVES and before in numbers.halves
    return amount.value > 1 and (bounded or (before in numbers.alone and not halves))


def _abbreviated(tokens: Tokens, amount: Amount) -> bool:
    """"Tujuh TPS mengulang …": capitals that only abbreviate; not "Satu TVRI", "DUA POLISI", "Tiga RT 05"."""
    raw = tokens.raw(amount.end)
    opens = _opens(tokens, amount.number) and not tokens.raw(amount.number).isupper() and amount.value > 1
    return opens and len(raw) > 1 and raw.isupper() and not tokens.word(amount.end + 1)[:1].isdigit()


def _bare(numbers: Numbers, tokens: Tokens, amount: Amount) -> bool:
    """Digits with nothing counted beside them: a quantity where a bound or a word before says so."""
    if amount.start < amount.number:
        return True
    raw = tokens.raw(amount.number)
    if raw.isdigit() and len(raw) >= _LONG_NUMBER:
        return False
    shaped = any(sign in raw for sign in ".,") or amount.value >= 1_000_000 or amount.end > amount.number + 1
    cued = tokens.word(amount.number - 1) in numbers.amounts or tokens.word(amount.end) in numbers.rates or (
        tokens.word(0) in numbers.heads and not tokens.word(amount.end)[:1].isalnum())
    dated = len(raw) == 4 and raw.isdigit()
    return (shaped or cued) and not dated and not _behind_name(tokens, amount) and _decimal(amount) < Decimal(10) ** 18


def _decimal(amount: Amount) -> Decimal:
    return Decimal(str(amount.value))
