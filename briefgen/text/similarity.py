"""How alike two bags of words are, and which pairs are worth comparing."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

Terms = Mapping[str, float]


def jaccard(left: Collection[str], right: Collection[str]) -> float:
    """Shared part of two sets of words, 0 to 1; 0 where both are empty."""
    left, right = set(left), set(right)
    return len(left & right) / len(left | right) if left or right else 0.0


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


def overlap(left: Terms, right: Terms, weights: Mapping[str, float]) -> tuple[float, float, float]:
    """Weight that two bags share, and the weight of each.

    A term shared at two strengths counts at the lesser. A term below full strength is a guess: it counts where the
    other bag has it in full, and is not held against the likeness where it does not. All guesses together count no
    more than what both bags have in full, so that guesses alone make nothing alike.
    """
    sure = guessed = first = second = more_first = more_second = 0.0
    for term, strength in left.items():
        other = right.get(term)
        if strength >= 1:
            weight = weights[term]
            first += weight
            if other is not None:
                if other >= 1:
                    sure += weight
                else:
                    guessed += other * weight
                    more_second += other * weight
        elif other is not None and other >= 1:
            guessed += strength * weights[term]
            more_first += strength * weights[term]
    for term, strength in right.items():
        if strength >= 1:
            second += weights[term]
    part = min(1.0, GUESSED * sure / guessed) if guessed else 0.0
    return sure + part * guessed, first + part * more_first, second + part * more_second


def weigh(terms: Terms, weights: Mapping[str, float]) -> float:
    """Total weight of a bag."""
    return sum(strength * weights[term] for term, strength in terms.items())


def candidate_pairs(
    documents: Sequence[Terms], weights: Mapping[str, float], *, keys: int, most: int, shared: int = 2,
    least: float = 0.0,
) -> set[tuple[int, int]]:
    """Pairs (i, j), i < j, that share at least `shared` of their telling terms, of a joint weight of at least `least`.

    An inverted index over each document's `keys` heaviest terms, by weight and strength, that some other document holds
    too, leaving out terms that more than `most` documents hold: the cost grows with the matches, not with the pairs.
    """
    holders = Counter(term for document in documents for term in document)
    lists: dict[str, list[int]] = defaultdict(list)
    found: set[tuple[int, int]] = set()
    for j, document in enumerate(documents):
        useful = [term for term in document if 1 < holders[term] <= most]
        useful.sort(key=lambda term: (-weights[term] * document[term], term))
        near: dict[int, float] = {}
        times: Counter[int] = Counter()
        for term in useful[:keys]:
            weight = weights[term]
            for i in lists[term]:
                near[i] = near.get(i, 0.0) + weight
            times.update(lists[term])
            lists[term].append(j)
        found.update((i, j) for i, count in times.items() if count >= shared and near[i] >= least)
    return found
