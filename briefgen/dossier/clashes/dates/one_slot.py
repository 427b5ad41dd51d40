"""What a thing has one of, the last or the first, and two tell as of two days, by two, from two, at two places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from briefgen.dossier.between import told_within
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.dates.hours import apart as hours_apart
from briefgen.dossier.clashes.dates.hours import hour_of
from briefgen.dossier.clashes.dates.two_occasions import of_two_occasions
from briefgen.dossier.clashes.sides import may_differ
from briefgen.dossier.dates import all_apart, finest
from briefgen.dossier.evidence import Compared
from briefgen.dossier.few import few
from briefgen.dossier.measures import NUMBER, PERCENT, PERSON, Count
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.slot_clauses import ALONE, FIRST, LAST
from briefgen.dossier.slots import Slots, slots_in
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

SLOT = "slot"
"""Measure of such a clash."""
DAYS = 45
"""Days between two articles of one story."""
MOST = 400
"""Claims of a story that tell of such a thing beyond which none are compared."""
FEWEST = 2
"""Terms that two claims share of a thing to which neither points."""
LENGTHS = frozenset({"day", "month", "year"})
"""Units of time that are too far apart to be one."""
NAME = 3
"""Letters of a word of a name at least: not of "PT"."""
Found = tuple[str, str, str]
"""The feature by which two claims differ, and what each says."""


def slot_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of two that fill one slot of one thing in two ways; in order."""
    told = few(((i, slots) for i, profile in enumerate(compared.profiles) if _is_plain(profile, compared.words)
                for slots in (slots_in(profile.claim.claim, compared.words),) if slots), MOST)
    for (i, one), (j, other) in combinations(told, 2):
        left, right = compared.profiles[i], compared.profiles[j]
        if not may_differ(left, right) or not told_within(left, right, DAYS) or not _of_one(
                one, other, left, right, compared.words):
            continue
        found = next(_apart(one, other, left, right, compared), None)
        if found and not (found[0] == "date" and of_two_occasions(i, j, compared)):
            feature, *values = found
            acts = ", ".join(sorted(one.acts & other.acts)) or one.rank
            yield _clash(feature, (i, j), (values[0], values[1]), f"{' / '.join(values)}: {acts}", compared)


def _is_plain(profile: Profile, words: Comparison) -> bool:
    """Whether it tells what was done, or is so."""
    wording = profile.wording
    return profile.kind != "plan" and not (wording.denies or wording.negated or wording.verbs & words.wishes) and (
        wording.modality not in ("possible", "planned"))


def _clash(
    feature: str, pair: tuple[int, int], values: tuple[str, str], detail: str, compared: Compared,
) -> Clash:
    """A clash of two claims; what has no kind of its own is one of who said what."""
    beside = Why("content", round(compared.text(*pair), 3), "likeness of the claims")
    match feature:
        case "date":
            return Clash("date", *pair, values, SLOT, (Why("date", 1.0, detail), beside))
        case "number":
            return Clash("number", *pair, values, SLOT, (Why("number", 1.0, detail), beside))
        case "hour":
            return Clash("attribution", *pair, values, SLOT, (Why("hour", 1.0, detail), beside))
        case "doer":
            return Clash("attribution", *pair, values, SLOT, (Why("doer", 1.0, detail), beside))
        case "place":
            return Clash("attribution", *pair, values, SLOT, (Why("place", 1.0, detail), beside))
        case _:
            return Clash("attribution", *pair, values, SLOT, (Why("alternative", 1.0, detail), beside))


def _of_one(one: Slots, other: Slots, left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether two claims tell of one act on one thing, both the last, both the first, or of what it has one of."""
    if not _ranks_fit(one, other) or one.others != other.others or _are_two_things(one, other):
        return False
    act = one.acts & other.acts or one.verb & other.verb or one.verb & {*other.thing} or other.verb & {*one.thing}
    ways = bool(one.ways and other.ways)
    lost = (one.loose and other.loose) or one.bare or other.bare or (
        one.rank != other.rank and (one.loose or other.loose))
    known = FIRST in (one.rank, other.rank) or (one.bare and other.bare)
    if not act and not ways and not (known and lost):
        return False
    if not (one.rank or other.rank or ways) and not one.acts & other.acts & words.slots.single:
        return False
    mine, theirs = ([term for term in each.thing if term not in act] for each in (one, other))
    if not ({*mine} <= _allowed(right, other) or {*theirs} <= _allowed(left, one)):
        return False
    if mine and theirs and {*mine} != {*theirs} and mine[0] != theirs[0] and (mine[0] in theirs or theirs[0] in mine):
        return False
    shared = {*mine} & {*theirs}
    if one.rank and other.rank:
        return bool(act or shared)
    known = (one.pointed and other.pointed) or bool(one.names & other.names)
    return bool(shared) and (known or len(shared) >= FEWEST)


def _are_two_things(one: Slots, other: Slots) -> bool:
    """Whether both name the thing, by two names, or who went through it, by two nouns."""
    if one.names and other.names and one.names.isdisjoint(other.names):
        return True
    spots = [{word.text for word in each.places if word.capital} for each in (one, other)]
    if one.rank is None and all(spots) and spots[0].isdisjoint(spots[1]) and not one.ways:
        return True
    return one.subject is not None and other.subject is not None and one.subject != other.subject


def _ranks_fit(one: Slots, other: Slots) -> bool:
    ranks = {one.rank, other.rank}
    if len(ranks) == 1 or ranks <= {FIRST, ALONE} or ranks == {ALONE, None}:
        return True
    return ranks == {FIRST, None} and (other if one.rank else one).fresh


def _allowed(profile: Profile, slots: Slots) -> set[str]:
    """What a claim tells or points back to."""
    return {*slots.thing, *(term for term, strength in profile.terms.items()
                            if strength == 1.0 and not term.startswith(ENTITY))}


def _apart(one: Slots, other: Slots, left: Profile, right: Profile, compared: Compared) -> Iterator[Found]:
    """The slots that the two fill in two ways."""
    words = compared.words
    mine, theirs = (hour_of(profile.claim.claim, compared.lang) for profile in (left, right))
    if mine and theirs:
        if hours_apart(mine, theirs):
            yield "hour", mine.text, theirs.text
        return
    first, second = finest(left.when), finest(right.when)
    dated = ALONE not in (one.rank, other.rank) and not _later(one, left, right)
    dated = dated and bool(one.rank or one.acts & other.acts)
    if first and second and dated and all_apart(left.when, right.when):
        yield "date", first.text, second.text
    if one.turn and one.turn == other.turn:
        yield from _numbers_apart(left.lengths, right.lengths)
    for a, b in ((one.doers, other.doers), (one.sources, other.sources), *_givers(one, other)):
        if _are_others(a, b, words):
            yield "doer", _text(a), _text(b)
    if one.rank == other.rank and one.rank in (FIRST, LAST) and _are_two_places(one.places, other.places):
        yield "place", _text(one.places), _text(other.places)
    if one.prices and other.prices:
        yield from _numbers_apart(_within(left.counts, one.prices), _within(right.counts, other.prices))
    if one.ways and other.ways and one.ways.isdisjoint(other.ways):
        yield "alternative", min(one.ways), min(other.ways)


def _within(counts: Sequence[Count], price: Sequence[Word]) -> list[Count]:
    """The counts of which the words of a price tell."""
    said = {word.text for word in price}
    return [count for count in counts if count.unit not in (NUMBER, PERCENT, PERSON) and {
        word.text for word in split_words(count.text)} <= said]


def _numbers_apart(mine: Sequence[Count], theirs: Sequence[Count]) -> Iterator[Found]:
    """The one number of each side, where the two are of one unit and cannot be one."""
    if len(mine) != 1 or len(theirs) != 1:
        return
    units = mine[0].unit == theirs[0].unit, {mine[0].unit, theirs[0].unit} <= LENGTHS
    if (units[0] and (mine[0].high < theirs[0].low or theirs[0].high < mine[0].low)) or (not units[0] and units[1]):
        yield "number", mine[0].text, theirs[0].text


def _givers(one: Slots, other: Slots) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """By whom one says that the first was told, and from whom the other says that it came; where it was bought."""
    if {FIRST, ALONE} & {one.rank, other.rank}:
        yield one.doers, other.sources
        yield one.sources, other.doers
    elif one.acts & other.acts:
        yield _named((*one.places, *one.sources)), _named((*other.places, *other.sources))


def _named(words: Sequence[Word]) -> Sequence[Word]:
    return [word for word in words if word.capital]


def _later(one: Slots, left: Profile, right: Profile) -> bool:
    """Whether the last of one is of days that the other article cannot have known."""
    if one.rank != LAST:
        return False
    told = [profile.told for profile in (left, right) if profile.told]
    days = [when.high for profile in (left, right) for when in profile.when if when.high]
    return not told or not days or max(days) > min(told)


def _are_others(one: Sequence[Word], other: Sequence[Word], words: Comparison) -> bool:
    """Whether two phrases tell two people or bodies: two names, or nouns for two that share no word."""
    long = [[word for word in each if len(word.text) >= NAME] for each in (one, other)]
    if not all(long) or _share(long[0], long[1], words):
        return False
    names = [[word.text for word in each if word.capital and word.start > 1] for each in long]
    plain = [words.terms([word for word in each if not word.capital or word.start <= 1]) for each in long]
    if all(names):
        return {*names[0]}.isdisjoint(names[1])
    if any(word.text in words.slots.anybody for each in long for word in each[:1]):
        return False
    return all(plain) and plain[0][0] not in plain[1] and plain[1][0] not in plain[0]


def _share(one: Sequence[Word], other: Sequence[Word], words: Comparison) -> bool:
    """Whether two phrases share a name, or the noun of either and no names tell them apart.

    "Ibu korban" and "guru korban" do not share any, nor do "siswa SMK Karya" and "siswa STM Bakti".
    """
    first, second = ([word for word in each if word.text not in words.slots.adverbs] for each in (one, other))
    both = {word.text for word in first} & {word.text for word in second}
    named = all(any(word.capital for word in each[1:]) for each in (first, second))
    return any(word.text in both and (word.capital or (word is each[0] and not named))
               for each in (first, second) for word in each)


def _are_two_places(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether two places are of one sort, with two names."""
    if len(one) < FEWEST or len(other) < FEWEST or one[0].text != other[0].text:
        return False
    names = [{word.text for word in each[1:] if word.capital or word.text.isdigit()} for each in (one, other)]
    return all(names) and names[0].isdisjoint(names[1])


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
