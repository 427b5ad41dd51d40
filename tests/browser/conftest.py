"""The fixture site on disk, and a browser page that notes what it asks for and what it complains about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
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
    """What a page said and asked for. requests: addresses, in order."""

    console: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture site, written below a sub-path."""
    folder = tmp_path_factory.mktemp("www") / "sub" / "path"
    for path, content in render(DOSSIER, site(), read_templates()).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder


@contextmanager
def opened(
    browser: Browser, file: Path, *, width: int = 1280, scheme: str = "light", scripts: bool = True, anchor: str = "",
    media: str = "screen",
) -> Iterator[tuple[Page, Notes]]:
    """A page from the disk at a width, in a colour scheme, with scripts on or off."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=scripts)
    page, notes = context.new_page(), Notes()
    page.on("console", lambda message: notes.console.append(message.text))
    page.on("pageerror", lambda error: notes.console.append(str(error)))
    page.on("request", lambda request: notes.requests.append(request.url))
    page.emulate_media(media=media)
    page.goto(file.as_uri() + anchor)
    yield page, notes
    context.close()
