"""Headlines that tell of more things, of more certainty or of a stronger act than their articles."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, sheet


def told(headline: str, *claims: Said | str) -> list[str]:
    """What the text says against its headline, per conflict."""
    said = [claim if isinstance(claim, Said) else Said(claim) for claim in claims]
    conflicts = assemble([sheet("a", *said, headline=headline)], NOBODY).conflicts
    return [conflict.sides[1].value for conflict in conflicts if conflict.kind == "headline"]


def percent(text: str, *values: tuple[str, float]) -> Said:
    """A claim that gives shares of a whole."""
    return Said(text, quantities=tuple((words, value, "exact", "percent") for words, value in values))


@pytest.mark.parametrize(("headline", "claim", "found"), [
    ("Semua Puskesmas di Lembah Timur Ditutup", "Dari 40 puskesmas di lembah itu, hanya lima yang ditutup.", True),
    ("Puskesmas di Lembah Timur Ditutup", "Dari 40 puskesmas di lembah itu, hanya lima yang ditutup.", False),
    ("Semua Puskesmas di Lembah Timur Ditutup", "Dari 40 dokter di lembah itu, hanya lima yang menginap.", False),
    ("Benarkah Semua Puskesmas Ditutup?", "Dari 40 puskesmas di lembah itu, hanya lima yang ditutup.", False),
    ("Ratusan Perahu Karam di Teluk Timur", "Hanya sembilan yang karam.", True),
    ("Ratusan Perahu Karam di Teluk Timur", "Hanya sembilan yang selamat.", False),
    ("Seluruh Gaji Guru Dibayar", Said("Tidak semua gaji guru dibayar bulan ini.", negated=True), True),
    ("Pabrik Gula Rumahkan Separuh Buruh", percent(
        "Buruh yang dirumahkan 9 persen dari total pekerja pabrik.", ("9 persen", 9)), True),
    ("Pabrik Gula Rumahkan Separuh Buruh", percent(
        "Buruh yang dirumahkan 48 persen dari total pekerja pabrik.", ("48 persen", 48)), False),
    ("Pabrik Gula Rumahkan Separuh Buruh", percent(
        "Harga gula naik 9 persen dari total biaya.", ("9 persen", 9)), False),
    ("Dua Desa Bagi Rata Hasil Tambang", percent(
        "Desa hulu memperoleh 70 persen hasil tambang dan desa hilir 30 persen.", ("70 persen", 70), ("30 persen", 30)),
     True),
    ("Dua Desa Bagi Rata Hasil Tambang", percent(
        "Desa hulu memperoleh 50 persen hasil tambang dan desa hilir 50 persen.", ("50 persen", 50), ("50 persen", 50)),
     False),
])
def test_a_headline_of_all_is_held_against_a_part(headline: str, claim: Said | str, found: bool) -> None:
    """Only five of forty, nine per cent for a half; silent of other things and where the part fits."""
    assert told(headline, claim) == ["part"] * found


@pytest.mark.parametrize(("headline", "claim", "found"), [
    ("Nelayan Tewas Akibat Racun Ubur-ubur", "Penyebab pasti kematian masih diselidiki dokter.", True),
    ("Racun Ubur-ubur Tewaskan Nelayan", "Hubungan kematian dengan racun ubur-ubur belum dapat disimpulkan.", True),
    ("Racun Ubur-ubur Tewaskan Nelayan", "Kepala rumah sakit belum mau memastikan.", True),
    ("Nelayan Tewas Akibat Racun Ubur-ubur", "Penyebab kebakaran pasar masih diselidiki.", False),
    ("Nelayan Tewas, Diduga Akibat Racun Ubur-ubur", "Penyebab pasti kematian masih diselidiki dokter.", False),
    ("Nelayan Tewas di Teluk Timur", "Penyebab pasti kematian masih diselidiki dokter.", False),
])
def test_a_headline_that_knows_a_cause_is_held_against_doubt(headline: str, claim: str, found: bool) -> None:
    """The cause is told as certain above one that is still looked into; not of another mishap."""
    assert told(headline, "Seorang nelayan ditemukan di pantai.", claim) == ["possible"] * found


@pytest.mark.parametrize(("before", "found"), [
    ("Pemburu melukai harimau di hutan timur.", True), ("Hujan turun sejak pagi.", False)])
def test_what_a_claim_points_back_to_may_be_unconfirmed(before: str, found: bool) -> None:
    """"Kabar ini belum dikonfirmasi" speaks of the claim before it."""
    headline = "Pemburu Lukai Harimau di Hutan Timur"
    assert told(headline, before, "Kabar itu belum dikonfirmasi balai konservasi.") == ["possible"] * found


@pytest.mark.parametrize(("claims", "found"), [
    (["Direktur pabrik siap mundur kalau diminta pemegang saham."], True),
    (["Direktur pabrik mundur pada rapat pagi itu."], False),
    (["Direktur pabrik siap mundur kalau diminta.", "Direktur pabrik mundur pada rapat pagi itu."], False),
])
def test_a_grave_act_told_only_with_a_condition_is_told(claims: list[str], found: bool) -> None:
    """Resigned, above a readiness to resign."""
    assert len(told("Direktur Pabrik Gula Mundur", *claims)) == found


@pytest.mark.parametrize(("headline", "claims", "value"), [
    ("Kota Hapus Retribusi Pasar Ikan", ["Retribusi pasar ikan diturunkan separuh."], ["diturunkan"]),
    ("Kota Hapus Retribusi Pasar Ikan", ["Retribusi pasar ikan dihapus.", "Sewa kios pasar ikan diturunkan."], []),
    ("Kota Hapus Retribusi Pasar Ikan", ["Tarif air diturunkan separuh."], []),
    ("Juru Parkir Jadi Tersangka Pungli", ["Statusnya masih saksi."], ["saksi"]),
    ("Juru Parkir Jadi Tersangka Pungli", ["Polisi menetapkannya sebagai tersangka.", "Rekannya masih saksi."], []),
    ("Bus Terjun karena Rem Blong", ["Rem bus itu berfungsi normal sampai tikungan."], ["berfungsi normal"]),
    ("Bus Terjun karena Rem Blong", ["Mesin bus itu berfungsi normal sampai tikungan."], []),
])
def test_a_headline_of_a_stronger_act_is_told(headline: str, claims: list[str], value: list[str]) -> None:
    """Abolished above lowered, suspect above witness, failed brakes above brakes that worked."""
    assert told(headline, *claims) == value


@pytest.mark.parametrize(("headline", "claims", "found"), [
    ("Pemadaman Berakhir", [Said("Pemadaman belum dihentikan.", negated=True)], True),
    ("Polisi Tangkap Pemilik Kafe", [
        "Penyidik menangkap kepala dapur.", Said("Pemilik kafe itu tidak ditahan.", negated=True)], True),
    ("Polisi Tangkap Pemilik Kafe", [
        "Penyidik menangkap pemilik kafe itu.", Said("Pemilik kafe itu tidak ditahan.", negated=True)], False),
])
def test_an_act_near_the_headlines_may_be_denied(headline: str, claims: list[Said | str], found: bool) -> None:
    """"Berakhir" and "belum dihentikan", "tangkap" and "tidak ditahan", of the thing beside the act."""
    assert told(headline, *claims) == ["negated"] * found


def test_what_is_said_of_a_rival_is_no_proof_of_a_headline() -> None:
    """The incumbent leads in the headline, trails in the text, in which somebody else leads."""
    assert told("Hitung Suara: Petahana Unggul", "Penantang unggul di delapan kecamatan.",
                "Petahana tertinggal jauh.") == ["tertinggal"]


@pytest.mark.parametrize(("headline", "claim"), [
    ("Kapal Karam, Muatan Masih Dihitung", Said("Syahbandar belum menghitung muatan.", negated=True)),
    ("Satelit Cuaca Hilang", Said("Tidak ada uang negara yang hilang.", negated=True)),
    ("Rombongan Petani Pulang dari Rantau", Said("Tak seorang pun petani terluka.", negated=True)),
    ("Saham Turun Usai Merger Diumumkan", Said("Rencana penggabungan diumumkan pekan lalu.")),
])
def test_what_a_headline_does_not_assert_is_not_denied(headline: str, claim: Said) -> None:
    """A part that it leaves open itself, another thing, another act, and a plan that was made known."""
    assert told(headline, claim) == []
