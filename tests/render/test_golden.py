"""Small pages, whole. `python -m tests.render.test_golden` writes them anew; read the diff before you commit it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from briefgen.model.site import SitePath
from briefgen.render import render
from tests.render.conftest import read_templates
from tests.render.fixture import DOSSIER, site
from tests.render.large import tighten

GOLDEN = Path(__file__).parents[1] / "golden" / "render"
PAGES = ("404.html", "corrections.html", "questions/k-000002.html", "entities/sita-warda.html",
         "outlets/warta-lemura.html")
HASH = re.compile(rb"site\.[0-9a-f]{10}\.(css|js)")


def stable(content: bytes) -> bytes:
    """The page without the hashes of stylesheet and script, which have tests of their own."""
    return HASH.sub(rb"site.\1", content)


PARTS = ("claims/kind-event~undated.html", "timeline.html")
"""Of a site under small limits: a part of a facet, and the first of a timeline with its columns."""


@pytest.fixture(scope="module")
def tight() -> Mapping[SitePath, bytes]:
    """The fixture site under limits that it exceeds."""
    with pytest.MonkeyPatch.context() as patch:
        tighten(patch)
        return render(DOSSIER, site(), read_templates())


@pytest.mark.parametrize("page", PARTS)
def test_a_part_is_as_it_was_when_somebody_last_read_it(tight: Mapping[SitePath, bytes], page: str) -> None:
    """Every byte of it."""
    assert stable(tight[SitePath(page)]).decode() == (GOLDEN / "parts" / page).read_bytes().decode()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_as_it_was_when_somebody_last_read_it(built: Mapping[SitePath, bytes], page: str) -> None:
    """Every byte of it."""
    assert stable(built[SitePath(page)]).decode() == (GOLDEN / page).read_bytes().decode()


def write(made: Mapping[SitePath, bytes], pages: Sequence[str], folder: Path) -> None:
    """The pages as they are now."""
    for page in pages:
        (folder / page).parent.mkdir(parents=True, exist_ok=True)
        (folder / page).write_bytes(stable(made[SitePath(page)]))


if __name__ == "__main__":
    write(render(DOSSIER, site(), read_templates()), PAGES, GOLDEN)
    with pytest.MonkeyPatch.context() as small:
        tighten(small)
        write(render(DOSSIER, site(), read_templates()), PARTS, GOLDEN / "parts")
