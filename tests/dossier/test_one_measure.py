"""When two numbers are no contradiction: one is rounded, of a part, or so only in some case."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.model.dossier import SheetFile
from tests.dossier.small import NOBODY, Said, sheet


@pytest.mark.parametrize(("words", "value", "told"), [
    ("Rp 13.998", 13998, False),
    ("Rp 13.200", 13200, True),
    ("Rp 15.000", 15000, True),
])
def test_a_rounded_number_contradicts_nothing(words: str, value: int, told: bool) -> None:
    """Rp 14.000 a kilogram, and Rp 13.998; not Rp 13.200."""
    files = [sheet(stem, Said(f"Harga gula pasir di pasar induk mencapai {said} per karung.", quantities=(
        (said, number, "exact", "IDR"),))) for stem, said, number in (("a", "Rp 14.000", 14000), ("b", words, value))]
    assert bool(assemble(files, NOBODY).conflicts) == told


def test_one_article_counts_many_things() -> None:
    """It does not contradict itself where it gives another number of the same."""
    def of(said: str, number: float) -> Said:
        return Said(f"Impor gandum pada Maret turun {said} persen.", quantities=(
            (f"{said} persen", number, "exact", "percent"),))
    one, other = of("22,3", 22.3), of("31,1", 31.1)
    assert assemble([sheet("a", one, other)], NOBODY).conflicts == ()
    assert assemble([sheet("a", one), sheet("b", other)], NOBODY).conflicts


@pytest.mark.parametrize(("start", "told"), [("", True), ("Tanpa subsidi, ", False), ("Kalau hujan turun, ", False)])
def test_what_is_so_in_some_case_is_no_other_number(start: str, told: bool) -> None:
    """"Tanpa subsidi, harga gula 17.000"."""
    def of(said: str, number: float, start: str = "") -> Said:
        text = f"{start}harga gula pasir di pasar induk mencapai {said} per karung."
        return Said(text[0].upper() + text[1:], quantities=((said, number, "exact", "IDR"),))
    files = [sheet("a", of("Rp 14.000", 14000)), sheet("b", of("Rp 17.000", 17000, start))]
    assert bool(assemble(files, NOBODY).conflicts) == told


@pytest.mark.parametrize(("other", "told"), [
    ("Obligasi Nusantara 2040 rontok ke 61 poin di bursa obligasi.", False),
    ("Obligasi Nusantara 2040 anjlok ke 61 poin di bursa obligasi.", False),
    ("Obligasi Nusantara 2040 melompat ke 61 poin di bursa obligasi.", True),
    ("Obligasi Nusantara 2040 melonjak ke 61 poin di bursa obligasi.", True),
])
def test_what_rose_to_one_level_and_fell_to_another_did_both(other: str, told: bool) -> None:
    """Levels after a fall and after a rise are of two days."""
    one = "Obligasi Nusantara 2040 melompat ke 83 poin di bursa obligasi."
    files = [sheet(stem, Said(text, quantities=((f"{value} poin", value, "exact", "poin"),)))
             for stem, text, value in (("a", one, 83), ("b", other, 61))]
    assert bool(assemble(files, NOBODY).conflicts) == told


@pytest.mark.parametrize(("also", "told"), [(False, True), (True, False)])
def test_two_sums_that_one_article_tells_are_of_two_things(also: bool, told: bool) -> None:
    """A fine for the club, and another for the organiser."""
    def fine(whom: str, said: str, value: int) -> Said:
        return Said(f"Komisi banding liga voli memberi denda {said} kepada {whom}.", quantities=(
            (said, value, "exact", "IDR"),))
    club, organiser = fine("klub itu", "Rp 90 juta", 90_000_000), fine("penyelenggara", "Rp 35 juta", 35_000_000)
    files = [sheet("a", club), sheet("b", organiser, *((club,) if also else ()))]
    assert any(conflict.kind == "number" for conflict in assemble(files, NOBODY).conflicts) == told


def number(text: str, words: str, value: float, unit: str) -> Said:
    """A claim with one number."""
    return Said(text, quantities=((words, value, "exact", unit),))


@pytest.mark.parametrize(("verb", "told"), [("mengirim", True), ("membagikan", True), ("menyita", False)])
def test_what_is_seized_is_not_all_that_was_sent(verb: str, told: bool) -> None:
    """One dealing with a thing is set against the same only."""
    files = [sheet("a", number("Petugas mengirim 3.150 kemasan mentega ke Lembar.", "3.150 kemasan", 3150, "kemasan")),
             sheet("b", number(f"Petugas {verb} 1.240 kemasan mentega ke Lembar.", "1.240 kemasan", 1240, "kemasan"))]
    assert bool(assemble(files, NOBODY).conflicts) == told


@pytest.mark.parametrize(("grown", "told"), [
    ("Korban tewas ledakan gudang bertambah menjadi tiga orang.", False),
    ("Korban tewas ledakan gudang tiga orang.", True),
])
def test_a_toll_may_grow_within_a_day(grown: str, told: bool) -> None:
    """Where an article says so, whoever gives it as well."""
    files = [sheet("a", number("Dua pekerja tewas dalam ledakan gudang.", "Dua pekerja", 2, "person")),
             sheet("b", number(grown, "tiga orang", 3, "person"),
                   number("Tiga pekerja tewas dalam ledakan gudang.", "Tiga pekerja", 3, "person"))]
    assert any(conflict.kind == "number" for conflict in assemble(files, NOBODY).conflicts) == told


@pytest.mark.parametrize(("what", "unit", "noun", "told"), [
    ("Stok garam", "kilogram", "ton", True), ("Pengungsi", "person", "orang", False)])
def test_a_stock_that_is_still_there_stays_for_days(what: str, unit: str, noun: str, told: bool) -> None:
    """Of people who still stay somewhere there are others a day later."""
    def of(stem: str, words: str, number: float, day: str) -> SheetFile:
        return sheet(stem, Said(f"{what} di gudang petambak {words} {noun}.", kind="state", quantities=(
            (f"{words.split()[-1]} {noun}", number, "exact", unit),)), published=day)
    files = [of("a", "masih 310", 310, "2031-03-06"), of("b", "sebesar 132", 132, "2031-03-05")]
    assert bool(assemble(files, NOBODY).conflicts) == told


@pytest.mark.parametrize(("one", "told"), [
    ("Kesepakatan itu mewajibkan penarikan senjata berat sejauh 20 kilometer dari sungai.", True),
    ("Rancangan kesepakatan itu mewajibkan penarikan senjata berat sejauh 20 kilometer dari sungai.", False),
])
def test_what_a_draft_asks_for_is_not_what_was_agreed(one: str, told: bool) -> None:
    """It was changed before."""
    files = [sheet("a", Said(one, quantities=(("20 kilometer", 20, "exact", "kilometer"),))), sheet("b", Said(
        "Kesepakatan itu mewajibkan penarikan senjata berat sejauh 15 kilometer dari sungai.",
        quantities=(("15 kilometer", 15, "exact", "kilometer"),)))]
    assert bool(assemble(files, NOBODY).conflicts) == told
