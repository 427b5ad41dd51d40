"""The timeline as lanes, drawn from the same events as the list beside it. No script, no force, no clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from briefgen.model.dossier import DossierClaim, SheetFile
from briefgen.model.edtf import Edtf, parse
from briefgen.render.book import Book, date_of
from briefgen.render.contexts import Bubble, Clash, Drawing, Lane, ReportedDrawing
from briefgen.render.scale import TimeScale, cuts, grid, ticks, time_scale
from briefgen.render.views import Views

_WIDTH, _LEFT, _RIGHT, _TOP = 960.0, 172.0, 948.0, 16.0
_NAME = 25
_ROW, _PAD = 11.0, 12.0
_APART = 3.0
_LABEL_ROOM = 34.0
_TRIANGLE = "l-5 8h10z"

Shape = Literal["days", "months", "longs", "abouts"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim's date in a lane. left, right: on the axis. row: from the baseline up, so that marks do not touch."""

    claim: DossierClaim
    shape: Shape
    left: float
    right: float
    row: int


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a claim's mark stands."""

    left: float
    right: float
    y: float

    def nearest(self, x: float) -> float:
        """The point of the mark nearest to `x`."""
        return min(max(x, self.left), self.right)


MOST_LANES = 30
"""The most sources that have a lane each; more are drawn by outlet and month, see `columns.py`."""


def lanes_drawing(views: Views) -> Drawing | None:
    """The events as lanes, one a source; None where nothing is dated, or where there are more than `MOST_LANES`."""
    book = views.book
    if len(book.dossier.sheets) > MOST_LANES:
        return None
    dated = [(claim, when) for claim in book.dossier.claims if (when := date_of(claim))]
    if not dated:
        return None
    published = publication_days(book)
    scale = time_scale(anchors([when for _, when in dated], list(published.values())), _LEFT, _RIGHT)
    stems = [file.sheet.id for file in book.dossier.sheets]
    packed = {stem: pack(scale, [pair for pair in dated if pair[0].sheet == stem]) for stem in stems}
    lanes, places, bottom = _lanes(views, scale, packed, published)
    return Drawing(
        width=_WIDTH, height=bottom + 34, left=_LEFT, axis_y=bottom, ticks=ticks(scale, views.words, _LABEL_ROOM),
        grid=grid(scale, _TOP, bottom), gaps=cuts(scale, bottom), lanes=lanes, same=_joined(book, scale, places),
        clashes=_clashes(book, places),
    )


def reported_drawing(views: Views) -> ReportedDrawing | None:
    """The sources at their publication dates, a circle for their claims.

    None where no such date is known, or where there are more than `MOST_LANES`.
    """
    files = views.book.dossier.sheets
    published = publication_days(views.book)
    if not published or len(files) > MOST_LANES:
        return None
    scale = time_scale(published.values(), _LEFT, _RIGHT)
    lanes, bubbles, y = [], [], _TOP + 20
    for file in files:
        lanes.append(replace(_lane(views, file, y), text_y=y + 4))
        if file.sheet.id in published:
            count = len(views.book.claims_of.get(file.sheet.id, ()))
            bubbles.append(Bubble(scale.middle_of(published[file.sheet.id]), y, round(8 + min(count, 60) ** 0.5, 1),
                                  views.words.number(count)))
        y += 36
    bottom = y - 8
    words = views.words
    return ReportedDrawing(
        "reported", words("timeline.reported_figure"), words("timeline.reported_description"), _WIDTH, bottom + 34,
        _LEFT, bottom, ticks(scale, words, _LABEL_ROOM), grid(scale, _TOP, bottom), cuts(scale, bottom), tuple(lanes),
        tuple(bubbles))


def anchors(dates: Sequence[Edtf], days: Sequence[date]) -> list[date]:
    """The days whose months the axis keeps wide: both known ends of every date."""
    return [end for when in dates for end in (when.low, when.high) if end] + list(days)


def publication_days(book: Book) -> dict[str, date]:
    """Publication days by sheet; where only a lower bound is known, that bound."""
    known = ((file.sheet.id, file.sheet.source.published.edtf) for file in book.dossier.sheets)
    return {stem: low for stem, edtf in known if edtf and (low := parse(edtf).low)}


def _shape(when: Edtf) -> Shape:
    if when.qualifier or when.low is None or when.high is None:
        return "abouts"
    length = (when.high - when.low).days
    return "days" if length == 0 else "months" if length < 31 else "longs"


def pack(scale: TimeScale, dated: Sequence[tuple[DossierClaim, Edtf]]) -> list[Mark]:
    """Marks of one lane in rows. Equal dates share a place, so that one dot may stand for several claims."""
    ends: list[float] = []
    seen: dict[tuple[Shape, float, float], int] = {}
    out = []
    for claim, when in sorted(dated, key=lambda pair: (pair[1].low or date.min, pair[1].high or date.max, pair[0].ref)):
        shape = _shape(when)
        left = scale.start_of(when.low) if when.low else scale.left
        right = scale.end_of(when.high) if when.high else scale.right
        if shape == "days":
            left = right = round((left + right) / 2, 1)
        row = seen.get((shape, left, right))
        if row is None:
            half = 4.5
            row = next((n for n, end in enumerate(ends) if end + _APART <= left - half), len(ends))
            ends[row:row + 1] = [right + half]
            seen[shape, left, right] = row
        out.append(Mark(claim, shape, left, right, row))
    return out


def _lanes(
    views: Views, scale: TimeScale, packed: dict[str, list[Mark]], published: dict[str, date]
) -> tuple[tuple[Lane, ...], dict[str, Place], float]:
    lanes: list[Lane] = []
    places: dict[str, Place] = {}
    y = _TOP
    for file in views.book.dossier.sheets:
        marks = packed[file.sheet.id]
        y += _PAD + _ROW * max((mark.row + 1 for mark in marks), default=1)
        places |= {mark.claim.ref: Place(mark.left, mark.right, y - _PAD / 2 - _ROW * mark.row) for mark in marks}
        day = published.get(file.sheet.id)
        tick = f"M{scale.middle_of(day):g} {y - 2:g}{_TRIANGLE}" if day else ""
        lanes.append(_lane(views, file, y, tick, marks))
        y += _PAD
    return tuple(lanes), places, y


def _lane(views: Views, file: SheetFile, y: float, tick: str = "", marks: Sequence[Mark] = ()) -> Lane:
    def path(shape: Shape) -> str:
        spots = dict.fromkeys((m.left, m.right, y - _PAD / 2 - _ROW * m.row) for m in marks if m.shape == shape)
        return "".join(f"M{left:g} {height:g}h{right - left:.4g}" for left, right, height in spots)

    name = views.source_name(file, short=True)
    return Lane(y, y - 3, name if len(name) <= _NAME else f"{name[:_NAME - 1]}…", tick, path("days"), path("months"),
                path("longs"), path("abouts"))


def _joined(book: Book, scale: TimeScale, places: dict[str, Place]) -> str:
    """Lines through the marks of each event that several sources date, straight down wherever the marks allow it."""
    out = []
    for event in book.dossier.timeline:
        when = parse(event.date)
        left = scale.start_of(when.low) if when.low else scale.left
        middle = (left + (scale.end_of(when.high) if when.high else scale.right)) / 2
        spots = sorted({(place.y, place.nearest(middle)) for ref in event.claims if (place := places.get(ref))})
        if len({y for y, _ in spots}) > 1:
            out.append("M" + "L".join(f"{x:.4g} {y:g}" for y, x in spots))
    return "".join(out)


def _clashes(book: Book, places: dict[str, Place]) -> tuple[Clash, ...]:
    """A zigzag between the two sides of each date conflict."""
    out = []
    for conflict in book.conflicts:
        spots = sorted(places[side.claims[0]] for side in conflict.sides if side.claims and side.claims[0] in places)
        if conflict.kind == "date" and len(spots) > 1:
            first, last = spots[0], spots[-1]
            path = _zigzag(first.right, first.y, max(first.right, last.left), last.y)
            middle = (first.right + max(first.right, last.left)) / 2
            out.append(Clash(path, round(middle, 1), round((first.y + last.y) / 2 - 8, 1)))
    return tuple(out)


def _zigzag(x1: float, y1: float, x2: float, y2: float) -> str:
    steps = max(4, int(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 / 8))
    points = []
    for n in range(steps + 1):
        side = 0 if n in (0, steps) else 3 if n % 2 else -3
        points.append(f"{x1 + (x2 - x1) * n / steps:.5g} {y1 + (y2 - y1) * n / steps + side:.5g}")
    return "M" + "L".join(points)
