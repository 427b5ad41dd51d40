"""One thing of which two articles of a day tell what it cannot both be, in any field of news."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, person, place, sheet

NAMES = (person("rani", "Rani Osk"), place("lemura", "Lemura"), place("tarum", "Tarum"))

OPPOSED = (
    ("Gudang beras di Lemura terkunci.", "Gudang beras di Lemura terbuka."),
    ("Jembatan Lemura tidak bisa dilalui truk.", "Jembatan Lemura sudah bisa dilalui truk."),
    ("Pupuk di Lemura langka.", "Pupuk di Lemura melimpah."),
    ("Stasiun Lemura dipadati pemudik.", "Stasiun Lemura lengang."),
    ("Laman pendaftaran kampus Lemura lumpuh.", "Laman pendaftaran kampus Lemura beroperasi seperti biasa."),
    ("Rani Osk dalam kondisi stabil.", "Rani Osk dalam kondisi kritis."),
    ("Rani Osk masih dirawat.", "Rani Osk sudah diperbolehkan pulang dari rumah sakit."),
    ("Warga Lemura tetap tenang.", "Warga Lemura panik."),
    ("Pabrik gula Lemura mencatat laba.", "Pabrik gula Lemura merugi."),
    ("Jamu asal Lemura memiliki izin edar.", "Jamu asal Lemura tidak memiliki izin edar."),
    ("Kapal di Lemura dilarang berlayar.", "Kapal di Lemura tetap berlayar."),
    ("Data pasien klinik Lemura aman.", "Data pasien klinik Lemura bocor."),
    ("Guru di Lemura ikut serta dalam rapat Rani Osk.", "Guru di Lemura tidak hadir dalam rapat Rani Osk."),
    ("Pedagang Lemura dikenai retribusi.", "Pedagang Lemura dibebaskan dari retribusi."),
    ("Hakim menjatuhkan hukuman mati kepada Rani Osk.", "Hakim menjatuhkan hukuman seumur hidup kepada Rani Osk."),
    ("Bantuan pangan di Lemura salah sasaran.", "Bantuan pangan di Lemura tepat sasaran."),
    ("Kontrak Rani Osk diperpanjang.", "Kontrak Rani Osk tidak diperpanjang."),
)


def conflicts(one: str, other: str, second: str = "2031-03-05") -> list[str]:
    """The kinds of the conflicts between two articles."""
    return [conflict.kind for conflict in assemble([
        sheet("a", Said(one), entities=NAMES), sheet("b", Said(other), entities=NAMES, published=second)],
        NOBODY).conflicts]


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_what_a_thing_cannot_both_be_is_one_conflict(one: str, other: str) -> None:
    """Whichever is read first."""
    assert [conflicts(one, other), conflicts(other, one)] == [["modality"]] * 2


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_what_is_told_in_the_same_words_is_none(one: str, other: str) -> None:
    """Of either side."""
    assert [conflicts(one, one), conflicts(other, other)] == [[], []]


@pytest.mark.parametrize(("one", "other"), [pair for pair in OPPOSED if "Lemura" in pair[0] and "Rani" not in pair[0]])
def test_another_place_may_be_otherwise(one: str, other: str) -> None:
    """The one is of Lemura, the other of Tarum, which both articles know."""
    assert conflicts(one, other.replace("Lemura", "Tarum")) == []
