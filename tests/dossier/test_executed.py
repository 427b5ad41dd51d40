"""What a noun tells as not carried out, held against the verb by which it was; and what "not know why" denies."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, place, sheet

KAROT = place("karot", "Karot")


def kinds(one: Said, other: Said, second: str = "2031-03-05") -> list[str]:
    """The kinds of the conflicts of two sheets with a claim each, of 5 March and of another day."""
    return [conflict.kind for conflict in assemble([
        sheet("a", one, entities=(KAROT,)), sheet("b", other, entities=(KAROT,), published=second)], NOBODY).conflicts]


@pytest.mark.parametrize(("undone", "done"), [
    ("Pembayaran gaji guru honorer belum selesai.", "Gaji guru honorer sudah dibayar seluruhnya."),
    ("Perbaikan tanggul Karot belum dikerjakan.", "Koperasi telah memperbaiki tanggul Karot."),
    ("Evakuasi warga Karot belum rampung.", "Warga Karot sudah dievakuasi semua."),
    ("Pengiriman garam kasar ke Karot belum terlaksana.", "Garam kasar telah dikirim ke Karot."),
    ("Penarikan kapal riset ke Karot belum terealisasi.", "Kapal riset sudah ditarik ke Karot."),
    ("Proses pemindahan pedagang Karot belum juga dilakukan.", "Pedagang Karot sudah dipindahkan."),
])
def test_a_noun_that_is_not_carried_out_denies_its_verb(undone: str, done: str) -> None:
    """Not to the end, where the other tells of all of it; whichever article tells which."""
    no, yes = Said(undone, negated=True), Said(done)
    assert kinds(no, yes) == kinds(yes, no) == ["modality"]


@pytest.mark.parametrize(("undone", "done", "second"), [
    ("Perbaikan tanggul Karot belum dikerjakan.", "Koperasi telah memperbaiki tanggul Karot.", "2031-03-07"),
    ("Evakuasi warga Karot belum rampung.", "Warga Karot sudah dievakuasi ke masjid.", "2031-03-05"),
    ("Nelayan mengaku belum tahu mengapa dermaga jatuh.", "Dermaga jatuh saat diangkat ke atas pilar.", "2031-03-05"),
    ("Polisi belum tahu siapa pelaku yang membakar lumbung.", "Lumbung dibakar pelaku semalam.", "2031-03-05"),
])
def test_what_is_done_later_in_part_or_not_understood_denies_nothing(undone: str, done: str, second: str) -> None:
    """Who does not know why it fell says that it did."""
    assert kinds(Said(undone, negated=True), Said(done), second) == []


@pytest.mark.parametrize(("lacks", "given"), [
    ("Ketiga keluarga korban belum menerima santunan.", "Koperasi sudah menyerahkan santunan kepada keluarga korban."),
    ("Dewan belum menerima usulan anggaran.", "Wali kota sudah mengirim usulan anggaran ke dewan."),
    ("Nelayan belum mendapat solar subsidi.", "Solar subsidi sudah dibagikan kepada nelayan."),
])
def test_what_was_given_has_been_got(lacks: str, given: str) -> None:
    """A day later it may have been; and of another thing it says nothing."""
    assert len(kinds(Said(lacks, negated=True), Said(given))) == 1
    assert kinds(Said(lacks, negated=True), Said(given), "2031-03-07") == []
    assert kinds(Said(lacks, negated=True), Said("Koperasi sudah menyerahkan perahu kepada Karot.")) == []
