"""When it happened, when it was said, and as of when its counts hold: the dates of a claim as they are compared."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from briefgen.dossier.measures import Count
from briefgen.lang.classes import split_words
from briefgen.lang.compare import Comparison
from briefgen.model.edtf import Edtf, parse
from briefgen.model.sheet import Claim, ClaimTime

Dates = tuple[Edtf, ...]
WEEKLY = frozenset({"weekday-last", "weekday-next"})
HOURLY = frozenset({"day-itself"})
"""Rules of dating that know the day of a week, or the hour, and take the week or the day from what is told around."""


class Times(NamedTuple):
    """The dates of a claim.

    when: of what happened, of a statement when it was made. said: on which it was said or reported. as_of: as of which
    its counts hold. ends: until which it goes on, days yet to come. weekly, hourly: of `when`, those that are read off
    nothing but the day of a week ("Jumat malam"), nothing but an hour.
    """

    when: Dates
    said: Dates
    as_of: Dates
    ends: Dates
    weekly: Dates
    hourly: Dates


def times_of(claim: Claim, counts: Sequence[Count], told: date | None, words: Comparison) -> Times:
    """The dates of a claim by what they say; that with which a toll is only compared is none of them.

    told: the first day on which the article can have told it.
    """
    ending = [time for time in claim.times if _is_end(time, claim, told, words)]
    toll = any(count.outcome for count in counts)
    other = [*ending, *(time for time in claim.times if toll and _before(time, claim, 1) & words.dating.base)]
    as_of = [time for time in claim.times if time not in other and _holds_until(
        time, claim, counts, words)]
    happened, said, reported = (
        _dates([time for time in claim.times if time.role == role and time not in as_of and time not in other])
        for role in ("event", "said", "reported"))
    said = said or reported
    when = happened or (said if claim.kind == "statement" else ())
    weekly, hourly = (_read_off(rules, claim.times, when) for rules in (WEEKLY, HOURLY))
    return Times(when, said, _dates(as_of), _dates(ending), weekly, hourly)


def _read_off(rules: frozenset[str], times: Sequence[ClaimTime], when: Dates) -> Dates:
    """The dates among some that come of some rules alone."""
    found = _dates([time for time in times if time.rule in rules])
    firm = _dates([time for time in times if time.rule not in rules])
    return tuple(date for date in when if date in found and date not in firm)


def _is_end(time: ClaimTime, claim: Claim, told: date | None, words: Comparison) -> bool:
    """Whether a date to come ends something: "ditutup hingga 3 Mei", "berakhir pada 3 Mei"."""
    when = edtf_of(time.edtf)
    if told is None or when is None or when.low is None or when.low <= told or time.role == "said":
        return False
    first = time.text.split()[0].lower()
    dating = words.dating
    marks = (_before(time, claim, 2) | {first}) & (dating.until | dating.ends)
    if marks <= dating.per and _before(time, claim, 3) & dating.from_per:
        return False
    headed = claim.claim.lower().startswith(tuple(f"{head} " for head in dating.headed))
    return first not in dating.clock and (bool(marks) or headed)


def _holds_until(time: ClaimTime, claim: Claim, counts: Sequence[Count], words: Comparison) -> bool:
    """Whether a date says as of when a count holds: "hingga Selasa", "bertambah menjadi 17 pada Selasa"."""
    if time.role == "as_of" or (counts and time.text.lower() in words.dating.then):
        return True
    if time.role != "event" or not counts or _before(time, claim, 1) & words.dating.base:
        return False
    marks = _before(time, claim, 2) | {word.lower().strip(",.") for word in time.text.split()[:1]}
    if marks & words.dating.until:
        return True
    if marks & words.dating.since:
        return False
    toll = any(count.outcome and count.outcome not in words.tolls.fixed for count in counts)
    return toll and bool(words.running.all_in(split_words(claim.quote)))


def _before(time: ClaimTime, claim: Claim, most: int) -> set[str]:
    """The last words before a date in the claim's quote."""
    words = claim.quote[:max(claim.quote.find(time.text), 0)].split()[-most:]
    return {word.lower().strip(",.") for word in words}


def _dates(times: Sequence[ClaimTime]) -> Dates:
    """The dates of some times; what cannot be read (check reports it) counts as unknown."""
    found = (edtf_of(time.edtf) for time in times)
    return tuple(date for date in found if date)


def edtf_of(text: str | None) -> Edtf | None:
    """A date as read; None where there is none or it cannot be read."""
    try:
        return parse(text) if text else None
    except ValueError:
        return None
