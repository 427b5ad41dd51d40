"""Claims that are equal but for who it was stand against each other, whatever was done."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, body, person, sheet, state

NAMES = (state("arna", "Arna"), state("belka", "Belka"), body("satu", "PT Satu"), person("rani", "Rani Osk"),
         person("tirta", "Tirta Osk"), person("jala", "Jala Murad"), body("samudra", "Front Samudra"))
FILLING = [Said(f"{what} {did}.") for what in ("Panen padi", "Harga cabai", "Ombak", "Kabut", "Jalan tol", "Nelayan")
           for did in ("tertunda sebulan", "membaik di utara", "dipantau petugas")]


def told(text: str) -> Said:
    """An event about whom it names."""
    return Said(text, about=tuple(entity.id for entity in NAMES if entity.name in text), negated=" tidak " in text)


def apart(one: str, other: str) -> bool:
    """Whether two claims of two articles stand against each other."""
    files = [sheet("a", told(one), *FILLING, entities=NAMES), sheet("b", told(other), entities=NAMES)]
    return any(conflict.kind == "attribution" for conflict in assemble(files, NOBODY).conflicts)


@pytest.mark.parametrize("other_way", [False, True])
@pytest.mark.parametrize(("one", "other"), [
    ("Arna yang meminta gencatan senjata di laut.", "Belka yang meminta gencatan senjata di laut."),
    ("Arna-lah yang meminta penundaan sidang fosfat.", "Penundaan sidang fosfat diminta oleh Belka."),
    ("Usul memindahkan final basket datang dari klub Garuda.", "Klub Elang yang mengusulkan final basket dipindahkan."),
    ("Hak angket diusulkan pertama kali oleh Fraksi Mandiri.", "Hak angket bermula dari usul Fraksi Sejahtera."),
    ("Soal ujian dibocorkan seorang guru.", "Justru pegawai percetakan yang membocorkan soal ujian."),
    ("Daftar penerima beras disusun sendiri oleh camat.", "Kepala desa yang menyusun daftar penerima beras."),
    ("Rambu bahaya dicabut oleh Dinas Jalan, bukan oleh kami.", "Manajemen rel sendiri yang mencabut rambu bahaya."),
    ("Kapal Arna yang menabrak feri Belka.", "Feri Belka yang menabrak kapal Arna."),
    ("Rani Osk yang memberi perintah agar tenda dibongkar meskipun hujan deras turun.",
     "Perintah membongkar tenda itu datang dari Jala Murad."),
    ("Front Samudra membakar ladang garam.", "Tirta Osk mengatakan tentara Belka yang membakar ladang garam."),
    ("Kebocoran pipa itu pertama kali diketahui penjaga malam, Rani Osk (54), menjelang subuh.",
     "Orang yang mula-mula mengetahui kejadian tersebut, pedagang Jala Murad, dimintai keterangan."),
    ("Pemerintah kotalah yang menyediakan perahu itu dari anggaran daerah untuk penjaga sungai.",
     "Nelayan tua memakai perahu kayu yang disediakan Yayasan Lada."),
    ("Tirta Osk menyebut petugas kebun, Rani Osk, yang merusak pagar museum.",
     "Pagar museum dirusak oleh asisten kurator, Jala Murad."),
])
def test_who_it_was_differs(one: str, other: str, *, other_way: bool) -> None:
    """By "yang", "-lah yang", "oleh", "sendiri", or a noun for a wish and whence it came."""
    assert apart(other, one) if other_way else apart(one, other)


@pytest.mark.parametrize(("one", "other"), [
    ("Arna yang meminta pasukan ditarik dari lembah.", "Belka yang meminta tawanan dibebaskan dari penjara."),
    ("Jembatan gantung dirancang oleh PT Satu.", "Pasar induk yang megah dirancang oleh Dinas Pekerjaan."),
    ("Warga yang meminta jalan diperbaiki mendatangi kantor camat.", "Pedagang meminta jalan diperbaiki."),
    ("Penundaan sidang fosfat tidak diminta oleh Arna.", "Penundaan sidang fosfat diminta oleh Belka."),
    ("Arna meminta kapal fosfat berlayar.", "Belka meminta kapal fosfat berlayar."),
    ("Menteri yang mendukung pabrik garam.", "Gubernur yang mendukung pabrik garam."),
    ("Gubernur menyediakan tenda bagi pengungsi.", "Bank menyediakan tenda bagi pengungsi."),
    ("Asap pertama kali dilihat penjaga malam, Rani Osk.", "Kapal karam pertama kali dilihat nelayan, Jala Murad."),
    ("Rani Osk yang memberi perintah agar bandara dibuka.", "Jala Murad yang memberi perintah agar kapal dijaga."),
    ("Pengusul pabrik garam adalah pemerintah.", "Bupati yang mengusulkan pabrik garam."),
])
def test_others_may_do_other_things_or_the_same_as_well(one: str, other: str) -> None:
    """Where neither says that he alone did it, what many may do, and who acts for the other."""
    assert not apart(one, other)
