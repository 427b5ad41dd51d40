"""Numbers of one measure that cannot all be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, combinations
from typing import NamedTuple

from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.clashes.numbers.by_words import TOLD, ByWords, by_words
from briefgen.dossier.clashes.numbers.composition import add_up, composed, difference, number, totals_apart
from briefgen.dossier.clashes.numbers.one_measure import exclude, measured_in
from briefgen.dossier.clashes.numbers.one_phrase import ASKED, GENERAL, lasting_key
from briefgen.dossier.clashes.numbers.one_thing import may_be_one_thing, told_of_one_thing
from briefgen.dossier.clashes.numbers.slips import slip, slip_key
from briefgen.dossier.clashes.numbers.tolls import DEAD, SAVED, fates_apart, grew, risen
from briefgen.dossier.clashes.numbers.wholes import is_whole, known_numbers, two_things
from briefgen.dossier.counting import agree, comparable, may_be_one
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.figures import figure_of
from briefgen.dossier.matter import Known, wordings
from briefgen.dossier.measures import PERSON, Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.dossier.sorts import EXTENTS
from briefgen.dossier.worth import close, is_rounded
from briefgen.lang.comparison import Comparison
from briefgen.lang.pack import Language
from briefgen.model.dossier import Why
from briefgen.model.values import Number

BUCKET = 300
"""Claims with one kind of count that are compared all with all; beyond that only alike ones are."""

class _Rivals(NamedTuple):
    """Two numbers of a pair of claims, by index, that may be of one measure by the words, and what is told of that."""

    left: int
    right: int
    told: ByWords
    clash: Clash


def number_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of numbers; for each pair of claims and measure one."""
    say = _sayer(compared.profiles)
    known, higher = known_numbers(compared.profiles), risen(compared.profiles)
    worded: Known[list[_Rivals]] = Known(wordings(compared.profiles, compared.matches.matters))
    for i, j in _pairs(compared):
        left, right = compared.profiles[i], compared.profiles[j]
        wholes = list(_wholes(i, j, compared, say)) if _may_be_whole(left) or _may_be_whole(right) else []
        yield from wholes
        seen = {clash.measure for clash in wholes}
        for rivals in worded.of(i, j, partial(_rivals_by_words, i, j, compared, say)):
            a, b, measure = left.numbers[rivals.left], right.numbers[rivals.right], rivals.clash.measure
            one = measure not in seen and not two_things(left, right, a, b, known) and told_of_one_thing(
                left, right, a, b, compared.words) and not grew(left, right, a, b, higher)
            if one and exclude(left, right, compared.text(i, j), a, b, rivals.told, compared):
                seen.add(measure)
                yield replace(rivals.clash, left=i, right=j)


def _rivals_by_words(i: int, j: int, compared: Compared, say: Callable[[Count], str]) -> list[_Rivals]:
    """The numbers of two claims that may be of one measure by the words, and how they clash where they are."""
    left, right, text, found = compared.profiles[i], compared.profiles[j], compared.text(i, j), []
    for m, n in _rivals(left, right, compared.lang):
        a, b = left.numbers[m], right.numbers[n]
        told = by_words(left, right, text, a, b, compared) if may_be_one_thing(left, right, a, b) else None
        if told:
            values = say(a), say(b)
            found.append(_Rivals(m, n, told, Clash(
                "number", i, j, values, measure_of(a, b), _why(text, a, b), difference(left, right, a, b))))
    return found


def _wholes(i: int, j: int, compared: Compared, say: Callable[[Count], str]) -> Iterator[Clash]:
    """Clashes of a whole and what is left of it, of two wholes with their parts, and of the fates of all and some."""
    left, right, text = compared.profiles[i], compared.profiles[j], compared.text(i, j)
    whole = composed(left, right)
    if whole:
        a, b, hint = whole
        yield Clash("number", i, j, (say(a), say(b)), measure_of(a, b), _why(text, a, b), hint, "composition")
    apart = left.sheet == right.sheet or exclusive(left, right) or all_apart(left.when, right.when)
    totals = totals_apart(left, right) if text >= TOLD and not (whole or apart) else None
    if totals:
        a, b = totals
        yield Clash("number", i, j, (say(a), say(b)), measure_of(a, b), _why(text, a, b))
    for a, b in fates_apart(left, right) if text >= TOLD else ():
        yield Clash("number", i, j, (say(a), say(b)), "fate", (
            Why("number", 1.0, f"{a.text} / {b.text}: who all died and who lived exclude each other"),
            Why("measure", round(text, 3), "likeness of the claims")))


def _sayer(profiles: Sequence[Profile]) -> Callable[[Count], str]:
    """How a side gives its number: as the first claim that gives it does, in its unit: 3.5 and 3500 metres are one."""
    told: dict[tuple[str, Number], str] = {}
    for profile in profiles:
        for count in profile.numbers:
            told.setdefault((count.unit, count.value), number(count.told))
    return lambda count: told[count.unit, count.value]


def _may_be_whole(profile: Profile) -> bool:
    """Whether a claim counts several, of which one may be the whole, or all that there are."""
    return len(profile.counts) > 1 or any(count.all for count in profile.counts)


def _in_parts(profile: Profile) -> bool:
    """Whether a claim counts parts of a whole, or in units, or no units, that stand for another's things."""
    return any(count.part_of is not None or count.bare for count in profile.counts)


def _differ(first: Iterable[Count], second: Iterable[Count]) -> bool:
    """Whether some numbers of one unit do not agree."""
    for a in first:
        for b in second:
            if (a.unit == b.unit or a.nouns & b.nouns) and not agree(a, b):
                return True
    return False


def _pairs(compared: Compared) -> list[tuple[int, int]]:
    """Pairs that may count the same in other numbers, in order.

    Alike ones, and all that give the same outcome, count the same special noun, or give the size of the same measure.
    """
    buckets: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, profile in enumerate(compared.profiles):
        for key in {key for count in profile.counts for key in _keys(count, compared.words)} | slip_key(profile) | (
                lasting_key(profile, compared.words)):
            buckets[key].append(i)
    told = {i: profile.numbers for i, profile in enumerate(compared.profiles) if profile.numbers}
    parted = {i for i in told if _in_parts(compared.profiles[i])}
    likely = chain(
        chain.from_iterable(combinations(bucket, 2) for bucket in buckets.values() if len(bucket) <= BUCKET),
        ((pair.left, pair.right) for pair in compared.matches.among(told)))
    return sorted({(i, j) for i, j in likely if i in parted or j in parted or _differ(told[i], told[j])})


def _keys(count: Count, words: Comparison) -> Iterator[tuple[str, str]]:
    if count.outcome:
        yield "outcome", count.outcome
    if count.unit == PERSON and count.noun and not count.soft:
        yield "noun", count.noun
    if count.outcome == SAVED or (count.outcome == DEAD and count.all):
        yield "fate", ""
    for name in sorted(count.near & words.measured | count.sort & EXTENTS | measured_in(count, words)):
        yield count.unit, name
    if count.unit not in words.units.measures and not (count.unit in GENERAL or count.unit.isupper()):
        for term in sorted(filter(str.isupper, count.nouns)):
            yield "thing", term
    if count.unit.isupper() and ASKED in count.sort:
        yield count.unit, ASKED
    for term in sorted(count.of):
        yield count.unit, f"of {term}"


def _rivals(left: Profile, right: Profile, lang: Language) -> list[tuple[int, int]]:
    """Counts of one measure, by index, that disagree, where neither finds its like on the other side.

    Nor stands there in any other way: of "118 lawan 74 suara" and "118 suara berbanding 74" each counts one.
    """
    pairs = [(m, n, a, b) for m, a in enumerate(left.numbers) for n, b in enumerate(right.numbers)]
    one = [(m, n, a, b) for m, n, a, b in pairs if _one_measure(left, right, a, b)]
    settled = {id(count) for _, _, a, b in pairs if one and agree(a, b) and may_be_one(a, b) for count in (a, b)}
    return [(m, n) for m, n, a, b in one if id(a) not in settled and id(b) not in settled and not agree(a, b) and not (
        is_rounded(a, b) or figure_of(a) in right.figures or figure_of(b) in left.figures
        or add_up(left, a, b) or add_up(right, b, a) or is_whole(left, a, b, lang) or is_whole(right, b, a, lang))]


def _one_measure(left: Profile, right: Profile, a: Count, b: Count) -> bool:
    """Whether two numbers are of one measure: as people marked them, else by what they count."""
    if left.claim.measure and right.claim.measure:
        return left.claim.measure == right.claim.measure and a.unit == b.unit
    return comparable(a, b) or _part_over_whole(a, b) or _part_over_whole(b, a) or slip(a, b)


def _part_over_whole(special: Count, soft: Count) -> bool:
    """Whether a special noun counts more than all people together: more dead soldiers than dead are a contradiction."""
    return special.outcome is not None and special.outcome == soft.outcome and special.unit == soft.unit == PERSON and (
        not special.soft and soft.soft and not soft.share and special.low > soft.high)


def measure_of(a: Count, b: Count) -> str:
    """A name for what two comparable numbers count."""
    noun = a.noun if a.noun == b.noun else None
    words = sorted(a.nouns & b.nouns)
    return " ".join(filter(None, (a.unit, a.outcome or noun, *(words[:2] if a.unit != PERSON else ()))))


def _why(text: float, a: Count, b: Count) -> tuple[Why, ...]:
    return (
        Why("number", 1.0, f"{a.text} / {b.text}: no number fits both"),
        Why("measure", round(text, 3), f"{measure_of(a, b)}; likeness of the claims"))


def on_side(mate: Mate, _: Compared) -> bool:
    """Whether a group mate gives the number that a clashing claim gives."""
    given = [count for count in mate.one.numbers if mate.value in (number(count.told), number(count.value))]
    return any(comparable(a, b) and agree(a, b) and close(a, b) for a in given for b in mate.profile.numbers)
