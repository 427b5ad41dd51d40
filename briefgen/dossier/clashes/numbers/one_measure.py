"""Whether two numbers that disagree are of one measure, so that they cannot both be right."""

from __future__ import annotations

from briefgen.dossier.between import told_by_both
from briefgen.dossier.clashes.dates.occasions import converse
from briefgen.dossier.clashes.denials.asking import begins_with_a_case
from briefgen.dossier.clashes.numbers.one_phrase import (
    close_by,
    of_one_duration,
    of_one_place,
    of_other_spots,
    one_list,
    one_phrase,
    set_right,
    special,
    told_alike,
    two_count,
)
from briefgen.dossier.clashes.numbers.one_sort import EACH, of_one_sort
from briefgen.dossier.clashes.numbers.one_time import (
    counted_longer,
    evolves,
    goes_on,
    of_other_days,
    of_other_moments,
    of_other_periods,
)
from briefgen.dossier.clashes.numbers.shortfalls import is_missing
from briefgen.dossier.clashes.numbers.slips import slip
from briefgen.dossier.clashes.numbers.tolls import moment, outgrown, tolls_clash
from briefgen.dossier.counting import agree, comparable
from briefgen.dossier.dates import all_apart, apart
from briefgen.dossier.digits import digits, sure
from briefgen.dossier.evidence import Compared
from briefgen.dossier.likeness import likeness_beside
from briefgen.dossier.measures import PERSON, Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.sorts import BATCH, STILL
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
FURTHER = frozenset({"more", "rest", "difference", "among", "goal", BATCH}) | WOUNDS
"""Sorts of numbers that count some of those hit beside others: "satu jenazah lagi ditemukan" is no total."""
MATTER = 0.5
"""Weight of what two claims share at least, what is measured among it: a telling word, or two."""
FEWEST = 2
"""Content words around the shorter told of two numbers of the same things."""
FAR = 3
"""Times by which a number is larger than another that counts something else, or the same much later; where nothing is
said of those counted, unless the claims are very much alike."""
DRAFT = "DRAFT_TEXT"
"""The class of words for a text that is not agreed yet: what it asks for is not what was agreed."""
MISSING = "missing"
"""The outcome of which "still" says nothing more."""
PRICE, TRADED = "PRICE", frozenset({"sold", "bought"})
"""The class of words for what a thing costs, and the sorts of numbers at which it goes."""


def contradict(left: Profile, right: Profile, text: float, a: Count, b: Count, compared: Compared) -> bool:
    """Whether two numbers of one measure that disagree cannot both be right. text: likeness of the claims.

    One article counts many things and contradicts itself only by a slip, or where two count in it.
    """
    alone = left.sheet == right.sheet and not (two_count(left, right) or set_right(left, right, a, b))
    if slip(a, b) and (
            sure(a) or not comparable(a, b) or _slipped(left, right, text, a, b, compared.words)):
        return _slipped(left, right, text, a, b, compared.words)
    if begins_with_a_case(left, compared.words) or begins_with_a_case(right, compared.words) or (
            (left.wording.lead == DRAFT) != (right.wording.lead == DRAFT)):
        return False
    if alone or (_far_apart(a, b) and (a.outcome or text < SURE)) or of_other_spots(left, right, a, b, compared.words):
        return False
    if a.outcome is not None:
        shared = a.outcome in compared.words.tolls.shared
        if (a.sort ^ b.sort) & FURTHER or (shared and _some_and_all(a, b)) or _some_left(left, right, a, b):
            return False
        if of_one_place(left, right, a, b, compared.words):
            return False
        enough = TOLD_BESIDE if _other_verbs(left, right, compared.words) else TOLD
        return text >= enough and tolls_clash(left, right, a, b, compared.words)
    phrase = one_phrase(a, b) or (text >= SLIP and one_list(left, right, a, b))
    if (left.wording.negated != right.wording.negated and not phrase) or not of_one_sort(a, b, compared.words) or (
            _is_kept(left, right, a, b, compared.words)) or (
            of_other_moments(left, right, a, b, compared.words)):
        return False
    measured = phrase or of_one_duration(left, right, a, b, text, compared.words) or _measured_alike(
        left, right, text, a, b, compared)
    one_mouth = left.speaker is not None and left.speaker == right.speaker
    if (_other_verbs(left, right, compared.words) and not (measured or one_mouth or special(a, b))) or (
            _in_list(left, a, b) or _in_list(right, b, a)):
        return False
    beside = likeness_beside(left, right, compared.weights)
    alike = _alike(a, b, text, beside) or _same_things(a, b) or phrase or told_alike(left, right, a, b, text)
    if not (alike or measured):
        return False
    if a.unit in compared.words.units.recurring and outgrown(left, right, a, b):
        return False
    if _goes_on(left, right, a) and (None in (moment(left), moment(right)) or outgrown(left, right, a, b)):
        return False
    return not (all_apart(left.as_of, right.as_of) or evolves(left, right) or of_other_periods(left, right)
                or counted_longer(left, right, a, b))


def _is_kept(left: Profile, right: Profile, a: Count, b: Count, words: Comparison) -> bool:
    """Whether one sum of money is gone, and the other what there was: no measure is named by both."""
    return a.unit.isupper() and is_missing(left, a, words) != is_missing(right, b, words) and not (
        a.near & b.near & words.measured)


def _slipped(left: Profile, right: Profile, text: float, a: Count, b: Count, words: Comparison) -> bool:
    """Whether one of two numbers with the same digits is told wrongly; with few digits they must be alike besides.

    Within one article only of many digits; never if one claim tells both, or they are as of other days.
    """
    alone = left.sheet == right.sheet
    if all_apart(left.as_of, right.as_of) or _in_list(left, a, b) or _in_list(right, b, a) or (
            (a.unit.isupper() or a.unit in words.units.daily) and of_other_days(left, right)):
        return False
    if sure(a):
        return text >= TOLD or (special(a, b) and len(digits(a.value)) >= LONG)
    grows = a.outcome is not None or (special(a, b) and bool(a.nouns) and not (left.when and right.when))
    return not alone and text >= SLIP and not (grows and outgrown(left, right, a, b))


def _far_apart(a: Count, b: Count) -> bool:
    """Whether one is so many times the other that they count two things: the dead of a war, the dead of a village."""
    low, high = sorted((a, b), key=lambda count: count.low)
    return 0 < low.high * FAR < high.low


def _some_left(left: Profile, right: Profile, a: Count, b: Count) -> bool:
    """Whether one counts only whom it still befalls, or both do, at times apart: of five arrested three are still held.

    Who is still missing is missing.
    """
    still = (STILL in a.sort) + (STILL in b.sort)
    if not still or a.outcome == MISSING:
        return False
    first, second = moment(left), moment(right)
    return still == 1 or first is None or second is None or apart(first, second)


def _some_and_all(a: Count, b: Count) -> bool:
    """Whether one counts people of a kind among whom all are that the other counts: two guards of 14 questioned."""
    return a.nouns.isdisjoint(b.nouns) and any(count.noun is None and count.nouns for count in (a, b))


def _in_list(profile: Profile, count: Count, rival: Count) -> bool:
    """Whether a claim counts one thing several times: "dari 13 menjadi 18 persen", "batas atas 35, batas bawah 10".

    What each became is one number. A number in other words than the rival's is of another thing: "18 kilometer dari
    kota, kedalaman 10 kilometer".
    """
    if count.became and rival.became:
        return False
    alike = bool(count.near & rival.near)
    return any(other is not count and comparable(other, count) and not agree(other, count)
               and (not (alike and other.near) or other.near & rival.near) for other in profile.numbers)


def _goes_on(left: Profile, right: Profile, count: Count) -> bool:
    """Whether either tells how far something has come: "telah memeriksa lima saksi", and more of them later.

    A sum of money is told when it is known.
    """
    return not count.unit.isupper() and "done" in (left.wording.modality, right.wording.modality)


def _other_verbs(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether the verbs differ: twelve per cent asked for, five offered. "Gugatan diajukan" sues, too.

    What one gives the other gets.
    """
    if not (left.wording.verbs and right.wording.verbs):
        return False
    first, second = ({*profile.wording.verbs, profile.wording.lead} for profile in (left, right))
    return not (first & right.wording.verbs or second & left.wording.verbs or converse(left, right, words))


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
    a thing is sold for is its price, whatever the verb, where the claims are somewhat alike.
    """
    words, weights = compared.words, compared.weights
    price = a.unit.isupper() and EACH in a.sort & b.sort and all(
        PRICE in count.near or TRADED & count.sort for count in (a, b))
    alike = text >= ALIKE_NEAR and (price or measured_in(a, words) & measured_in(b, words))
    measured = a.near & b.near & words.measured
    if a.unit == PERSON or not (alike or measured) or not close_by(a, b):
        return False
    shared = set(told_by_both(left, right))
    held = measured & words.held and goes_on(left) == goes_on(right)
    return bool(held) or sum(weights[term] for term in shared) >= MATTER


def measured_in(count: Count, words: Comparison) -> frozenset[str]:
    """All the terms for what a number measures that mean one thing with one beside it: "harga", "dijual"."""
    return frozenset().union(*(alike for alike in words.measured_alike if not alike.isdisjoint(count.near)))
