"""How much of a text some stretches cover."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.model.article import Article
from briefgen.model.dossier import DossierClaim


def quoted(claim: DossierClaim, article: Article) -> list[tuple[int, int]]:
    """Where a claim's quotation and its further evidence stand, as code points of `Article.raw`."""
    further = ((article.raw.find(words), len(words)) for words in claim.claim.also)
    return [(claim.start, claim.end), *((start, start + length) for start, length in further if start >= 0)]


def covered(stretches: Iterable[tuple[int, int]]) -> int:
    """The number of characters in at least one of the stretches `start <= i < end`; overlaps count once."""
    total, reach = 0, 0
    for start, end in sorted(stretches):
        total += max(0, end - max(start, reach))
        reach = max(reach, end)
    return total
