"""What the claims around two claims say of their being one: rivals in the same articles, neighbours, third articles.

Two claims of few words in common are likelier one where each is the other's nearest in its article, where what stands
beside them agrees as well, and where a third article has a claim near to both. They are less likely one where either
has a nearer one in the other's article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

NEAR = 0.3
"""Score from which a pair is company for others."""
RIVAL, BESIDE, THIRD, ALONE = 0.2, 0.15, 0.3, -0.03
"""Worth of a unit of the lead over rivals, of the best pair beside, of a third claim; of no company at all."""
LAG, LEAD = -0.25, 0.2
"""The furthest that a pair counts as behind its rivals, and before them."""
MOST = 8
"""The nearest claims of each among which third ones are looked for."""
Scores = Mapping[int, Mapping[int, float]]
"""Claim -> claims that are near to it -> score."""
NOTHING: Mapping[int, float] = {}


class Company:
    """The near pairs of a story's claims; claims are named by their index."""

    def __init__(self, sheets: Sequence[str], near: Iterable[tuple[int, int, float]]) -> None:
        """sheets: of each claim, in the order of the articles. near: (claim, claim, score), the smaller first, of each
        pair of two sheets of at least `NEAR` and no bar; in order: of equal ones the first claim is the nearest.
        """
        self._sheets, self._around = sheets, _around(sheets)
        scores: dict[int, dict[int, float]] = defaultdict(dict)
        for left, right, score in near:
            scores[left][right] = scores[right][left] = score
        self._scores: Scores = scores
        self._nearest = {one: self._by_sheet(found) for one, found in scores.items()}
        self._mates = {one: {other: found[other] for other in sorted(found, key=found.__getitem__, reverse=True)[:MOST]}
                       for one, found in scores.items()}

    def _by_sheet(self, found: Mapping[int, float]) -> dict[str, tuple[float, float]]:
        """The best score that a claim has in each sheet, and the next."""
        told: dict[str, list[float]] = defaultdict(list)
        for other, score in found.items():
            told[self._sheets[other]].append(score)
        return {sheet: (max(some), sorted(some)[-2] if len(some) > 1 else NEAR) for sheet, some in told.items()}

    def adds(self, left: int, right: int) -> float:
        """What the company of a near pair, the smaller first, adds to its score; below 0 where it speaks against."""
        score = self._scores[left][right]
        lead = score - max(self._rival(left, right, score), self._rival(right, left, score))
        return (RIVAL * min(max(lead, LAG), LEAD) + BESIDE * self._beside(left, right)
                + THIRD * max(0.0, self._third(left, right) - NEAR) + ALONE)

    def _rival(self, one: int, other: int, score: float) -> float:
        """The score of the nearest that `one` has in the sheet of `other`, but for that."""
        nearest, second = self._nearest[one][self._sheets[other]]
        return second if nearest == score else nearest

    def _beside(self, left: int, right: int) -> float:
        """The best score of two claims that stand right beside these in their articles."""
        best, beside = 0.0, self._around[right]
        for one in self._around[left]:
            scores = self._scores.get(one, NOTHING)
            for other in beside:
                if other in scores and scores[other] > best and (one != left or other != right):
                    best = scores[other]
        return best

    def _third(self, left: int, right: int) -> float:
        """How near the claim of another sheet is that is nearest to both."""
        best, sheets = 0.0, (self._sheets[left], self._sheets[right])
        first, second = self._mates[left], self._mates[right]
        for third in first.keys() & second.keys():
            score = min(first[third], second[third])
            if score > best and self._sheets[third] not in sheets:
                best = score
        return best


def _around(sheets: Sequence[str]) -> list[list[int]]:
    """Each claim with those right beside it in its article."""
    return [[other for other in (i - 1, i, i + 1) if 0 <= other < len(sheets) and sheets[other] == sheets[i]]
            for i in range(len(sheets))]
