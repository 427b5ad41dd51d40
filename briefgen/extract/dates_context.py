"""What the words around a time tell of it: whose day or year it shares, when it was said."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from briefgen.extract.dates_ahead import Around, placed
from briefgen.extract.dates_explicit import explicit
from briefgen.extract.dates_rules import resolve_phrase, rule_of
from briefgen.extract.dates_timex import time_of
from briefgen.extract.scope import Scope
from briefgen.lang.timephrase import Phrase
from briefgen.text.marks import protected_spans

_LONGEST_LIST = 13
"""Dates in a row of which the last gives the year."""
_SAID_BEFORE = 3
"""Sentences back in which the day of a saying is looked for, where the publication is known; else it may be farther."""
_SAID_FAR = 40
_MOST_SAID = 40
"""Times of one sentence among which that of its saying is looked for."""
_SAID_WITHIN = 7
"""Days before the anchor within which somebody was quoted."""


def shared_day(around: Around) -> str | None:
    """The day behind "pukul 05.00 hingga 10.00 WIB, Senin (16/6)", which both share, and "hari itu, Senin (16/6)"."""
    phrases, at = around.phrases, around.at
    that = phrases[at].turn == "that" and (phrases[at].unit == "day" or phrases[at].kind == "part")
    if not (that or phrases[at].kind == "clock") or at + 1 == len(phrases):
        return None
    follower = phrases[at + 1]
    between = around.scope.text[phrases[at].end:follower.start].strip().lower()
    if that and (between != "," or follower.kind != "day" or not follower.day):
        return None
    dated = follower.weekday or (follower.day and follower.month)
    if follower.kind != "day" or not (dated or follower.clock):
        return None
    calendar = around.scope.lang.calendar
    if between not in (calendar.links if follower.clock else {",", "", *calendar.words["cues.on"]}):
        return None
    return time_of(around.scope.text, *placed(replace(around, at=at + 1)), around.anchor).edtf


def apposed(around: Around) -> str | None:
    """The anchor from which a count of days gives the date that stands behind it: "tiga hari kemudian, 26 April"."""
    phrase, at = around.phrase, around.at
    days = {"day": 1, "week": 7}.get(phrase.unit or "", 0) * int(phrase.count or 0)
    if phrase.kind != "count" or not days or phrase.more or phrase.relation is None or at + 1 == len(around.phrases):
        return None
    follower = around.phrases[at + 1]
    beside = around.scope.text[phrase.end:follower.start].strip() == ","
    if not beside or follower.kind != "day" or not (follower.day and follower.month) or follower.until:
        return None
    dated = time_of(around.scope.text, *placed(replace(around, at=at + 1)), around.anchor).edtf
    back = phrase.relation in {"ago", "before"}
    return (date.fromisoformat(dated) + timedelta(days if back else -days)).isoformat() if dated else None


def neighbour(around: Around) -> str | None:
    """The date that lends its year to a day or month without one.

    The one behind it ("Juni hingga Juli 2015", "Juni, Juli, dan Agustus 2015"), or the year with which the sentence
    opens ("Pada 2018, panen mundur ke Maret").
    """
    phrase = around.phrase
    if phrase.kind not in {"day", "month"} or phrase.year is not None or phrase.turn is not None:
        return None
    if not phrase.month:
        return _month_behind(around)
    return _year_behind(around.scope, around.phrases, around.at) or _opening_year(around)


def _year_behind(scope: Scope, phrases: list[Phrase], at: int) -> str | None:
    for before, follower in pairwise(phrases[at:at + _LONGEST_LIST]):
        between = scope.text[before.end:follower.start].strip().lower()
        word = between.strip(", ")
        parted = not word and (not between or before.portion or follower.portion)
        if word not in scope.lang.calendar.links or parted or follower.month is None:
            return None
        if follower.year is not None:
            period = explicit(follower._replace(portion=None))
            return period.edtf if period and period.edtf and "/" not in period.edtf else None
        if follower.turn is not None:
            return None
    return None


def _month_behind(around: Around) -> str | None:
    """The day at the end of "tanggal 1, 2, dan 3 Februari 2020", which lends its month."""
    if around.phrase.day is None or around.at + 1 == len(around.phrases):
        return None
    follower = around.phrases[around.at + 1]
    between = around.scope.text[around.phrase.end:follower.start].lower().replace(",", " ").split()
    listed = all(word.isdigit() or word in around.scope.lang.calendar.links for word in between)
    if not listed or not between or follower.kind != "day" or not follower.month or follower.portion:
        return None
    period = resolve_phrase(follower, rule_of(follower), around.anchor)
    return period.edtf if period and period.edtf and "/" not in period.edtf else None


def _opening_year(around: Around) -> str | None:
    """The last month of the year with which the sentence opens, as an anchor in that year."""
    year = around.phrases[0]
    plain = (year.kind == "year" and year.until is None) or (year.kind == "unit" and year.unit == "year")
    if not around.at or not plain or year.named or year.compared or year.portion:
        return None
    opening = around.scope.text[around.scope.sentences[around.number].span.start:year.start].lower().strip("\"“”")
    period = resolve_phrase(year, rule_of(year), around.anchor)
    opens = around.scope.lang.calendar.words["cues.words"].issuperset(opening.split())
    return f"{period.first.year:04}-12" if period and opens else None


def said_on(around: Around) -> str | None:
    """The day on which a quotation was said, for its "hari ini" and "dua hari lalu"; None outside of quotations.

    `"Hari ini kami mulai," kata Rana, Sabtu (12/12).` on a Monday: the day behind the saying, in this sentence, or in
    one of the three before it, a few days before the anchor. Where that is only a lower bound, the last such day. A day
    of this sentence that gives its year may be long ago.
    """
    if around.anchor is None or not _is_counted(around.phrase) or not _quoted(around, around.number, around.phrase):
        return None
    reach = _SAID_BEFORE if around.stated else _SAID_FAR
    for number in range(around.number, max(-1, around.number - reach - 1), -1):
        for day, dated in _sayings(around, number):
            before = (date.fromisoformat(around.anchor) - day).days
            near = before >= 0 and (before <= _SAID_WITHIN or (dated and number == around.number))
            return day.isoformat() if near else None
    return None


def _is_counted(phrase: Phrase) -> bool:
    """Whether a time is counted from the day on which it is said: "kemarin", "dua hari lalu"; "bulan lalu" is wide."""
    shifted = phrase.kind in {"day", "part"} and phrase.shift is not None and not phrase.month
    return shifted or (phrase.kind == "count" and phrase.relation == "ago" and phrase.unit in {"day", "week"})


def _sayings(around: Around, number: int) -> Iterator[tuple[date, bool]]:
    """The days of one sentence on which somebody said something, outside of quotations, and whether with the year."""
    for phrase in around.sentences[number][:_MOST_SAID]:
        full = phrase.kind == "day" and (phrase.weekday or phrase.month) and phrase.until is None
        if full and phrase.done and phrase.said and not _quoted(around, number, phrase):
            period = resolve_phrase(phrase, rule_of(phrase), around.anchor)
            if period:
                yield period.first, phrase.year is not None


def _quoted(around: Around, number: int, phrase: Phrase) -> bool:
    """Whether a phrase stands inside a quotation."""
    span = around.scope.sentences[number].span
    quotations = _quotations(around.scope.text, span.start, span.end)
    at = bisect_right(quotations, (phrase.start, 0)) - 1
    return at >= 0 and quotations[at][0] < phrase.start < quotations[at][1]


@lru_cache(maxsize=64)
def _quotations(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple((opened, closed) for opened, closed, sign in protected_spans(text, start, end) if sign != "(")
