"""How much two claims say the same: a score with its reasons, and what forbids to put them together.

The weights are declared here and nowhere else. They add up features that a reader would name as well: shared content
words (rare words weigh more), shared names, the same day, the same number of the same things. Whatever contradicts
(other days, other numbers of one measure, a denial) is a bar: no likeness of words outweighs it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefgen.dossier.dates import apart, finest, same_day
from briefgen.dossier.measures import ANYONE, CLASSIFIED, PERSON, Count
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.model.dossier import Why
from briefgen.model.edtf import Edtf
from briefgen.model.values import ABOUT
from briefgen.text.similarity import candidate_pairs, overlap, rarity, weigh

SAME = 0.45
"""Score from which two claims say the same."""
DICE, CONTAINED = 0.55, 0.45
"""How much likeness of the whole counts, and how much that one claim holds the other."""
LONE_WORD = 0.25
"""Weight of a word that only one sheet uses: it tells the article's style rather than its matter."""
SAME_DAY = 0.12
SAME_MONTH = 0.08
SAME_TOLL = 0.36
RARE_COUNT = 0.32
SAME_COUNT = 0.24
ROUND_COUNT = 0.1
TELLING = 50
"""Numbers below it are agreed on by chance as often as not."""
ONE_COUNTS = -0.15
OTHER_COUNT = -0.08
ONE_NUMBER = -0.05
SAME_VERB, OTHER_VERB = 0.05, -0.06
OTHER_KIND = -0.15
OTHER_SPEAKER = -0.06
OTHER_NAMES = -0.12
THIN = 1.7
"""Content below this weight (about two telling words) cannot carry a match by itself."""
KEYS, MOST = 12, 400
SPOKEN = frozenset({"statement", "plan"})
"""Kinds of claims that a speaker makes on an occasion."""
OCCASION = 10
"""Days between two articles beyond which undated words of one speaker are of two occasions."""
COUNT_KEY = 0.9
"""Weight of a number as a key of the index; it adds nothing to the likeness of content."""


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


Matches = Mapping[tuple[int, int], Match]
"""Compared pairs by their indices, the smaller first."""


class Weights:
    """Weights of the terms of a dossier's profiles."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._rarity = rarity((profile.terms for profile in profiles), max(len(profiles), 2))
        sheets: dict[str, set[str]] = {}
        for profile in profiles:
            for term in profile.terms:
                sheets.setdefault(term, set()).add(profile.sheet)
        self.of: dict[str, float] = {
            term: weight * (LONE_WORD if len(sheets[term]) == 1 else 1.0) for term, weight in self._rarity.items()}
        self.total = tuple(weigh(profile.terms, self.of) for profile in profiles)


def find_matches(profiles: Sequence[Profile], weights: Weights) -> tuple[Match, ...]:
    """Every pair worth comparing, compared; sorted by index."""
    documents = [{**profile.terms, **dict.fromkeys(_count_keys(profile), 1.0)} for profile in profiles]
    weight = weights.of | {key: COUNT_KEY for document in documents for key in document if key.startswith("#")}
    pairs = candidate_pairs(documents, weight, keys=KEYS, most=MOST)
    return tuple(match(i, j, profiles, weights) for i, j in sorted(pairs))


def _count_keys(profile: Profile) -> set[str]:
    """Further terms under which claims that count find each other: what is counted, and the number itself."""
    tolls = {key for count in profile.counts if count.outcome
             for key in (f"#{count.outcome}", f"#{count.outcome} {count.value}")}
    return tolls | {f"#{count.value}" for count in profile.counts if count.value >= TELLING}


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


def likeness_beside(left: Profile, right: Profile, weights: Weights) -> float:
    """Likeness of content, 0 to 1, leaving out the counted nouns: that both count votes does not make it one count."""
    nouns = frozenset().union(*(count.nouns for profile in (left, right) for count in profile.counts))
    first = {term: strength for term, strength in left.terms.items() if term not in nouns}
    second = {term: strength for term, strength in right.terms.items() if term not in nouns}
    shared, a, b = overlap(first, second, weights.of)
    return DICE * 2 * shared / (a + b) + CONTAINED * shared / max(min(a, b), THIN / 2) if shared else 0.0


def _features(left: Profile, right: Profile) -> Iterable[Why]:
    if any(same_day(a, b) for a in left.when for b in right.when):
        yield Why("date", SAME_DAY, "same day")
    elif any(a.text == b.text and a.precision == "month" for a in left.when for b in right.when):
        yield Why("date", SAME_MONTH, "same month")
    yield from _numbers(left, right)
    if left.head and left.head == right.head:
        yield Why("verb", SAME_VERB, left.head)
    elif left.head and right.head and not (left.head in right.terms and right.head in left.terms):
        yield Why("verb", OTHER_VERB, f"{left.head} against {right.head}")
    if _kinds_differ(left, right):
        yield Why("kind", OTHER_KIND, f"{left.kind} against {right.kind}")
    if _speakers_differ(left, right):
        yield Why("speaker", OTHER_SPEAKER, f"{left.speaker} against {right.speaker}")
    if exclusive(left, right):
        yield Why("names", OTHER_NAMES, "each names whom the other does not")


def _numbers(left: Profile, right: Profile) -> Iterable[Why]:
    """The best agreement of two numbers; else that one claim counts a toll and the other tells none."""
    agreed = [(a, b) for a in left.counts for b in right.counts if _may_be_one(a, b) and agree(a, b)]
    if agreed:
        a, b = max(agreed, key=lambda pair: (_worth(*pair), pair[0].value))
        yield Why("number", _worth(a, b), f"{a.text} / {b.text}")
    elif left.counts and right.counts:
        yield Why("number", OTHER_COUNT, "each counts something, and not the same")
    elif _tolls(left) != _tolls(right):
        yield Why("toll", ONE_COUNTS, "only one counts the dead, the injured or the like")
    elif any(count.value >= TELLING for count in (*left.counts, *right.counts)):
        yield Why("number", ONE_NUMBER, "only one gives a number")


def _may_be_one(a: Count, b: Count) -> bool:
    """Whether two numbers may be one that is told in different words ("5.200 karyawan", "5.200 orang")."""
    if comparable(a, b):
        return True
    outcomes = {a.outcome, b.outcome}
    return a.unit == b.unit == PERSON and a.value == b.value and (len(outcomes) == 1 or None in outcomes) and (
        a.soft or b.soft or a.noun == b.noun)


def _worth(a: Count, b: Count) -> float:
    """What the agreement of two numbers says: large, broken and closely told ones hardly agree by chance."""
    close = all(count.high <= 1.3 * count.low for count in (a, b))
    broken = a.value != int(a.value) or max(a.value, b.value) >= TELLING
    if a.value == b.value and a.outcome == b.outcome is not None and a.value >= 10:
        return SAME_TOLL
    if a.value == b.value and a.unit.isupper():
        return RARE_COUNT
    if a.value == b.value >= 100 and a.value % 10 ** (len(str(int(a.value))) - 1):
        return RARE_COUNT
    return SAME_COUNT if close and broken else ROUND_COUNT


def _tolls_differ(left: Profile, right: Profile) -> bool:
    """Whether two tolls that do not exclude each other still are not one: at least 17, and 21.

    "Thousands" fits any of its numbers, and a number agrees with one within a tenth.
    """
    pairs = [(a, b) for a in left.counts for b in right.counts
             if a.outcome and comparable(a, b) and agree(a, b) and a.part_of is b.part_of is None]
    return bool(pairs) and not any(
        min(a.value, b.value) >= (1 - ABOUT) * max(a.value, b.value) or (max(a.high / (a.low or 1), b.high / (b.low or 1)) > 50
        and math.isfinite(a.high) and math.isfinite(b.high)) for a, b in pairs)


def _tolls(profile: Profile) -> frozenset[str]:
    return frozenset(count.outcome for count in profile.counts if count.outcome)


def _kinds_differ(left: Profile, right: Profile) -> bool:
    """A plan and something done; the line between event, state and statement is too fine to count."""
    return (left.kind == "plan") != (right.kind == "plan")


def _speakers_differ(left: Profile, right: Profile) -> bool:
    """Whether two people say it; the spokesman of a company that the other names does not count as another."""
    if not (left.kind == right.kind == "statement" and left.speaker and right.speaker) or left.speaker == right.speaker:
        return False
    return ENTITY + left.speaker not in right.terms and ENTITY + right.speaker not in left.terms


def exclusive(left: Profile, right: Profile) -> bool:
    """Whether each names somebody (or a place, or a body) that the other neither names nor may mean.

    A person on one side and a place on the other are no rivals. Ids that contain each other ("tanjung-belimbing", "pelabuhan-tanjung-belimbing") are too near to tell apart.
    """
    mine = [each for each in left.subjects.items() if ENTITY + each[0] not in right.terms]
    theirs = [each for each in right.subjects.items() if ENTITY + each[0] not in left.terms]
    return any(kind == other and not _near_names(a, b) for a, kind in mine for b, other in theirs)


def _near_names(a: str, b: str) -> bool:
    return f"-{a}-" in f"-{b}-" or f"-{b}-" in f"-{a}-"


def _bars(left: Profile, right: Profile) -> Iterable[str]:
    if _apart(left.when, right.when):
        yield "date"
    elif _spoken_apart(left, right):
        yield "said"
    if _told_before(left, right) or _told_before(right, left):
        yield "told before"
    if clashing(left, right):
        yield "number"
    if _tolls_differ(left, right):
        yield "toll"
    if left.as_of and right.as_of and left.counts and right.counts and _apart(left.as_of, right.as_of):
        yield "as of"
    if left.negated != right.negated or left.denies != right.denies:
        yield "denial"
    if left.claim.event and right.claim.event and left.claim.event != right.claim.event:
        yield "event"


def _spoken_apart(left: Profile, right: Profile) -> bool:
    """Whether one speaker said it on two occasions: dated apart, or told in articles too far apart.

    An article tells what was just said; "tanpa syarat" in June and in July are two statements.
    """
    if left.speaker is None or not {left.kind, right.kind} <= SPOKEN:
        return False
    first, second = left.said or left.when, right.said or right.when
    if first and second:
        return _apart(first, second, 3)
    ends = [finest(dates) or profile.published for dates, profile in ((first, left), (second, right))]
    days = [end.low for end in ends if end and end.low]
    return left.speaker == right.speaker and len(days) == 2 and abs((days[0] - days[1]).days) > OCCASION


def _told_before(teller: Profile, other: Profile) -> bool:
    """Whether one tells, undated and as done, what the other dates to a day after the telling."""
    if teller.when or not other.when or "plan" in (teller.kind, other.kind):
        return False
    told = [when.high for when in (*teller.said, *([teller.published] if teller.published else [])) if when.high]
    return bool(told) and all(when.low is not None and when.low > min(told) for when in other.when)


def _apart(first: Sequence[Edtf], second: Sequence[Edtf], slack: int = 0) -> bool:
    """Whether no date of one side can be one of the other."""
    return bool(first and second) and all(apart(a, b, slack) for a in first for b in second)


def _hit_alike(a: Count, b: Count) -> bool:
    """Whether two tolls of one outcome may be of the same people: 49 people sought, 40 passengers sought."""
    return a.unit == b.unit == PERSON and a.outcome == b.outcome is not None and (a.soft or b.soft) and (
        a.part_of is b.part_of is None)


def clashing(left: Profile, right: Profile) -> tuple[Count, Count] | None:
    """The first numbers of one measure that cannot both be right; None where one such pair agrees."""
    pairs = [(a, b) for a in left.counts for b in right.counts if comparable(a, b) or _hit_alike(a, b)]
    if any(agree(a, b) for a, b in pairs):
        return None
    return pairs[0] if pairs else None


def agree(a: Count, b: Count) -> bool:
    """Whether one number can be what both say."""
    return a.low <= b.high and b.low <= a.high


def comparable(a: Count, b: Count) -> bool:
    """Whether two numbers count the same kind of thing: unit, noun and outcome fit, and both are wholes or parts."""
    if a.outcome != b.outcome or not (a.unit == b.unit or _classified(a, b)):
        return False
    if a.part_of is not None and b.part_of is None and a.outcome is None:
        return False
    if b.part_of is not None and a.part_of is None and b.outcome is None:
        return False
    if a.unit == PERSON:
        return a.noun == b.noun or _nobody_special(a, b)
    return not a.nouns or not b.nouns or bool(a.nouns & b.nouns) or _classified(a, b)


def _classified(a: Count, b: Count) -> bool:
    """Whether one is counted in units only and the other in things: 287 unit, 312 rumah."""
    units = {a.unit, b.unit}
    return CLASSIFIED in units and len(units) == 2 and PERSON not in units and a.outcome is not None


def _nobody_special(a: Count, b: Count) -> bool:
    """Whether one says "people" and the other no more than which people they are ("warga", "pengungsi")."""
    names = {a.noun or ANYONE, b.noun or ANYONE}
    if ANYONE not in names:
        return a.outcome is not None and names <= {"citizen", "refugee"}
    other = (names - {ANYONE}).pop() if names != {ANYONE} else ANYONE
    return (other in (ANYONE, "citizen") and (a.outcome is not None or other == ANYONE)) or (other == "refugee" and (
        a.outcome == "displaced"))
