"""Who is behind a thing, told as an order, a decision, a report, or as whence it came."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.authors import authors_of
from briefgen.lang.compare import load_comparison
from tests.dossier.small import NOBODY, Said, body, person, sheet

WORDS = load_comparison("id")
NAMES = (person("rani-osk", "Rani Osk"), body("koperasi-telis", "Koperasi Telis"))


@pytest.mark.parametrize(("text", "told"), [
    ("Wasit memutuskan pertandingan dihentikan.", ("WISH", "STOP", "referee")),
    ("Penghentian pertandingan diputuskan wasit.", ("WISH", "STOP", "referee")),
    ("Kementerianlah yang menghentikan pengeboran sumur.", ("WISH", "STOP", "ministry")),
    ("Belasan nasabah melaporkan penggelapan dana ke Polres Telis.", ("REPORT", "REPORT", "customers")),
    ("Penyelidikan dimulai dari laporan para nasabah.", ("REPORT", "REPORT", "customers")),
    ("Kasus beras oplosan terungkap berkat laporan pedagang.", ("REVEAL", "CASE", "residents")),
    ("Usulan penundaan lelang kayu datang dari kementerian.", ("PROPOSE", "POSTPONE", "ministry")),
])
def test_who_is_behind_it_is_told_in_many_constructions(text: str, told: tuple[str, str, str]) -> None:
    """Beside "X did it"."""
    assert told in {(agent.act, agent.thing, agent.sort) for agent in authors_of(text, WORDS)}


def kinds(one: str, other: str) -> list[str]:
    """The kinds of the conflicts of two sheets with a claim each."""
    return [conflict.kind for conflict in assemble([
        sheet("a", Said(one), entities=NAMES), sheet("b", Said(other), entities=NAMES)], NOBODY).conflicts]


@pytest.mark.parametrize(("one", "other"), [
    ("Bupati memerintahkan pengeboran sumur dihentikan.", "Kementerianlah yang menghentikan pengeboran sumur itu."),
    ("Panitia memutuskan lomba layang-layang dihentikan.",
     "Polisilah yang memerintahkan penghentian lomba layang-layang."),
    ("Belasan nasabah melaporkan penggelapan dana koperasi ke Polres Telis.",
     "Dugaan penggelapan dana koperasi dilaporkan auditor ke Polres Telis."),
    ("Kasus beras oplosan terungkap berkat laporan pedagang.", "Kasus beras oplosan diungkap wartawan."),
    ("Usulan penundaan lelang kayu datang dari kementerian.", "Usulan penundaan lelang kayu berasal dari DPRD."),
    ("Status darurat difteri di Lada ditetapkan gubernur.", "Bupati menetapkan status darurat difteri."),
])
def test_one_thing_has_one_author(one: str, other: str) -> None:
    """Both ways round."""
    assert kinds(one, other) == kinds(other, one) == ["attribution"]


@pytest.mark.parametrize(("one", "other"), [
    ("Warga melaporkan pencurian kabel ke polisi.", "Polisi menangkap pencuri kabel."),
    ("Bupati memerintahkan sekolah ditutup.", "Kementerian menutup pabrik."),
    ("Nasabah melapor ke polisi.", "Warga yang melapor ke polisi itu nasabah koperasi."),
    ("Guru Koperasi Telis melapor ke polisi.", "Guru melapor ke kepala sekolah."),
    ("Kepala gudang menghapus rekaman kamera.", "Rekaman kamera dihapus teknisi."),
])
def test_two_things_and_who_acts_for_whom_are_none(one: str, other: str) -> None:
    """Nor who went to others than the police."""
    assert kinds(one, other) == kinds(other, one) == []
