"""What anything came of, in whatever words a claim says it: "tur batal karena banjir", "penyebabnya limbah"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from briefgen.dossier.causes import is_reason_of_else
from briefgen.dossier.rejecting import ENDS
from briefgen.dossier.remembered import Remembered
from briefgen.dossier.who_alone import said_in
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

REACH = 9
"""Words that tell what something came of, at most."""
BACK = 12
"""Words before a word of cause among which it is told what came about."""
NAMED = 8
"""Words that tell of what something is the cause: "penyebab runtuhnya jembatan itu adalah"."""
ASIDE = 3
"""Words behind a cause among which a "bukan" says what it was not."""
NEAR = 2
"""Words before a word of cause among which a "not" is said of it."""

Span = tuple[int, int]


class Origin(NamedTuple):
    """effect: terms of what came about, plights by one name for all that tell the same. causes: of what it came of,
    with its words; denied: of what it did not.

    text: the words for the cause.
    """

    effect: frozenset[str]
    causes: frozenset[str]
    denied: frozenset[str]
    text: str


@Remembered
def origins_in(text: str, words: Comparison) -> tuple[Origin, ...]:
    """All that a claim says something came of, in text order; not what it says it did not come of."""
    text = said_in(text, words)
    tokens = split_words(text)
    spans = (span for i in range(len(tokens)) for span in _spans(text, tokens, i, words))
    found = (_origin(text, tokens, effect, cause, words) for effect, cause in spans)
    return tuple(origin for origin in found if origin.effect and origin.causes)


def _spans(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Iterator[tuple[Span, Span]]:
    """Where the words stand for what came about and for what it came of, around the word at i."""
    causes, word = words.causes, tokens[i].text
    if _negated(tokens, i, words):
        return
    bare = word.removesuffix(words.clitic)
    held = i > 0 and tokens[i - 1].text in causes.held_as
    if bare in causes.blames or (held and bare in causes.since):
        yield from _named(text, tokens, i, words, held=held)
    elif is_reason_of_else(tokens[:i], words):
        return
    elif word in causes.came_of or (word in causes.came and _is(tokens, i + 1, causes.openers)):
        start = i + 1
        while _is(tokens, start, causes.came_of | causes.led_by):
            start += 1
        cause = _forward(text, tokens, start, words)
        yield _forward(text, tokens, cause[1], words) if i == 0 else _back(text, tokens, i, words), cause
    elif word in causes.brought:
        yield _forward(text, tokens, i + 1, words), _subject(text, tokens, i, words)


def _negated(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether a "not" is said of a word, over fillers only: "bukan semata karena"."""
    at = i - 1
    while at > 0 and i - at <= NEAR and tokens[at].text in words.causes.fillers | words.causes.led_by:
        at -= 1
    return at >= 0 and tokens[at].text in words.negation


def _named(
    text: str, tokens: Sequence[Word], i: int, words: Comparison, *, held: bool,
) -> Iterator[tuple[Span, Span]]:
    """The same around a noun for a cause: "penyebab X adalah Y", "Y adalah penyebab X", "menyebut Y sebagai biang"."""
    being, last = words.causes.being, tokens[i - 1].text if i else ""
    behind = next((k for k in range(i + 1, min(len(tokens), i + 1 + NAMED)) if tokens[k].text in being), None)
    stressed = i > 0 and (last in being or last.endswith(words.agents.stress))
    if held or stressed:
        before = i - 1 if held or last in being else i
        yield _forward(text, tokens, i + 1, words), _subject(text, tokens, before, words)
    elif behind is not None:
        yield (i + 1, behind), _forward(text, tokens, behind + 1, words)


def _is(tokens: Sequence[Word], i: int, table: Collection[str]) -> bool:
    return i < len(tokens) and tokens[i].text in table


def _forward(text: str, tokens: Sequence[Word], start: int, words: Comparison) -> Span:
    """The words of a clause from one on: up to a mark, to "setelah", "bukan" or "sehingga"."""
    stops: tuple[Collection[str], ...] = (words.grammar.background, words.causes.but, words.denials.names)
    end = start
    while end < min(start + REACH, len(tokens)):
        if (end > start and _cut(text, tokens, end)) or any(tokens[end].text in table for table in stops):
            break
        end += 1
    return start, end


def _back(text: str, tokens: Sequence[Word], end: int, words: Comparison) -> Span:
    """The words of a sentence before one, back to who says it; a clause between commas is leapt over."""
    start = end
    while start > max(0, end - BACK) and not _opens(tokens[start - 1].text, words) and not (
            start < len(tokens) and FULL & set(text[tokens[start - 1].end:tokens[start].start])):
        start -= 1
    return start, end


def _subject(text: str, tokens: Sequence[Word], end: int, words: Comparison) -> Span:
    """The words of a clause before one, back to who says it."""
    if end and tokens[end - 1].text in words.grammar.relative:                  # "kelalaian yang menyebabkan"
        end -= 1
    start = end
    while start > max(0, end - REACH) and not _opens(tokens[start - 1].text, words) and not (
            start < end and _cut(text, tokens, start)):
        start -= 1
    return start, end


FULL = frozenset(";:.")
"""Where a sentence ends, or what somebody says begins."""


def _cut(text: str, tokens: Sequence[Word], i: int) -> bool:
    return bool(ENDS & set(text[tokens[i - 1].end:tokens[i].start]))


def _opens(word: str, words: Comparison) -> bool:
    """Whether what somebody says begins behind a word."""
    return word in words.causes.holds or word in words.denials.that


def _origin(text: str, tokens: Sequence[Word], effect: Span, cause: Span, words: Comparison) -> Origin:
    told = tokens[cause[0]:cause[1]]
    plain = [word for word in tokens[effect[0]:effect[1]] if not word.capital or word is tokens[0]]
    causes = frozenset((*words.terms(told), *(words.stem(word.text) for word in told if words.terms((word,)))))
    came = frozenset(words.terms(plain))
    shown = text[told[0].start:told[-1].end] if told else ""
    effects = frozenset(words.causes.plights.get(term, term) for term in came)
    return Origin(effects, causes - came, _denied(text, tokens, cause[1], words), shown)


def _denied(text: str, tokens: Sequence[Word], start: int, words: Comparison) -> frozenset[str]:
    """The terms behind a "bukan" that begins a part of the sentence behind the cause: ", bukan karena gempa"."""
    for i in range(max(start, 1), min(start + ASIDE, len(tokens))):
        if tokens[i].text in words.denials.names and _cut(text, tokens, i):
            first, end = _forward(text, tokens, i + 1, words)
            return frozenset(words.terms([word for word in tokens[first:end] if word.text not in words.causes.came_of]))
    return frozenset()
