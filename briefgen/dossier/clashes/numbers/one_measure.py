"""Whether two numbers that disagree are of one measure, so that they cannot both be right."""

from __future__ import annotations

from briefgen.dossier.between import told_by_both
from briefgen.dossier.clashes.denials.asking import begins_with_a_case
from briefgen.dossier.clashes.numbers.one_phrase import (
    asked_first,
    close_by,
    of_one_duration,
    of_one_place,
    of_other_spots,
    of_other_targets,
    one_list,
    one_phrase,
    owned_alike,
    set_right,
    special,
    told_alike,
    two_count,
)
from briefgen.dossier.clashes.numbers.one_sort import EACH, of_one_sort
from briefgen.dossier.clashes.numbers.one_teller import of_other_bearers, of_other_cases, told_twice
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
from briefgen.dossier.clashes.numbers.others import (
    far_apart,
    in_list,
    of_unknown_wholes,
    other_verbs,
    some_and_all,
    some_left,
)
from briefgen.dossier.clashes.numbers.shortfalls import is_missing
from briefgen.dossier.clashes.numbers.slips import slip
from briefgen.dossier.clashes.numbers.tolls import moment, outgrown, tolls_clash
from briefgen.dossier.counting import comparable
from briefgen.dossier.dates import all_apart
from briefgen.dossier.digits import digits, sure
from briefgen.dossier.evidence import Compared
from briefgen.dossier.likeness import likeness_beside
from briefgen.dossier.measures import PERSON, Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.qualified import of_other_kinds
from briefgen.dossier.sorts import BATCH, EXTENTS, STAGES
from briefgen.lang.comparison import Comparison
from briefgen.text.similarity import jaccard

ALIKE = 0.45
"""Likeness of content from which two plain numbers are of one measure."""
NEAR, ALIKE_NEAR = 0.5, 0.28
"""The same for numbers whose own clauses are alike: share of common words in them, and likeness of the claims."""
NEAR_SPECIAL = 0.25
"""Share of common words in the clauses of two numbers of a kind of their own, where the claims are alike."""
SURE = 0.6
"""The same for numbers of which one is many times the other."""
TOLD, TOLD_BESIDE = 0.1, 0.2
"""Likeness that suffices where an outcome ("dead") names the measure; where the verbs differ."""
SLIP = 0.2
"""Likeness that suffices where two numbers have the same digits in another order; where these are many, `TOLD` does."""
LONG = 4
"""Digits from which two numbers of things of one kind are one that was told wrongly, whatever else is told."""
WOUNDS = frozenset({"shot", "burnt", "cut", "bruised", "broken", "breathless"})
"""Sorts of numbers of those with a wound of some kind: "tiga orang luka robek" are not all who are hurt."""
FURTHER = frozenset({"more", "rest", "difference", "among", "goal", BATCH}) | WOUNDS | STAGES
"""Sorts of numbers that count some of those hit beside others: "satu jenazah lagi ditemukan" is no total."""
MATTER = 0.5
"""Weight of what two claims share at least, what is measured among it: a telling word, or two."""
FEWEST = 2
"""Content words around the shorter told of two numbers of the same things."""
DRAFT = "DRAFT_TEXT"
"""The class of words for a text that is not agreed yet: what it asks for is not what was agreed."""
PRICE, TRADED = "PRICE", frozenset({"sold", "bought"})
"""The class of words for what a thing costs, and the sorts of numbers at which it goes."""


def contradict(left: Profile, right: Profile, text: float, a: Count, b: Count, compared: Compared) -> bool:
    """Whether two numbers of one measure that disagree cannot both be right. text: likeness of the claims.

    One article counts many things and contradicts itself only by a slip, or where two count in it.
    """
    words = compared.words
    if of_other_bearers(left, right, a, b, words):
        return False
    if slip(a, b) and (sure(a) or not comparable(a, b) or _slipped(left, right, text, a, b, words)):
        return _slipped(left, right, text, a, b, words)
    alone = left.sheet == right.sheet and not (
        two_count(left, right) or set_right(left, right, a, b) or told_twice(left, right, text, a, b, words))
    if alone or _of_some_case(left, right, words) or _of_other_things(left, right, text, a, b, words):
        return False
    if a.outcome is not None:
        return _tolls_apart(left, right, text, a, b, words)
    return _sizes_apart(left, right, text, a, b, compared)


def _of_some_case(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether either tells what is so in some case only, or asks for what the other tells as agreed."""
    drafts = (left.wording.lead == DRAFT) != (right.wording.lead == DRAFT)
    begins = begins_with_a_case(left, words) or begins_with_a_case(right, words)
    return drafts or begins or of_other_cases(left, right, words)


def _of_other_things(left: Profile, right: Profile, text: float, a: Count, b: Count, words: Comparison) -> bool:
    """Whether the numbers are of two places, of parts of wholes that nobody tells, or too far apart to be of one."""
    parts = of_unknown_wholes(a, b, words)
    money = a.unit.isupper() and of_other_kinds(left, right, words)
    return parts or money or (far_apart(a, b) and (a.outcome is not None or text < SURE)) or of_other_spots(
        left, right, a, b, words)


def _tolls_apart(left: Profile, right: Profile, text: float, a: Count, b: Count, words: Comparison) -> bool:
    """Whether two numbers of people or things hit, of one outcome, cannot both be right."""
    shared = a.outcome in words.tolls.shared and some_and_all(a, b)
    if (a.sort ^ b.sort) & FURTHER or shared or some_left(left, right, a, b) or of_one_place(left, right, a, b, words):
        return False
    beside = other_verbs(left, right, words) and not special(a, b)
    return text >= (TOLD_BESIDE if beside else TOLD) and tolls_clash(left, right, a, b, words)


def _sizes_apart(left: Profile, right: Profile, text: float, a: Count, b: Count, compared: Compared) -> bool:
    """Whether two numbers of which nothing is said that befell those counted cannot both be right."""
    words = compared.words
    phrase = one_phrase(a, b) or (text >= SLIP and one_list(left, right, a, b))
    if not phrase and (left.wording.negated != right.wording.negated or of_other_targets(left, right, a, b, words)):
        return False
    if not of_one_sort(a, b, words) or _is_kept(left, right, a, b, words) or (
            of_other_moments(left, right, a, b, words)) or in_list(left, a, b) or in_list(right, b, a):
        return False
    measured = phrase or _is_measured(left, right, text, a, b, compared)
    one_mouth = left.speaker is not None and left.speaker == right.speaker
    if other_verbs(left, right, words) and not (measured or one_mouth or special(a, b)):
        return False
    beside = likeness_beside(left, right, compared.weights)
    alike = measured or _alike(a, b, text, beside) or _same_things(a, b) or told_alike(left, right, a, b, text)
    return alike and not _of_other_times(left, right, a, b, words)


def _is_measured(left: Profile, right: Profile, text: float, a: Count, b: Count, compared: Compared) -> bool:
    """Whether words beside both numbers tell that they measure one thing, though the claims may be hardly alike."""
    words = compared.words
    return asked_first(left, right, a, b, words) or of_one_duration(left, right, a, b, text, words) or (
        owned_alike(left, right, a, b, text, words)) or _measured_alike(left, right, text, a, b, compared)


def _of_other_times(left: Profile, right: Profile, a: Count, b: Count, words: Comparison) -> bool:
    """Whether the one may have become the other, or is of another time."""
    if too_soon(left, right, a, b, words):
        return False
    again = a.unit in words.units.recurring and outgrown(left, right, a, b)
    floating = of_other_days(left, right) and floats(left, right, a, b, words)
    come = _goes_on(left, right, a, b, words) and (
        None in (moment(left), moment(right)) or outgrown(left, right, a, b))
    changed = evolves(left, right) and words.settled.isdisjoint(a.near & b.near) and not (
        a.of & b.of and not floats(left, right, a, b, words))
    return again or come or floating or changed or all_apart(left.as_of, right.as_of) or (
        of_other_periods(left, right) or counted_longer(left, right, a, b))


def _is_kept(left: Profile, right: Profile, a: Count, b: Count, words: Comparison) -> bool:
    """Whether one sum of money is gone, and the other what there was: no measure is named by both."""
    return a.unit.isupper() and is_missing(left, a, words) != is_missing(right, b, words) and not (
        a.near & b.near & words.measured)


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


def _alike(a: Count, b: Count, text: float, beside: float) -> bool:
    near = jaccard(a.near, b.near)
    if not close_by(a, b):
        return min(text, beside) >= SURE
    return min(text, beside) >= ALIKE or (near >= NEAR and beside >= ALIKE_NEAR) or (
        special(a, b) and text >= ALIKE and near >= NEAR_SPECIAL and beside >= ALIKE_NEAR)


def _same_things(a: Count, b: Count) -> bool:
    """Whether both count the same special things ("12 laporan pemecatan"), one in no more words than the other."""
    shared = a.near & b.near
    return special(a, b) and close_by(a, b) and len(shared) == min(len(a.near), len(b.near)) >= FEWEST


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
