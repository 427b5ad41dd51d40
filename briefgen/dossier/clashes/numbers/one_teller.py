"""Whether two numbers are of one article's own telling, of one case, and of one thing with a name."""

from __future__ import annotations

from briefgen.dossier.clashes.numbers.one_phrase import two_tally
from briefgen.dossier.measures import Count
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.text.similarity import jaccard

ALIKE = 0.28
"""Likeness of two claims of an article that give two tolls of one source."""
HURT = frozenset({"dead", "missing", "injured", "badly_injured", "lightly_injured", "sick", "poisoned"})
"""Outcomes of which an article gives one toll."""
BODIES = frozenset({"state", "organisation"})
"""Types of those who may be one under two names: a state and its ministry."""
BEGINS = 3
"""Words with which a claim begins that tell of a further one what it does."""
FEW = 2
"""Words of a name, at least, that may begin a claim: one is but its first word."""
SAME_CASE = 0.4
"""Share of common words of two conditions that are one."""


def of_other_cases(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether either tells what would be in a case that the other does not put: "jika bertahan", "bila naik"."""
    first, second = (_case(profile, words) for profile in (left, right))
    return first != second and jaccard(first, second) < SAME_CASE


def _case(profile: Profile, words: Comparison) -> frozenset[str]:
    """The content of the clause that tells in which case a claim would be so; empty where it tells none."""
    tokens = split_words(profile.claim.claim)
    opens = next((i for i, word in enumerate(tokens) if word.text in words.units.cases), None)
    return frozenset(words.terms(tokens[opens:])) if opens is not None else frozenset()


def told_twice(left: Profile, right: Profile, text: float, a: Count, b: Count, words: Comparison) -> bool:
    """Whether an article gives two tolls of the same people: of two who count, or both of one source of one day."""
    if a.outcome not in HURT or a.outcome != b.outcome or _apart_in_time(left, right) or a.became or b.became:
        return False
    shared = left.people & right.people | {left.speaker, right.speaker} & (left.named | right.named)
    return two_tally(left, right, words) or (text >= ALIKE and bool(shared))


def _apart_in_time(left: Profile, right: Profile) -> bool:
    """Whether two claims of an article are as of other days, or only one of them of a day that is not its own."""
    days = {when.low for when in (*left.as_of, *right.as_of)}
    return len(days) > 1 or any(day is not None and left.told is not None and day != left.told for day in days)


def of_other_bearers(left: Profile, right: Profile, a: Count, b: Count, words: Comparison) -> bool:
    """Whether each number is of a thing with a name of its own that nobody knows: "Mina Jaya memuat dua ton".

    Or one is of a further one of a kind: "asteroid kedua berdiameter 120 meter".
    """
    if _further(left, words) != _further(right, words):
        return True
    one, other = _bearer(left, a, words), _bearer(right, b, words)
    if not (one and other) or left.named & right.named or (
            BODIES & set(left.subjects.values()) and BODIES & set(right.subjects.values())):
        return False
    held = ({word.text for word in split_words(profile.claim.claim)} for profile in (right, left))
    return all(bearer.isdisjoint(text) for bearer, text in zip((one, other), held, strict=True))


def _further(profile: Profile, words: Comparison) -> frozenset[str]:
    """What a claim begins with and says to be a further one of a kind: "asteroid kedua berdiameter"."""
    begins = split_words(profile.claim.claim)[:BEGINS]
    ranked = len(begins) == BEGINS and begins[1].text in words.further and words.grammar.verb.fullmatch(begins[2].text)
    return frozenset(words.terms(begins[:1])) if ranked else frozenset()


def _bearer(profile: Profile, count: Count, words: Comparison) -> frozenset[str]:
    """The words of the name with which a claim begins, where one verb that counts nobody stands before the number.

    Without the noun of what it is the name of: "KM Melati", "KM Kenanga".
    """
    text = profile.claim.claim
    before = split_words(text[:max(text.find(count.text), 0)])
    verb = next((i for i, word in enumerate(before) if not word.capital), len(before))
    plain = len(before) == verb + 1 and before[verb].text not in words.units.tallies
    name = before[:verb][-FEW:] if plain and verb >= FEW else ()
    return frozenset(word.text for word in name if not any(term.isupper() for term in words.terms((word,))))
