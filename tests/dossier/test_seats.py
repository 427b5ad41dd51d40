"""One act put at two places, told by a verb or by its noun."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, place, sheet

PLACES = (place("karot", "Karot"), place("lada", "Lada"), place("telis", "Telis"))


def kinds(one: str, other: str, day: str = "2031-03-06") -> list[str]:
    """The kinds of the conflicts of two sheets with a claim each."""
    return [conflict.kind for conflict in assemble([
        sheet("a", Said(one), entities=PLACES), sheet("b", Said(other), entities=PLACES, published=day)],
        NOBODY).conflicts]


@pytest.mark.parametrize(("one", "other"), [
    ("Perjanjian sewa lahan diteken di kantor notaris di Lada.", "Penandatanganan berlangsung di Hotel Mawar, Karot."),
    ("Jenazah nelayan itu diautopsi di rumah sakit di Lada.", "Autopsi jenazah nelayan itu dilakukan di Karot."),
    ("Lomba perahu dayung digelar di Danau Telis.", "Mereka berlomba perahu dayung di Lada."),
    ("Contoh beras diuji di laboratorium di Lada.", "Beras itu diperiksa di laboratorium di Karot."),
    ("Korban dimakamkan di Desa Lada.", "Pemakaman korban berlangsung di Karot."),
    ("Para petani bertemu gubernur di Lada.", "Pertemuan petani dengan gubernur digelar di Karot."),
    ("Pelantikan pengurus pasar berlangsung di Karot.", "Pengurus pasar dilantik di Lada."),
])
def test_one_act_was_at_one_place(one: str, other: str) -> None:
    """Both ways round; not months apart."""
    assert kinds(one, other) == kinds(other, one) == ["attribution"]
    assert kinds(one, other, "2031-06-06") == []


@pytest.mark.parametrize(("one", "other"), [
    ("Korban dimakamkan di Desa Lada, Karot.", "Pemakaman korban berlangsung di Karot."),
    ("Contoh beras diuji di Lada.", "Contoh air sumur diuji di Karot."),
    ("Rapat pengurus koperasi digelar di Lada.", "Rapat komisi parlemen digelar di Karot."),
    ("Pengurus pasar dilantik di Lada.", "Pengurus pasar akan dilantik di Karot."),
    ("Pengurus pasar dilantik di Lada.", "Pengurus pasar mengadu di Karot."),
])
def test_two_acts_and_a_place_within_another_are_none(one: str, other: str) -> None:
    """Nor what is still to come."""
    assert "attribution" not in kinds(one, other) + kinds(other, one)
