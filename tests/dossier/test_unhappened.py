"""What one who speaks says was not so, against claims by which it was."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, body, hop, person, sheet

NAMES = (person("rani", "Rani Osk"), person("tirta", "Tirta Osk"), body("pt-rimba", "PT Rimba"))
OTHERS = tuple(Said(text) for text in (
    "Harga cabai naik di pasar.", "Wali kota meresmikan taman baru.", "Panen padi mundur sebulan."))


def by(who: str, text: str) -> Said:
    """A statement."""
    return Said(text, kind="statement", via=(hop(who),), about=(who,),
                negated=not {"tidak", "tak", "bukan", "belum"}.isdisjoint(text.split()))


def told(no: Said, yes: Said, *, later: str = "2031-03-06") -> bool:
    """Whether a claim of one article and one of a later one contradict each other."""
    files = [sheet("a", no, *OTHERS, entities=NAMES), sheet("b", yes, entities=NAMES, published=later)]
    found = assemble(files, NOBODY).conflicts
    return any("as so, and as not so" in why.detail for conflict in found for why in conflict.why)


@pytest.mark.parametrize(("text", "contradicts"), [
    ("Tidak ada penggusuran.", True),
    ("Tak pernah ada penggusuran yang kami lakukan.", True),
    ("Sudah tidak ada penggusuran.", False),
    ("Belum ada penggusuran.", False),
    ("Tidak ada penggusuran dalam delapan jam pertama.", False),
    ("Tidak ada penggusuran di kampung kami.", False),
    ("Tidak ada yang menggusur.", False),
])
def test_an_event_of_which_there_was_none_contradicts_that_it_happened(text: str, contradicts: bool) -> None:
    """Not where there is none any more or not yet, nor where more is said of which, or of whom."""
    yes = Said("Petugas menggusur puluhan lapak pedagang pada Rabu pagi.")
    assert told(by("rani", text), yes) == contradicts


@pytest.mark.parametrize(("text", "contradicts"), [
    ("Kami bekerja dengan tangan. Tidak ada buldoser.", True),
    ("Lebih baik begitu daripada tidak ada buldoser.", False),
    ("Tidak ada buldoser yang rusak.", False),
    ("Rani Osk memastikan tidak ada buldoser yang terlibat.", True),
    ("Tidak ada buldoser yang ikut mengeruk.", True),
])
def test_a_thing_of_which_there_was_none_contradicts_that_it_was_there(text: str, contradicts: bool) -> None:
    """Not where it is only weighed against something else, nor where it is none of a sort."""
    yes = by("tirta", "Tirta Osk menyebut tebing itu terbebani buldoser di tepinya.")
    assert told(by("rani", text), yes) == contradicts


@pytest.mark.parametrize(("text", "contradicts"), [
    ("Rani Osk menegaskan kebakaran gudang bukan karena petasan.", True),
    ("Rani Osk menegaskan gudang itu bukan tempat petasan.", False),
])
def test_a_cause_that_is_rejected_contradicts_who_tells_of_it(text: str, contradicts: bool) -> None:
    """Of one mishap."""
    yes = by("tirta", "Tirta Osk menduga kebakaran gudang berawal dari petasan.")
    assert told(by("rani", text), yes) == contradicts


def test_what_he_says_who_says_that_there_was_none_is_no_contradiction() -> None:
    """He speaks of two things."""
    yes = Said("Rani Osk menggusur lapaknya sendiri.", via=(hop("rani"),))
    assert not told(by("rani", "Tidak ada penggusuran."), yes)


@pytest.mark.parametrize(("text", "contradicts"), [
    ("Luka Tirta Osk berasal dari peluru.", True),
    ("Luka nakhoda berasal dari peluru.", False),
    ("Luka Tirta Osk mungkin berasal dari peluru.", False),
    ("Luka Tirta Osk bukan akibat peluru.", False),
])
def test_what_a_person_is_said_not_to_have_suffered_contradicts_that_he_did(text: str, contradicts: bool) -> None:
    """The same person, as a fact."""
    no = Said("Rani Osk memastikan luka Tirta Osk bukan karena peluru.", kind="statement", via=(hop("rani"),),
              about=("rani", "tirta"), negated=True)
    yes = Said(text, about=("tirta",), negated="bukan" in text)
    assert told(no, yes) == contradicts


@pytest.mark.parametrize(("who", "later", "contradicts"), [
    ("pt-rimba", "2031-03-09", True),
    ("pt-rimba", "2031-03-01", False),
    ("tirta", "2031-03-09", False),
])
def test_what_a_body_admits_contradicts_what_it_said_before(who: str, later: str, contradicts: bool) -> None:
    """The same body, and later."""
    name = {"pt-rimba": "PT Rimba", "tirta": "Tirta Osk"}[who]
    no = by("pt-rimba", "PT Rimba mengatakan pekerjanya tidak membakar lahan gambut.")
    assert told(no, by(who, f"{name} mengakui lahan gambut sempat dibakar."), later=later) == contradicts


@pytest.mark.parametrize(("no", "yes"), [
    ("Tidak ada orang dalam yang bermain.", "Tirta Osk menyebut pencurian mutiara itu ulah orang dalam."),
    ("Rani Osk memastikan tidak ada keterlibatan pegawai.", "Ada bantuan dari orang dalam toko itu."),
    ("Tak ada karyawan yang terlibat.", "Tirta Osk menyebut kunci gudang diberikan orang dalam."),
])
def test_that_nobody_of_the_house_had_a_part_contradicts_that_an_insider_had(no: str, yes: str) -> None:
    """Workers who have a part in it are insiders."""
    assert told(by("rani", no), by("tirta", yes))
