"""The fixture site on disk and behind a server, and a browser page that notes what it asks for and complains about."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefgen.render import render
from tests.render.conftest import read_templates
from tests.render.fixture import DOSSIER, site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@dataclass
class Notes:
    """What a page said and asked for. requests: addresses, in order. failed: those without a good answer."""

    console: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture site, written below a sub-path."""
    folder = tmp_path_factory.mktemp("www") / "sub" / "path"
    for path, content in render(DOSSIER, site(), read_templates()).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder


class Pages(SimpleHTTPRequestHandler):
    """A static host such as GitHub Pages: 404.html for what is not there, and no word on the terminal."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class calls it that
        """Say nothing."""

    def list_directory(self, path: str) -> None:  # type: ignore[override]  # noqa: ARG002 - the base class passes it
        """A folder without a page is nothing, as on Pages."""
        self.send_error(404)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Answer with the site's own page."""
        content = (Path(self.directory) / "sub" / "path" / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@pytest.fixture(scope="session")
def site_address(site_folder: Path) -> Iterator[str]:
    """The fixture site below /sub/path/ of a server on this machine; with a final slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Pages, directory=str(site_folder.parents[1])))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/sub/path/"
    server.shutdown()
    server.server_close()
    thread.join()


@contextmanager
def opened(
    browser: Browser, file: Path | str, *, width: int = 1280, scheme: str = "light", scripts: bool = True,
    anchor: str = "", media: str = "screen",
) -> Iterator[tuple[Page, Notes]]:
    """A page from the disk, or by its address, at a width, in a colour scheme, with scripts on or off."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=scripts)
    page, notes = context.new_page(), Notes()
    page.on("console", lambda message: notes.console.append(message.text))
    page.on("pageerror", lambda error: notes.console.append(str(error)))
    page.on("request", lambda request: notes.requests.append(request.url))
    page.on("requestfailed", lambda request: notes.failed.append(request.url))
    page.on("response", lambda answer: notes.failed.append(answer.url) if answer.status >= 400 else None)
    page.emulate_media(media=media)
    page.goto((file.as_uri() if isinstance(file, Path) else file) + anchor)
    yield page, notes
    context.close()
