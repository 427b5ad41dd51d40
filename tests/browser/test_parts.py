"""Lists in parts in a browser: at home on a phone, and with the live filter that says what it sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.render import render
from tests.browser.conftest import opened
from tests.browser.test_access import AXE, RUN, open_all
from tests.browser.test_pages import OVERFLOW
from tests.browser.test_script import VISIBLE
from tests.render.conftest import read_templates
from tests.render.fixture import site
from tests.render.large import LARGE

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

PAGES = ("index.html", "claims/by-date.html", "claims/by-date~undated.html", "claims/by-source.html", "timeline.html",
         "questions/index.html", "chains.html", "chains~thin.html", "numbers~2.html")


@pytest.fixture(scope="module")
def large_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture site seventeen times over, on disk."""
    folder = tmp_path_factory.mktemp("large")
    for path, content in render(LARGE, site(), read_templates()).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder


@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_no_violation_in_parts(browser: Browser, large_folder: Path, page: str) -> None:
    """On a phone, light and dark; no page scrolls sideways and none complains."""
    with opened(browser, large_folder / page, width=360) as (tab, notes):
        assert tab.evaluate(OVERFLOW) <= 0
        assert notes.console == []
        tab.evaluate(AXE)
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme)
            assert tab.evaluate(RUN) == [], scheme


def test_the_list_of_parts_opens_and_leads_on_without_a_script(browser: Browser, large_folder: Path) -> None:
    """From the front page to a part, from there to the one behind and back, then to another by its name."""
    with opened(browser, large_folder / "index.html", scripts=False, width=360) as (tab, _):
        tab.locator("[aria-labelledby=claims] .part-list li a").first.click()
        first = tab.url
        tab.locator("a[rel=next]").click()
        assert tab.url != first
        assert tab.locator(".part-list details").get_attribute("open") is None
        tab.locator(".part-list summary").click()
        named = tab.locator(".part-list li a")
        assert named.count() > 1
        assert named.locator("visible=true").count() == named.count()
        assert tab.locator(".part-list [aria-current]").count() == 1
        tab.locator("a[rel=prev]").click()
        assert tab.url == first


def test_the_live_filter_says_that_it_sees_one_part(browser: Browser, large_folder: Path) -> None:
    """Its numbers are those of the rows at hand, and the search that sees all is a link away."""
    with opened(browser, large_folder / "claims" / "by-date.html") as (tab, _):
        tab.locator("table.claims").scroll_into_view_if_needed()
        tab.wait_for_selector("form.filter")
        rows = tab.evaluate(VISIBLE)
        assert tab.locator("form.filter output").inner_text() == f"{rows} dari {rows} klaim di bagian ini"
        assert tab.locator(".part-list a[href$='search.html']").count() == 1
        open_all(tab)
        assert tab.evaluate(OVERFLOW) <= 0


def test_the_live_filter_takes_the_place_of_the_links_that_narrow(browser: Browser, site_folder: Path) -> None:
    """Orders and the way to all facets stay; without a script all lines do."""
    lines = "[...document.querySelectorAll('.facets div')].filter(line => line.checkVisibility()).length"
    with opened(browser, site_folder / "index.html") as (tab, _):
        tab.locator("table.claims").scroll_into_view_if_needed()
        tab.wait_for_selector("form.filter")
        assert tab.evaluate(lines) == 2
    with opened(browser, site_folder / "index.html", scripts=False) as (tab, _):
        assert tab.locator(".facets div:visible").count() == 4
