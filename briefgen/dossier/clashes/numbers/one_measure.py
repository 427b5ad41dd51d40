"""Whether two numbers that disagree are of one measure, so that they cannot both be right."""

from __future__ import annotations

from briefgen.dossier.between import told_by_both
from briefgen.dossier.clashes.numbers.by_words import ALIKE_NEAR, SLIP, TOLD, ByWords, by_words
from briefgen.dossier.clashes.numbers.one_phrase import asked_first, close_by, set_right, special, two_count
from briefgen.dossier.clashes.numbers.one_sort import EACH
from briefgen.dossier.clashes.numbers.one_teller import told_twice
from briefgen.dossier.clashes.numbers.one_time import (
    counted_longer,
    evolves,
    floats,
    goes_on,
    has_come,
    of_other_days,
    of_other_moments,
    of_other_periods,
    too_soon,
)
from briefgen.dossier.clashes.numbers.others import in_list, some_left
from briefgen.dossier.clashes.numbers.tolls import moment, outgrown, tolls_clash
from briefgen.dossier.dates import all_apart
from briefgen.dossier.digits import digits, sure
from briefgen.dossier.evidence import Compared
from briefgen.dossier.measures import PERSON, Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.sorts import EXTENTS
from briefgen.lang.comparison import Comparison

LONG = 4
"""Digits from which two numbers of things of one kind are one that was told wrongly, whatever else is told."""
MATTER = 0.5
"""Weight of what two claims share at least, what is measured among it: a telling word, or two."""
PRICE, TRADED = "PRICE", frozenset({"sold", "bought"})
"""The class of words for what a thing costs, and the sorts of numbers at which it goes."""


def contradict(left: Profile, right: Profile, text: float, a: Count, b: Count, compared: Compared) -> bool:
    """Whether two numbers of one measure that disagree cannot both be right. text: likeness of the claims."""
    told = by_words(left, right, text, a, b, compared)
    return told is not None and exclude(left, right, text, a, b, told, compared)


def exclude(
    left: Profile, right: Profile, text: float, a: Count, b: Count, told: ByWords, compared: Compared,
) -> bool:
    """The same of numbers that may be of one measure by the words of their claims, as told.

    One article counts many things and contradicts itself only by a slip, or where two count in it.
    """
    words = compared.words
    if told.swapped and _slipped(left, right, text, a, b, words):
        return True
    alone = left.sheet == right.sheet and not (
        two_count(left, right) or set_right(left, right, a, b) or told_twice(left, right, text, a, b, words))
    if alone or not told.fits:
        return False
    if a.outcome is not None:
        return not some_left(left, right, a, b) and tolls_clash(left, right, a, b, words)
    return _sizes_apart(left, right, text, a, b, told, compared)


def _sizes_apart(
    left: Profile, right: Profile, text: float, a: Count, b: Count, told: ByWords, compared: Compared,
) -> bool:
    """Whether two numbers of which nothing is said that befell those counted cannot both be right."""
    words = compared.words
    alike = told.alike or asked_first(left, right, a, b, words) or _measured_alike(left, right, text, a, b, compared)
    return alike and not (of_other_moments(left, right, a, b, words) or _of_other_times(left, right, a, b, words))


def _of_other_times(left: Profile, right: Profile, a: Count, b: Count, words: Comparison) -> bool:
    """Whether the one may have become the other, or is of another time."""
    if too_soon(left, right, a, b, words):
        return False
    again = a.unit in words.units.recurring and outgrown(left, right, a, b)
    floating = floats(left, right, a, b, words) and of_other_days(left, right)
    come = _goes_on(left, right, a, b, words) and (
        None in (moment(left), moment(right)) or outgrown(left, right, a, b))
    changed = evolves(left, right) and words.settled.isdisjoint(a.near & b.near) and not (
        a.of & b.of and not floats(left, right, a, b, words))
    return again or come or floating or changed or all_apart(left.as_of, right.as_of) or (
        of_other_periods(left, right) or counted_longer(left, right, a, b))


def _slipped(left: Profile, right: Profile, text: float, a: Count, b: Count, words: Comparison) -> bool:
    """Whether one of two numbers with the same digits is told wrongly; with few digits they must be alike besides.

    Within one article only of many digits; never if one claim tells both, or they are as of other days.
    """
    alone = left.sheet == right.sheet
    if all_apart(left.as_of, right.as_of) or in_list(left, a, b) or in_list(right, b, a) or (
            floats(left, right, a, b, words) and of_other_days(left, right)):
        return False
    if sure(a):
        return text >= TOLD or (special(a, b) and len(digits(a.value)) >= LONG)
    if _goes_on(left, right, a, b, words) and has_come(*((left, a) if a.low < b.low else (right, b)), words):
        return False
    grows = a.outcome is not None or (special(a, b) and bool(a.nouns) and not (left.when and right.when))
    return not alone and text >= SLIP and not (grows and outgrown(left, right, a, b))


def _goes_on(left: Profile, right: Profile, a: Count, b: Count, words: Comparison) -> bool:
    """Whether either tells how far something has come: "telah memeriksa lima saksi", and more of them later.

    A sum of money is told when it is known.
    """
    return not a.unit.isupper() and (has_come(left, a, words) or has_come(right, b, words))


def _measured_alike(left: Profile, right: Profile, text: float, a: Count, b: Count, compared: Compared) -> bool:
    """Whether both numbers stand beside a word for what is measured, and the claims share more than that.

    "Kerugian negara Rp 12 miliar", "negara dirugikan Rp 17 miliar": of the same unit, and near each other. What one of
    a thing is sold for is its price, whatever the verb, and what both are as long as is its length, where the claims
    are somewhat alike.
    What is measured may be counted, of one who is named: "terpilih dengan 312 suara", "meraih 287 suara".
    """
    words, weights = compared.words, compared.weights
    price = a.unit.isupper() and EACH in a.sort & b.sort and all(
        PRICE in count.near or TRADED & count.sort for count in (a, b))
    size = a.sort & b.sort & EXTENTS
    alike = text >= ALIKE_NEAR and (price or size or measured_in(a, words) & measured_in(b, words))
    counted = a.nouns & b.nouns if left.named & right.named else frozenset()
    measured = (a.near & b.near | counted) & words.measured
    if a.unit == PERSON or not (alike or measured) or not close_by(a, b):
        return False
    shared = set(told_by_both(left, right))
    held = measured & words.held and goes_on(left) == goes_on(right)
    return bool(held) or sum(weights[term] for term in shared) >= MATTER


def measured_in(count: Count, words: Comparison) -> frozenset[str]:
    """All the terms for what a number measures that mean one thing with one beside it: "harga", "dijual"."""
    return frozenset().union(*(alike for alike in words.measured_alike if not alike.isdisjoint(count.near)))
