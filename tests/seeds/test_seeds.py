"""What the five real pages say of themselves; the traps that their copies set."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.lang import load_language
from briefgen.model.article import Article
from briefgen.seeds import read_seed

LANG = load_language("id")
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    """The five, in order of their numbers."""
    return [read_seed(path.read_text(encoding="utf-8"), path.stem, LANG) for path in SEEDS]


def body(article: Article) -> list[str]:
    """The story's lines without dateline and signature."""
    return [article.text[line.body_start:line.body_end] for line in article.lines if line.role == "body"]


def test_three_copies_have_no_headline_and_two_print_it_twice(articles: list[Article]) -> None:
    """A caption or the first sentence is none."""
    assert [article.headline is None for article in articles] == [True, False, True, False, True]
    assert [sum(line.role == "title" for line in article.lines) for article in articles] == [0, 2, 0, 2, 0]


def test_one_page_never_names_its_outlet(articles: list[Article]) -> None:
    """Its layout lets it be inferred, which is not stating it."""
    assert [(article.outlet.id, article.outlet.basis, article.outlet.text) for article in articles] == [
        ("liputan6", "stated", "Liputan6.com"), ("serambinews", "stated", "SERAMBINEWS.COM"),
        ("metrotvnews", "inferred", None), ("metrotvnews", "stated", "Metrotvnews.com"),
        ("islamtoday-id", "stated", "(IslamToday ID)")]


def test_authors_and_editors(articles: list[Article]) -> None:
    """A closing signature is the editor's unless the author signs."""
    assert [(article.authors, article.editors) for article in articles] == [
        ((), ()), (("Sri Anggun Oktaviana",), ("Amirullah",)), (("Fajar Nugraha",), ("Nada Nisrina",)),
        (("Willy Haryono",), ()), ((), ("ran",))]


def test_two_pages_state_their_date(articles: list[Article]) -> None:
    """In English, beside the author's name."""
    assert [(article.published.edtf, article.published.time, article.published.text) for article in articles] == [
        (None, None, None), (None, None, None), ("2025-06-05", "15:06", "5 June 2025 15:06"),
        ("2025-07-13", "09:19", "13 July 2025 09:19"), (None, None, None)]


def test_datelines_credits_and_relays(articles: list[Article]) -> None:
    """A photo credit is no relay, and a source cited for one quotation is none of the article."""
    assert [article.dateline for article in articles] == ["Moskow", None, "Pyongyang", "Pyongyang", None]
    assert [[(credit.name, credit.text) for credit in article.credits] for article in articles] == [
        [], [("BBC News", "BBC News")], [("KCNA", "Foto: KCNA")], [("KCNA", "(KCNA)")], []]
    assert [[relay.text for relay in article.relays] for article in articles] == [
        ["Demikian seperti dilansir CNA"], [], [], [], []]


def test_no_furniture_is_story(articles: list[Article]) -> None:
    """Related links hold numbers and names of their own, one of them on the very subject."""
    story = "\n".join(line for article in articles for line in body(article))
    for words in ("Baca juga", "Rekomendasi", "Ikuti kami", "Berita Terkini", "©", "Jangan lupa", "BSU", "[ran]"):
        assert words not in story


def test_a_dateline_glued_to_the_story_is_cut_from_it(articles: list[Article]) -> None:
    """The first word of the story is whole."""
    first = [body(article)[0].split()[0] for article in articles]
    assert first == ["Korea", "Korea", "Sekretaris", "Pemimpin", "Korea"]


def test_headings_between_paragraphs(articles: list[Article]) -> None:
    """They are no story, and what stands below them is."""
    assert [[line.number for line in article.lines if line.role == "heading"] for article in articles] == [
        [8], [41, 53, 65, 79], [], [], []]


def test_no_break_spaces_are_spaces(articles: list[Article]) -> None:
    """The raw text keeps them, at the offsets that the map gives."""
    article = articles[1]
    assert article.raw.count("\u00a0") == 24
    assert "\u00a0" not in article.text
    at = article.text.index("Korea Utara akan mengirim ribuan")
    assert article.raw[article.to_raw[at]:article.to_raw[at + 11]] == "Korea\u00a0Utara"
