"""Numbers of one measure that cannot all be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from briefgen.dossier.clash import Clash
from briefgen.dossier.dates import apart, finest, gap
from briefgen.dossier.matching import Match, Matches, Weights, agree, comparable, exclusive, likeness_beside, match
from briefgen.dossier.measures import PERSON, Count
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.lang.compare import Comparison
from briefgen.model.dossier import Why
from briefgen.model.edtf import Edtf
from briefgen.model.values import ABOUT, Number
from briefgen.text.similarity import jaccard

ALIKE = 0.45
"""Likeness of content from which two plain numbers are of one measure."""
NEAR, ALIKE_NEAR = 0.6, 0.28
"""The same for numbers whose own clauses are alike: share of common words in them, and likeness of the claims."""
WORDED_ALIKE = 0.72
"""Likeness from which two numbers are of one measure although no verb is shared: 12 per cent asked, five offered."""
TOLD = 0.1
"""Likeness that suffices where an outcome ("dead") names the measure."""
FRESH = 14
"""Days between two articles within which an undated state is taken to be one state."""
EPISODE = 60
"""Days within which one disaster or one strike is counted."""
BUCKET = 300
"""Claims with one kind of count that are compared all with all; beyond that only alike ones are."""


def number_clashes(
    profiles: Sequence[Profile], matches: Matches, weights: Weights, words: Comparison,
) -> Iterator[Clash]:
    """Clashes of numbers; for each pair of claims and measure one."""
    for i, j in sorted(_pairs(profiles, matches)):
        found = matches.get((i, j)) or match(i, j, profiles, weights)
        left, right = profiles[i], profiles[j]
        seen = set()
        for a, b in _rivals(left, right):
            measure = measure_of(a, b)
            if measure not in seen and _contradict(left, right, a, b, found, words, weights):
                seen.add(measure)
                yield Clash("number", i, j, (shown(a), shown(b)), measure, _why(found, a, b), _difference(left, right, a, b))
        if not seen:
            yield from _composed(i, j, left, right, found)


def _pairs(profiles: Sequence[Profile], matches: Matches) -> set[tuple[int, int]]:
    """Pairs that may count the same: alike ones, and all that give the same outcome or count the same special noun."""
    buckets: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        for key in {key for count in profile.counts for key in _keys(count)}:
            buckets[key].append(i)
    close = {pair for bucket in buckets.values() if len(bucket) <= BUCKET for pair in combinations(bucket, 2)}
    return close | {pair for pair in matches if profiles[pair[0]].counts and profiles[pair[1]].counts}


def _keys(count: Count) -> Iterator[tuple[str, str]]:
    if count.outcome:
        yield "outcome", count.outcome
    if count.unit == PERSON and count.noun and not count.soft:
        yield "noun", count.noun


def _rivals(left: Profile, right: Profile) -> Iterator[tuple[Count, Count]]:
    """Counts of one measure that disagree, where neither finds its like on the other side."""
    for a in left.counts:
        for b in right.counts:
            if _one_measure(left, right, a, b) and not agree(a, b) and not (
                    any(_one_measure(left, right, a, other) and agree(a, other) for other in right.counts)
                    or any(_one_measure(left, right, other, b) and agree(other, b) for other in left.counts)):
                yield a, b


def _one_measure(left: Profile, right: Profile, a: Count, b: Count) -> bool:
    if left.claim.measure and right.claim.measure:
        return left.claim.measure == right.claim.measure and a.unit == b.unit
    return comparable(a, b) or _part_over_whole(a, b) or _part_over_whole(b, a)


def _part_over_whole(special: Count, soft: Count) -> bool:
    """Whether a special noun counts more than all people together: more dead soldiers than dead are a contradiction."""
    return special.outcome is not None and special.outcome == soft.outcome and special.unit == soft.unit == PERSON and (
        not special.soft and soft.soft and special.low > soft.high)


def _contradict(
    left: Profile, right: Profile, a: Count, b: Count, found: Match, words: Comparison, weights: Weights,
) -> bool:
    if exclusive(left, right) or _apart(left.when, right.when) or (left.claim.negated != right.claim.negated and (
            a.outcome is None)):
        return False
    if (left.kind == "plan") != (right.kind == "plan"):
        return False
    if a.outcome is not None:
        return found.text >= TOLD and _outcome_clash(left, right, a, b, words)
    if left.verbs and right.verbs and not left.verbs & right.verbs and found.text < WORDED_ALIKE:
        return False
    if a.sort != b.sort:
        return False
    if not _alike(a, b, found, likeness_beside(left, right, weights)):
        return False
    if a.unit in words.recurring and _outgrown(left, right, a, b):
        return False
    if left.as_of and right.as_of:
        return not _apart(left.as_of, right.as_of)
    return not _evolves(left, right)


def _alike(a: Count, b: Count, found: Match, beside: float) -> bool:
    return (found.text >= ALIKE and beside >= ALIKE) or (jaccard(a.near, b.near) >= NEAR and beside >= ALIKE_NEAR)


def _outcome_clash(left: Profile, right: Profile, a: Count, b: Count, words: Comparison) -> bool:
    """Counts of people (or things) hit: at one time they must agree, later a cumulative one may only have grown."""
    if a.outcome in words.fixed:
        return True
    first, second = moment(left), moment(right)
    if first is None or second is None:
        return False
    if _of_old(left, second) or _of_old(right, first):
        return False
    if not apart(first, second):
        return True
    return a.outcome in words.cumulative and not _outgrown(left, right, a, b)


def _of_old(profile: Profile, moment_: Edtf) -> bool:
    """Whether a claim tells of an event long before the other count: an earlier disaster, not this one."""
    return bool(profile.when) and all(gap(when, moment_) > EPISODE for when in profile.when)


def _outgrown(left: Profile, right: Profile, a: Count, b: Count) -> bool:
    """Whether the later of two counts is the larger one: it may have grown."""
    first, second = moment(left), moment(right)
    if first is None or second is None or not apart(first, second):
        return False
    later_first = (second.low or date.max) < (first.low or date.max)
    earlier, later = (b, a) if later_first else (a, b)
    return later.high >= earlier.low


def moment(profile: Profile) -> Edtf | None:
    """As of when a count holds: as it says, else when it was said, else the first day of the article."""
    when = finest(profile.as_of) or finest(profile.said)
    if when is not None and (when.low or when.high):
        return when
    published = profile.published
    if published is None or published.low is None:
        return None
    return Edtf(published.text, published.low, published.high or published.low, "day", "", interval=True)


def _evolves(left: Profile, right: Profile) -> bool:
    """Whether the two states may simply be of different days."""
    states = left.kind == "state" or right.kind == "state"
    first, second = moment(left), moment(right)
    return states and not (left.when or right.when) and first is not None and second is not None and (
        gap(first, second) > FRESH)


def _apart(first: Sequence[Edtf], second: Sequence[Edtf]) -> bool:
    return bool(first and second) and all(apart(a, b) for a in first for b in second)


def _composed(i: int, j: int, left: Profile, right: Profile, found: Match) -> Iterator[Clash]:
    """A whole that another source gives without one of its parts: 14,000 with 3,000 replacements, and 11,000."""
    for swap, one, other in ((False, left, right), (True, right, left)):
        for part in one.counts:
            if part.part_of is None:
                continue
            whole = one.counts[part.part_of]
            rest = whole.value - part.value if part.inside else whole.value + part.value
            for count in other.counts:
                if _explains(whole, count, rest) and _shares_names(left, right):
                    sign = "−" if part.inside else "+"
                    hint = f"{shown(whole)} {sign} {number(part.value)} = {number(rest)}"
                    values = (shown(count), shown(whole)) if swap else (shown(whole), shown(count))
                    yield Clash("number", i, j, values, measure_of(whole, count), _why(found, whole, count), hint, "composition")
                    return


def _explains(whole: Count, count: Count, rest: Number) -> bool:
    return (whole.unit == count.unit and whole.noun == count.noun and whole.noun is not None and not whole.soft
            and count.outcome == whole.outcome and rest > 0 and count.value == rest)


def _shares_names(left: Profile, right: Profile) -> bool:
    return any(ENTITY + entity in right.terms for entity in left.named)


def _difference(left: Profile, right: Profile, a: Count, b: Count) -> str | None:
    """The arithmetic where a part that one claim names is just the gap."""
    for counts in (left.counts, right.counts):
        for part in counts:
            if part not in (a, b) and part.unit == a.unit and part.value > 0 and abs(a.value - b.value) == part.value:
                high, low = max(a.value, b.value), min(a.value, b.value)
                return f"{number(high)} − {number(part.value)} = {number(low)}"
    return None


def measure_of(a: Count, b: Count) -> str:
    """A name for what two comparable numbers count."""
    noun = a.noun if a.noun == b.noun else None
    words = sorted(a.nouns & b.nouns)
    return " ".join(filter(None, (a.unit, a.outcome or noun, *(words[:2] if a.unit != PERSON else ()))))


def shown(count: Count) -> str:
    """The value as a plain number; an outcome in words of its bound stays with the claim."""
    return number(count.value)


def number(value: Number) -> str:
    """A number without a needless fraction: 14000, 52.7."""
    return str(int(value)) if value == int(value) else str(value)


def _why(found: Match, a: Count, b: Count) -> tuple[Why, ...]:
    return (
        Why("number", 1.0, f"{a.text} / {b.text}: no number fits both"),
        Why("measure", round(found.text, 3), f"{measure_of(a, b)}; likeness of the claims"))


def on_side(mate: Profile, one: Profile, values: Iterable[str]) -> bool:
    """Whether a group mate gives the number that a clashing claim gives."""
    given = [count for count in one.counts if shown(count) in values]
    return any(comparable(a, b) and agree(a, b) and min(a.value, b.value) >= (1 - ABOUT) * max(a.value, b.value)
               for a in given for b in mate.counts)


