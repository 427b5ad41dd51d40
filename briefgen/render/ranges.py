"""The number-range chart: one row a claim under the origin that gave the number, drawn from the table below it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.model.edtf import parse
from briefgen.model.values import interval
from briefgen.render import quoting, urls
from briefgen.render.contexts import MeasureView, NumberView, RangeDrawing, RangeHead, RangeRow, Ref, Tick
from briefgen.render.measures import Given, Measured
from briefgen.render.views import Views

_WIDTH, _LEFT, _RIGHT, _TOP = 960.0, 190.0, 680.0, 10.0
_HEAD, _ROW, _NAME, _NOTE = 24.0, 26.0, 26, 42
_LOG = 20
"""Ratio of the largest number to the smallest from which equal distances are equal factors."""
_NOTHING = 1e-12
"""What lies nearer to 0 than this is 0 on a chart: the logarithm of a number that nobody prints needs no room."""

MOST = 40
"""The most rows of a chart and of the table that it is drawn from."""

_SUM = re.compile(r"(\d+) \N{MINUS SIGN} (\d+) = (\d+)")


@dataclass(frozen=True, slots=True)
class NumberScale:
    """Numbers to positions. least, most: at the ends of the axis."""

    least: float
    most: float
    log: bool

    def at(self, number: float) -> float:
        """The position of a number; those beyond an end stand at the end."""
        inside = min(max(number, self.least), self.most)
        if self.log:
            share = (math.log10(inside) - math.log10(self.least)) / (math.log10(self.most) - math.log10(self.least))
        else:
            share = (inside - self.least) / (self.most - self.least)
        return round(_LEFT + share * (_RIGHT - _LEFT), 1)


def measure_view(views: Views, measured: Measured) -> MeasureView:
    """A measure with its chart and its table."""
    refs = [one.claim.ref for one in measured.given]
    shown = replace(measured, given=_some(measured.given))
    others = len(measured.given) - len(shown.given)
    return MeasureView(
        measured.id, measured.label, measured.about, views.language_of(refs), _drawing(views, shown),
        tuple(_number(views, measured, one) for one in shown.given),
        views.words("ranges.more", n=others) if others else None,
        views.to(urls.question(measured.conflict.id)) if measured.conflict else None)


def _some(given: Sequence[Given]) -> tuple[Given, ...]:
    """The numbers; of very many one of each reading, those that most claims give."""
    if len(given) <= MOST:
        return tuple(given)
    often = Counter(map(_reading, given))
    first: dict[object, Given] = {}
    for one in given:
        first.setdefault(_reading(one), one)
    kept = {reading for reading, _ in often.most_common(MOST)}
    return tuple(one for reading, one in first.items() if reading in kept)


def _reading(given: Given) -> tuple[object, ...]:
    return (given.quantity.value, given.quantity.high, given.quantity.bound)


def number_scale(numbers: Sequence[float]) -> NumberScale:
    """A scale on which all of `numbers` have room. Counts begin at 0 unless the largest is 20 times the smallest."""
    seen = [0.0 if abs(number) < _NOTHING else number for number in numbers]
    low, high = min(seen), max(seen)
    if low > 0 and high / low > _LOG:
        return NumberScale(10.0 ** math.floor(math.log10(low)), 10.0 ** math.ceil(math.log10(high * 1.01)), log=True)
    spread = max(high, 0.0) - min(low, 0.0) or 1.0
    return NumberScale(min(low * 1.08, 0.0), max(high, 0.0) + 0.08 * spread, log=False)


def steps(scale: NumberScale) -> list[float]:
    """Round numbers for the ticks of an axis: up to nine powers of ten, or multiples of 1, 2, 2.5 or 5."""
    if scale.log:
        first, last = round(math.log10(scale.least)), round(math.log10(scale.most))
        return [10.0 ** n for n in range(first, last + 1, math.ceil((last - first) / 8))]
    rough = (scale.most - scale.least) / 6
    unit = 10.0 ** math.floor(math.log10(rough))
    step = unit * next(n for n in (1, 2, 2.5, 5, 10) if n * unit >= rough)
    return [n * step for n in range(math.ceil(scale.least / step), math.floor(scale.most / step) + 1)]


def _drawing(views: Views, measured: Measured) -> RangeDrawing:
    ends = [end for one in measured.given for end in (*one.span, one.quantity.value)]
    scale = number_scale([end for end in ends if math.isfinite(end)])
    heads: list[RangeHead] = []
    rows: list[RangeRow] = []
    y, origin = _TOP, ""
    for one in measured.given:
        if one.claim.origin.who != origin:
            origin = one.claim.origin.who
            y += _HEAD
            heads.append(RangeHead(y - 4, _short(views.hop_name(one.claim.origin), 90)))
        y += _ROW
        rows.append(_row(views, measured, one, scale, y - _ROW / 2))
    ticks = [(scale.at(number), views.words.number(int(number) if number == int(number) else number))
             for number in steps(scale)]
    gap = _gap(measured, scale)
    return RangeDrawing(
        measured.id, _WIDTH, y + 34, y + 6, _LEFT, _RIGHT, _TOP, tuple(Tick(x, text, False) for x, text in ticks),
        "".join(f"M{x:g} {_TOP:g}V{y + 6:g}" for x, _ in ticks), scale.log,
        gap[0] if gap else None, round(gap[1] - gap[0], 1) if gap else 0.0, tuple(heads), tuple(rows),
        _legend(measured))


def _legend(measured: Measured) -> tuple[str, ...]:
    bounds = {one.quantity.bound for one in measured.given}
    used = {"exact": {"exact"}, "about": {"about"}, "range": {"range"}, "magnitude": {"magnitude"},
            "open": {"at-least", "more-than", "at-most", "up-to", "less-than"}}
    marks = [name for name, kinds in used.items() if bounds & kinds]
    return (*marks, "part") if measured.conflict and measured.conflict.hint else tuple(marks)


def _row(views: Views, measured: Measured, one: Given, scale: NumberScale, y: float) -> RangeRow:
    quantity, (low, high) = one.quantity, one.span
    x = scale.at(quantity.value)
    bars = bands = hatches = ""
    dots = f"M{x:g} {y:g}h0"
    match quantity.bound:
        case "about":
            bands = f"M{scale.at(low):g} {y:g}H{scale.at(high):g}"
        case "at-least" | "more-than":
            bars = f"M{x:g} {y:g}H{_RIGHT:g}m-7 -5l7 5l-7 5"
        case "at-most" | "up-to" | "less-than":
            bars = f"M{x:g} {y:g}H{_LEFT:g}m7 -5l-7 5l7 5"
        case "range":
            bars, dots = f"M{scale.at(low):g} {y:g}H{scale.at(high):g}", f"M{x:g} {y:g}h0M{scale.at(high):g} {y:g}h0"
        case "magnitude":
            hatches, dots = f"M{scale.at(low):g} {y:g}H{scale.at(high):g}", ""
        case "exact":
            pass
    note = " · ".join(filter(None, (_date(views, one), one.claim.claim.hedge)))
    file = views.book.sheets[one.claim.sheet]
    name = _short(views.source_name(file, short=True), _NAME)
    return RangeRow(y, y + 4, name, _short(note, _NOTE), dots, bars, bands, hatches,
                    _parts(measured, one, scale, y))


def _parts(measured: Measured, one: Given, scale: NumberScale, y: float) -> str:
    """Where the arithmetic of the conflict takes a part off this number: a bracket over that part."""
    found = _SUM.fullmatch(measured.conflict.hint or "") if measured.conflict else None
    if not found or one.quantity.value != int(found[1]):
        return ""
    return f"M{scale.at(int(found[3])):g} {y - 5:g}v-4H{scale.at(int(found[1])):g}v4"


def _gap(measured: Measured, scale: NumberScale) -> tuple[float, float] | None:
    """The widest stretch between two sides of the conflict that neither side's numbers fill."""
    if measured.conflict is None:
        return None
    values = {side.value for side in measured.conflict.sides}
    spans = sorted(interval(one.quantity.value, one.quantity.high, one.quantity.bound)
                   for one in measured.given if str(one.quantity.value) in values)
    reach, widest = -math.inf, (0.0, 0.0)
    for low, high in spans:
        if math.isfinite(reach) and low > reach:
            widest = max(widest, (scale.at(reach), scale.at(low)), key=lambda gap: gap[1] - gap[0])
        reach = max(reach, high)
    return widest if widest[1] > widest[0] else None


def _number(views: Views, measured: Measured, one: Given) -> NumberView:
    claim, quantity = one.claim, one.quantity
    file = views.book.sheets[claim.sheet]
    return NumberView(
        quantity.text, f"{quoting.bounded(quantity, views.words)} {views.words.label('unit', quantity.unit)}",
        views.hop(claim.origin), Ref(views.source_name(file), views.to(urls.source(claim.sheet), claim.claim.id)),
        _date(views, one), claim.claim.hedge, _falls(views, measured, one))


def _falls(views: Views, measured: Measured, one: Given) -> bool:
    """Whether a count that cannot fall is told lower here than on an earlier day."""
    if not (measured.measure and measured.measure.cumulative):
        return False
    day = _day(views, one)
    return any(earlier < day and other.span[0] > one.span[1] for other in measured.given
               if (earlier := _day(views, other)) and day)


def _day(views: Views, one: Given) -> str:
    """The first day of which the number can be true: as of, else publication; "" where neither is known."""
    edtf = _as_of(one) or views.book.sheets[one.claim.sheet].sheet.source.published.edtf
    low = parse(edtf).low if edtf else None
    return low.isoformat() if low else ""


def _date(views: Views, one: Given) -> str:
    if edtf := _as_of(one):
        return views.words("ranges.as_of", date=views.words.date(edtf))
    return views.words("claim.published", date=views.published(views.book.sheets[one.claim.sheet]).text)


def _as_of(one: Given) -> str | None:
    return next((time.edtf for time in one.claim.claim.times if time.role == "as_of" and time.edtf), None)


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[:most - 1]}…"
