"""Ids of conflicts, which are addresses of pages: no two alike, however many there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.model.dossier import Conflict
from briefgen.text.slugs import short_hash


def told_apart(conflicts: Iterable[Conflict]) -> Iterator[Conflict]:
    """The conflicts in the same order; one whose id an earlier one has gets its own sides behind it.

    Two denials of one claim by two people hold the same claims, and among thousands six hex digits meet by chance.
    """
    taken: set[str] = set()
    for conflict in conflicts:
        name, turn = conflict.id, 0
        while name in taken:
            sides = " ".join(f"{side.value} {' '.join(side.claims)}" for side in conflict.sides)
            name = f"{conflict.id}-{short_hash(f'{conflict.kind} {sides} {turn}')}"
            turn += 1
        taken.add(name)
        yield conflict if name == conflict.id else replace(conflict, id=name)
