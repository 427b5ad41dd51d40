"""In which manner claims tell a thing speaks for their being one, and never makes claims of other things one."""

from __future__ import annotations

import pytest

from briefgen.dossier.assembly import plan
from briefgen.dossier.evidence import Compared
from briefgen.dossier.likeness import Parts
from briefgen.dossier.manner import BECAUSE, NOT, NOT_YET, OPEN, STILL
from briefgen.dossier.telling import compare
from tests.dossier.small import NOBODY, Said, sheet

OTHERS = ("Warga membangun pagar baru.", "Hujan turun deras.", "Harga beras naik.", "Lampu kota padam.")


def compared(one: Said, other: Said) -> Compared:
    """Two claims first, each with others behind it in its sheet."""
    files = [sheet(stem, said, *map(Said, OTHERS)) for stem, said in (("a", one), ("b", other))]
    made = plan(files, NOBODY)
    return compare(made.stories[0], made.names[0], {}, made.lang)


def parts(one: str, other: str, *, negated: bool = False) -> Parts:
    """How alike two claims are."""
    return compared(Said(one, negated=negated), Said(other, negated=negated)).likeness.parts(0, 1 + len(OTHERS))


@pytest.mark.parametrize(("text", "negated", "manner"), [
    ("Pelabuhan itu masih beroperasi.", False, {STILL}),
    ("Pasar tetap buka.", False, {STILL}),
    ("Pencarian terus berjalan.", False, {STILL}),
    ("Polisi belum menetapkan tersangka.", True, {NOT_YET, OPEN}),
    ("Kapal itu belum berlabuh.", True, {NOT_YET}),
    ("Jembatan itu tidak rusak.", True, {NOT}),
    ("Kapal itu karam karena ombak.", False, {BECAUSE}),
    ("Banjir menyebabkan longsor.", False, {BECAUSE}),
    ("Penyebab kebakaran masih diselidiki.", False, {BECAUSE, OPEN, STILL}),
    ("Gubernur membuka pasar.", False, set()),
    ("Korea menjual senjata kepada pihak yang masih berperang.", False, set()),
    ("Petugas memeriksa kebakaran yang disebabkan korsleting.", False, set()),
])
def test_the_manner_is_read_off_small_words(text: str, negated: bool, manner: set[str]) -> None:
    """Those of "not", of what goes on, of what is open and of cause; not of what "yang" tells aside."""
    assert compared(Said(text, negated=negated), Said("Sapi lari.")).profiles[0].wording.manner == manner


@pytest.mark.parametrize(("one", "other", "without", "negated"), [
    ("Pelabuhan masih ditutup.", "Penutupan pelabuhan tetap berlaku.", "Penutupan pelabuhan berlaku.", False),
    ("Kebakaran gudang terjadi karena korsleting.", "Korsleting menyebabkan gudang hangus.",
     "Korsleting di gudang diperiksa.", False),
    ("Polisi belum menahan sopir truk.", "Sopir belum ditahan.", "Sopir tidak ditahan.", True),
])
def test_one_manner_makes_two_claims_likelier_one(one: str, other: str, without: str, negated: bool) -> None:
    """Beside the words that they share; likeness of content stays what it is."""
    same, plain = parts(one, other, negated=negated), parts(one, without, negated=negated)
    assert same.whole + same.held > plain.whole + plain.held
    assert same.whole + same.held > same.content


def test_likeness_of_content_leaves_the_manner_out() -> None:
    """Claims that contradict each other differ in just that: "masih buka", "tidak buka"."""
    still, other = parts("Pasar ikan masih buka.", "Pasar ikan buka."), parts("Pasar ikan buka.", "Pasar ikan buka.")
    assert still.content == other.content
    assert still.whole < other.whole


def test_a_manner_alone_makes_nothing_alike() -> None:
    """"Masih" and "masih" are of two things."""
    found = parts("Pasar masih ramai.", "Sungai masih meluap.")
    assert found == (0, 0, 0)
