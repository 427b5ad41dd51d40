"""How alike the content of two claims is: shared words and names, rare ones for more, and phrases once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from math import fsum
from typing import NamedTuple, TypeVar

from briefgen.dossier.crowded_days import weigh_days
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rivals import near_ids
from briefgen.lang.everyday import Everyday
from briefgen.text.similarity import Bag, bag, rarity, shared_weight

DICE, CONTAINED = 0.57, 0.45
"""How much likeness of the whole counts, and how much that one claim holds the other."""
THIN = 1.48
"""Content below this weight (about two telling words) cannot carry a match by itself."""
LONE_WORD = 0.35
"""Weight of a word that only one sheet uses: it tells the article's style rather than its matter."""
EVERYDAY, FREQUENT, BEYOND = 0.3, 0.4, 0.4
"""Weight up to which a word that most stories hold is as rare as it is in this one; of one that many hold; what of its
rarity beyond that counts."""
PHRASE = 0.3
"""Part of a word's weight that goes where two claims share it and the word before it: a phrase is told at once."""

FURTHER = 2
"""Things beyond the first that two claims share of which each makes chance less likely."""
Weights = Mapping[str, float]
T = TypeVar("T")


def weigh_terms(profiles: Sequence[Profile], everyday: Everyday) -> dict[str, float]:
    """The weight of every term and figure: its rarity here, less for a common word, little where one sheet has it."""
    sheets: dict[str, set[str]] = {}
    for profile in profiles:
        for term in (*profile.content, *profile.figures):
            sheets.setdefault(term, set()).add(profile.sheet)
    rare = rarity(((*profile.content, *profile.figures) for profile in profiles), max(len(profiles), 2))
    return {term: _rare_anywhere(term, weight * (LONE_WORD if len(sheets[term]) == 1 else 1.0), everyday)
            for term, weight in rare.items()}


def _rare_anywhere(term: str, weight: float, everyday: Everyday) -> float:
    """The weight of a term that is rare in this story, less where news of any subject is full of it."""
    known = EVERYDAY if term in everyday.most else FREQUENT if term in everyday.many else 1.0
    return weight if weight <= known else known + BEYOND * (weight - known)


class Parts(NamedTuple):
    """How alike two claims are. content: what they tell, 0 to 1; whole, held: weighted parts of 1, manner counted in.

    whole: likeness of the two as wholes. held: how much the smaller is held by the larger. Manners count no more than
    what both tell, as they alone make nothing alike.
    """

    content: float
    whole: float
    held: float


class Likeness:
    """The contents of a story's claims, prepared for many comparisons; claims are named by their index.

    Claims of equal content, as wire copy has them by the hundred, are kept and compared as one. contents: a number for
    each claim, equal where the content is. weights: of all terms; days: of the days that claims give.
    """

    def __init__(self, profiles: Sequence[Profile], weights: Weights) -> None:
        """weights: of all terms."""
        held, self.contents = _contents(profiles)
        self._bags = [bag(profile.terms, weights) for profile in held]
        self._manners = [profile.wording.manner for profile in held]
        self._phrases = [profile.phrases for profile in held]
        self.weights, self.days = weights, weigh_days(profiles)
        self._terms = [profile.content for profile in held]
        times = Counter(self.contents)
        self._again = [times[content] > 1 for content in range(len(held))]
        self._known: dict[tuple[int, int], Parts] = {}
        self._common: dict[tuple[int, int], tuple[float, float]] = {}

    def parts(self, i: int, j: int) -> Parts:
        """How alike two claims are."""
        return self._once(i, j, self._known, self._parts)

    def common(self, i: int, j: int) -> tuple[float, float]:
        """Weight of the rarest thing that both hold, 0 to 1, and of the second and third, 0 to 2.

        One word may be shared by chance ("hujan" and "hujan"), a rare one less likely; each further rare one makes
        that less likely still, in claims of whatever length. A phrase is one thing, and so are names that hold each
        other.
        """
        return self._once(i, j, self._common, self._in_common)

    def _once(self, i: int, j: int, known: dict[tuple[int, int], T], compute: Callable[[int, int], T]) -> T:
        """What is computed of two contents, remembered where they come again."""
        one, other = self.contents[i], self.contents[j]
        if not (self._again[one] or self._again[other]):
            return compute(one, other)
        pair = (one, other) if one <= other else (other, one)
        if pair not in known:
            known[pair] = compute(one, other)
        return known[pair]

    def _parts(self, one: int, other: int) -> Parts:
        common = self._phrases[one] & self._phrases[other]
        twice = PHRASE * fsum([min(self.weights[a], self.weights[b]) for a, b in common]) if common else 0.0
        shared, first, second = shared_weight(self._bags[one], self._bags[other], self.weights)
        whole, held = _ratios(shared, first, second, said_twice=twice)
        mine, theirs = self._manners[one], self._manners[other]
        if not (mine or theirs):
            return Parts(whole + held, whole, held)
        both = min(self._weight(mine & theirs), shared)
        told = _ratios(shared + both, first + self._weight(mine), second + self._weight(theirs), said_twice=twice)
        return Parts(whole + held, *told)

    def _weight(self, manners: Collection[str]) -> float:
        return fsum([self.weights[manner] for manner in manners])

    def _in_common(self, one: int, other: int) -> tuple[float, float]:
        first, second, weights = self._terms[one], self._terms[other], self.weights
        shared = first.keys() & second.keys()
        if not shared:
            return 0.0, 0.0
        held = sorted([(-weights[term] * min(first[term], second[term]), term) for term in shared])
        phrases = self._phrases[one] & self._phrases[other]
        kept, total = [held[0][1]], 0.0
        for weight, term in held[1:]:
            if not _is_part(term, kept, phrases):
                total -= weight
                kept.append(term)
                if len(kept) > FURTHER:
                    break
        return -held[0][0], total


def _is_part(term: str, kept: Sequence[str], phrases: Collection[tuple[str, str]]) -> bool:
    """Whether a term makes one thing with one of some others: a phrase, or a name within a name."""
    if phrases and any((term, other) in phrases or (other, term) in phrases for other in kept):
        return True
    return term[0] == ENTITY and any(_one_name(term, other) for other in kept)


def _one_name(term: str, other: str) -> bool:
    """Whether another term is a name that holds this one, or the other way round. term: of a name."""
    return other[0] == ENTITY and near_ids(term[1:], other[1:])


def _contents(profiles: Sequence[Profile]) -> tuple[list[Profile], list[int]]:
    """A claim of each content that there is, and for each claim the place of the one of its content."""
    held: list[Profile] = []
    places: dict[int, list[int]] = {}
    found: list[int] = []
    for profile in profiles:
        near = places.setdefault(hash((frozenset(profile.content.items()), profile.phrases)), [])
        same = next((place for place in near if held[place].content == profile.content
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
    return _ratios(*shared_weight(left, right, weights), thin, said_twice)


def _ratios(
    shared: float, first: float, second: float, thin: float = THIN, said_twice: float = 0.0,
) -> tuple[float, float]:
    """The same of the weight that they share and of the weight of each."""
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


def matter_shared(left: Profile, right: Profile, weights: Weights) -> float:
    """Weight of the content words beyond names that they share; a guess counts by its strength."""
    return sum(min(strength, right.terms[term]) * weights[term] for term, strength in left.terms.items()
               if term in right.terms and not term.startswith(ENTITY))
