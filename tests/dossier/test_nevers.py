"""Who says that it never was stands against who tells that it was, in whatever words."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, body, hop, person, sheet

NAMES = (person("rani", "Rani Osk"), person("tirta", "Tirta Osk"), body("satu", "PT Satu"))
FILLING = [Said(f"{what} {did}.") for what in ("Panen padi", "Harga cabai", "Ombak", "Kabut", "Jalan tol", "Nelayan")
           for did in ("tertunda sebulan", "membaik di utara", "dipantau petugas")]


def by(who: str, text: str) -> Said:
    """A statement."""
    return Said(text, kind="statement", via=(hop(who),), about=(who,), negated=" tidak " in f" {text.lower()} ")


def held_against(no: str, yes: str, *, other_way: bool = False, why: str = "") -> bool:
    """Whether two claims of two articles stand against each other. why: words of the reason."""
    first, second = by("rani", no), by("tirta", yes)
    files = [sheet("a", first, *FILLING, entities=NAMES), sheet("b", second, entities=NAMES)]
    if other_way:
        files = [sheet("a", second, *FILLING, entities=NAMES), sheet("b", first, entities=NAMES)]
    return any(why in each.detail for conflict in assemble(files, NOBODY).conflicts for each in conflict.why)


@pytest.mark.parametrize("other_way", [False, True])
@pytest.mark.parametrize(("no", "yes"), [
    ("Rani Osk menyatakan klubnya tidak pernah membayar wasit.", "Klub itu mengirim uang kepada wasit lewat agen."),
    ("Perusahaan tidak pernah menyediakan uang untuk syahbandar.",
     "Uang untuk syahbandar itu diambil dari kas perusahaan."),
    ("“Klien kami tidak pernah mengaku menerima kuda.”", "Tirta Osk sudah mengakui menerima kuda dari rekanan."),
    ("“Nomor paspor tidak ada di dalam berkas itu.”", "Pada seratus baris tercantum nomor paspor jemaah."),
    ("Kementerian tidak mengirim jatah pupuk kabupaten.",
     "Jatah pupuk dikirim setiap bulan dan tidak diambil kabupaten."),
    ("Rani Osk menegaskan pabriknya tidak pernah membuang limbah ke sungai.", "Truk pabrik membuang limbah ke sungai."),
])
def test_never_stands_against_done(no: str, yes: str, *, other_way: bool) -> None:
    """Of handing over and getting, of admitting, and of what is somewhere."""
    assert held_against(no, yes, other_way=other_way)


@pytest.mark.parametrize(("no", "yes"), [
    ("Rani Osk mengatakan PT Satu tidak pernah membayar perompak.", "PT Satu membayar upah awak kapal."),
    ("Rani Osk mengatakan ia tidak pernah menerima surat tilang.", "Polisi mengirim surat tilang kepada pengendara."),
    ("Pabrik tidak pernah memerintahkan pemutusan listrik warga.", "Bupati memerintahkan pemulihan listrik warga."),
    ("“Vaksin kedaluwarsa tidak ada di gudang.”", "Di gudang terdapat vaksin polio."),
    ("“Tidak semua petani menerima benih jagung.”", "Petani menerima benih jagung."),
    ("“Petani belum menerima benih jagung.”", "Petani menerima benih jagung."),
    ("Klub tidak pernah membayar wasit.", "Klub juga tidak membayar wasit."),
])
def test_other_things_are_done_beside_what_never_was(no: str, yes: str) -> None:
    """Nor where it is not yet, not of all, or told by both."""
    assert not held_against(no, yes, why="as never done")
