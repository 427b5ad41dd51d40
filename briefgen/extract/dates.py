"""Find dates, clocks and durations, and resolve them.

The language pack reads the words into phrases; here each phrase gets the rule that dates it (`dates_rules`). The rule's
name goes into the sheet, so that `dates_again.resolve` can work the date out again from words, name and anchor.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.extract.dates_anchors import Focus, anchors
from briefgen.extract.dates_durations import duration, every
from briefgen.extract.dates_explicit import explicit
from briefgen.extract.dates_rules import needs_anchor, resolve_phrase, rule_of
from briefgen.extract.dates_values import Period
from briefgen.extract.scope import Scope
from briefgen.lang.timephrase import Phrase
from briefgen.model import edtf
from briefgen.model.finding import Time, TimexType
from briefgen.model.span import span_of

_REACH = {"clock": 4, "part": 1}
"""For how many sentences a clock, or a part of the day, belongs to the day just told."""


def find_times(scope: Scope) -> tuple[tuple[Time, ...], str | None, str | None]:
    """Every time expression in text order, the anchor day, and the lower bound of the publication (`not_before`)."""
    sentences = [list(scope.lang.calendar.find_phrases(scope.text, sentence.span.start, sentence.span.end))
                 for sentence in scope.sentences]
    anchor, not_before = anchors(scope.article.published.edtf, (phrase for line in sentences for phrase in line))
    return tuple(_times(scope, sentences, anchor)), anchor, not_before


def _times(scope: Scope, sentences: list[list[Phrase]], anchor: str | None) -> Iterator[Time]:
    focus: Focus | None = None
    for number, phrases in enumerate(sentences):
        for at, phrase in enumerate(phrases):
            name = rule_of(phrase)
            neighbour = _neighbour(scope, phrases, at)
            if neighbour:
                time = _time(scope.text, phrase, "year-of-neighbour", neighbour)
            else:
                time = _time(scope.text, phrase, name, _anchor_for(phrase, number, focus, anchor))
            yield time
            focus = _refocus(time, phrase, number) or focus


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


def _anchor_for(phrase: Phrase, number: int, focus: Focus | None, anchor: str | None) -> str | None:
    """The time just told for what refers back, else the article's anchor."""
    if phrase.kind in {"clock", "part"} and phrase.shift is None and phrase.turn is None:
        if focus and focus.day and focus.near(number, _REACH[phrase.kind]):
            return focus.day.isoformat()
        return anchor if phrase.kind == "clock" else None     # "pada malam hari" may be any night
    back = (phrase.kind in {"same", "next-day"} or phrase.relation in {"before", "after"}
            or (phrase.turn == "that" and phrase.kind in {"unit", "part"}))
    if not back:
        return anchor
    coarse = phrase.kind == "count" and phrase.unit in {"month", "year"}     # "tahun sebelumnya": of the year just told
    if focus is None or not (focus.near(number, 1) if coarse else focus.near(number)):
        return None
    if phrase.kind == "same":                # "kala itu" never means the day of the report
        return None if focus.edtf == anchor else focus.edtf
    wide = phrase.unit in {"month", "year"} and "/" not in focus.edtf
    return focus.edtf if wide else focus.day.isoformat() if focus.day else None


def _refocus(time: Time, phrase: Phrase, number: int) -> Focus | None:
    """What a resolved time leaves in mind; references to now and years in names leave nothing."""
    if time.edtf is None or time.rule in {"as-of-published", "year-of-name", "before-anchor", "after-anchor"}:
        return None
    when = edtf.parse(time.edtf)
    return Focus(time.edtf, when.low if when.low == when.high else None, number) if phrase.kind != "ref" else None


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
