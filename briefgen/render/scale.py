"""A time axis that cuts out long stretches in which nothing stands."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.render.contexts import Tick
from briefgen.render.words import Words

_GAP = 4
"""Empty months in a row from which the axis is cut; shorter pauses keep their length."""

_CUT = 0.6
"""Width of a cut, in months."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A month of the axis, or a cut. first: months since year 0. count: how many it stands for. left, width: drawn."""

    first: int
    count: int
    left: float
    width: float

    @property
    def is_cut(self) -> bool:
        """Whether it stands for empty time."""
        return self.count > 1


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Days to positions: equal months, cut where long empty."""

    cells: tuple[Cell, ...]

    @property
    def left(self) -> float:
        """Where the axis begins."""
        return self.cells[0].left

    @property
    def right(self) -> float:
        """Where the axis ends."""
        return self.cells[-1].left + self.cells[-1].width

    def start_of(self, day: date) -> float:
        """The position at which a day begins; days beyond an end stand at the end."""
        return self._position(day, 0)

    def end_of(self, day: date) -> float:
        """The position at which a day ends."""
        return self._position(day, 1)

    def middle_of(self, day: date) -> float:
        """The position of a day's noon."""
        return round((self._position(day, 0) + self._position(day, 1)) / 2, 1)

    def _position(self, day: date, extra: int) -> float:
        month = _month(day)
        inside = (day.day - 1 + extra) / calendar.monthrange(day.year, day.month)[1]
        for cell in self.cells:
            if month < cell.first + cell.count:
                share = max(0.0, (month - cell.first + inside) / cell.count)
                return round(cell.left + share * cell.width, 1)
        return round(self.right, 1)


def time_scale(days: Iterable[date], left: float, right: float) -> TimeScale:
    """An axis from the first month of `days` to the last.

    Months that hold one of `days` and the pauses between them are equally wide. A pause longer than four months is
    cut and drawn narrow.
    """
    busy = sorted({_month(day) for day in days})
    runs: list[tuple[int, int]] = []
    for month, following in zip(busy, [*busy[1:], busy[-1] + 1], strict=True):
        runs.append((month, 1))
        pause = following - month - 1
        runs += [(month + 1, pause)] if pause > _GAP else [(month + 1 + n, 1) for n in range(pause)]
    unit = (right - left) / sum(_CUT if count > 1 else 1 for _, count in runs)
    cells, x = [], left
    for first, count in runs:
        width = unit * (_CUT if count > 1 else 1)
        cells.append(Cell(first, count, x, width))
        x += width
    return TimeScale(tuple(cells))


def ticks(scale: TimeScale, words: Words, room: float) -> tuple[Tick, ...]:
    """Labels under the months: short names, and the year where it begins. room: least distance between two labels."""
    out: list[Tick] = []
    year, reach = 0, scale.left - room
    for cell in scale.cells:
        if cell.is_cut:
            continue
        here, month = divmod(cell.first, 12)
        centre = cell.left + cell.width / 2
        if here == year and centre - reach < room:
            continue
        text = words.short_month(month + 1)
        out.append(Tick(round(centre, 1), text if here == year else f"{text} {here}", here != year))
        year, reach = here, centre + (room if here != year else 0)
    return tuple(out)


def grid(scale: TimeScale, top: float, bottom: float) -> str:
    """A path of lines where months begin."""
    return "".join(f"M{cell.left:g} {top:g}V{bottom:g}" for cell in _rounded(scale.cells) if not cell.is_cut)


def cuts(scale: TimeScale, y: float) -> str:
    """A path of the // marks on the axis."""
    middles = (cell.left + cell.width / 2 for cell in scale.cells if cell.is_cut)
    return "".join(f"M{x - 5:.4g} {y + 5:g}l4 -10m3 10l4 -10" for x in middles)


def _rounded(cells: Sequence[Cell]) -> list[Cell]:
    return [Cell(cell.first, cell.count, round(cell.left, 1), round(cell.width, 1)) for cell in cells]


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
