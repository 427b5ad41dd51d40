"""The timeline where its lanes would be too many: a circle for the claims of each outlet in each day, month or year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from briefgen.render import ladders
from briefgen.render.contexts import Bubble, Lane, ReportedDrawing, Tick
from briefgen.render.views import Views

_WIDTH, _LEFT, _RIGHT, _TOP = 960.0, 172.0, 948.0, 16.0
_NAME = 25
_ROW = 30.0
LANES = 16
"""Outlets drawn by name, those with the most claims; the others share a lane."""

SPANS = 24
"""The most columns."""

_LARGEST, _LEGIBLE = 12.5, 3.4
_OPEN = "9999"
_LETTER = 6.4
_MOST = 0.7
"""The share of claims that columns must have room for."""

Dated = tuple[str, str, str]
"""An outlet, and the first and the last day that a date allows."""


def by_event_month(views: Views) -> ReportedDrawing | None:
    """Claims by the outlet that prints them and the time of their event; None where nothing is dated."""
    book = views.book
    return _columns(views, [(views.outlet_name(book.sheets[claim.sheet]), claim.low or "",
                             claim.high or _OPEN)
                            for claim in book.dossier.claims if claim.low or claim.high], "lanes")


def by_publication_month(views: Views) -> ReportedDrawing | None:
    """Claims by the outlet that prints them and the time of their article; None where no article has a date."""
    book = views.book
    return _columns(views, [(views.outlet_name(book.sheets[claim.sheet]), day, day) for claim in book.dossier.claims
                            if (day := ladders.published(book.sheets[claim.sheet]))], "reported")


def _columns(views: Views, dated: Sequence[Dated], name: str) -> ReportedDrawing | None:
    if not dated:
        return None
    length = _length(dated)
    drawn = [(outlet, low[:length]) for outlet, low, high in dated if low[:length] == high[:length]]
    spans = {span: place for place, span in enumerate(sorted({span for _, span in drawn})[:SPANS])}
    names, rows = _rows(views, [outlet for outlet, _ in drawn])
    cells = Counter((rows[outlet], spans.get(span, SPANS - 1)) for outlet, span in drawn)
    bottom = _TOP + _ROW * len(names) + 6
    step = (_RIGHT - _LEFT) / max(1, len(spans))
    text = views.words("timeline.columns_description")
    if coarse := len(dated) - len(drawn):
        text = f"{text} {views.words('timeline.coarse', n=coarse)}"
    return ReportedDrawing(
        name, views.words(f"timeline.{name}_columns"), text, _WIDTH, bottom + 34, _LEFT, bottom,
        _ticks(views, spans, step), "".join(f"M{_LEFT + step * n:.4g} {_TOP:g}V{bottom:g}" for n in range(len(spans))),
        "", tuple(_lane(name, _TOP + _ROW * (n + 0.5)) for n, name in enumerate(names)),
        tuple(_bubbles(views, cells, step)))


def _length(dated: Sequence[Dated]) -> int:
    """How much of an ISO day tells a column: a day, month, year or decade, the finest that has room for most claims."""
    for length in (10, 7, 4):
        drawn = [low[:length] for _, low, high in dated if low[:length] == high[:length]]
        if len(set(drawn)) <= SPANS and len(drawn) >= _MOST * len(dated):
            return length
    return 3


def _rows(views: Views, outlets: Sequence[str]) -> tuple[Sequence[str], Mapping[str, int]]:
    """The names of the lanes, and the lane of each outlet."""
    often = Counter(outlets)
    ordered = sorted(often, key=lambda outlet: (-often[outlet], outlet))
    rows = {outlet: min(place, LANES) for place, outlet in enumerate(ordered)}
    if len(ordered) <= LANES:
        return ordered, rows
    return [*ordered[:LANES], views.words("timeline.other_outlets", n=len(ordered) - LANES)], rows


def _ticks(views: Views, spans: Mapping[str, int], step: float) -> tuple[Tick, ...]:
    """Labels under the columns; the year, or of days the month, where a new one begins."""
    out: list[Tick] = []
    before = ""
    for span, place in spans.items():
        text, within = _label(views, span)
        new = bool(within) and within != before
        whole = f"{text} {within}"
        shown = (whole if _LETTER * len(whole) <= step else within) if new else text
        out.append(Tick(round(_LEFT + step * (place + 0.5), 1), shown, new))
        before = within
    return tuple(out)


def _label(views: Views, span: str) -> tuple[str, str]:
    """A column in short, and what it stands in: a day in a month, a month in a year."""
    if len(span) == 10:
        return span[8:].lstrip("0"), f"{views.words.short_month(int(span[5:7]))} {span[:4]}"
    if len(span) == 7:
        return views.words.short_month(int(span[5:])), span[:4]
    return (span, "") if len(span) == 4 else (f"{span}0\u2013", "")


def _lane(name: str, y: float) -> Lane:
    return Lane(y, y + 4, name if len(name) <= _NAME else f"{name[:_NAME - 1]}\u2026", "", "", "", "", "")


def _bubbles(views: Views, cells: Counter[tuple[int, int]], step: float) -> Iterator[Bubble]:
    """Circles whose areas are as the numbers; the lane that outlets share goes to the largest at most."""
    largest = max((count for (row, _), count in cells.items() if row < LANES), default=1)
    room = min(_LARGEST, step / 2)
    for (row, column), count in sorted(cells.items()):
        radius = max(2.0, room * min(1.0, count / largest) ** 0.5)
        yield Bubble(round(_LEFT + step * (column + 0.5), 1), _TOP + _ROW * (row + 0.5), round(radius, 1),
                     views.words.number(count) if radius >= _LEGIBLE * len(str(count)) else "")
