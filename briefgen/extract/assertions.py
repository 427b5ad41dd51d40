"""Cut sentences into assertions: stretches that could be true separately, each with who says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen.lang import Language
from briefgen.model.finding import Hop, Reading, Sentence, Speech

OPENING = "\"“”„«‘'"
CLOSING = "\"”“»’'"


@dataclass(frozen=True, slots=True)
class Assertion:
    """A stretch of one sentence that asserts one thing; offsets in `Article.text`.

    start, end: the stretch with its attribution, which becomes the claim's quote.
    content_start, content_end: what is asserted; the whole stretch in the outlet's own voice.
    speaker: None in the outlet's own voice. direct: nothing but a quotation is asserted.
    """

    sentence: Sentence
    start: int
    end: int
    content_start: int
    content_end: int
    speaker: Hop | None = None
    via: tuple[Hop, ...] = ()
    cue: str | None = None
    direct: bool = False

    @property
    def hops(self) -> tuple[Hop, ...]:
        """Speaker first, then the relays."""
        return (self.speaker, *self.via) if self.speaker else self.via


def find_assertions(reading: Reading, lang: Language) -> Iterator[Assertion]:
    """Every assertion of the body, in text order."""
    text = reading.article.text
    for sentence in reading.sentences:
        start, end = sentence.span.start, sentence.span.end
        spoken = [speech for speech in reading.speeches if start <= speech.span.start < end and speech.speaker]
        for left, right in _clauses(text, sentence, spoken, lang):
            inside = [speech for speech in spoken if left <= speech.span.start < right]
            yield from _partition(text, (left, right), sentence, merge_runs(inside), lang)


def _clauses(text: str, sentence: Sentence, spoken: list[Speech], lang: Language) -> Iterator[tuple[int, int]]:
    """Cut at ", namun " where no reported content runs across and both sides are more than a phrase."""
    start, end = sentence.span.start, sentence.span.end
    left = start
    for cut in lang.clauses.splitting.finditer(text, start, end):
        across = any(speech.span.start < cut.start() and cut.end() < speech.span.end for speech in spoken)
        quoted = sum(text.count(mark, start, cut.start()) for mark in "\"“”") % 2
        long_enough = min(len(text[left:cut.start()].split()), len(text[cut.end():end].split())) >= 4
        if long_enough and not across and not quoted:
            yield left, cut.start()
            left = cut.end()
    yield left, end


def merge_runs(speeches: list[Speech]) -> list[Assertion]:
    """Join what one speaker is reported to say in one go: a statement and the marked words inside or after it.

    Two speeches stay apart when the second has a cue of its own in between.
    """
    merged: list[Assertion] = []
    for speech in sorted(speeches, key=lambda speech: (speech.span.start, -speech.span.end)):
        fresh = _unit(speech)
        last = merged[-1] if merged else None
        if last and _continues(last, speech):
            merged[-1] = replace(
                last, content_end=max(last.content_end, speech.span.end), direct=last.direct and speech.kind == "quote",
                via=last.via or fresh.via)
        else:
            merged.append(fresh)
    return merged


def _unit(speech: Speech) -> Assertion:
    sentence = Sentence(speech.span, 0, 0)
    return Assertion(
        sentence, speech.span.start, speech.span.end, speech.span.start, speech.span.end,
        speech.speaker, speech.via, speech.cue, speech.kind == "quote")


def _continues(last: Assertion, speech: Speech) -> bool:
    if last.speaker is None or speech.speaker is None:
        return speech.span.start < last.content_end
    if speech.span.start < last.content_end:
        return True
    own = [hop.span.start for hop in (speech.speaker, *speech.via) if hop.span.start >= last.content_end]
    return last.speaker.id == speech.speaker.id and not any(start < speech.span.start for start in own)


def _partition(
    text: str, clause: tuple[int, int], sentence: Sentence, units: list[Assertion], lang: Language,
) -> Iterator[Assertion]:
    """Share out a clause: each unit's stretch reaches to where the next one's attribution begins."""
    left, right = clause
    if not units:
        start, end = _trim(text, left, right, lang)
        if start < end:
            yield Assertion(sentence, start, end, start, end)
        return
    cuts = [left, *(_begins(text, before, unit) for before, unit in pairwise(units)), right]
    for unit, (start, end) in zip(units, pairwise(cuts), strict=True):
        first, last = _trim(text, start, max(end, unit.content_end), lang)
        yield replace(unit, sentence=sentence, start=min(first, unit.content_start), end=max(last, unit.content_end))


def _begins(text: str, before: Assertion, unit: Assertion) -> int:
    """Where the stretch of `unit` begins: at its first hop after the content before it, else at its own content."""
    hops = [hop.span.start for hop in unit.hops if before.content_end <= hop.span.start < unit.content_start]
    start = min([*hops, unit.content_start])
    return start - 1 if start and text[start - 1] in OPENING else start



def _trim(text: str, start: int, end: int, lang: Language) -> tuple[int, int]:
    """Leave out surrounding spaces, and a comma or a joining word ("dan", "seraya") at the end."""
    while start < end and text[start] in " \n,;":
        start += 1
    while start < end:
        if text[end - 1] in " \n,;":
            end -= 1
        elif (last := text[start:end].rsplit(" ", 1)[-1].lower()) in lang.clauses.joining:
            end -= len(last)
        else:
            break
    return start, end
