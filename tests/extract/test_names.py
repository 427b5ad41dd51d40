"""Persons, institutions and places: the cases of tests/cases/id/names.toml, and what holds for any text."""

from __future__ import annotations

import re
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.names import find_names
from briefgen.extract.scope import scope_of
from briefgen.extract.short_forms import is_variant, people_of
from briefgen.model.finding import Mention, Named
from briefgen.seeds import read_seed
from tests.extract.scopes import LANG, scope

ROOT = Path(__file__).parents[2]
CASES = tomllib.loads((ROOT / "tests/cases/id/names.toml").read_text(encoding="utf-8"))["case"]
SILENT = {"name.degree", "name.thing", "name.craft", "name.foreign", "organisation.bracketed"}
"""Rules for names that stay open: what brackets hold is named by the rule that ties it to the name before."""


def read(text: str) -> tuple[tuple[Mention, ...], tuple[Named, ...]]:
    """The names of a text, cut into sentences as articles are."""
    return find_names(scope_of(scope(text).article, LANG))


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """What is found in the text is what the case says, and nothing else."""
    found = []
    for i, hit in enumerate(read(case["text"])[0]):
        record = {"exact": hit.span.exact, "type": hit.type, "name": hit.name, "id": hit.id, "rule": hit.rule}
        keys = case["finds"][i].keys() if i < len(case["finds"]) else record.keys()
        found.append({key: record[key] for key in keys})
    assert found == case["finds"]


def test_every_rule_that_names_something_is_shown_by_a_case() -> None:
    """The rules of the code are the rules of the cases."""
    files = ("people", "organisations", "organisations_spelled", "places", "name_rules", "names", "name_local",
             "name_initials", "name_lists", "people_apposed")
    source = "".join((ROOT / f"briefgen/extract/{name}.py").read_text(encoding="utf-8") for name in files)
    rules = set(re.findall(r'"((?:person|place|organisation|name)\.[a-z-]+)"', source))
    rules |= {f"place.{kind}" for kind in ("place", "kind", "regency")}
    shown = {hit.rule for case in CASES for hit in read(case["text"])[0]}
    assert rules - SILENT == shown


def test_named_lists_the_forms_of_an_entity_in_order_of_appearance() -> None:
    """One entity a name, its distinct forms as written."""
    _, named = read("Kata Vellara Prabuseno, Korut diam. Vellara menambahkan bahwa Korea Utara setuju.")
    assert [(each.id, each.type, each.name, each.mentions) for each in named] == [
        ("vellara-prabuseno", "PER", "Vellara Prabuseno", ("Vellara Prabuseno", "Vellara")),
        ("north-korea", "GPE", "Korea Utara", ("Korut", "Korea Utara")),
    ]


def test_a_person_and_a_place_of_one_spelling_have_two_ids() -> None:
    """An id says one thing in an article."""
    mentions, named = read("Pak Solo tiba di Solo.")
    assert [(each.id, each.type) for each in mentions] == [("solo", "PER"), ("solo-place", "GPE")]
    assert len(named) == 2


def test_a_dateline_is_read_though_it_is_cut_off_the_line() -> None:
    """Who reports from where is part of the story."""
    text = "Liputan6.com, Moskow - Hujan turun."
    article = scope(text).article
    (line,) = article.lines
    cut = type(line)(line.number, line.start, line.end, "body", "test", text.index("Hujan"), line.end)
    mentions, _ = find_names(scope_of(type(article)(**{
        **{name: getattr(article, name) for name in article.__slots__}, "lines": (cut,)}), LANG))
    assert [(each.span.exact, each.id) for each in mentions] == [("Liputan6.com", "liputan6"), ("Moskow", "moscow")]


@pytest.mark.parametrize(("a", "b", "same"), [
    ("zelensky", "zelenskyy", True), ("sergei", "sergey", True), ("susanto", "susanti", False), ("adi", "ali", False),
    ("hartono", "martono", False), ("prabowo", "pramono", False),
])
def test_spellings(a: str, b: str, same: bool) -> None:
    """One letter apart is one name, unless the first letter, a last vowel or the length speak against it."""
    assert is_variant(a, b) is same
    assert is_variant(b, a) is same


WORDS = st.lists(st.sampled_from(["Vella", "Prabu", "Okta", "Wirya", "M"]), min_size=1, max_size=3)


@given(st.lists(WORDS, max_size=8))
def test_every_name_is_resolved_to_a_name_of_the_article(words: list[list[str]]) -> None:
    """Whatever names stand together, each stands for one that the article writes, and that one for itself."""
    names = [" ".join(each) for each in words]
    full = people_of(names, {})
    assert set(full) == set(names)
    assert set(full.values()) <= set(names)


@given(st.text(alphabet=st.sampled_from("ABKP abdeiknrtu.,()-'“\"0123\n"), max_size=120))
def test_any_text_gives_spans_that_stand_in_it_without_overlap(text: str) -> None:
    """Spans are verbatim and in order, and every mention belongs to one named entity."""
    mentions, named = read(text)
    last = 0
    for hit in mentions:
        assert text[hit.span.start:hit.span.end] == hit.span.exact
        assert last <= hit.span.start < hit.span.end
        last = hit.span.end
    forms = {each.id: each.mentions for each in named}
    assert all(hit.span.exact in forms[hit.id] for hit in mentions)


WORDS = ("Kapolres", "Bupati", "Menteri", "Kepala", "Dinas", "Rabu", "Januari", "Kota", "Tanjung", "Arga", "Sinta",
         "AKBP", "Dr", "PT", "(KPK)", "KPK", "di", "dan", "kata", ",", ".", "sore", "2024", "yang", "“", "”")


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_any_words_that_names_are_made_of_are_read(words: list[str]) -> None:
    """Offices, ranks, places, days and signs in any order: "kata Kapolres Rabu sore"."""
    text = " ".join(words)
    assert all(text[hit.span.start:hit.span.end] == hit.span.exact for hit in read(text)[0])


@pytest.mark.parametrize("piece", ["Kota ", "PT Ab ", "(KPK) ", "Menteri Luar Negeri dan ", "Ab Cde ", "A.", "Budi-"])
def test_a_long_line_takes_time_in_proportion(piece: str) -> None:
    """A line of 200,000 characters is read in seconds, whatever it repeats."""
    text = piece * (200_000 // len(piece))
    around = scope(text)
    began = time.perf_counter()
    find_names(around)
    assert time.perf_counter() - began < 10


def test_a_magazine_that_names_itself_with_its_noun_is_known_by_its_bare_name() -> None:
    """"Majalah Pijarwana" in the byline, "Pijarwana" in the story: an institution, and no person."""
    seed = (
        "Sebuah Surat dari Sagara\n\nMajalah Pijarwana\n\nSelasa, 22 Agustus 2023\n\n"
        "Surat itu tiba pada Senin malam. \"Kami sudah membaca surat itu,\" kata peserta rapat kepada Pijarwana.\n")
    _, named = find_names(scope_of(read_seed(seed, "x", LANG), LANG))
    assert [(each.type, each.name) for each in named if "Pijarwana" in each.name] == [("ORG", "Pijarwana")]
