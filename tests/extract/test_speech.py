"""Reported speech as a whole: order, places, salience, bad text, and time."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.quotes import find_quotations
from briefgen.lang import load_language
from tests.extract.speech_cases import article, speeches

CUES = load_language("id").cues
WORDS = ["Rani", "Putri", "kata", "katanya", "mengatakan", "bahwa", ",", ".", ":", "“", "”", "\"", "‘", "'", "menurut",
         "yang", "dan", "dia", "dikutip", "dari", "mengutip", "KCNA", "(2/6)", "seperti", "Hal", "ini", "oleh", "\n",
         "melaporkan", "itu"]


def test_speeches_stand_in_text_order_with_their_words() -> None:
    """The span's words are those of the text; a statement comes before the quotation that it holds."""
    text = "Rani Putri menyebut jalan itu “rusak parah”. “Kami menunggu,” katanya."
    found = speeches(text, people=["Rani Putri"])
    assert [speech.kind for speech in found] == ["statement", "quote", "quote"]
    assert all(text[speech.span.start:speech.span.end] == speech.span.exact for speech in found)
    assert [speech.span.start for speech in found] == sorted(speech.span.start for speech in found)


def test_hops_stand_on_the_words_that_state_them() -> None:
    """The speaker's words, then the relay's."""
    found = speeches("“Ini bantuan,” kata Rani Putri, dikutip oleh kantor berita AFP.", people=["Rani Putri"])
    hops = [hop for speech in found if speech.speaker for hop in (speech.speaker, *speech.via)]
    assert [hop.span.exact for hop in hops] == ["kata Rani Putri", "dikutip oleh kantor berita AFP"]


def test_named_person_keeps_the_id_of_the_entity() -> None:
    """A short form that no mention covers is told by the entity's full name."""
    found = speeches("Rani Wulan tiba. “Kami menunggu,” kata Wulan.", people=["Rani Wulan"])
    assert [speech.speaker and speech.speaker.id for speech in found] == ["rani-wulan"]


def test_article_without_speech_has_none() -> None:
    """Nothing is invented."""
    assert speeches("Jalan itu rusak. Pasar tutup.") == ()
    assert speeches("") == ()


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_any_order_of_words_is_read_without_a_fault(words: list[str]) -> None:
    """Whatever stands in the text, spans lie inside it, in order, and quotations do not overlap."""
    text = " ".join(words)
    found = speeches(text, people=["Rani Putri = Rani = Putri"], bodies=["KCNA"])
    assert all(0 <= s.span.start < s.span.end <= len(text) for s in found)
    assert all(text[s.span.start:s.span.end] == s.span.exact for s in found)
    quotes = [s.span for s in found if s.kind == "quote"]
    assert all(a.end <= b.start for a, b in pairwise(quotes))


@given(st.text(alphabet="ab ,.“”\"‘’'«»\n", max_size=60))
def test_quotations_never_overlap_nor_leave_their_line(text: str) -> None:
    """Marks in any disorder give stretches of one line, trimmed, each with a word in it."""
    found = find_quotations(text, article(text).lines, CUES)
    assert all(a.outer_end <= b.outer_start for a, b in pairwise(found))
    for quotation in found:
        inside = text[quotation.start:quotation.end]
        assert inside
        assert inside == inside.strip()
        assert "\n" not in inside


@pytest.mark.parametrize("piece", [
    " \"a", "“a ", "a” ", " 'a", "\"a\"", "“a \"b ", "\"Jalan rusak,\" kata Rani Putri. ", "Rani, kata Putri, ", "(",
    "a, ", "Rani ", "yang ", "mengutip Rani ", "Rani Putri mengatakan, jalan itu rusak. ", "“Jalan rusak sekali\n",
    "dikutip dari ", "dan ",
], ids=repr)
def test_time_grows_with_length_and_no_faster(piece: str) -> None:
    """Ten times the text takes about ten times as long, in one line or many; 100,000 characters are read in seconds."""
    short, long = (piece * (size // len(piece)) for size in (10_000, 100_000))
    began = time.perf_counter()
    speeches(short)
    middle = time.perf_counter()
    speeches(long)
    assert time.perf_counter() - middle < 40 * max(middle - began, 0.05)
