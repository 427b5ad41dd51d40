"""What another state of the sheets does to the briefing: conflicts and groups that come, go, or change."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeVar

from briefgen.model.change import Effect
from briefgen.model.dossier import Conflict, Dossier, Group

T = TypeVar("T", Conflict, Group)
HALF = 0.5


def effects_between(before: Dossier, after: Dossier) -> tuple[Effect, ...]:
    """Conflicts first, then groups, each in the order of `after`, and what is gone behind.

    Two conflicts are one where they are of one kind and share at least half of the claims of the smaller; groups too.
    """
    return (*_conflicts(before, after), *_groups(before, after))


def _conflicts(before: Dossier, after: Dossier) -> Iterator[Effect]:
    pairs, gone, new = _paired(before.conflicts, after.conflicts)
    for conflict in new:
        yield Effect("creates", "conflict", conflict.label, _values(conflict), _refs(conflict))
    for old, now in pairs:
        if _values(old) != _values(now):
            yield Effect("changes", "conflict", now.label, f"{_values(old)} → {_values(now)}", _both(old, now))
    for conflict in gone:
        yield Effect("resolves", "conflict", conflict.label, _values(conflict), _refs(conflict))


def _groups(before: Dossier, after: Dossier) -> Iterator[Effect]:
    pairs, gone, new = _paired(before.groups, after.groups)
    for group in new:
        yield Effect("creates", "group", group.label, f"{len(group.claims)} claims", group.claims)
    for old, now in pairs:
        if _origins(old) != _origins(now):
            yield Effect("changes", "origins", now.label, f"{_origins(old)} → {_origins(now)}", _both(old, now))
    for group in gone:
        yield Effect("resolves", "group", group.label, f"{len(group.claims)} claims", group.claims)


def _paired(before: Sequence[T], after: Sequence[T]) -> tuple[list[tuple[T, T]], list[T], list[T]]:
    """Which is which: pairs, those that are gone, those that are new."""
    at: dict[str, list[int]] = defaultdict(list)
    for there, now in enumerate(after):
        for ref in _refs(now):
            at[ref].append(there)
    scored = []
    for here, old in enumerate(before):
        shared = Counter(there for ref in _refs(old) for there in at[ref])
        for there, count in shared.items():
            share = count / min(len(_refs(old)), len(_refs(after[there])))
            if share >= HALF and _kind(old) == _kind(after[there]):
                scored.append((-share, -count, here, there))
    old_of: dict[int, int] = {}
    kept: set[int] = set()
    for _, _, here, there in sorted(scored):
        if there not in old_of and here not in kept:
            old_of[there] = here
            kept.add(here)
    return ([(before[old_of[there]], after[there]) for there in sorted(old_of)],
            [old for here, old in enumerate(before) if here not in kept],
            [now for there, now in enumerate(after) if there not in old_of])


def _kind(held: Conflict | Group) -> str:
    return held.kind if isinstance(held, Conflict) else ""


def _refs(held: Conflict | Group) -> tuple[str, ...]:
    if isinstance(held, Group):
        return held.claims
    return tuple(dict.fromkeys(ref for side in held.sides for ref in side.claims))


def _both(old: Conflict | Group, now: Conflict | Group) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*_refs(old), *_refs(now))))


def _values(conflict: Conflict) -> str:
    return " ⟷ ".join(side.value for side in conflict.sides)


def _origins(group: Group) -> str:
    count = group.independent_origins
    outlets = f"{len(group.outlets)} outlet{'s' if len(group.outlets) != 1 else ''}"
    return f"{outlets}, independence unknown" if count is None else (
        f"{outlets}, {count} origin{'s' if count != 1 else ''}")
