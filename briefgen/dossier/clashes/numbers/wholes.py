"""Numbers that one article tells of two things: both sums, both sizes, or a whole and those chosen from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from briefgen.dossier.measures import Count
from briefgen.dossier.profile import Profile
from briefgen.lang.pack import Language
from briefgen.model.values import Number
from briefgen.text.tokens import tokenise

Known = Mapping[tuple[str, Number], AbstractSet[str]]
"""Unit and value of a number -> the sheets that give it."""


def known_numbers(profiles: Sequence[Profile]) -> Known:
    """Of each number the articles that give it, as far as they tell it themselves."""
    known: dict[tuple[str, Number], set[str]] = defaultdict(set)
    for profile in profiles:
        for count in profile.numbers:
            if profile.speaker is None or count.value != int(count.value):
                known[count.unit, count.value].add(profile.sheet)
    return known


def two_things(left: Profile, right: Profile, a: Count, b: Count, known: Known) -> bool:
    """Whether one article tells both sums of money itself: a fine for the club, and one for the organiser.

    Or both sizes of what is measured, whoever says so: the ammonia in the canal, and that in the pond.
    """
    if not (a.unit.isupper() or _is_fine(a, b)) or left.sheet == right.sheet:
        return False
    return left.sheet in known.get((b.unit, b.value), ()) or right.sheet in known.get((a.unit, a.value), ())


def _is_fine(a: Count, b: Count) -> bool:
    """Whether both are measured to a fraction, which no article tells twice of one thing."""
    return a.unit == b.unit and a.outcome is None and a.value != int(a.value) and b.value != int(b.value)


def is_whole(profile: Profile, whole: Count, part: Count, lang: Language) -> bool:
    """Whether a claim tells of so many that some of them were as many as another counts, and only by a bare number.

    "Dari lima gelagar pada bentang itu, dua jatuh": the two that fell are no five.
    """
    text = profile.claim.claim
    at = text.find(whole.text)
    if not 0 <= part.value < whole.value or whole.part_of is not None or at < 0:
        return False
    if any(count.value == part.value for count in profile.counts):
        return False
    tokens = tokenise(text[at + len(whole.text):])
    read = (lang.numbers.read(tokens, i) for i in range(len(tokens)) if lang.numbers.starts(tokens.word(i)))
    return any(found is not None and found.number == part.value for found in read)
