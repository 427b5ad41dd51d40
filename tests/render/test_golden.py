"""Small pages, whole. `python -m tests.render.test_golden` writes them anew; read the diff before you commit it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from briefgen.model.site import SitePath
from briefgen.render import render
from tests.render.conftest import read_templates
from tests.render.fixture import DOSSIER, site

GOLDEN = Path(__file__).parents[1] / "golden" / "render"
PAGES = ("404.html", "corrections.html", "questions/k-000002.html", "entities/sita-warda.html",
         "outlets/warta-lemura.html")
HASH = re.compile(rb"site\.[0-9a-f]{10}\.(css|js)")


def stable(content: bytes) -> bytes:
    """The page without the hashes of stylesheet and script, which have tests of their own."""
    return HASH.sub(rb"site.\1", content)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_as_it_was_when_somebody_last_read_it(built: Mapping[SitePath, bytes], page: str) -> None:
    """Every byte of it."""
    assert stable(built[SitePath(page)]).decode() == (GOLDEN / page).read_bytes().decode()


if __name__ == "__main__":
    for path, made in render(DOSSIER, site(), read_templates()).items():
        if path in PAGES:
            (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / path).write_bytes(stable(made))
