"""What becomes of findings: claims with wording, kind, chain, times. Cases in tests/cases/id/claims.toml."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefgen.extract import extract
from briefgen.extract.claims import mint
from briefgen.lang import load_language
from briefgen.model.article import Published
from briefgen.model.sheet import Claim
from briefgen.seeds import read_seed

FILE = tomllib.loads((Path(__file__).parents[1] / "cases" / "id" / "claims.toml").read_text(encoding="utf-8"))
LANG = load_language("id")


def claims(text: str) -> tuple[Claim, ...]:
    """The claims of a text published on the day that the case file names."""
    article = replace(read_seed(text, "x", LANG), published=Published(FILE["published"], None, "stated", None))
    return extract(article, LANG, version="test").claims


def as_asked(claim: Claim, keys: dict[str, Any]) -> dict[str, Any]:
    """A claim reduced to the keys that a case asks for."""
    shown = {
        "claim": claim.claim, "kind": claim.kind, "quote": claim.quote, "via": [hop.who for hop in claim.via],
        "hedge": claim.hedge, "negated": claim.negated, "place": claim.place, "about": list(claim.about),
        "times": [[time.role, time.edtf, time.text, time.rule] for time in claim.times],
    }
    return {key: shown[key] for key in keys}


@pytest.mark.parametrize("case", FILE["case"], ids=lambda case: case["title"])
def test_case_reads_as_written(case: dict[str, Any]) -> None:
    """Neither more nor fewer claims than the case says, in text order."""
    found = claims(case["text"])
    assert len(found) == len(case["finds"]), [claim.quote for claim in found]
    assert [as_asked(claim, wanted) for claim, wanted in zip(found, case["finds"], strict=True)] == case["finds"]


@pytest.mark.parametrize("case", FILE["case"], ids=lambda case: case["title"])
def test_every_atom_stands_verbatim_in_its_source(case: dict[str, Any]) -> None:
    """Quote, hedge, attribution, time and quantity words are substrings of the text."""
    for claim in claims(case["text"]):
        atoms = [claim.quote, *claim.also, *(hop.text for hop in claim.via), *(time.text for time in claim.times),
                 *(quantity.text for quantity in claim.quantities), *filter(None, [claim.hedge])]
        assert [atom for atom in atoms if atom not in case["text"]] == []


def test_an_id_depends_on_the_seed_and_the_evidence_alone() -> None:
    """The same sentence of the same seed keeps its id; another seed's gets another."""
    assert mint("a", "Hujan turun.") == mint("a", "Hujan turun.") != mint("b", "Hujan turun.")


def test_a_sentence_that_stands_often_is_tried_once_or_twice_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each further one counts on from the one before, not from the first, so that a thousand cost a thousand."""
    turns: list[int] = []

    def counted(stem: str, quote: str, turn: int = 0) -> str:
        turns.append(turn)
        return mint(stem, quote, turn)

    monkeypatch.setattr("briefgen.extract.claims.mint", counted)
    found = claims("Jalan di Jakarta ditutup. " * 40)
    assert [claim.id for claim in found] == [mint("x", "Jalan di Jakarta ditutup.", turn) for turn in range(40)]
    assert len(turns) < 80


def test_a_sentence_that_stands_twice_is_told_apart_by_its_surroundings() -> None:
    """A quote that occurs twice has a prefix or a suffix, and an id of its own."""
    text = "Malam itu hujan. Jalan di Jakarta ditutup. Sorenya reda. Jalan di Jakarta ditutup. Lalu dibuka."
    first, second = claims(text)
    assert first.quote == second.quote
    assert first.id != second.id
    assert (first.quote_prefix, first.quote_suffix) == ("Malam itu hujan.", "Sorenya reda. Jalan di")
    assert (second.quote_prefix, second.quote_suffix) == ("ditutup. Sorenya reda.", "Lalu dibuka.")


def test_the_sentence_that_passes_on_the_whole_article_is_no_claim() -> None:
    """A relay of the whole article is told of the article, not claimed by it."""
    article = read_seed("Jalan Arga ditutup dua hari. Demikian seperti dilansir Antara.", "x", LANG)
    assert [relay.name for relay in article.relays] == ["Antara"]
    assert [claim.quote for claim in extract(article, LANG, version="test").claims] == ["Jalan Arga ditutup dua hari."]
