"""One thing of which one says that something is so and another that it is not, composed of whatever words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise, product

from briefgen.dossier.bars import bars_between
from briefgen.dossier.between import told_within
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.sides import may_differ
from briefgen.dossier.clashes.states.not_yet import came_true
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.moments import one_moment
from briefgen.dossier.polarity import ACT, STANDS, Polarity, polarities
from briefgen.dossier.profile import Profile
from briefgen.dossier.qualified import apart_behind
from briefgen.dossier.rivals import exclusive, near_ids
from briefgen.dossier.things import ALL, PLAIN, SOME
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

POLARITY = "polarity"
"""The measure of such a clash."""
DAYS, NEAR, STABLE = 0, 2, 30
"""Days between two articles that tell of one time; of one noun; and of what stays so, or was so of all or none."""
BACK = 3
"""Claims by which two stand apart in an article of which the one answers the other, at most."""
MOST = 80
"""Claims of one concept that share a term beyond which none are compared."""
ONE, PART = 0.3, 0.6
"""Weight at least of what both tell of the thing, where one says no more of it than the other, and where each does."""
FREE = frozenset({"denial", "told before", "undone"})
"""Bars between claims of which one says that it is not so."""


def polarity_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of which one says of a thing that something is so which by the other is not; in order."""
    told = {i: found for i, profile in enumerate(compared.profiles) if not profile.wording.denies
            for found in (polarities(profile.claim.claim, compared.words),) if found}
    for i, j in sorted(_near(told)):
        for one, other in product(told[i], told[j]):
            if one.word != other.word and _contradict(one, other, compared.words) and _of_one_thing(
                    i, j, one, other, compared):
                yield Clash("modality", i, j, (one.word, other.word), POLARITY, (
                    Why("state", 1.0, f"{one.word} / {other.word}: {one.concept.lower()}, and not"),
                    Why("content", round(compared.text(i, j), 3), "likeness of the claims")))
                break


def of_other_things(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether all that is so by one claim and not by the other they tell of two things: an old bridge and a new one."""
    pairs = [(one, other) for one, other in product(
        polarities(left.claim.claim, words), polarities(right.claim.claim, words))
        if one.concept == other.concept and one.so != other.so]
    return bool(pairs) and all(_are_two(one, other, words) for one, other in pairs)


def _are_two(one: Polarity, other: Polarity, words: Comparison) -> bool:
    first, second = {*one.thing, *one.where}, {*other.thing, *other.where}
    if _at_one(one, other):
        return False
    two = one.thing[0] != other.thing[0] and one.thing[1:] == other.thing[1:] != ()
    return two or _rivals(one.thing, other.thing, first, second, words, one.names & other.names)


def _near(told: Mapping[int, Sequence[Polarity]]) -> set[tuple[int, int]]:
    """Pairs of claims that tell of one concept and share a term of the thing."""
    held: dict[tuple[str, str], set[int]] = defaultdict(set)
    for i, found in told.items():
        for each in found:
            for term in (*each.thing, *each.where):
                held[each.concept, term].add(i)
    return {(i, j) for claims in held.values() if len(claims) <= MOST for i, j in product(claims, claims) if i < j}


def _contradict(one: Polarity, other: Polarity, words: Comparison) -> bool:
    """Whether the same concept is so by one and not by the other; of some only where the other tells of all."""
    if one.concept != other.concept or one.so == other.so:
        return False
    told = {one.of, other.of}
    if SOME in told and ALL not in told:
        return PLAIN in told and one.concept in words.polarity.portions
    return ALL in told or not one.concept.startswith(ACT)


def _of_one_thing(i: int, j: int, one: Polarity, other: Polarity, compared: Compared) -> bool:
    """Whether both tell of one thing at one time."""
    left, right, words = compared.profiles[i], compared.profiles[j], compared.words
    if not _may_answer(left, right, words) or not told_within(left, right, _days(left, one, right, other, words)):
        return False
    if all_apart(left.when, right.when) or came_true(left, right) or came_true(right, left):
        return False
    if exclusive(left, right) or apart_behind(left, right, words) or set(bars_between(left, right)) - FREE:
        return False
    first, second = ({*each.thing, *each.where} for each in (one, other))
    least = ONE if first <= second or second <= first else PART
    named = one.names & other.names and left.people & right.people
    if not named and sum(compared.weights.get(term, 0.0) for term in first & second) < least:
        return False
    if one.where and other.where and not set(one.where) & set(other.where):
        return False
    return _is_held(one, other, first, second) and not (
        _rivals(one.thing, other.thing, first, second, words, one.names & other.names)
        or _rivals(one.where, other.where, first, second, words))


def _may_answer(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether two may differ; in one article where they stand near, or tell of one moment."""
    near = left.sheet != right.sheet or abs(left.place - right.place) <= BACK
    return may_differ(left, right) and (near or one_moment(left.claim.claim, right.claim.claim, words))


def _days(left: Profile, one: Polarity, right: Profile, other: Polarity, words: Comparison) -> int:
    """Days between two articles over which what is so in one is so in the other."""
    stays = one.concept in words.polarity.stable or (ALL in (one.of, other.of) and not one.concept.startswith(ACT))
    if stays or one_moment(left.claim.claim, right.claim.claim, words) or _since_before(left, right, words):
        return STABLE
    has = one.concept != STANDS or (one.where and other.where)                      # "memiliki izin", not "dicabut"
    return NEAR if has and one.concept in words.polarity.slow and one.thing[0] == other.thing[0] else DAYS


def _since_before(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether one is so since a day that the other is told on, or behind which it is told."""
    for one, other in ((left, right), (right, left)):
        since = any(word.text in words.lasting for word in split_words(one.claim.claim))
        days = [when.high for when in one.when if when.high]
        if since and days and other.told and max(days) <= other.told and not other.when:
            return True
    return False


def _is_held(one: Polarity, other: Polarity, first: Collection[str], second: Collection[str]) -> bool:
    """Whether the noun that names either thing is told of the other, or both lie at one and the same."""
    return one.thing[0] in second or other.thing[0] in first or bool(one.names & other.names) or _at_one(one, other)


def _at_one(one: Polarity, other: Polarity) -> bool:
    """Whether both tell where it lies, and that is one and the same."""
    return bool(one.where) and one.where == other.where and not (one.concept == STANDS or one.concept.startswith(ACT))


def _rivals(
    one: Sequence[str], other: Sequence[str], first: Collection[str], second: Collection[str], words: Comparison,
    names: Collection[str] = frozenset(),
) -> bool:
    """Whether both say which of a sort it is, behind one noun, by words that the other does not tell."""
    behind = dict(pairwise(one)), dict(pairwise(other))
    others = [behind[0].get(noun) != behind[1].get(noun) for noun in one if noun in other and (
        {behind[0].get(noun), behind[1].get(noun)} & words.polarity.others)]
    if any(others):
        return True
    found = ((behind[0][noun], behind[1][noun]) for noun in behind[0].keys() & behind[1].keys() - names)
    return any(mine not in second and theirs not in first and not near_ids(mine, theirs) for mine, theirs in found)
