"""One thing told, and told not to be so in each of the ways that news has for it."""

from __future__ import annotations

from itertools import product

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, hop, person, sheet

NAMES = (person("nara", "Nara Wisesa"), person("rani", "Rani Osk"))
FILLER = tuple(sheet(f"z{i}", Said(text)) for i, text in enumerate((
    "Harga cabai di pasar induk naik.", "Kereta barang terguling di tikungan.", "Paduan suara itu berlatih di gereja.",
    "Petani menanam jagung di lereng gunung.")))

TELLING = ("Rani Osk mengatakan {}.", "Rani Osk menuding {}.", "Menurut Rani Osk, {}.")
DENYING = (
    "Nara Wisesa membantah {}.", "Nara Wisesa membantah bahwa {}.", "Nara Wisesa menegaskan tidak benar {}.",
    "Nara Wisesa membantah kabar {}.", "Nara Wisesa menepis tudingan bahwa {}.", "Tidak benar {}, kata Nara Wisesa.",
    "Nara Wisesa menyebut kabar {} itu hoaks.", "Kabar {} dibantah Nara Wisesa.", "Nara Wisesa menyangkal {}.",
    "Nara Wisesa membantah jika {}.",
)
TOLD = (
    "puluhan warga desa ditangkap polisi", "ada korban jiwa dalam ledakan gudang",
    "perusahaan membuang limbah ke sungai",
    "tiga kapal karam", "dua pasar hewan ditutup", "beberapa dokter dipecat", "harga obat akan dinaikkan",
    "sekolah itu akan ditutup", "dana bantuan disalahgunakan", "jembatan gantung itu retak", "wali kota menerima suap",
)
BOTH_WAYS = (
    ("warga mendapat bantuan", "warga tidak mendapat bantuan"),
    ("polisi memeriksa saksi", "polisi belum memeriksa saksi"),
    ("jembatan gantung itu aman", "jembatan gantung itu tidak aman"),
    ("obat itu lulus uji", "obat itu tidak lulus uji"),
    ("perusahaan membayar gaji buruh", "perusahaan tidak membayar gaji buruh"),
)


def conflicts(telling: str, denying: str) -> list[str]:
    """The kinds of the conflicts between what two say in two articles, amid others."""
    said = [Said(text, kind="statement", via=(hop(who),), about=(who,))
            for text, who in ((telling, "rani"), (denying, "nara"))]
    files = [sheet(stem, one, entities=NAMES) for stem, one in zip("ab", said, strict=True)]
    return [conflict.kind for conflict in assemble([*files, *FILLER], NOBODY).conflicts]


@pytest.mark.parametrize(("telling", "denying"), tuple(product(TELLING, DENYING)))
def test_what_is_told_and_denied_is_one_dispute(telling: str, denying: str) -> None:
    """Also of some number of things, of what is only to be, and of a thing that could be an offer."""
    assert {told: conflicts(telling.format(told), denying.format(told)) for told in TOLD} == {
        told: ["attribution"] for told in TOLD}


@pytest.mark.parametrize("denying", DENYING)
def test_who_denies_that_it_is_not_so_answers_one_who_says_that(denying: str) -> None:
    """And is of one mind with one who says that it is so."""
    found = {(told, denied): conflicts(TELLING[0].format(told), denying.format(denied))
             for pair in BOTH_WAYS for told, denied in product(pair, repeat=2)}
    assert found == {(told, denied): ["attribution"] if told == denied else [] for told, denied in found}


@pytest.mark.parametrize("text", [
    "Nara Wisesa membantah dua kali.", "Nara Wisesa membantah tiga hari kemudian.",
    "Nara Wisesa membantah beberapa jam setelahnya.",
])
def test_how_often_and_how_long_after_is_not_what_is_denied(text: str) -> None:
    """Such a denial is of what was said right before."""
    said = [Said(told, kind="statement", via=(hop(who),), about=(who,))
            for told, who in (("Rani Osk mengatakan perusahaan membuang limbah ke sungai.", "rani"), (text, "nara"))]
    found = assemble([sheet("a", *said, entities=NAMES), *FILLER], NOBODY).conflicts
    assert [conflict.kind for conflict in found] == ["attribution"]
