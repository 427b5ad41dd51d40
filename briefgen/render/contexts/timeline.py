"""The timeline as a list and as two drawings."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.render.contexts.claims import ClaimLine
from briefgen.render.contexts.names import Ref, When
from briefgen.render.contexts.parts import Parts


@dataclass(frozen=True, slots=True)
class EventView:
    """An entry of the timeline.

    id: anchor.
    when: as precise as the finest source.
    label: what happened.
    language: of the label where it is not the page's, else None.
    sources: "menurut tiga sumber" where several report it, or None.
    outlets: who reports it, each leading to its claim.
    reported: the days on which it was reported, in words, or None.
    agreement: agree, partial, conflict or single.
    conflict: address of the conflict's page, or None.
    note: a caution about order or time zones, or None.
    """

    id: str
    when: When
    label: str
    language: str | None
    sources: str | None
    outlets: tuple[Ref, ...]
    reported: str | None
    agreement: str
    conflict: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Month:
    """A heading of the timeline.

    name: "Juni 2025", or a year alone.
    events: in order.
    """

    name: str
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A label of an axis.

    x: centre.
    text: what to print.
    major: whether a year begins here.
    """

    x: float
    text: str
    major: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane of a drawing.

    y: its baseline.
    text_y: baseline of its label.
    name: outlet.
    published: path of the tick at publication, or "".
    days: path of the dots, or "".
    months: path of the bars, or "".
    longs: path of the thin bars, or "".
    abouts: path of bars with soft ends, or "".
    """

    y: float
    text_y: float
    name: str
    published: str
    days: str
    months: str
    longs: str
    abouts: str


@dataclass(frozen=True, slots=True)
class Clash:
    """A date conflict in the drawing.

    path: zigzag between the two dates.
    x: of the word beside it.
    y: of the word beside it.
    """

    path: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """The timeline as lanes. Lengths are units of the view box.

    width: of the view box.
    height: of the view box.
    left: where the time axis begins.
    axis_y: where the axis stands.
    ticks: months.
    grid: path of the month lines.
    gaps: path of the marks that cut out empty time, or "".
    lanes: one for each source.
    same: path of the lines that join one event, or "".
    clashes: date conflicts.
    """

    width: float
    height: float
    left: float
    axis_y: float
    ticks: tuple[Tick, ...]
    grid: str
    gaps: str
    lanes: tuple[Lane, ...]
    same: str
    clashes: tuple[Clash, ...]


@dataclass(frozen=True, slots=True)
class Bubble:
    """The claims that one source published on one day, or that one outlet has of one month.

    x: centre.
    y: centre.
    r: radius.
    count: how many.
    """

    x: float
    y: float
    r: float
    count: str


@dataclass(frozen=True, slots=True)
class ReportedDrawing:
    """The timeline by publication, or by month where it has too many lanes for dates. Fields as in `Drawing`.

    id: unique on the page.
    title: what it shows.
    text: how to read it.
    width: of the view box.
    height: of the view box.
    left: where the time axis begins.
    axis_y: where the axis stands.
    ticks: months.
    grid: path of the month lines.
    gaps: path of the marks that cut out empty time, or "".
    lanes: one for each source.
    bubbles: one for each source whose date is known.
    """

    id: str
    title: str
    text: str
    width: float
    height: float
    left: float
    axis_y: float
    ticks: tuple[Tick, ...]
    grid: str
    gaps: str
    lanes: tuple[Lane, ...]
    bubbles: tuple[Bubble, ...]


@dataclass(frozen=True, slots=True)
class SeriesView:
    """Like statements of one origin on different days.

    label: what is said.
    language: of the label where it is not the page's, else None.
    claims: in the order of their days.
    """

    label: str
    language: str | None
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """pages/timeline.html: full size, both clocks.

    months: the list.
    drawing: events as lanes, or None where nothing is dated or lanes would be too many.
    columns: events by outlet and month, where lanes would be too many, or None.
    reported: publication as lanes, or None where no publication date is known.
    undated: claims without a date of the event.
    undated_at: how many they are, leading to their list, where they are too many for this page; or None.
    series: statements that were made again.
    calendar: address of the events as iCalendar.
    parts: the way to the other parts of the list, or None where it is whole.
    """

    months: tuple[Month, ...]
    drawing: Drawing | None
    columns: ReportedDrawing | None
    reported: ReportedDrawing | None
    undated: tuple[ClaimLine, ...]
    undated_at: Ref | None
    series: tuple[SeriesView, ...]
    calendar: str
    parts: Parts | None
