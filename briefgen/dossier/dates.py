"""How the dates of two claims compare."""

from __future__ import annotations

from datetime import date, timedelta

from briefgen.model.edtf import Edtf, relate

ROUGH = {"day": 3, "month": 31, "year": 366}
"""Days by which an uncertain or approximate date ("~", "?") may be off on either side."""


def reach(when: Edtf) -> tuple[date, date]:
    """First and last day that a date allows, with the slack of its qualifier; open ends reach to the end of time."""
    low, high = when.low or date.min, when.high or date.max
    if not when.qualifier:
        return low, high
    slack = timedelta(days=ROUGH[when.precision])
    return (low - slack if low - date.min > slack else date.min), (high + slack if date.max - high > slack else date.max)


def apart(a: Edtf, b: Edtf, slack: int = 0) -> bool:
    """Whether two dates cannot be one: disjoint, also with the slack of approximate dates and `slack` days more."""
    if relate(a, b) != "disjoint":
        return False
    (a_low, a_high), (b_low, b_high) = reach(a), reach(b)
    return (b_low - a_high).days > slack or (a_low - b_high).days > slack


def same_day(a: Edtf, b: Edtf) -> bool:
    """Whether both give one and the same day."""
    return a.low is not None and a.low == a.high == b.low == b.high


def gap(a: Edtf, b: Edtf) -> int:
    """Days between the nearest ends of two dates; 0 where they touch."""
    (a_low, a_high), (b_low, b_high) = reach(a), reach(b)
    return max((b_low - a_high).days, (a_low - b_high).days, 0)


def finest(dates: tuple[Edtf, ...]) -> Edtf | None:
    """The most precise of some dates: the fewest days, then the earliest."""
    closed = [when for when in dates if when.low and when.high]
    if not closed:
        return dates[0] if dates else None
    return min(closed, key=lambda when: ((when.high or date.max) - (when.low or date.min), when.low or date.min, when.text))
