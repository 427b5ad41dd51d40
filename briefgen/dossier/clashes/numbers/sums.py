"""Parts that do not add up to the whole: "27 orang terluka", "empat luka berat, sisanya, 25 orang, luka ringan"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.dossier.between import told_within
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.numbers.composition import number
from briefgen.dossier.clashes.numbers.tolls import moment, outgrown
from briefgen.dossier.counting import same_people
from briefgen.dossier.evidence import Compared
from briefgen.dossier.measures import PERSON, Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why
from briefgen.model.values import Number

FEWEST = 2
"""Parts of a sum at least."""
DAYS = 3
"""Days between two articles that tell one toll in parts and as a whole."""
SOME = frozenset({"more", "rest", "among", "difference"})
"""Sorts of numbers that are no whole."""


class _Sum(NamedTuple):
    """The parts of a claim that are all of those whom one thing befell."""

    claim: int
    outcome: str
    parts: Sequence[Count]

    @property
    def total(self) -> Number:
        """How many they are together."""
        return sum(part.value for part in self.parts)


def sum_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of a whole, and of parts that make up all of another one, of which the last is the rest."""
    profiles = compared.profiles
    for k, profile in enumerate(profiles):
        for told in _sums(k, profile, compared.words):
            found = [(i, count) for i, other in enumerate(profiles) if i != k and not exclusive(profile, other)
                     for count in other.counts if _is_rival(count, other, told, profile)]
            alone = any(profiles[i].sheet == profile.sheet for i, _ in found)
            yield from (_clash(i, count, told, compared) for i, count in found if alone or not _grew(
                profiles[i], count, profile, told))


def _sums(k: int, profile: Profile, words: Comparison) -> Iterator[_Sum]:
    """The sum of a claim's parts, where it says of the last that it is the rest."""
    if not any(word.text in words.units.rest for word in split_words(profile.claim.claim)):
        return
    for whole, grades in words.tolls.parts.items():
        parts = [count for count in profile.counts if count.unit == PERSON and count.outcome in grades]
        kinds = {count.outcome for count in parts}
        if len(parts) == len(kinds) >= FEWEST and all(part.exact for part in parts) and not any(
                count.outcome == whole for count in profile.counts):
            yield _Sum(k, whole, parts)


def _is_rival(count: Count, profile: Profile, told: _Sum, other: Profile) -> bool:
    """Whether a number is of all whom it befell, told at about the same time, and is not the sum."""
    whole = count.outcome == told.outcome and count.exact and count.part_of is None and not count.sort & SOME
    return whole and count.value not in (told.total, *(part.value for part in told.parts)) and told_within(
        profile, other, DAYS) and same_people(count, told.parts[0]) and max(
            part.value for part in told.parts) <= count.value * FEWEST


def _grew(profile: Profile, count: Count, other: Profile, told: _Sum) -> bool:
    """Whether the later of two tolls is the larger one, or it is unknown which is the later."""
    part = max(told.parts, key=lambda each: each.low)
    return None in (moment(profile), moment(other)) or outgrown(profile, other, count, part)


def _clash(i: int, count: Count, told: _Sum, compared: Compared) -> Clash:
    sides = (number(count.told), number(told.total))
    hint = f"{' + '.join(number(part.value) for part in told.parts)} = {number(told.total)}"
    return Clash(
        "number", min(i, told.claim), max(i, told.claim), sides if i < told.claim else sides[::-1],
        f"{PERSON} {told.outcome}", (
            Why("number", 1.0, f"{count.text} / {hint}: the parts make another whole"),
            Why("measure", round(compared.text(min(i, told.claim), max(i, told.claim)), 3), "a whole and its parts")),
        hint)
