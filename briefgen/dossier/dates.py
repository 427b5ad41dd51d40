"""How the dates of two claims compare."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from briefgen.model.edtf import Edtf

ROUGH = {"day": 3, "month": 31, "year": 366}
"""Days by which an uncertain or approximate date ("~", "?") may be off on either side."""


def reach(when: Edtf) -> tuple[date, date]:
    """First and last day that a date allows, with the slack of its qualifier; open ends reach to the end of time."""
    low, high = when.low or date.min, when.high or date.max
    if not when.qualifier:
        return low, high
    slack = timedelta(days=ROUGH[when.precision])
    first = low - slack if low - date.min > slack else date.min
    last = high + slack if date.max - high > slack else date.max
    return first, last


def apart(a: Edtf, b: Edtf, slack: int = 0) -> bool:
    """Whether two dates cannot be one: disjoint, also with the slack of approximate dates and `slack` days more."""
    return not (a.low == b.low and a.high == b.high) and gap(a, b) > slack


def all_apart(first: Sequence[Edtf], second: Sequence[Edtf], slack: int = 0) -> bool:
    """Whether both sides have dates and none of one can be one of the other."""
    for a in first:
        for b in second:
            if not apart(a, b, slack):
                return False
    return bool(first and second)


def gap(a: Edtf, b: Edtf) -> int:
    """Days between the nearest ends of two dates; 0 where they touch."""
    (a_low, a_high), (b_low, b_high) = reach(a), reach(b)
    if b_low > a_high:
        return (b_low - a_high).days
    return (a_low - b_high).days if a_low > b_high else 0


def same_day(a: Edtf, b: Edtf) -> bool:
    """Whether both give one and the same day."""
    return a.low is not None and a.low == a.high == b.low == b.high


def share_day(first: Sequence[Edtf], second: Sequence[Edtf]) -> bool:
    """Whether both sides give one and the same day, among others."""
    return any(same_day(a, b) for a in first for b in second)


def same_month(a: Edtf, b: Edtf) -> bool:
    """Whether both give one and the same month and no day."""
    return a.precision == b.precision == "month" and (a.low, a.high) == (b.low, b.high)


def within(day: Edtf, month: Edtf) -> bool:
    """Whether one is a day of the other, which is a month."""
    if day.low is None or day.low != day.high or month.precision != "month" or not (month.low and month.high):
        return False
    return month.low <= day.low <= month.high


def finest(dates: Sequence[Edtf]) -> Edtf | None:
    """The most precise of some dates: the fewest days, then the earliest. An open end counts as least precise."""
    if not dates:
        return None
    return min(dates, key=lambda when: (_days(when), when.low or date.min, when.text))


def _days(when: Edtf) -> timedelta:
    return when.high - when.low if when.low and when.high else timedelta.max
