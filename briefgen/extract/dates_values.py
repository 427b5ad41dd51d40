"""A resolved time: its TIMEX3 value and the EDTF that a sheet keeps, and arithmetic on calendar periods."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from briefgen.lang.timephrase import Phrase, Portion, Turn, Unit

STEPS: dict[Turn, int] = {"last": -1, "this": 0, "next": 1, "that": 0}
"""How many units on "lalu", "ini" and "depan" point."""


@dataclass(frozen=True, slots=True)
class Period:
    """A calendar period: the days from first to last.

    value: TIMEX3 ("2015-08", "2015-W34", "2020-Q2"). edtf: the same for a sheet, None where EDTF cannot say it.
    mismatch: a weekday was written beside it that is not its own.
    """

    value: str
    edtf: str | None
    first: date
    last: date
    mismatch: bool = False


def day(when: date) -> Period:
    """One day."""
    return Period(when.isoformat(), when.isoformat(), when, when)


def month(year: int, number: int) -> Period:
    """A month; `number` may run past 1 to 12, into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    text = f"{year:04}-{number:02}"
    return Period(text, text, date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]))


def years(first: int, last: int, value: str, edtf: str) -> Period:
    """Whole years, the last one included."""
    return Period(value, edtf, date(first, 1, 1), date(last, 12, 31))


def year(number: int) -> Period:
    """A year."""
    return years(number, number, f"{number:04}", f"{number:04}")


def decade(first: int) -> Period:
    """Ten years; TIMEX3 writes the 1990s as "199"."""
    return years(first, first + 9, f"{first // 10:03}", f"{first:04}/{first + 9:04}")


def century(rank: int) -> Period:
    """The twentieth is 1901 to 2000; TIMEX3 writes it as "19"."""
    first = (rank - 1) * 100 + 1
    return years(first, first + 99, f"{rank - 1:02}", f"{first:04}/{first + 99:04}")


def week(when: date) -> Period:
    """The ISO week of a day, Monday to Sunday. EDTF has no weeks: the sheet gets the interval."""
    first = when - timedelta(when.isoweekday() - 1)
    last = first + timedelta(6)
    number = first.isocalendar()
    return Period(f"{number.year}-W{number.week:02}", f"{first}/{last}", first, last)


def weekend(when: date) -> Period:
    """Saturday and Sunday of the ISO week of a day."""
    whole = week(when)
    first = whole.first + timedelta(5)
    return Period(f"{whole.value}-WE", f"{first}/{whole.last}", first, whole.last)


def part_of_year(number: int, rank: int, parts: int) -> Period:
    """A quarter (parts 4) or a half (parts 2) of a year; `rank` may run past, into other years."""
    number, rank = number + (rank - 1) // parts, (rank - 1) % parts + 1
    months = 12 // parts
    first, last = month(number, (rank - 1) * months + 1), month(number, rank * months)
    sign = {4: "Q", 2: "H"}[parts]
    return Period(f"{number:04}-{sign}{rank}", f"{first.edtf}/{last.edtf}", first.first, last.last)


def around(when: date, unit: Unit) -> Period:
    """The period of this unit that holds a day."""
    match unit:
        case "week":
            return week(when)
        case "month":
            return month(when.year, when.month)
        case "quarter":
            return part_of_year(when.year, (when.month + 2) // 3, 4)
        case "half":
            return part_of_year(when.year, (when.month + 5) // 6, 2)
        case "year":
            return year(when.year)
        case "decade":
            return decade(when.year // 10 * 10)
        case "century":
            return century((when.year + 99) // 100)
        case _:
            return day(when)


def step(when: date, unit: Unit, count: int) -> Period:
    """The period of this unit that lies `count` of them after the one that holds a day; before it, if negative.

    Raises:
        ValueError, OverflowError: it lies outside years 1 to 9999.
    """
    match unit:
        case "day" | "week":
            return around(when + timedelta(count * (7 if unit == "week" else 1)), unit)
        case "month":
            return month(when.year, when.month + count)
        case "quarter" | "half":
            months = 3 if unit == "quarter" else 6
            return around(month(when.year, when.month + count * months).first, unit)
        case "year" | "decade" | "century":
            span = {"year": 1, "decade": 10, "century": 100}[unit]
            return around(date(when.year + count * span, 1, 1), unit)
        case _:
            return day(when)


def portion(whole: Period, unit: Unit, part: Portion) -> Period:
    """The beginning, middle or end of a period: a declared convention, hence the tilde.

    A month: 1-10, 11-20, 21 to its end. A year: four months each. Anything else: thirds of its days or years.
    """
    third = ("START", "MID", "END").index(part)
    if unit == "month":
        first = whole.first.replace(day=third * 10 + 1)
        last = whole.last if part == "END" else whole.first.replace(day=third * 10 + 10)
        return Period(whole.value, f"{first}~/{last}~", first, last)
    if unit == "year":
        begin, end = month(whole.first.year, third * 4 + 1), month(whole.first.year, third * 4 + 4)
        return Period(whole.value, f"{begin.edtf}~/{end.edtf}~", begin.first, end.last)
    if unit in {"decade", "century"}:
        span = whole.last.year - whole.first.year + 1
        first_year, last_year = whole.first.year + span * third // 3, whole.first.year + span * (third + 1) // 3 - 1
        return years(first_year, last_year, whole.value, f"{first_year:04}~/{last_year:04}~")
    span = (whole.last - whole.first).days + 1
    first = whole.first + timedelta(span * third // 3)
    last = whole.first + timedelta(span * (third + 1) // 3 - 1)
    return Period(whole.value, f"{first}~/{last}~", first, last)


_KIND_UNITS: dict[str, Unit] = {"month": "month", "year": "year", "decade": "decade", "century": "century"}


def unit_of(phrase: Phrase) -> Unit:
    """The unit of the period that a phrase names."""
    return _KIND_UNITS.get(phrase.kind) or phrase.unit or "day"


def between(first: Period, last: Period) -> Period:
    """From one period to another, both included."""
    return Period(f"{first.value}/{last.value}", f"{first.edtf}/{last.edtf}", first.first, last.last, first.mismatch)
