"""A site of which each file is made when somebody asks for it is the same site."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

import pytest

from briefgen.errors import TemplateFault
from briefgen.model.site import SitePath
from briefgen.render import on_demand, render, urls
from tests.render.fixture import DOSSIER, site


def test_every_file_is_the_one_that_a_whole_build_makes(templates: Mapping[str, str | bytes]) -> None:
    """In whatever order they are asked for, and more than once."""
    whole = render(DOSSIER, site(), templates)
    for seed in range(3):
        lazily = on_demand(DOSSIER, site(), templates)
        names = [*whole, *whole]
        Random(seed).shuffle(names)  # noqa: S311 - no secret
        assert {name: lazily[name] for name in names} == whole
    assert (sorted(lazily), len(lazily)) == (list(whole), len(whole))


def test_only_what_is_asked_for_is_made(templates: Mapping[str, str | bytes]) -> None:
    """A page with a fault is one where it is looked at; the others stand."""
    broken = {**templates, "pages/prose.html": "{{ page.nothing }}", "pages/search.html": "{{ page.nothing }}"}
    lazily = on_demand(DOSSIER, site(), broken)
    assert b"<h1" in lazily[urls.INDEX]
    assert urls.METHOD in lazily
    for _ in range(2):
        with pytest.raises(TemplateFault, match=r"pages/prose\.html:1"):
            lazily[urls.METHOD]


def test_what_is_not_there_is_missing(templates: Mapping[str, str | bytes]) -> None:
    """As in a folder."""
    lazily = on_demand(DOSSIER, site(), templates)
    assert SitePath("nowhere.html") not in lazily
    assert lazily.get(SitePath("nowhere.html")) is None
