"""Days by which one thing is due, and days on which somebody turned to an office, from the texts on."""

from __future__ import annotations

import pytest

from tests.dossier.test_ways_of_counting import dossier

DUE = (
    ("Jalan lingkar Osk harus selesai pada 20 Desember 2025.",
     "Kontrak mengharuskan jalan lingkar Osk rampung pada 30 November 2025."),
    ("Renovasi pasar Karot wajib tuntas paling lambat 1 Juli 2025.",
     "Renovasi pasar Karot harus selesai 1 Agustus 2025."),
    ("Batas waktu pelunasan utang PT Lada Jaya adalah 15 April 2025.",
     "PT Lada Jaya harus melunasi utang sebelum 30 April 2025."),
    ("Utang PT Lada Jaya jatuh tempo pada 15 April 2025.",
     "Batas waktu pembayaran utang PT Lada Jaya adalah 30 April 2025."),
    ("Masa tenggang pembayaran kupon berakhir pada 2 Maret 2025.",
     "Pemerintah tidak membayar kupon sampai lewatnya masa tenggang pada 3 Maret 2025."),
    ("Warga bantaran kali harus mengosongkan rumah paling lambat 20 Maret 2025.",
     "Warga bantaran kali diberi tenggat sampai 31 Maret 2025 untuk mengosongkan rumah."),
)
FILED = (
    ("Keluarga korban melapor ke Polsek Lada, Sabtu (1/3/2025).",
     "Keluarga melaporkan kasus itu ke Polsek Lada pada Jumat (28/2/2025)."),
    ("Warga mengadukan pencemaran sungai ke DPRD Karot pada 1 Maret 2025.",
     "Warga Lada mengadu ke DPRD Karot soal pencemaran pada 27 Februari 2025."),
    ("Rani Osk melaporkan Budi Lada ke Bareskrim pada 1 Maret 2025.",
     "Laporan Rani Osk masuk ke Bareskrim pada 2 Maret 2025."),
    ("Serikat guru mengadu ke Ombudsman pada 24 Februari 2025.",
     "Pengaduan serikat guru diterima Ombudsman pada 26 Februari 2025."),
    ("Kasus penipuan umrah itu dilaporkan ke Polda Karot pada 1 Maret 2025.",
     "Para jemaah melaporkan penipuan umrah ke Polda Karot pada 27 Februari 2025."),
    ("Petani menggugat pabrik semen ke PTUN Karot pada 24 Februari 2025.",
     "Gugatan petani terhadap pabrik semen didaftarkan di PTUN Karot pada 25 Februari 2025."),
)
OTHERS = (
    ("Jalan lingkar Osk harus selesai pada 20 Desember 2025.", "Pasar Karot harus selesai pada 30 November 2025."),
    ("Jalan lingkar Osk harus selesai pada 20 Desember 2025.",
     "Tenggat jalan lingkar Osk diundur menjadi 30 Januari 2026."),
    ("Hak atas frekuensi itu akan berakhir pada 30 November 2025.",
     "Stasiun dengan frekuensi itu harus mengudara pada 1 Mei 2025."),
    ("Rani Osk melaporkan Budi Lada ke Bareskrim pada 1 Maret 2025.",
     "Budi Lada melaporkan balik Rani Osk ke Bareskrim pada 2 Maret 2025."),
    ("Keluarga melapor ke Polsek Lada pada 1 Maret 2025.", "Keluarga melapor ke Komnas HAM pada 2 Maret 2025."),
    ("Rapat pertama panitia digelar pada 24 Februari 2025.", "Rapat kedua panitia digelar pada 26 Februari 2025."),
)


@pytest.mark.parametrize(("one", "other"), [*DUE, *FILED])
def test_two_days_of_one_deadline_or_one_report_contradict_each_other(one: str, other: str) -> None:
    """However each article tells it, and in either order."""
    for pair in ((one, other), (other, one)):
        assert [conflict.kind for conflict in dossier(*pair).conflicts] == ["date"]


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_days_of_two_deadlines_or_of_two_turns_do_not(one: str, other: str) -> None:
    """Of two works, of one that was put off, of an end and a duty, of who reports the reporter, of two offices."""
    for pair in ((one, other), (other, one)):
        assert dossier(*pair).conflicts == ()
