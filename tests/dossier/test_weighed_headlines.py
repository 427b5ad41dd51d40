"""Headlines above texts that only weigh it, leave it open, say that it lasts, or tell of nobody who admits it."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, person, sheet

RAIN = "Hujan turun sejak pagi di kota itu."
NOTS = {"tidak", "belum"}


def told(headline: str, *claims: str) -> list[str]:
    """What the text, behind a first line about the weather, says against its headline."""
    said = [Said(claim, negated=bool(NOTS & set(claim.lower().split()))) for claim in (RAIN, *claims)]
    conflicts = assemble([sheet("a", *said, headline=headline)], NOBODY).conflicts
    return [conflict.sides[1].value for conflict in conflicts if conflict.kind == "headline"]


@pytest.mark.parametrize(("headline", "claim"), [
    ("Pemkot Larang Becak Motor", "Pemerintah kota mempertimbangkan pelarangan becak motor di jalan protokol."),
    ("Kampus Batalkan Wisuda", "Rektor kampus itu mengatakan pembatalan wisuda masih dikaji."),
    ("Bupati Copot Kepala Dinas", "DPRD meminta bupati mencopot kepala dinas pendidikan."),
    ("Liga Hentikan Kompetisi", "Operator liga mengkaji opsi penghentian kompetisi."),
    ("Sekolah Pecat Guru Honorer", "Kepala sekolah mengusulkan pemecatan guru honorer itu."),
    ("Menteri Pertahanan Mundur", "Menteri pertahanan dikabarkan mundur dari jabatannya."),
    ("Izin Tambang Dicabut", "Pencabutan izin tambang menunggu rekomendasi gubernur."),
    ("Klub Biru Naturalisasi Kiper", "Klub biru masih mengkaji naturalisasi kiper itu."),
    ("Cacing Penyebab Ikan Mati", "Penyebab ikan mati belum diketahui."),
    ("Limbah Cat Racuni Ikan Kolam", "Peneliti belum bisa menyimpulkan penyebab ikan keracunan."),
    ("Kuman Terbukti Cemari Kolam", "Hasil uji kuman pada air kolam belum keluar."),
    ("Terbukti Beracun, Air Sumur Desa", "Air sumur desa itu belum dapat disebut beracun."),
    ("Uang Tebusan Kapal Dibayar", "Belum ada pihak yang memastikan bahwa uang tebusan itu dibayar."),
    ("Gubernur Ditangkap", "Polisi belum dapat memastikan kabar bahwa gubernur ditangkap."),
    ("Jamur Busuk Racuni Tamu Hotel", "Dugaan sementara mengarah pada jamur."),
    ("Terbukti Aman, Mainan Plastik Dijual Lagi", "Hasil uji mandiri atas mainan belum keluar."),
    ("Dipastikan Meteor, Benda Jatuh di Sawah", "Peneliti mengatakan terlalu dini menyebut benda itu meteor."),
])
def test_what_is_only_weighed_or_open_is_not_done(headline: str, claim: str) -> None:
    """Weighed, proposed, asked for, heard of, or not yet certain."""
    assert told(headline, claim) == ["possible"]


@pytest.mark.parametrize(("headline", "claim", "value"), [
    ("Pabrik Semen Tutup", "Pabrik semen itu masih beroperasi dengan dua tungku.", "beroperasi"),
    ("Kapal Rumah Sakit Tenggelam", "Kapal rumah sakit itu masih terapung.", "masih terapung"),
    ("Pelatih Timnas Dipecat", "Pelatih timnas tetap memimpin latihan pada Selasa pagi.", "tetap memimpin"),
    ("Dipecat Menteri, Rektor Akan Menggugat", "Rektor menggugat menteri yang membebastugaskannya.",
     "membebastugaskannya"),
    ("Bendahara Jadi Tersangka", "Bendahara masih berstatus saksi.", "berstatus saksi"),
    ("Izin Tambang Dicabut", "Izin tambang itu masih berlaku hingga tahun depan.", "masih berlaku"),
    ("Stok Vaksin Habis", "Stok vaksin masih tersedia untuk dua bulan.", "masih tersedia"),
    ("Bandara Ditutup", "Bandara tetap beroperasi seperti biasa.", "beroperasi seperti biasa"),
    ("Izin Tambang Dicabut, Warga Belum Tenang", "Izin tambang itu masih berlaku hingga tahun depan.",
     "masih berlaku"),
    ("Perbaikan Menara Rampung", "Perbaikan menara masih berlangsung.", "masih berlangsung"),
    ("Semua Pendaki Dipulangkan", "Dua pendaki masih dirawat.", "masih dirawat"),
    ("Kerajaan Putuskan Hubungan Dagang", "Hubungan dagang kedua negara tidak diputus.", "negated"),
    ("Pemkot Cabut Izin Tambang", "Izin tambang itu tidak dicabut.", "negated"),
    ("Harga BBM Naik", "Pemerintah belum menaikkan harga BBM.", "negated"),
    ("Klub Biru Didiskualifikasi", "Belum ada sanksi untuk klub biru.", "negated"),
    ("Direktur Bank Akui Bobol Dana Nasabah", "Direktur bank bungkam ketika ditanya soal dana nasabah.", "silent"),
])
def test_what_lasts_or_is_not_so_is_held_against_a_headline(headline: str, claim: str, value: str) -> None:
    """A thing that is as it was, a "not" of the very thing, an admission that nobody made."""
    assert told(headline, claim) == [value]


@pytest.mark.parametrize(("headline", "claims"), [
    ("Pemkot Larang Becak Motor", ["Pemerintah kota melarang becak motor di jalan protokol.",
                                   "Wali kota sebelumnya mempertimbangkan pelarangan becak motor."]),
    ("Pemkot Pertimbangkan Larang Becak Motor", ["Pemerintah kota mempertimbangkan pelarangan becak motor."]),
    ("DPRD Minta Bupati Copot Kepala Dinas", ["DPRD meminta bupati mencopot kepala dinas pendidikan."]),
    ("Pabrik Semen Tutup", ["Pabrik semen itu tutup pada Senin.", "Pabrik gula di dekatnya masih beroperasi."]),
    ("Pabrik Semen Tutup", ["Penyelidikan polisi masih berlangsung."]),
    ("Usir Tiga Diplomat, Kerajaan Tutup Kedutaan", ["Kerajaan mengusir tiga diplomat pada Selasa.",
                                                        "Republik belum memutuskan apakah akan mengusir diplomat."]),
    ("Terbukti Aman, Mainan Dijual Lagi", ["Mainan itu terbukti aman.", "Hasil uji sepeda belum keluar."]),
    ("Kepala Gudang Jadi Tersangka", ["Polisi menetapkan kepala gudang sebagai tersangka.",
                                      "Direktur perusahaan masih berstatus saksi."]),
    ("Polisi Periksa Direktur Bank", ["Pemeriksaan direktur bank masih berlangsung."]),
    ("Direktur Bank Akui Bobol Dana Nasabah", ["Direktur bank mengaku membobol dana nasabah.",
                                               "Direktur bank bungkam ketika ditanya soal dana nasabah."]),
    ("Menteri Pertahanan Dikabarkan Mundur", ["Menteri pertahanan dikabarkan mundur dari jabatannya."]),
    ("Menteri Pertahanan Mundur", ["Menteri pertahanan mengundurkan diri pada Senin.",
                                   "Kabar mundurnya menteri itu sudah beredar sejak pekan lalu."]),
    ("Polisi Tangkap Pencuri Sapi", ["Polisi menangkap pencuri sapi.", "Seorang pencuri lain masih buron."]),
    ("Nakhoda Kapal Jadi Tersangka", ["Nakhoda kapal menjadi tersangka.", "Tidak satu pun peluru diarahkan ke kapal."]),
    ("Hentikan Impor Garam", ["Pemerintah tidak mengimpor garam tahun ini."]),
    ("Uang Tebusan Kapal Dibayar", "Belum ada pihak yang memastikan bahwa uang tebusan itu dibayar."),
    ("Gubernur Ditangkap", "Polisi belum dapat memastikan kabar bahwa gubernur ditangkap."),
    ("Jamur Busuk Racuni Tamu Hotel", "Dugaan sementara mengarah pada jamur."),
    ("Terbukti Aman, Mainan Plastik Dijual Lagi", "Hasil uji mandiri atas mainan belum keluar."),
    ("Dipastikan Meteor, Benda Jatuh di Sawah", ["Peneliti memastikan benda itu meteor.",
                                                 "Berat meteor belum diketahui."]),
    ("Warga Bangun Jembatan Bambu", ["Warga membangun jembatan bambu.",
                                     "Kepala desa mengusulkan pembangunan jembatan baja."]),
    ("Tim Merah Juara", ["Tim biru kalah dari tim merah."]),
    ("Puluhan Rumah Terendam", ["Tidak satu pun rumah tampak dihuni."]),
    ("Seluruh Nelayan Aman", ["Tidak ada nelayan yang terdampak. Seluruh kapal kembali."]),
])
def test_what_the_text_tells_as_done_or_of_others_is_no_conflict(headline: str, claims: list[str]) -> None:
    """Done after it was weighed, said by the headline itself, of another thing, or what goes on besides."""
    assert told(headline, *claims) == []


RECTOR, CLERK = person("dara", "Dara Wisesa"), person("budi", "Budi Osk")


@pytest.mark.parametrize(("witness", "expected"), [
    ("Dara Wisesa masih berstatus saksi.", ["saksi"]),
    ("Budi Osk masih berstatus saksi.", []),
])
def test_a_suspect_that_is_another_than_who_bears_the_office(witness: str, expected: list[str]) -> None:
    """The office stands before the name in another article; of who is called a suspect nothing is held against it."""
    suspect = Said("Jaksa menetapkan Budi Osk sebagai tersangka.", about=("budi",))
    names = (RECTOR, CLERK)
    conflicts = assemble([
        sheet("a", suspect, Said(witness), headline="Rektor Jadi Tersangka", entities=names),
        sheet("b", Said("Mahasiswa menemui Rektor Dara Wisesa."), entities=names)], NOBODY).conflicts
    assert [each.sides[1].value for each in conflicts if each.kind == "headline"] == expected
