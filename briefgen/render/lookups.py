"""Tables to look things up in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

Item = TypeVar("Item")
Key = TypeVar("Key", bound=Hashable)


class Asked(dict[Key, Item]):
    """A table of which each entry is made when it is first asked for."""

    def __init__(self, make: Callable[[Key], Item]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: Key) -> Item:
        self[key] = made = self._make(key)
        return made


def gather(items: Iterable[Item], keys: Callable[[Item], Iterable[Key]]) -> dict[Key, tuple[Item, ...]]:
    """Key -> its items, in their order."""
    found: defaultdict[Key, list[Item]] = defaultdict(list)
    for item in items:
        for key in dict.fromkeys(keys(item)):
            found[key].append(item)
    return {key: tuple(rows) for key, rows in found.items()}


def grouped(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, tuple[Item, ...]]:
    """As `gather`, where each item has one key."""
    found: defaultdict[Key, list[Item]] = defaultdict(list)
    for item in items:
        found[key(item)].append(item)
    return {name: tuple(rows) for name, rows in found.items()}
