"""Number-range charts: which numbers belong together, where they stand, and that chart and table say the same."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.model.dossier import Dossier
from briefgen.model.sheet import ClaimQuantity
from briefgen.render import urls
from briefgen.render.measures import Measured, measures
from briefgen.render.ranges import measure_view, number_scale, steps
from briefgen.render.views import Views
from briefgen.render.words import read_words
from tests.render.conftest import read_templates, views_at
from tests.render.fixture import CONFLICTS, DOSSIER, KABAR, NAMELESS, SEVERAL, WARTA, ref, site

WORDS = read_words("id", read_templates())
NUMBERS = st.lists(st.floats(-1e9, 1e12, allow_nan=False), min_size=1, max_size=12)


def views(dossier: Dossier = DOSSIER) -> Views:
    """Views over a dossier, from the page of numbers."""
    return views_at(dossier, site(), WORDS)(urls.NUMBERS)


def counting(*given: tuple[str, ClaimQuantity]) -> Dossier:
    """The dossier with other quantities in some claims."""
    new = dict(given)
    return replace(DOSSIER, claims=tuple(
        replace(claim, claim=replace(claim.claim, quantities=(new[claim.ref],))) if claim.ref in new else claim
        for claim in DOSSIER.claims))


@given(NUMBERS)
def test_every_number_has_its_place_in_order(numbers: list[float]) -> None:
    """Inside the frame, a larger one never further left."""
    scale = number_scale(numbers)
    places = [scale.at(number) for number in sorted(numbers)]
    assert places == sorted(places)
    assert places[0] >= scale.at(scale.least)
    assert places[-1] <= scale.at(scale.most)


@example([1.0, 5e-324])
@example([5e-324])
@given(NUMBERS)
def test_ticks_are_few_and_stand_on_the_axis(numbers: list[float]) -> None:
    """At least two, at most nine, each inside."""
    scale = number_scale(numbers)
    found = steps(scale)
    assert 2 <= len(found) <= 9
    assert all(scale.least <= one <= scale.most for one in found)
    assert all(a < b for a, b in pairwise(found))


def test_the_axis_begins_at_zero_unless_numbers_lie_far_apart() -> None:
    """Twenty times as large is the limit, and below it no bar exaggerates."""
    assert (number_scale([300, 900]).least, number_scale([300, 900]).log) == (0.0, False)
    assert (number_scale([10, 200]).log, number_scale([10, 201]).log) == (False, True)
    assert (number_scale([10, 201]).least, number_scale([10, 201]).most) == (10.0, 1000.0)
    assert not number_scale([0, 1e9]).log


def test_numbers_in_conflict_stand_together_first() -> None:
    """Their claims' other numbers do not come along."""
    first, *_ = measures(views())
    assert first.id == CONFLICTS[0].id
    assert [(one.claim.ref, one.quantity.value) for one in first.given] == [(ref(KABAR, 3), 300), (ref(WARTA, 4), 900)]


def test_numbers_of_one_group_stand_together_where_they_can_both_be_right() -> None:
    """About 1,200 and 1,200; they are drawn since they are not told alike."""
    refs = {one.claim.ref for one in measures(views())[1].given}
    assert refs == {ref(KABAR, 2), ref(WARTA, 2)}


@pytest.mark.parametrize("other", [
    ClaimQuantity("1.200 ekor", 1200, "exact", "ekor"),
    ClaimQuantity("5.000 warga", 5000, "exact", "person"),
    ClaimQuantity("setidaknya 10 warga", 10, "at-least", "person"),
    ClaimQuantity("ribuan warga", 1000, "magnitude", "person"),
    ClaimQuantity("Sekitar 1.200 warga", 1200, "about", "person"),
])
def test_other_things_and_equal_numbers_make_no_chart(other: ClaimQuantity) -> None:
    """Another unit, numbers that cannot both be right, an open end that only happens to reach; nothing to compare."""
    found = measures(views(counting((ref(WARTA, 2), other))))
    assert not any(ref(WARTA, 2) in {one.claim.ref for one in measured.given} for measured in found)


def rumah() -> tuple[Views, Measured]:
    """The measure that the editors name, with every kind of bound."""
    made = views(SEVERAL)
    return made, next(one for one in measures(made) if one.measure)


def test_a_measure_of_the_editors_gathers_its_claims() -> None:
    """Under its own label, whatever the machine thinks of them."""
    _, measured = rumah()
    assert measured.label == "Rumah terendam"
    assert {one.claim.ref for one in measured.given} == {
        ref(KABAR, 3), ref(WARTA, 4), ref(WARTA, 6), ref(NAMELESS, 2)}


def test_each_bound_has_its_mark() -> None:
    """A dot, a bar with two ends, a hatched band; nothing has a mark that it does not mean."""
    made, measured = rumah()
    drawing = measure_view(made, measured).drawing
    marks = {one.quantity.bound: row for one, row in zip(measured.given, drawing.rows, strict=True)}
    assert (bool(marks["exact"].dots), marks["exact"].bars, marks["exact"].bands, marks["exact"].hatches) == (
        True, "", "", "")
    assert marks["range"].dots.count("h0") == 2
    assert marks["range"].bars
    assert (marks["magnitude"].dots, bool(marks["magnitude"].hatches)) == ("", True)
    assert drawing.log
    assert set(drawing.legend) == {"exact", "range", "magnitude", "part"}


@pytest.mark.parametrize(("bound", "bars", "bands"), [
    ("about", False, True), ("at-least", True, False), ("more-than", True, False), ("at-most", True, False),
    ("up-to", True, False), ("less-than", True, False),
])
def test_open_and_soft_numbers(bound: str, bars: bool, bands: bool) -> None:
    """An arrow for an open end, a pale band for about."""
    quantity = ClaimQuantity("300 rumah", 300, bound, "rumah")  # type: ignore[arg-type]
    made = views(counting((ref(KABAR, 3), quantity)))
    row = measure_view(made, measures(made)[0]).drawing.rows[0]
    assert (bool(row.bars), bool(row.bands), bool(row.dots)) == (bars, bands, True)
    assert ("l7 5l-7 5" in row.bars) == (bound in ("at-least", "more-than"))


def test_chart_and_table_say_the_same() -> None:
    """A row for each number, in one order; the words as the source has them, the reading with its bound."""
    made, measured = rumah()
    view = measure_view(made, measured)
    assert len(view.drawing.rows) == len(view.numbers) == len(measured.given)
    assert [number.words for number in view.numbers] == [one.quantity.text for one in measured.given]
    assert {number.reading for number in view.numbers} >= {"300 rumah", "200–250 rumah", "besaran 1.000 rumah"}
    assert {number.date for number in view.numbers} >= {"per 9 Maret 2025", "terbit 5 Maret 2025"}


def test_a_count_that_cannot_fall_and_does_is_marked() -> None:
    """The later and lower number only; a measure that may fall marks nothing."""
    made, measured = rumah()
    falls = {number.words for number in measure_view(made, measured).numbers if number.falls}
    assert falls == {"200 hingga 250 rumah"}
    assert measured.measure
    free = replace(measured, measure=replace(measured.measure, cumulative=False))
    assert not any(number.falls for number in measure_view(made, free).numbers)


def test_the_void_between_the_sides_is_shaded() -> None:
    """From the end of one side's numbers to where the other's begin; there is none where an open end reaches over."""
    exact = views(counting((ref(KABAR, 3), ClaimQuantity("300 rumah", 300, "exact", "rumah"))))
    drawing = measure_view(exact, measures(exact)[0]).drawing
    scale = number_scale([300, 900])
    assert (drawing.gap_x, drawing.gap_width) == (scale.at(300), round(scale.at(900) - scale.at(300), 1))
    assert measure_view(views(), measures(views())[0]).drawing.gap_x is None


def test_the_arithmetic_of_a_conflict_is_a_bracket() -> None:
    """Over the part that the hint takes off: 900 − 600 = 300."""
    drawing = measure_view(views(), measures(views())[0]).drawing
    assert [bool(row.parts) for row in drawing.rows] == [False, True]
