"""The clause in which a date stands: its verb, what the act was done to, and what else is said beside the two."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefgen.dossier.dated_spans import DateSpan
from briefgen.lang.classes import Word
from briefgen.lang.comparison import Comparison

_BRACKETS = re.compile(r"\([^()]*\)")
"""What stands in brackets, an abbreviation or an age, parts nothing."""
HARD = frozenset(".;:!?“”()–—\n")
"""Marks at which a clause ends; numbers and dates, which hold some, are words by then."""
Words = tuple[Word, ...]


class Clause(NamedTuple):
    """verb: its words. subject: of who did it, or in the passive what it was done to; thing: of what it was done to.

    thing is the subject where it was done to nothing; by: then it is who did it. goal, origin: of whom it went to, and
    came from. mark: right before the date, since or until then. beside: the words around the verb; first_day: they say
    that it was the first of some; ended: "selesai" stands before the verb. pointed: "itu" stands behind the clause of
    "yang": "perang yang pecah 1990 itu". which: of several, told before the date: "yang terakhir pada 2034".
    """

    verb: Words
    subject: Words
    thing: Words
    goal: Words
    origin: Words
    mark: str | None
    beside: frozenset[str]
    first_day: bool
    pointed: bool
    by: bool
    which: str | None
    ended: bool


class Line(NamedTuple):
    """The words of a claim without those of its dates; stops: before which a clause ends, commas: before which one is.

    verbs: first and last index of each verb, in order.
    """

    items: Words
    stops: frozenset[int]
    commas: frozenset[int]
    verbs: tuple[tuple[int, int], ...]


def line_of(text: str, tokens: Sequence[Word], dates: Sequence[DateSpan], words: Comparison) -> Line:
    """What a claim says beside its dates."""
    gone = [*((date.start, date.end) for date in dates), *(match.span() for match in _BRACKETS.finditer(text))]
    items = tuple(word for word in tokens if not any(start <= word.start < end for start, end in gone))
    blank = text
    for start, end in gone:
        blank = blank[:start] + " " * (end - start) + blank[end:]
    gaps = ["", *(blank[one.end:then.start] for one, then in pairwise(items))]
    return Line(items, frozenset(i for i, gap in enumerate(gaps) if HARD & set(gap)),
                frozenset(i for i, gap in enumerate(gaps) if "," in gap), _verbs(items, words))


def _verbs(items: Words, words: Comparison) -> tuple[tuple[int, int], ...]:
    """Where the verbs stand, those of several words as one."""
    known = words.occasions
    plain = known.light | known.begins | known.holds | known.ends | known.leads | known.marked
    found: list[tuple[int, int]] = []
    for i, word in enumerate(items):
        if (found and i < found[-1][1]) or (word.capital and i):
            continue
        ends = [hit[1] for hit in (known.bare.at(items, i), known.acts.at(items, i)) if hit]
        bare = known.bare.at(items, i) is not None or word.text in plain
        if bare or (word.text not in known.empty and words.grammar.verb.fullmatch(word.text)):
            found.append((i, max(ends, default=i + 1)))
    return tuple(found)


def clauses_at(text: str, line: Line, date: DateSpan, words: Comparison) -> tuple[Clause, ...]:
    """The clause that a date stands in, and of "sejak Senin, saat diculik" the other; none where it dates no act."""
    known, items = words.occasions, line.items
    at = sum(word.end <= date.start for word in items)
    first = _before_date(line, at, words)
    if known.bounds & {word.text for word in items[max(0, first - 1):at]} and not _is_over(line, first, at, words):
        return ()
    marks = [word.text for word in items[first:at] if word.text in known.since | known.until | known.throughout]
    opens = items[first].start if first < at else date.start
    aside = "," in text[items[first - 1].end if first else 0:opens]
    verb = _set_for(line, first, words) or _verb_before(line, first, aside=aside, words=words) or (
        _verb_behind(line, first, at))
    if verb is None:
        return ()
    if verb[0] >= at and known.until & {*marks}:
        return ()
    limit = at if verb[0] < at else len(items)
    clause = _clause(line, verb, limit, marks[-1] if marks else None, words)
    then = next(((one, end) for one, end in line.verbs if one == at + 1 and items[at].text in known.then), None)
    if then is None:
        return (clause,)
    return clause, clause._replace(verb=items[then[0]:then[1]], thing=clause.subject, mark=None)


def _is_over(line: Line, first: int, at: int, words: Comparison) -> bool:
    """Whether the word before "pada" and a date tells that something ended: "pemogokan usai pada Senin"."""
    return 0 < first < at and line.items[first - 1].text in words.occasions.ends and (
        line.items[first].text in words.dating.on)


def _before_date(line: Line, at: int, words: Comparison) -> int:
    """The index of the first of the words right before a date that only lead to it."""
    known = words.occasions
    leading = known.before_dates | known.since | known.until | known.throughout
    while at and line.items[at - 1].text in leading and at not in line.stops and not any(
            first <= at - 1 < end for first, end in line.verbs):
        at -= 1
    return at


def _start(line: Line, at: int, words: Comparison) -> int:
    """Where the clause begins to which the word before `at` belongs."""
    while at and at not in line.stops and line.items[at - 1].text not in words.occasions.breaks:
        at -= 1
    return at


def _set_for(line: Line, at: int, words: Comparison) -> tuple[int, int] | None:
    """The verb right before the date that says no more than that it is set for then: "peluncuran dijadwalkan pada"."""
    word = line.items[at - 1].text if at else ""
    return (at - 1, at) if word in words.occasions.ahead and words.grammar.passive.match(word) else None


def _verb_before(line: Line, at: int, *, aside: bool, words: Comparison) -> tuple[int, int] | None:
    """The last verb of the clause before the date; behind a comma not one that tells of a noun."""
    start = _start(line, at, words)
    for first, end in reversed(line.verbs):
        if start <= first and end <= at:
            if aside and _relative(line, first, words) is not None:
                continue
            return first, end
    return None


def _verb_behind(line: Line, first: int, at: int) -> tuple[int, int] | None:
    """The next verb behind a date that opens its clause."""
    if first and first not in line.stops and first not in line.commas:
        return None
    return next(((one, end) for one, end in line.verbs if one >= at and not any(
        stop in line.stops for stop in range(at + 1, one + 1))), None)


def _relative(line: Line, verb: int, words: Comparison) -> int | None:
    """Where "yang" stands of the clause that a verb begins; None for none."""
    at = verb
    while at and line.items[at - 1].text in words.occasions.empty | words.occasions.before_dates:
        at -= 1
    return at - 1 if at and line.items[at - 1].text in words.grammar.relative else None


def _clause(line: Line, verb: tuple[int, int], limit: int, mark: str | None, words: Comparison) -> Clause:
    items, (first, end) = line.items, verb
    relative = _relative(line, first, words)
    subject = _subject(line, first if relative is None else relative, relative=relative is not None, words=words)
    given = items[first].text in words.occasions.given
    takes = given or words.grammar.active.match(items[first].text)
    thing = _object(line, end, limit, words) if takes else ()
    by = bool(takes) and not thing
    thing = (*thing, *subject) if given else thing
    start = _start(line, first, words)
    beside = {word.text for word in items[max(start, first - BESIDE):min(end + BESIDE, limit)]
              if not word.capital or word is items[0]}
    known = words.occasions
    plain = relative is None and not any(start <= one < first for one, _ in line.verbs)
    goal, origin = (_behind(line, end, limit, opening, words) or (
        _behind(line, start, first, opening, words) if plain else ()) for opening in (known.goals, known.origins))
    return Clause(items[first:end], subject, thing or subject, goal, origin, mark, frozenset(beside),
                  first_day=bool(known.first_days.all_in(items[start:end])),
                  pointed=relative is not None and limit < len(items) and items[limit].text in words.grammar.pointers,
                  by=by, which=_which(line, limit, words), ended=first > start and items[first - 1].text in known.ends)


def _which(line: Line, at: int, words: Comparison) -> str | None:
    """Which of several a date is of that follows "yang terakhir"; None where nothing says so."""
    first = _before_date(line, at, words)
    if first < 2 or line.items[first - 2].text not in words.grammar.relative:
        return None
    told = line.items[first - 1].text
    return told if told in words.occasions.ordinals | words.occasions.first else None


def _behind(line: Line, at: int, limit: int, opening: Collection[str], words: Comparison) -> Words:
    """The words behind the first of some prepositions."""
    opened = next((i for i in range(at, limit) if line.items[i].text in opening), limit)
    return _object(line, opened + 1, limit, words)


BESIDE = 4
"""Words on either side of a verb that say whether it is so, is to come, was so before."""


def _subject(line: Line, at: int, *, relative: bool, words: Comparison) -> Words:
    """The words for who does it, or what it is done to in the passive, before a verb or "yang"; in text order."""
    known = words.occasions
    found: list[int] = []
    ends = {end for _, end in line.verbs}
    while at and at not in line.stops:
        word = line.items[at - 1]
        if relative and word.text in known.prepositions - words.grammar.locative:
            break
        if at in ends or word.text in known.breaks:
            noun = _noun_before(line, at, words)
            found = _behind_commas(line, found) if noun is not None else found
            if relative or noun is None or any(line.items[i].text not in known.empty for i in found):
                break
            at = noun
            continue
        at -= 1
        found.append(at)
    if not relative and all(line.items[i].text in known.empty for i in found):
        return _shared_subject(line, at, words)
    return _in_phrases(line, found[::-1], words)


def _behind_commas(line: Line, found: Sequence[int]) -> list[int]:
    """Of the words behind a clause that tells of a noun those behind the comma that closes it; in their order."""
    last = max((i for i in found if i in line.commas), default=len(line.items))
    return [i for i in found if i >= last]


def _noun_before(line: Line, at: int, words: Comparison) -> int | None:
    """Where "yang" stands of a clause that ends before `at`: the subject goes on before it; None for none."""
    first = at
    while first and first not in line.stops | line.commas:
        if line.items[first - 1].text in words.grammar.relative:
            return first - 1
        first -= 1
    return None


def _shared_subject(line: Line, at: int, words: Comparison) -> Words:
    """The subject of the verb before, where "dan" joins the two: "dimulai Senin dan ditutup Sabtu"."""
    joined = [(first, end) for first, end in line.verbs if end == at]
    if not joined:
        return ()
    first = joined[0][0]
    relative = _relative(line, first, words)
    return _subject(line, first if relative is None else relative, relative=relative is not None, words=words)


def _in_phrases(line: Line, found: Sequence[int], words: Comparison) -> Words:
    """The words without those between commas that only say where, when or by whom."""
    kept: list[Word] = []
    drop = False
    for k, i in enumerate(found):
        if k == 0 or i in line.commas:
            drop = line.items[i].text in words.occasions.prepositions
        if not drop:
            kept.append(line.items[i])
    return tuple(kept)


def _object(line: Line, at: int, limit: int, words: Comparison) -> Words:
    """The words behind a verb up to a preposition, a comma or another clause."""
    known = words.occasions
    found: list[Word] = []
    starts = {first for first, _ in line.verbs}
    for i in range(at, limit):
        word = line.items[i].text
        if i in line.stops or i in starts or (i > at and i in line.commas) or (
                word in known.breaks or word in words.grammar.relative or word in known.prepositions - {"sebagai"}):
            break
        found.append(line.items[i])
    return tuple(found)
