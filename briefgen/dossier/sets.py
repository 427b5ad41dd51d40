"""Disjoint sets: what belongs together when some pairs do."""

from __future__ import annotations

from collections.abc import Iterable


class Sets:
    """Parts of a fixed collection of names that grow together; every result is in sorted order."""

    def __init__(self, names: Iterable[str]) -> None:
        self._above = {name: name for name in names}

    def top(self, name: str) -> str:
        """The name that stands for the part; the smallest in it."""
        while self._above[name] != name:
            self._above[name] = name = self._above[self._above[name]]
        return name

    def join(self, *names: str) -> None:
        """Put the parts of some names together."""
        first, *rest = sorted({self.top(name) for name in names})
        for other in rest:
            self._above[other] = first

    def parts(self) -> tuple[tuple[str, ...], ...]:
        """Every part, sorted inside, in the order of their first names."""
        found: dict[str, list[str]] = {}
        for name in sorted(self._above):
            found.setdefault(self.top(name), []).append(name)
        return tuple(tuple(part) for part in found.values())
