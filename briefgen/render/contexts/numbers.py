"""Numbers of one measure as a chart and as the table it is drawn from."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.render.contexts.names import Hop, Ref
from briefgen.render.contexts.parts import Parts
from briefgen.render.contexts.timeline import Tick


@dataclass(frozen=True, slots=True)
class RangeRow:
    """A row of a number-range chart; each path is "" where the number has no such mark.

    y: baseline.
    text_y: baseline of its labels.
    name: outlet.
    note: date and the source's word of caution.
    dots: the number itself.
    bars: a stated range, or an open end with its arrow.
    bands: a tenth on either side of "about".
    hatches: an order of magnitude.
    parts: the stated part of a whole.
    """

    y: float
    text_y: float
    name: str
    note: str
    dots: str
    bars: str
    bands: str
    hatches: str
    parts: str


@dataclass(frozen=True, slots=True)
class RangeHead:
    """The origin over its rows.

    text_y: baseline.
    name: who gave the numbers below.
    """

    text_y: float
    name: str


@dataclass(frozen=True, slots=True)
class RangeDrawing:
    """A number-range chart. Lengths are units of the view box.

    id: unique on the page.
    width: of the view box.
    height: of the view box.
    axis_y: where the axis stands.
    left: where the axis begins.
    right: where it ends.
    top: where the grid begins.
    ticks: numbers on the axis.
    grid: path of the lines over them.
    log: whether equal distances are equal factors.
    gap_x: left edge of the stretch that no number fills because two conflict, or None.
    gap_width: its width.
    heads: origins.
    rows: numbers.
    legend: the kinds of marks in it: exact, about, range, magnitude, open, part.
    """

    id: str
    width: float
    height: float
    axis_y: float
    left: float
    right: float
    top: float
    ticks: tuple[Tick, ...]
    grid: str
    log: bool
    gap_x: float | None
    gap_width: float
    heads: tuple[RangeHead, ...]
    rows: tuple[RangeRow, ...]
    legend: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumberView:
    """One number of a claim.

    words: as the source writes it.
    reading: bound, number and unit.
    who: who gave it.
    outlet: who printed it, leading to the claim.
    date: "as of" or publication, in words.
    hedge: the source's own word of caution, or None.
    falls: whether a count that cannot fall is lower here than an earlier one.
    """

    words: str
    reading: str
    who: Hop
    outlet: Ref
    date: str
    hedge: str | None
    falls: bool


@dataclass(frozen=True, slots=True)
class MeasureView:
    """One measure.

    id: anchor.
    label: what is counted.
    about: words of a claim about it, or None.
    language: of these words where it is not the page's, else None.
    drawing: the chart.
    numbers: the table.
    more: how many numbers there are beside them, in words, or None.
    conflict: page of the conflict, or None.
    """

    id: str
    label: str
    about: str | None
    language: str | None
    drawing: RangeDrawing
    numbers: tuple[NumberView, ...]
    more: str | None
    conflict: str | None


@dataclass(frozen=True, slots=True)
class NumbersPage:
    """pages/numbers.html: every measure of which two claims give a number.

    measures: those in conflict first.
    parts: the way to the other parts of the list, or None where it is whole.
    """

    measures: tuple[MeasureView, ...]
    parts: Parts | None
