"""How alike two bags of words are, and which pairs are worth comparing."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from math import fsum

Terms = Mapping[str, float]


def jaccard(left: Collection[str], right: Collection[str]) -> float:
    """Shared part of two sets of words, 0 to 1; 0 where both are empty."""
    left, right = frozenset(left), frozenset(right)
    shared = len(left & right)
    return shared / (len(left) + len(right) - shared) if left or right else 0.0


STEEPNESS = 1.3
"""Exponent of `rarity`: what everybody writes about a topic tells little of what one sentence says."""


def rarity(documents: Iterable[Collection[str]], total: int) -> dict[str, float]:
    """Weight of each term, 0 to 1: (ln(1 + total / holders) / ln(1 + total)) ** STEEPNESS.

    A term that a single document holds weighs 1, whatever the size of the collection; one that a tenth of a hundred
    documents hold weighs 0.42.
    """
    holders = Counter(term for document in documents for term in set(document))
    whole = math.log1p(max(total, 1))
    return {term: (math.log1p(total / count) / whole) ** STEEPNESS for term, count in holders.items()}


GUESSED = 1.0
"""Guessed content that counts, for each unit of content that two bags have in full."""


@dataclass(frozen=True, slots=True)
class Bag:
    """A bag of words as it is compared: what it holds in full, what it guesses, and the weight of the former."""

    terms: Terms
    sure: frozenset[str]
    guess: frozenset[str]
    total: float


def bag(terms: Terms, weights: Mapping[str, float]) -> Bag:
    """Prepare a bag for many comparisons."""
    sure = frozenset(term for term, strength in terms.items() if strength >= 1)
    return Bag(terms, sure, frozenset(terms.keys() - sure), fsum([weights[term] for term in sure]))


def overlap(left: Terms, right: Terms, weights: Mapping[str, float]) -> tuple[float, float, float]:
    """Weight that two bags share, and the weight of each; see `shared_weight`."""
    return shared_weight(bag(left, weights), bag(right, weights), weights)


def shared_weight(left: Bag, right: Bag, weights: Mapping[str, float]) -> tuple[float, float, float]:
    """Weight that two bags share, and the weight of each.

    A term shared at two strengths counts at the lesser. A term below full strength is a guess: it counts where the
    other bag has it in full, and is not held against the likeness where it does not. All guesses together count no
    more than what both bags have in full, so that guesses alone make nothing alike. Sums are exact (`fsum`), so that
    no order of the terms shows in them.
    """
    sure = fsum(map(weights.__getitem__, left.sure & right.sure))
    first = fsum([left.terms[term] * weights[term] for term in left.guess & right.sure]) if left.guess else 0.0
    second = fsum([right.terms[term] * weights[term] for term in right.guess & left.sure]) if right.guess else 0.0
    guessed = first + second
    part = min(1.0, GUESSED * sure / guessed) if guessed else 0.0
    return sure + part * guessed, left.total + part * first, right.total + part * second


def weigh(terms: Terms, weights: Mapping[str, float]) -> float:
    """Total weight of a bag."""
    return sum(strength * weights[term] for term, strength in terms.items())


def candidates(
    documents: Sequence[Terms], weights: Mapping[str, float], *, keys: int, most: int, shared: int = 2,
    least: float = 0.0,
) -> list[list[int]]:
    """For each document those behind it that share at least `shared` of their telling terms, in ascending order.

    least: of their joint weight. An inverted index over each document's `keys` heaviest terms, by weight and strength,
    that some other document holds too, leaving out terms that more than `most` documents hold: the cost grows with the
    matches, not with the pairs.
    """
    holders = Counter(chain.from_iterable(documents))
    lists: dict[str, list[int]] = {term: [] for term, count in holders.items() if 1 < count <= most}
    tops: list[list[tuple[float, str]]] = []
    found: list[list[int]] = [[] for _ in documents]
    for j, document in enumerate(documents):
        top = sorted([(-weights[term] * strength, term) for term, strength in document.items() if term in lists])[:keys]
        tops.append(top)
        times = Counter(chain.from_iterable([lists[term] for _, term in top]))
        lightest = list(accumulate([-weight for weight, _ in reversed(top)], initial=-ROUNDING))
        for i in [i for i, count in times.items() if count >= shared]:
            if lightest[times[i]] >= least or _joint(tops[i], top) >= least:
                found[i].append(j)
        for _, term in top:
            lists[term].append(j)
    return found


ROUNDING = 1e-9
"""More than a sum of a few weights can be off."""


def _joint(first: Sequence[tuple[float, str]], then: Sequence[tuple[float, str]]) -> float:
    """The weight of the terms that two share, as the later one holds them."""
    held = {term for _, term in first}
    total = 0.0
    for weight, term in then:
        if term in held:
            total -= weight
    return total
