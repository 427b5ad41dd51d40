"""Find dates, clocks and durations, and resolve them.

The language pack reads the words into phrases; here each phrase gets the rule that dates it (`dates_rules`). The rule's
name goes into the sheet, so that `dates_again.resolve` can work the date out again from words, name and anchor.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from briefgen.extract.dates_anchors import Told, anchors
from briefgen.extract.dates_durations import duration, every
from briefgen.extract.dates_explicit import explicit
from briefgen.extract.dates_rules import needs_anchor, resolve_phrase, rule_of
from briefgen.extract.dates_values import Period
from briefgen.extract.scope import Scope
from briefgen.lang.timephrase import Phrase
from briefgen.model.finding import Time, TimexType
from briefgen.model.span import span_of

_LONG_PAST = 5
"""Days since a weekday from which a bare name rather means the next one."""


def find_times(scope: Scope) -> tuple[tuple[Time, ...], str | None, str | None]:
    """Every time expression in text order, the anchor day, and the lower bound of the publication (`not_before`)."""
    sentences = [list(scope.lang.calendar.phrases_in(tokens)) for tokens in scope.tokens]
    anchor, not_before = anchors(scope.article.published.edtf, (phrase for line in sentences for phrase in line))
    stated = anchor is not None and anchor == scope.article.published.edtf
    return tuple(_times(scope, sentences, anchor, stated=stated)), anchor, not_before


def _times(scope: Scope, sentences: list[list[Phrase]], anchor: str | None, *, stated: bool) -> Iterator[Time]:
    told = Told()
    for number, phrases in enumerate(sentences):
        for at, phrase in enumerate(phrases):
            name = "weekday-next" if stated and anchor and _lies_ahead(phrase, anchor) else rule_of(phrase)
            neighbour = _neighbour(scope, phrases, at)
            shared = _shared_day(scope, phrases, at, anchor)
            if neighbour:
                time = _time(scope.text, phrase, "year-of-neighbour", neighbour)
            else:
                time = _time(scope.text, phrase, name, shared or _anchor_for(phrase, number, told, anchor))
            yield time
            if _worth_remembering(time):
                told = told.then(time.edtf or "", number)


def _lies_ahead(phrase: Phrase, anchor: str) -> bool:
    """Whether a bare weekday is rather the coming one: "Laga digelar Minggu" on a Friday.

    What was five days ago or more is told with its date, or with "lalu".
    """
    if phrase.kind != "day" or phrase.weekday is None or phrase.done or rule_of(phrase) != "weekday-last":
        return False
    bare = phrase.day is None and phrase.turn is None and phrase.shift is None
    return bare and (date.fromisoformat(anchor).isoweekday() - phrase.weekday) % 7 >= _LONG_PAST


def _shared_day(scope: Scope, phrases: list[Phrase], at: int, anchor: str | None) -> str | None:
    """The day behind "pukul 05.00 hingga 10.00 WIB, Senin (16/6)", which both clocks share."""
    if phrases[at].kind != "clock" or at + 1 == len(phrases):
        return None
    follower = phrases[at + 1]
    between = scope.text[phrases[at].end:follower.start].strip().lower()
    if follower.kind != "day" or not follower.clock or between not in scope.lang.calendar.links:
        return None
    return _time(scope.text, follower, rule_of(follower), anchor).edtf


def _neighbour(scope: Scope, phrases: list[Phrase], at: int) -> str | None:
    """The date behind "Juni hingga Juli 2015" or "Juni, Juli, dan Agustus 2015", which lends its year."""
    phrase = phrases[at]
    yearless = phrase.kind in {"day", "month"} and phrase.month and phrase.year is None and phrase.turn is None
    if not yearless or at + 1 == len(phrases):
        return None
    follower = phrases[at + 1]
    between = scope.text[phrase.end:follower.start].strip().lower()
    word = between.strip(", ")
    if word not in scope.lang.calendar.links or (not word and (not between or phrase.portion or follower.portion)):
        return None
    if follower.year is None or follower.month is None:
        return _neighbour(scope, phrases, at + 1)
    period = explicit(replace(follower, portion=None))
    return period.edtf if period and period.edtf and "/" not in period.edtf else None


def _anchor_for(phrase: Phrase, number: int, told: Told, anchor: str | None) -> str | None:
    """The time just told for what refers back, else the article's anchor."""
    if phrase.kind in {"clock", "part"} and phrase.shift is None and phrase.turn is None:
        if phrase.kind == "part":            # "pada malam hari" may be any night
            return told.day_near(number, 1)
        return told.day_near(number) or anchor
    if phrase.kind == "same":                # "kala itu" never means the day of the report
        when = told.time_near(number)
        return None if when == anchor else when
    if phrase.kind == "next-day" or (phrase.turn == "that" and phrase.kind in {"unit", "part"}):
        wide = phrase.kind == "unit" and phrase.unit != "day"
        return told.time_near(number) if wide else told.day_near(number)
    if phrase.relation not in {"before", "after"}:
        return anchor
    if phrase.unit not in {"month", "year"}:
        return told.day_near(number)
    when = told.time_near(number, 1)         # "tahun sebelumnya" is of the year just told, else of the report's
    if when is None and phrase.count == 1 and not phrase.more and told.time_near(number) is None:
        return anchor
    return None if when and "/" in when else when


def _worth_remembering(time: Time) -> bool:
    """Whether a later "kala itu" may mean this time; not now, not an open interval, not the year in a name."""
    return time.edtf is not None and time.rule not in {
        "as-of-published", "year-of-name", "before-anchor", "after-anchor"}


def _time(text: str, phrase: Phrase, name: str, anchor: str | None) -> Time:
    """The finding for one phrase."""
    span = span_of(text, phrase.start, phrase.end)
    if name in {"duration", "set"}:
        kind: TimexType = "DURATION" if name == "duration" else "SET"
        return Time(span, kind, duration(phrase) if name == "duration" else every(phrase), phrase.mod, None, name)
    period = resolve_phrase(phrase, name, anchor)
    timed = bool(phrase.clock or (phrase.part and phrase.kind != "named-day"))
    value = _value(phrase, period) if period else _open_value(phrase)
    return Time(span, "TIME" if timed else "DATE", value, phrase.portion or phrase.mod, period.edtf if period else None,
                name, anchor if period and needs_anchor(phrase, name) else None, bool(period and period.mismatch))


def _value(phrase: Phrase, period: Period) -> str:
    """The period's TIMEX3 value with the clock or the part of the day."""
    if phrase.clock:
        first = f"{period.value}T{phrase.clock}"
        last = phrase.until.clock if phrase.until else None
        return f"{first}/{period.value}T{last}" if last else first
    return f"{period.value}T{phrase.part}" if phrase.part and phrase.kind != "named-day" else period.value


def _open_value(phrase: Phrase) -> str | None:
    """What TIMEX3 can say without an anchor: "Senin" XXXX-WXX-1, "17 Juni" XXXX-06-17, "kelak" FUTURE_REF."""
    clock = f"T{phrase.clock or phrase.part}" if phrase.clock or phrase.part else ""
    if phrase.ref or phrase.kind == "same":
        return phrase.ref or "PAST_REF"
    if phrase.month and phrase.kind in {"day", "month"}:
        return f"XXXX-{phrase.month:02}" + (f"-{phrase.day:02}{clock}" if phrase.day else "")
    if phrase.weekday:
        return f"XXXX-WXX-{phrase.weekday}{clock}"
    return clock or None
