"""Numbers that a claim gives in place of another one: "5.000 orang ikut, bukan 2.000"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.numbers.composition import number
from briefgen.dossier.clashes.numbers.numbers import measure_of
from briefgen.dossier.clashes.numbers.one_phrase import special
from briefgen.dossier.evidence import Compared
from briefgen.dossier.measures import NUMBER, PERSON, Count
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

BETWEEN = 5
"""Words that stand at most between a number and the one that it is told in place of."""


def correction_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of a number with those that give the one that it is told in place of.

    Where several claims give that number of things of one kind, they must tell the same of those counted: who is
    corrected has given one of them, and which one would be a guess.
    """
    for i, profile in enumerate(compared.profiles):
        for right, wrong in corrected(profile, compared.words):
            meant = [(j, count) for j, other in enumerate(compared.profiles)
                     for count in other.counts if j != i and _gives(other, count, right, wrong)]
            if len({(count.noun, count.outcome) for _, count in meant if count.noun or count.outcome}) > 1:
                continue
            for j, count in meant:
                yield _clash(i, j, right, count)


def corrected(profile: Profile, words: Comparison) -> Iterator[tuple[Count, Count]]:
    """The pairs of numbers of a claim of which the second is told not to be so."""
    text, start = profile.claim.claim, 0
    for right, wrong in pairwise(profile.counts):
        end = text.find(right.text, start) + len(right.text)
        at = text.find(wrong.text, end)
        between = [word.text for word in split_words(text[end:at])] if start < end <= at else []
        if between[-1:] and between[-1] in words.denials.names and len(between) <= BETWEEN and (
                wrong.unit in (right.unit, NUMBER)) and right.exact and wrong.exact and right.value != wrong.value:
            yield right, wrong
        start = max(start, end)


def _gives(other: Profile, count: Count, right: Count, wrong: Count) -> bool:
    """Whether a count is the one that is corrected, and its claim does not tell the right number, too."""
    if not count.exact or count.value != wrong.value or any(one.value == right.value for one in other.counts):
        return False
    if right.unit == count.unit == PERSON:
        return right.outcome is None or count.outcome is None or right.outcome == count.outcome
    return special(right, count) or (right.unit == count.unit and bool(right.near & count.near))


def _clash(i: int, j: int, right: Count, wrong: Count) -> Clash:
    first, second = (right, wrong) if i < j else (wrong, right)
    return Clash("number", min(i, j), max(i, j), (number(first.told), number(second.told)), measure_of(right, wrong), (
        Why("number", 1.0, f"{right.text} / {wrong.text}: the one is told in place of the other"),))
