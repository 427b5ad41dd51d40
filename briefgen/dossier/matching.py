"""How much two claims say the same: a score with its reasons.

The weights are declared here, in `features` and in `counting`, and nowhere else. They add up features that a reader
would name as well: shared content words (rare words weigh more), shared names, the same day, the same number of the
same things. Whatever contradicts is no low score but a bar (`bars`): no likeness of words outweighs it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import fsum
from typing import NamedTuple

from briefgen.dossier.bars import bars_between
from briefgen.dossier.counting import TELLING
from briefgen.dossier.features import features
from briefgen.dossier.profile import Profile
from briefgen.model.dossier import Why
from briefgen.text.similarity import Bag, bag, candidate_pairs, rarity, shared_weight

SAME = 0.48
"""Score from which two claims say the same."""
DICE, CONTAINED = 0.57, 0.45
"""How much likeness of the whole counts, and how much that one claim holds the other."""
THIN = 1.48
"""Content below this weight (about two telling words) cannot carry a match by itself."""
LONE_WORD = 0.35
"""Weight of a word that only one sheet uses: it tells the article's style rather than its matter."""
PHRASE = 0.3
"""Part of a word's weight that goes where two claims share it and the word before it: a phrase is told at once."""
KEYS, MOST = 12, 400
"""Heaviest terms under which a claim is indexed, and claims with a term beyond which it brings none together."""
UNLIKE = 0.2
"""Likeness below which two claims are not looked at any further, unless both count something."""
LEAST = 0.5
"""Weight of the terms that two claims share at least to be compared."""
COUNT_KEY = 0.9
"""Weight of a number as a key of the index; it adds nothing to the likeness of content."""
COMMON, COMMON_KEY = 60, 0.3
"""Claims that share a day or a small number beyond which it is no key, and the strength of one."""


class Match(NamedTuple):
    """Two profiles, by index, and how far they say the same; `reasons` tells why. A tuple: there are many.

    text: likeness of content, 0 to 1, without dates and numbers. score: with them. bars: as `bars_between` names them.
    alike: whether they were worth looking at any further than their content; else score is 0 and there are no bars.
    """

    left: int
    right: int
    text: float
    score: float
    bars: tuple[str, ...]
    alike: bool


Matches = Mapping[tuple[int, int], Match]
"""Compared pairs by their indices, the smaller first."""


def weigh_terms(profiles: Sequence[Profile]) -> dict[str, float]:
    """The weight of every term: its rarity, little where only one sheet has it."""
    sheets: dict[str, set[str]] = {}
    for profile in profiles:
        for term in profile.terms:
            sheets.setdefault(term, set()).add(profile.sheet)
    rare = rarity((profile.terms for profile in profiles), max(len(profiles), 2))
    return {term: weight * (LONE_WORD if len(sheets[term]) == 1 else 1.0) for term, weight in rare.items()}


Weights = Mapping[str, float]


def bags_of(profiles: Sequence[Profile], weights: Weights) -> tuple[Bag, ...]:
    """The content of each profile, prepared for many comparisons."""
    return tuple(bag(profile.terms, weights) for profile in profiles)


def find_matches(profiles: Sequence[Profile], weights: Weights, bags: Sequence[Bag]) -> dict[tuple[int, int], Match]:
    """Every pair worth comparing, compared, in the order of the indices; those that are unlike are left out."""
    documents = [
        {**profile.terms, **dict.fromkeys(_count_keys(profile), 1.0), **dict.fromkeys(common, COMMON_KEY)}
        for profile, common in zip(profiles, _common_keys(profiles), strict=True)]
    keyed = {**weights, **{key: COUNT_KEY for document in documents for key in document if key.startswith("#")}}
    pairs = candidate_pairs(documents, keyed, keys=KEYS, most=MOST, least=LEAST)
    compared = (match(i, j, profiles, weights, bags) for i, j in sorted(pairs))
    return {(found.left, found.right): found for found in compared if found.alike}


def _count_keys(profile: Profile) -> set[str]:
    """Further terms under which claims find each other: what is counted, the number itself, and what struck when."""
    keys = {key for count in profile.counts if count.outcome
            for key in (f"#{count.outcome}", f"#{count.outcome} {count.value}")}
    if profile.when:
        keys |= {f"#{act}" for act in profile.wording.struck}
    keys |= {f"#{act} {who}" for act in profile.encounters for who in profile.people}
    return keys | {f"#{count.value}" for count in profile.counts if count.value >= TELLING}


def _common_keys(profiles: Sequence[Profile]) -> list[set[str]]:
    """For each profile its day and its small numbers, which bring claims together only beside another term.

    A key that many share tells too little.
    """
    keys = [{f"#{when.text}" for when in profile.when if when.precision == "day"} | {
        f"#{count.value} {count.unit}" for count in profile.counts if count.value < TELLING} for profile in profiles]
    held = Counter(key for some in keys for key in some)
    return [{key for key in some if held[key] <= COMMON} for some in keys]


def match(i: int, j: int, profiles: Sequence[Profile], weights: Weights, bags: Sequence[Bag]) -> Match:
    """Compare two profiles."""
    left, right = profiles[i], profiles[j]
    whole, held = _likeness(left, right, bags[i], bags[j], weights)
    text = whole + held
    struck = left.when and right.when and left.wording.struck & right.wording.struck
    if text < UNLIKE and not (left.counts and right.counts) and not struck and not left.encounters & right.encounters:
        return Match(i, j, text, 0.0, (), alike=False)
    score = round(whole, 3) + round(held, 3) + sum([weight for _, weight, _ in features(left, right, text)])
    return Match(i, j, text, score, tuple(bars_between(left, right)), alike=True)


def reasons(found: Match, profiles: Sequence[Profile], weights: Weights) -> tuple[Why, ...]:
    """What speaks for and against; the weights add up to the score. Worked out where somebody asks, for few pairs."""
    left, right = profiles[found.left], profiles[found.right]
    whole, held = _likeness(left, right, bag(left.terms, weights), bag(right.terms, weights), weights)
    words = sorted((term for term in left.terms if term in right.terms), key=lambda term: (-weights[term], term))
    return (
        Why("content", round(whole, 3), f"shared: {', '.join(words[:8])}"),
        Why("contained", round(held, 3), "share of the shorter claim that the longer one holds"),
        *(Why(name, round(weight, 3), words) for name, weight, words in features(left, right, found.text)))


def alike(left: Bag, right: Bag, weights: Weights, thin: float = THIN, said_twice: float = 0.0) -> tuple[float, float]:
    """Likeness of two bags of terms as wholes, and how much the smaller is held by the larger; weighted parts of 1.

    said_twice: weight of what both hold that tells no more than other things they hold, taken off on all sides.
    """
    shared, first, second = shared_weight(left, right, weights)
    if shared <= said_twice:
        return 0.0, 0.0
    shared, first, second = shared - said_twice, first - said_twice, second - said_twice
    return DICE * 2 * shared / (first + second), CONTAINED * shared / max(min(first, second), thin)


def _likeness(left: Profile, right: Profile, one: Bag, other: Bag, weights: Weights) -> tuple[float, float]:
    common = left.phrases & right.phrases
    twice = PHRASE * fsum([min(weights[a], weights[b]) for a, b in common]) if common else 0.0
    return alike(one, other, weights, said_twice=twice)


def likeness_beside(left: Profile, right: Profile, weights: Weights) -> float:
    """Likeness of content, 0 to 1, leaving out the counted nouns: that both count votes does not make it one count."""
    nouns = frozenset().union(*(count.nouns for profile in (left, right) for count in profile.counts))
    first, second = ({term: strength for term, strength in profile.terms.items() if term not in nouns}
                     for profile in (left, right))
    return sum(alike(bag(first, weights), bag(second, weights), weights, THIN / 2))
