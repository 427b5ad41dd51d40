"""What is told as done stands against that it was forged."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, hop, person, sheet

NAMES = (person("rani", "Rani Osk"), person("tirta", "Tirta Osk"))
FILLING = [Said(f"{what} {did}.") for what in ("Panen padi", "Harga cabai", "Ombak", "Kabut", "Jalan tol", "Nelayan")
           for did in ("tertunda sebulan", "membaik di utara", "dipantau petugas")]


def by(who: str, text: str) -> Said:
    """A statement."""
    return Said(text, kind="statement", via=(hop(who),), about=(who,))


def apart(forged: str, done: str, who: str = "tirta") -> bool:
    """Whether they clash in that."""
    files = [sheet("a", by("rani", forged), *FILLING, entities=NAMES), sheet("b", by(who, done), entities=NAMES)]
    return any("as forged" in why.detail for conflict in assemble(files, NOBODY).conflicts for why in conflict.why)


@pytest.mark.parametrize(("forged", "done"), [
    ("Tanda tangan rektor pada daftar kelulusan telah dipalsukan.", "Daftar kelulusan itu ditandatangani oleh rektor."),
    ("Rani Osk menyebut tanda tangan lurah pada akta tanah itu dipalsukan.", "Lurah menandatangani akta tanah itu."),
    ("Tanda tangan bendahara dalam kuitansi kapal dipalsukan.", "Bendahara meneken kuitansi kapal itu."),
    ("Tanda tangan dokter pada resep morfin dipalsukan.", "Dokter membubuhkan tanda tangan pada resep morfin itu."),
    ("Cap dan tanda tangan wasit di berita acara lomba dipalsukan.", "Wasit menandatangani berita acara lomba."),
    ("Pembelian saham koperasi itu dipalsukan dalam buku kas.", "Koperasi membeli saham itu menurut buku kas."),
])
def test_what_was_done_was_not_forged(forged: str, done: str) -> None:
    """By the noun or the verb of the act."""
    assert apart(forged, done)


@pytest.mark.parametrize(("forged", "done", "who"), [
    ("Tanda tangan lurah pada akta tanah itu dipalsukan.", "Lurah belum pernah melihat akta tanah itu.", "tirta"),
    ("Tanda tangan lurah pada akta tanah itu mungkin dipalsukan.", "Lurah menandatangani akta tanah itu.", "tirta"),
    ("Tanda tangan lurah pada akta tanah itu dipalsukan.", "Lurah akan menandatangani akta tanah itu.", "tirta"),
    ("Tanda tangan lurah pada akta tanah itu dipalsukan.", "Lurah menandatangani akta tanah itu.", "rani"),
])
def test_what_may_be_or_another_act_is_not_held_against_it(forged: str, done: str, who: str) -> None:
    """Nor what he says himself."""
    assert not apart(forged, done, who)
