"""Dates of what is done once for ever, of what goes on again, and of plans, however far apart or whatever the words."""

from __future__ import annotations

import pytest

from tests.dossier.test_one_slot import kinds


@pytest.mark.parametrize(("one", "other"), [
    ("Perang saudara di Lumeria meletus pada Maret 2009 setelah pemilu yang dipersoalkan.",
     "Perang saudara yang pecah pada Juli 2012 itu menewaskan 40 ribu orang."),
    ("Rumah Sakit Harapan Sentosa berdiri pada 1964 atas prakarsa sebuah yayasan gereja.",
     "Rumah sakit yang didirikan pada 1971 itu kini merawat 300 pasien."),
    ("Embargo senjata terhadap Nordavia diberlakukan pada 1998.", "Nordavia dikenai embargo senjata sejak 2003."),
    ("Bendungan Kaliwuni selesai dibangun pada 1993.", "Bendungan itu rampung pada 1998, kata kepala balai."),
    ("Bioskop tua itu tutup pada 2001 karena sepi penonton.",
     "Bioskop yang berhenti beroperasi pada 2004 itu akan dijadikan pusat seni."),
    ("Pengadilan adat di Lembah Soro dihapus pada 1958.",
     "Pengadilan adat Lembah Soro dibubarkan pada 1961, kata sejarawan."),
    ("Tambang emas itu mulai berproduksi pada 2005.",
     "Tambang emas yang berproduksi sejak 2008 itu mempekerjakan 900 orang."),
])
def test_what_is_done_once_for_ever_is_not_done_in_two_years(one: str, other: str) -> None:
    """Of a thing with a name, or of the only one that "itu" can mean."""
    assert "date" in kinds(one, other)
    assert "date" in kinds(other, one)


@pytest.mark.parametrize(("one", "other"), [
    ("Pesawat tempur pertama diserahkan pada 2028 dan yang terakhir pada 2032.",
     "Pesawat tempur pertama baru akan diterima angkatan udara pada 2030."),
    ("Satelit kedua akan diluncurkan pada 2027.", "Peluncuran satelit kedua dijadwalkan pada 2029."),
    ("Pabrik semen itu akan kembali berproduksi pada 3 November 2025.",
     "Direktur pabrik semen mengatakan produksi dimulai lagi pada 24 November 2025."),
    ("Reaktor pertama akan beroperasi pada 2032.", "Reaktor pertama ditargetkan beroperasi pada 2035."),
])
def test_what_is_to_come_comes_once(one: str, other: str) -> None:
    """Handed over and received, done and set for then, begun again in any words."""
    assert "date" in kinds(one, other)
    assert "date" in kinds(other, one)


@pytest.mark.parametrize(("one", "other"), [
    ("Aturan wajib helm bagi pesepeda mulai berlaku pada Senin, 6 Oktober 2025.",
     "Aturan wajib helm itu baru berlaku pada Jumat, 10 Oktober 2025, sebab peraturan wali kota terlambat diteken."),
    ("Larangan merokok di taman kota berlaku sejak 1 September 2025.",
     "Larangan merokok di taman kota baru berlaku pada 15 September 2025, kata kepala satpol."),
    ("Perundingan damai di Gaveria dimulai pada 30 September 2025.",
     "Perundingan damai itu dibuka pada 2 Oktober 2025."),
    ("Pemogokan masinis berakhir pada Jumat, 10 Oktober 2025.",
     "Pemogokan masinis usai pada Minggu, 12 Oktober 2025."),
    ("Tukang itu mengaku pada 22 September 2025 ia lapor ke pengawas bahwa tembok retak.",
     "Laporan tukang kepada pengawas soal retakan tembok disampaikan pada 29 September 2025."),
])
def test_one_act_in_other_words_is_not_on_two_days(one: str, other: str) -> None:
    """A "not before" dates the act; what one opens begins; what one reports is told by whom it went to."""
    assert "date" in kinds(one, other)
    assert "date" in kinds(other, one)


@pytest.mark.parametrize(("one", "other"), [
    ("Perang di Somaria pecah pada 1991.", "Perang di Aldavia pecah pada 1994."),
    ("Perang saudara di Lumeria meletus pada Maret 2009.", "Perang dagang dengan Estrava pecah pada Juli 2018."),
    ("Rumah Sakit Harapan Sentosa berdiri pada 1964.",
     "Rumah sakit yang didirikan pada 2011 di kabupaten tetangga itu menampung rujukan."),
    ("Gedung lama museum itu dibangun pada 1932.", "Gedung baru museum itu dibangun pada 2014."),
    ("Bendungan Kaliwuni selesai dibangun pada 1993.", "Bendungan Kaliwuni mulai dibangun pada 1989."),
    ("Pabrik gula Tirtasari berdiri pada 1911.",
     "Pabrik teh yang dibangun pada 1920 itu sudah tiga kali berganti pemilik."),
    ("Satelit kedua akan diluncurkan pada 2027.", "Peluncuran satelit ketiga dijadwalkan pada 2029."),
    ("Sidang perdana kasus pencemaran teluk digelar pada 6 Oktober 2025.",
     "Sidang putusan kasus pencemaran teluk digelar pada 13 Oktober 2025."),
    ("Kereta bandara kembali beroperasi pada 1 Oktober 2025.", "Bus bandara kembali beroperasi pada 5 Oktober 2025."),
    ("Poli anak rumah sakit itu dibuka kembali pada 1 Oktober 2025.",
     "Ruang operasi rumah sakit itu dibuka kembali pada 8 Oktober 2025."),
    ("Perundingan damai dibuka pada 30 September 2025.", "Perundingan damai berakhir pada 2 Oktober 2025."),
    ("Warga melapor ke polisi pada 1 Oktober 2025 soal pencurian sapi.",
     "Warga melapor ke polisi pada 9 Oktober 2025 soal pembakaran kandang."),
    ("Bantuan beras diserahkan di Kecamatan Lowa pada 1 Oktober 2025.",
     "Bantuan beras diserahkan di Kecamatan Tari pada 4 Oktober 2025."),
    ("Pabrik itu berhenti berproduksi pada 2001.", "Pabrik itu kembali berproduksi pada 2004."),
])
def test_two_things_or_two_acts_have_two_dates(one: str, other: str) -> None:
    """Another of its kind, another part, its beginning and its end, another matter, another place."""
    assert "date" not in kinds(one, other)
    assert "date" not in kinds(other, one)


def test_what_itu_means_is_not_known_where_the_article_names_two() -> None:
    """"Universitas yang didirikan itu" may be either."""
    named = "Universitas Wiraloka berdiri pada 1957."
    two = "Universitas Sandega menolak tawaran itu. Universitas yang didirikan pada 1963 itu punya 20 ribu mahasiswa."
    assert "date" not in kinds(named, two)
    assert "date" not in kinds(two, named)
