"""Sentence spans: cases a reviewer can add to, and what holds for any text."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.lang import load_language
from briefgen.text.sentences import sentence_spans

CASES = tomllib.loads((Path(__file__).parents[1] / "cases/id/sentences.toml").read_text(encoding="utf-8"))["case"]
LANGUAGE = load_language("id")


def split(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Spans by the Indonesian pack's words."""
    stop = len(text) if end is None else end
    return list(sentence_spans(text, start, stop, LANGUAGE.abbreviations, LANGUAGE.page.clause))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_a_line_is_cut_as_its_case_says(case: dict[str, Any]) -> None:
    """The sentences of the line, in order."""
    assert [case["text"][start:end] for start, end in split(case["text"])] == case["finds"]


@given(st.text(alphabet="aB1 .?!\"“”()—,\n", max_size=60))
def test_spans_are_in_order_and_lose_nothing_but_blanks_and_dashes(text: str) -> None:
    """Spans do not overlap, are never blank, and what lies between them is blank or the dash that was cut."""
    done, left_out = 0, ""
    for start, end in split(text):
        assert done <= start < end
        assert text[start:end] == text[start:end].strip()
        left_out += text[done:start]
        done = end
    assert not (left_out + text[done:]).strip(" \n—")


def test_only_the_given_stretch_is_cut() -> None:
    """Offsets refer to the whole text, and nothing outside the stretch is read."""
    text = "Satu. Dua tiga. Empat."
    assert split(text, 6, 15) == [(6, 15)]


def test_without_a_pattern_for_clauses_no_dash_is_cut() -> None:
    """The language decides what a clause is."""
    text = "Lomba itu menandai ulang tahun kota lalu—Wali kota mengundang ribuan warga."
    assert list(sentence_spans(text, 0, len(text), frozenset())) == [(0, len(text))]


@pytest.mark.parametrize(
    "unit", ["a", ". ", "\" ", "\"A. ", "(", "(a", "—A ", "a.A", "1.", "”a.B“ ", "A. ", "? ", "... "])
def test_a_line_of_a_million_characters_takes_seconds(unit: str) -> None:
    """Linear whatever repeats; the bound is many times what it takes."""
    text = unit * (1_000_000 // len(unit))
    began = time.process_time()
    split(text)
    assert time.process_time() - began < 20
