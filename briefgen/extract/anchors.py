"""Where in an article the words stand that patterns begin with, so that no pattern has to search through the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from re import Match

from briefgen.lang.patterns import Anchored
from briefgen.text.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Anchors:
    """Of each pattern, the offsets in `text` at which a word stands that it may begin with, ascending."""

    text: str
    places: Mapping[Anchored, list[int]]

    def find(self, sought: Anchored, start: int, end: int) -> Iterator[Match[str]]:
        """What `finditer` of the pattern finds in `text[start:end]`."""
        places, done = self.places[sought], start
        for place in places[bisect_left(places, start):bisect_left(places, end)]:
            found = sought.pattern.match(self.text, place, end) if place >= done else None
            if found:
                done = found.end()
                yield found

    def first(self, sought: Anchored, start: int, end: int) -> Match[str] | None:
        """What `search` of the pattern finds in `text[start:end]`."""
        return next(self.find(sought, start, end), None)


def anchors_of(text: str, sentences: Iterable[Tokens], patterns: tuple[Anchored, ...]) -> Anchors:
    """One pass over the words of the sentences, for all patterns."""
    begun = _begun_by(patterns)
    places: dict[Anchored, list[int]] = {sought: [] for sought in patterns}
    for tokens in sentences:
        for i in [i for i, word in enumerate(tokens.words) if word in begun]:
            for sought in begun[tokens.words[i]]:
                places[sought].append(tokens.starts[i])
    return Anchors(text, places)


@lru_cache(maxsize=8)
def _begun_by(patterns: tuple[Anchored, ...]) -> Mapping[str, tuple[Anchored, ...]]:
    """Word -> the patterns that may begin with it."""
    found: dict[str, tuple[Anchored, ...]] = {}
    for sought in patterns:
        for word in sought.anchors:
            found[word] = (*found.get(word, ()), sought)
    return found
