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


def rarity(documents: Iterable[Collection[str]], total: int) -> dict[str, float]:
    """Weight of each term: the natural log of 1 + total / (documents that hold it).

    A term that all hold still weighs ln 2; one that a single document of a hundred holds weighs ln 101.
    """
    holders = Counter(term for document in documents for term in set(document))
    return {term: math.log1p(total / count) for term, count in holders.items()}


def overlap(left: Terms, right: Terms, weights: Mapping[str, float]) -> tuple[float, float, float]:
    """Weight that two bags share, and the weight of each; a term shared at two strengths counts at the lesser."""
    if len(right) < len(left):
        shared, second, first = overlap(right, left, weights)
        return shared, first, second
    shared = sum(min(strength, right[term]) * weights[term] for term, strength in left.items() if term in right)
    return shared, weigh(left, weights), weigh(right, weights)


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
