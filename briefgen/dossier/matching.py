"""How much two claims say the same: a score with its reasons.

The weights are declared here and in `counting`, and nowhere else. They add up features that a reader would name as
well: shared content words (rare words weigh more), shared names, the same day, the same number of the same things.
Whatever contradicts is no low score but a bar (`bars`): no likeness of words outweighs it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from briefgen.dossier.bars import bars_between
from briefgen.dossier.counting import TELLING, agree, may_be_one, tolls, worth
from briefgen.dossier.dates import same_day, same_month
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rivals import rival_kinds
from briefgen.model.dossier import Why
from briefgen.text.similarity import Terms, candidate_pairs, overlap, rarity

SAME = 0.45
"""Score from which two claims say the same."""
DICE, CONTAINED = 0.55, 0.45
"""How much likeness of the whole counts, and how much that one claim holds the other."""
THIN = 1.7
"""Content below this weight (about two telling words) cannot carry a match by itself."""
LONE_WORD = 0.25
"""Weight of a word that only one sheet uses: it tells the article's style rather than its matter."""
SAME_DAY, SAME_MONTH = 0.12, 0.08
ONE_COUNTS, OTHER_COUNT, ONE_NUMBER = -0.15, -0.08, -0.05
SAME_VERB, OTHER_VERB = 0.05, -0.06
OTHER_KIND, OTHER_SPEAKER, OTHER_NAMES, OTHER_PERSONS = -0.15, -0.06, -0.12, -0.22
KEYS, MOST = 12, 400
"""Heaviest terms under which a claim is indexed, and claims with a term beyond which it brings none together."""
UNLIKE = 0.2
"""Likeness below which two claims are not looked at any further, unless both count something."""
LEAST = 0.5
"""Weight of the terms that two claims share at least to be compared."""
COUNT_KEY = 0.9
"""Weight of a number as a key of the index; it adds nothing to the likeness of content."""


class Match(NamedTuple):
    """Two profiles, by index, and how far they say the same; `reasons` tells why. A tuple: there are many.

    text: likeness of content, 0 to 1, without dates and numbers. score: with them. bars: as `bars_between` names them.
    """

    left: int
    right: int
    text: float
    score: float
    bars: tuple[str, ...]


Reason = tuple[str, float, str]
"""The fields of a `Why`: a million pairs are compared, and a reader sees the reasons of few."""

Matches = Mapping[tuple[int, int], Match]
"""Compared pairs by their indices, the smaller first."""


def weigh_terms(profiles: Sequence[Profile]) -> dict[str, float]:
    """The weight of every term: its rarity, little where only one sheet has it."""
    sheets: dict[str, set[str]] = {}
    for profile in profiles:
        for term in profile.terms:
            sheets.setdefault(term, set()).add(profile.sheet)
    rare = rarity((profile.terms for profile in profiles), max(len(profiles), 2))
    return {term: weight * (LONE_WORD if len(sheets[term]) == 1 else 1.0) for term, weight in rare.items()}


Weights = Mapping[str, float]


def find_matches(profiles: Sequence[Profile], weights: Weights) -> dict[tuple[int, int], Match]:
    """Every pair worth comparing, compared, in the order of the indices; those that are unlike are left out."""
    documents = [{**profile.terms, **dict.fromkeys(_count_keys(profile), 1.0)} for profile in profiles]
    keyed = {**weights, **{key: COUNT_KEY for document in documents for key in document if key.startswith("#")}}
    pairs = candidate_pairs(documents, keyed, keys=KEYS, most=MOST, least=LEAST)
    compared = (match(i, j, profiles, weights) for i, j in sorted(pairs))
    return {(found.left, found.right): found for found in compared
            if not _unlike(found.text, profiles[found.left], profiles[found.right])}


def _count_keys(profile: Profile) -> set[str]:
    """Further terms under which claims that count find each other: what is counted, and the number itself."""
    keys = {key for count in profile.counts if count.outcome
            for key in (f"#{count.outcome}", f"#{count.outcome} {count.value}")}
    return keys | {f"#{count.value}" for count in profile.counts if count.value >= TELLING}


def match(i: int, j: int, profiles: Sequence[Profile], weights: Weights) -> Match:
    """Compare two profiles."""
    left, right = profiles[i], profiles[j]
    dice, contained = alike(left.terms, right.terms, weights)
    text = dice + contained
    if _unlike(text, left, right):
        return Match(i, j, text, 0.0, ())
    score = round(dice, 3) + round(contained, 3)
    for _, weight, _ in _features(left, right):
        score += weight
    return Match(i, j, text, score, tuple(bars_between(left, right)))


def reasons(found: Match, profiles: Sequence[Profile], weights: Weights) -> tuple[Why, ...]:
    """What speaks for and against; the weights add up to the score. Worked out where somebody asks, for few pairs."""
    left, right = profiles[found.left], profiles[found.right]
    return *_content(left, right, weights), *(Why(*reason) for reason in _features(left, right))


def _unlike(text: float, left: Profile, right: Profile) -> bool:
    """Whether two claims share too little to be looked at any further."""
    return text < UNLIKE and not (left.counts and right.counts)


def alike(left: Terms, right: Terms, weights: Weights, thin: float = THIN) -> tuple[float, float]:
    """Likeness of two bags of terms as wholes, and how much the smaller is held by the larger; weighted parts of 1."""
    shared, first, second = overlap(left, right, weights)
    if not shared:
        return 0.0, 0.0
    return DICE * 2 * shared / (first + second), CONTAINED * shared / max(min(first, second), thin)


def _content(left: Profile, right: Profile, weights: Weights) -> tuple[Why, ...]:
    dice, contained = alike(left.terms, right.terms, weights)
    if not dice:
        return ()
    words = sorted((term for term in left.terms if term in right.terms), key=lambda term: (-weights[term], term))
    return (
        Why("content", round(dice, 3), f"shared: {', '.join(words[:8])}"),
        Why("contained", round(contained, 3), "share of the shorter claim that the longer one holds"))


def likeness_beside(left: Profile, right: Profile, weights: Weights) -> float:
    """Likeness of content, 0 to 1, leaving out the counted nouns: that both count votes does not make it one count."""
    nouns = frozenset().union(*(count.nouns for profile in (left, right) for count in profile.counts))
    first, second = ({term: strength for term, strength in profile.terms.items() if term not in nouns}
                     for profile in (left, right))
    return sum(alike(first, second, weights, THIN / 2))


def _features(left: Profile, right: Profile) -> Iterator[Reason]:
    """What speaks for or against, beside the content."""
    if left.when and right.when:
        if any(same_day(a, b) for a in left.when for b in right.when):
            yield "date", SAME_DAY, "same day"
        elif any(same_month(a, b) for a in left.when for b in right.when):
            yield "date", SAME_MONTH, "same month"
    if left.counts or right.counts:
        yield from _numbers(left, right)
    yield from _verbs(left, right)
    if (left.kind == "plan") != (right.kind == "plan"):
        yield "kind", OTHER_KIND, f"{left.kind} against {right.kind}"
    if _speakers_differ(left, right):
        yield "speaker", OTHER_SPEAKER, f"{left.speaker} against {right.speaker}"
    rivals = rival_kinds(left, right)
    if "person" in rivals:
        yield "persons", OTHER_PERSONS, "each names a person whom the other does not"
    elif rivals:
        yield "names", OTHER_NAMES, "each names what the other does not"


def _numbers(left: Profile, right: Profile) -> Iterator[Reason]:
    """The best agreement of two numbers; else that the claims count other things, or only one of them counts."""
    agreed = [(a, b) for a in left.counts for b in right.counts if may_be_one(a, b) and agree(a, b)]
    if agreed:
        a, b = max(agreed, key=lambda pair: (worth(*pair), pair[0].value))
        yield "number", worth(a, b), f"{a.text} / {b.text}"
    elif left.counts and right.counts:
        yield "number", OTHER_COUNT, "each counts something, and not the same"
    elif not (tolls(left) <= right.wording.outcomes and tolls(right) <= left.wording.outcomes):
        yield "toll", ONE_COUNTS, "only one tells of the dead, the injured or the like"
    elif any(count.value >= TELLING for count in (*left.counts, *right.counts)):
        yield "number", ONE_NUMBER, "only one gives a number"


def _verbs(left: Profile, right: Profile) -> Iterator[Reason]:
    """Whether the first verbs of both say the same."""
    first, second = left.wording.head, right.wording.head
    if first is None or second is None:
        return
    if first == second:
        yield "verb", SAME_VERB, first
    elif first not in right.terms or second not in left.terms:
        yield "verb", OTHER_VERB, f"{first} against {second}"


def _speakers_differ(left: Profile, right: Profile) -> bool:
    """Whether two people say it; the spokesman of a company that the other names does not count as another."""
    if not (left.kind == right.kind == "statement" and left.speaker and right.speaker) or left.speaker == right.speaker:
        return False
    return ENTITY + left.speaker not in right.terms and ENTITY + right.speaker not in left.terms
