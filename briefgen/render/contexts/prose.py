"""Pages of text."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class ProsePage:
    """pages/prose.html: text, such as the method.

    title: of the page.
    body: as HTML.
    """

    title: str
    body: Markup


@dataclass(frozen=True, slots=True)
class MissingPage:
    """pages/404.html: stands on its own, since nobody knows at which depth it is shown.

    title: of the page.
    lead: what happened.
    home: address of the front page from the host's root, or None where the site does not know its own.
    style: the few rules that it needs.
    """

    title: str
    lead: str
    home: str | None
    style: Markup
