"""The picture that a shared link of a topic carries: its timeline as lanes; the words come with the link."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Sequence
from datetime import date

from briefgen.model.edtf import Edtf, parse
from briefgen.render.book import Book, date_of
from briefgen.render.drawings import Mark, anchors, pack, publication_days
from briefgen.render.png import Canvas
from briefgen.render.scale import TimeScale, time_scale

WIDTH, HEIGHT = 1200, 630
"""What most services show whole."""

_PALETTE = ("#fcfbf8", "#1c1c1a", "#d8d4c9", "#2f4858", "#7f98a6", "#a11d17")
_PAPER, _INK, _RULE, _SHAPE, _SOFT, _CONFLICT = range(len(_PALETTE))
_LEFT, _RIGHT, _TOP, _BOTTOM = 60.0, 1140.0, 104.0, 560.0

MOST_LANES = 20
"""More lanes than these would be lines without room for a mark."""

Spot = tuple[float, float, float]
"""Left end, right end and height of a mark."""


def picture(book: Book) -> bytes:
    """A PNG of 1200 by 630: a lane a source with its dated claims, one event joined, dates in conflict by a zigzag.

    With nothing dated only the rules are left; with more sources than there is room for, a column a month is as high as
    its share of the dated claims.
    """
    canvas = Canvas.blank(WIDTH, HEIGHT, _PALETTE)
    canvas.box(_LEFT, 52, _RIGHT, 60, _INK)
    canvas.box(_LEFT, _BOTTOM, _RIGHT, _BOTTOM + 3, _INK)
    dated = [(claim, when) for claim in book.dossier.claims if (when := date_of(claim))]
    if dated:
        days = list(publication_days(book).values())
        scale = time_scale(anchors([when for _, when in dated], days), _LEFT, _RIGHT)
        stems = [file.sheet.id for file in book.dossier.sheets]
        if len(stems) > MOST_LANES:
            _columns(canvas, scale, [when for _, when in dated])
            return canvas.png()
        packed = {stem: pack(scale, [pair for pair in dated if pair[0].sheet == stem]) for stem in stems}
        _clashes(canvas, book, _lanes(canvas, book, packed, scale))
    return canvas.png()


def _lanes(canvas: Canvas, book: Book, packed: dict[str, list[Mark]], scale: TimeScale) -> dict[str, Spot]:
    room = (_BOTTOM - _TOP) / len(packed)
    spots: dict[str, Spot] = {}
    for cell in scale.cells:
        canvas.box(cell.left, _BOTTOM - 10, cell.left + 2, _BOTTOM, _INK)
    for lane, marks in enumerate(packed.values()):
        base = _TOP + room * (lane + 1) - 14
        canvas.box(_LEFT, base, _RIGHT, base + 1, _RULE)
        step = min(26.0, (room - 30) / max((mark.row + 1 for mark in marks), default=1))
        for mark in marks:
            spots[mark.claim.ref] = (mark.left, mark.right, base - 16 - step * mark.row)
    _joined(canvas, book, spots, scale)
    for marks in packed.values():
        for mark in marks:
            _mark(canvas, mark, spots[mark.claim.ref][2])
    return spots


def _columns(canvas: Canvas, scale: TimeScale, dates: Sequence[Edtf]) -> None:
    months = Counter((day.year, day.month) for when in dates if (day := when.low or when.high))
    tallest = max(months.values())
    for (year, month), count in months.items():
        left, right = scale.start_of(date(year, month, 1)), scale.end_of(date(year, month, monthrange(year, month)[1]))
        room = min(4.0, (right - left) / 4)
        canvas.box(left + room, _BOTTOM - (_BOTTOM - _TOP) * count / tallest, right - room, _BOTTOM, _SHAPE)


def _mark(canvas: Canvas, mark: Mark, y: float) -> None:
    match mark.shape:
        case "days":
            canvas.dot(mark.left, y, 9, _SHAPE)
        case "months":
            canvas.box(mark.left, y - 7, max(mark.right, mark.left + 6), y + 7, _SHAPE)
        case "longs":
            canvas.box(mark.left, y - 2, mark.right, y + 2, _SOFT)
        case "abouts":
            x = mark.left
            while x < mark.right:
                canvas.box(x, y - 4, min(x + 8, mark.right), y + 4, _SOFT)
                x += 14


def _joined(canvas: Canvas, book: Book, spots: dict[str, Spot], scale: TimeScale) -> None:
    for event in book.dossier.timeline:
        when = parse(event.date)
        left = scale.start_of(when.low) if when.low else scale.left
        middle = (left + (scale.end_of(when.high) if when.high else scale.right)) / 2
        found = sorted((spots[ref] for ref in event.claims if ref in spots), key=lambda spot: spot[2])
        canvas.stroke([(min(max(middle, a), b), y) for a, b, y in found], 2, _SOFT)


def _clashes(canvas: Canvas, book: Book, spots: dict[str, Spot]) -> None:
    for conflict in book.conflicts:
        found = sorted(spots[side.claims[0]] for side in conflict.sides if side.claims and side.claims[0] in spots)
        if conflict.kind == "date" and len(found) > 1:
            (_, x1, y1), (x2, _, y2) = found[0], found[-1]
            x2 = max(x1, x2)
            steps = max(4, int(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 / 16))
            sides = (0 if n in (0, steps) else 7 if n % 2 else -7 for n in range(steps + 1))
            canvas.stroke([(x1 + (x2 - x1) * n / steps, y1 + (y2 - y1) * n / steps + side)
                           for n, side in enumerate(sides)], 4, _CONFLICT)
