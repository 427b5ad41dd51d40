"""How much two claims say the same: a score with its reasons, and what forbids to put them together.

The weights are declared here and nowhere else. They add up features that a reader would name as well: shared content
words (rare words weigh more), shared names, the same day, the same number of the same things. Whatever contradicts
(other days, other numbers of one measure, a denial) is a bar: no likeness of words outweighs it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefgen.dossier.dates import apart, same_day
from briefgen.dossier.measures import ANYONE, PERSON, Count
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.model.dossier import Why
from briefgen.text.similarity import candidate_pairs, overlap, rarity, weigh

SAME = 0.5
"""Score from which two claims say the same."""
DICE, CONTAINED = 0.55, 0.45
"""How much likeness of the whole counts, and how much that one claim holds the other."""
LONE_WORD = 0.6
"""Weight of a word that only one sheet uses: it tells the article's style rather than its matter."""
SAME_DAY = 0.1
SAME_COUNT = 0.2
ROUND_COUNT = 0.1
OTHER_KIND = -0.08
OTHER_SPEAKER = -0.06
OTHER_NAMES = -0.15
THIN = 6.0
"""Content below this weight (about two telling words) cannot carry a match by itself."""
KEYS, MOST = 12, 400


@dataclass(frozen=True, slots=True)
class Match:
    """Two profiles, by index, with what speaks for and against their saying the same.

    text: likeness of content, 0 to 1, without dates and numbers. score: with them. bars: why the two may not stand in
    one group however alike ("date", "number", "denial", "judged").
    """

    left: int
    right: int
    text: float
    score: float
    bars: tuple[str, ...]
    why: tuple[Why, ...]


class Weights:
    """Weights of the terms of a dossier's profiles."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._rarity = rarity((profile.terms for profile in profiles), max(len(profiles), 2))
        sheets: dict[str, set[str]] = {}
        for profile in profiles:
            for term in profile.terms:
                sheets.setdefault(term, set()).add(profile.sheet)
        self.of: Mapping[str, float] = {
            term: weight * (LONE_WORD if len(sheets[term]) == 1 else 1.0) for term, weight in self._rarity.items()}
        self.total = tuple(weigh(profile.terms, self.of) for profile in profiles)


def find_matches(profiles: Sequence[Profile], weights: Weights) -> tuple[Match, ...]:
    """Every pair worth comparing, compared; sorted by index."""
    pairs = candidate_pairs([profile.terms for profile in profiles], weights.of, keys=KEYS, most=MOST)
    return tuple(match(i, j, profiles, weights) for i, j in sorted(pairs))


def match(i: int, j: int, profiles: Sequence[Profile], weights: Weights) -> Match:
    """Compare two profiles."""
    left, right = profiles[i], profiles[j]
    text, why = _likeness(left, right, weights)
    reasons = [*why, *_features(left, right)]
    return Match(i, j, text, sum(reason.weight for reason in reasons), tuple(_bars(left, right)), tuple(reasons))


def _likeness(left: Profile, right: Profile, weights: Weights) -> tuple[float, list[Why]]:
    shared, first, second = overlap(left.terms, right.terms, weights.of)
    if not shared:
        return 0.0, []
    dice = 2 * shared / (first + second)
    contained = shared / max(min(first, second), THIN)
    words = sorted((term for term in left.terms if term in right.terms), key=lambda term: (-weights.of[term], term))
    told = ", ".join(words[:8])
    return DICE * dice + CONTAINED * contained, [
        Why("content", round(DICE * dice, 3), f"shared: {told}"),
        Why("contained", round(CONTAINED * contained, 3), "share of the shorter claim that the longer one holds"),
    ]


def _features(left: Profile, right: Profile) -> Iterable[Why]:
    if any(same_day(a, b) for a in left.when for b in right.when):
        yield Why("date", SAME_DAY, "same day")
    yield from _numbers(left, right)
    if _kinds_differ(left, right):
        yield Why("kind", OTHER_KIND, f"{left.kind} against {right.kind}")
    if left.kind == right.kind == "statement" and left.speaker and right.speaker and left.speaker != right.speaker:
        yield Why("speaker", OTHER_SPEAKER, f"{left.speaker} against {right.speaker}")
    if exclusive(left, right):
        yield Why("names", OTHER_NAMES, "each names whom the other does not")


def _numbers(left: Profile, right: Profile) -> Iterable[Why]:
    best: Why | None = None
    for a in left.counts:
        for b in right.counts:
            if comparable(a, b) and agree(a, b):
                telling = a.value == b.value and (a.value >= 100 or a.value != int(a.value))
                weight = SAME_COUNT if telling else ROUND_COUNT
                if best is None or weight > best.weight:
                    best = Why("number", weight, f"{a.text} / {b.text}")
    if best:
        yield best


def _kinds_differ(left: Profile, right: Profile) -> bool:
    """A plan and something done; the line between event, state and statement is too fine to count."""
    return (left.kind == "plan") != (right.kind == "plan")


def exclusive(left: Profile, right: Profile) -> bool:
    """Whether each names somebody or something that the other neither names nor may mean."""
    mine = {entity for entity in left.named if ENTITY + entity not in right.terms}
    theirs = {entity for entity in right.named if ENTITY + entity not in left.terms}
    return bool(mine and theirs)


def _bars(left: Profile, right: Profile) -> Iterable[str]:
    if left.when and right.when and all(apart(a, b) for a in left.when for b in right.when):
        yield "date"
    elif left.kind == right.kind == "statement" and _spoken_apart(left, right):
        yield "said"
    if clashing(left, right):
        yield "number"
    if left.claim.negated != right.claim.negated or left.denies != right.denies:
        yield "denial"
    if left.claim.event and right.claim.event and left.claim.event != right.claim.event:
        yield "event"


def _spoken_apart(left: Profile, right: Profile) -> bool:
    """Whether two statements were made on different occasions: days that cannot be one."""
    first, second = left.said or left.when, right.said or right.when
    return bool(first and second) and all(apart(a, b, slack=3) for a in first for b in second)


def clashing(left: Profile, right: Profile) -> tuple[Count, Count] | None:
    """The first numbers of one measure that cannot both be right; None where one such pair agrees."""
    pairs = [(a, b) for a in left.counts for b in right.counts if comparable(a, b)]
    if any(agree(a, b) for a, b in pairs):
        return None
    return pairs[0] if pairs else None


def agree(a: Count, b: Count) -> bool:
    """Whether one number can be what both say."""
    return a.low <= b.high and b.low <= a.high


def comparable(a: Count, b: Count) -> bool:
    """Whether two numbers count the same kind of thing: unit, noun and outcome fit, and both are wholes or parts."""
    if a.unit != b.unit or a.outcome != b.outcome:
        return False
    if a.part_of is not None and b.part_of is None and a.outcome is None:
        return False
    if b.part_of is not None and a.part_of is None and b.outcome is None:
        return False
    if a.unit == PERSON:
        return a.noun == b.noun or _nobody_special(a, b)
    return not a.nouns or not b.nouns or bool(a.nouns & b.nouns)


def _nobody_special(a: Count, b: Count) -> bool:
    """Whether one says "people" and the other no more than which people they are ("warga", "pengungsi")."""
    names = {a.noun or ANYONE, b.noun or ANYONE}
    if ANYONE not in names:
        return a.outcome is not None and names <= {"citizen", "refugee"}
    other = (names - {ANYONE}).pop() if names != {ANYONE} else ANYONE
    return other in (ANYONE, "citizen") and (a.outcome is not None or other == ANYONE) or other == "refugee" and (
        a.outcome == "displaced")
