"""Templates and the records they are given: use and documentation agree, and a fault names its place."""

from __future__ import annotations

import inspect
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import ClassVar

import pytest
from jinja2 import Environment

from briefgen.errors import TemplateFault
from briefgen.render import contexts, render
from briefgen.render.pages import briefing
from briefgen.render.words import read_words
from tests.render.conftest import filled, views_at
from tests.render.fixture import DOSSIER, EMPTY, SEVERAL, site
from tests.render.large import contested, many, tighten
from tests.render.templates_doc import templates_doc
from tests.render.test_corrections import history_of

RECORDS = [record for _, record in inspect.getmembers(contexts, is_dataclass)]
DOC = Path(__file__).parents[2] / "docs" / "templates.md"
FIELD = re.compile(r"^ {4}(\w+): ", re.MULTILINE)


class Watching(Environment):
    """An environment that notes which fields of which record templates read."""

    used: ClassVar[defaultdict[str, set[str]]] = defaultdict(set)

    def getattr(self, obj: object, attribute: str) -> object:
        """Note and hand on."""
        self.used[type(obj).__name__].add(attribute)
        return super().getattr(obj, attribute)


@pytest.fixture(scope="module")
def used(templates: Mapping[str, str | bytes]) -> Mapping[str, set[str]]:
    """Record -> fields that the templates read while the fixture was rendered."""
    words = read_words("id", templates)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(briefing, "THIN", 1)
        for dossier in (DOSSIER, EMPTY, SEVERAL):
            at = views_at(dossier, site(), words, history_of())
            filled(at, templates, Watching)
        tighten(patch)
        for dossier in (DOSSIER, SEVERAL, contested(many(DOSSIER, 3))):
            at = views_at(dossier, site(), words)
            filled(at, templates, Watching)
    return Watching.used


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_templates_use_exactly_the_documented_fields(record: type, used: Mapping[str, set[str]]) -> None:
    """A field that no template reads is dead, one that is not documented cannot be relied on."""
    names = {field.name for field in fields(record)}
    assert set(FIELD.findall(record.__doc__ or "")) == names
    assert used[record.__name__] == names


def test_the_reference_is_fresh() -> None:
    """docs/templates.md is what `python -m tests.render.templates_doc` prints."""
    assert DOC.read_text(encoding="utf-8") == templates_doc()


@pytest.mark.parametrize(("name", "text", "line", "says"), [
    ("pages/index.html", '{% extends "base.html" %}\n{% block main %}\n{{ page.titel }}\n{% endblock %}', 3, "titel"),
    ("pages/prose.html", "<p>\n{% if %}", 2, "Expected an expression"),
    ("partials/card.html", "{% macro source_card(card) %}\n\n{{ nowhere }}{% endmacro %}", 3, "nowhere"),
    ("pages/method.html", None, None, None),
])
def test_a_broken_template_names_its_line(
    templates: Mapping[str, str | bytes], name: str, text: str | None, line: int | None, says: str | None
) -> None:
    """An undefined name, bad syntax, a fault in a partial; a file that nobody uses does no harm."""
    changed = {**templates, name: text or "{% unused"}
    if line is None:
        assert render(DOSSIER, site(), changed)
        return
    with pytest.raises(TemplateFault, match=rf"^templates/{name}:{line}: .*{says}"):
        render(DOSSIER, site(), changed)


def test_a_missing_template_is_named(templates: Mapping[str, str | bytes]) -> None:
    """One sentence, one file."""
    without = {name: text for name, text in templates.items() if name != "pages/outlet.html"}
    with pytest.raises(TemplateFault, match=r"^templates/pages/outlet\.html"):
        render(DOSSIER, site(), without)


def test_a_users_partial_takes_the_place_of_ours(templates: Mapping[str, str | bytes]) -> None:
    """The loader knows one mapping only; whoever fills it decides."""
    mine = {**templates, "partials/thin.html": "{% macro thin_list(findings) %}KARTU SAYA{% endmacro %}"}
    assert b"KARTU SAYA" in render(DOSSIER, site(), mine)["index.html"]


def test_a_users_strings_replace_single_entries(templates: Mapping[str, str | bytes]) -> None:
    """strings/id.own.toml holds a few entries; the others stay."""
    own = {**templates, "strings/id.own.toml": '[index]\nsources = "Bahan bacaan"\n'}
    page = render(DOSSIER, site(), own)["index.html"]
    assert b">Bahan bacaan</h2>" in page
    assert b">Lini masa</h2>" in page
