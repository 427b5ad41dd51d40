"""A site built wholly from payloads, in Chromium: nothing runs, is asked for, or is there that is not ours."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefgen.render import render
from tests.hostile.payloads import ADDRESS, EVERY, EVIL, MARKDOWN, poisoned
from tests.render.conftest import read_templates
from tests.render.fixture import DOSSIER, site
from tests.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

INTRO = "\n\n".join((*MARKDOWN, *EVERY))
"""The one text that is Markdown: the editor's."""

ELEMENTS = """() => [...new Set([...document.querySelectorAll('*')].map(e => (e.tagName.toLowerCase() + ' ' +
  e.getAttributeNames().filter(name => !/^(aria-|data-|open$)/.test(name)).sort().join(' ')).trim()))]"""
SCRIPTS = "() => [...document.scripts].map(e => [e.type, e.getAttribute('src') || ''])"
IN_PROSE = "() => [...new Set([...document.querySelectorAll('.prose *')].map(e => e.tagName.toLowerCase()))]"
LINKS = "() => [...document.querySelectorAll('[href], [src], [action]')].map(e => e.href || e.src || e.action)"
ALLOWED = {"p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "h2", "h3", "h4", "code", "br", "hr", "table",
           "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd"}


def write(folder: Path, *, hostile: bool) -> list[str]:
    """The fixture's site with a payload, or a plain word, in every text. Gives the pages."""
    texts, addresses = (cycle(EVERY), cycle(ADDRESS)) if hostile else (cycle(["kata"]), cycle(["https://a.example/"]))
    made = poisoned((DOSSIER, site(intro=INTRO if hostile else "Kata.")), lambda: next(texts), lambda: next(addresses))
    files = render(*made, read_templates())
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return [path for path in files if path.endswith(".html")]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Without a log."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[str], Path]]:
    """Address and pages of the hostile site, and the folder of one with plain words."""
    folder, plain = tmp_path_factory.mktemp("hostile"), tmp_path_factory.mktemp("plain")
    pages = write(folder, hostile=True)
    write(plain, hostile=False)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", pages, plain
    server.shutdown()
    server.server_close()


def watched(browser: Browser, address: str) -> tuple[Page, list[str]]:
    """A page that notes whatever should not happen. The network is closed but for the site itself."""
    page = browser.new_page()
    heard: list[str] = []
    page.expose_function("__ran", lambda what: heard.append(f"ran {what}"))
    page.on("dialog", lambda dialog: (heard.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.on("popup", lambda popup: heard.append(f"popup {popup.url}"))
    page.on("pageerror", lambda error: heard.append(f"error {error}"))
    page.on("console", lambda message: heard.append(f"console {message.text}"))
    page.on("download", lambda download: heard.append(f"download {download.url}"))

    def pass_on(route: object) -> None:
        url = route.request.url                                      # type: ignore[attr-defined]
        if url.startswith(address) or url == "data:,":
            route.continue_()                                        # type: ignore[attr-defined]
        else:
            heard.append(f"request {url}")
            route.abort()                                            # type: ignore[attr-defined]

    page.route("**/*", pass_on)
    return page, heard


def test_nothing_of_a_payload_happens(browser: Browser, served: tuple[str, list[str], Path]) -> None:
    """On every page: no script but the site's own files, no request, no dialog, no element that is not ours."""
    address, pages, plain = served
    page, heard = watched(browser, address)
    known: set[str] = set()
    bare = browser.new_page()
    for path in pages:
        bare.goto((plain / path).as_uri())
        known.update(bare.evaluate(ELEMENTS))
    bare.close()
    for path in pages:
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        page.mouse.move(200, 200)
        page.keyboard.press("Tab")
        for kind, source in page.evaluate(SCRIPTS):
            assert source or kind in ("application/ld+json", "application/json"), path         # data, which never runs
        assert set(page.evaluate(ELEMENTS)) <= known | ALLOWED | {"a href rel", "a rel"}, path
        assert set(page.evaluate(IN_PROSE)) <= ALLOWED, path
        links = [link for link in page.evaluate(LINKS) if not link.startswith(("http://", "https://", "data:,"))]
        assert links == [], path
        assert page.url == address + path
    assert heard == []
    page.close()


def test_nothing_happens_in_the_search(browser: Browser, served: tuple[str, list[str], Path]) -> None:
    """Where scripts write the page: what is found is text, whatever is asked for."""
    address, pages, _ = served
    assert "search.html" in pages
    page, heard = watched(browser, address)
    for asked in ("script", "ran", "javascript", "constructor", "toString", "hasOwnProperty", "\u202e", "1", "=1+1",
                  "<img src=x onerror=__ran(1)>"):
        page.goto(f"{address}search.html")
        page.locator("#q").fill(asked)
        until(page, "Boolean(window.briefgenIndex)")
        page.wait_for_timeout(60)
        assert page.evaluate("document.querySelectorAll('main :is(img, script, iframe, object, embed)').length") == 0
        assert page.evaluate("[...document.querySelectorAll('main a')].every(a => /^https?:$/.test(a.protocol))")
    page.goto(f"{address}search.html#q=%3Cimg%20src%3Dx%20onerror%3D__ran(2)%3E")
    page.wait_for_timeout(60)
    assert heard == []
    assert EVIL not in page.url
    page.close()
