"""Cut sentences into assertions: stretches that could be true separately, each with who says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen.extract.located import Located
from briefgen.extract.runs import CLOSING, OPENING, Run, find_runs
from briefgen.lang import Language
from briefgen.model.finding import Hop, Sentence, Speech

CLAUSE_WORDS = 4
"""A stretch of fewer words is a phrase, not a clause that could be true by itself."""


@dataclass(frozen=True, slots=True)
class Assertion:
    """A stretch of one sentence that asserts one thing; offsets in `Article.text`.

    start, end: the stretch with its attribution, which becomes the claim's quote.
    content_start, content_end: what is asserted; the whole stretch in the outlet's own voice.
    hops: speaker first, then the relays; empty in the outlet's own voice.
    direct: nothing but a quotation is asserted. intro: the sentence before that does nothing but introduce it.
    """

    sentence: Sentence
    start: int
    end: int
    content_start: int
    content_end: int
    hops: tuple[Hop, ...] = ()
    cue: str | None = None
    direct: bool = False
    intro: Sentence | None = None

    @property
    def speaker(self) -> Hop | None:
        """Who said it first; None in the outlet's own voice."""
        return self.hops[0] if self.hops else None


def find_assertions(located: Located, lang: Language) -> Iterator[Assertion]:
    """Every assertion of the body, in text order."""
    intros = _introductions(located)
    introducing = frozenset(sentence.span.start for sentence in intros.values())
    for sentence in located.reading.sentences:
        if sentence.span.start in introducing:
            continue
        for left, right in _clauses(located, sentence, lang):
            runs = find_runs(located.text, _spoken(located, left, right), located.known, lang)
            for assertion in _partition(located.text, (left, right), sentence, runs, lang):
                intro = intros.get(assertion.content_start)
                yield assertion if intro is None else replace(assertion, intro=intro)


def _spoken(located: Located, start: int, end: int) -> list[Speech]:
    return [speech for speech in located.speeches.between(start, end) if speech.speaker]


def _introductions(located: Located) -> dict[int, Sentence]:
    """Start of a speech -> the sentence right before it that ends in a colon and names its speaker."""
    found: dict[int, Sentence] = {}
    for before, sentence in pairwise(located.reading.sentences):
        if before.span.exact.endswith(":"):
            for speech in _spoken(located, sentence.span.start, sentence.span.end):
                if speech.speaker and before.span.contains(speech.speaker.span):
                    found[speech.span.start] = before
    return found


def _clauses(located: Located, sentence: Sentence, lang: Language) -> Iterator[tuple[int, int]]:
    """Cut at ", namun ", a dash or a dated aside, where two clauses meet and no reported content runs across."""
    text, left, end = located.text, sentence.span.start, sentence.span.end
    cuts = [*lang.clauses.splitting.finditer(text, left, end), *_dated_asides(located, left, end, lang)]
    cuts.sort(key=lambda cut: cut.start())
    spoken = _spoken(located, left, end) if cuts else []
    for cut in cuts:
        across = any(one.span.start < cut.start() and cut.end() < one.span.end for one in spoken)
        quoted = sum(text.count(mark, sentence.span.start, cut.start()) for mark in "\"“”") % 2
        aside = cut.re is lang.clauses.participle
        clauses = _is_clause(text, left, cut.start()) and (aside or _has_subject(text, cut.end(), end, lang))
        if clauses and not across and not quoted:
            yield left, cut.start()
            left = cut.end()
    yield left, end


def _dated_asides(located: Located, start: int, end: int, lang: Language) -> Iterator[re.Match[str]]:
    """Where a clause begins that goes on with a verb and has a date of its own, and the one before it has none.

    "Kunjungan itu dilakukan …, menandai setahun perjanjian pada Juni tahun lalu": the visit was not in June.
    """
    for cut in lang.clauses.participle.finditer(located.text, start, end):
        before = any(time.edtf for time in located.times.between(start, cut.start()))
        after = any(time.edtf for time in located.times.between(cut.end(), end))
        first = located.text[cut.end():end].split(maxsplit=1)[0]
        # "Korban pertama, pria yang bekerja di sana, meninggal ..." goes on behind an aside of its subject.
        words = located.text[start:cut.start()].partition(", ")[0].split()
        predicate = any(word.islower() and lang.cues.looks_verbal(word) for word in words)
        if _leans_on(located.text[start:cut.start()], lang):
            continue
        own = predicate and lang.cues.looks_verbal(first) and not located.attributed.between(cut.end(), end)
        if own and after and not before and _is_clause(located.text, cut.end(), end):
            yield cut
            return


def _leans_on(stretch: str, lang: Language) -> bool:
    """Whether what stands before a comma is none without what follows: "jalur yang, …", "Sesuai jadwal, …"."""
    words = stretch.lower().split()
    opens = lang.cues.kinds_of(words[0]) if words else frozenset[str]()
    return not words or words[-1] in lang.clauses.joining or (
        "," not in stretch and bool(opens & {"prepositions", "as_said", "subordinators"}))


def _is_clause(text: str, start: int, end: int) -> bool:
    return len(text[start:end].split()) >= CLAUSE_WORDS


def _has_subject(text: str, start: int, end: int, lang: Language) -> bool:
    """Whether a clause begins with what it is about: "tidak membuat kemajuan" leans on the clause before it."""
    words = text[start:end].split(maxsplit=1)
    first = words[0].lower() if words else ""
    leaning = first in lang.cues.negations or first in lang.clauses.kind_of or lang.cues.looks_verbal(first)
    return _is_clause(text, start, end) and not leaning


def _partition(
    text: str, clause: tuple[int, int], sentence: Sentence, runs: list[Run], lang: Language,
) -> Iterator[Assertion]:
    """Share out a clause: each run's stretch reaches to where the next one's attribution begins."""
    left, right = clause
    if not runs:
        start, end = _trim(text, left, right, lang, closes=True)
        if start < end:
            yield Assertion(sentence, start, end, start, end)
        return
    cuts = [left, *(_begins(text, before, run) for before, run in pairwise(runs)), right]
    main = _main_clause(text, left, runs[0], lang)
    if main:
        whole = _trim(text, left, right, lang, closes=True)
        yield Assertion(sentence, *whole, *whole)
        cuts[0] = main
    for run, (start, end) in zip(runs, pairwise(cuts), strict=True):
        last_run = end == right
        first, last = _trim(text, start, max(end, run.end), lang, closes=last_run)
        content = _trim(text, run.start, run.end, lang, closes=last_run)[1]
        yield Assertion(
            sentence, min(first, run.start), max(last, content), run.start, content, run.hops, run.cue, run.direct)


def _main_clause(text: str, left: int, run: Run, lang: Language) -> int | None:
    """Where the first run's own words begin when they lean on a clause of the outlet's own before them.

    "Sidang ditunda setelah jaksa mengakui bahwa …": at "jaksa". None where nothing stands before the attribution.
    """
    begins = min([run.start, *(hop.span.start for hop in run.hops if left <= hop.span.start < run.start)])
    before = text[left:begins].split()
    leans = bool(before) and before[-1].lower() in lang.clauses.leaning
    return begins if leans and len(before) > CLAUSE_WORDS else None


def _begins(text: str, before: Run, run: Run) -> int:
    """Where the stretch of a run begins: at its first hop after the content before it, at its cue, or its content."""
    shared = {hop.span for hop in before.hops}
    own = [hop.span for hop in run.hops if hop.span not in shared]
    hops = [span.start for span in own if before.end <= span.start < run.start]
    cue = text.rfind(run.cue, before.end, run.start) if run.cue else -1
    start = min([*hops, *([cue] if cue >= 0 else []), run.start])
    return start - 1 if start and text[start - 1] in OPENING else start


def _trim(text: str, start: int, end: int, lang: Language, *, closes: bool) -> tuple[int, int]:
    """Leave out surrounding spaces and commas, and a joining word ("dan", "seraya") unless the clause closes here."""
    while start < end and text[start] in " \n,;":
        start += 1
    while start < end:
        if text[end - 1] in " \n,;—":
            end -= 1
        elif not closes and (last := text[start:end].rsplit(" ", 1)[-1].lower()) in lang.clauses.joining:
            end -= len(last)
        else:
            break
    return start, end


__all__ = ["CLOSING", "OPENING", "Assertion", "find_assertions"]
