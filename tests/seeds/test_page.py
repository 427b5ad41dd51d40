"""Page tops in the layouts of Indonesian outlets: what each line is, and what the page says of itself."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from briefgen.lang import load_language
from briefgen.model.article import Article
from briefgen.seeds import read_seed

CASES = tomllib.loads((Path(__file__).parents[1] / "cases/id/page.toml").read_text(encoding="utf-8"))["case"]


def read(text: str) -> Article:
    """The article of a case's text."""
    return read_seed(text.strip("\n"), "seed", load_language("id"))


def seen(article: Article) -> dict[str, Any]:
    """What a case may compare, None written as ""."""
    body = [line for line in article.lines if line.role == "body"]
    published = article.published
    day = f"{published.edtf}T{published.time}" if published.time else published.edtf
    return {
        "headline": article.headline or "", "authors": list(article.authors), "editors": list(article.editors),
        "published": day or "", "outlet": article.outlet.id or "", "basis": article.outlet.basis,
        "dateline": article.dateline or "", "roles": [line.role for line in article.lines],
        "relays": [relay.name for relay in article.relays], "credits": [credit.name for credit in article.credits],
        "first": article.text[body[0].body_start:body[0].body_end],
        "last": article.text[body[-1].body_start:body[-1].body_end],
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_a_page_is_read_as_its_case_says(case: dict[str, Any]) -> None:
    """Every key of the case but title and text; first and last by how those lines begin and end."""
    found = seen(read(case["text"]))
    expected = {key: value for key, value in case.items() if key not in ("title", "text")}
    shown = {key: found[key] for key in expected}
    shown |= {"first": found["first"][:len(case["first"])]} if "first" in case else {}
    shown |= {"last": found["last"][-len(case["last"]):]} if "last" in case else {}
    assert shown == expected
