"""The dev server as a person has it: the page reloads by itself, and the problem is on top of it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.scratch import TITLE, entitle, make_project
from tests.waiting import until

ROOT = Path(__file__).parents[2]
LISTENING = "window.LiveReload?.connector.socket?.readyState === 1"
pytestmark = pytest.mark.browser


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A scratch project without a site."""
    return make_project(tmp_path / "project")


@pytest.fixture
def address(project: Path) -> Iterator[str]:
    """Of a server that runs over it."""
    with subprocess.Popen([sys.executable, "-m", "briefgen", "serve", "--port", "0"], cwd=project, text=True,
                          stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}) as process:
        assert process.stderr
        said = process.stderr.readline()
        if started := re.match(r"http://\S+", said):
            yield started[0]
        process.terminate()
    assert started, said


def test_a_page_reloads_by_itself_and_shows_what_is_wrong(browser: Browser, project: Path, address: str) -> None:
    """Save, break, mend, with one page open all the time, and nothing that its policy refuses."""
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address)
    expect(page).to_have_title(re.compile(TITLE))
    until(page, LISTENING)
    entitle(project, "Judul Baru")
    expect(page).to_have_title(re.compile("Judul Baru"), timeout=15_000)
    until(page, LISTENING)
    sheet = project / "content" / "sheets" / "banjir-satu.yaml"
    good = sheet.read_bytes()
    sheet.write_bytes(good.replace(b"topics: []", b"topics: <b>3"))
    overlay = page.locator("#briefgen-problems")
    expect(overlay).to_be_visible(timeout=15_000)
    expect(overlay).to_contain_text("content/sheets/banjir-satu.yaml:4:")
    expect(overlay).to_have_css("position", "fixed")
    until(page, LISTENING)
    sheet.write_bytes(good)
    expect(overlay).to_have_count(0, timeout=15_000)
    assert complaints == []
    page.close()
