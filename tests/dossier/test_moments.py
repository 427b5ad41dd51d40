"""Numbers of one thing at several moments, and of some of several."""

from __future__ import annotations

import pytest

from briefgen.model.dossier import Dossier
from tests.dossier.small import Said
from tests.dossier.test_measures import counts
from tests.dossier.test_near_misses import counted, kinds, pair


def waiting(number: str, value: float, verb: str = "menunggu") -> Said:
    """Trucks before a gate."""
    return counted(f"Di gerbang Kota Lembar {number} truk {verb} muatan beras.", f"{number} truk", value, unit="truk")


@pytest.mark.parametrize(("verb", "told"), [("menunggu", []), ("tertahan tanpa", []), ("membawa", ["number"])])
def test_who_waits_today_is_not_who_waited_before(verb: str, told: list[str]) -> None:
    """61 trucks wait on Monday and 74 on Wednesday; what they brought is told once and for all."""
    assert kinds(pair(waiting("61", 61, verb), waiting("74", 74, verb), a="2031-03-03", b="2031-03-05")) == told


def test_who_waits_on_one_day_is_counted_once() -> None:
    """61 and 74 at one time."""
    assert kinds(pair(waiting("61", 61), waiting("74", 74))) == ["number"]


def dead(number: int, text: str) -> Said:
    """A toll."""
    return counted(text.format(number), f"{number} orang", number)


def test_a_toll_of_long_ago_does_not_grow_any_more() -> None:
    """Fourteen and seventeen dead of one eruption a generation ago, whichever article comes later."""
    def old(number: int, when: str, edtf: str) -> Said:
        return Said(f"Letusan Gunung Lembar pada {when} menewaskan {number} orang.",
                    quantities=((f"{number} orang", number, "exact", "person"),), times=(("event", when, edtf),))

    first, later = old(14, "1998", "1998"), old(17, "November 1998", "1998-11")
    assert kinds(pair(first, later, a="2031-03-03", b="2031-03-05")) == ["number"]
    assert kinds(pair(first, old(17, "November 2003", "2003-11"), a="2031-03-03", b="2031-03-05")) == []


def toll(first: str, later: str) -> Dossier:
    """Two tolls of one evening."""
    return pair(dead(4, first), dead(9, later))


def test_a_toll_that_rises_was_lower_on_the_same_day() -> None:
    """"Bertambah menjadi 9 orang"."""
    first = "Korban tewas banjir Lembar {} orang."
    assert kinds(toll(first, "Korban tewas banjir Lembar bertambah menjadi {} orang.")) == []
    assert kinds(toll(first, "Korban tewas banjir Lembar mencapai {} orang.")) == ["number"]


def test_those_found_last_are_not_all() -> None:
    """"Dua jenazah terakhir" of five."""
    last, = counts("Dua jenazah terakhir diangkat dari sumur.", ("Dua jenazah", 2, "exact", "person"))
    every, = counts("Dua jenazah diangkat dari sumur.", ("Dua jenazah", 2, "exact", "person"))
    assert (last.sort, every.sort) == (frozenset({"batch"}), frozenset())


def test_what_a_clause_says_of_a_whole_is_not_what_the_part_met() -> None:
    """"Tiga dari tujuh pekerja yang hilang ditemukan tewas": three dead, seven missing."""
    part, whole = counts("Tiga dari tujuh pekerja yang hilang sejak Rabu ditemukan tak bernyawa.",
                         ("Tiga", 3, "exact", "person"), ("tujuh pekerja", 7, "exact", "person"))
    assert (part.outcome, whole.outcome) == ("dead", "missing")


@pytest.mark.parametrize(("text", "number", "outcome"), [
    ("Jumlah korban jiwa bertambah menjadi 43 orang.", "43 orang", "dead"),
    ("Total korban meninggal mencapai 43 orang.", "43 orang", "dead"),
    ("Sebanyak 43 orang mati dalam kecelakaan itu.", "43 orang", "dead"),
    ("Daftar itu memuat 43 nama yang meninggal.", "43 nama", "dead"),
])
def test_the_dead_are_told_in_many_ways(text: str, number: str, outcome: str) -> None:
    """By a noun for their number, and by their names."""
    count, = counts(text, (number, 43, "exact", "nama" if "nama" in number else "person"))
    assert (count.outcome, count.unit) == (outcome, "person")


@pytest.mark.parametrize(("other", "told"), [
    ("Warga diminta menjauhi radius {} dari sumur gas yang bocor.", ["number"]),
    ("Warga diminta menjauhi pasar yang berjarak {} dari sumur gas yang bocor.", []),
])
def test_how_far_around_is_not_how_far_away(other: str, told: list[str]) -> None:
    """A radius of six kilometres, and one of four; a market four kilometres away."""
    one = counted("Warga diminta menjauhi radius 6 kilometer dari sumur gas yang bocor.", "6 kilometer", 6,
                  unit="kilometer")
    assert kinds(pair(one, counted(other.format("4 kilometer"), "4 kilometer", 4, unit="kilometer"))) == told


def test_what_is_counted_may_grow_to_its_digits_swapped() -> None:
    """Fourteen accounts, and 41 a week later; of one day it is a slip."""
    one = counted("Uang anggota koperasi mengalir lewat 14 rekening penampung sebelum dibelikan emas.", "14 rekening",
                  14, unit="rekening")
    later = counted("Polisi membekukan 41 rekening penampung milik pengurus di beberapa bank besar.", "41 rekening", 41,
                    unit="rekening")
    assert kinds(pair(one, later, a="2031-03-01", b="2031-03-09")) == []
    assert kinds(pair(one, later)) == ["number"]
