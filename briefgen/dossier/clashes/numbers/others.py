"""Whether a number counts others than its rival does: some of them, those who are left, those of another act."""

from __future__ import annotations

from briefgen.dossier.clashes.dates.occasions import converse
from briefgen.dossier.clashes.numbers.one_sort import EACH
from briefgen.dossier.clashes.numbers.tolls import moment
from briefgen.dossier.counting import agree, comparable
from briefgen.dossier.dates import apart
from briefgen.dossier.measures import Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.sorts import AMONG, EXTENTS, STILL
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison

FAR = 3
"""Times by which a number is larger than another that counts something else, or the same much later; where nothing is
said of those counted, unless the claims are very much alike."""
MISSING = "missing"
"""The outcome of which "still" says nothing more."""


def far_apart(a: Count, b: Count) -> bool:
    """Whether one is so many times the other that they count two things: the dead of a war, the dead of a village."""
    low, high = sorted((a, b), key=lambda count: count.low)
    return 0 < low.high * FAR < high.low


def of_unknown_wholes(a: Count, b: Count, words: Comparison) -> bool:
    """Whether both are parts of wholes that their claims do not tell: "tiga di antaranya", of which there were 17."""
    return a.outcome is None and a.part_of is b.part_of is None and all(
        any(name == AMONG for name, *_ in words.qualifiers.all_in(split_words(count.text))) for count in (a, b))


def some_left(left: Profile, right: Profile, a: Count, b: Count) -> bool:
    """Whether one counts only whom it still befalls, or both do, at times apart: of five arrested three are still held.

    Who is still missing is missing.
    """
    still = (STILL in a.sort) + (STILL in b.sort)
    if not still or a.outcome == MISSING:
        return False
    first, second = moment(left), moment(right)
    return still == 1 or first is None or second is None or apart(first, second)


def some_and_all(a: Count, b: Count) -> bool:
    """Whether one counts people of a kind among whom all are that the other counts: two guards of 14 questioned."""
    return a.nouns.isdisjoint(b.nouns) and any(count.noun is None and count.nouns for count in (a, b))


def in_list(profile: Profile, count: Count, rival: Count) -> bool:
    """Whether a claim counts one thing several times: "dari 13 menjadi 18 persen", "batas atas 35, batas bawah 10".

    What each became is one number. A number in other words than the rival's is of another thing: "18 kilometer dari
    kota, kedalaman 10 kilometer"; so is one of another size.
    """
    if count.became and rival.became:
        return False
    alike = bool(count.near & rival.near)
    return any(other is not count and comparable(other, count) and not agree(other, count)
               and _of_one_size(count, other) and (not (alike and other.near) or other.near & rival.near)
               for other in profile.numbers)


def _of_one_size(a: Count, b: Count) -> bool:
    """Whether two numbers of a claim may be one size of a thing: no length and distance, nor so much for each."""
    sizes = a.sort & EXTENTS, b.sort & EXTENTS
    return not (a.sort ^ b.sort) & {EACH} and not (all(sizes) and sizes[0].isdisjoint(sizes[1]))


def other_verbs(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether the verbs differ: twelve per cent asked for, five offered. "Gugatan diajukan" sues, too.

    What one gives the other gets.
    """
    one, other = (_verbs_beside_amounts(profile, words) for profile in (left, right))
    if not (one and other):
        return False
    first, second = {*one, left.wording.lead}, {*other, right.wording.lead}
    return not (first & other or second & one or converse(left, right, words))


def _verbs_beside_amounts(profile: Profile, words: Comparison) -> frozenset[str]:
    """The verbs of a claim but for those which say no more than that it is so many: "pesanan berjumlah 50"."""
    counting = (word for word in split_words(profile.claim.claim) if word.text in words.units.amounts)
    return profile.wording.verbs.difference(*(words.terms((word,)) for word in counting))
