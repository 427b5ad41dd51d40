"""What a number with a bound allows."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.values import ABOUT, Bound, interval

BOUNDS: tuple[Bound, ...] = (
    "exact", "about", "at-least", "more-than", "at-most", "up-to", "less-than", "magnitude")


@pytest.mark.parametrize(("bound", "low", "high"), [
    ("exact", 1000, 1000), ("about", 1000 - 1000 * ABOUT, 1000 + 1000 * ABOUT), ("at-least", 1000, math.inf),
    ("at-most", 0, 1000), ("up-to", 0, 1000),
])
def test_a_bound_gives_its_interval(bound: Bound, low: float, high: float) -> None:
    """Counts begin at nothing."""
    assert interval(1000, None, bound) == (low, high)


def test_strict_bounds_leave_the_number_out() -> None:
    """More than 1,000 is not 1,000, and less than 1,000 is not either."""
    assert interval(1000, None, "more-than")[0] > 1000
    assert interval(1000, None, "less-than")[1] < 1000


def test_a_magnitude_stops_below_a_hundred_of_it() -> None:
    """ "ribuan" is anything from a thousand up, but not a hundred thousand."""
    low, high = interval(1000, None, "magnitude")
    assert low <= 11_000 <= high < 100_000


def test_a_range_has_both_ends() -> None:
    """ "10-15 persen"; without a second number it is a point."""
    assert interval(10, 15, "range") == (10, 15)
    assert interval(10, None, "range") == (10, 10)


def test_below_a_negative_number_there_is_no_end() -> None:
    """ "at most -3 degrees"."""
    assert interval(-3, None, "at-most") == (-math.inf, -3)


@given(st.integers(-10**12, 10**12), st.sampled_from(BOUNDS))
def test_no_interval_is_empty(value: int, bound: Bound) -> None:
    """The low end never lies above the high one."""
    if value > 0 or bound != "magnitude":
        low, high = interval(value, None, bound)
        assert low <= high
