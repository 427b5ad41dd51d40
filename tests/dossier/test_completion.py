"""An act told as done, and as not done by then: of whatever form, and by what it leaves behind."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.completion import completions
from briefgen.dossier.things import ALL, PLAIN, SOME
from briefgen.lang.compare import load_comparison
from tests.dossier.small import NOBODY, Said, sheet

WORDS = load_comparison("id")


def kinds(done: str, undone: str, first: str = "2031-03-10", then: str = "2031-03-12") -> list[str]:
    """The kinds of the conflicts of two articles with a claim each; first, then: when they came."""
    files = [sheet("a", Said(done), published=first), sheet("b", Said(undone), published=then)]
    return [conflict.kind for conflict in assemble(files, NOBODY).conflicts]


@pytest.mark.parametrize(("text", "done", "act", "of"), [
    ("Bupati sudah meneken peraturan parkir.", True, "SIGN", PLAIN),
    ("Peraturan parkir belum ditandatangani bupati.", False, "SIGN", PLAIN),
    ("Bupati belum membubuhkan tanda tangan pada peraturan itu.", False, "SIGN", PLAIN),
    ("Dinas menutup tujuh tambak udang.", True, "CLOSE", SOME),
    ("Tidak ada satu pun tambak yang kami tutup.", False, "CLOSE", ALL),
    ("Penutupan tambak baru opsi.", False, "CLOSE", ALL),
    ("Belum ada sanksi untuk pabrik kertas.", False, "SANCTION", ALL),
    ("Pelantikan direktur pasar belum digelar.", False, "INAUGURATE", PLAIN),
    ("Pemindahan gajah baru akan dilakukan pekan depan.", False, "MOVE", PLAIN),
    ("Dinas menjatuhkan denda kepada pabrik kertas.", True, "FINE", PLAIN),
])
def test_it_is_read_of_verbs_nouns_and_what_there_is_none_of(text: str, done: bool, act: str, of: str) -> None:
    """Also without a prefix, and carried by a light verb."""
    assert (done, of) in {(each.done, each.of) for each in completions(text, WORDS) if act in each.acts}


@pytest.mark.parametrize("text", [
    "Apakah peraturan itu sudah diteken?", "Bupati akan meneken peraturan.", "Jika peraturan diteken, tarif naik.",
    "Peraturan itu belum sepenuhnya diterapkan.", "Pejabat itu masih memeriksa pabrik.",
])
def test_nothing_is_read_of_what_is_asked_planned_partly_done_or_going_on(text: str) -> None:
    """Nor of what is so only if something else is."""
    assert completions(text, WORDS) == ()


@pytest.mark.parametrize(("done", "undone"), [
    ("Bupati telah meneken peraturan tentang tarif parkir pasar.",
     "Bupati belum membubuhkan tanda tangan pada peraturan tarif parkir itu."),
    ("Dinas Kesehatan menjatuhkan denda kepada klinik gigi.", "Belum ada sanksi untuk klinik gigi."),
    ("Koperasi tebu sudah memutus kontrak dengan pabrik gula.", "Nasib kerja sama dengan pabrik gula masih dikaji."),
    ("Dinas Perikanan menutup tujuh tambak udang.", "Tidak ada satu pun tambak udang yang kami tutup."),
    ("Sebanyak 54 pasien telah dipindahkan ke rumah sakit darurat.", "Belum ada seorang pun pasien yang dipindahkan."),
    ("Kedutaan memulangkan 30 pekerja migran.", "Belum ada seorang pekerja pun yang dipulangkan."),
    ("Federasi telah mencoret tiga perenang senior.", "Belum ada perenang yang saya coret."),
    ("Polisi menetapkan pemilik gudang sebagai tersangka kebakaran gudang kapas.",
     "Belum ada tersangka dalam kebakaran gudang kapas."),
    ("Wali kota telah melantik direktur perusahaan air.", "Pelantikan direktur perusahaan air belum digelar."),
    ("Kementerian telah menghapus ujian lisan bahasa.", "Penghapusan ujian lisan bahasa baru sebatas wacana."),
    ("Pemerintah menerbitkan izin impor bawang putih.", "Izin impor bawang putih belum terbit."),
    ("Tiga kapal patroli asing memasuki perairan Teluk Osk.", "Belum satu pun kapal asing masuk ke perairan itu."),
    ("Pemerintah telah menyalurkan bantuan mesin perahu kepada nelayan teluk.",
     "Nelayan teluk belum menerima bantuan mesin perahu."),
    ("Bank desa merumahkan 40 karyawan.", "Belum ada karyawan bank desa yang kami rumahkan."),
    ("Ahli bedah telah mengoperasi pemain biola itu.", "Pemain biola itu belum dioperasi."),
    ("Kebun binatang sudah memindahkan harimau tua.", "Pemindahan harimau tua baru akan dilakukan bulan depan."),
])
def test_what_was_done_is_not_undone_afterwards(done: str, undone: str) -> None:
    """By a later article; an earlier one tells the course of things."""
    assert "modality" in kinds(done, undone)
    assert "modality" not in kinds(done, undone, first="2031-03-12", then="2031-03-10")


@pytest.mark.parametrize(("done", "undone"), [
    ("Polisi menangkap pengedar sabu.", "Polisi belum menangkap bandar yang memasok sabu."),
    ("Bupati telah meneken peraturan tarif parkir.", "Peraturan zonasi sekolah belum diteken bupati."),
    ("Pemerintah telah menyalurkan bantuan tahap I.", "Bantuan tahap II belum disalurkan."),
    ("Gaji Januari sudah dibayar perusahaan.", "Gaji Februari belum dibayar perusahaan."),
    ("Dewan telah mengesahkan anggaran 2030.", "Anggaran 2031 belum disahkan dewan."),
    ("Tujuh warga telah dievakuasi dari lereng.", "Tiga warga belum dievakuasi dari lereng."),
    ("Sebagian limbah sudah diangkut.", "Sebagian limbah belum diangkut."),
    ("Pemain telah menerima bonus dari sponsor.", "Pemain belum menerima bonus dari pemerintah."),
    ("Kebakaran di lantai dua sudah dipadamkan.", "Kebakaran di lantai tiga belum padam."),
    ("Listrik di pusat kota sudah menyala.", "Listrik di pinggiran belum menyala."),
    ("Presiden meneken perjanjian dagang dengan Arlan.", "Perjanjian dagang dengan Bostra belum diteken."),
    ("Wali kota meresmikan pasar hewan.", "Pasar ikan belum diresmikan."),
    ("Perusahaan tekstil sudah membayar tunjangan.", "Perusahaan kayu belum membayar tunjangan."),
    ("Maskapai telah membuka rute ke Tarn.", "Rute ke Bostra masih dikaji maskapai."),
    ("Sebanyak 40 keluarga telah pulang dari pengungsian.", "Sebagian keluarga belum pulang dari pengungsian."),
    ("Pasar baru rampung.", "Pasar baru akan rampung."),
])
def test_another_thing_or_others_of_many_may_be_undone(done: str, undone: str) -> None:
    """Of another stage, month, year, from another, on another floor, of another who does it."""
    assert "modality" not in kinds(done, undone)


def test_whom_it_befell_says_that_it_did_not() -> None:
    """Two of one matter: who moved none, and a day on which they were moved."""
    done = Said("Dua puluh pengungsi telah dipindahkan ke asrama haji pada 9 Maret.", times=(
        ("event", "9 Maret", "2031-03-09"),))
    undone = Said("Sampai 11 Maret belum ada pengungsi yang dipindahkan.", times=(("event", "11 Maret", "2031-03-11"),))
    files = [sheet("a", done, published="2031-03-10"), sheet("b", undone, published="2031-03-12")]
    assert [conflict.kind for conflict in assemble(files, NOBODY).conflicts] == ["modality"]
