"""Numbers of one thing that two articles tell in other words, or one article twice; and numbers of two things."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.extract import extract
from briefgen.lang import load_language
from briefgen.model.dossier import SheetFile
from briefgen.model.registry import Registries
from briefgen.seeds import load_seed

Story = tuple[tuple[str, ...], ...]
"""The day of each article, and its sentences."""


def article(stem: str, day: str, *sentences: str) -> SheetFile:
    """An article as extracted."""
    lang, head = load_language("id"), f"Kabar dari Kota Lemura bagian {stem}"
    body = "\n\n".join(sentences)
    raw = f'---\noutlet: Warta {stem}\npublished: "{day}"\nheadline: "{head}"\n---\n{head}\n\n{body}\n'
    read, problems = load_seed(raw.encode(), f"seeds/{stem}.txt", lang)
    assert read is not None, problems
    return SheetFile(f"content/sheets/{stem}.yaml", extract(read, lang, version="0"), read)


def numbers(story: Story) -> set[frozenset[str]]:
    """The sides of the conflicts of numbers of a story, as shown."""
    files = [article(f"a{i}", *told) for i, told in enumerate(story)]
    found = assemble(files, Registries(), load_language("id")).conflicts
    return {frozenset(side.value for side in conflict.sides) for conflict in found if conflict.kind == "number"}


CARGO = (
    ("2025-06-03",
     "Truk gula terguling di Tanjakan Sela, Senin (2/6/2025).",
     "Truk itu memuat 12 ton gula pasir pesanan pedagang di Pasar Kranji.",
     "Sopir luka di kepala."),
    ("2025-06-05",
     "Warga menjarah truk yang terguling di Tanjakan Sela.",
     "Saat terguling, kendaraan itu mengangkut 17 ton gula pasir yang sebagian sudah dibayar pembeli."),
)
LENGTH = (
    ("2025-03-03",
     "Feri Lestari kandas di Karang Nona, Sabtu (1/3/2025).",
     "Feri sepanjang 46 meter itu dibuat pada 1998."),
    ("2025-03-05",
     "Feri Lestari belum bisa ditarik.",
     "Kapal yang panjangnya 64 meter itu akan ditarik dengan kapal tunda."),
)
HOLDS = (
    ("2025-04-08",
     "Komisi menjatuhkan sanksi kepada klub Garuda, Senin (7/4/2025).",
     "Stadion Rawa Indah berkapasitas 18.000 penonton."),
    ("2025-04-10", "Garuda mengajukan banding, Rabu (9/4/2025).", "Stadion itu mampu menampung 15.000 orang."),
)
HAS = (
    ("2025-06-18",
     "Listrik RSUD Medika padam, Selasa (17/6/2025).",
     "Rumah sakit itu memiliki 240 tempat tidur."),
    ("2025-06-20", "Polisi memeriksa direktur RSUD Medika.", "RSUD Medika punya 420 tempat tidur."),
)
SWAPPED = (
    ("2025-08-05",
     "Tentara Orlan dan Besta terlibat baku tembak, Senin (4/8/2025).",
     "Lima tentara Orlan dan tiga tentara Besta tewas."),
    ("2025-08-08",
     "Orlan dan Besta sepakat berunding.",
     "Baku tembak itu menewaskan tiga tentara Orlan dan lima tentara Besta."),
)
AGAIN = (
    ("2025-03-03",
     "Kapal Bahari dibajak di Selat Karang, Minggu (2/3/2025).",
     "Sebanyak 19 awak disandera pembajak."),
    ("2025-03-05", "Keluarga menunggu kabar dari kapal Bahari.", "Di kapal itu terdapat 21 awak."),
    ("2025-03-12", "Kapal Bahari masih berlabuh di Teluk Osk bersama 19 orang awaknya."),
)
STOOD_STILL = (
    ("2025-05-12",
     "Pertempuran di Lembah Aru berhenti, Minggu (11/5/2025).",
     "Pertempuran itu menelan 38 korban jiwa."),
    ("2025-05-19", "Warga Lembah Aru pulang.", "Sebanyak 38 orang meninggal akibat pertempuran."),
    ("2025-05-24", "Lembah Aru mulai dibangun lagi.", "Sebanyak 43 orang tewas selama pertempuran."),
)
SUM = (
    ("2025-02-12",
     "Atap SD Margasari ambruk, Senin (10/2/2025).",
     "Dinas menyatakan 14 siswa terluka.",
     "Kepala dinas berkata yang luka berat tiga anak, sisanya, 13 anak, luka ringan."),
    ("2025-02-13", "Orang tua siswa SD Margasari meminta sekolah dipindah."),
)
VERSIONS = (
    ("2025-09-03",
     "Kerusuhan pecah di Larsen, Senin (1/9/2025).",
     "Polisi mencatat tujuh orang meninggal sejak kerusuhan."),
    ("2025-09-04",
     "Koalisi Oposisi mendesak presiden mundur, Rabu (3/9/2025).",
     "Versi aparat, tujuh orang tewas; versi oposisi, 19 orang."),
)
TWO_COUNT = (
    ("2025-04-15",
     "Unjuk rasa buruh pabrik kaca ricuh, Senin (14/4/2025).",
     "Kepolisian mencatat enam orang terluka.",
     "Serikat Buruh Kaca mengatakan korban luka mencapai 15 orang."),
    ("2025-04-17", "Perundingan buruh dan pabrik kaca dimulai, Rabu (16/4/2025)."),
)
FIRST_DEMAND = (
    ("2025-03-14", "Penculik meminta uang tebusan Rp 2 miliar untuk pengusaha tambak, Kamis (13/3/2025) malam."),
    ("2025-03-16",
     "Polisi mencari pengusaha tambak yang diculik.",
     "Penculik menuntut Rp 5 miliar dalam kontak pertama dengan keluarga."),
)
ALL_OF_THEM = (
    ("2025-07-05",
     "Pabrik teh di Osk merumahkan 1.600 pekerja, Rabu (2/7/2025).",
     "Ketua serikat menuntut upah ke-1.900 pekerja itu tetap dibayar."),
    ("2025-07-06", "Harga teh di Osk turun."),
)


@pytest.mark.parametrize(("story", "values"), [
    (CARGO, {"12", "17"}), (LENGTH, {"46", "64"}), (HOLDS, {"18000", "15000"}), (HAS, {"240", "420"}),
    (AGAIN, {"19", "21"}), (STOOD_STILL, {"38", "43"}), (SUM, {"14", "16"}), (VERSIONS, {"7", "19"}),
    (TWO_COUNT, {"6", "15"}), (FIRST_DEMAND, {"2000000000", "5000000000"}), (ALL_OF_THEM, {"1600", "1900"}),
])
def test_two_numbers_of_one_thing_contradict_each_other(story: Story, values: set[str]) -> None:
    """A cargo, a size, beds, a crew, a toll that no longer grows, parts and their whole, two versions, a demand."""
    assert values in numbers(story)


def test_numbers_of_two_parties_the_other_way_round_contradict_each_other() -> None:
    """Each number is of the other one."""
    assert any(all("Orlan" in value and "Besta" in value for value in sides) for sides in numbers(SWAPPED))


@pytest.mark.parametrize("story", [
    (
        ("2025-07-02",
         "Ekonom Bank Utama memperkirakan pertumbuhan Lestoria turun 0,3 poin persentase jika bea berlaku setahun."),
        ("2025-07-05",
         "Lembaga Pelita memperkirakan pertumbuhan Lestoria turun 0,6 poin persentase jika bea sampai 50 persen."),
    ),
    (
        ("2025-07-02", "Norvia mengenakan bea masuk 30 persen atas kopi."),
        ("2025-07-05", "Norvia mengenakan bea masuk 25 persen atas gandum."),
    ),
    (
        ("2025-05-20",
         "Perahu tenggelam di Teluk Bara, Minggu (18/5/2025).",
         "Mina Jaya mengangkut tujuh nelayan."),
        ("2025-05-21", "Pencarian di Teluk Bara dilanjutkan.", "Sri Rejeki mengangkut empat nelayan."),
    ),
    (
        ("2025-01-15", "Banjir Kali Sewu melanda Kota Tirtamas, Selasa (14/1/2025).", "Dua warga tewas."),
        ("2025-01-16", "Korban tewas akibat banjir Kali Sewu menjadi lima orang hingga Rabu (15/1/2025)."),
    ),
    (
        ("2025-05-08", "Bentrokan pecah di Lembah Aru.", "Sebanyak 17 orang tewas sejak Selasa."),
        ("2025-05-10", "Bentrokan di Lembah Aru berhenti.", "Sebanyak 11 orang tewas pada hari pertama."),
    ),
    (
        ("2025-05-08", "Bentrokan di Lembah Aru menewaskan 17 orang.", "Tiga di antaranya warga sipil."),
        ("2025-05-12", "Bentrokan di Lembah Aru menewaskan 38 orang.", "Delapan di antaranya warga sipil."),
    ),
    (
        ("2025-03-11", "Kerugian pemilik gudang kain Rp 2 miliar."),
        ("2025-03-12", "Kerugian pemilik gudang beras Rp 3 miliar."),
    ),
    (
        ("2025-03-03", "Feri kandas di Karang Nona.", "Feri sepanjang 46 meter itu miring."),
        ("2025-03-05", "Feri di Karang Nona ditarik sejauh 30 meter."),
    ),
])
def test_numbers_of_two_things_do_not_contradict_each_other(story: Story) -> None:
    """Of other cases, on other goods, of other boats, of a later day, of the first day, of other wholes."""
    assert numbers(story) == set()
