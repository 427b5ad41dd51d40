"""Values that can be compared: numbers with bounds."""

from __future__ import annotations

import math
from typing import Literal

Number = int | float
Bound = Literal["exact", "about", "at-least", "more-than", "at-most", "up-to", "less-than", "range", "magnitude"]

ABOUT = 0.1
"""A declared convention: "sekitar 5.000" is read as 5,000 give or take a tenth."""


def interval(value: Number, high: Number | None, bound: Bound) -> tuple[float, float]:
    """The closed range of numbers that the words allow (FACT_SHEET section 6).

    Open ends are ±inf; what is not negative is a count, which begins at 0.

    A strict bound is moved to the next float, so that disjointness can be tested with `<` alone.
    """
    v = float(value)
    match bound:
        case "about":
            return v - abs(v) * ABOUT, v + abs(v) * ABOUT
        case "at-least":
            return v, math.inf
        case "more-than":
            return math.nextafter(v, math.inf), math.inf
        case "at-most" | "up-to":
            return 0.0 if v >= 0 else -math.inf, v
        case "less-than":
            return 0.0 if v > 0 else -math.inf, math.nextafter(v, -math.inf)
        case "range":
            return v, float(high if high is not None else value)
        case "magnitude":
            return v, math.nextafter(100 * v, 0.0)
        case "exact":
            return v, v
