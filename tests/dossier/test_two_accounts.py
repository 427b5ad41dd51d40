"""Two who tell of one happening: those whom it struck, and those who answer for it."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.extract import extract
from briefgen.lang import load_language
from briefgen.model.dossier import SheetFile
from briefgen.model.registry import Registries
from briefgen.seeds import load_seed


def article(stem: str, lead: str, told: str) -> SheetFile:
    """An article of a lead and of what somebody tells, as extracted."""
    lang, head = load_language("id"), lead.split(",", maxsplit=1)[0]
    text = f'---\noutlet: Warta {stem}\npublished: "2025-03-10"\nheadline: "{head}"\n---\n{head}\n\n{lead}\n\n{told}\n'
    read, problems = load_seed(text.encode(), f"seeds/{stem}.txt", lang)
    assert read is not None, problems
    return SheetFile(f"content/sheets/{stem}.yaml", extract(read, lang, version="0"), read)


def kinds(lead: str, one: str, other: str) -> list[str]:
    """The kinds of the conflicts of two articles with one lead."""
    return [conflict.kind for conflict in assemble(
        [article("a", lead, one), article("b", lead, other)], Registries(), load_language("id")).conflicts]


@pytest.mark.parametrize(("lead", "struck", "charge"), [
    ("Pasar Loak digusur, Kamis (6/3/2025).", "Pedagang mengaku barang dagangan mereka dirampas petugas.",
     "Satpol PP menyebut pedagang menyerahkan barangnya secara sukarela."),
    ("Lift gedung Menara Surya jatuh dari lantai tujuh, Rabu (5/3/2025).",
     "Karyawan yang selamat mengatakan kabel lift sudah lama berbunyi dan tak pernah dirawat.",
     "Pengelola gedung menyatakan lift itu menjalani perawatan rutin tiap bulan."),
    ("Kapal penumpang Bahari Indah karam di Teluk Sabang, Rabu (5/3/2025).",
     "Penumpang selamat bernama Lilis berkata nakhoda sudah naik sekoci ketika penumpang masih berebut pelampung.",
     "Direktur perusahaan pelayaran, Tan Wijaya, memastikan nakhoda menjadi orang terakhir yang meninggalkan kapal."),
    ("Bus wisata Sumber Alam terguling di tikungan Cibungur, Senin (3/3/2025).",
     "Kernet bus, Anwar, mengatakan rem sudah tidak berfungsi sejak bus meninggalkan terminal.",
     "Manajer perusahaan otobus itu, Didi Kurnia, menyebut kecelakaan terjadi karena sopir mengantuk."),
    ("Rumah warga di tepi Sungai Lamat ambruk, Selasa (4/3/2025).",
     "Warga meyakini rumah mereka ambruk akibat pengerukan sungai.",
     "Balai sungai menyatakan rumah itu ambruk karena fondasinya lemah."),
    ("Pasien ICU RS Bakti meninggal saat listrik padam, Senin (3/3/2025).",
     "Suami korban, Jaka, mengatakan istrinya menunggu dua jam di lorong tanpa dokter.",
     "Direktur RS Bakti menyatakan istri Jaka langsung dibawa dokter dari lorong ke ruang operasi."),
])
def test_those_whom_it_struck_and_those_who_answer_for_it_tell_it_another_way(
    lead: str, struck: str, charge: str,
) -> None:
    """Another cause, another course, and what was never done; whichever is told first."""
    assert kinds(lead, struck, charge) == kinds(lead, charge, struck) == ["attribution"]


@pytest.mark.parametrize(("lead", "one", "other"), [
    ("Bus wisata terguling di Cibungur, Senin (3/3/2025).", "Kernet bus mengatakan rem blong sebelum bus terguling.",
     "Kepolisian menyebut bus terguling karena rem tidak berfungsi."),
    ("Kebakaran menghanguskan hotel, Sabtu (8/3/2025).", "Tamu mengatakan alarm berbunyi sebelum api membesar.",
     "Direktur hotel mengatakan petugas datang setelah api membesar."),
    ("Jemaah telantar di bandara, Jumat (7/3/2025).", "Jemaah mengatakan visa mereka tidak diurus agen.",
     "Direktur agen berjanji visa akan diurus pekan depan."),
    ("Dua kecelakaan terjadi di kolam renang kota, Selasa (4/3/2025).",
     "Ibu korban mengatakan pintu kolam anak terkunci dari dalam.",
     "Manajer hotel mengatakan pintu lobi hotelnya terbuka siang malam."),
])
def test_the_same_cause_another_thing_or_a_promise_is_no_other_account(lead: str, one: str, other: str) -> None:
    """Two may tell different things of one happening that are both so."""
    assert kinds(lead, one, other) == kinds(lead, other, one) == []
