"""The clause in which a date stands: its verb, what the act was done to, and what else is said beside the two."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.dossier.dated_lines import Line, Words
from briefgen.dossier.dated_phrases import object_of, relative_of, start_of, subject_of, words_behind
from briefgen.dossier.dated_spans import DateSpan
from briefgen.lang.comparison import Comparison


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


def _set_for(line: Line, at: int, words: Comparison) -> tuple[int, int] | None:
    """The verb right before the date that says no more than that it is set for then: "peluncuran dijadwalkan pada"."""
    word = line.items[at - 1].text if at else ""
    return (at - 1, at) if word in words.occasions.ahead and words.grammar.passive.match(word) else None


def _verb_before(line: Line, at: int, *, aside: bool, words: Comparison) -> tuple[int, int] | None:
    """The last verb of the clause before the date; behind a comma not one that tells of a noun."""
    start = start_of(line, at, words)
    for first, end in reversed(line.verbs):
        if start <= first and end <= at:
            if aside and relative_of(line, first, words) is not None:
                continue
            return first, end
    return None


def _verb_behind(line: Line, first: int, at: int) -> tuple[int, int] | None:
    """The next verb behind a date that opens its clause."""
    if first and first not in line.stops and first not in line.commas:
        return None
    return next(((one, end) for one, end in line.verbs if one >= at and not any(
        stop in line.stops for stop in range(at + 1, one + 1))), None)


def _clause(line: Line, verb: tuple[int, int], limit: int, mark: str | None, words: Comparison) -> Clause:
    items, (first, end) = line.items, verb
    relative = relative_of(line, first, words)
    subject = subject_of(line, first if relative is None else relative, relative=relative is not None, words=words)
    given = items[first].text in words.occasions.given
    takes = given or words.grammar.active.match(items[first].text)
    thing = object_of(line, end, limit, words) if takes else ()
    by = bool(takes) and not thing
    thing = (*thing, *subject) if given else thing
    start = start_of(line, first, words)
    before = max((one for one, _ in line.verbs if one < first), default=start)
    beside = {word.text for word in items[max(start, before, first - BESIDE):min(end + BESIDE, limit)]
              if not word.capital or word is items[0]}
    known = words.occasions
    plain = relative is None and not any(start <= one < first for one, _ in line.verbs)
    goal, origin = (words_behind(line, end, limit, opening, words) or (
        words_behind(line, start, first, opening, words) if plain else ()) for opening in (known.goals, known.origins))
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


BESIDE = 4
"""Words on either side of a verb that say whether it is so, is to come, was so before."""
