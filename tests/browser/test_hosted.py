"""The site below a sub-path of a host: nothing outside it is asked for, and what is not there is told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefgen.pipeline import make
from briefgen.project import Project
from tests.browser.conftest import opened
from tests.browser.test_pages import KINDS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
LIGHT = 120_000
"""The most bytes of the front page of the five articles, before compression."""


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_lives_below_its_sub_path(browser: Browser, site_address: str, kind: str) -> None:
    """Every request stays there and is answered; the policy has nothing to complain about."""
    with opened(browser, site_address + kind) as (page, notes):
        page.wait_for_load_state("networkidle")
        assert [url for url in notes.requests if not url.startswith((site_address, "data:,"))] == []
        assert notes.failed == []
        assert notes.console == []
        assert len(notes.requests) <= 4


@pytest.mark.parametrize("path", ["gone", "a/b/c/d/gone.html", "sources/"])
def test_what_is_not_there_is_told_at_any_depth(browser: Browser, site_address: str, path: str) -> None:
    """Styled without another file, and the way home is right."""
    with opened(browser, site_address + path) as (page, notes):
        assert page.locator("h1").inner_text() == "Halaman tidak ditemukan"
        assert page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth") != "none"
        assert notes.requests == [site_address + path, "data:,"][:len(notes.requests)]
        page.get_by_role("link").click()
        assert page.url == site_address
        assert page.locator(".conflict").count() > 0


def test_the_policy_stops_what_is_smuggled_in(browser: Browser, site_address: str) -> None:
    """Neither an inline script nor a handler nor a file of elsewhere runs, should markup ever get through."""
    with opened(browser, site_address + "index.html") as (page, notes):
        page.evaluate("""() => { const script = document.createElement('script'); script.textContent = 'window.ran = 1';
          const far = document.createElement('script'); far.src = 'http://elsewhere.invalid/x.js';
          const box = document.createElement('div'); box.innerHTML = '<img src=x onerror="window.ran = 1">';
          document.body.append(script, far, box); }""")
        page.wait_for_timeout(200)
        assert page.evaluate("window.ran") is None
        assert len(notes.console) >= 3
        assert all("Content Security Policy" in line for line in notes.console if "x.js" in line or "script" in line)


def test_the_front_page_of_the_five_articles_is_light(browser: Browser, tmp_path: Path) -> None:
    """At most 120 KB before compression and four requests, with every claim in it."""
    made = make(Project(ROOT), frozen=True)
    assert made.files is not None, made.errors
    assert len(made.files["index.html"]) <= LIGHT
    for path, content in made.files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    with opened(browser, tmp_path / "index.html") as (page, notes):
        page.wait_for_load_state("networkidle")
        assert len(notes.requests) <= 4
        assert notes.console == []
        assert page.locator("tbody tr:not(.group)").count() == sum(
            content.count(b'<article class="claim"') for path, content in made.files.items()
            if path.startswith("sources/"))
