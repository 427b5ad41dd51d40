"""Numbers: a chart for each measure."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefgen.render import contexts as c
from briefgen.render import urls
from briefgen.render.measures import Measured, known_measures
from briefgen.render.pages.page import At, Make, Page, later
from briefgen.render.parts import Rung, Turn, cut, part_view, turns
from briefgen.render.ranges import MOST, measure_view
from briefgen.render.views import Views

CHART = 6.0
"""A chart without its rows, in rows of a table of claims."""


def numbers(at: At) -> Iterator[Make]:
    """A chart for each measure, those in conflict first; of very many measures those of each topic together."""
    views = at(urls.NUMBERS)
    titles = {topic.id: topic.title for topic in views.book.dossier.topics}
    found = cut(known_measures(views), partial(_topic, views, titles), _weight)
    return (later(_numbers, at(turn.path), turn) for turn in turns(urls.NUMBERS, found))


def _numbers(views: Views, turn: Turn[Measured]) -> Page:
    context = c.NumbersPage(tuple(measure_view(views, one) for one in turn.items),
                            part_view(views, turn, "ranges.measures"))
    return Page(views, "pages/numbers.html", turn.title(views.words("ranges.title")), context)


def _topic(views: Views, titles: dict[str, str], measured: Measured) -> tuple[Rung, ...]:
    """The topic of its first claim, where the site has several."""
    if len(titles) < 2:
        return ()
    of_sheet = views.book.sheets[measured.given[0].claim.sheet].sheet.topics
    known = next((name for name in of_sheet if name in titles), None)
    if known is None:
        return (("rest", views.words("index.rest")),)
    return ((urls.file_name(known), titles[known]),)


def _weight(measured: Measured) -> float:
    return CHART + 2 * min(len(measured.given), MOST)
