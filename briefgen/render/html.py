"""Pages to HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from jinja2 import Environment

from briefgen.model.site import SitePath
from briefgen.render import urls
from briefgen.render.assets import Assets
from briefgen.render.frames import frame
from briefgen.render.jinja import Compiled, environment, fill
from briefgen.render.pages import At, Make, pages, style_policy

_INDENT = re.compile(r"\n\s+")


def html_files(
    at: At, templates: Mapping[str, str | bytes], assets: Assets, *, kind: type[Environment] = Environment,
    number: int = 0, shares: int = 1, compiled: Compiled | None = None,
) -> Iterator[tuple[SitePath, bytes]]:
    """Every page as bytes; of several shares the one with this number, from 0: each so many-th page.

    at: makes the views for a path. kind: of the template environment, for tests. compiled: see `jinja.environment`.
    """
    filled = filler(environment(templates, at(urls.INDEX).words, kind=kind, compiled=compiled), assets)
    for make in islice(pages(at, templates, assets), number, None, shares):
        yield make.path, filled(make)


def filler(env: Environment, assets: Assets) -> Callable[[Make], bytes]:
    """Fills in one page."""
    def fill_in(make: Make) -> bytes:
        page = make()
        around = frame(page, assets)
        if page.path == urls.MISSING:
            around = replace(around, policy=style_policy(assets.missing))
        text = fill(env, page.template, page=page.context, frame=around)
        return _INDENT.sub("\n", text).strip().encode() + b"\n"

    return fill_in
