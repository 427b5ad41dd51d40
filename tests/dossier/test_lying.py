"""In which district a place lies, and at which one place something was."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.districts import districts
from briefgen.lang.compare import load_comparison
from tests.dossier.small import NOBODY, Said, place, sheet

WORDS = load_comparison("id")


def kinds(one: Said, other: Said) -> list[str]:
    """The kinds of the conflicts of two sheets with a claim each."""
    names = (place("karot", "Karot"), place("lada", "Lada"))
    dossier = assemble([sheet("a", one, entities=names), sheet("b", other, entities=names)], NOBODY)
    return [conflict.kind for conflict in dossier.conflicts]


@pytest.mark.parametrize(("text", "told"), [
    ("Gudang dibangun di Karot, Kecamatan Lada Hilir.", [("karot", "district", "lada hilir")]),
    ("Gudang dibangun di Karot (Kabupaten Lada).", [("karot", "regency", "lada")]),
    ("Gudang di Karot yang masuk wilayah Kecamatan Lada terbakar.", [("karot", "district", "lada")]),
    ("Warga Desa Karot, Kecamatan Lada, Kabupaten Osk, pergi.",
     [("karot", "district", "lada"), ("karot", "regency", "osk"), ("lada", "regency", "osk")]),
    ("Warga pergi dari Desa Karot ke Kecamatan Lada.", []),
    ("Kepala Desa Karot, Tirta Lun, pergi ke Kota Osk.", []),
    ("Api membakar Pasar Baru, Kota Osk.", []),
    ("Warga Desa Karot, Desa Lada, dan Desa Osk pergi.", []),
])
def test_a_place_lies_in_what_stands_right_behind_it(text: str, told: list[tuple[str, str, str]]) -> None:
    """At each level above it; not what every town has, nor what stands beside it."""
    assert [(" ".join(each.place), each.level, " ".join(each.inside)) for each in districts(text, WORDS)] == told


@pytest.mark.parametrize(("one", "other", "found"), [
    ("Gudang dibangun di Karot, Kecamatan Lada.", "Warga mendatangi Karot, Kecamatan Osk Hilir.", ["attribution"]),
    ("Gudang dibangun di Desa Karot, Kabupaten Lada.", "Petani Desa Karot, Kabupaten Osk, pulang.", ["attribution"]),
    ("Gudang dibangun di Desa Karot, Provinsi Lada.", "Para petani Karot di Provinsi Osk pulang.", ["attribution"]),
    ("Gudang dibangun di Karot, Kecamatan Lada.", "Warga mendatangi Karot, Kecamatan Lada Hilir.", []),
    ("Gudang dibangun di Karot, Kabupaten Lada.", "Warga mendatangi Karot, Kota Lada.", []),
    ("Gudang dibangun di Karot, Kecamatan Lada.", "Warga mendatangi Karot, Kabupaten Osk.", []),
    ("Gudang dibangun di Desa Karot, Kabupaten Lada.", "Petani Kecamatan Karot, Kabupaten Osk, pulang.", []),
])
def test_it_lies_in_one_of_each_level(one: str, other: str, found: list[str]) -> None:
    """However little else two articles share."""
    assert kinds(Said(one), Said(other)) == found


@pytest.mark.parametrize(("only", "found"), [
    ("Pecahan meriam kuno dikumpulkan dari Lada, satu-satunya lokasi jatuhnya pecahan meriam.", ["attribution"]),
    ("Pecahan meriam kuno jatuh hanya di Lada.", ["attribution"]),
    ("Pecahan meriam kuno jatuh di Lada, satu-satunya pelabuhan kapal besar.", []),
    ("Pecahan meriam kuno jatuh di Lada.", []),
])
def test_what_was_at_one_place_alone_was_at_no_other(only: str, found: list[str]) -> None:
    """Of what is told without "only" a part may have been there."""
    told = Said("Pecahan meriam kuno jatuh di sawah Karot.", about=("karot",))
    assert kinds(told, Said(only, about=("lada",))) == found


def test_the_sides_are_written_as_in_the_articles() -> None:
    """A name has capitals of its own: "DKI Osk"."""
    files = [sheet("a", Said("Gudang dibangun di Desa Karot, Provinsi DKI Osk.")),
             sheet("b", Said("Petani Desa Karot, Provinsi Lada, pulang."))]
    (conflict,) = assemble(files, NOBODY).conflicts
    assert [side.value for side in conflict.sides] == ["DKI Osk", "Lada"]
