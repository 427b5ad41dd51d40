"""Two who count one crowd, from the texts on."""

from __future__ import annotations

import pytest

from tests.dossier.test_ways_of_counting import dossier

CROWDS = (
    ("Polisi memperkirakan massa berjumlah sekitar 800 orang.",
     "Sekitar 2.000 mahasiswa menduduki halaman gedung DPRD."),
    ("Sekitar 300 buruh berunjuk rasa di depan pabrik gula.",
     "Seribu buruh turun ke jalan di depan pabrik gula, kata serikat."),
    ("Pertandingan itu disaksikan 31.400 penonton.", "Polisi mencatat 38.000 orang masuk ke stadion."),
    ("Peserta aksi di Balai Kota sekitar 500 orang, kata polisi.",
     "Koordinator aksi menyebut 1.500 orang ikut aksi di Balai Kota."),
    ("Konser amal itu dihadiri 4.000 orang.", "Panitia menyebut penonton konser amal mencapai 6.500 orang."),
    ("Ada 45 orang di dalam terowongan saat kejadian, kata polisi.",
     "Kepala desa menyebut sekitar 60 orang berada di dalam terowongan ketika itu."),
    ("Demonstrasi petani tembakau diikuti 700 orang.",
     "Serikat petani mengklaim 3.000 petani mengepung gudang tembakau."),
    ("Pawai budaya itu ditonton 12.000 orang.",
     "Dinas pariwisata mencatat 20.000 pengunjung memadati pawai budaya."),
)
OTHERS = (
    ("Sekitar 300 buruh berunjuk rasa di depan pabrik gula.", "Polisi mengerahkan 700 personel ke pabrik gula."),
    ("Demo guru honorer pada 1 Maret 2025 diikuti 400 orang.",
     "Demo guru honorer pada 3 Maret 2025 diikuti 900 orang."),
    ("Stadion itu menampung 35.000 penonton.", "Sebanyak 21.000 penonton hadir di stadion itu."),
    ("Panitia menargetkan 5.000 orang hadir di konser itu.", "Konser itu dihadiri 3.000 orang."),
    ("Polisi menangkap 60 demonstran.", "Sekitar 200 demonstran bertahan di alun-alun."),
    ("Sebanyak 150 mahasiswa berunjuk rasa di Karot.", "Sekitar 600 sopir truk berunjuk rasa di Lada."),
    ("Sebanyak 37 orang memilih tinggal di kantor karena rumah mereka dekat dengan titik unjuk rasa.",
     "Sekitar 200 demonstran bertahan di alun-alun."),
)


@pytest.mark.parametrize(("one", "other"), CROWDS)
def test_two_numbers_of_one_crowd_contradict_each_other(one: str, other: str) -> None:
    """Whatever those are called who were there, and in either order."""
    for pair in ((one, other), (other, one)):
        assert [conflict.kind for conflict in dossier(*pair).conflicts] == ["number"]


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_numbers_of_two_crowds_or_of_no_crowd_do_not(one: str, other: str) -> None:
    """The police, another day, the seats, those hoped for, those arrested, another town, who only lives nearby."""
    for pair in ((one, other), (other, one)):
        assert dossier(*pair).conflicts == ()
