"""A headline held against an article of one further line, from the text on, in each of the ways that news has."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from briefgen.dossier import assemble
from briefgen.extract import extract
from briefgen.lang import load_language
from briefgen.model.dossier import SheetFile
from briefgen.model.registry import Registries
from briefgen.seeds import load_seed

ARTICLE = """---
outlet: Kabar Harja
published: "2031-03-05"
headline: "{headline}"
---
{headline}

KABARHARJA.COM, HARJAMUKTI - {lead}

{line}

Petugas kebersihan menyapu halaman kantor sejak pagi.
"""
OTHERS = ("Harga cabai di pasar induk bergerak sejak pekan lalu.", "Paduan suara itu berlatih di gereja.")
ASSERTING_NOTHING = ("{}?", "Benarkah {}?", "Diduga {}", "Ramai Isu {}", "Heboh Kabar {}, Ini Kata Pejabat")


TABLE = tomllib.loads((Path(__file__).parent / "headlines.toml").read_text(encoding="utf-8"))


def headlines() -> list[dict[str, Any]]:
    """The headlines with the lines that are held against them."""
    found: list[dict[str, Any]] = TABLE["headline"]
    return found


@cache
def read(stem: str, headline: str, lead: str, line: str) -> SheetFile:
    """The sheet that extraction makes of an article."""
    lang = load_language("id")
    text = ARTICLE.format(headline=headline, lead=lead, line=line)
    article, problems = load_seed(text.encode(), f"seeds/{stem}.txt", lang)
    assert article is not None, problems
    return SheetFile(f"content/sheets/{stem}.yaml", extract(article, lang, version="0"), article)


def against(headline: str, lead: str, line: str) -> int:
    """How many conflicts with its headline an article has, beside others."""
    others = [read(f"z{i}", "Kabar Pasar", text, "Petani menanam jagung.") for i, text in enumerate(OTHERS)]
    found = assemble([read("a", headline, lead, line), *others], Registries()).conflicts
    return sum(conflict.kind == "headline" for conflict in found)


@pytest.mark.parametrize("told", headlines(), ids=lambda told: told["text"])
def test_each_way_of_contradicting_a_headline_is_one_conflict(told: dict[str, Any]) -> None:
    """Planned, asked for, denied, the opposite, less, otherwise counted, of another, or of another cause."""
    assert {line: against(told["text"], told["lead"], line) for line in told["against"]} == dict.fromkeys(
        told["against"], 1)


@pytest.mark.parametrize("told", headlines(), ids=lambda told: told["text"])
def test_what_agrees_or_is_of_something_else_is_none(told: dict[str, Any]) -> None:
    """The same in other words, and what is told of other things, people and causes."""
    assert {line: against(told["text"], told["lead"], line) for line in told["agreeing"]} == dict.fromkeys(
        told["agreeing"], 0)


def asserting_nothing() -> Iterator[tuple[str, dict[str, Any]]]:
    """The plain headlines of the table, asked, or told as hearsay."""
    for told in headlines():
        text = told["text"].rstrip("!")
        if "," not in text and ":" not in text:
            yield from ((form.format(text), told) for form in ASSERTING_NOTHING)


@pytest.mark.parametrize(("headline", "told"), tuple(asserting_nothing()), ids=lambda value: str(value)[:60])
def test_a_headline_that_asks_or_tells_hearsay_contradicts_nothing(headline: str, told: dict[str, Any]) -> None:
    """Whatever the article says."""
    assert not any(against(headline, told["lead"], line) for line in told["against"])


@pytest.mark.parametrize("told", TABLE["article"], ids=lambda told: told["lines"][0][:50])
def test_a_whole_article_contradicts_what_says_more(told: dict[str, Any]) -> None:
    """One conflict with each headline that overstates it, none with those that do not."""
    lead, *rest = told["lines"]
    found = {text: against(text, lead, "\n\n".join(rest)) for text in (*told["against"], *told["agreeing"])}
    assert found == dict.fromkeys(told["against"], 1) | dict.fromkeys(told["agreeing"], 0)
