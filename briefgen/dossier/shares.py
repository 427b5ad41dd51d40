"""What part of a whole the words for parts can mean: all, most, half, a quarter."""

from __future__ import annotations

SIZES = {
    "all": (0.97, 1.0), "nearly": (0.85, 1.0), "most": (0.5, 1.0), "three_quarters": (0.68, 0.82),
    "two_thirds": (0.6, 0.73), "half": (0.42, 0.58), "third": (0.28, 0.39), "quarter": (0.2, 0.3),
    "fifth": (0.16, 0.24), "small": (0.0, 0.2), "some": (0.0, 0.96), "part": (0.0, 1.0),
}
"""Name of words in the pack -> the least and the largest part."""
FRACTIONS = frozenset(SIZES) - {"all", "nearly", "most", "some", "part"}
"""Names whose words tell a part where "dari" stands behind them."""
WHOLE = 100
"""Per cent of all."""
