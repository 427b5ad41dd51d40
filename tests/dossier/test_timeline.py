"""Events in order, each as precise as its finest source; the order says nothing that no source says."""

from __future__ import annotations

from briefgen.dossier import assemble
from briefgen.model.dossier import SheetFile
from tests.dossier.small import NOBODY, Said, hop, sheet

TEXT = "Rimba Raya dan Kota Lembar menandatangani perjanjian pertahanan bersama pada {}."


def signed(words: str, edtf: str) -> Said:
    """One article's word on the signing."""
    return Said(TEXT.format(words), times=(("event", words, edtf),))


def test_one_event_takes_the_finest_date_of_its_sources() -> None:
    """A year and a month are one entry, dated to the month."""
    files = [sheet("a", signed("tahun lalu", "2030")), sheet("b", signed("Juni 2030", "2030-06"))]
    (event,) = assemble(files, NOBODY).timeline
    assert (event.date, event.low, event.high) == ("2030-06", "2030-06-01", "2030-06-30")
    assert event.claims == ("a#c-000001", "b#c-000001")
    assert event.reported == ("2031-03-05", "2031-03-05")


def test_dates_that_exclude_each_other_are_two_entries() -> None:
    """A contradiction is shown at both dates."""
    files = [sheet("a", signed("November 2030", "2030-11")), sheet("b", signed("Juni 2030", "2030-06"))]
    assert [event.date for event in assemble(files, NOBODY).timeline] == ["2030-06", "2030-11"]


def test_a_statement_stands_on_the_day_it_was_made() -> None:
    """Not on the day of the article, and not on that of what it is about."""
    said = Said("Nara Wisesa menolak usul itu.", kind="statement", via=(hop("nara"),),
                times=(("said", "Rabu", "2031-03-04"),))
    dossier = assemble([sheet("a", said)], NOBODY)
    assert [event.date for event in dossier.timeline] == ["2031-03-04"]
    assert dossier.claims[0].low == dossier.claims[0].high == "2031-03-04"


def test_what_no_source_dates_is_listed_apart() -> None:
    """The day of publication is not filled in."""
    dossier = assemble([sheet("a", Said("Pasar lama Kota Lembar dibuka kembali."))], NOBODY)
    assert dossier.timeline == ()
    assert dossier.undated == ("a#c-000001",)
    assert dossier.claims[0].low is None


def test_a_reaction_that_its_source_dates_before_the_act_stays_before_it() -> None:
    """The timeline follows the sources, not what seems likely."""
    files = [sheet(
        "a",
        Said("Menteri luar negeri mengakui pengiriman kapal pada 28 April.",
             times=(("event", "28 April", "2031-04-28"),)),
        Said("Para nelayan mengecam pengiriman kapal pada 27 April.", times=(("event", "27 April", "2031-04-27"),)))]
    assert [(event.date, event.claims) for event in assemble(files, NOBODY).timeline] == [
        ("2031-04-27", ("a#c-000002",)), ("2031-04-28", ("a#c-000001",))]


def statements(first: str, then: str) -> list[SheetFile]:
    """An admission and a reaction to it, as one article tells them, each said on a day."""
    return [sheet(
        "a",
        Said("Menteri Aruni mengakui pengiriman kapal perang ke selat.", kind="statement", via=(hop("aruni"),),
             times=(("said", "Senin", first),)),
        Said("Para nelayan meminta pengiriman kapal perang ke selat dihentikan.", kind="statement",
             via=(hop("nelayan"),), times=(("said", "Minggu", then),)))]


def test_a_reaction_dated_before_what_it_reacts_to_says_so() -> None:
    """With the day that it precedes; the order is not changed."""
    first, second = assemble(statements("2031-04-28", "2031-04-27"), NOBODY).timeline
    assert (first.date, second.date, second.note) == ("2031-04-27", "2031-04-28", None)
    assert first.note is not None
    assert "28 April 2031" in first.note


def test_a_reaction_on_the_day_after_needs_no_word() -> None:
    """Nor does one of another month, which is history."""
    for days in (("2031-04-27", "2031-04-28"), ("2031-04-28", "2031-02-27")):
        assert [event.note for event in assemble(statements(*days), NOBODY).timeline] == [None, None]


def test_an_open_interval_sorts_by_the_end_that_is_known() -> None:
    """"Sejak 2018" stands in 2018."""
    (event,) = assemble([sheet("a", Said(
        "Waduk Lembar mengairi sawah sejak 2018.", times=(("event", "sejak 2018", "2018/.."),)))], NOBODY).timeline
    assert (event.date, event.low) == ("2018/..", "2018-01-01")


def test_a_coarse_date_stands_before_the_days_inside_it() -> None:
    """By its first possible day; low and high tell how little that says."""
    files = [sheet(
        "a",
        Said("Jembatan gantung roboh pada 3 Juni.", times=(("event", "3 Juni", "2031-06-03"),)),
        Said("Harga cabai melonjak pada Juni.", times=(("event", "Juni", "2031-06"),)))]
    assert [event.date for event in assemble(files, NOBODY).timeline] == ["2031-06", "2031-06-03"]
