"""Two dates of what is done once to a thing, or begins, or ends, however each article tells it."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.lang import load_language
from briefgen.model.registry import Registries
from tests.dossier.test_one_slot import kinds, read


@pytest.mark.parametrize(("one", "other"), [
    ("Kerja sama dua pelabuhan itu diatur Nota Kesepahaman Sabira yang diteken pada Mei 2018.",
     "Nota Kesepahaman Sabira, yang ditandatangani pada 2016, tidak pernah diperbarui."),
    ("Konvensi Lautan Kelabu tahun 1994 melarang pembuangan limbah di perairan itu.",
     "Larangan itu berasal dari Konvensi Lautan Kelabu yang diteken 12 negara pada 1998."),
    ("Peraturan Daerah tentang Kawasan Tanpa Rokok yang disahkan pada 2017 belum punya aturan pelaksana.",
     "Peraturan Daerah tentang Kawasan Tanpa Rokok disahkan pada Oktober 2019."),
    ("Pabrik gula itu dibeli Grup Mandira pada 2015.",
     "Grup Mandira, yang mengambil alih pabrik gula itu pada 2018, berjanji membayar pesangon."),
    ("Pasien pertama, seorang peternak, jatuh sakit pada 12 September 2025.",
     "Peternak yang menjadi pasien pertama itu mulai sakit pada 21 September 2025."),
    ("Badan Pemeriksa Keuangan (BPK) menyerahkan laporan audit RSUD Cempaka kepada DPRD, Kamis (9/10/2025).",
     "Laporan audit RSUD Cempaka yang diserahkan ke DPRD pada Rabu (8/10/2025) memuat lima temuan."),
    ("Gubernur menetapkan status tanggap darurat kekeringan pada 2 Oktober 2025.",
     "Gubernur menaikkan status menjadi tanggap darurat kekeringan pada Senin (6/10/2025)."),
    ("Anak pengusaha itu diculik pada Jumat (10/10/2025) malam.",
     "Anak pengusaha itu hilang sejak Kamis (9/10/2025) sore, saat diculik sepulang sekolah."),
    ("Kabel jembatan gantung itu diganti pada Mei 2024, kata kepala dinas.",
     "Kabel jembatan gantung itu baru diganti pada Januari 2025, menurut catatan kontraktor."),
])
def test_what_is_done_once_is_not_done_on_two_days(one: str, other: str) -> None:
    """Told as news or in passing, by the verb, by its passive, or by the year behind a paper's name."""
    assert "date" in kinds(one, other)
    assert "date" in kinds(other, one)


@pytest.mark.parametrize(("one", "other"), [
    ("Korea Timur menggelar uji coba satelit ketiga pada Kamis (9/10/2025).",
     "Uji coba satelit ketiga dilakukan pada Jumat (10/10/2025), kata kementerian pertahanan."),
    ("Gelombang kedua pemutusan kerja di pabrik sepatu itu dilakukan pada 3 Oktober 2025.",
     "Perusahaan melakukan gelombang kedua pemutusan kerja pada 7 Oktober 2025."),
    ("Pembangunan bendungan ditandai dengan peletakan batu pertama oleh gubernur terdahulu pada April 2022.",
     "Proyek bendungan dimulai pada September 2022, ditandai dengan peletakan batu pertama."),
])
def test_one_of_a_row_is_not_on_two_days(one: str, other: str) -> None:
    """The third test is one, whoever is told to hold it."""
    assert "date" in kinds(one, other)
    assert "date" in kinds(other, one)


@pytest.mark.parametrize(("one", "other"), [
    ("Pemerintah kota memberlakukan pembatasan kendaraan berat sejak Rabu (8/10/2025).",
     "Pembatasan kendaraan berat diterapkan pemerintah kota mulai Kamis (9/10/2025)."),
    ("Bea keluar 10 persen untuk bijih nikel mulai dipungut pada 1 Oktober 2025.",
     "Rabu (8/10/2025) menjadi hari pertama petugas bea cukai memungut bea keluar 10 persen untuk bijih nikel."),
    ("Ekspor benih lobster dilarang sejak Mei 2024.", "Larangan ekspor benih lobster berlaku mulai Agustus 2024."),
    ("Bentrokan yang meletus sejak Sabtu (11/10/2025) malam itu melukai 20 warga.",
     "Bentrokan antardesa itu dimulai Minggu (12/10/2025) dini hari, kata kapolres."),
    ("Para sopir angkot mogok sejak Senin (6/10/2025).", "Pemogokan sopir angkot dimulai pada Rabu (8/10/2025)."),
    ("Herman Dasuki memimpin kabupaten itu sejak 2011.",
     "Herman Dasuki pertama kali terpilih sebagai bupati pada 2014."),
    ("Penggabungan dua bank daerah itu berlaku efektif pada 1 November 2025.",
     "Penggabungan dua bank daerah itu baru berlaku efektif pada 1 Januari 2026."),
])
def test_what_goes_on_begins_once(one: str, other: str) -> None:
    """A rule, a fight, a strike, a term of office."""
    assert "date" in kinds(one, other)
    assert "date" in kinds(other, one)


@pytest.mark.parametrize(("one", "other"), [
    ("Kontrak sewa lahan pasar itu sedianya berlaku sampai Juni 2027.",
     "Menurut pedagang, kontraknya baru habis pada Desember 2028."),
    ("Masa jabatan direksi itu berakhir pada Maret 2026.",
     "Masa jabatan direksi itu baru selesai pada Juni 2026, kata menteri."),
    ("Pendaftaran calon haji tahap pertama ditutup pada 20 Oktober 2025.",
     "Pendaftaran calon haji tahap pertama akan berlangsung hingga 24 Oktober 2025."),
])
def test_what_goes_on_ends_once(one: str, other: str) -> None:
    """By any of the words for an end."""
    assert "date" in kinds(one, other)
    assert "date" in kinds(other, one)


@pytest.mark.parametrize(("one", "other"), [
    ("Nota Kesepahaman Sabira yang diteken pada Mei 2018 mengatur pelabuhan.",
     "Nota Kesepahaman Lamuri, yang ditandatangani pada 2016, mengatur perikanan."),
    ("Perjanjian itu diteken pada Mei 2018.", "Perjanjian itu disahkan parlemen pada Oktober 2019."),
    ("Kementerian mengumumkan larangan itu pada 1 September 2025.",
     "Larangan itu mulai berlaku pada 15 September 2025."),
    ("Larangan ekspor kratom berlaku mulai 1 September 2025.",
     "Larangan ekspor timah berlaku mulai 15 September 2025."),
    ("Perkara itu dilimpahkan ke kejaksaan pada 1 Oktober 2025.",
     "Perkara itu dilimpahkan ke pengadilan pada 10 Oktober 2025."),
    ("Kapal itu berangkat dari Makassar pada 1 Oktober 2025.", "Kapal itu berangkat dari Ambon pada 3 Oktober 2025."),
    ("Pesawat berangkat dari Jeddah pada 5 Oktober 2025.", "Pesawat itu tiba di Surabaya pada 6 Oktober 2025."),
    ("Gubernur menyerahkan bantuan kepada Kabupaten Malaka pada 6 Oktober 2025.",
     "Gubernur menyerahkan bantuan kepada Kabupaten Belu pada 8 Oktober 2025."),
    ("Museum Tekstil Rengganis dibuka pada 2009.",
     "Museum Tekstil Rengganis dibuka kembali pada Oktober 2025 setelah direnovasi."),
    ("Sejak Agustus 2025, dinas menutup 12 tambang liar.",
     "Dinas menutup tambang liar di Bukit Lawe pada 4 Oktober 2025."),
    ("Kereta pertama berangkat pada 1 Oktober 2025.", "Kereta tambahan berangkat pada 2 Oktober 2025."),
    ("Universitas itu berdiri pada 1957.", "Fakultas kedokteran universitas itu berdiri pada 1961."),
    ("Herman Dasuki memimpin kabupaten itu sejak 2011.", "Herman Dasuki terpilih lagi sebagai bupati pada 2016."),
    ("Herman Dasuki memimpin partai itu sejak 2011.", "Herman Dasuki pertama kali terpilih sebagai bupati pada 2014."),
    ("Lima kapal ditangkap pada 4 Oktober 2025.", "Sejak Januari 2025 petugas sudah menangkap 17 kapal."),
    ("Jaksa menyita dua mobil tersangka pada 7 Oktober 2025.", "Jaksa menyita rumah tersangka pada 9 Oktober 2025."),
    ("Kontrak pelatih berakhir pada Juni 2026.", "Kontrak penjaga gawang berakhir pada Juni 2027."),
    ("Jenazah pilot ditemukan pada 5 Oktober 2025.", "Kotak hitam ditemukan pada 7 Oktober 2025."),
    ("Hingga Kamis (9/10/2025) malam, jaksa menetapkan dua kepala desa sebagai tersangka.",
     "Hingga Sabtu (11/10/2025), jaksa sudah menetapkan lima kepala desa sebagai tersangka."),
    ("Perbaikan jalan semula dijadwalkan rampung pada 30 November 2025.",
     "Perbaikan jalan kini ditargetkan selesai pada 15 Desember 2025."),
])
def test_two_things_have_two_days(one: str, other: str) -> None:
    """Another thing, another act, to another, from another, one more, a part, a row of acts, a changed plan."""
    assert "date" not in kinds(one, other)
    assert "date" not in kinds(other, one)


def test_what_one_article_gives_two_days_was_done_twice() -> None:
    """The other article tells of the second of them."""
    told = "Pemogokan sopir angkot dimulai pada 1 Oktober 2025.\n\nSopir angkot mogok sejak Rabu (8/10/2025)."
    files = [read("a", "2025-10-14", told),
             read("b", "2025-10-15", "Para sopir angkot mogok sejak Rabu (8/10/2025).")]
    assert [conflict for conflict in assemble(files, Registries(), load_language("id")).conflicts
            if conflict.kind == "date"] == []
