"""A "not" and a denial stand between two claims only where they are of what both tell."""

from __future__ import annotations

import pytest

from briefgen.dossier.assembly import plan
from briefgen.dossier.bars import bars_of_matter
from briefgen.dossier.telling import compare
from tests.dossier.small import NOBODY, Said, sheet


def is_denial(no: str, other: str, *, negated: bool = False) -> bool:
    """Whether a "not" stands between two claims."""
    made = plan([sheet("a", Said(no, negated=negated)), sheet("b", Said(other))], NOBODY)
    left, right = compare(made.stories[0], made.names[0], {}, made.lang).profiles
    return "denial" in bars_of_matter(left, right)


@pytest.mark.parametrize(("no", "other"), [
    ("Petani menuduh pabrik membuang limbah ke sungai, tuduhan yang telah dibantah direksi.",
     "Petani menuduh pabrik membuang limbah ke sungai."),
    ("Pemkot dituduh menjual lahan pasar, tudingan yang langsung ditepis sekretaris daerah.",
     "Pemkot dituduh menjual lahan pasar."),
    ("Nelayan menuding kapal keruk merusak jaring, klaim yang sudah berkali-kali dibantah perusahaan.",
     "Nelayan menuding kapal keruk merusak jaring."),
    ("Bantahan itu muncul setelah dewan memasukkan klinik ke daftar hitam.",
     "Dewan memasukkan klinik ke daftar hitam."),
])
def test_what_was_denied_is_told_all_the_same(no: str, other: str) -> None:
    """An aside that somebody denied it, and a denial that only says when it came."""
    assert not is_denial(no, other)


@pytest.mark.parametrize(("no", "other"), [
    ("Direksi membantah pabrik membuang limbah ke sungai.", "Pabrik membuang limbah ke sungai."),
    ("Tuduhan pabrik membuang limbah ke sungai dibantah direksi.", "Pabrik membuang limbah ke sungai."),
    ("Sekretaris daerah menepis tudingan bahwa pemkot menjual lahan pasar.", "Pemkot menjual lahan pasar."),
])
def test_who_denies_it_contradicts_it(no: str, other: str) -> None:
    """In the main clause."""
    assert is_denial(no, other)


@pytest.mark.parametrize(("no", "other"), [
    ("Balai belum dapat memastikan penyebab retaknya tanggul.", "Penyebab retaknya tanggul masih diteliti."),
    ("Penyidik belum menyimpulkan asal api di gudang.", "Asal api di gudang masih didalami penyidik."),
    ("Bupati belum memutuskan nasib terminal lama.", "Nasib terminal lama masih dikaji bupati."),
])
def test_what_is_not_settled_is_still_looked_into(no: str, other: str) -> None:
    """Said either way."""
    assert not is_denial(no, other, negated=True)
    assert is_denial(no, other.replace("masih", "sudah").replace("diteliti", "dipastikan").replace(
        "didalami", "disimpulkan").replace("dikaji", "diputuskan"), negated=True)


def test_not_is_said_of_no_clause_that_only_tells_of_whom() -> None:
    """But of what "yang" tells where there is nobody."""
    held = "Tiga nelayan masih ditahan."
    assert not is_denial("Polisi tidak menjanjikan pembebasan nelayan yang masih ditahan.", held, negated=True)
    assert is_denial("Tidak ada nelayan yang ditahan.", "Tiga nelayan ditahan.", negated=True)


@pytest.mark.parametrize("no", [
    "Ia bukan bupati pertama yang ditangkap jaksa.", "Bupati itu bukan satu-satunya pejabat yang ditangkap jaksa.",
    "Penangkapan bupati oleh jaksa ini bukan yang pertama.", "Bukan pertama kali bupati ditangkap jaksa.",
])
def test_who_is_not_the_first_is_one_all_the_same(no: str) -> None:
    """But who is none of them is not."""
    assert not is_denial(no, "Bupati kedua ditangkap jaksa.", negated=True)
    assert is_denial("Bupati bukan ditangkap jaksa.", "Bupati ditangkap jaksa.", negated=True)
