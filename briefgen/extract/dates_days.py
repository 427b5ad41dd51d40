"""Days that need an anchor: weekdays, days of a month or without their year, and days counted from it."""

from __future__ import annotations

from datetime import date, timedelta

from briefgen.extract import dates_values as values
from briefgen.extract.dates_explicit import day_of
from briefgen.extract.dates_values import Period
from briefgen.extract.rule import DateRule
from briefgen.lang.timephrase import Phrase

SOON = 60
"""How many days ahead an undated "5 Januari" may lie in December."""
_HALF_YEAR = 182
_NEAR = 25
"""How many days away a "Sabtu tanggal 18" may lie."""


def weekday_last(phrase: Phrase, anchor: date) -> Period | None:
    """The latest such day on or before the anchor; "lalu" asks for one before it. "malam Minggu" is the eve."""
    if phrase.weekday is None:
        return None
    back = (anchor.isoweekday() - phrase.weekday) % 7
    if phrase.turn == "last" and back == 0:
        back = 7
    return values.day(anchor - timedelta(back) + timedelta(phrase.shift or 0))


def weekday_next(phrase: Phrase, anchor: date) -> Period | None:
    """The first such day after the anchor."""
    if phrase.weekday is None:
        return None
    return values.day(anchor + timedelta((phrase.weekday - anchor.isoweekday() - 1) % 7 + 1))


def weekday_of_week(phrase: Phrase, anchor: date) -> Period | None:
    """"Senin pekan lalu", "Jumat ini", "Senin-Rabu pekan depan": the week before, this one, the next."""
    if phrase.weekday is None or phrase.turn is None:
        return None
    week = values.step(anchor, "week", values.STEPS[phrase.turn]).first
    first = values.day(week + timedelta(phrase.weekday - 1))
    until = phrase.until.weekday if phrase.until else None
    last = values.day(week + timedelta(until - 1)) if until else None
    return values.between(first, last) if last and last.first > first.first else first


def _in_years(phrase: Phrase, anchor: date) -> list[Period]:
    found = (day_of(phrase, anchor.year + shift) for shift in (-1, 0, 1))
    fitting = [period for period in found if period]
    return [period for period in fitting if not period.mismatch] or fitting


def day_nearest(phrase: Phrase, anchor: date) -> Period | None:
    """A day without its year: the latest on or before the anchor, or one that lies ahead.

    Ahead means within half a year where that is the anchor's own year, else within two months: of another year one says
    which. A weekday beside the day picks the nearest year in which the two agree.
    """
    candidates = _in_years(phrase, anchor)
    if phrase.weekday is not None:
        best = min(candidates, key=lambda period: abs((period.first - anchor).days), default=None)
    else:
        soon = [period for period in candidates if (period.first - anchor).days <= (
            _HALF_YEAR if period.first.year == anchor.year else SOON)]
        best = max(soon, key=lambda period: period.first, default=None)
    return to_end(phrase, best)


def to_end(phrase: Phrase, first: Period | None) -> Period | None:
    """"4-6 September": from the first day to the last, which is in the same year or the next."""
    if first is None or phrase.until is None or phrase.until.kind != "day":
        return first
    turn_of_year = (phrase.until.month or 0) < first.first.month
    last = day_of(phrase.until, first.first.year + turn_of_year)
    return values.between(first, last) if last and last.first >= first.first else first


def day_last(phrase: Phrase, anchor: date) -> Period | None:
    """"17 Juni lalu": the latest on or before the anchor."""
    past = [period for period in _in_years(phrase, anchor) if period.first <= anchor]
    return to_end(phrase, max(past, key=lambda period: period.first, default=None))


def day_next(phrase: Phrase, anchor: date) -> Period | None:
    """"17 Juni mendatang": the first on or after the anchor."""
    coming = [period for period in _in_years(phrase, anchor) if period.first >= anchor]
    return to_end(phrase, min(coming, key=lambda period: period.first, default=None))


def day_of_month(phrase: Phrase, anchor: date) -> Period | None:
    """"tanggal 17": in the anchor's month; "tanggal 10 bulan depan" in the next.

    "Sabtu tanggal 18": in the nearest of three months in which that is a Saturday, else nowhere.
    """
    if phrase.weekday and phrase.turn is None:
        return _nearest_of_month(phrase, anchor)
    steps = values.STEPS[phrase.turn] if phrase.turn and phrase.turn_unit == "month" else 0
    month = values.step(anchor, "month", steps).first
    first = day_of(phrase._replace(month=month.month), month.year)
    last = day_of(phrase.until._replace(month=month.month), month.year) if phrase.until else None
    return values.between(first, last) if first and last and phrase.turn_unit else first


def _nearest_of_month(phrase: Phrase, anchor: date) -> Period | None:
    months = [values.month(anchor.year, anchor.month + step).first for step in (0, -1, 1)]
    found = [day_of(phrase._replace(month=month.month), month.year) for month in months]
    fitting = [period for period in found if period and not period.mismatch and (
        abs((period.first - anchor).days) <= _NEAR)]
    return min(fitting, key=lambda period: abs((period.first - anchor).days), default=None)


def day_offset(phrase: Phrase, anchor: date) -> Period | None:
    """"kemarin", "hari ini", "besok", "malam ini"; "keesokan harinya" is one day on."""
    shift = 1 if phrase.kind == "next-day" else phrase.shift
    return None if shift is None else values.day(anchor + timedelta(shift))


def day_itself(phrase: Phrase, anchor: date) -> Period | None:
    """A clock or a part of the day without a day: that of the day just told, else of the anchor."""
    return values.day(anchor) if phrase.clock or phrase.part else None


RULES = (
    DateRule("weekday-last", "Sabtu: 2025-06-14; Rabu: 2025-06-18; Rabu lalu: 2025-06-11", weekday_last),
    DateRule("weekday-next", "Senin depan: 2025-06-23", weekday_next),
    DateRule("weekday-of-week", "Senin pekan lalu: 2025-06-09; Jumat ini: 2025-06-20", weekday_of_week),
    DateRule("day-nearest", "17 Juni: 2025-06-17; Selasa (17/6): 2025-06-17", day_nearest),
    DateRule("day-last", "17 Agustus lalu: 2024-08-17", day_last),
    DateRule("day-next", "17 Juni mendatang: 2026-06-17", day_next),
    DateRule("day-of-month", "tanggal 17: 2025-06-17", day_of_month),
    DateRule("day-offset", "kemarin: 2025-06-17; malam ini: 2025-06-18", day_offset),
    DateRule("day-itself", "pukul 10.00 WIB: the day just told, else the anchor", day_itself),
)
