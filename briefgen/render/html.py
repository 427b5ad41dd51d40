"""Pages to HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from jinja2 import Environment

from briefgen.render import urls
from briefgen.render.assets import Assets
from briefgen.render.frames import frame
from briefgen.render.jinja import fill
from briefgen.render.pages import Make, style_policy

_INDENT = re.compile(r"\n\s+")


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
