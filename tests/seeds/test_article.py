"""What holds for the article of any seed, and every phrase of the page's furniture."""

from __future__ import annotations

import hashlib
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.lang import load_language
from briefgen.lang.table import read_table
from briefgen.model.article import Article
from briefgen.seeds import SeedError, load_seed, read_seed

LANG = load_language("id")
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
PIECES = st.lists(st.sampled_from([
    "Harga Telur Turun", "Baca juga: Judul Lain", "Baca juga", "Penulis: Sekar Wulandari", "17 Juni 2025 10:15 WIB",
    "JAKARTA, KOMPAS.com - Harga telur turun.", "Pedagang senang karena pasokan melimpah.", "(abc/def)", "Foto: Sekar",
    "\"Kami senang. Kami siap,\" kata Parto.", "AA", "#telur #sagara", "- gula", "Demikian dilansir CNA.", "   ", "",
    "Kondisi Pasar", "© 2025", "Tags:", "(Sekar Wulandari)", "Harga turun.Baca juga: Judul    Pasar ramai."]),
    max_size=12)


def furniture_phrases() -> list[tuple[str, str, str]]:
    """Every phrase of the pack's furniture as a line: rule, role, line."""
    return [(row.text("rule"), row.text("role"), phrase.replace("#", "3") + (" Sagara" if key != "whole" else ""))
            for row in read_table("id", "page").rows("furniture")
            for key in ("whole", "starts", "contains") for phrase in row.words(key)]


def check(article: Article) -> None:
    """The contract of `Article.lines`: in order, without overlap, every word of the text in one of them."""
    assert article.sha256 == hashlib.sha256(article.text.encode()).hexdigest()
    done, outside = 0, ""
    for line in article.lines:
        assert done <= line.start <= line.body_start <= line.body_end <= line.end
        assert line.start < line.end
        assert line.rule
        assert article.line_at(line.start) == line.number == article.line_at(line.end - 1)
        outside += article.text[done:line.start]
        done = line.end
    assert not (outside + article.text[done:]).strip()
    for named in (*article.relays, *article.credits):
        assert named.text in article.text
        assert named.name
    for text in (article.outlet.text, article.published.text):
        assert text is None or text in article.text


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_the_seeds_keep_the_contract(path: Path) -> None:
    """On real pages."""
    check(read_seed(path.read_text(encoding="utf-8"), path.stem, LANG))


@given(PIECES, st.sampled_from(["\n", "\n\n", " ", "\r\n"]))
def test_any_page_keeps_the_contract(pieces: list[str], between: str) -> None:
    """Whatever the order of a page's pieces, glued or not."""
    raw = between.join(pieces)
    if not raw.strip():
        with pytest.raises(SeedError, match="S006"):
            read_seed(raw, "a", LANG)
    else:
        check(read_seed(raw, "a", LANG))


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(raw: str) -> None:
    """An article or problems, never both, and no exception."""
    article, problems = load_seed(raw.encode("utf-8", "surrogatepass"), "a.txt", LANG)
    assert (article is None) == bool(problems)
    if article:
        check(article)


def test_reading_is_pure() -> None:
    """Equal input gives an equal article."""
    raw = SEEDS[1].read_text(encoding="utf-8")
    assert read_seed(raw, "a", LANG) == read_seed(raw, "a", LANG)


@pytest.mark.parametrize(("rule", "role", "line"), furniture_phrases())
def test_every_phrase_of_furniture_stays_out_of_the_story(rule: str, role: str, line: str) -> None:
    """Between two paragraphs; an earlier rule may take the line, but it is never story."""
    page = f"Pedagang menurunkan harga telur sejak Senin.\n{line}\nPembeli senang karena pasokan melimpah."
    article = read_seed(page, "a", LANG)
    assert [found.role for found in article.lines][::2] == ["body", "body"], rule
    assert article.lines[1].role in (role, "related", "boilerplate", "byline")


def test_no_phrase_of_furniture_is_hidden_twice_by_its_own_rule() -> None:
    """A phrase that another of the same list begins with would never be used."""
    for row in read_table("id", "page").rows("furniture"):
        starts = sorted(row.words("starts"))
        assert [b for a, b in pairwise(starts) if a == b] == []


@pytest.mark.parametrize("unit", [
    "Harga telur turun. ", "\" ", "(a", "a.    ", "Baca juga: ", "JAKARTA - ", "17 Juni 2025 ", "Foto: ", "A/", "1",
    "e\u0301", "Judul\n", "Penulis: A\n", "Harga telur turun lagi.\n"])
def test_a_seed_of_a_million_characters_takes_seconds(unit: str) -> None:
    """Linear whatever repeats; the bound is several times what it takes."""
    raw = unit * (1_000_000 // len(unit) // (10 if "\n" in unit else 1))
    began = time.process_time()
    read_seed(raw, "a", LANG)
    assert time.process_time() - began < 30
