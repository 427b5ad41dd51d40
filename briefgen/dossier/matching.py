"""Which claims are compared, and how far each pair says the same: a score with its reasons.

The weights are declared in `likeness`, in `features` and in `counting`, and nowhere else. They add up features that a
reader would name as well: shared content words (rare words weigh more), shared names, the same day, the same number of
the same things. Whatever contradicts is no low score but a bar (`bars`): no likeness of words outweighs it.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from briefgen.dossier.bars import bars_of_matter, bars_of_telling
from briefgen.dossier.counting import TELLING
from briefgen.dossier.features import BESIDE, COUNTS, DATED, aspects, features
from briefgen.dossier.likeness import Likeness, Weights
from briefgen.dossier.profile import Profile
from briefgen.model.dossier import Why
from briefgen.text.similarity import candidates

SAME = 0.48
"""Score from which two claims say the same."""
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
UNKNOWN = -9.0
"""Stands for a score that nobody has asked for."""


class Pair(NamedTuple):
    """Two compared claims, by index, the smaller first. place: of the pair. text: likeness of content, 0 to 1."""

    place: int
    left: int
    right: int
    text: float


class Matches:
    """Every pair of claims that is worth comparing, in the order of the indices; in columns, as there are many.

    A pair has a text: likeness of content, 0 to 1, without dates and numbers; a score: with them; and bars, as
    `bars_between` names them. Scores and bars are worked out when they are first asked for.
    """

    def __init__(self, profiles: Sequence[Profile], likeness: Likeness) -> None:
        """likeness: of the same claims."""
        self._profiles, self._likeness = profiles, likeness
        self._aspects = [aspects(profile) for profile in profiles]
        self._starts = array("i", [0])
        self._left, self._right, self._text, self._base = array("i"), array("i"), array("d"), array("d")
        self._score: array[float] = array("d")
        matters = _matters(profiles, likeness.contents)
        self._features: _Known[float] = _Known(matters)
        self._told: _Known[tuple[str, ...]] = _Known(matters)
        self._barred = array("b")
        for i, others in enumerate(_candidates(profiles, likeness.weights)):
            self._compare(i, others)

    def _compare(self, i: int, others: Sequence[int]) -> None:
        """Compare a claim with some behind it; those that are unlike are left out."""
        mine, parts, left = self._aspects[i], self._likeness.parts, self._profiles[i]
        for j in others:
            whole, held = parts(i, j)
            text = whole + held
            if text < UNLIKE and not _one_event(left, self._profiles[j], mine & self._aspects[j]):
                continue
            self._left.append(i)
            self._right.append(j)
            self._text.append(text)
            self._base.append(round(whole, 3) + round(held, 3))
            self._score.append(UNKNOWN)
            self._barred.append(-1)
        self._starts.append(len(self._left))

    def score(self, place: int) -> float:
        """How far a pair says the same."""
        score = self._score[place]
        if score == UNKNOWN:
            i, j = self._left[place], self._right[place]
            score = self._score[place] = self._base[place] + self._features.of(i, j, lambda: sum(
                [weight for _, weight, _ in features(self._profiles[i], self._profiles[j], self._text[place])]))
        return score

    def bars(self, place: int) -> tuple[str, ...]:
        """What forbids to put a pair together."""
        i, j = self._left[place], self._right[place]
        left, right = self._profiles[i], self._profiles[j]
        told = self._told.of(i, j, lambda: tuple(bars_of_matter(left, right)))
        return told + tuple(bars_of_telling(left, right, told))

    def barred(self, place: int) -> bool:
        """Whether anything does."""
        if self._barred[place] < 0:
            self._barred[place] = bool(self.bars(place))
        return self._barred[place] == 1

    def ends(self, place: int) -> tuple[int, int]:
        """The claims of a pair."""
        return self._left[place], self._right[place]

    def place(self, i: int, j: int) -> int | None:
        """The place of a pair, i < j; None where it was not worth comparing."""
        end = self._starts[i + 1]
        place = bisect_left(self._right, j, self._starts[i], end)
        return place if place < end and self._right[place] == j else None

    def likely(self) -> Iterator[int]:
        """The places of the pairs that may have a score of `SAME`, and of some that have less."""
        has, least = self._aspects, SAME - BESIDE - ROUNDED
        for place, (i, j, text) in enumerate(zip(self._left, self._right, self._text, strict=True)):
            if (text >= least or has[i] & has[j]) and self.score(place) >= SAME:
                yield place

    def among(self, claims: Collection[int], least: float = 0.0) -> Iterator[Pair]:
        """The pairs of some claims with each other, of at least some likeness."""
        starts, right, text = self._starts, self._right, self._text
        for i in sorted(claims):
            start, end = starts[i], starts[i + 1]
            for place, j in enumerate(right[start:end], start):
                if j in claims and text[place] >= least:
                    yield Pair(place, i, j, text[place])

    def within(self, home: Mapping[int, int]) -> Iterator[tuple[int, int]]:
        """Place and home of each pair whose claims have one home. home: of some claims."""
        for place, (i, j) in enumerate(zip(self._left, self._right, strict=True)):
            at = home.get(i)
            if at is not None and home.get(j) == at:
                yield place, at

    def touching(self, claims: Collection[int]) -> Iterator[Pair]:
        """The pairs of which one or both are among some claims."""
        for place, (i, j, text) in enumerate(zip(self._left, self._right, self._text, strict=True)):
            if i in claims or j in claims:
                yield Pair(place, i, j, text)


ROUNDED = 0.002
"""More than a score can gain where its parts are rounded."""


Found = TypeVar("Found")


class _Known(Generic[Found]):
    """What hangs on the matter of two claims alone, worked out once for all pairs of claims that tell the same."""

    def __init__(self, matters: Sequence[int]) -> None:
        """matters: a number for each claim."""
        self._matters, self._known = matters, dict[tuple[int, int], Found]()
        self._again = [count > 1 for _, count in sorted(Counter(matters).items())]

    def of(self, i: int, j: int, work: Callable[[], Found]) -> Found:
        """What `work` gives for two claims."""
        pair = self._matters[i], self._matters[j]
        if not (self._again[pair[0]] or self._again[pair[1]]):
            return work()
        if pair not in self._known:
            self._known[pair] = work()
        return self._known[pair]


def _matters(profiles: Sequence[Profile], contents: Sequence[int]) -> list[int]:
    """A number for each claim, equal where the matter is. contents: the same of the content."""
    times, known = Counter(contents), dict[tuple[object, ...], int]()
    return [known.setdefault((content, profile.matter() if times[content] > 1 else None), len(known))
            for content, profile in zip(contents, profiles, strict=True)]


def _one_event(left: Profile, right: Profile, shared: int) -> bool:
    """Whether unlike claims are compared all the same: both count, tell one mishap, or a meeting. shared: aspects."""
    if shared & COUNTS or not shared:
        return bool(shared)
    struck = shared & DATED and left.wording.struck & right.wording.struck
    return bool(struck or left.encounters & right.encounters)


def _candidates(profiles: Sequence[Profile], weights: Weights) -> list[list[int]]:
    """For each claim those behind it that share enough of their terms to be compared."""
    documents = [
        {**profile.terms, **dict.fromkeys(_count_keys(profile), 1.0), **dict.fromkeys(common, COMMON_KEY)}
        for profile, common in zip(profiles, _common_keys(profiles), strict=True)]
    keyed = {**weights, **{key: COUNT_KEY for document in documents for key in document if key.startswith("#")}}
    return candidates(documents, keyed, keys=KEYS, most=MOST, least=LEAST)


def _count_keys(profile: Profile) -> set[str]:
    """Further terms under which claims find each other.

    What is counted, the number itself, and what struck or was done once, when.
    """
    keys = {key for count in profile.counts if count.outcome
            for key in (f"#{count.outcome}", f"#{count.outcome} {count.value}")}
    if profile.when:
        keys |= {f"#{act}" for act in profile.wording.struck | profile.wording.once}
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


def reasons(pair: Pair, profiles: Sequence[Profile], likeness: Likeness) -> tuple[Why, ...]:
    """What speaks for and against; the weights add up to the score. Worked out where somebody asks, for few pairs."""
    left, right = profiles[pair.left], profiles[pair.right]
    whole, held = likeness.parts(pair.left, pair.right)
    weights = likeness.weights
    words = sorted((term for term in left.terms if term in right.terms), key=lambda term: (-weights[term], term))
    return (
        Why("content", round(whole, 3), f"shared: {', '.join(words[:8])}"),
        Why("contained", round(held, 3), "share of the shorter claim that the longer one holds"),
        *(Why(name, round(weight, 3), words) for name, weight, words in features(left, right, pair.text)))
