"""What a page is before it is filled in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Concatenate, ParamSpec

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


@dataclass(frozen=True, slots=True)
class Make:
    """A page that is made when it is wanted: of a large site only a share is made in each process.

    given: all that it shows of the dossier beside what every page may show, so that it need not be made again while
    that stays (see `marks.py`); None where it shows the dossier as a whole.
    """

    path: SitePath
    work: Callable[[], Page]
    given: tuple[object, ...] | None = None

    def __call__(self) -> Page:
        """The page."""
        return self.work()

    def showing(self, *others: object) -> Make:
        """The same page, which also shows these."""
        return self if self.given is None else replace(self, given=(*self.given, *others))


Rest = ParamSpec("Rest")


def later(work: Callable[Concatenate[Views, Rest], Page], views: Views, *args: Rest.args, **named: Rest.kwargs) -> Make:
    """The page that `work` makes of its arguments, where `views` are at its path.

    It may look up what belongs to these records, and what stands in the stories that they are of; no further.
    """
    return Make(views.page, partial(work, views, *args, **named), (work, views.book, *args, *named.values()))


def overview(
    work: Callable[Concatenate[Views, Rest], Page], views: Views, *args: Rest.args, **named: Rest.kwargs,
) -> Make:
    """The page that `work` makes of the whole dossier."""
    return Make(views.page, partial(work, views, *args, **named))


At = Callable[[SitePath], Views]
"""Makes the views for a path."""
