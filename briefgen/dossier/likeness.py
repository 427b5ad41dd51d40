"""How alike the content of two claims is: shared words and names, rare ones for more, and phrases once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import fsum

from briefgen.dossier.profile import Profile
from briefgen.text.similarity import Bag, bag, rarity, shared_weight

DICE, CONTAINED = 0.57, 0.45
"""How much likeness of the whole counts, and how much that one claim holds the other."""
THIN = 1.48
"""Content below this weight (about two telling words) cannot carry a match by itself."""
LONE_WORD = 0.35
"""Weight of a word that only one sheet uses: it tells the article's style rather than its matter."""
PHRASE = 0.3
"""Part of a word's weight that goes where two claims share it and the word before it: a phrase is told at once."""

Weights = Mapping[str, float]


def weigh_terms(profiles: Sequence[Profile]) -> dict[str, float]:
    """The weight of every term: its rarity, little where only one sheet has it."""
    sheets: dict[str, set[str]] = {}
    for profile in profiles:
        for term in profile.terms:
            sheets.setdefault(term, set()).add(profile.sheet)
    rare = rarity((profile.terms for profile in profiles), max(len(profiles), 2))
    return {term: weight * (LONE_WORD if len(sheets[term]) == 1 else 1.0) for term, weight in rare.items()}


class Likeness:
    """The contents of a story's claims, prepared for many comparisons; claims are named by their index.

    Claims of equal content, as wire copy has them by the hundred, are kept and compared as one. contents: a number for
    each claim, equal where the content is.
    """

    def __init__(self, profiles: Sequence[Profile], weights: Weights) -> None:
        """weights: of all terms."""
        held, self.contents = _contents(profiles)
        self._bags = [bag(profile.terms, weights) for profile in held]
        self._phrases = [profile.phrases for profile in held]
        self.weights = weights
        times = Counter(self.contents)
        self._again = [times[content] > 1 for content in range(len(held))]
        self._known: dict[tuple[int, int], tuple[float, float]] = {}

    def parts(self, i: int, j: int) -> tuple[float, float]:
        """Likeness of the two as wholes, and how much the smaller is held by the larger; weighted parts of 1."""
        one, other = self.contents[i], self.contents[j]
        if not (self._again[one] or self._again[other]):
            return self._parts(one, other)
        pair = (one, other) if one <= other else (other, one)
        known = self._known.get(pair)
        if known is None:
            known = self._known[pair] = self._parts(one, other)
        return known

    def _parts(self, one: int, other: int) -> tuple[float, float]:
        common = self._phrases[one] & self._phrases[other]
        twice = PHRASE * fsum([min(self.weights[a], self.weights[b]) for a, b in common]) if common else 0.0
        return alike(self._bags[one], self._bags[other], self.weights, said_twice=twice)


def _contents(profiles: Sequence[Profile]) -> tuple[list[Profile], list[int]]:
    """A claim of each content that there is, and for each claim the place of the one of its content."""
    held: list[Profile] = []
    places: dict[int, list[int]] = {}
    found: list[int] = []
    for profile in profiles:
        near = places.setdefault(hash((frozenset(profile.terms.items()), profile.phrases)), [])
        same = next((place for place in near if held[place].terms == profile.terms
                     and held[place].phrases == profile.phrases), None)
        if same is None:
            same = len(held)
            near.append(same)
            held.append(profile)
        found.append(same)
    return held, found


def alike(left: Bag, right: Bag, weights: Weights, thin: float = THIN, said_twice: float = 0.0) -> tuple[float, float]:
    """Likeness of two bags of terms as wholes, and how much the smaller is held by the larger; weighted parts of 1.

    said_twice: weight of what both hold that tells no more than other things they hold, taken off on all sides.
    """
    shared, first, second = shared_weight(left, right, weights)
    if shared <= said_twice:
        return 0.0, 0.0
    shared, first, second = shared - said_twice, first - said_twice, second - said_twice
    return DICE * 2 * shared / (first + second), CONTAINED * shared / max(min(first, second), thin)


def likeness_beside(left: Profile, right: Profile, weights: Weights) -> float:
    """Likeness of content, 0 to 1, leaving out the counted nouns: that both count votes does not make it one count."""
    nouns = frozenset().union(*(count.nouns for profile in (left, right) for count in profile.counts))
    first, second = ({term: strength for term, strength in profile.terms.items() if term not in nouns}
                     for profile in (left, right))
    return sum(alike(bag(first, weights), bag(second, weights), weights, THIN / 2))
