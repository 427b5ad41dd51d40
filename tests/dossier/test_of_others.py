"""What is not so of one and so of another: other people, other things, or another act of the same name."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, hop, person, sheet

Number = tuple[str, int, str]


def against(no: str, yes: str, mine: tuple[Number, ...] = (), theirs: tuple[Number, ...] = ()) -> bool:
    """Whether two articles of one day contradict each other in what is so."""
    files = [
        sheet(stem, Said(text, negated=text is no, quantities=tuple(
            (words, value, "exact", unit) for words, value, unit in numbers)))
        for stem, text, numbers in (("a", no, mine), ("b", yes, theirs))]
    return any(conflict.kind == "modality" for conflict in assemble(files, NOBODY).conflicts)


@pytest.mark.parametrize(("no", "mine", "told"), [
    ("Sebanyak 41 keluarga di Desa Sukamaju belum menerima beras bantuan.", (("41 keluarga", 41, "keluarga"),), False),
    ("Ibu Sumi di Desa Sukamaju belum menerima beras bantuan.", (), False),
    ("Tak satu pun keluarga di Desa Sukamaju menerima beras bantuan.", (), True),
])
def test_some_got_it_and_others_did_not(no: str, mine: tuple[Number, ...], told: bool) -> None:
    """Of 160 families 119 got it; not where nobody did."""
    yes = "Sebanyak 119 dari 160 keluarga di Desa Sukamaju telah menerima beras bantuan."
    theirs = (("119", 119, "keluarga"), ("160 keluarga", 160, "keluarga"))
    assert against(no, yes, mine, theirs) == told


@pytest.mark.parametrize(("no", "yes", "told"), [
    ("Tim peneliti tidak menemukan logam berat pada contoh dari Desa Sukamaju.",
     "Tim peneliti menemukan bakteri pada contoh dari Desa Sukamaju.", False),
    ("Tim peneliti tidak menemukan bakteri pada contoh dari Desa Sukamaju.",
     "Tim peneliti menemukan bakteri pada contoh dari Desa Sukamaju.", True),
    ("Kepala desa tidak melihat asap di lereng Bukit Cemara.",
     "Kepala desa melihat babi hutan di lereng Bukit Cemara.", False),
    ("Koperasi Sukamaju tidak mengirim kopi ke pelabuhan.", "Koperasi Sukamaju mengirim lada ke pelabuhan.", False),
    ("Koperasi Sukamaju tidak mengirim kopi ke pelabuhan.", "Koperasi Sukamaju mengirim kopi ke pelabuhan.", True),
])
def test_acts_that_say_little_are_denied_of_one_thing(no: str, yes: str, told: bool) -> None:
    """One finds no metal and finds bacteria."""
    assert against(no, yes) == told


@pytest.mark.parametrize(("yes", "told"), [
    ("Maskapai Nusa itu terbang sejak pagi.", True),
    ("Seluruh penerbangan maskapai Nusa dibatalkan.", False),
    ("Penerbangan maskapai lain kembali lancar.", False),
])
def test_an_act_undone_or_of_another_thing_is_no_act(yes: str, told: bool) -> None:
    """An airline does not fly where its flights are called off, and where another one's go on."""
    assert against("Maskapai Nusa itu tidak terbang.", yes) == told


@pytest.mark.parametrize(("yes", "told"), [
    ("Bom meledak di halaman pasar itu.", True),
    ("Bom ditemukan di halaman pasar itu.", True),
    ("Ancaman bom dibicarakan warga.", False),
    ("Tim bom tiba di pasar itu.", False),
])
def test_a_thing_of_which_there_is_none_is_not_what_another_is_there_for(yes: str, told: bool) -> None:
    """"Tidak ada bom" says nothing against a threat of bombs, or a team against them."""
    no = Said("“Tidak ada bom.”", kind="statement", via=(hop("rani"),), negated=True)
    files = [sheet("a", no, entities=(person("rani", "Rani Osk"),)), sheet("b", Said(yes))]
    assert any(conflict.kind == "modality" for conflict in assemble(files, NOBODY).conflicts) == told
