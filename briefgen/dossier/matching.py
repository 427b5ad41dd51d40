"""How far pairs of claims say the same: a score with its reasons.

The weights are declared here, in `likeness`, in `features` and in `worth`, and nowhere else. They add up features
that a reader would name as well: shared content words (rare words weigh more, and two or three more than one), shared
names, the same day, the same number of the same things, a figure that few other claims give.
Whatever contradicts is no low score but a bar (`bars`): no likeness of words outweighs it.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from briefgen.dossier.bars import bars_of_matter, bars_of_telling
from briefgen.dossier.columns import Columns
from briefgen.dossier.company import NEAR, Company
from briefgen.dossier.features import BESIDE, COUNTS, DATED, aspects, features
from briefgen.dossier.likeness import Likeness
from briefgen.dossier.matter import Known, matters
from briefgen.dossier.pairing import to_compare
from briefgen.dossier.profile import Profile
from briefgen.dossier.sharing import Spread, alone
from briefgen.model.dossier import Why

WHOLE, HELD = 0.58, 0.71
"""Worth of the two parts of likeness, see `Likeness.parts`."""
RAREST, USUAL = 0.15, 0.6
"""Worth of the weight of the rarest thing that two claims hold, and the weight that speaks neither for nor against."""
BACKED, FIGURE = 0.27, 0.57
"""Worth of the weight of the second and third, and of a figure that both give, by its rarity in the story."""
SAME = 0.48
"""Score from which two claims say the same."""
UNLIKE = 0.2
"""Likeness below which two claims are not looked at any further, unless both count something."""
UNKNOWN = -9.0
"""Stands for a score that nobody has asked for."""
UNASKED = -1
"""The same for whether anything bars a pair."""


class Pair(NamedTuple):
    """Two compared claims, by index, the smaller first. place: of the pair. text: likeness of content, 0 to 1."""

    place: int
    left: int
    right: int
    text: float


class Matches:
    """Every pair of claims that is worth comparing, in the order of the indices; in columns, as there are many.

    A pair has a text: likeness of content, 0 to 1, without dates and numbers; a score: with them; and bars, as
    `bars_between` names them. Scores and bars are worked out when they are first asked for; scores count what the pairs
    around say, see `Company`. matters: a number for each claim, equal where its matter is.
    """

    def __init__(self, profiles: Sequence[Profile], likeness: Likeness, spread: Spread = alone) -> None:
        """likeness: of the same claims. spread: compares them in shares."""
        self._profiles, self._likeness = profiles, likeness
        self._aspects = [aspects(profile) for profile in profiles]
        self.matters = matters(profiles, likeness.contents)
        self._features: Known[float] = Known(self.matters)
        self._told: Known[tuple[str, ...]] = Known(self.matters)
        self._left, self._right, self._starts = array("i"), array("i"), array("i", [0])
        self._text, self._base, self._score, self._barred = array("d"), array("d"), array("d"), array("b")
        rows = to_compare(profiles, likeness.weights)
        parts = [Columns.of(plain) for plain in spread(lambda share, of: self._compared(rows, share, of).plain())]
        at = [0] * len(parts)
        for i in range(len(profiles)):
            part, row = parts[i % len(parts)], i // len(parts)
            start, end = at[i % len(parts)], at[i % len(parts)] + part.counts[row]
            at[i % len(parts)] = end
            self._left.extend([i] * part.counts[row])
            self._right.extend(part.right[start:end])
            self._text.extend(part.text[start:end])
            self._base.extend(part.base[start:end])
            self._score.extend(part.score[start:end])
            self._barred.extend(part.barred[start:end])
            self._starts.append(len(self._left))
        self._added = array("d", bytes(8 * len(self._left)))
        self._weigh_company()

    def _weigh_company(self) -> None:
        """Add to the scores of near pairs what the pairs around them say."""
        sheets, ends = [profile.sheet for profile in self._profiles], self.ends
        near = [place for place, score in enumerate(self._score) if score >= NEAR and not self.barred(place)
                and sheets[self._left[place]] != sheets[self._right[place]]]
        company = Company(sheets, ((*ends(place), self._score[place]) for place in near))
        for place in near:
            self._added[place] = round(company.adds(*ends(place)), 3)
        for place in near:
            self._score[place] += self._added[place]

    def _compared(self, rows: Sequence[Sequence[int]], share: int, of: int) -> Columns:
        """Compare every so-many-th claim with those behind it; those that are unlike are left out.

        Where a pair may have a score of `NEAR` it is worked out, and where it has, whether anything bars it.
        """
        made, parts, least = Columns(), self._likeness.parts, NEAR - BESIDE - ROUNDED
        for i in range(share, len(rows), of):
            mine, left, before = self._aspects[i], self._profiles[i], len(made.right)
            for j in rows[i]:
                text, whole, held = parts(i, j)
                common = mine & self._aspects[j]
                if text < UNLIKE and not _one_event(left, self._profiles[j], common):
                    continue
                base = round(WHOLE * whole, 3) + round(HELD * held, 3) + self._backed(i, j)
                score = base + self._spoken_for(i, j, text) if common or base >= least else UNKNOWN
                made.right.append(j)
                made.text.append(text)
                made.base.append(base)
                made.score.append(score)
                made.barred.append(bool(self._bars(i, j)) if score >= NEAR else UNASKED)
            made.counts.append(len(made.right) - before)
        return made

    def _backed(self, i: int, j: int) -> float:
        """What the things and figures that both hold say, however alike the claims are as wholes."""
        rarest, further = self._likeness.common(i, j)
        return round(RAREST * (rarest - USUAL), 3) + round(BACKED * further, 3) + round(FIGURE * _figure(
            self._profiles[i], self._profiles[j], self._likeness)[0], 3)

    def _spoken_for(self, i: int, j: int, text: float) -> float:
        """What speaks for two claims beside their content."""
        left, right, days = self._profiles[i], self._profiles[j], self._likeness.days
        return self._features.of(i, j, lambda: sum([weight for _, weight, _ in features(left, right, text, days)]))

    def _bars(self, i: int, j: int) -> tuple[str, ...]:
        left, right = self._profiles[i], self._profiles[j]
        told = self._told.of(i, j, lambda: tuple(bars_of_matter(left, right)))
        return told + tuple(bars_of_telling(left, right, told))

    def score(self, place: int) -> float:
        """How far a pair says the same."""
        score = self._score[place]
        if score == UNKNOWN:
            score = self._score[place] = self._base[place] + self._spoken_for(*self.ends(place), self._text[place])
        return score

    def company(self, place: int) -> float:
        """What of that the pairs around it say."""
        return self._added[place]

    def bars(self, place: int) -> tuple[str, ...]:
        """What forbids to put a pair together."""
        return self._bars(*self.ends(place))

    def barred(self, place: int) -> bool:
        """Whether anything does."""
        if self._barred[place] == UNASKED:
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
        """The places of the pairs that have a score of `SAME`."""
        return (place for place, score in enumerate(self._score) if score >= SAME)

    def among(self, claims: Collection[int], least: float = 0.0) -> Iterator[Pair]:
        """The pairs of some claims with each other, of at least some likeness."""
        starts, right, text = self._starts, self._right, self._text
        for i in sorted(claims):
            start, end = starts[i], starts[i + 1]
            for place, j in enumerate(right[start:end], start):
                if j in claims and text[place] >= least:
                    yield Pair(place, i, j, text[place])

    @cached_property
    def _ending(self) -> Mapping[int, array[int]]:
        """Claim -> the places of the pairs that end with it, in their order."""
        found: dict[int, array[int]] = defaultdict(lambda: array("i"))
        for place, claim in enumerate(self._right):
            found[claim].append(place)
        return found

    def of(self, claim: int, least: float = 0.0) -> Iterator[Pair]:
        """The pairs of one claim, of at least some likeness."""
        for place in self._ending.get(claim, ()):
            if self._text[place] >= least:
                yield Pair(place, self._left[place], claim, self._text[place])
        for place in range(self._starts[claim], self._starts[claim + 1]):
            if self._text[place] >= least:
                yield Pair(place, claim, self._right[place], self._text[place])

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


def _one_event(left: Profile, right: Profile, shared: int) -> bool:
    """Whether unlike claims are compared all the same: both count, tell one figure, one mishap or a meeting.

    shared: aspects.
    """
    if shared & COUNTS or not left.figures.isdisjoint(right.figures):
        return True
    if not shared:
        return False
    struck = shared & DATED and left.wording.struck & right.wording.struck
    return bool(struck or left.encounters & right.encounters)


def _figure(left: Profile, right: Profile, likeness: Likeness) -> tuple[float, str]:
    """Weight of the rarest figure that two claims give, and the figure; 0 where there is none."""
    if left.figures.isdisjoint(right.figures):
        return 0.0, ""
    return max((likeness.weights[figure], figure) for figure in left.figures & right.figures)


def reasons(pair: Pair, profiles: Sequence[Profile], likeness: Likeness) -> tuple[Why, ...]:
    """What speaks for and against; the weights add up to the score. Worked out where somebody asks, for few pairs."""
    left, right = profiles[pair.left], profiles[pair.right]
    _, whole, held = likeness.parts(pair.left, pair.right)
    rarest, further = likeness.common(pair.left, pair.right)
    weights, (rare, figure) = likeness.weights, _figure(left, right, likeness)
    words = sorted(left.content.keys() & right.content.keys(), key=lambda term: (-weights[term], term))
    return (
        Why("content", round(WHOLE * whole, 3), f"shared: {', '.join(words[:8])}"),
        Why("contained", round(HELD * held, 3), "share of the shorter claim that the longer one holds"),
        Why("rarest", round(RAREST * (rarest - USUAL), 3), f"rarest thing in common, against {USUAL} as usual"),
        Why("backed", round(BACKED * further, 3), "second and third thing in common"),
        *([Why("figure", round(FIGURE * rare, 3), figure)] if figure else ()),
        *(Why(name, round(value, 3), words) for name, value, words in features(left, right, pair.text, likeness.days)))
