"""How far something has come: at an earlier stage, or short of a place, against what tells it as done."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.not_beyond import REACH, all_completions
from briefgen.lang.compare import load_comparison
from tests.dossier.small import NOBODY, Said, sheet

WORDS = load_comparison("id")


def kinds(done: str, undone: str, first: str = "2031-03-10", then: str = "2031-03-12") -> list[str]:
    """The kinds of the conflicts of two articles with a claim each; first, then: when they came."""
    files = [sheet("a", Said(done), published=first), sheet("b", Said(undone), published=then)]
    return [conflict.kind for conflict in assemble(files, NOBODY).conflicts]


@pytest.mark.parametrize(("text", "done"), [
    ("Kapal riset telah merapat di dermaga Karot.", True),
    ("Kapal riset belum bisa mencapai dermaga Karot.", False),
    ("Kapal riset masih berada 12 mil dari dermaga Karot.", False),
    ("Kapal riset masih menunggu di luar dermaga Karot.", False),
    ("Kereta berkapasitas 300 orang sudah tiba di stasiun Karot.", True),
])
def test_a_place_is_reached_or_not_yet(text: str, done: bool) -> None:
    """By a verb of coming to it, or by the way that is left."""
    assert [each.done for each in all_completions(text, WORDS) if REACH in each.acts] == [done]


@pytest.mark.parametrize("text", [
    "Apakah kapal masih 12 mil dari dermaga?", "Kapal itu masih di dermaga.", "Kapal akan tiba di dermaga Karot.",
])
def test_nothing_is_read_of_what_is_asked_or_to_come_or_there(text: str) -> None:
    """Nor of where something still is."""
    assert not any(REACH in each.acts for each in all_completions(text, WORDS))


@pytest.mark.parametrize(("done", "undone"), [
    ("Tim penggali sudah mencapai ruang makam di Bukit Osk.",
     "Tim penggali masih tiga meter di atas ruang makam di Bukit Osk."),
    ("Lahar Gunung Osk telah sampai di Desa Lada.", "Lahar Gunung Osk masih berjarak dua kilometer dari Desa Lada."),
    ("Penyelam sudah menjangkau kabin pesawat amfibi.", "Penyelam belum bisa menjangkau kabin pesawat amfibi."),
    ("Yayasan telah menjual piano tua milik gereja.", "Yayasan baru menawarkan piano tua milik gereja."),
    ("Hakim sudah menjatuhkan vonis kepada terdakwa pencuri arca.", "Terdakwa pencuri arca masih menjalani sidang."),
    ("Kebun teh di lereng Osk sudah berpindah tangan.", "Kebun teh di lereng Osk belum pernah dijual."),
    ("Pengadilan telah mengeksekusi lahan parkir pasar.", "Eksekusi lahan parkir pasar ditunda."),
    ("Badan obat telah menyetujui vaksin unggas.", "Badan obat belum memberikan persetujuan untuk vaksin unggas."),
    ("Dinas Pertanian menyetop pengiriman kerbau dari Lemura.", "Pembatasan pengiriman kerbau Lemura masih dikaji."),
    ("Koperasi telah meneken sewa gudang kopra.", "Sewa sementara gudang kopra ternyata belum diteken koperasi."),
])
def test_what_has_come_no_further_is_not_done(done: str, undone: str) -> None:
    """By a later article; an earlier one tells the course of things."""
    assert "modality" in kinds(done, undone)
    assert "modality" not in kinds(done, undone, first="2031-03-12", then="2031-03-10")


@pytest.mark.parametrize(("done", "undone"), [
    ("Kapal garam sudah tiba di pelabuhan Karot.", "Kapal semen masih berada 12 mil dari pelabuhan Karot."),
    ("Roket Osk-1 mencapai orbit.", "Roket Osk-2 gagal mencapai orbit."),
    ("Klub menjual kiper cadangan.", "Klub baru menawarkan bek kiri."),
    ("Putaran ketiga lelang kopi dibuka di Lemura.", "Putaran keempat lelang kopi dijadwalkan pekan depan."),
    ("Pemerintah Merana meneken kontrak pembelian kereta.", "Pembatasan impor kopi Merana masih dikaji menteri."),
    ("Penyidik memeriksa saksi kebakaran pasar.", "Saksi lain kebakaran pasar belum diperiksa."),
    ("Pabrik menghentikan produksi sepeda listrik.", "Produksi sepeda lipat masih berjalan."),
])
def test_another_thing_may_have_come_less_far(done: str, undone: str) -> None:
    """Of another name or number, another one, or another thing of a country."""
    assert "modality" not in kinds(done, undone)


def test_who_was_hit_and_who_fired_are_not_one() -> None:
    """Though one word excludes the other of one and the same."""
    hit = "Ledakan granat menewaskan tiga warga sipil di Desa Lada."
    assert "modality" not in kinds(hit, "Tentara pemerintah yang melempar granat ke Desa Lada.")
