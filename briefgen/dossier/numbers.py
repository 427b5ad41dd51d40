"""Numbers of one measure that cannot all be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from briefgen.dossier.clash import Clash
from briefgen.dossier.composition import composed, difference, number
from briefgen.dossier.counting import agree, close, comparable, may_be_one
from briefgen.dossier.dates import all_apart, gap
from briefgen.dossier.evidence import Compared
from briefgen.dossier.likeness import likeness_beside
from briefgen.dossier.measures import CLASSIFIED, PERSON, Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.dossier.tolls import DEAD, SAVED, fates_apart, moment, outgrown, tolls_clash
from briefgen.model.dossier import Why
from briefgen.text.similarity import jaccard

ALIKE = 0.45
"""Likeness of content from which two plain numbers are of one measure."""
NEAR, ALIKE_NEAR = 0.6, 0.28
"""The same for numbers whose own clauses are alike: share of common words in them, and likeness of the claims."""
ALONE = 0.6
"""The same within one article, which counts many things and seldom contradicts itself."""
TOLD_ALONE = 0.2
TOLD = 0.1
"""Likeness that suffices where an outcome ("dead") names the measure, within one article and between two."""
MATTER = 0.75
"""Weight of what two claims share at least, what is measured among it: a telling word, or two."""
TIMES = 4
"""Times by which two numbers of one measure are off, where little else tells that it is one."""
FEWEST = 2
"""Content words around the shorter told of two numbers of the same things."""
FAR = 10
"""Times by which a number is larger than another that counts something else; where nothing is said of those counted,
unless the claims are very much alike."""
EPISODE = 366
"""Days after which what a dated claim tells is not the news of another article."""
FRESH = 14
"""Days between two articles within which an undated state is taken to be one state."""
AT_ONCE = 3
"""Days within which two articles tell a decision and its plan at once."""
GENERAL = frozenset({"person", "percent", "day", "unit", "count"})
"""Units that many measures share."""
BUCKET = 300
"""Claims with one kind of count that are compared all with all; beyond that only alike ones are."""


def number_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of numbers; for each pair of claims and measure one."""
    for i, j in sorted(_pairs(compared)):
        left, right = compared.profiles[i], compared.profiles[j]
        if not any(a.unit == b.unit and not agree(a, b) for a in left.numbers for b in right.numbers) and not _in_parts(
                left, right):
            continue
        text = compared.text(i, j)
        seen = set()
        whole = composed(left, right)
        if whole:
            a, b, hint = whole
            seen.add(measure_of(a, b))
            yield Clash("number", i, j, (number(a.value), number(b.value)), measure_of(a, b), _why(text, a, b), hint,
                        "composition")
        for a, b in fates_apart(left, right) if text >= TOLD else ():
            yield Clash("number", i, j, (number(a.value), number(b.value)), "fate", (
                Why("number", 1.0, f"{a.text} / {b.text}: who all died and who lived exclude each other"),
                Why("measure", round(text, 3), "likeness of the claims")))
        for a, b in _rivals(left, right):
            measure = measure_of(a, b)
            if measure not in seen and _one_thing(left, right) and _contradict(left, right, text, a, b, compared):
                seen.add(measure)
                values = number(a.value), number(b.value)
                yield Clash("number", i, j, values, measure, _why(text, a, b), difference(left, right, a, b))


def _in_parts(left: Profile, right: Profile) -> bool:
    """Whether either counts parts of a whole, or in units that stand for another's things."""
    return any(count.part_of is not None or count.unit == CLASSIFIED for count in (*left.counts, *right.counts))


def _pairs(compared: Compared) -> set[tuple[int, int]]:
    """Pairs that may count the same: alike ones, and all that give the same outcome or count the same special noun."""
    buckets: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, profile in enumerate(compared.profiles):
        for key in {key for count in profile.counts for key in _keys(count)}:
            buckets[key].append(i)
    near = {pair for bucket in buckets.values() if len(bucket) <= BUCKET for pair in combinations(bucket, 2)}
    counting = {i for i, profile in enumerate(compared.profiles) if profile.numbers}
    return near.union((pair.left, pair.right) for pair in compared.matches.among(counting))


def _keys(count: Count) -> Iterator[tuple[str, str]]:
    if count.outcome:
        yield "outcome", count.outcome
    if count.unit == PERSON and count.noun and not count.soft:
        yield "noun", count.noun
    if count.outcome == SAVED or (count.outcome == DEAD and count.all):
        yield "fate", ""


def _rivals(left: Profile, right: Profile) -> Iterator[tuple[Count, Count]]:
    """Counts of one measure that disagree, where neither finds its like on the other side."""
    one = [(a, b) for a in left.numbers for b in right.numbers if _one_measure(left, right, a, b)]
    settled = {id(count) for a in left.numbers for b in right.numbers if agree(a, b) and may_be_one(a, b)
               for count in (a, b)}
    return ((a, b) for a, b in one if id(a) not in settled and id(b) not in settled and not agree(a, b))


def _one_measure(left: Profile, right: Profile, a: Count, b: Count) -> bool:
    """Whether two numbers are of one measure: as people marked them, else by what they count."""
    if left.claim.measure and right.claim.measure:
        return left.claim.measure == right.claim.measure and a.unit == b.unit
    return comparable(a, b) or _part_over_whole(a, b) or _part_over_whole(b, a)


def _part_over_whole(special: Count, soft: Count) -> bool:
    """Whether a special noun counts more than all people together: more dead soldiers than dead are a contradiction."""
    return special.outcome is not None and special.outcome == soft.outcome and special.unit == soft.unit == PERSON and (
        not special.soft and soft.soft and not soft.share and special.low > soft.high)


def _one_thing(left: Profile, right: Profile) -> bool:
    """Whether the two claims may speak of one thing: the same people and days, and both planned or told at once.

    Sixty are to be visited, five have been: a plan and how far it has come.
    """
    if exclusive(left, right) or all_apart(left.when, right.when) or _of_old(left, right) or _of_old(right, left):
        return False
    alike = (left.kind == "plan") == (right.kind == "plan") and _is_open(left) == _is_open(right)
    return alike or _told_at_once(left, right)


def _is_open(profile: Profile) -> bool:
    return profile.kind == "plan" or profile.wording.modality == "planned"


def _of_old(old: Profile, new: Profile) -> bool:
    """Whether one tells of what was long over when the other article, whose claim has no date, told its news."""
    return not new.when and new.told is not None and bool(old.when) and all(
        when.high is not None and (new.told - when.high).days > EPISODE for when in old.when)


def _told_at_once(left: Profile, right: Profile) -> bool:
    """Whether two articles of nearly one day tell it: what one calls decided the other says will come."""
    days = [profile.told for profile in (left, right) if profile.told]
    return len(days) == 2 and left.sheet != right.sheet and abs((days[0] - days[1]).days) <= AT_ONCE


def _contradict(left: Profile, right: Profile, text: float, a: Count, b: Count, compared: Compared) -> bool:
    """Whether two numbers of one measure that disagree cannot both be right. text: likeness of the claims."""
    alone = left.sheet == right.sheet
    if (alone and a in left.lengths) or (_far_apart(a, b) and (a.outcome or text < ALONE)):
        return False
    if a.outcome is not None:
        if alone and (a.sort != b.sort or a.outcome in compared.words.shared):
            return False
        return text >= (TOLD_ALONE if alone else TOLD) and tolls_clash(left, right, a, b, compared.words)
    if left.wording.negated != right.wording.negated or not _of_one_sort(a, b):
        return False
    measured = _measured_alike(left, right, a, b, compared)
    if (_other_verbs(left, right) and not measured) or _in_list(left, a, b) or _in_list(right, b, a):
        return False
    if alone and min(text, likeness_beside(left, right, compared.weights)) < ALONE:
        return False
    alike = _alike(a, b, text, likeness_beside(left, right, compared.weights)) or _same_things(a, b)
    if not alike and (alone or not measured):
        return False
    if a.unit in compared.words.recurring and outgrown(left, right, a, b):
        return False
    if _goes_on(left, right, a) and (None in (moment(left), moment(right)) or outgrown(left, right, a, b)):
        return False
    return not (all_apart(left.as_of, right.as_of) or _evolves(left, right))


def _far_apart(a: Count, b: Count) -> bool:
    """Whether one is so many times the other that they count two things: the dead of a war, the dead of a village."""
    low, high = sorted((a, b), key=lambda count: count.low)
    return 0 < low.high * FAR < high.low


def _of_one_sort(a: Count, b: Count) -> bool:
    """Whether both are totals, both differences, and so on; what is asked for is another sort than what is given."""
    return a.sort == b.sort


def _in_list(profile: Profile, count: Count, rival: Count) -> bool:
    """Whether a claim counts one thing several times: "dari 13 menjadi 18 persen", "batas atas 35, batas bawah 10".

    A number in other words than the rival's is of another thing: "18 kilometer dari kota, kedalaman 10 kilometer".
    """
    alike = bool(count.near & rival.near)
    return any(other is not count and comparable(other, count) and not agree(other, count)
               and (not (alike and other.near) or other.near & rival.near) for other in profile.numbers)


def _goes_on(left: Profile, right: Profile, count: Count) -> bool:
    """Whether either tells how far something has come: "telah memeriksa lima saksi", and more of them later.

    A sum of money is told when it is known.
    """
    return not count.unit.isupper() and "done" in (left.wording.modality, right.wording.modality)


def _other_verbs(left: Profile, right: Profile) -> bool:
    """Whether the verbs differ: twelve per cent asked for, five offered. "Gugatan diajukan" sues, too."""
    if not (left.wording.verbs and right.wording.verbs):
        return False
    first, second = ({*profile.wording.verbs, profile.wording.lead} for profile in (left, right))
    return not (first & right.wording.verbs or second & left.wording.verbs)


def _alike(a: Count, b: Count, text: float, beside: float) -> bool:
    return (text >= ALIKE and beside >= ALIKE) or (jaccard(a.near, b.near) >= NEAR and beside >= ALIKE_NEAR)


def _same_things(a: Count, b: Count) -> bool:
    """Whether both count the same special things ("12 laporan pemecatan"), one in no more words than the other."""
    shared = a.near & b.near
    special = a.unit == b.unit and a.unit not in GENERAL and not a.unit.isupper()
    return special and len(shared) == min(len(a.near), len(b.near)) >= FEWEST


def _evolves(left: Profile, right: Profile) -> bool:
    """Whether two undated states may simply be of different days."""
    first, second = moment(left), moment(right)
    if first is None or second is None or left.when or right.when or "state" not in (left.kind, right.kind):
        return False
    return not (left.as_of and right.as_of) and gap(first, second) > FRESH


def _measured_alike(left: Profile, right: Profile, a: Count, b: Count, compared: Compared) -> bool:
    """Whether both numbers stand beside a word for what is measured, and the claims share more than that.

    "Kerugian negara Rp 12 miliar", "negara dirugikan Rp 17 miliar": of the same unit, and near each other.
    """
    words, weights = compared.words, compared.weights
    if a.unit == PERSON or not a.near & b.near & words.measured or not _close_by(a, b):
        return False
    return sum(weights[term] for term, strength in left.terms.items()
               if strength == 1.0 == right.terms.get(term)) >= MATTER


def _close_by(a: Count, b: Count) -> bool:
    """Whether neither is more than a few times the other."""
    low, high = sorted((a.value, b.value))
    return 0 < high <= low * TIMES


def measure_of(a: Count, b: Count) -> str:
    """A name for what two comparable numbers count."""
    noun = a.noun if a.noun == b.noun else None
    words = sorted(a.nouns & b.nouns)
    return " ".join(filter(None, (a.unit, a.outcome or noun, *(words[:2] if a.unit != PERSON else ()))))


def _why(text: float, a: Count, b: Count) -> tuple[Why, ...]:
    return (
        Why("number", 1.0, f"{a.text} / {b.text}: no number fits both"),
        Why("measure", round(text, 3), f"{measure_of(a, b)}; likeness of the claims"))


def on_side(mate: Profile, one: Profile, value: str) -> bool:
    """Whether a group mate gives the number that a clashing claim gives."""
    given = [count for count in one.numbers if number(count.value) == value]
    return any(comparable(a, b) and agree(a, b) and close(a, b) for a in given for b in mate.numbers)
