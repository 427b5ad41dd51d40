"""Geometry: the axis, the lanes, the streams. Pictures hold what their lists hold, inside their frame."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.site import SitePath
from briefgen.render.book import Book, date_of
from briefgen.render.contexts import ChainNode
from briefgen.render.drawings import lanes_drawing, reported_drawing
from briefgen.render.flow import branches, chain_node, flow
from briefgen.render.scale import ticks, time_scale
from briefgen.render.views import Views
from briefgen.render.words import read_words
from tests.render.conftest import read_templates
from tests.render.fixture import CLAIMS, DOSSIER, EMPTY, site

WORDS = read_words("id", read_templates())
VIEWS = Views(Book(DOSSIER), site(), WORDS, SitePath("timeline.html"))
NOTHING = Views(Book(EMPTY), site(), WORDS, SitePath("timeline.html"))
DAYS = st.lists(st.dates(date(1900, 1, 1), date(2100, 12, 31)), min_size=1, max_size=20)
POINT = re.compile(r"M([\d.]+) ([\d.]+)")


@given(DAYS)
def test_the_axis_keeps_order_and_stays_in_its_frame(days: list[date]) -> None:
    """A later day is never further left; every day lies between the ends."""
    scale = time_scale(days, 100, 900)
    places = [scale.middle_of(day) for day in sorted(days)]
    assert places == sorted(places)
    assert scale.left - 0.1 <= places[0]
    assert places[-1] <= scale.right + 0.1
    assert abs(scale.right - 900) < 0.01


@given(DAYS)
def test_a_day_takes_room_and_the_next_begins_where_it_ends(days: list[date]) -> None:
    """Inside one month days are equally wide and touch."""
    scale = time_scale(days, 0, 10_000)
    day = min(days).replace(day=10)
    assert abs(scale.end_of(day) - scale.start_of(day + timedelta(days=1))) < 0.2
    assert scale.start_of(day) < scale.end_of(day)


def test_a_long_pause_is_cut_and_a_short_one_is_not() -> None:
    """Five empty months shrink to less than one; four keep their length."""
    cut = time_scale([date(2024, 1, 5), date(2024, 7, 5)], 0, 100)
    assert [cell.count for cell in cut.cells] == [1, 5, 1]
    assert cut.cells[1].width < cut.cells[0].width
    assert len(time_scale([date(2024, 1, 5), date(2024, 6, 5)], 0, 100).cells) == 6


@given(DAYS)
def test_labels_of_the_axis_do_not_touch(days: list[date]) -> None:
    """However many months there are."""
    labels = ticks(time_scale(days, 100, 900), WORDS, 34)
    assert all(right.x - left.x >= 34 for left, right in pairwise(labels) if not right.major)


def test_every_dated_claim_has_a_mark_in_its_lane() -> None:
    """As many lanes as sources; marks of equal dates in one lane share a place."""
    drawing = lanes_drawing(VIEWS)
    assert drawing
    assert [lane.name for lane in drawing.lanes] == ["Kabar Ardana", "Warta Lemura", "Media tidak disebut"]
    for lane, file in zip(drawing.lanes, DOSSIER.sheets, strict=True):
        dates = {when.text for claim in CLAIMS if claim.sheet == file.sheet.id and (when := date_of(claim))}
        marks = POINT.findall(lane.days + lane.months + lane.longs + lane.abouts)
        assert len(marks) == len(dates)
        assert all(drawing.left <= float(x) <= drawing.width and float(y) <= lane.y for x, y in marks)


def test_shapes_tell_the_precision_of_a_date() -> None:
    """A day is a dot, a month a bar, a year a thin bar, and what is about or open has soft ends."""
    drawing = lanes_drawing(VIEWS)
    assert drawing
    kabar = drawing.lanes[0]
    assert [len(POINT.findall(path)) for path in (kabar.days, kabar.months, kabar.longs, kabar.abouts)] == [1, 2, 1, 1]
    assert kabar.days.endswith("h0")


def test_only_date_conflicts_are_drawn_as_clashes_and_pauses_as_cuts() -> None:
    """The fixture has one date conflict and eleven empty months."""
    drawing = lanes_drawing(VIEWS)
    assert drawing
    assert len(drawing.clashes) == 1
    assert drawing.gaps.count("M") == 1


def test_a_source_without_a_date_has_a_lane_but_no_bubble() -> None:
    """Nobody is put where nobody knows."""
    drawing = reported_drawing(VIEWS)
    assert drawing
    assert len(drawing.lanes) == 3
    assert [bubble.count for bubble in drawing.bubbles] == ["8", "7"]


def test_nothing_dated_draws_nothing() -> None:
    """An empty dossier has lists, not empty frames."""
    assert lanes_drawing(NOTHING) is reported_drawing(NOTHING) is flow(NOTHING) is None
    assert tuple(chain_node(NOTHING, one) for one in branches(NOTHING)) == ()


def test_streams_are_as_wide_as_their_claims_and_stations_hold_them() -> None:
    """Widths into the outlets add up to the claims that somebody else said first."""
    drawn = flow(VIEWS)
    assert drawn
    outlets = [node for node in drawn.nodes if node.x == max(n.x for n in drawn.nodes)]
    arriving = [link for link in drawn.links if link.path.rsplit(" ", 2)[1] == f"{outlets[0].x:g}"]
    said = [claim for claim in CLAIMS if len(claim.chain) > 1]
    assert sum(link.width for link in arriving) == 4.0 * len(said)
    assert sum(node.height for node in outlets) == 4.0 * len(CLAIMS)
    assert all(node.y >= 0 and node.y + node.height <= drawn.height for node in drawn.nodes)


def test_a_chain_with_a_doubtful_hop_is_drawn_as_doubtful() -> None:
    """Context and inference show; a pronoun that was resolved does not."""
    drawn = flow(VIEWS)
    assert drawn
    assert sum(not link.certain for link in drawn.links) == 3


@pytest.mark.parametrize("depth", [0, 1])
def test_the_list_of_chains_counts_every_claim(depth: int) -> None:
    """At the top all claims; below an origin those that went further."""
    nodes: list[ChainNode] = [chain_node(VIEWS, one) for one in branches(VIEWS)]
    for _ in range(depth):
        nodes = [after for node in nodes for after in node.next]
    assert sum(int(node.count.split()[0]) for node in nodes) == sum(len(claim.chain) > depth for claim in CLAIMS)
