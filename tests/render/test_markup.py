"""Every page is valid HTML, and a fault would be seen."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from briefgen.model.site import SitePath
from briefgen.render import render
from tests.render.fixture import EMPTY, SEVERAL, TWINS, site
from tests.render.markup import faults

Site = Mapping[SitePath, bytes]


def wrong(made: Site) -> dict[str, list[str]]:
    """Page -> its faults, valid pages left out."""
    found = {path: faults(content) for path, content in made.items() if path.endswith(".html")}
    return {path: rows for path, rows in found.items() if rows}


def test_every_page_is_valid(built: Site, built_plain: Site) -> None:
    """In both languages, with and without an address."""
    assert wrong(built) == {}
    assert wrong(built_plain) == {}


@pytest.mark.parametrize("dossier", [EMPTY, TWINS, SEVERAL], ids=["empty", "twins", "several"])
@pytest.mark.parametrize("budget", [None, 0.2])
def test_odd_sites_are_valid_too(templates: Mapping[str, str | bytes], dossier: object, budget: float | None) -> None:
    """Nothing in it, names twice, several topics; quotations withheld."""
    assert wrong(render(dossier, site(excerpt_budget=budget), templates)) == {}  # type: ignore[arg-type]


@pytest.mark.parametrize(("inside", "fault"), [
    ("<p><div>x</div></p>", "unexpected-end-tag"), ("<ul><p>x</p></ul>", "<p> as a child of <ul>"),
    ("<a href=x><button>x</button></a>", "<button> inside"), ("<p id=a>x</p><p id=a>y</p>", "id a twice"),
    ("<h3>x</h3>", "h3 after h1"), ("<p onclick=x>x</p>", "onclick on <p>"), ("<p style='x'>x</p>", "style on <p>"),
    ("<p aria-labelledby=gone>x</p>", "aria-labelledby to gone"), ("<h2> </h2>", "an empty h2"),
    ("<table><tr><td>x</table><span>y", "expected-one-end-tag"), ("<time datetime=2024-6>x</time>", "datetime"),
    ("<p lang='not a tag'>x</p>", "lang"), ("<b>x", "expected-one-end-tag"),
])
def test_a_fault_would_be_seen(inside: str, fault: str) -> None:
    """One for each kind that the reading knows."""
    page = f'<!doctype html><html lang="id"><head><title>x</title></head><body><h1>x</h1>{inside}</body></html>'
    assert any(fault in found for found in faults(page.encode()))
