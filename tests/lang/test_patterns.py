"""Patterns out of tables of words."""

from __future__ import annotations

import re

from briefgen.lang.patterns import any_of, phrases

WORDS = ("ada", "akan", "akan tetapi", "adalah", "a", "di", "jalan", "jalan-jalan", "M.Si.")


def test_each_word_and_only_each_word_matches() -> None:
    """Branches share first letters; no word is lost or made by that."""
    pattern = re.compile(any_of(WORDS))
    assert [word for word in (*WORDS, "ak", "jalan-", "M Si ", "") if pattern.fullmatch(word)] == list(WORDS)


def test_the_longest_word_wins() -> None:
    """A phrase stands before its first word."""
    found = [re.compile(rf"(?:{any_of(words)})").match("akan tetapi jalan") for words in (WORDS, WORDS[::-1])]
    assert [match[0] for match in found if match] == ["akan tetapi", "akan tetapi"]


def test_a_word_that_stands_twice_is_one() -> None:
    """Tables that are read together may share a word."""
    assert any_of(("ada", "ada")) == any_of(("ada",))


def test_a_phrase_matches_with_any_blanks_and_any_number() -> None:
    """`baca # menit` is "Baca 3 menit" and "baca1.200menit"; a longer phrase goes first."""
    pattern = re.compile(phrases(("baca", "baca # menit", "baca berita", "# kali")), re.IGNORECASE)
    found = [pattern.match(text) for text in ("Baca 3 menit lagi", "baca1.200menit", "BACA  berita", "bacaan")]
    assert [match[0] for match in found if match] == ["Baca 3 menit", "baca1.200menit", "BACA  berita", "baca"]
