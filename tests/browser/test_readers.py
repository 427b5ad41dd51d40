"""Five readers with a question each: in as few clicks as promised, with scripts and without."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"]),
              pytest.mark.parametrize("width", [1280, 320])]

FIRST_SCREEN = 800


def test_the_desk_editor_sees_at_once_that_sources_disagree(
    browser: Browser, site_folder: Path, scripts: bool, width: int
) -> None:
    """No click: question, both values, both outlets and the class of the conflict on the first screen."""
    with opened(browser, site_folder / "index.html", scripts=scripts, width=width) as (page, _):
        row = page.locator(".conflict").first
        for part in (row.locator("h3"), row.locator(".chip"), *row.locator(".side").all()):
            box = part.bounding_box()
            assert box
            assert box["y"] + box["height"] <= FIRST_SCREEN
        assert row.locator(".side .value").all_inner_texts() == ["Juni 2024", "November 2024"]
        assert row.locator(".side a").all_inner_texts() == ["Kabar Ardana", "Warta Lemura (disimpulkan)"]
        assert row.locator(".chip").inner_text() == "antarsumber"


def test_the_fact_checker_gets_to_both_wordings_in_one_click(
    browser: Browser, site_folder: Path, scripts: bool, width: int
) -> None:
    """Who says June, who November, in which words, and whether anybody has ruled."""
    with opened(browser, site_folder / "index.html", scripts=scripts, width=width) as (page, _):
        page.get_by_role("link", name="Kapan Kontrak perbaikan ditandatangani").click()
        page.wait_for_url("**/questions/k-000002.html")
        quotes = page.locator("blockquote").all_inner_texts()
        assert quotes == ["Kontrak perbaikan bendungan ditandatangani pada Juni tahun lalu.",
                          "Kontrak itu ditandatangani pada November tahun lalu."]
        assert "Belum ada putusan penyunting" in page.locator("main").inner_text()


def test_the_analyst_counts_origins_without_a_click(
    browser: Browser, site_folder: Path, scripts: bool, width: int
) -> None:
    """Two outlets, one origin, who it is and that it is a party."""
    with opened(browser, site_folder / "index.html", scripts=scripts, width=width) as (page, _):
        finding = page.locator(".thin", has_text="1.200 warga diungsikan").inner_text()
        assert "2 media · 1 asal" in finding
        assert "Sita Warda pihak" in finding.replace("\xa0", " ")


def test_the_researcher_gets_sentence_chain_and_citation_of_a_number(
    browser: Browser, site_folder: Path, scripts: bool, width: int
) -> None:
    """Two clicks: the conflict about the number, then the claim with its chain and a line to cite."""
    with opened(browser, site_folder / "index.html", scripts=scripts, width=width) as (page, _):
        page.locator(".conflict", has_text="Rumah terendam").get_by_role("link", name="Kabar Ardana").click()
        page.wait_for_url("**/sources/100_kabar.html#c-100003")
        claim = page.locator("#c-100003")
        assert claim.locator("blockquote").first.inner_text() == (
            "Menurut pejabat setempat, sedikitnya 300 rumah diduga terendam.")
        assert claim.locator(".chain li").all_inner_texts() == [
            "pejabat setempat anonim ‘Menurut pejabat setempat’", "Kabar Ardana"]
        assert "seeds/100_kabar.txt, baris 4, c-100003" in claim.locator(".cite").inner_text()


def test_the_librarian_finds_what_changed_by_whom_and_why(
    browser: Browser, site_folder: Path, scripts: bool, width: int
) -> None:
    """One click: date, claim, decision, name, reason, newest first; a withdrawn claim without its text."""
    with opened(browser, site_folder / "index.html", scripts=scripts, width=width) as (page, _):
        page.get_by_role("link", name="Koreksi", exact=True).click()
        page.wait_for_url("**/corrections.html")
        rows = page.locator("table").first.locator("tbody tr").all_inner_texts()
        assert len(rows) == 3
        assert all("Rani" in row for row in rows)
        assert "Tahunnya 2024, bukan 2025." in rows[0] + rows[1]
        assert "12 Maret 2025" in rows[0]
        assert "11 Maret 2025" in rows[2]
