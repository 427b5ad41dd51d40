"""Offsets of the canonical text lead back to the seed as decoded."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefgen.lang import load_language
from briefgen.seeds import read_seed

LANG = load_language("id")


def test_a_letter_keeps_its_combining_mark() -> None:
    """A decomposed letter is one letter in the canonical text and two characters in the seed."""
    raw = unicodedata.normalize("NFD", "Kafé itu ditutup pada Senin kemarin.")
    article = read_seed(raw, "x", LANG)
    at = article.text.index("Kafé")
    start, end = article.in_raw(at, at + 4)
    assert unicodedata.normalize("NFC", raw[start:end]) == "Kafé"


@given(st.lists(st.sampled_from(["Kafé", "Rusia", "Korea Utara", "é", " ", "\u200bJalan"]), min_size=1))
def test_words_of_the_text_are_the_seeds_own_words(words: list[str]) -> None:
    """Each single word of the canonical text is found again in the seed, up to normalisation."""
    raw = unicodedata.normalize("NFD", "Warga " + " ".join(words))
    article = read_seed(raw, "x", LANG)
    at = 0
    for word in article.text.split():
        at = article.text.index(word, at)
        start, end = article.in_raw(at, at + len(word))
        assert unicodedata.normalize("NFC", raw[start:end]).replace("\u200b", "") == word
        at += len(word)
