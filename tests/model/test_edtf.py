"""The EDTF subset of a sheet."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.edtf import parse, relate

TEXTS = ("2025", "2024", "2025-05", "2025-06", "2025-06-17", "2025-06-17~", "2025-06-01~/2025-06-10~", "2025-06/..",
         "../2025-06-17", "2024-06/2025-06")


@pytest.mark.parametrize(("text", "low", "high", "precision"), [
    ("2025", date(2025, 1, 1), date(2025, 12, 31), "year"),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
    ("2025-06-17", date(2025, 6, 17), date(2025, 6, 17), "day"),
    ("2025-06-01~/2025-06-10~", date(2025, 6, 1), date(2025, 6, 10), "day"),
    ("2025-06-17/..", date(2025, 6, 17), None, "day"),
    ("../2025", None, date(2025, 12, 31), "year"),
])
def test_a_date_spans_what_it_says(text: str, low: date | None, high: date | None, precision: str) -> None:
    """A month is the whole month; an open end is open."""
    found = parse(text)
    assert (found.low, found.high, found.precision) == (low, high, precision)


@pytest.mark.parametrize(("text", "qualifier"), [("2025~", "~"), ("2025-06?", "?"), ("2025-06-17%", "%"), ("2025", ""),
                                                 ("2025/2026~", "~")])
def test_a_qualifier_is_kept(text: str, qualifier: str) -> None:
    """ "~" about, "?" uncertain, "%" both."""
    assert parse(text).qualifier == qualifier


@pytest.mark.parametrize("text", ["", "25", "2025-6", "2025-13", "2025-02-30", "0000", "../..", "2026/2025", "2025/06",
                                  "2025-06-17T10:00", "2025-W20", "2025-06-17 ", "2025/2026/2027", "٢٠٢٥"])
def test_what_is_not_in_the_subset_is_refused(text: str) -> None:
    """With the text in the message."""
    with pytest.raises(ValueError, match=r"\S"):
        parse(text)


@pytest.mark.parametrize(("a", "b", "relation"), [
    ("2025-06", "2025-06", "equal"), ("2025", "2025-01/2025-12", "equal"), ("2025-06", "2025-06-17", "nested"),
    ("2025-06-17", "2025", "nested"), ("2024-06", "2024-11", "disjoint"),
    ("2025-01/2025-06", "2025-06/2025-12", "overlapping"),
    ("2025-06/..", "2025-07", "nested"), ("../2025-05", "2025-06/..", "disjoint"),
])
def test_two_dates_compare_by_their_days(a: str, b: str, relation: str) -> None:
    """FACT_SHEET: equal, nested, overlapping, disjoint."""
    assert relate(parse(a), parse(b)) == relation


@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS))
def test_the_relation_has_no_direction(a: str, b: str) -> None:
    """Nested says that one lies in the other, not which."""
    assert relate(parse(a), parse(b)) == relate(parse(b), parse(a))


@given(st.dates())
def test_any_day_is_read_back(day: date) -> None:
    """ISO 8601 days are EDTF."""
    found = parse(day.isoformat())
    assert found.low == found.high == day
