"""A reading that can be asked what stands between two offsets, in time that grows with the answer alone."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from briefgen.extract.anchors import Anchors, anchors_of
from briefgen.extract.scope import Scope
from briefgen.model.finding import Figure, Hop, Mention, Named, Reading, Sentence, Speech, Time
from briefgen.model.span import Span

WINDOW = 16
"""So many characters of a quote are looked up to find where else it stands."""
STEP = 8
"""Characters from one place that is looked at to the next."""
SHORT = 20_000
"""Characters up to which a text is searched for each quote."""


class Spanned(Protocol):
    """Whatever stands somewhere in a text."""

    @property
    def span(self) -> Span:
        """Where."""


T = TypeVar("T", bound=Spanned)


@dataclass(frozen=True, slots=True)
class Ordered(Generic[T]):
    """Findings of one kind in text order, with where each begins."""

    items: tuple[T, ...]
    starts: tuple[int, ...]

    def between(self, start: int, end: int) -> tuple[T, ...]:
        """Those that begin at `start` or after it, and before `end`."""
        return self.items[bisect_left(self.starts, start):bisect_left(self.starts, end)]


@dataclass(frozen=True, slots=True)
class Located:
    """A reading with its findings ordered. index: start of a sentence -> its place among the sentences.

    attributed: where the words of attributions stand. anchors: where telling words do. known: ids of the article's
    entities; persons: its persons by id.
    """

    reading: Reading
    text: str
    times: Ordered[Time]
    figures: Ordered[Figure]
    mentions: Ordered[Mention]
    speeches: Ordered[Speech]
    attributed: Ordered[Hop]
    anchors: Anchors
    index: Mapping[int, int]
    known: frozenset[str]
    persons: Mapping[str, Named]

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before, None at the head of the article."""
        at = self.index[sentence.span.start]
        return self.reading.sentences[at - 1] if at else None


def locate(scope: Scope, reading: Reading) -> Located:
    """Order the findings of a reading."""
    clauses, cues = scope.lang.clauses, scope.lang.cues
    sought = (clauses.kind_word, clauses.turning, clauses.both_states, clauses.first_person, cues.hedge)
    hops = [hop for speech in reading.speeches if speech.speaker for hop in (speech.speaker, *speech.via)]
    return Located(
        reading, reading.article.text, ordered(reading.times), ordered(reading.figures), ordered(reading.mentions),
        ordered(reading.speeches), ordered(hops),
        anchors_of(scope.text, scope.tokens, sought),
        {sentence.span.start: at for at, sentence in enumerate(reading.sentences)},
        frozenset(entity.id for entity in reading.named),
        {entity.id: entity for entity in reading.named if entity.type == "PER"})


def ordered(items: Iterable[T]) -> Ordered[T]:
    """Findings in text order; those that begin together keep their order."""
    found = tuple(sorted(items, key=lambda item: item.span.start))
    return Ordered(found, tuple(item.span.start for item in found))


def repeated(text: str, quotes: Collection[str]) -> frozenset[str]:
    """The quotes that stand in the text more than once; linear in its length, however many they are."""
    long = {quote for quote in quotes if len(quote) >= WINDOW + STEP}
    again = _sought(text, long) if len(text) <= SHORT else _counted(text, long)
    return again | {quote for quote in quotes if quote not in long and text.count(quote) > 1}


def _sought(text: str, long: Iterable[str]) -> frozenset[str]:
    """Looked for one by one: a text as short as most is run through before a table of windows is made."""
    return frozenset(quote for quote in long if text.find(quote, text.find(quote) + 1) >= 0)


def _counted(text: str, long: Collection[str]) -> frozenset[str]:
    """In one pass over the text.

    Wherever a long quote stands, one window of it begins at a multiple of `STEP`: only those places are looked at.
    """
    shapes: dict[str, set[tuple[int, int]]] = {}
    for quote in long:
        for into in range(STEP):
            shapes.setdefault(quote[into:into + WINDOW], set()).add((into, len(quote)))
    seen: Counter[str] = Counter()
    for at in range(0, len(text), STEP):
        for into, length in shapes.get(text[at:at + WINDOW], ()):
            stretch = text[max(at - into, 0):at - into + length]
            if len(stretch) == length and stretch in long:
                seen[stretch] += 1
    return frozenset(quote for quote in long if seen[quote] > 1)
