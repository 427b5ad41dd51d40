"""Lengths of time are held against each other, and put no claims apart."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.lengths import lengths_in
from briefgen.lang import load_language
from briefgen.lang.compare import load_comparison
from briefgen.model.dossier import Dossier
from briefgen.model.sheet import Claim, ClaimTime
from tests.dossier.small import NOBODY, Said, person, sheet

LANG, WORDS = load_language("id"), load_comparison("id")
RANI = person("rani-osk", "Rani Osk")


@pytest.mark.parametrize(("text", "found"), [
    ("Hakim menghukum Rani Osk delapan tahun penjara.", [("year", 8)]),
    ("Perundingan berlangsung selama 2 pekan.", [("day", 14)]),
    ("Rani Osk lahir pada tahun 2001.", []),
    ("Rani Osk datang dua tahun lalu.", []),
    ("Rani Osk membeli dua kuda.", []),
    ("Gempa M 6,8 mengguncang desa.", [("magnitude", 6.8)]),
    ("Kekuatannya 7,1 magnitudo.", [("magnitude", 7.1)]),
    ("Jalan M 12 ditutup.", []),
    ("Pasar itu diatur Peraturan Gubernur Nomor 33 Tahun 2020.", []),
])
def test_a_length_is_read_with_its_unit(text: str, found: list[tuple[str, float]]) -> None:
    """And the magnitude of a quake; no year, no date, no count of things, no road."""
    times = (ClaimTime("event", "dua tahun lalu", "2029", "relative"),) if "lalu" in text else ()
    claim = Claim("c-000001", 1, "event", text, text, times=times)
    assert [(count.unit, count.low) for count in lengths_in(claim, LANG, WORDS)] == found


def pair(one: str, other: str) -> Dossier:
    """The dossier of two sheets with a claim each."""
    return assemble([sheet("a", Said(one), entities=(RANI,)), sheet("b", Said(other), entities=(RANI,))], NOBODY)


def test_two_lengths_of_one_thing_contradict_each_other() -> None:
    """Eight years, six years; of something else they do not."""
    one = "Jaksa menuntut Rani Osk dihukum delapan tahun penjara."
    (conflict,) = pair(one, "Jaksa menuntut Rani Osk dihukum enam tahun penjara.").conflicts
    assert [side.value for side in conflict.sides] == ["8", "6"]
    assert pair(one, "Rani Osk bekerja enam tahun di kebun teh.").conflicts == ()


def test_two_magnitudes_of_one_quake_contradict_each_other() -> None:
    """Two agencies measured it."""
    (conflict,) = pair("Lembaga Tera mencatat kekuatan gempa di laut utara M 7,1.",
                       "Kekuatan gempa di laut utara 6,8 magnitudo.").conflicts
    assert [side.value for side in conflict.sides] == ["7.1", "6.8"]
