"""One village, or any other small place, that is put into two districts, regencies or provinces."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.districts import Lies, districts
from briefgen.dossier.evidence import Compared
from briefgen.model.dossier import Why

LYING = "lying"
"""Measure of a clash about where a place lies."""
MOST = 100
"""Claims that tell where one place lies beyond which none are compared."""


def lying_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of two articles that put a place of one name into two districts, of which none is a part of the other."""
    told: dict[tuple[tuple[str, ...], str], list[tuple[int, Lies]]] = defaultdict(list)
    for i, profile in enumerate(compared.profiles):
        for found in districts(profile.claim.claim, compared.words):
            told[found.place, found.level].append((i, found))
    for (_, level), held in sorted(told.items()):
        for (i, one), (j, other) in combinations(held, 2) if len(held) <= MOST else ():
            if compared.profiles[i].sheet != compared.profiles[j].sheet and _apart(one, other):
                values = (one.told, other.told)
                yield Clash("attribution", i, j, values, LYING, (
                    Why("place", 1.0, f"{values[0]} / {values[1]}: {' '.join(one.place)} lies in one {level}"),
                    Why("content", round(compared.text(i, j), 3), "likeness of the claims")))


def on_side(mate: Mate, compared: Compared) -> bool:
    """Whether a group mate puts a place where a clashing claim puts it."""
    its, told = (districts(profile.claim.claim, compared.words) for profile in (mate.profile, mate.one))
    return any(a.place == b.place and a.level == b.level and not _apart(a, b) for a in its for b in told)


def _apart(one: Lies, other: Lies) -> bool:
    """Whether they lie in two places of one level, and may be one: a village and a regency often share a name."""
    return (one.of == other.of or None in (one.of, other.of)) and set(one.inside).isdisjoint(other.inside)
