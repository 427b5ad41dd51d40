"""What one speaker is reported to say in one go: a statement with the quotations inside it, and its whole chain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefgen.lang import Language
from briefgen.model.finding import Hop, Speech

OPENING = "\"“”„«‘'"
CLOSING = "\"”“»’'"

HEAD_WORDS = 5
"""An outer statement of at least so many words before an inner one is a claim of its own."""


@dataclass(frozen=True, slots=True)
class Run:
    """Reported content with its chain. start, end: offsets in `Article.text`. hops: speaker first, none twice."""

    start: int
    end: int
    hops: tuple[Hop, ...]
    cue: str | None
    direct: bool


def find_runs(text: str, speeches: Iterable[Speech], known: frozenset[str], lang: Language) -> list[Run]:
    """Join speeches of one stretch of text, in text order. known: ids of the article's entities.

    - a quotation inside or right after a statement of the same speaker belongs to it, unless a cue stands between;
    - a statement inside another one deepens its chain ("menurut KCNA, Kim menegaskan …": Kim, then KCNA), or is a run
      of its own when a whole clause of the outer one stands before it. Who passes it on is no origin.
    """
    runs: list[Run] = []
    for speech in _without_wrappers(sorted(speeches, key=lambda one: (one.span.start, -one.span.end))):
        fresh = _run(speech)
        if not runs or not _continues(text, runs[-1], speech):
            runs.append(fresh)
        elif runs[-1].hops[0].id == fresh.hops[0].id:
            runs[-1] = _joined(runs[-1], fresh)
        else:
            passed_on = any(hop.id == runs[-1].hops[0].id for hop in speech.via) and not (
                lang.clauses.both.match(fresh.hops[0].name))
            source = passed_on or _is_source(fresh.hops[0], known, lang)
            runs[-1:] = _nested(text, runs[-1], speech, fresh, deepens=source)
    return runs


def _run(speech: Speech) -> Run:
    hops = (speech.speaker, *speech.via) if speech.speaker else speech.via
    return Run(speech.span.start, speech.span.end, _once(hops), speech.cue, speech.kind == "quote")


def _once(hops: Iterable[Hop]) -> tuple[Hop, ...]:
    """Each hop where it first stands: nobody passes words on to himself."""
    return tuple({hop.id: hop for hop in reversed(tuple(hops))}.values())[::-1]


def _without_wrappers(speeches: list[Speech]) -> list[Speech]:
    """Leave out a statement that is little more than a quotation which begins where it begins."""
    quotes = [one for one in speeches if one.kind == "quote"]
    return [
        one for one in speeches
        if one.kind == "quote" or not any(
            0 <= quote.span.start - one.span.start <= 1 and 2 * len(quote.span.exact) > len(one.span.exact)
            for quote in quotes)
    ]


def _continues(text: str, run: Run, speech: Speech) -> bool:
    if speech.span.start < run.end:
        return True
    if not speech.speaker or run.hops[0].id != speech.speaker.id:
        return False
    own = any(run.end <= hop.span.start < speech.span.start for hop in (speech.speaker, *speech.via))
    cued = speech.cue is not None and text.find(speech.cue, run.end, speech.span.start) >= 0
    return not own and not cued


def _joined(run: Run, fresh: Run) -> Run:
    return replace(run, end=max(run.end, fresh.end), hops=_once((*run.hops, *fresh.hops)),
                   direct=run.direct and fresh.direct)


def _is_source(hop: Hop, known: frozenset[str], lang: Language) -> bool:
    """Whether a hop can be an origin: a name or an unnamed group; not "kedua belah pihak", who were named before."""
    return hop.id in known or (hop.anonymous and not lang.clauses.both.match(hop.name))


def _nested(text: str, run: Run, speech: Speech, fresh: Run, *, deepens: bool) -> list[Run]:
    begins = text.rfind(speech.cue, run.start, speech.span.start) if speech.cue else -1
    head = text[run.start:begins] if begins > run.start else ""
    if speech.kind == "statement" and fresh.hops[0].basis != "stated" and len(head.split()) >= HEAD_WORDS:
        return [replace(run, end=begins), replace(fresh, hops=_once((*fresh.hops, *run.hops)))]
    if deepens:
        return [replace(run, end=max(run.end, fresh.end), hops=_once((*fresh.hops, *run.hops)), cue=fresh.cue)]
    return [replace(run, end=max(run.end, fresh.end))]
