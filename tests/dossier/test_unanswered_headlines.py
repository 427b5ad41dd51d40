"""Headlines that have somebody answer, or admit, who in the article does not; and what they may tell."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, body, person, sheet

NAMES = (person("rani", "Rani Osk", "Rani"), body("dprd-telis", "DPRD Telis"), body("pt-kapas", "PT Kapas Telis"))


def kinds(headline: str, *told: str) -> list[str]:
    """The kinds of the conflicts of a sheet with a headline."""
    return [conflict.kind for conflict in assemble(
        [sheet("a", *(Said(text) for text in told), entities=NAMES, headline=headline)], NOBODY).conflicts]


@pytest.mark.parametrize(("headline", "asked", "answer"), [
    ("DPRD Telis Tolak Usulan Pajak Pasar", "Pemerintah kota mengusulkan pajak pasar baru.",
     "DPRD Telis belum memberi jawaban atas usulan itu."),
    ("PT Kapas Telis Setujui Kenaikan Upah", "Serikat menuntut kenaikan upah 12 persen.",
     "PT Kapas Telis masih mempelajari tuntutan tersebut."),
    ("Rani Osk Tolak Tawaran Jadi Duta", "Kementerian menawarkan jabatan duta.",
     "Rani Osk masih mempertimbangkan tawaran itu."),
    ("DPRD Telis Sepakati Penjualan Lapangan", "Wali kota ingin menjual lapangan.",
     "DPRD Telis belum menentukan sikap."),
    ("PT Kapas Telis Izinkan Buruh Mogok", "Buruh ingin mogok.", "PT Kapas Telis belum memutuskan."),
    ("Pengembang Akui Tembok di Bawah Standar", "Warga mengeluhkan tembok perumahan.",
     "Mutu tembok kami sesuai spesifikasi."),
])
def test_who_has_not_answered_nor_admitted_contradicts_the_headline(headline: str, asked: str, answer: str) -> None:
    """Or says the very opposite."""
    assert kinds(headline, asked, answer) == ["headline"]


@pytest.mark.parametrize(("headline", "asked", "answer"), [
    ("DPRD Telis Tolak Usulan Pajak Pasar", "DPRD Telis menolak usulan pajak pasar.",
     "DPRD Telis belum menjawab surat wali kota."),
    ("DPRD Telis Tolak Usulan Pajak Pasar", "Pemerintah kota mengusulkan pajak pasar baru.",
     "PT Kapas Telis belum memberi jawaban."),
    ("DPRD Telis Sepakati Penjualan Lapangan", "Rani Osk meminta maaf.", "DPRD Telis belum menjawab permintaan itu."),
    ("Pengembang Akui Tembok di Bawah Standar", "Pengembang mengakui mutu tembok di bawah standar.",
     "Mutu atap sesuai standar."),
])
def test_an_answer_told_and_another_matter_are_none(headline: str, asked: str, answer: str) -> None:
    """Nor another who has not answered."""
    assert kinds(headline, asked, answer) == []


@pytest.mark.parametrize(("headline", "text"), [
    ("Kementerian Periksa Mutu Jembatan di Telis", "Kementerian akan memeriksa mutu 11 jembatan di Telis."),
    ("DPRD Telis Panggil Pengelola Pasar", "DPRD Telis akan memanggil pengelola pasar pekan depan."),
])
def test_headlines_tell_of_an_inquiry_as_soon_as_it_is_planned(headline: str, text: str) -> None:
    """They have no tense."""
    assert kinds(headline, text) == []


def test_what_was_done_long_before_is_not_what_the_headline_turns_down() -> None:
    """Import of years ago, below "Tolak Garam Impor"."""
    told = Said("Pada 2018, impor garam menjelang panen membuat petani garam merugi.",
                times=(("event", "2018", "2018"),))
    now = Said("Impor garam kini membuat petani garam merugi.")
    assert [len(assemble([sheet("a", each, entities=NAMES, headline="Petani Garam Tolak Impor Garam")],
                         NOBODY).conflicts) for each in (told, now)] == [0, 1]
