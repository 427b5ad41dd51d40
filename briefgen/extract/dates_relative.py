"""Times that need an anchor, the day that the words are counted from: months, turned units, lengths of time before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from briefgen.extract import dates_days
from briefgen.extract import dates_values as values
from briefgen.extract.dates_explicit import period_of, week_of
from briefgen.extract.dates_values import Period
from briefgen.extract.rule import DateRule, Resolve
from briefgen.lang.timephrase import Phrase, Turn, Unit


def month_past(phrase: Phrase, anchor: date) -> Period | None:
    """The latest such month not after the anchor's; "April lalu" lies before it, as "Rabu lalu" before a Wednesday."""
    back = (anchor.month - (phrase.month or 1)) % 12
    return _months(phrase, anchor, -(back or 12) if phrase.turn == "last" else -back)


def month_coming(phrase: Phrase, anchor: date) -> Period | None:
    """The first such month after the anchor's; where only the sentence sends it ahead, the anchor's own may be it."""
    ahead = ((phrase.month or 1) - anchor.month) % 12
    return _months(phrase, anchor, ahead or (12 if phrase.turn == "next" else 0))


def _months(phrase: Phrase, anchor: date, shift: int) -> Period | None:
    if phrase.month is None:
        return None
    first = values.month(anchor.year, anchor.month + shift)
    if phrase.kind == "week-of-month":
        return week_of(first, phrase.rank or 1)
    if phrase.until is None or phrase.until.month is None:
        return first
    last = values.month(first.first.year + (phrase.until.month < phrase.month), phrase.until.month)
    return values.between(first, last)


def quarter_past(phrase: Phrase, anchor: date) -> Period | None:
    """"kuartal II": the latest that had begun by the anchor."""
    found = [period_of(phrase, anchor.year + shift) for shift in (-1, 0)]
    begun = [period for period in found if period and period.first <= anchor]
    return begun[-1] if begun else None


def quarter_coming(phrase: Phrase, anchor: date) -> Period | None:
    """"akan dibangun pada semester II": the first that is not over at the anchor."""
    found = [period_of(phrase, anchor.year + shift) for shift in (0, 1)]
    return next((period for period in found if period and period.last >= anchor), None)


def of_year(turn: Turn) -> Resolve:
    """"Juni tahun lalu", "kuartal II tahun ini", "17 Juni tahun depan"."""
    def resolve(phrase: Phrase, anchor: date) -> Period | None:
        year = anchor.year + values.STEPS[turn]
        first, last = period_of(phrase, year), period_of(phrase.until, year) if phrase.until else None
        return values.between(first, last) if first and last and first.first < last.first else first
    return resolve


def of_month(phrase: Phrase, anchor: date) -> Period | None:
    """"pekan kedua bulan ini"."""
    if phrase.turn is None:
        return None
    return week_of(values.step(anchor, "month", values.STEPS[phrase.turn]), phrase.rank or 1)


def unit_turned(unit: Unit, turn: Turn) -> Resolve:
    """"pekan lalu", "bulan ini", "tahun depan"."""
    return lambda _phrase, anchor: values.step(anchor, unit, values.STEPS[turn])


def weekend_turned(turn: Turn) -> Resolve:
    """"akhir pekan lalu", "akhir pekan ini"."""
    return lambda _phrase, anchor: values.weekend(anchor + timedelta(7 * values.STEPS[turn]))


def offset(phrase: Phrase, anchor: date) -> Period | None:
    """"tiga hari lalu", "dua tahun mendatang", "sehari sebelumnya": as exact as the unit, and never more."""
    if phrase.count is None or phrase.unit is None:
        return None
    sign = -1 if phrase.relation in {"ago", "before"} else 1
    count, unit = _smallest(phrase)
    if count is None:
        return None
    try:
        found = values.step(anchor, unit, sign * count)
    except (ValueError, OverflowError):
        return None
    if unit == "week":
        return replace(found, edtf=f"{anchor + timedelta(7 * sign * count)}~")
    return found if unit == "day" or found.edtf is None or "/" in found.edtf else replace(found, edtf=f"{found.edtf}~")


_INTO: dict[Unit, tuple[int, Unit]] = {
    "century": (100, "year"), "decade": (10, "year"), "year": (12, "month"), "week": (7, "day")}


def _smallest(phrase: Phrase) -> tuple[int | None, Unit]:
    """"dua tahun" is 2 years, "1,5 tahun" 18 months, "satu tahun dua bulan" 14 months; hours stay within the day."""
    total, unit = phrase.count or Decimal(0), phrase.unit or "day"
    for count, smaller in phrase.more:
        size, into = _INTO.get(unit, (0, unit))
        if into != smaller:
            return None, unit
        total, unit = total * size + count, smaller
    if total != int(total):
        size, into = _INTO.get(unit, (0, unit))
        total, unit = total * size, into
    return (int(total) if total and total == int(total) else None), unit


def before_anchor(phrase: Phrase, anchor: date) -> Period | None:
    """"beberapa hari lalu": some time before."""
    return Period("PAST_REF", f"../{anchor}", date.min, anchor) if phrase.kind == "count" else None


def after_anchor(phrase: Phrase, anchor: date) -> Period | None:
    """"beberapa hari kemudian": some time after."""
    return Period("FUTURE_REF", f"{anchor}/..", anchor, date.max) if phrase.kind == "count" else None


def as_of_published(phrase: Phrase, anchor: date) -> Period | None:
    """"saat ini", "kini"."""
    return Period("PRESENT_REF", anchor.isoformat(), anchor, anchor) if phrase.ref == "PRESENT_REF" else None


def same_as_anchor(phrase: Phrase, anchor: date) -> Period | None:
    """"kala itu" is the time just told; "tahun itu", "hari itu" the year or day of it."""
    if phrase.kind == "same":
        return Period("PAST_REF", anchor.isoformat(), anchor, anchor)
    unit = phrase.turn_unit or phrase.unit or "day"
    return values.around(anchor, unit) if phrase.turn == "that" else None


def portioned(unit: Unit, base: Callable[[Phrase], Resolve | None]) -> Resolve:
    """"awal Juni": the base rule's period, then its beginning, middle or end."""
    def resolve(phrase: Phrase, anchor: date) -> Period | None:
        recent = phrase.kind == "month" and phrase.turn == "last" and phrase.turn_unit is None
        whole = phrase._replace(portion=None)
        if recent:                           # "awal Mei lalu" may be this May's
            whole = whole._replace(turn=None, coming=False)
        rule = base(whole)
        found = rule(whole, anchor) if rule else None
        return values.portion(found, unit, phrase.portion) if found and phrase.portion else None
    return resolve


_WORDS: tuple[tuple[Turn, str], ...] = (("last", "lalu"), ("this", "ini"), ("next", "depan"))
_OF_YEAR: tuple[tuple[str, Turn, str], ...] = (
    ("day", "last", "17 Juni tahun lalu: 2024-06-17"),
    ("day", "this", "17 Juni tahun ini: 2025-06-17"),
    ("day", "next", "17 Juni tahun depan: 2026-06-17"),
    ("month", "last", "Juni tahun lalu: 2024-06"),
    ("month", "this", "Juni tahun ini, Juni ini: 2025-06"),
    ("month", "next", "Juni tahun depan: 2026-06"),
    ("quarter", "last", "kuartal II tahun lalu: 2024-04/2024-06"),
    ("quarter", "this", "semester I tahun ini: 2025-01/2025-06"),
    ("quarter", "next", "kuartal I tahun depan: 2026-01/2026-03"),
)
_TURNED: tuple[tuple[Unit, str], ...] = (
    ("week", "pekan"), ("month", "bulan"), ("quarter", "kuartal"), ("half", "semester"), ("year", "tahun"),
    ("decade", "dekade"), ("century", "abad"))
_AT = date(2025, 6, 18)
"""The anchor of the examples: a Wednesday."""


def _turned_rules() -> Iterator[DateRule]:
    """A rule for each unit and turn: week-last, month-this, year-next, weekend-last …"""
    for turn, word in _WORDS:
        for unit, noun in _TURNED:
            shown = values.step(_AT, unit, values.STEPS[turn]).edtf
            yield DateRule(f"{unit}-{turn}", f"{noun} {word}: {shown}", unit_turned(unit, turn))
        shown = values.weekend(_AT + timedelta(7 * values.STEPS[turn])).edtf
        yield DateRule(f"weekend-{turn}", f"akhir pekan {word}: {shown}", weekend_turned(turn))


RULES = (
    *dates_days.RULES,
    DateRule("month-past", "April lalu: 2025-04; bulan Agustus: 2024-08", month_past),
    DateRule("month-coming", "Agustus mendatang: 2025-08", month_coming),
    *(DateRule(f"{kind}-of-{turn}-year", example, of_year(turn)) for kind, turn, example in _OF_YEAR),
    DateRule("quarter-past", "kuartal III: 2024-07/2024-09", quarter_past),
    DateRule("quarter-coming", "akan dibuka pada kuartal III: 2025-07/2025-09", quarter_coming),
    DateRule("week-of-month", "pekan kedua bulan ini: 2025-06-08~/2025-06-14~", of_month),
    *_turned_rules(),
    DateRule("offset", "tiga hari lalu: 2025-06-15; dua tahun silam: 2023~", offset),
    DateRule("before-anchor", "beberapa hari lalu: ../2025-06-18", before_anchor),
    DateRule("after-anchor", "beberapa hari kemudian: 2025-06-18/..", after_anchor),
    DateRule("as-of-published", "saat ini: 2025-06-18", as_of_published),
    DateRule("same-as-anchor", "kala itu, hari itu: the time just told", same_as_anchor),
)
