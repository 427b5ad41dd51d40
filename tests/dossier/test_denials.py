"""What a denial denies, and what is no denial."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.model.dossier import Conflict
from tests.dossier.small import NOBODY, Said, body, hop, person, place, sheet, state

RIMBA, NARA, TIRTA = body("pt-rimba-raya", "PT Rimba Raya"), person("nara", "Nara Wisesa"), person("tirta", "Tirta Osk")
HARM = Said("Nara Wisesa mengatakan PT Rimba Raya merusak hutan lindung di hulu.", kind="statement", via=(hop("nara"),),
            about=("nara", "pt-rimba-raya"))


def denied(*said: Said) -> list[Conflict]:
    """The disputes of one article."""
    found = assemble([sheet("a", *said, entities=(RIMBA, NARA, TIRTA))], NOBODY).conflicts
    return [conflict for conflict in found if conflict.kind == "attribution"]


def by_rimba(text: str) -> Said:
    """A claim of the company's."""
    return Said(text, kind="statement", via=(hop("pt-rimba-raya"),), about=("pt-rimba-raya",))


@pytest.mark.parametrize(("text", "count"), [
    ("PT Rimba Raya membantah keras.", 1),
    ("PT Rimba Raya membantah hal itu.", 1),
    ("PT Rimba Raya tidak membantah hal itu.", 0),
    ("PT Rimba Raya membantah pernah menjual pupuk palsu.", 0),
])
def test_a_denial_that_names_nothing_is_of_what_was_said_right_before(text: str, count: int) -> None:
    """Not a denial that is itself negated, nor one that says what it denies."""
    assert len(denied(HARM, by_rimba(text))) == count


def test_what_somebody_wants_is_not_denied() -> None:
    """The accusation before it is."""
    wish = Said("Nara Wisesa mendesak pemerintah mengaudit semua izin.", kind="statement", via=(hop("nara"),),
                about=("nara",))
    (conflict,) = denied(HARM, wish, by_rimba("PT Rimba Raya menampik tuduhan tersebut."))
    assert [side.claims for side in conflict.sides] == [("a#c-000001",), ("a#c-000003",)]


def test_nobody_denies_his_own_words() -> None:
    """They stand nearer than what he denies."""
    own = by_rimba("PT Rimba Raya mengaku menanam ribuan pohon di hutan lindung.")
    (conflict,) = denied(HARM, own, by_rimba("PT Rimba Raya menampik tuduhan tersebut."))
    assert [side.claims for side in conflict.sides] == [("a#c-000001",), ("a#c-000003",)]


@pytest.mark.parametrize(("text", "count"), [
    ("Tirta Osk mengatakan PT Rimba Raya menyuap mandor pasar.", 1),
    ("Tirta Osk mengatakan PT Rimba Raya tidak menyuap mandor pasar.", 0),
    ("Tirta Osk mengatakan PT Rimba Raya berkantor di tepi pasar.", 0),
])
def test_a_denial_that_says_what_it_denies_is_of_those_words(text: str, count: int) -> None:
    """In another article, by another; not of somebody who says the same, nor of one word in common."""
    said = Said(text, kind="statement", via=(hop("tirta"),), negated="tidak" in text, about=("tirta", "pt-rimba-raya"))
    files = [sheet("a", by_rimba("PT Rimba Raya membantah menyuap mandor pasar."), entities=(RIMBA,)),
             sheet("b", said, entities=(RIMBA, TIRTA))]
    assert len(assemble(files, NOBODY).conflicts) == count


def test_who_rejects_and_says_what_is_so_agrees_with_who_says_so() -> None:
    """"Membantahnya dan mengatakan ..." is told of by another article without the denial."""
    answer = "manajemen dua kali berunding dengan pengurus serikat pasar"
    files = [sheet("a", by_rimba(f"PT Rimba Raya membantahnya dan mengatakan {answer}."), entities=(RIMBA,)),
             sheet("b", by_rimba(f"PT Rimba Raya mengatakan {answer}."), entities=(RIMBA,)),
             sheet("c", by_rimba(f"PT Rimba Raya membantah {answer}."), entities=(RIMBA,))]
    assert [group.sheets for group in assemble(files, NOBODY).groups] == [("a", "b")]


def test_a_bank_and_a_guild_of_one_state_are_two_sides() -> None:
    """Both bear its name."""
    names = (state("arsana", "Arsana"), body("bank", "Bank Arsana"), body("gilda", "Gilda Pedagang Arsana"))
    said = Said("Gilda Pedagang Arsana mengatakan bunga pinjaman sudah naik.", kind="statement", via=(hop("gilda"),),
                about=("gilda",))
    rejected = Said("Bank Arsana membantah hal itu.", kind="statement", via=(hop("bank"),), about=("bank",))
    (conflict,) = assemble([sheet("a", said, rejected, entities=names)], NOBODY).conflicts
    assert [side.value for side in conflict.sides] == ["Gilda Pedagang Arsana", "Bank Arsana"]


@pytest.mark.parametrize(("yes", "told"), [
    ("Dusun itu terisolasi karena Jembatan Sembilan runtuh.", ["modality"]),
    ("Dusun itu terisolasi karena Jembatan Belida runtuh.", []),
])
def test_a_thing_with_a_name_is_the_one_that_both_name(yes: str, told: list[str]) -> None:
    """Not another bridge, nor what lies in a place that both name."""
    assert _bridges("Jembatan Sembilan tidak roboh dan hanya kehilangan pagar.", yes) == told
    assert _bridges("Rumah makan di Jembatan Sembilan tidak roboh, hanya kehilangan pagar.", yes) == []


def _bridges(no: str, yes: str) -> list[str]:
    """The kinds of the conflicts of two articles on bridges."""
    names = (place("sembilan", "Jembatan Sembilan"), place("belida", "Jembatan Belida"))
    files = [sheet("a", Said(no, kind="state", negated=True), entities=names), sheet("b", Said(yes), entities=names)]
    return [conflict.kind for conflict in assemble(files, NOBODY).conflicts]


@pytest.mark.parametrize(("no", "yes", "told"), [
    ("Jembatan bambu di Karot tidak roboh dan masih dilalui pedagang.",
     "Dusun itu terisolasi karena jembatan bambu runtuh.", ["modality"]),
    ("Tak satu pun pintu terkunci saat pasar terbakar.", "Pedagang terjebak karena pintu pasar dikunci.", ["modality"]),
    ("Pengelola tidak menjual karcis dan tidak mengatur parkir.", "Pasar dipadati warga, ribuan karcis terjual.", []),
    ("Jembatan bambu di Karot tidak roboh dan masih dilalui pedagang.", "Lereng tanpa pohon lebih mudah runtuh.", []),
])
def test_what_did_not_befall_a_thing_is_held_against_who_says_it_did(no: str, yes: str, told: list[str]) -> None:
    """The thing and the act side by side, in both; not what somebody did not do, nor another thing."""
    files = [sheet("a", Said(no, kind="state", negated=True)), sheet("b", Said(yes), published="2031-03-07")]
    assert [conflict.kind for conflict in assemble(files, NOBODY).conflicts] == told


@pytest.mark.parametrize(("told", "denial", "count"), [
    # who said it before "bahwa", and when it was, is not what is denied
    ("Kapal patroli membuntuti rombongan nelayan sejak subuh.",
     "PT Rimba Raya membantah laporan sebuah majalah bahwa kapal patroli membuntuti nelayan setelah gempa.", 1),
    # a rare word alone, of which it is denied that there was any
    ("Warga mendengar ledakan dari arah gudang.", "PT Rimba Raya menepis kabar adanya ledakan.", 1),
    ("Warga mendengar teriakan dari arah gudang.", "PT Rimba Raya menepis kabar adanya ledakan.", 0),
    # what ", yang" goes on to tell of a thing is not denied
    ("Warga dilarang memancing di teluk.", "PT Rimba Raya membantah membakar limbah, yang dilarang di teluk.", 0),
])
def test_a_denial_finds_what_others_tell_in_few_words_of_its_own(told: str, denial: str, count: int) -> None:
    """In another article, and told by nobody but the article."""
    others = tuple(Said(text) for text in ("Harga cabai naik.", "Wali kota meresmikan taman.", "Panen padi mundur."))
    files = [sheet("a", Said(told), *others, entities=(RIMBA,)), sheet("b", by_rimba(denial), entities=(RIMBA,))]
    found = assemble(files, NOBODY).conflicts
    assert len([conflict for conflict in found if conflict.kind == "attribution"]) == count


@pytest.mark.parametrize(("no", "yes"), [
    ("Segel itu tidak dibuka pada 3 Maret.", "Jalan yang ditutup warga dibuka pada 3 Maret."),
    ("Jumlah kapal itu tidak bertambah pada 3 Maret.", "Jumlah kapal itu masih bisa bertambah pada 3 Maret."),
    ("Pemerintah tidak membayar ganti rugi pada 3 Maret.", "Pemerintah tidak mengeluarkan ganti rugi pada 3 Maret."),
])
def test_what_is_so_of_another_thing_or_may_be_so_or_is_not_so_either_contradicts_nothing(no: str, yes: str) -> None:
    """However alike they are."""
    day = (("event", "3 Maret", "2031-03-03"),)
    files = [sheet("a", Said(no, times=day, negated=True)),
             sheet("b", Said(yes, times=day, negated=" tidak " in yes))]
    assert [conflict.kind for conflict in assemble(files, NOBODY).conflicts] == []
