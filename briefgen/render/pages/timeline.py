"""The timeline at full size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from briefgen.model.dossier import DossierClaim, Event, Series
from briefgen.model.site import SitePath
from briefgen.render import contexts as c
from briefgen.render import ladders, urls
from briefgen.render.columns import by_event_month, by_publication_month
from briefgen.render.drawings import lanes_drawing, reported_drawing
from briefgen.render.findings import months, series_view
from briefgen.render.pages.page import At, Make, Page, later, overview
from briefgen.render.pages.places import WHOLE, Places, all_claims, is_large
from briefgen.render.parts import Ladder, Rung, Turn, cut, part_view, turns
from briefgen.render.views import Views

Entry = Event | Series | DossierClaim
"""What stands on the page: what is dated, what was said again, what has no date."""

Undated = tuple[SitePath, int]
"""Where a list of claims without a date begins, and how many they are."""


def timeline(at: At, places: Places, title: str) -> Iterator[Make]:
    """The timeline, by both clocks; a long one in parts, its drawing with the first."""
    base = places.timeline
    views = at(base)
    undated = _undated_at(views, places) if is_large(views) else None
    for turn in turns(base, timeline_at(views, base).parts):
        drawn = places is WHOLE and not turn.place
        yield (overview if drawn else later)(_timeline, at(turn.path), title, turn, undated)


def timeline_at(views: Views, base: SitePath) -> Turn[Entry]:
    """The parts of a timeline that begins on `base`; very many claims without a date stand in their own list only."""
    dossier = views.book.dossier
    undated = [views.book.claims[ref] for ref in dossier.undated if ref in views.book.claims and not is_large(views)]
    entries: list[Entry] = [*dossier.timeline, *dossier.series, *undated]
    whole = cut(entries, _under(views), _weight)
    if len(whole) == 1:
        return Turn(base, whole)
    entries.sort(key=lambda entry: _published(views, entry))
    return Turn(base, cut(entries, _under(views), _weight, span=partial(ladders.span, views)))


def _undated_at(views: Views, places: Places) -> Undated | None:
    """The part of the list of claims in which those without a date begin; None where every claim has one."""
    found = turns(places.claims, all_claims(views, places.claims).parts)
    path = next((one.path for one in found if one.parts[one.place].key.startswith("undated")), None)
    return (path, len(views.book.dossier.undated)) if path else None


def _timeline(views: Views, title: str, turn: Turn[Entry], undated_at: Undated | None) -> Page:
    first = turn.place == 0
    lanes = lanes_drawing(views) if first else None
    context = c.TimelinePage(
        months=months(views, [one for one in turn.items if isinstance(one, Event)]), drawing=lanes,
        columns=by_event_month(views) if first and not lanes else None,
        reported=(reported_drawing(views) or by_publication_month(views)) if first else None,
        undated=tuple(views.line(one) for one in turn.items if isinstance(one, DossierClaim)),
        undated_at=_undated_link(views, undated_at),
        series=tuple(series_view(views, one) for one in turn.items if isinstance(one, Series)),
        calendar=views.to(urls.ICS), parts=part_view(views, turn, "parts.items"))
    return Page(views, "pages/timeline.html", turn.title(title), context)


def _undated_link(views: Views, undated: Undated | None) -> c.Ref | None:
    return undated and c.Ref(views.words("counts.undated", n=undated[1]), views.to(undated[0]))


def _under(views: Views) -> Ladder[Entry]:
    of_claim, series = ladders.by_date(views), (("series", views.words("timeline.series")),)

    def rungs(entry: Entry) -> Sequence[Rung]:
        if isinstance(entry, Event):
            return ladders.by_event(views, entry)
        return series if isinstance(entry, Series) else of_claim(entry)

    return rungs


def _weight(entry: Entry) -> float:
    return 1.0 + len(entry.claims) if isinstance(entry, Series) else 1.0


def _published(views: Views, entry: Entry) -> tuple[bool, str]:
    """Undated claims last, by the day of their article; what else there is stays in its order."""
    if not isinstance(entry, DossierClaim):
        return False, ""
    return True, ladders.published(views.book.sheets[entry.sheet]) or ""
