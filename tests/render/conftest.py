"""The templates as a project reads them, and the fixture dossier rendered once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from jinja2 import Environment

from briefgen.model.dossier import Dossier
from briefgen.model.history import History
from briefgen.model.site import SiteConfig, SitePath
from briefgen.render import render, urls
from briefgen.render.assets import assets
from briefgen.render.book import Book
from briefgen.render.excerpts import within_budget
from briefgen.render.html import filler
from briefgen.render.jinja import environment
from briefgen.render.pages import At, pages
from briefgen.render.views import Views
from briefgen.render.words import Words
from tests.render.fixture import DOSSIER, site

TEMPLATES = Path(__file__).parents[2] / "templates"


def read_templates() -> dict[str, str | bytes]:
    """Every file below templates/, by its path there."""
    files = (path for path in sorted(TEMPLATES.rglob("*")) if path.is_file())
    return {path.relative_to(TEMPLATES).as_posix(): path.read_bytes() for path in files}


def views_at(dossier: Dossier, config: SiteConfig, words: Words, history: History | None = None) -> At:
    """Makes views over a dossier, as rendering does."""
    book = within_budget(Book(dossier), config.excerpt_budget)
    return lambda path: Views(book, config, words, path, history)


def filled(at: At, templates: Mapping[str, str | bytes], kind: type[Environment] = Environment) -> dict[str, bytes]:
    """Every page that these views make, filled in by an environment of this kind."""
    look = assets(templates, at(urls.INDEX))
    fill = filler(environment(templates, at(urls.INDEX).words, kind=kind), look)
    return {make.path: fill(make) for make in pages(at, templates, look)}


@pytest.fixture(scope="session")
def templates() -> Mapping[str, str | bytes]:
    """The templates of the repository."""
    return read_templates()


@pytest.fixture(scope="session")
def built(templates: Mapping[str, str | bytes]) -> Mapping[SitePath, bytes]:
    """The fixture site, in Indonesian, with a base URL and a repository."""
    return render(DOSSIER, site(), templates)


@pytest.fixture(scope="session")
def built_plain(templates: Mapping[str, str | bytes]) -> Mapping[SitePath, bytes]:
    """The fixture site in English, knowing neither its address nor its repository."""
    return render(DOSSIER, site(language="en", base_url=None, repository=None, publisher=None), templates)
