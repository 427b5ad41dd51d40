"""Phrases looked up word by word: one dictionary, the longest phrase first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from briefgen.errors import PackError

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Phrasebook(Generic[V]):
    """Phrases of lower-case words, single spaces between them, each with a value.

    reach: first word -> the number of words of the longest phrase that begins with it.
    """

    values: Mapping[str, V]
    reach: Mapping[str, int]

    def at(self, words: Sequence[str], start: int, end: int) -> tuple[int, V] | None:
        """The longest phrase that begins at `words[start]` and ends by `end`: where it ends, and its value."""
        reach = self.reach.get(words[start])
        if reach is None:                    # most words; this is the innermost step of the rules for names
            return None
        for stop in range(min(start + reach, end), start, -1):
            value = self.values.get(" ".join(words[start:stop]))
            if value is not None:
                return stop, value
        return None

    def get(self, phrase: str) -> V | None:
        """The value of one whole phrase."""
        return self.values.get(phrase)


def phrasebook(pairs: Iterable[tuple[str, V]], name: str) -> Phrasebook[V]:
    """Compile phrases.

    Raises:
        PackError: one phrase has two values; `name` is the table to blame.
    """
    values: dict[str, V] = {}
    reach: dict[str, int] = {}
    for phrase, value in pairs:
        if values.setdefault(phrase, value) != value:
            raise PackError(f"{name}: {phrase!r} has two readings")
        first, *rest = phrase.split(" ")
        reach[first] = max(reach.get(first, 0), 1 + len(rest))
    return Phrasebook(values, reach)
