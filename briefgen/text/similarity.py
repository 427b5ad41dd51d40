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


def overlap(left: Terms, right: Terms, weights: Mapping[str, float]) -> tuple[float, float, float]:
    """Weight that two bags share, and the weight of each.

    A term shared at two strengths counts at the lesser. A term below full strength is a guess: it counts where the
    other bag has it in full, and is not held against the likeness where it does not.
    """
    shared = sum(min(strength, right[term]) * weights[term] for term, strength in left.items()
                 if term in right and (strength >= 1 or right[term] >= 1))
    return shared, _borne_out(left, right, weights), _borne_out(right, left, weights)


def _borne_out(bag: Terms, other: Terms, weights: Mapping[str, float]) -> float:
    return sum(strength * weights[term] for term, strength in bag.items() if strength >= 1 or other.get(term, 0.0) >= 1)


def weigh(terms: Terms, weights: Mapping[str, float]) -> float:
    """Total weight of a bag."""
    return sum(strength * weights[term] for term, strength in terms.items())


def candidate_pairs(
    documents: Sequence[Terms], weights: Mapping[str, float], *, keys: int, most: int, shared: int = 2,
) -> dict[tuple[int, int], int]:
    """Pairs (i, j), i < j, of documents that share at least `shared` of their telling terms, and how many they share.

    An inverted index over each document's `keys` heaviest terms that some other document holds too, leaving out terms
    that more than `most` documents hold: the cost grows with the matches, not with the pairs.
    """
    holders = Counter(term for document in documents for term in document)
    lists: dict[str, list[int]] = defaultdict(list)
    found: Counter[tuple[int, int]] = Counter()
    for j, document in enumerate(documents):
        useful = [term for term in document if 1 < holders[term] <= most]
        useful.sort(key=lambda term: (-weights[term], term))
        for term in useful[:keys]:
            found.update((i, j) for i in lists[term])
            lists[term].append(j)
    return {pair: count for pair, count in found.items() if count >= shared}


def shingles(words: Sequence[str], length: int) -> set[tuple[str, ...]]:
    """Runs of `length` successive words."""
    return {tuple(words[i:i + length]) for i in range(len(words) - length + 1)}
