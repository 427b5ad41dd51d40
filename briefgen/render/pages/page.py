"""What a page is before it is filled in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from briefgen.model.site import SitePath
from briefgen.render.views import Views


@dataclass(frozen=True, slots=True)
class Page:
    """A page before it is filled in.

    description: one sentence, where the page has more to say than every page has. data: its JSON-LD. card: its picture
    for shared links, where it is not the front page's.
    """

    views: Views
    template: str
    title: str
    context: object
    description: str | None = None
    data: dict[str, Any] | None = None
    card: SitePath | None = None

    @property
    def path(self) -> SitePath:
        """Where it stands in the site."""
        return self.views.page


Make = Callable[[], Page]
"""Makes a page when it is wanted; of a large site only a share is made in each process."""

At = Callable[[SitePath], Views]
"""Makes the views for a path."""
