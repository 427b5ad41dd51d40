"""What the words around a time tell of it: that it lies ahead, whose day or year it shares, when it was said."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from briefgen.extract.dates_explicit import explicit
from briefgen.extract.dates_relative import SOON
from briefgen.extract.dates_rules import resolve_phrase, rule_of
from briefgen.extract.dates_timex import time_of
from briefgen.extract.scope import Scope
from briefgen.lang.timephrase import Phrase
from briefgen.text.marks import protected_spans

_LONG_PAST = 5
"""Days since a weekday from which a bare name rather means the next one."""
_EVE = 6
"""The same where the anchor is only a lower bound: the day behind it, on which the article may well have appeared."""
_SOON = 2
"""Months ahead within which a bare name of a month rather means the coming one."""
_LONGEST_LIST = 13
"""Dates in a row of which the last gives the year."""
_SAID_BEFORE = 3
"""Sentences back in which the day of a saying is looked for, where the publication is known; else it may be farther."""
_SAID_FAR = 40
_MOST_SAID = 40
"""Times of one sentence among which that of its saying is looked for."""
_SAID_WITHIN = 7
"""Days before the anchor within which somebody was quoted."""


@dataclass(frozen=True, slots=True)
class Around:
    """A phrase in its sentence. sentences: the phrases of each; number, at: which it is.

    anchor: the article's; stated: it is the day of publication, not a lower bound of it.
    """

    scope: Scope
    sentences: list[list[Phrase]]
    number: int
    at: int
    anchor: str | None
    stated: bool

    @property
    def phrases(self) -> list[Phrase]:
        """The phrases of the sentence."""
        return self.sentences[self.number]

    @property
    def phrase(self) -> Phrase:
        """The phrase itself."""
        return self.phrases[self.at]


def placed(around: Around) -> tuple[Phrase, str]:
    """The phrase, sent ahead where its name alone says so, and the rule that dates it."""
    phrase, anchor = around.phrase, around.anchor
    if anchor and _lies_ahead(phrase, date.fromisoformat(anchor), stated=around.stated):
        phrase = phrase._replace(coming=True)
    name = rule_of(phrase)
    return phrase, "day-last" if anchor and name == "day-nearest" and _has_begun(phrase, anchor) else name


def _lies_ahead(phrase: Phrase, day: date, *, stated: bool) -> bool:
    """Whether a bare weekday or month is rather the coming one: "Laga digelar Minggu" on a Friday.

    What was five days ago or more is told with its date, or with "lalu"; a month of the year before, with its year.
    The day of publication is before what is still to come; a lower bound of it is not.
    """
    if phrase.kind == "month":
        bare = rule_of(phrase) in {"month-past", "part-of-month"} and phrase.turn is None and phrase.until is None
        told = phrase.done or phrase.since or phrase.year is not None
        ahead = ((phrase.month or 0) - day.month) % 12
        return bare and not told and 0 < ahead <= (_SOON if day.month + ahead <= 12 else 1)
    if phrase.kind != "day" or phrase.weekday is None or rule_of(phrase) != "weekday-last":
        return False
    told = phrase.since or (phrase.done and stated)
    bare = phrase.day is None and phrase.turn is None and phrase.shift is None and not told
    return bare and (day.isoweekday() - phrase.weekday) % 7 >= (_LONG_PAST if stated else _EVE)


def _has_begun(phrase: Phrase, anchor: str) -> bool:
    """"Sejak 17 Desember" lies behind, though the day would be nearer ahead."""
    nearest = resolve_phrase(phrase, "day-nearest", anchor) if phrase.since and phrase.weekday is None else None
    return nearest is not None and (nearest.first - date.fromisoformat(anchor)).days > SOON


def shared_day(around: Around) -> str | None:
    """The day behind "pukul 05.00 hingga 10.00 WIB, Senin (16/6)", which both clocks share, and "hari itu, Senin (16/6)"."""
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
