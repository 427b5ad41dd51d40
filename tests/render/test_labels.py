"""Conflicts in few words: questions, gists, counted nouns."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from briefgen.dossier import clashes
from briefgen.dossier.headlines import conflicts as headline_conflicts
from briefgen.model.dossier import Conflict, Why
from briefgen.model.sheet import ClaimQuantity
from briefgen.render import labels, urls
from briefgen.render.findings import conflict_title, conflict_view
from briefgen.render.views import Views
from briefgen.render.words import read_words
from tests.render.conftest import read_templates, views_at
from tests.render.fixture import CONFLICTS, DOSSIER, SEVERAL, site

WORDS = read_words("id", read_templates())
VIEWS = views_at(DOSSIER, site(), WORDS)(urls.INDEX)
NUMBER, DATE, MODALITY, SPEAKER, HEADLINE = CONFLICTS


@pytest.mark.parametrize(("text", "gist"), [
    ("Bendungan jebol.", "Bendungan jebol."),
    ("Juni 2024, Wali Kota Tarum menandatangani kontrak perbaikan, yang menutup biaya.",
     "Wali Kota Tarum menandatangani kontrak perbaikan …"),
    ("Pada 4 Maret 2025, bendungan jebol.", "bendungan jebol."),
    ("Menurut dia, 2024 lebih baik.", "Menurut dia, 2024 lebih baik."),
    ("Ya, benar.", "Ya, benar."),
    ("a" * 50 + " " + "b" * 60, "a" * 50 + " …"),
])
def test_a_gist_is_the_main_clause(text: str, gist: str) -> None:
    """Without the date in front and what follows a comma; words are cut off, never changed."""
    assert labels.gist(text) == gist


def test_a_gist_never_makes_words_up() -> None:
    """Every gist of the fixture stands in its claim."""
    for claim in DOSSIER.claims:
        assert labels.gist(claim.claim.claim).removesuffix(" …") in claim.claim.claim


@pytest.mark.parametrize(("text", "noun"), [
    ("11.000 tentara", "tentara"), ("sekitar 1.200 warga", "warga"), ("setidaknya 1.000", None), ("dua brigade", None),
    ("2 hingga 3 miliar", "miliar"),
])
def test_the_noun_stands_behind_the_number(text: str, noun: str | None) -> None:
    """Where digits end the words there is none."""
    assert labels.noun_of(ClaimQuantity(text, 1, "exact", "person")) == noun


@pytest.mark.parametrize(("conflict", "asked"), [
    (DATE, "Kapan Kontrak perbaikan ditandatangani?"),
    (MODALITY, "Ardana lalai: sudah terjadi?"),
    (SPEAKER, "Siapa yang mengungsikan: siapa yang mengatakannya?"),
    (HEADLINE, "Sesuaikah isi artikel dengan judulnya?"),
    (NUMBER, "Berapa unit?"),
])
def test_each_kind_of_conflict_is_a_question(conflict: Conflict, asked: str) -> None:
    """In the site's own words, around the sources' words."""
    assert labels.question(VIEWS, conflict) == asked


def test_a_clause_that_is_cut_for_its_length_says_so_in_the_question() -> None:
    """One that ends at a comma is whole, and needs no mark."""
    long = replace(MODALITY, label="Negara itu " + "sangat " * 20 + "lalai.")
    assert labels.question(VIEWS, long).endswith("sangat …: sudah terjadi?")
    whole = replace(MODALITY, label="Ardana lalai menjaga bendungan itu, katanya.")
    assert labels.question(VIEWS, whole) == "Ardana lalai menjaga bendungan itu: sudah terjadi?"


@pytest.mark.parametrize(("measure", "asked"), [
    ("person dead; likeness of the claims", "Berapa orang tewas?"),
    ("person soldier; likeness of the claims", "Berapa tentara?"),
    ("rumah flooded; likeness", "Berapa rumah terendam?"),
    ("person nobody-has-a-word-for-it; likeness", "Berapa unit?"),
])
def test_what_is_counted_is_named_where_the_machine_knows(measure: str, asked: str) -> None:
    """A class of people by its own word, an outcome behind the unit; the source's noun where there is no word."""
    told = replace(NUMBER, why=(Why("number", 1.0, ""), Why("measure", 0.5, measure)))
    assert labels.question(VIEWS, told) == asked


def test_a_sum_of_money_is_asked_and_told_with_its_currency() -> None:
    """In the source's own words: a bare number of rupiah would be one that nobody wrote."""
    rupiah, people = ClaimQuantity("Rp 300 juta", 300_000_000, "exact", "IDR"), ClaimQuantity("300 warga", 300, "exact",
                                                                                         "person")
    assert labels.is_money(rupiah)
    assert not labels.is_money(people)
    sums = tuple(replace(claim, claim=replace(claim.claim, quantities=(replace(
        rupiah, text=f"Rp {value} juta", value=value * 1_000_000),)))
        for value, claim in zip((300, 900), (VIEWS.book.claims[side.claims[0]] for side in NUMBER.sides), strict=True))
    told = replace(NUMBER, sides=tuple(replace(side, value=str(claim.claim.quantities[0].value))
                                       for side, claim in zip(NUMBER.sides, sums, strict=True)))
    others = tuple(claim for claim in DOSSIER.claims if claim.ref not in {each.ref for each in sums})
    views = views_at(replace(DOSSIER, claims=(*others, *sums)), site(), WORDS)(urls.INDEX)
    assert labels.question(views, told) == "Berapa nilai uangnya?"
    assert [side.value for side in conflict_view(views, told).sides] == ["Rp 300 juta", "Rp 900 juta"]


def test_what_is_still_open_is_asked_about_its_certainty() -> None:
    """And the reason says so, in place of whether it has happened."""
    told = replace(MODALITY, why=(Why("certainty", 1.0, "decided / studied: one occasion"),))
    assert labels.question(VIEWS, told) == "Ardana lalai: sudah pasti?"
    assert conflict_view(VIEWS, told, full=True).why[0] == "Yang satu menyebutnya pasti, yang lain masih terbuka."


def test_a_question_of_the_editors_wins() -> None:
    """Where a claim of the conflict answers it, and a measure where it is one of numbers."""
    views: Views = views_at(SEVERAL, site(), WORDS)(urls.INDEX)
    assert labels.question(views, DATE) == "Kapan kontrak perbaikan ditandatangani?"
    assert labels.question(views, NUMBER) == "Rumah terendam"


def test_a_side_keeps_its_bound() -> None:
    """At least 300 is not 300; a number that its claims bound in two ways is told plainly."""
    assert [side.value for side in conflict_view(VIEWS, NUMBER).sides] == ["setidaknya 300", "900"]
    both = (*NUMBER.sides[0].claims, *CONFLICTS[4].sides[1].claims)
    assert labels.side_quantity(VIEWS, "1200", both) is not None
    mixed = tuple(claim.ref for claim in DOSSIER.claims)
    assert labels.side_quantity(VIEWS, "1200", mixed) is None


def test_a_title_has_the_answers() -> None:
    """So that two questions of one wording differ."""
    assert conflict_title(VIEWS, DATE) == "Kapan Kontrak perbaikan ditandatangani? Juni 2024 ⟷ November 2024"


def test_reasons_are_in_the_language_of_the_site() -> None:
    """With the values that do not meet."""
    reasons = conflict_view(VIEWS, DATE, full=True).why
    assert reasons[0] == "Tidak ada hari yang cocok dengan semuanya: Juni 2024, November 2024."
    english = views_at(DOSSIER, site(), read_words("en", read_templates()))(urls.INDEX)
    assert conflict_view(english, DATE, full=True).why[0] == "No day fits all: June 2024, November 2024."


def _calls(node: ast.AST, name: str) -> list[ast.Call]:
    """The calls of a function by its name, from the first line on."""
    found = [each for each in ast.walk(node) if isinstance(each, ast.Call) and ast.unparse(each.func) == name]
    return sorted(found, key=lambda call: call.lineno)


def _constants(node: ast.expr, tree: ast.AST) -> list[ast.Name | ast.Constant]:
    """The names and strings that an expression can be; of a call those that its function gives."""
    if isinstance(node, ast.Name | ast.Constant):
        return [node]
    assert isinstance(node, ast.Call)
    (function,) = (each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)
                   and each.name == ast.unparse(node.func))
    given = [each.value for each in ast.walk(function) if isinstance(each, ast.Return)]
    ends = [end for each in given for end in ast.walk(each or ast.Constant(None))
            if isinstance(end, ast.Constant) and isinstance(end.value, str)]
    assert ends
    return [*ends]


def _modules() -> Iterator[tuple[ModuleType, ast.Module]]:
    """Everything that makes a clash, as it runs and as it is written."""
    for file in sorted(Path(clashes.__path__[0]).rglob("*.py")):
        name = ".".join((clashes.__name__, *file.relative_to(clashes.__path__[0]).with_suffix("").parts))
        yield import_module(name), ast.parse(file.read_text(encoding="utf-8"))


def _features(why: ast.Call, module: ModuleType, tree: ast.Module) -> set[str]:
    """What the first argument of a `Why` can be."""
    return {getattr(module, constant.id) if isinstance(constant, ast.Name) else str(constant.value)
            for constant in _constants(why.args[0], tree)}


def _found_by() -> set[tuple[str, str]]:
    """Kind of each clash that the comparison makes -> the feature that it gives first, as its code has them."""
    found = set()
    for module, tree in _modules():
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            for clash in _calls(function, "Clash"):
                why = (_calls(clash, "Why") or _calls(function, "Why") or _calls(tree, "Why"))[0]
                found |= {(ast.literal_eval(clash.args[0]), feature) for feature in _features(why, module, tree)}
    return found


def _reasons() -> set[str]:
    """Every feature by which a clash says why, the first as well as those that stand with it."""
    return {feature for module, tree in _modules() for clash in _calls(tree, "Clash")
            for why in _calls(clash, "Why") for feature in _features(why, module, tree)}


@pytest.mark.parametrize("language", ["id", "en"])
def test_whatever_the_machine_finds_has_a_question_and_a_reason_in_words(language: str) -> None:
    """A feature without words of its own is asked for by its kind, which is about who said it, or how many."""
    words, found = read_words(language, read_templates()), _found_by()
    assert {feature for kind, feature in found if kind == "attribution"} - labels.ASKED == {"speaker"}
    assert {feature for kind, feature in found if kind == "number"} - labels.ASKED == {"number"}
    reasons = _reasons()
    assert {"date", "state", "cause"} <= reasons
    keys = {f"why.{feature}" for feature in reasons | {feature for _, feature in found}} | {
        f"{table}.{key}" for key in labels.ASKED for table in ("ask", "conflict_kind")}
    assert [key for key in sorted(keys) if words.get(key) is None] == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_an_article_says_against_its_headline_has_words(language: str) -> None:
    """The site shows no word of the program's own."""
    words = read_words(language, read_templates())
    sides = (headline_conflicts.PART, headline_conflicts.OPEN_ACT, headline_conflicts.NEGATED, headline_conflicts.OTHER,
             headline_conflicts.OTHER_DAY, headline_conflicts.SILENT)
    assert [side for side in sides if words.get(f"value.{side}") is None] == []
