"""Every kind of page in Chromium: from the disk, narrow and wide, light and dark, without scripts, printed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import opened
from tests.browser.pdf import pdf_text, squeeze
from tests.render.fixture import CLAIMS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

KINDS = (
    "index.html", "sources/100_kabar.html", "sources/200_warta.html", "timeline.html", "chains.html",
    "questions/index.html", "questions/k-000002.html", "entities/index.html", "entities/sita-warda.html",
    "outlets/index.html", "outlets/kabar-ardana.html", "corrections.html", "method.html", "404.html", "numbers.html",
    "questions/k-000001.html", "search.html", "claims/index.html", "claims/by-agreement.html", "claims/kind-event.html",
    "data/index.html",
)

OVERFLOW = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"

CONTRAST = """() => {
  const parse = c => c.match(/[\\d.]+/g).map(Number);
  const channel = v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b);
  const ground = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
  const out = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode.textContent.trim(), e = walk.currentNode.parentElement;
    if (!text || !e.getClientRects().length || e.closest('svg, script')) continue;
    const [a, b] = [light(parse(getComputedStyle(e).color)), light(ground(e))].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05);
    if (ratio < 4.5) out.push(`${ratio.toFixed(2)} ${e.tagName}.${e.className} ${text.slice(0, 30)}`);
  }
  return out;
}"""

SMALL_TARGETS = """() => [...document.querySelectorAll('a[href], summary, input, button, [tabindex="0"]')]
  .filter(e => e.getClientRects().length && !e.closest('p, dd, li small, .chain, .prose, figcaption'))
  .filter(e => { const r = (e.closest('label') || e).getBoundingClientRect(); return r.height < 24 || r.width < 24; })
  .filter(e => e.className !== 'skip')
  .map(e => `${e.tagName} ${e.textContent.trim().slice(0, 30)} ${e.getBoundingClientRect().height}`)"""


LAID_OUT = """() => [...document.querySelectorAll('details > blockquote')]
  .map(e => e.checkVisibility({contentVisibilityAuto: true}) ? e.offsetHeight : 0)"""


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_from_the_disk_is_quiet_and_asks_for_its_own_files_only(
    browser: Browser, site_folder: Path, kind: str
) -> None:
    """No console message, no request that leaves the site, at most four requests, both themes applied."""
    with opened(browser, site_folder / kind) as (page, notes):
        assert ground(page) == "rgb(252, 251, 248)"
        page.emulate_media(color_scheme="dark")
        assert ground(page) == "rgb(20, 22, 26)"
        assert notes.console == []
        assert [url for url in notes.requests if not url.startswith((site_folder.as_uri(), "data:,"))] == []
        assert len(notes.requests) <= 4


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_scrolls_sideways_on_a_small_phone(browser: Browser, site_folder: Path, kind: str) -> None:
    """At 320 px and up; drawings scroll inside their own region, which the keyboard reaches."""
    with opened(browser, site_folder / kind, width=320) as (page, _):
        for width in (320, 360, 768, 1024, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            assert page.evaluate(OVERFLOW) <= 0, width
        assert page.evaluate("[...document.querySelectorAll('.scroller')].every(e => e.tabIndex === 0)")


@pytest.mark.parametrize("kind", KINDS)
def test_text_can_be_read_and_targets_can_be_hit(browser: Browser, site_folder: Path, kind: str) -> None:
    """Contrast of 4.5 to 1 in both themes; targets of 24 px, links inside sentences aside (WCAG 2.2, 2.5.8)."""
    with opened(browser, site_folder / kind) as (page, _):
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert page.evaluate(CONTRAST) == [], scheme
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(SMALL_TARGETS) == [], width


def test_without_scripts_a_row_opens_to_its_evidence(browser: Browser, site_folder: Path) -> None:
    """Quotation with its date marked, the reading of the date, and a way to the sheet: one click each."""
    with opened(browser, site_folder / "index.html", scripts=False) as (page, _):
        row = page.locator("tr", has_text="ditandatangani pada Juni 2024")
        row.locator("summary").click()
        assert row.locator("mark.time").inner_text() == "Juni tahun lalu"
        reading = row.locator("details p").first.inner_text()
        assert reading.startswith("‘Juni tahun lalu’ · terbit 5 Maret 2025 → Juni 2024")
        row.locator("td:nth-child(5) a").click()
        assert page.url.endswith("/sources/100_kabar.html#c-100004")
        heading = page.locator("article:target h3").inner_text()
        assert heading == "Kontrak perbaikan bendungan ditandatangani pada Juni 2024."


def test_a_conflict_is_seen_first_and_is_one_click_from_both_quotations(browser: Browser, site_folder: Path) -> None:
    """The strip stands above the fold; its page has both sides with their words."""
    with opened(browser, site_folder / "index.html", scripts=False) as (page, _):
        first = page.locator(".conflict").first
        assert (first.bounding_box() or {"y": 9999})["y"] < 800
        first.locator("h3 a").click()
        assert page.locator("h2 .value").all_inner_texts() == ["Juni 2024", "November 2024"]
        assert page.locator("blockquote mark.time").all_inner_texts() == ["Juni tahun lalu", "November tahun lalu"]


def test_the_two_clocks_switch_without_scripts(browser: Browser, site_folder: Path) -> None:
    """Happened first, reported on demand, by keyboard."""
    with opened(browser, site_folder / "timeline.html", scripts=False) as (page, _):
        assert shown(page, ".by-event svg")
        assert not shown(page, ".by-reported svg")
        page.locator("#clock-event").focus()
        page.keyboard.press("ArrowRight")
        assert shown(page, ".by-reported svg")
        assert not shown(page, ".by-event svg")


def test_the_keyboard_reaches_the_content_first(browser: Browser, site_folder: Path) -> None:
    """The first stop of the Tab key is the skip link, and it leads to main."""
    with opened(browser, site_folder / "index.html") as (page, _):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"


def test_a_card_on_a_phone_has_the_labels_of_the_table(browser: Browser, site_folder: Path) -> None:
    """The stylesheet carries the column names of the site's language."""
    with opened(browser, site_folder / "index.html", width=360) as (page, _):
        labels = page.evaluate(
            "[...document.querySelectorAll('.claims tbody tr:not(.group)')].slice(0, 1).flatMap(row =>"
            " [...row.cells].map(cell => getComputedStyle(cell, '::before').content))")
        assert labels[2:] == ['"Siapa"', '"Lewat"', '"Sumber"', '"Sepakat"', '"Tinjau"']


def test_print_opens_every_row(browser: Browser, site_folder: Path) -> None:
    """Nobody can click on paper: every claim and its quotation are laid out, and navigation is not."""
    with opened(browser, site_folder / "index.html", media="print", width=700) as (page, _):
        assert page.evaluate(OVERFLOW) <= 0
        assert not shown(page, ".masthead nav")
        heights = page.evaluate(LAID_OUT)
        assert len(heights) == len(CLAIMS) + sum(len(claim.claim.also) for claim in CLAIMS)
        assert min(heights) > 0


def test_the_printed_pdf_holds_every_claim(browser: Browser, site_folder: Path) -> None:
    """Read back from the PDF's own text, glyph by glyph."""
    with opened(browser, site_folder / "index.html", media="print") as (page, _):
        text = pdf_text(page.pdf(format="A4", tagged=True))
    missing = [claim.ref for claim in CLAIMS if squeeze(claim.claim.quote) not in text]
    assert missing == []


def ground(page: Page) -> str:
    """The colour behind the page."""
    colour: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return colour


def shown(page: Page, selector: str) -> bool:
    """Whether the first match is laid out."""
    return page.locator(selector).first.is_visible()
