"""Quantities: the cases of tests/cases/id/figures.toml, and what holds for any text."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.dates import find_times
from briefgen.extract.figures import find_figures
from briefgen.model.finding import Figure
from briefgen.model.values import interval
from tests.extract.scopes import scope

CASES = tomllib.loads((Path(__file__).parents[1] / "cases/id/figures.toml").read_text(encoding="utf-8"))["case"]


def figures(text: str) -> tuple[Figure, ...]:
    """The quantities of a text, after times have taken theirs."""
    around = scope(text, "2025-06-18")
    return find_figures(around, find_times(around)[0])


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """What is found in the text is what the case says, and nothing else."""
    found = []
    for i, hit in enumerate(figures(case["text"])):
        record = {"exact": hit.span.exact, "value": hit.value, "high": hit.high, "bound": hit.bound, "unit": hit.unit,
                  "noun": hit.noun or ""}
        keys = case["finds"][i].keys() if i < len(case["finds"]) else record.keys()
        found.append({key: record[key] for key in keys})
    assert found == case["finds"]


@given(st.integers(1, 10**12))
def test_any_whole_number_is_read_back_exactly(number: int) -> None:
    """With dots between thousands, as newspapers print it."""
    (hit,) = figures(f"Dana itu Rp {number:,} saja.".replace(",", "."))
    assert hit.value == number
    assert isinstance(hit.value, int)


@given(st.integers(0, 10**6), st.integers(1, 99))
def test_decimals_are_read_as_written(whole: int, cents: int) -> None:
    """Two places behind the comma, no rounding on the way."""
    (hit,) = figures(f"Naik {whole},{cents:02} persen.")
    assert hit.value == float(f"{whole}.{cents:02}")


@given(st.text(alphabet=" .,()-/0123456789RpUS$%aduinbrtol kgy", max_size=80))
def test_any_text_gives_spans_that_stand_in_it_and_numbers_that_compare(text: str) -> None:
    """Spans are verbatim and in order, no quantity shares a letter with a time, and every bound gives an interval."""
    around = scope(text, "2025-06-18")
    times, last = find_times(around)[0], 0
    for hit in find_figures(around, times):
        assert text[hit.span.start:hit.span.end] == hit.span.exact
        assert hit.span.start >= last
        last = hit.span.end
        assert not any(hit.span.overlaps(time.span) for time in times)
        low, high = interval(hit.value, hit.high, hit.bound)
        assert low <= high


@pytest.mark.parametrize("unit", ["tiga ", "1 juta ", "5-", "1/", "sekitar ", "Pasal 1, 2, ", "dua dan ", "Rp "])
def test_a_long_line_takes_linear_time(unit: str) -> None:
    """Ten times the length takes about ten times as long, whatever the line repeats; the best of three runs."""
    def spent(length: int) -> float:
        around = scope((unit * (length // len(unit) + 1))[:length])
        begin = time.process_time()
        find_figures(around, ())
        return time.process_time() - begin

    spent(1000)
    assert min(spent(40_000) for _ in range(3)) < 30 * max(min(spent(4_000) for _ in range(3)), 0.005)
