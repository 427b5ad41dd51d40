"""What the table of synonyms holds for one meaning and what it keeps apart, in sentences of every field of the news."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from briefgen.lang.classes import split_words
from briefgen.lang.compare import load_comparison

WORDS = load_comparison("id")
FILES = sorted((Path(__file__).parents[1] / "cases" / "id" / "meanings").glob("*.toml"))
TABLES = [tomllib.loads(file.read_text(encoding="utf-8")) for file in FILES]


def meaning(sentence: str) -> frozenset[str]:
    """What a sentence is about, whatever the order in which it says so."""
    return frozenset(WORDS.terms(split_words(sentence)))


@pytest.mark.parametrize(("one", "other"), [pair for table in TABLES for pair in table["same"]])
def test_sentences_that_tell_the_same_mean_the_same(one: str, other: str) -> None:
    """Active and passive, verb and noun, phrase and word, plain and official."""
    assert meaning(one) == meaning(other)


@pytest.mark.parametrize(("one", "other"), [pair for table in TABLES for pair in table["other"]])
def test_sentences_that_tell_another_thing_mean_another(one: str, other: str) -> None:
    """Opposites, stages of one matter, parts of a whole, other offices: what stands out is never taken for the same."""
    here, there = meaning(one), meaning(other)
    assert here - there
    assert there - here
