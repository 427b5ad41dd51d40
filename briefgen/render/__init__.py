"""Dossier to {path: bytes}. Pure; templates come in as text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from briefgen.model.dossier import Dossier
from briefgen.model.history import History
from briefgen.model.site import SiteConfig, SitePath
from briefgen.render.data_files import Content
from briefgen.render.inspection import inspection
from briefgen.render.jinja import Compiled
from briefgen.render.making import Rendered, Spread, alone, held, on_demand, rendered
from briefgen.render.pieces import Pieces
from briefgen.render.reports import (
    diff_json,
    diff_markdown,
    effect_words,
    problems_github,
    problems_json,
    problems_sarif,
)
from briefgen.render.review_page import Desk as ReviewDesk
from briefgen.render.review_page import review_index, review_page

__all__ = [
    "Content", "Pieces", "Rendered", "ReviewDesk", "diff_json", "diff_markdown", "effect_words", "held", "inspection",
    "on_demand", "problems_github", "problems_json", "problems_sarif", "render", "rendered", "review_index",
    "review_page",
]


def render(dossier: Dossier, site: SiteConfig, templates: Mapping[str, str | bytes],
           history: History | None = None, spread: Spread[bytes] = alone,
           compiled: Compiled | None = None, made: datetime | None = None) -> Mapping[SitePath, bytes]:
    """The whole site in memory, sorted by path.

    templates: path below templates/ -> content, a user's own files already in place of ours. history: what git knows
    of decisions, for the page of corrections. spread: does the pages in shares. compiled: templates that were
    compiled before, to which those compiled now are added. made: in UTC, when the site is said to be made, where a
    format asks for it; None for the newest day that the content gives. Equal input gives equal bytes: there is no
    clock, no disk and no network here.

    Raises:
        TemplateFault: a template or its strings cannot be used; the message begins with file:line.
        OutputClash: two outputs claim one path, also where a file system that ignores case would say so.
    """
    return rendered(dossier, site, templates, history, spread=spread, compiled=compiled, made=made).files
