"""Whether two numbers that disagree are of one measure by the words of their claims, whoever tells them when."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.dossier.clashes.denials.asking import begins_with_a_case
from briefgen.dossier.clashes.numbers.one_phrase import (
    close_by,
    of_one_duration,
    of_one_place,
    of_other_spots,
    of_other_targets,
    one_list,
    one_phrase,
    owned_alike,
    special,
    told_alike,
)
from briefgen.dossier.clashes.numbers.one_sort import of_one_sort
from briefgen.dossier.clashes.numbers.one_teller import of_other_bearers, of_other_cases
from briefgen.dossier.clashes.numbers.others import far_apart, in_list, of_unknown_wholes, other_verbs, some_and_all
from briefgen.dossier.clashes.numbers.shortfalls import is_missing
from briefgen.dossier.clashes.numbers.slips import slip
from briefgen.dossier.counting import comparable
from briefgen.dossier.digits import sure
from briefgen.dossier.evidence import Compared
from briefgen.dossier.likeness import likeness_beside
from briefgen.dossier.measures import Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.qualified import of_other_kinds
from briefgen.dossier.sorts import BATCH, STAGES
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
WOUNDS = frozenset({"shot", "burnt", "cut", "bruised", "broken", "breathless"})
"""Sorts of numbers of those with a wound of some kind: "tiga orang luka robek" are not all who are hurt."""
FURTHER = frozenset({"more", "rest", "difference", "among", "goal", BATCH}) | WOUNDS | STAGES
"""Sorts of numbers that count some of those hit beside others: "satu jenazah lagi ditemukan" is no total."""
FEWEST = 2
"""Content words around the shorter told of two numbers of the same things."""
DRAFT = "DRAFT_TEXT"
"""The class of words for a text that is not agreed yet: what it asks for is not what was agreed."""


class ByWords(NamedTuple):
    """What the words of two claims tell of their numbers.

    swapped: one may be the other with its digits in another order. fits: they may be of one measure otherwise, too;
    alike: and the words around them are so much alike that nothing else has to tell it.
    """

    swapped: bool
    fits: bool
    alike: bool


def by_words(left: Profile, right: Profile, text: float, a: Count, b: Count, compared: Compared) -> ByWords | None:
    """What the words of two claims tell of numbers that disagree; None where these are of two measures by them.

    text: likeness of the claims.
    """
    words = compared.words
    if of_other_bearers(left, right, a, b, words):
        return None
    swapped = slip(a, b)
    alike = False
    fits = not (swapped and (sure(a) or not comparable(a, b))) and not (
        _of_some_case(left, right, words) or _of_other_things(left, right, text, a, b, words))
    if fits and a.outcome is not None:
        fits = alike = _tolls_fit(left, right, text, a, b, words)
    elif fits:
        fits = _sizes_fit(left, right, text, a, b, words)
        alike = fits and _sizes_alike(left, right, text, a, b, compared)
    return ByWords(swapped, fits, alike) if swapped or fits else None


def _of_some_case(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether either tells what is so in some case only, or asks for what the other tells as agreed."""
    drafts = (left.wording.lead == DRAFT) != (right.wording.lead == DRAFT)
    begins = begins_with_a_case(left, words) or begins_with_a_case(right, words)
    return drafts or begins or of_other_cases(left, right, words)


def _of_other_things(left: Profile, right: Profile, text: float, a: Count, b: Count, words: Comparison) -> bool:
    """Whether the numbers are of two places, of parts of wholes that nobody tells, or too far apart to be of one."""
    if far_apart(a, b) and (a.outcome is not None or text < SURE):
        return True
    return of_unknown_wholes(a, b, words) or (a.unit.isupper() and of_other_kinds(left, right, words)) or (
        of_other_spots(left, right, a, b, words))


def _tolls_fit(left: Profile, right: Profile, text: float, a: Count, b: Count, words: Comparison) -> bool:
    """Whether two numbers of people or things hit may be of the same ones."""
    shared = a.outcome in words.tolls.shared and some_and_all(a, b)
    if text < TOLD or (a.sort ^ b.sort) & FURTHER or shared or of_one_place(left, right, a, b, words):
        return False
    return text >= TOLD_BESIDE or special(a, b) or not other_verbs(left, right, words)


def _sizes_fit(left: Profile, right: Profile, text: float, a: Count, b: Count, words: Comparison) -> bool:
    """Whether nothing tells two numbers of which nothing is said that befell those counted to be of two measures."""
    phrase = one_phrase(a, b) or (text >= SLIP and one_list(left, right, a, b))
    if not phrase and (left.wording.negated != right.wording.negated or of_other_targets(left, right, a, b, words)):
        return False
    return of_one_sort(a, b, words) and not _is_kept(left, right, a, b, words) and not (
        in_list(left, a, b) or in_list(right, b, a))


def _sizes_alike(left: Profile, right: Profile, text: float, a: Count, b: Count, compared: Compared) -> bool:
    """Whether the words around two such numbers tell that they are of one measure."""
    words = compared.words
    if one_phrase(a, b) or (text >= SLIP and one_list(left, right, a, b)) or (
            of_one_duration(left, right, a, b, text, words) or owned_alike(left, right, a, b, text, words)):
        return True
    one_mouth = left.speaker is not None and left.speaker == right.speaker
    if not (one_mouth or special(a, b)) and other_verbs(left, right, words):
        return False
    return _same_things(a, b) or told_alike(left, right, a, b, text) or _alike(
        a, b, text, likeness_beside(left, right, compared.weights))


def _is_kept(left: Profile, right: Profile, a: Count, b: Count, words: Comparison) -> bool:
    """Whether one sum of money is gone, and the other what there was: no measure is named by both."""
    return a.unit.isupper() and is_missing(left, a, words) != is_missing(right, b, words) and not (
        a.near & b.near & words.measured)


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
