"""What is counted at one moment, and what is to be at one, from the texts on."""

from __future__ import annotations

import pytest

from tests.dossier.test_ways_of_counting import dossier

COUNTED = (
    ("Jenazah yang dievakuasi sampai Minggu malam berjumlah delapan.",
     "Hingga Minggu malam korban meninggal tujuh orang."),
    ("Polisi mengamankan 69 orang pada malam kerusuhan di pabrik.",
     "Mereka bagian dari 71 orang yang diamankan pada malam kejadian."),
    ("Hingga Senin siang 14 orang dinyatakan hilang dalam longsor.",
     "Sampai Senin siang korban longsor yang hilang 17 orang."),
    ("Sebanyak 23 demonstran ditangkap pada hari kejadian.", "Polisi menangkap 31 demonstran pada hari kerusuhan."),
    ("Rumah terendam hingga Kamis pagi mencapai 300 unit.", "Sampai Kamis pagi banjir merendam 410 rumah."),
    ("Hingga Rabu sore 52 pasien keracunan dirawat di puskesmas.",
     "Pasien keracunan yang dirawat sampai Rabu sore 61 orang."),
)
TO_COME = (
    ("Konser amal itu akan digelar pada 12 Maret 2025.", "Konser amal dijadwalkan pada 19 Maret 2025."),
    ("Sidang perdana bekas bupati dijadwalkan pada 11 Maret 2025.",
     "Sidang perdana bekas bupati akan digelar pada 13 Maret 2025."),
    ("Pemilihan ketua koperasi akan berlangsung pada 15 Maret 2025.",
     "Pemilihan ketua koperasi dijadwalkan 22 Maret 2025."),
    ("Pembukaan festival kopi direncanakan pada 10 April 2025.", "Festival kopi akan dibuka pada 12 April 2025."),
    ("Ujian masuk akademi akan dilaksanakan 14 Mei 2025.", "Ujian masuk akademi dijadwalkan pada 21 Mei 2025."),
    ("Serah terima kapal patroli dijadwalkan 20 Maret 2025.",
     "Serah terima kapal patroli akan dilakukan pada 27 Maret 2025."),
)
OTHERS = (
    ("Hingga Minggu malam korban meninggal tujuh orang.", "Hingga Senin pagi korban meninggal delapan orang."),
    ("Konser amal di Karot dijadwalkan pada 12 Maret 2025.", "Konser amal di Lada dijadwalkan pada 19 Maret 2025."),
    ("Konser amal itu akan digelar pada 12 Maret 2025.", "Bazar buku akan digelar pada 19 Maret 2025."),
)


@pytest.mark.parametrize(("one", "other", "kind"), [*((*pair, "number") for pair in COUNTED),
                                                    *((*pair, "date") for pair in TO_COME)])
def test_what_is_told_of_one_moment_contradicts(one: str, other: str, kind: str) -> None:
    """Two counts as of one evening, or of the night on which it was; two days of one thing to come; in either order."""
    for pair in ((one, other), (other, one)):
        assert [conflict.kind for conflict in dossier(*pair).conflicts] == [kind]


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_what_is_told_of_two_moments_or_two_things_does_not(one: str, other: str) -> None:
    """The next morning, another town, another thing to come."""
    for pair in ((one, other), (other, one)):
        assert dossier(*pair).conflicts == ()
