"""Days that an article only implies hold two claims apart no further than they are sure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.dossier.assembly import plan
from briefgen.dossier.bars import bars_of_matter, bars_of_telling, told_before
from briefgen.dossier.telling import compare
from briefgen.model.dossier import SheetFile
from tests.dossier.small import NOBODY, Said, hop, sheet

DAY = "2031-03-05"


def read_by(file: SheetFile, rule: str) -> SheetFile:
    """The sheet with all its dates resolved by one rule."""
    claims = tuple(replace(claim, times=tuple(replace(time, rule=rule) for time in claim.times))
                   for claim in file.sheet.claims)
    return replace(file, sheet=replace(file.sheet, claims=claims))


def are_apart(left: SheetFile, right: SheetFile) -> bool:
    """Whether the day stands between the only claims of two sheets."""
    made = plan([left, right], NOBODY)
    one, other = compare(made.stories[0], made.names[0], {}, made.lang).profiles
    return "date" in bars_of_matter(one, other)


def told(stem: str, text: str, words: str, day: str, rule: str) -> SheetFile:
    """A sheet of one claim with one date."""
    return read_by(sheet(stem, Said(text, times=(("event", words, day),))), rule)


@pytest.mark.parametrize(("day", "apart"), [
    ("2031-03-12", False), ("2031-02-26", False), ("2031-03-26", False), ("2031-03-06", True), ("2031-03-11", True),
    ("2031-06-04", True), ("2031-03", False),
])
def test_a_bare_weekday_may_be_of_another_week(day: str, apart: bool) -> None:
    """Of one some weeks before or after, but not another day of the week; a date that is told is none of that."""
    text = "Jembatan gantung ditutup Rabu malam."
    fixed = told("b", f"Jembatan gantung ditutup {day}.", day, day, "explicit")
    assert are_apart(told("a", text, "Rabu malam", DAY, "weekday-last"), fixed) is apart
    assert are_apart(told("a", text, "Rabu malam", DAY, "weekday-next"), fixed) is apart
    assert are_apart(told("a", text, "Rabu malam", DAY, "explicit"), fixed) is (day != "2031-03")


@pytest.mark.parametrize(("hour", "apart"), [("pukul 14.20", False), ("pukul 15.10", True)])
def test_the_day_of_an_hour_is_what_stood_around_it(hour: str, apart: bool) -> None:
    """Where both tell the hour."""
    later = told("b", f"Feri bertolak {hour}.", hour, "2031-03-09", "day-itself")
    first = told("a", "Feri bertolak pukul 14.20 pada 5 Maret.", "5 Maret", DAY, "day-nearest")
    assert are_apart(first, later) is apart


@pytest.mark.parametrize(("role", "before"), [("said", False), ("event", True)])
def test_who_says_it_later_may_tell_what_was_told_before(role: str, before: bool) -> None:
    """The day of his words is not that of what he tells."""
    early = sheet("a", Said("Tiang penyangga dermaga dipendekkan dua meter."), published="2031-03-01")
    late = sheet("b", Said("Tiang penyangga dermaga dipendekkan dua meter.", kind="statement",
                           times=((role, "Rabu", DAY),)), published="2031-03-06")
    made = plan([early, late], NOBODY)
    one, other = compare(made.stories[0], made.names[0], {}, made.lang).profiles
    assert told_before(one, other) is before


@pytest.mark.parametrize(("day", "published", "apart"), [
    ("2030", "2031-03-06", False), ("2031-02-20", "2031-03-06", True), ("2030-03", "2031-04-09", True),
])
def test_what_was_long_ago_is_not_when_he_said_so(day: str, published: str, apart: bool) -> None:
    """Of one speaker's words; but those of articles weeks apart are two occasions."""
    teller = (hop("bupati"),)
    early = sheet("a", Said("Bupati menyebut pupuk menumpuk di gudang.", "statement", teller,
                            times=(("event", "tahun lalu", day),)), published="2031-03-05")
    late = sheet("b", Said("Bupati menyebut pupuk menumpuk di gudang.", "statement", teller,
                           times=(("said", "Rabu", published),)), published=published)
    made = plan([early, late], NOBODY)
    one, other = compare(made.stories[0], made.names[0], {}, made.lang).profiles
    assert ("said" in bars_of_telling(one, other, ())) is apart
