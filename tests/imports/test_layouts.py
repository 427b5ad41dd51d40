"""Saved pages of many layouts yield headline, outlet, authors, date, address and story."""

from __future__ import annotations

import tomllib
from datetime import timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from briefgen.imports import Known, decode_page, is_page, name_seed, page_seed, read_page
from briefgen.lang import load_language
from briefgen.seeds import read_seed

HERE = Path(__file__).parent
LAYOUTS = tomllib.loads((HERE / "layouts.toml").read_text(encoding="utf-8"))["page"]
WIB = timezone(timedelta(hours=7))


def test_every_page_is_told_of_and_there_are_enough() -> None:
    """A page without an entry would prove nothing."""
    assert {layout["file"] for layout in LAYOUTS} | {"none.html"} == {path.name for path in HERE.glob("pages/*.html")}
    assert len(LAYOUTS) >= 8


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: f"{layout['file']}: {layout['about']}")
def test_a_page_becomes_a_seed(layout: dict[str, Any]) -> None:
    """As the seed reader reads it: the story whole, and nothing of what stands around it on the page."""
    data = (HERE / "pages" / layout["file"]).read_bytes()
    assert is_page(data)
    page = read_page(decode_page(data), url=None, zone=WIB)
    assert page is not None
    assert (page.headline, page.outlet, page.url) == (layout["headline"], layout.get("outlet"), layout.get("url"))
    text = page_seed(page, Known(retrieved="2026-01-02"))
    article = read_seed(text, "x", load_language("id"))
    story = [article.text[line.start:line.end] for line in article.lines if line.role == "body"]
    assert story[0].startswith(layout["first"])
    assert story[-1].endswith(layout["last"])
    assert [words for words in layout["without"] if words in "\n".join(story)] == []
    assert [words for words in layout.get("holds", []) if words not in "\n".join(story)] == []
    when = article.published
    assert (article.headline, list(article.authors), list(article.editors)) == (
        layout["headline"], layout["authors"], layout["editors"])
    assert f"{when.edtf or ''} {when.time or ''}".strip() == layout.get("published", "")
    assert article.retrieved == "2026-01-02"
    assert name_seed(article) == layout["stem"]


def test_a_page_without_a_story_is_none() -> None:
    """Nothing is made up."""
    html = (HERE / "pages" / "none.html").read_text(encoding="utf-8")
    assert read_page(html, url=None, zone=WIB) is None
    assert read_page("", url=None, zone=WIB) is None
