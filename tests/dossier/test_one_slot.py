"""What a thing has one of, the last or the first of it, told as of two days, by two or from two."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.extract import extract
from briefgen.lang import load_language
from briefgen.model.dossier import SheetFile
from briefgen.model.registry import Registries
from briefgen.seeds import load_seed


def read(stem: str, day: str, told: str) -> SheetFile:
    """The sheet of an article with one sentence of the matter and two others."""
    head = "Perkara itu menjadi perhatian"
    text = f'---\noutlet: Kabar {stem}\npublished: "{day}"\nheadline: "{head}"\n---\n{head}\n\n'
    text += f"Sejumlah warga menunggu penjelasan.\n\n{told}\n\nPejabat setempat belum menjawab pertanyaan wartawan.\n"
    article, problems = load_seed(text.encode(), f"seeds/{stem}.txt", load_language("id"))
    assert article is not None, problems
    return SheetFile(f"content/sheets/{stem}.yaml", extract(article, load_language("id"), version="0"), article)


def kinds(one: str, other: str) -> list[str]:
    """The kinds of the conflicts of two articles that tell a sentence each."""
    files = [read("a", "2025-10-14", one), read("b", "2025-10-15", other)]
    return [conflict.kind for conflict in assemble(files, Registries(), load_language("id")).conflicts]


@pytest.mark.parametrize(("one", "other", "kind"), [
    ("Gudang itu terakhir diperiksa petugas pada Maret 2023, kata kepala dinas.",
     "Menurut pengelola, pemeriksaan terakhir berlangsung pada Agustus 2024 dan semua alat berfungsi.", "date"),
    ("Perusahaan itu mengantongi izin usaha sejak 2016, kata direkturnya.",
     "Otoritas keuangan menyatakan izin usaha perusahaan tersebut baru dikeluarkan pada 2021.", "date"),
    ("Bus itu terakhir menjalani uji kir pada Februari 2024, kata kepala dinas.",
     "Pemilik bus menunjukkan buku yang mencatat uji kir terakhir pada September 2025.", "date"),
    ("Gajah itu terakhir diperiksa dua pekan sebelum mati, kata pengelola.",
     "Catatan klinik menunjukkan pemeriksaan terakhir atas gajah itu dilakukan tiga bulan sebelum kematiannya.",
     "number"),
    ("Pengadu itu sendiri yang mengontak kami, kata kapolsek.",
     "Laporan kali pertama datang dari seorang petani, kata camat.", "attribution"),
    ("Lembaga kursus itu didirikan oleh Ratna Dewanti, kata kepala dinas.",
     "Pendiri lembaga kursus itu adalah Joko Santoso, menurut akta.", "attribution"),
    ("Rumah itu dihadiahkan mantan suaminya, kata pengacara.",
     "Pihak lawan mengatakan rumah itu dibeli pada 2018.", "attribution"),
    ("Sirene peringatan dibunyikan pertama kali pukul 04.15, kata manajer bendungan.",
     "Warga mengaku sirene peringatan baru terdengar pukul 06.40.", "attribution"),
])
def test_one_slot_of_one_thing_is_not_filled_in_two_ways(one: str, other: str, kind: str) -> None:
    """Whichever is told first, by a verb or by a noun."""
    assert kinds(one, other) == kinds(other, one) == [kind]


@pytest.mark.parametrize(("one", "other"), [
    ("Perusahaan itu mengantongi izin usaha sejak 2016.",
     "Perpanjangan izin usaha perusahaan tersebut terbit pada 2021."),
    ("Truk itu terakhir menjalani uji kir pada Februari 2024.",
     "Bus yang ditabrak truk itu terakhir menjalani uji kir pada September 2025."),
    ("Tribun timur dibangun pada 2006 oleh perusahaan daerah.",
     "Tribun barat dibangun pada 2012 oleh perusahaan daerah."),
    ("Kapal itu dibangun pada 1998.", "Kapal tersebut dibeli pemiliknya pada 2010."),
    ("Fosil itu ditemukan pertama kali oleh seorang gembala.", "Fosil tersebut diteliti pertama kali oleh mahasiswa."),
    ("Klub itu dibeli Hendra Wibisana pada 2015.",
     "Hendra Wibisana menjual klub tersebut kepada Surya Mandiri pada 2023."),
])
def test_two_things_two_acts_or_one_more_of_it_say_nothing(one: str, other: str) -> None:
    """Nor do a renewal, and a sale."""
    assert kinds(one, other) == kinds(other, one) == []
