"""Ids of what is found across sheets, which are addresses: no two alike, however many there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from briefgen.model.dossier import Conflict, Event, Group, Series
from briefgen.text.slugs import short_hash

Found = TypeVar("Found", Conflict, Group, Series, Event)


def told_apart(items: Iterable[Found]) -> Iterator[Found]:
    """The items in the same order; one whose id an earlier one has gets a mark of its own content behind it.

    Two denials of one claim by two people hold the same claims, and among thousands six hex digits meet by chance.
    """
    taken: set[str] = set()
    for item in items:
        name, turn = item.id, 0
        while name in taken:
            name = f"{item.id}-{short_hash(f'{_content(item)} {turn}')}"
            turn += 1
        taken.add(name)
        yield item if name == item.id else replace(item, id=name)


def _content(item: Conflict | Group | Series | Event) -> str:
    if isinstance(item, Conflict):
        return " ".join((item.kind, *(f"{side.value} {' '.join(side.claims)}" for side in item.sides)))
    return " ".join(item.claims)
