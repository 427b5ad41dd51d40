"""Lines above the story that date the page for outlets that no pack knows, and lines that only look like them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from briefgen.lang import load_language
from briefgen.model.article import Article
from briefgen.seeds import read_seed

LANG = load_language("id")
CASES = tomllib.loads((Path(__file__).parents[1] / "cases/id/headers.toml").read_text(encoding="utf-8"))
HEADLINE = "Petani Garam Nusaraya Panen Dua Kali"
DATELINE = "NUSARAYA - "
STORY = ("Petani garam di Nusaraya memanen dua kali tahun ini, Rabu (11/6/2025).\n"
         "Mereka menjual panen itu ke pasar di Tirtanadi dengan harga tinggi.")
LOOKALIKES = [(other["title"], line) for other in CASES["other"] for line in other["lines"]]


def page(lines: str, dateline: str = DATELINE) -> Article:
    """An article with such lines between its headline and its story."""
    return read_seed("\n".join((HEADLINE, *lines.split(" // "), dateline + STORY)), "seed", LANG)


@pytest.mark.parametrize("case", CASES["header"], ids=lambda case: case["lines"])
def test_a_header_dates_the_page(case: dict[str, Any]) -> None:
    """The day, the hour, the outlet and the authors, and no more; the headline and the story stay what they are."""
    article = page(case["lines"], case.get("story", DATELINE))
    published = article.published
    assert (published.edtf, published.time) == ("2025-06-12", "08:30" if case.get("timed") else None)
    assert published.text in case["lines"].replace(" // ", "\n")
    assert (article.outlet.id or "", list(article.authors)) == (case.get("outlet", ""), case.get("authors", []))
    assert article.headline == HEADLINE
    assert [line.role for line in article.lines].count("body") == 2


@pytest.mark.parametrize(("title", "line"), LOOKALIKES, ids=lambda value: value)
def test_a_line_that_only_looks_like_a_header_dates_nothing(title: str, line: str) -> None:
    """Nor does it name an outlet."""
    article = page(line)
    assert (article.published.edtf, article.outlet.id) == (None, None), title


@pytest.mark.parametrize(("top", "outlet"), [
    ("Haluan Pesisir, Kamis 12 Juni 2025, pukul 08.30", "haluan-pesisir"),
    ("Kanalpantai.com | Kamis, 12 Juni 2025 | Dian Kelana", "kanalpantai-com")])
def test_a_header_may_stand_above_the_headline(top: str, outlet: str) -> None:
    """As the top of a printed page does."""
    article = read_seed(f"{top}\n{HEADLINE}\n{DATELINE}{STORY}", "seed", LANG)
    assert (article.headline, article.published.edtf, article.outlet.id) == (HEADLINE, "2025-06-12", outlet)


@pytest.mark.parametrize("opening", [
    "Kamis, 12 Juni 2025, menjadi hari yang ditunggu petani garam Nusaraya.\n",
    "Jakarta, 12 Juni 2025 - ", "NUSARAYA, 12 Juni 2025\n",
    "Suka Maju, 12 Juni 2025\nKepada Yth. Wali Kota Nusaraya.\n",
    "Haluan Pesisir, Kamis 12 Juni 2025, pukul 08.30\n"])
def test_without_a_headline_the_beginning_of_a_story_dates_nothing(opening: str) -> None:
    """Nor is a dateline or a letter's date one."""
    article = read_seed(opening + STORY, "seed", LANG)
    assert (article.published.edtf, article.outlet.id) == (None, None)


def test_a_page_that_a_byline_dates_keeps_that_day() -> None:
    """A caption with another day is no header."""
    article = page("Dian Kelana • 13 June 2025 10:15 // Obor Pantai, Kamis 12 Juni 2025 pukul 08.30")
    assert (article.published.edtf, article.published.time, article.outlet.id) == ("2025-06-13", "10:15", None)


def test_an_outlet_before_the_place_is_not_the_place() -> None:
    """The dateline alone could not tell; the header does."""
    story = "LINTANG MEDIA, NUSARAYA – "
    assert page("Terbit 12 Juni 2025", story).dateline == "Lintang Media"
    assert page("Lintang Media, Kamis 12 Juni 2025", story).dateline == "Nusaraya"


def test_a_line_of_names_inside_the_story_is_no_header() -> None:
    """Only what stands above the story may be one."""
    line = "Kanalpantai.com, 12 Juni 2025 - Dian Kelana"
    article = read_seed(f"{HEADLINE}\n{DATELINE}{STORY}\n{line}\n{STORY}", "seed", LANG)
    assert article.published.edtf is None
