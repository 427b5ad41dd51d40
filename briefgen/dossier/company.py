"""What the claims around two claims say of their being one: rivals in the same articles, neighbours, third articles.

Two claims of few words in common are likelier one where each is the other's nearest in its article, where what stands
beside them agrees as well, and where a third article has a claim near to both. They are less likely one where either
has a nearer one in the other's article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

NEAR = 0.3
"""Score from which a pair is company for others."""
RIVAL, BESIDE, THIRD, ALONE = 0.2, 0.15, 0.3, -0.03
"""Worth of a unit of the lead over rivals, of the best pair beside, of a third claim; of no company at all."""
LAG, LEAD = -0.25, 0.2
"""The furthest that a pair counts as behind its rivals, and before them."""
MOST = 8
"""The nearest claims of each among which third ones are looked for."""
AROUND = [step for step in product((-1, 0, 1), repeat=2) if step != (0, 0)]

Scores = Mapping[tuple[int, int], float]
"""(Claim, claim), the smaller first -> score."""


class Company:
    """The near pairs of a story's claims; claims are named by their index."""

    def __init__(self, sheets: Sequence[str], near: Iterable[tuple[int, int, float]]) -> None:
        """sheets: of each claim, in the order of the articles. near: (claim, claim, score), the smaller first, of each
        pair of two sheets of at least `NEAR` and no bar.
        """
        self._sheets = sheets
        self._scores = {(left, right): score for left, right, score in near}
        self._best: dict[tuple[int, str], list[float]] = defaultdict(list)
        mates: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for (left, right), score in self._scores.items():
            for one, other in ((left, right), (right, left)):
                self._best[one, self._sheets[other]].append(score)
                mates[one].append((-score, other))
        for found in self._best.values():
            found[:] = sorted(found)[-2:]
        self._mates = {one: {other: -score for score, other in sorted(found)[:MOST]} for one, found in mates.items()}

    def adds(self, left: int, right: int) -> float:
        """What the company of a near pair, the smaller first, adds to its score; below 0 where it speaks against."""
        score = self._scores[left, right]
        lead = min(score - self._rival(left, right, score), score - self._rival(right, left, score))
        return (RIVAL * min(max(lead, LAG), LEAD) + BESIDE * self._beside(left, right)
                + THIRD * max(0.0, self._third(left, right) - NEAR) + ALONE)

    def _rival(self, one: int, other: int, score: float) -> float:
        """The score of the nearest that `one` has in the sheet of `other`, but for that."""
        found = self._best[one, self._sheets[other]]
        nearest = found[0] if found[-1] == score else found[-1]
        return nearest if len(found) > 1 else NEAR

    def _beside(self, left: int, right: int) -> float:
        """The best score of two claims that stand right beside these in their articles."""
        pairs = [(left + one, right + other) for one, other in AROUND]
        return max(self._scores[pair] if pair in self._scores and self._are_beside(pair, (left, right)) else 0.0
                   for pair in pairs)

    def _are_beside(self, pair: tuple[int, int], other: tuple[int, int]) -> bool:
        return all(self._sheets[one] == self._sheets[two] for one, two in zip(pair, other, strict=True))

    def _third(self, left: int, right: int) -> float:
        """How near the claim of another sheet is that is nearest to both."""
        sheets = {self._sheets[left], self._sheets[right]}
        first, second = self._mates[left], self._mates[right]
        return max((min(first[third], second[third]) for third in first.keys() & second.keys()
                    if self._sheets[third] not in sheets), default=0.0)
