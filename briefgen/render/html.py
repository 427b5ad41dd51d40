"""Pages to HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from jinja2 import Environment

from briefgen.model.site import SiteConfig, SitePath
from briefgen.render import urls
from briefgen.render.assets import Assets
from briefgen.render.book import Book
from briefgen.render.frames import frame
from briefgen.render.jinja import environment, fill
from briefgen.render.pages import pages, style_policy
from briefgen.render.views import Views
from briefgen.render.words import Words

_INDENT = re.compile(r"\n\s+")


def html_files(
    book: Book, site: SiteConfig, words: Words, templates: Mapping[str, str | bytes], assets: Assets,
    *, kind: type[Environment] = Environment,
) -> Iterator[tuple[SitePath, bytes]]:
    """Every page as bytes. kind: of the template environment, for tests that watch it."""
    env = environment(templates, words, kind=kind)

    def at(path: SitePath) -> Views:
        return Views(book, site, words, path)

    for page in pages(at, templates, assets):
        around = frame(page.views, assets, page.title, description=page.description, data=page.data)
        if page.path == urls.MISSING:
            around = replace(around, policy=style_policy(assets.missing))
        text = fill(env, page.template, page=page.context, frame=around)
        yield page.path, _INDENT.sub("\n", text).strip().encode() + b"\n"
