"""Two tolls that a claim sets against each other: "versi polisi tujuh orang tewas, versi oposisi 19"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from briefgen.dossier.between import told_within
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.numbers.composition import number
from briefgen.dossier.counting import agree
from briefgen.dossier.evidence import Compared
from briefgen.dossier.measures import PERSON, Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

BEFORE = 6
"""Words before a number among which it is told whose it is."""
DAYS = 14
"""Days between articles within which a toll of which there are two versions is the same."""
MOST = 100
"""Claims that give such a toll beyond which none are compared."""


def version_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of claims that give the one, and those that give the other of two versions of a toll.

    The claim that gives both stands on the side that nobody else is on.
    """
    for k, profile in enumerate(compared.profiles):
        for one, other in _versions(profile, compared.words):
            first, second = (_tellers(k, one.outcome, count, compared) for count in (one, other))
            if 0 < len(first) + len(second) <= MOST:
                yield from (_clash(i, j, one, other, compared) for i, j in product(first or [k], second or [k])
                            if not exclusive(compared.profiles[i], compared.profiles[j]))


def _tellers(k: int, outcome: str | None, count: Count, compared: Compared) -> list[int]:
    """The claims that give a toll of so many, and no other number, at about the time of the claim that gives two."""
    return [i for i, profile in enumerate(compared.profiles) if i != k and len(profile.counts) == 1 and (
        told_within(profile, compared.profiles[k], DAYS)) and any(
            each.outcome == outcome and each.value == count.value and each.part_of is None for each in profile.counts)]


def _versions(profile: Profile, words: Comparison) -> Iterator[tuple[Count, Count]]:
    """The pairs of numbers of people of which a claim says whose each is; what befell them is said of the first."""
    for one, other in pairwise(profile.counts):
        people = one.unit == PERSON == other.unit and one.outcome is not None and other.outcome in (None, one.outcome)
        alone = one.part_of is other.part_of is None and (other.soft or one.noun == other.noun)
        if people and alone and not agree(one, other):
            whose = [_whose(count, profile, words) for count in (one, other)]
            if all(whose) and whose[0] != whose[1]:
                yield one, other


def _whose(count: Count, profile: Profile, words: Comparison) -> str:
    """The word behind "versi" before a number; empty where none says whose it is."""
    text = profile.claim.claim
    before = split_words(text[:max(text.find(count.text), 0)])[-BEFORE:]
    return next((then.text for word, then in reversed(list(pairwise(before))) if word.text in words.units.versions), "")


def _clash(i: int, j: int, one: Count, other: Count, compared: Compared) -> Clash:
    first, second = (one, other) if i < j else (other, one)
    left, right = sorted((i, j))
    return Clash("number", left, right, (number(first.told), number(second.told)), f"{PERSON} {one.outcome}", (
        Why("number", 1.0, f"{first.text} / {second.text}: a claim sets the one against the other"),
        Why("measure", round(compared.text(left, right), 3), "two versions of one toll")))
