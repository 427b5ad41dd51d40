"""Two who are each told to have begun it stand against each other."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, body, person, sheet, state

NAMES = (state("arna", "Arna"), state("belka", "Belka"), body("satu", "PT Satu"), body("rel", "Serikat Rel"),
         person("rani", "Rani Osk"), person("tirta", "Tirta Osk"))
FILLING = [Said(f"{what} {did}.") for what in ("Panen padi", "Harga cabai", "Ombak", "Kabut", "Jalan tol", "Nelayan")
           for did in ("tertunda sebulan", "membaik di utara", "dipantau petugas")]


def told(text: str) -> Said:
    """An event about whom it names."""
    about = tuple(entity.id for entity in NAMES if entity.name in text)
    return Said(text, about=about, negated=" tidak " in text)


def apart(one: str, other: str) -> bool:
    """Whether two claims of two articles clash in who began."""
    files = [sheet("a", told(one), *FILLING, entities=NAMES), sheet("b", told(other), entities=NAMES)]
    return any("each told to have begun" in why.detail for conflict in assemble(files, NOBODY).conflicts
               for why in conflict.why)


@pytest.mark.parametrize("other_way", [False, True])
@pytest.mark.parametrize(("one", "other"), [
    ("Tentara Arna menembak duluan di jembatan perbatasan.",
     "Pasukan Belka lebih dulu menembaki pos di jembatan perbatasan."),
    ("Serangan pertama di pelabuhan itu datang dari Arna.", "Belka yang memulai menyerang pelabuhan itu."),
    ("Gagasan menukar gandum dengan tarif berasal dari Arna.",
     "Tawaran menukar gandum dengan tarif datang dari pihak Belka."),
    ("Usul menutup stasiun itu muncul dari PT Satu.", "Serikat Rel-lah yang lebih dulu mengusulkan penutupan stasiun."),
    ("Rani Osk memukul lebih dulu dalam perkelahian di kantin.",
     "Tirta Osk yang memukul duluan dalam perkelahian di kantin."),
    ("Polisi menyebut pengunjuk rasa lebih dulu melempar batu di alun-alun.",
     "Tirta Osk menyebut polisi menembakkan peluru karet lebih dulu di alun-alun."),
    ("Perintah menggusur kios datang dari Rani Osk.", "Perintah menggusur kios itu datangnya dari Tirta Osk."),
    ("Tentara Arna menyerang lebih dulu di hutan.", "Serangan Arna semata-mata jawaban atas roket yang dikirim Belka."),
    ("Tirta Osk memukul lebih dulu di kantin.", "Tirta Osk baru membalas pukulan setelah Rani Osk menendangnya."),
])
def test_who_began_is_one(one: str, other: str, *, other_way: bool) -> None:
    """Blows, offers and orders, by the act or by its noun."""
    assert apart(other, one) if other_way else apart(one, other)


@pytest.mark.parametrize(("one", "other"), [
    ("Tentara Arna menembak duluan di jembatan perbatasan.", "Pasukan Belka membalas tembakan di jembatan perbatasan."),
    ("Tentara Arna tidak menembak duluan di jembatan.", "Pasukan Belka menembak duluan di jembatan."),
    ("Usul menutup stasiun itu muncul dari PT Satu.", "Usul menggelar lomba renang muncul dari Serikat Rel."),
    ("Perintah menggusur kios datang dari Rani Osk.", "Usul menggusur kios datang dari Tirta Osk."),
    ("Tentara Arna menyerang lebih dulu di hutan.", "Pernyataan Arna hanya jawaban atas kritik Belka."),
    ("Apakah Arna menembak duluan di jembatan perbatasan?", "Belka menembak duluan di jembatan perbatasan."),
])
def test_who_answers_or_begins_something_else_does_not(one: str, other: str) -> None:
    """Nor what is asked, or told not to be so."""
    assert not apart(one, other)
