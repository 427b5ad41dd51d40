"""What refers back to the times told so far, and what the clock of the publication rules out."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest

from briefgen.extract.dates_told import Story
from briefgen.lang.timephrase import Phrase
from briefgen.model.article import Published
from briefgen.model.finding import Time
from briefgen.model.span import Span

DAY = "2025-06-18"


def story(printed: str | None = "11:32") -> Story:
    """An article of that day, published at that clock."""
    return Story(DAY, Published(DAY, printed, "stated", None))


def told(edtf: str) -> Time:
    """A day as extraction tells it."""
    return Time(Span(0, 1, "x"), "DATE", edtf, None, edtf, "explicit", None)


@pytest.mark.parametrize(("clock", "planned", "day"), [
    ("09:40", False, DAY), ("13:30", False, DAY), ("23:45", False, None), ("23", False, None), ("23:45", True, DAY)])
def test_a_clock_that_had_not_come_when_the_article_appeared_is_of_no_day(
        clock: str, planned: bool, day: str | None) -> None:
    """Two hours are allowed for the zones of one country, and what is planned may lie ahead."""
    assert story().anchor_for(Phrase("clock", clock=clock, planned=planned), 3) == day


def test_where_no_clock_of_publication_is_known_the_day_of_the_report_stands() -> None:
    """Nothing rules it out."""
    assert story(None).anchor_for(Phrase("clock", clock="23:45"), 3) == DAY


def test_a_clock_far_from_a_day_long_ago_is_of_no_day() -> None:
    """The story's only day is never far, but what happened weeks before is told with its date."""
    near, far = (story().then(Phrase("day", day=1), told(day), 0) for day in ("2025-06-14", "2025-05-14"))
    assert near.anchor_for(Phrase("clock", clock="09:40"), 9) == "2025-06-14"
    assert far.anchor_for(Phrase("clock", clock="09:40"), 3) == "2025-05-14"
    assert far.anchor_for(Phrase("clock", clock="09:40"), 9) is None


def test_one_day_told_again_is_still_the_only_one_and_of_several_none_is() -> None:
    """The only day is never far; of two, the last is, told twice or not."""
    once = story().then(Phrase("day", day=14), told("2025-06-14"), 0).then(Phrase("day", day=14), told("2025-06-14"), 1)
    assert once.events.day_near(30) == "2025-06-14"
    twice = once.then(Phrase("day", day=15), told("2025-06-15"), 2).then(Phrase("day", day=15), told("2025-06-15"), 3)
    assert twice.events.day_near(30) is None
    assert twice.events.day_near(4) == "2025-06-15"


def test_many_days_are_told_in_linear_time() -> None:
    """Ten times as many different days take about ten times as long; the best of three runs."""
    def spent(count: int) -> float:
        first = date(1900, 1, 1)
        days = [told((first + timedelta(i)).isoformat()) for i in range(count)]
        begin, tale = time.process_time(), story()
        for i, day in enumerate(days):
            tale = tale.then(Phrase("day", day=1), day, i)
        return time.process_time() - begin

    spent(100)
    assert min(spent(20_000) for _ in range(3)) < 30 * max(min(spent(2_000) for _ in range(3)), 0.005)


def test_the_day_of_a_saying_is_told_but_nothing_happened_on_it() -> None:
    """"Sehari sebelumnya" counts from it, "malam itu" does not mean it."""
    said = story().then(Phrase("day", day=17, said=True, uttered=True), told("2025-06-17"), 0)
    assert said.anchor_for(Phrase("part", part="NI", turn="that"), 1) is None
    assert said.anchor_for(Phrase("count", unit="day", relation="before"), 1) == "2025-06-17"


def test_up_to_a_clock_shortly_before_the_publication_may_be_of_that_day() -> None:
    """"Tidak diangkat hingga pukul 11.00", published at 11:32: today, though the story tells of yesterday."""
    yesterday = story().then(Phrase("day", day=17), told("2025-06-17"), 0)
    assert yesterday.anchor_for(Phrase("clock", clock="11:00", bounds="end"), 1) is None
    assert yesterday.anchor_for(Phrase("clock", clock="11:00"), 1) == "2025-06-17"
    assert yesterday.anchor_for(Phrase("clock", clock="17:00", bounds="end"), 1) == "2025-06-17"


def test_a_lower_bound_of_the_publication_dates_no_clock_by_itself() -> None:
    """A feature may open with the clock on a wall, of a day long before the first that it tells."""
    feature = Story(DAY, Published(None, None, "unknown", None))
    assert feature.anchor_for(Phrase("clock", clock="10:52"), 0) is None
    said = feature.then(Phrase("day", day=18, said=True, uttered=True), told(DAY), 0)
    assert said.anchor_for(Phrase("clock", clock="10:52"), 1) == DAY
