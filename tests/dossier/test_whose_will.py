"""What was done of one's own will was not ordered."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.clashes.doers.whose_will import will_of
from briefgen.lang.compare import load_comparison
from tests.dossier.small import NOBODY, Said, person, sheet

WORDS = load_comparison("id")


def kinds(one: str, other: str, second: str = "2031-03-06") -> list[str]:
    """The kinds of the conflicts of two sheets with a claim each."""
    names = (person("rani-osk", "Rani Osk"), person("tirta-lun", "Tirta Lun"))
    return [conflict.kind for conflict in assemble([
        sheet("a", Said(one), entities=names),
        sheet("b", Said(other), entities=names, published=second)], NOBODY).conflicts]


@pytest.mark.parametrize(("text", "told"), [
    ("Penutupan itu diambil atas prakarsa perusahaan sendiri.", "own"),
    ("Warga mengungsi secara sukarela.", "own"),
    ("Bengkel tutup atas kemauannya sendiri bukan karena dipaksa.", "own"),
    ("Bengkel ditutup tanpa paksaan.", "own"),
    ("Pengelola sendiri yang memutuskan menutup bengkel.", "own"),
    ("Bengkel ditutup tanpa menunggu perintah dinas.", "own"),
    ("Penutupan bengkel diperintahkan dinas.", "ordered"),
    ("Penutupan itu bukan sukarela.", "ordered"),
    ("Warga terpaksa mengungsi.", "ordered"),
    ("Bengkel ditutup.", ""),
    ("Bengkel ditutup atas perintah dinas, bukan dipaksa warga.", ""),
    ("Mandor menyatakan kemauan warga besar, sendiri ia pulang.", ""),
])
def test_words_tell_whose_will_it_was(text: str, told: str) -> None:
    """Turned round by a "not"; nothing where a claim says both."""
    assert will_of(text, WORDS)[0] == told


@pytest.mark.parametrize(("one", "other", "told"), [
    ("Penutupan bengkel diambil atas inisiatif pemilik sendiri.", "Penutupan bengkel diperintahkan dinas.",
     ["attribution"]),
    ("Nelayan mengungsi secara sukarela.", "Nelayan disuruh mengungsi.", ["attribution"]),
    ("Pembongkaran kios itu atas kemauan pedagang sendiri.", "Pembongkaran kios itu terpaksa.", ["attribution"]),
    ("Penutupan bengkel diambil atas inisiatif pemilik sendiri.", "Pembelian kapal diperintahkan dinas.", []),
    ("Penutupan bengkel diambil atas inisiatif pemilik sendiri.", "Penutupan bengkel dipuji dinas.", []),
    ("Penutupan bengkel diambil atas inisiatif pemilik sendiri.", "Penutupan bengkel akan diperintahkan dinas.", []),
])
def test_of_one_act_it_was_one(one: str, other: str, told: list[str]) -> None:
    """Of two articles of one time."""
    assert kinds(one, other) == told
    assert kinds(one, other, "2031-05-06") == []


@pytest.mark.parametrize("ordered", [
    "Dinas memerintahkan penutupan bengkel.", "Bengkel ditutup atas perintah dinas.",
])
def test_who_decided_himself_had_no_order(ordered: str) -> None:
    """Also where the act is told behind "memutuskan", or by a noun behind "memerintahkan"."""
    assert kinds("Pengelola sendiri yang memutuskan menutup bengkel.", ordered) == ["attribution"]


@pytest.mark.parametrize(("one", "other"), [
    ("Penutupan dermaga ini keputusan kami sendiri, tidak ada yang menyuruh.",
     "Dinas memerintahkan operator dermaga berhenti beroperasi."),
    ("Pabrik menghentikan produksi keju secara sukarela.",
     "Pabrik menghentikan produksi keju atas rekomendasi dinas kesehatan."),
    ("Sekolah menarik buku itu tanpa diminta siapa pun.", "Sekolah menarik buku itu atas instruksi dinas."),
    ("Nakhoda sendiri yang memutuskan kembali ke pelabuhan.", "Nakhoda kembali ke pelabuhan karena diperintah dinas."),
    ("Pedagang membongkar kios atas kemauan sendiri.", "Pedagang membongkar kios di bawah tekanan."),
    ("Maskapai mengandangkan lima pesawat atas inisiatif sendiri.",
     "Kementerian mengharuskan maskapai mengandangkan lima pesawat."),
])
def test_a_recommendation_and_other_words_for_the_act_do_as_well(one: str, other: str) -> None:
    """Both ways round."""
    assert kinds(one, other) == kinds(other, one) == ["attribution"]


@pytest.mark.parametrize(("one", "other"), [
    ("Warga meminta bupati memerintahkan penutupan bengkel.", "Bengkel ditutup secara sukarela."),
    ("Belum ada perintah berhenti untuk bengkel.", "Bengkel berhenti atas kemauan sendiri."),
])
def test_an_order_that_is_asked_for_or_not_given_yet_is_none(one: str, other: str) -> None:
    """Nor does it say that nobody ordered it."""
    assert kinds(one, other) == kinds(other, one) == []
