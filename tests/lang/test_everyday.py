"""Words of which news of any subject is full."""

from __future__ import annotations

import pytest

from briefgen.lang.classes import split_words
from briefgen.lang.compare import load_comparison
from briefgen.lang.everyday import load_everyday
from briefgen.lang.table import read_table

WORDS, EVERYDAY = load_comparison("id"), load_everyday("id")


def terms(word: str) -> set[str]:
    """Of one word."""
    return set(WORDS.terms(split_words(word)))


@pytest.mark.parametrize(("listed", "also"), [("menolak", "penolakan"), ("warga", "penduduk"), ("dihentikan", "setop")])
def test_an_entry_stands_for_all_words_of_its_meaning(listed: str, also: str) -> None:
    """Active, passive, noun, another word."""
    assert terms(listed) == terms(also) <= EVERYDAY.most


def test_the_two_lists_are_apart_and_name_no_subject() -> None:
    """What tells one story from others is in none."""
    assert EVERYDAY.most.isdisjoint(EVERYDAY.many)
    for word in ("gergaji", "kambing", "antraks", "gerhana", "kelapa", "perceraian", "bola"):
        assert terms(word).isdisjoint(EVERYDAY.most | EVERYDAY.many), word


def test_every_entry_has_a_meaning() -> None:
    """None is listed in vain."""
    table = read_table("id", "everyday")
    assert [word for key in table.data for word in table.words(key) if not terms(word)] == []
