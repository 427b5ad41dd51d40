"""What the script adds: filter, sort, search, copying; its stems are those of the index."""

from __future__ import annotations

import random
import re
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from briefgen.lang.compare import load_comparison
from tests.browser.conftest import opened
from tests.render.conftest import read_templates
from tests.render.fixture import CLAIMS, TEXTS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

VISIBLE = "[...document.querySelectorAll('tbody tr:not(.group)')].filter(row => !row.hidden).length"
FIRST_CELLS = "[...document.querySelectorAll('tbody tr:not(.group)')].map(row => row.cells[{n}].textContent.trim())"
COPIED = "navigator.clipboard.readText()"
FACETS = ("about", "who", "outlet", "kind", "agreement", "review", "number", "date", "place", "period")
PREFIXES = ("", "di", "ke", "me", "mem", "men", "meng", "meny", "pem", "pen", "peng", "peny", "ter", "ber", "be", "per",
            "pe", "pel", "bel", "memper", "se")
SUFFIXES = ("", "kan", "an", "i", "nya", "ku", "mu", "lah", "kah", "pun", "kannya", "inya")
ROOTS = ("ajar", "kirim", "tulis", "sapu", "kerja", "tanda", "usaha", "nyanyi", "pukul", "bantu", "erat", "ikan",
         "sikap", "tari", "bela", "kira", "urus", "apung", "serah", "lari")


def filtered(page: Page) -> int:
    """How many rows are shown."""
    shown: int = page.evaluate(VISIBLE)
    return shown


def choose(page: Page, facet: str, value: str) -> int:
    """Choose a value of a facet; gives the count that stood beside it."""
    option = page.locator(f"select[name={facet}] option[value='{value}']")
    count = re.search(r"\((\d+)\)$", option.inner_text())
    assert count
    page.locator(f"select[name={facet}]").select_option(value)
    return int(count[1])


def start(page: Page) -> None:
    """Come near enough for the filter to appear."""
    page.locator("#claims").scroll_into_view_if_needed()
    page.wait_for_selector("form.filter")


def test_every_facet_is_there_and_every_count_is_true(browser: Browser, site_folder: Path) -> None:
    """Each value of each of the ten facets narrows the table to as many rows as stood beside it."""
    with opened(browser, site_folder / "index.html", anchor="#kind=") as (page, notes):
        start(page)
        assert page.locator("form.filter select").evaluate_all("all => all.map(one => one.name)") == list(FACETS)
        assert filtered(page) == len(CLAIMS)
        for facet in FACETS:
            values = page.locator(f"select[name={facet}] option").evaluate_all("all => all.map(one => one.value)")
            assert len(values) > 1, facet
            for value in values[1:]:
                assert choose(page, facet, value) == filtered(page), (facet, value)
            page.locator(f"select[name={facet}]").select_option("")
        assert filtered(page) == len(CLAIMS)
        assert notes.console == []


def test_counts_tell_what_the_other_choices_leave(browser: Browser, site_folder: Path) -> None:
    """Two choices together show the rows that both allow, and the second count said so before."""
    with opened(browser, site_folder / "index.html") as (page, _):
        start(page)
        choose(page, "outlet", "Kabar Ardana")
        expected = choose(page, "number", "yes")
        kabar = [claim for claim in CLAIMS if claim.outlet == "kabar-ardana" and claim.claim.quantities]
        assert expected == filtered(page) == len(kabar)
        assert page.locator("form.filter output").inner_text() == f"{len(kabar)} dari {len(CLAIMS)} klaim"


def test_the_state_lives_in_the_address(browser: Browser, site_folder: Path) -> None:
    """It can be sent to somebody, and undone."""
    with opened(browser, site_folder / "index.html") as (page, _):
        start(page)
        choose(page, "agreement", "conflict")
        choose(page, "kind", "event")
        rows, address = filtered(page), page.url
        assert address.endswith("#kind=event&agreement=conflict")
        with opened(browser, address) as (other, _):
            assert filtered(other) == rows
            assert other.locator("select[name=kind]").input_value() == "event"
            other.get_by_role("button", name="Hapus saringan").click()
            assert filtered(other) == len(CLAIMS)
            assert "=" not in other.url


def test_an_address_of_nonsense_does_no_harm(browser: Browser, site_folder: Path) -> None:
    """A value that no claim has shows none; markup in it stays text."""
    with opened(browser, site_folder / "index.html", anchor="#who=<img src=x onerror=alert(1)>&nix=1") as (page, notes):
        assert filtered(page) == 0
        assert page.locator("form.filter img").count() == 0
        assert notes.console == []


def test_headers_sort_and_say_how(browser: Browser, site_folder: Path) -> None:
    """Once up, once down, inside each group; aria-sort on the one column by which the rows stand."""
    with opened(browser, site_folder / "index.html") as (page, _):
        button = page.locator("thead").get_by_role("button", name="Sumber")
        button.click()
        dated = page.locator("tbody").first.locator("tr:not(.group) td:nth-child(5)").all_inner_texts()
        assert dated == sorted(dated, key=lambda text: " ".join(text.split()).lower())
        assert page.locator("th[aria-sort]").get_attribute("aria-sort") == "ascending"
        button.click()
        again = page.locator("tbody").first.locator("tr:not(.group) td:nth-child(5)").all_inner_texts()
        assert " ".join(again[0].split()) == " ".join(dated[-1].split())
        assert page.locator("th[aria-sort]").get_attribute("aria-sort") == "descending"
        page.locator("thead").get_by_role("button", name="Sepakat").click()
        assert page.locator("th[aria-sort]").inner_text().startswith("Sepakat")
        states = page.locator("tbody").first.locator("tr:not(.group) .chip").evaluate_all(
            "all => all.map(one => one.classList[1])")
        assert states == sorted(states, key=("conflict", "partial", "agree", "single").index)


@pytest.mark.parametrize(("query", "title"), [
    ("penandatanganan kontrak", "Kontrak perbaikan bendungan ditandatangani pada Juni 2024."),
    ("mengungsi", "Sebanyak 1.200 warga diungsikan."),
    ("Warda", "Sita Warda"),
    ("war", "Sita Warda"),
    ("1.200", "Sebanyak 1.200 warga diungsikan."),
])
def test_search_finds_other_forms_names_and_numbers(
    browser: Browser, site_folder: Path, query: str, title: str
) -> None:
    """From the disk, where a page may fetch nothing; each hit leads to its page."""
    with opened(browser, site_folder / "search.html") as (page, notes):
        page.locator("#q").fill(query)
        page.wait_for_selector(".found li")
        links = page.locator(".found a")
        assert title in links.all_inner_texts()
        links.filter(has_text=re.compile(f"^{re.escape(title)}$")).first.click()
        page.wait_for_url(re.compile(r"/(sources|entities)/"))
        assert notes.console == []


def test_a_search_can_be_sent_and_finds_nothing_calmly(browser: Browser, site_folder: Path) -> None:
    """The words stand in the address; hostile ones stay words, and those of objects are no terms."""
    with opened(browser, site_folder / "search.html", anchor="#q=bendungan") as (page, _):
        page.wait_for_selector(".found li")
        assert page.locator("#q").input_value() == "bendungan"
    with opened(browser, site_folder / "search.html") as (page, notes):
        for query in ("zzzz", "<script>alert(1)</script>x", "constructor", "__proto__", "…"):
            page.locator("#q").fill(query)
            page.wait_for_timeout(50)
            assert page.locator(".found script").count() == 0
        page.locator("#q").fill("zzzz")
        expect(page.locator("output")).to_have_text("0 hasil")
        assert notes.console == []


def copied(page: Page) -> str:
    """What lies on the clipboard."""
    text: str = page.evaluate(COPIED)
    return text


@pytest.mark.parametrize("kind", ["index.html", "sources/100_kabar.html"])
def test_a_citation_can_be_copied_whole(browser: Browser, site_address: str, kind: str) -> None:
    """Quotation, source, date, place and the claim's own address; the button's own words are not in it."""
    with opened(browser, site_address + kind) as (page, _):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        scope = page.locator("tr", has_text="ditandatangani pada Juni 2024") if kind == "index.html" else page.locator(
            "#c-100004")
        if kind == "index.html":
            scope.locator("summary").click()
        button = scope.get_by_role("button", name="Salin rujukan")
        button.click()
        expect(page.locator("[role=status]")).to_have_text("Tersalin")
        text = copied(page)
        assert text.startswith("“Kontrak perbaikan bendungan ditandatangani pada Juni tahun lalu.” ")
        assert "Kabar Ardana" in text
        assert "5 Maret 2025" in text
        assert "baris 5, c-100004" in text
        assert text.endswith(f"{site_address}sources/100_kabar.html#c-100004")
        assert "Salin" not in text


def words_to_stem() -> list[str]:
    """Roots in every dress, words of the fixture, and letters at random (always the same ones)."""
    chance = random.Random(20250613)  # noqa: S311 - for a test, not for a secret
    dressed = {prefix + root + suffix for prefix, root, suffix in product(PREFIXES, ROOTS, SUFFIXES)}
    plain = set(re.findall(r"[a-z]+", " ".join(TEXTS.values()).lower()))
    noise = {"".join(chance.choices("aiueonkrstmpbdgly", k=chance.randint(1, 12))) for _ in range(4000)}
    return sorted(dressed | plain | noise)


def test_the_scripts_stems_are_those_of_the_index(browser: Browser, site_folder: Path) -> None:
    """Thousands of words, letter for letter."""
    code = bytes(read_templates()["assets/script/stem.js"]).decode()
    words, stem = words_to_stem(), load_comparison("id").stem
    assert len(words) > 8000
    with opened(browser, site_folder / "method.html") as (page, _):
        made = page.evaluate(f"words => {{ {code}; return words.map(stem); }}", words)
    assert [(word, one) for word, one in zip(words, made, strict=True) if one != stem(word)] == []
