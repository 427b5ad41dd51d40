"""Times that the words give in full: no anchor is needed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from briefgen.extract import dates_values as values
from briefgen.extract.dates_values import Period
from briefgen.extract.rule import DateRule
from briefgen.lang.timephrase import LAST, Phrase


def day_of(phrase: Phrase, year: int) -> Period | None:
    """The phrase's day and month in a year; None where the year has no such day. A weekday that differs is marked."""
    if phrase.feast:
        return _feast_of(phrase, year)
    try:
        when = date(year, phrase.month or 1, phrase.day or 1)
    except ValueError:
        return None
    eve = when + timedelta(phrase.shift) if phrase.kind == "named-day" and phrase.shift else when
    return replace(values.day(eve), mismatch=phrase.weekday not in {None, when.isoweekday()})


def _feast_of(phrase: Phrase, year: int) -> Period | None:
    """The feast in a year that the pack knows; its eve for "malam Lebaran"."""
    found = next((days for days in phrase.feast if days[0].year == year), None)
    if found is None:
        return None
    first, last = found
    if first == last:
        return values.day(first + timedelta(phrase.shift or 0))
    return values.between(values.day(first), values.day(last))


def period_of(phrase: Phrase, year: int) -> Period | None:
    """What a phrase without turn names in a year: a day, a month, the year itself, a quarter, a decade, a week."""
    match phrase.kind:
        case "day" | "named-day" | "feast":
            return day_of(phrase, year)
        case "month":
            return values.month(year, phrase.month or 1)
        case "year":
            return values.year(year)
        case "decade":
            return values.decade(year)
        case "quarter":
            return values.part_of_year(year, phrase.rank or 1, 4 if phrase.unit == "quarter" else 2)
        case "week-of-month":
            return week_of(values.month(year, phrase.month or 1), phrase.rank or 1)
        case _:
            return None


def week_of(month: Period, rank: int) -> Period | None:
    """The second week of a month: its days 8 to 14, give or take (a declared convention, hence the tilde)."""
    first = month.last - timedelta(6) if rank == LAST else month.first + timedelta(7 * (rank - 1))
    last = min(first + timedelta(6), month.last)
    if first > month.last:
        return None
    return Period(values.week(first + timedelta(3)).value, f"{first}~/{last}~", first, last)


def explicit(phrase: Phrase, anchor: date | None = None) -> Period | None:
    """A phrase with its own year, or both years of a range; a century."""
    if phrase.kind == "century":
        return values.century(phrase.rank or 1)
    if phrase.year is None:
        return None
    first = period_of(phrase, phrase.year)
    if first is None or phrase.until is None or phrase.until.kind == "clock":
        return first
    last = explicit(phrase.until, anchor)
    return values.between(first, last) if last and first.first <= last.last else first


RULES = (
    DateRule("explicit", "Selasa (17/6/2025): 2025-06-17; the date stands where the weekday differs", explicit, False),
    DateRule("year-of-name", "APBN 2015: 2015, the year of the thing named, not of the event told", explicit, False),
)
