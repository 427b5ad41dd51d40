"""Values that can be compared: numbers with bounds."""

from __future__ import annotations

import math
from typing import Literal

Number = int | float
Bound = Literal["exact", "about", "at-least", "more-than", "at-most", "up-to", "less-than", "range", "magnitude"]

ABOUT = 0.1
"""A declared convention: "sekitar 5.000" is read as 5,000 give or take a tenth."""


def interval(value: Number, high: Number | None, bound: Bound) -> tuple[float, float]:
    """The closed range of numbers that the words allow (FACT_SHEET section 6); open ends are ±inf, 0 for counts.

    A strict bound is moved to the next float, so that disjointness can be tested with `<` alone.
    """
    v = float(value)
    match bound:
        case "about":
            return v * (1 - ABOUT), v * (1 + ABOUT)
        case "at-least":
            return v, math.inf
        case "more-than":
            return math.nextafter(v, math.inf), math.inf
        case "at-most" | "up-to":
            return min(0.0, v), v
        case "less-than":
            return min(0.0, v), math.nextafter(v, -math.inf)
        case "range":
            return v, float(high if high is not None else value)
        case "magnitude":
            return v, math.nextafter(100 * v, 0.0)
        case "exact":
            return v, v
