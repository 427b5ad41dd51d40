"""axe-core finds nothing, and the keyboard alone reaches everything."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import axe_playwright_python
import pytest

from tests.browser.conftest import opened
from tests.browser.test_pages import KINDS
from tests.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RUN = """() => axe.run(document, {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
  rules: {'target-size': {enabled: true}}, resultTypes: ['violations'],
}).then(found => found.violations.map(one => `${one.id}: ${one.nodes.map(node => node.target.join(' '))}`))"""

REACHABLE = """() => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
  .filter(e => e.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true}) && !e.disabled)
  .filter(e => e.type !== 'radio' || e.checked).length"""

HIDDEN_FOCUS = """() => { const e = document.activeElement, r = e.getBoundingClientRect();
  const seen = document.elementFromPoint(Math.max(0, r.left + Math.min(4, r.width / 2)), r.top + r.height / 2);
  const style = getComputedStyle(e);
  return {on: e !== document.body, covered: !(seen && (e.contains(seen) || seen.contains(e))),
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    what: e.tagName + ' ' + e.textContent.trim().slice(0, 30)}; }"""


def open_all(page: Page) -> None:
    """Open every row."""
    page.evaluate("document.querySelectorAll('details').forEach(row => { row.open = true; })")
    page.wait_for_timeout(50)


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_no_violation(browser: Browser, site_folder: Path, kind: str, width: int) -> None:
    """WCAG 2.2 A and AA and axe's best practices, light and dark; rows closed, then open."""
    with opened(browser, site_folder / kind, width=width) as (page, _):
        page.evaluate(AXE)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert page.evaluate(RUN) == [], scheme
            if page.locator("details:not([open])").count():
                open_all(page)
                assert page.evaluate(RUN) == [], f"{scheme}, open"


def test_axe_would_find_one(browser: Browser, site_folder: Path) -> None:
    """A picture without words, put into a page."""
    with opened(browser, site_folder / "method.html") as (page, _):
        page.evaluate(AXE)
        page.evaluate("document.querySelector('main').append(document.createElement('img'))")
        assert [found.split(":")[0] for found in page.evaluate(RUN)] == ["image-alt"]


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("kind", ["index.html", "sources/100_kabar.html", "questions/k-000002.html", "timeline.html",
                                  "search.html", "claims/index.html"])
def test_the_tab_key_reaches_everything_and_one_sees_where(
    browser: Browser, site_folder: Path, kind: str, scripts: bool
) -> None:
    """Every link, button, choice and row, in order, each with an outline that nothing covers."""
    with opened(browser, site_folder / kind, scripts=scripts) as (page, _):
        page.wait_for_timeout(100)
        wanted, seen = page.evaluate(REACHABLE), 0
        page.evaluate("document.documentElement.style.scrollBehavior = 'auto'")
        while seen < wanted:
            page.keyboard.press("Tab")
            state = page.evaluate(HIDDEN_FOCUS)
            assert state["on"], f"{seen} of {wanted} reached"
            assert state["outlined"], state["what"]
            assert not state["covered"], state["what"]
            seen += 1
            wanted = max(wanted, page.evaluate(REACHABLE))


def test_rows_open_and_filters_change_by_keyboard(browser: Browser, site_folder: Path) -> None:
    """Enter opens a row; a choice is made with the arrow keys."""
    with opened(browser, site_folder / "index.html", anchor="#kind=plan") as (page, _):
        page.locator("tbody tr:not([hidden]) summary").first.focus()
        page.keyboard.press("Enter")
        assert page.locator("tr:not([hidden]) details[open]").count() == 1
        page.locator("select[name=kind]").focus()
        page.keyboard.press("Home")
        page.keyboard.press("Enter")
        until(page, "!location.hash.includes('kind')")
        assert page.locator("tbody tr:not(.group)[hidden]").count() == 0
