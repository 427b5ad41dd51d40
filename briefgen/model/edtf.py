"""Extended Date/Time Format: the subset that a sheet may hold, and how two dates compare.

Level 0 dates `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, with one of `? ~ %` behind, intervals `A/B`, and open ends `..`
(https://www.loc.gov/standards/datetime/). A date is never sharpened: "2025-05" spans the whole of May.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

_DATE = re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?(?P<q>[?~%]?)", re.ASCII)

Relation = Literal["equal", "nested", "overlapping", "disjoint"]


@dataclass(frozen=True, slots=True)
class Edtf:
    """The days that an EDTF string allows.

    low, high: first and last day, None where that end is open. precision: of the finer end. qualifier: "?", "~", "%"
    or "". interval: whether it was written with a slash.
    """

    text: str
    low: date | None
    high: date | None
    precision: Literal["day", "month", "year"]
    qualifier: str
    interval: bool


@lru_cache(maxsize=1 << 16)
def parse(text: str) -> Edtf:
    """Read an EDTF string.

    Raises:
        ValueError: not in the subset, a day that no calendar has, or an interval that ends before it begins.
    """
    if "/" not in text:
        return _single(text)
    left, right = text.split("/", 1)
    ends = [None if side == ".." else _single(side) for side in (left, right)]
    low, high = ends
    if low is None and high is None:
        raise ValueError(f"{text!r}: an interval needs one known end")
    first = low.low if low else None
    last = high.high if high else None
    if first and last and last < first:
        raise ValueError(f"{text!r}: the interval ends before it begins")
    known = [end for end in ends if end]
    precision = min((end.precision for end in known), key=("day", "month", "year").index)
    return Edtf(text, first, last, precision, known[0].qualifier or known[-1].qualifier, True)


def _single(text: str) -> Edtf:
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is not an EDTF date such as 2025, 2025-06, 2025-06-17 or 2025-06/2025-07")
    year, month, day = (int(part) if part else None for part in found.group("y", "m", "d"))
    if not year:
        raise ValueError(f"{text!r}: there is no year 0 here")
    try:
        low = date(year, month or 1, day or 1)
        high = date(year, month or 12, day or calendar.monthrange(year, month or 12)[1])
    except (ValueError, calendar.IllegalMonthError) as error:
        raise ValueError(f"{text!r}: {error}") from None
    return Edtf(text, low, high, "day" if day else "month" if month else "year", found["q"], False)


def relate(a: Edtf, b: Edtf) -> Relation:
    """How two dates compare (FACT_SHEET section 6): equal, nested in either direction, overlapping, or disjoint."""
    a_low, a_high = a.low or date.min, a.high or date.max
    b_low, b_high = b.low or date.min, b.high or date.max
    if (a_low, a_high) == (b_low, b_high):
        return "equal"
    if a_high < b_low or b_high < a_low:
        return "disjoint"
    if (a_low <= b_low and b_high <= a_high) or (b_low <= a_low and a_high <= b_high):
        return "nested"
    return "overlapping"
