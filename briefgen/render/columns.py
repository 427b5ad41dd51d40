"""The timeline where its lanes would be too many: a circle for the claims of each outlet in each month or year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from briefgen.render import ladders
from briefgen.render.contexts import Bubble, Lane, ReportedDrawing, Tick
from briefgen.render.views import Views

_WIDTH, _LEFT, _RIGHT, _TOP = 960.0, 172.0, 948.0, 16.0
_NAME = 25
_ROW = 30.0
LANES = 16
"""Outlets drawn by name, those with the most claims; the others share a lane."""

SPANS = 24
"""The most months, years or decades on the axis."""

_LARGEST = 12.5


def by_event_month(views: Views) -> ReportedDrawing | None:
    """Claims by the outlet that prints them and the month of their event; None where nothing is dated."""
    book = views.book
    dated = ((views.outlet_name(book.sheets[claim.sheet]), claim.low or claim.high or "")
             for claim in book.dossier.claims if claim.low or claim.high)
    return _columns(views, dated, "lanes")


def by_publication_month(views: Views) -> ReportedDrawing | None:
    """Claims by the outlet that prints them and the month of their article; None where no article has a date."""
    book = views.book
    dated = ((views.outlet_name(book.sheets[claim.sheet]), day) for claim in book.dossier.claims
             if (day := ladders.published(book.sheets[claim.sheet])))
    return _columns(views, dated, "reported")


def _columns(views: Views, dated: Iterable[tuple[str, str]], name: str) -> ReportedDrawing | None:
    days = Counter(dated)
    if not days:
        return None
    spans, length = _spans({day for _, day in days})
    outlets: Counter[str] = Counter()
    for (outlet, _), count in days.items():
        outlets[outlet] += count
    ordered = sorted(outlets, key=lambda outlet: (-outlets[outlet], outlet))
    rows = {outlet: min(place, LANES) for place, outlet in enumerate(ordered)}
    cells: Counter[tuple[int, int]] = Counter()
    for (outlet, day), count in days.items():
        cells[rows[outlet], spans[day[:length]]] += count
    names = [*ordered[:LANES], views.words("timeline.other_outlets", n=len(ordered) - LANES)][:len(ordered)]
    bottom = _TOP + _ROW * (len(names[:LANES + 1])) + 6
    step = (_RIGHT - _LEFT) / len(spans)
    return ReportedDrawing(
        name, views.words(f"timeline.{name}_columns"), views.words("timeline.columns_description"), _WIDTH, bottom + 34,
        _LEFT, bottom, _ticks(views, spans, step),
        "".join(f"M{_LEFT + step * n:.4g} {_TOP:g}V{bottom:g}" for n in range(len(spans))), "",
        tuple(_lane(text, _TOP + _ROW * (n + 0.5)) for n, text in enumerate(names[:LANES + 1])),
        tuple(_bubbles(views, cells, step)))


def _spans(days: set[str]) -> tuple[Mapping[str, int], int]:
    """Months, else years, else decades: beginnings of ISO days -> place; and how long such a beginning is."""
    for length in (7, 4, 3):
        found = sorted({day[:length] for day in days})
        if len(found) <= SPANS:
            break
    return {span: min(place, SPANS - 1) for place, span in enumerate(found)}, length


def _ticks(views: Views, spans: Mapping[str, int], step: float) -> tuple[Tick, ...]:
    out, year = [], ""
    for span, place in spans.items():
        new, text = span[:4] != year, span
        if len(span) == 7:
            month = views.words.short_month(int(span[5:]))
            text = f"{month} {span[:4]}" if new and (step > 60 or not place) else span[:4] if new else month
        elif len(span) == 3:
            text = f"{span}0\u2013"
        out.append(Tick(round(_LEFT + step * (place + 0.5), 1), text, new and len(span) == 7))
        year = span[:4]
    return tuple(out)


def _lane(name: str, y: float) -> Lane:
    return Lane(y, y + 4, name if len(name) <= _NAME else f"{name[:_NAME - 1]}\u2026", "", "", "", "", "")


def _bubbles(views: Views, cells: Counter[tuple[int, int]], step: float) -> Iterable[Bubble]:
    """Circles whose areas are as the numbers."""
    largest = max(cells.values())
    for (row, column), count in sorted(cells.items()):
        radius = max(2.0, min(_LARGEST, step / 2) * (count / largest) ** 0.5)
        yield Bubble(round(_LEFT + step * (column + 0.5), 1), _TOP + _ROW * (row + 0.5), round(radius, 1),
                     views.words.number(count) if radius >= 7 or largest < 10 else "")
