"""Words that newspapers write in two ways are one."""

from __future__ import annotations

import pytest

from briefgen.lang.classes import split_words
from briefgen.lang.compare import load_comparison
from briefgen.lang.table import read_table

WORDS = load_comparison("id")
TABLE = read_table("id", "compare").sub("spellings")


@pytest.mark.parametrize("usual", list(TABLE.data))
def test_each_spelling_of_a_word_has_its_terms(usual: str) -> None:
    """Alone and with the clitic; no spelling stands beside two words."""
    for variant in TABLE.words(usual):
        assert WORDS.terms(split_words(variant)) == WORDS.terms(split_words(usual))
        assert WORDS.terms(split_words(f"{variant}nya")) == WORDS.terms(split_words(f"{usual}nya"))
        assert [key for key in TABLE.data if variant in TABLE.words(key)] == [usual]
