"""Who did it, by the name that stands right at the verb; two names for one deed contradict each other."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.model.dossier import Dossier
from tests.dossier.small import NOBODY, Said, body, hop, person, place, sheet, state

AIR, TERA = body("dinas-air", "Dinas Air"), body("dinas-tera", "Dinas Tera")
NARA, KAROT = person("nara-wisesa", "Nara Wisesa"), place("karot", "Karot")
DAY = (("event", "4 Maret 2031", "2031-03-04"),)
NEXT_WEEK = (("event", "11 Maret 2031", "2031-03-11"),)


def pair(one: str, other: str, *, then: tuple[tuple[str, str, str], ...] = DAY) -> Dossier:
    """The dossier of two sheets with a claim each."""
    names = (AIR, TERA, NARA, KAROT)
    return assemble([sheet("a", Said(one, times=DAY), entities=names),
                     sheet("b", Said(other, times=then), entities=names)], NOBODY)


CLOSED = "Dinas Air menutup pasar ikan Karot pada 4 Maret 2031."


@pytest.mark.parametrize("other", [
    "Pasar ikan Karot ditutup oleh Dinas Tera pada 4 Maret 2031.",
    "Dinas Tera kemudian menutup pasar ikan Karot pada 4 Maret 2031.",
    "Pasar ikan Karot ditutup Dinas Tera pada 4 Maret 2031.",
    "Pasar ikan Karot ditutup Kepala Bidang Dinas Tera pada 4 Maret 2031.",
])
def test_two_doers_of_one_deed_contradict_each_other(other: str) -> None:
    """The deed itself is told by both: they stay one group, and each stands on its own side."""
    dossier = pair(CLOSED, other)
    assert [(conflict.kind, [(side.value, side.claims) for side in conflict.sides])
            for conflict in dossier.conflicts] == [
        ("attribution", [("Dinas Air", ("a#c-000001",)), ("Dinas Tera", ("b#c-000001",))])]
    assert [group.sheets for group in dossier.groups] == [("a", "b")]


@pytest.mark.parametrize("other", [
    "Pasar ikan Karot ditutup oleh Dinas Air pada 4 Maret 2031.",
    "Pasar ikan Karot ditutup pada 4 Maret 2031, kata Dinas Tera.",
    "Menurut Dinas Tera, Dinas Air menutup pasar ikan Karot pada 4 Maret 2031.",
    "Nara Wisesa menutup pasar ikan Karot pada 4 Maret 2031.",
    "Dinas Tera bersama Dinas Air menutup pasar ikan Karot pada 4 Maret 2031.",
    "Atas permintaan dari Dinas Tera petugas menutup pasar ikan Karot pada 4 Maret 2031.",
    "Dinas Tera kembali menutup pasar ikan Karot pada 4 Maret 2031.",
    "Dinas Tera akan menutup pasar ikan Karot pada 4 Maret 2031.",
    "Pasar ikan Karot ditutup di depan Dinas Tera pada 4 Maret 2031.",
    "Ditutup Dinas Tera, pasar ikan Karot sepi pada 4 Maret 2031.",
])
def test_one_doer_or_no_sure_one_is_no_contradiction(other: str) -> None:
    """The same, told by whom, of another sort, both together, not the subject, another time, not yet."""
    assert "attribution" not in {conflict.kind for conflict in pair(CLOSED, other).conflicts}


EMERGENCY = "Bupati Nara Wisesa menetapkan masa tanggap darurat sampai 30 Maret 2031."
ENDS = (("event", "30 Maret 2031", "2031-03-30"),)


@pytest.mark.parametrize(("other", "until", "told"), [
    ("Keadaan tanggap darurat di Karot ditetapkan Gubernur Rani Osk sampai 30 Maret 2031.", "2031-03-30",
     ["attribution"]),
    ("Keadaan tanggap darurat di Karot ditetapkan Gubernur Rani Osk sampai 9 Mei 2031.", "2031-05-09", []),
])
def test_two_who_set_what_ends_on_one_day_contradict(other: str, until: str, told: list[str]) -> None:
    """Though little else is alike; what ends on another day may be another's."""
    names = (NARA, person("rani-osk", "Rani Osk"), KAROT)
    words = " ".join(other.rstrip(".").split()[-3:])
    files = [sheet("a", Said(EMERGENCY, times=ENDS), entities=names),
             sheet("b", Said(other, times=(("event", words, until),)), entities=names, published="2031-03-06")]
    assert [conflict.kind for conflict in assemble(files, NOBODY).conflicts] == told


@pytest.mark.parametrize(("other", "told"), [
    ("Dapur itu berhenti memasak pada 4 Maret 2031 setelah Bupati Nara Wisesa memerintahkan penghentian dapur.",
     ["attribution"]),
    ("Dapur itu berhenti memasak pada 4 Maret 2031 setelah Nara Wisesa memerintahkan penghentian dapur.", []),
    ("Dapur itu berhenti memasak pada 4 Maret 2031 setelah Bupati Nara Wisesa membaca perintah penghentian.", []),
])
def test_a_body_and_who_governs_cannot_both_have_given_one_order(other: str, told: list[str]) -> None:
    """The order stands behind the deed; somebody without an office may have spoken for the body."""
    assert [conflict.kind for conflict in pair(
        "Dapur itu dihentikan pada 4 Maret 2031 atas perintah Dinas Air.", other).conflicts] == told


def test_a_deed_of_another_day_is_another_deed() -> None:
    """A week later somebody else may close it again."""
    dossier = pair(CLOSED, "Pasar ikan Karot ditutup oleh Dinas Tera pada 11 Maret 2031.", then=NEXT_WEEK)
    assert "attribution" not in {conflict.kind for conflict in dossier.conflicts}


def news(one: str, other: str, *, second: str = "2031-03-06", kind: str = "event") -> Dossier:
    """The dossier of two undated claims in articles of 5 March and of another day."""
    names = (AIR, TERA, NARA, PASAR)
    return assemble([sheet("a", Said(one), entities=names),
                     sheet("b", Said(other, kind=kind), entities=names, published=second)], NOBODY)


PASAR = place("pasar-karot", "Pasar Karot")
ORDERED = "Dinas Air memerintahkan penutupan Pasar Karot."


@pytest.mark.parametrize("other", [
    "Dinas Tera memerintahkan Pasar Karot ditutup.",
    "Penutupan Pasar Karot dilakukan atas perintah Dinas Tera.",
    "Pasar Karot tutup berdasarkan instruksi kepala Dinas Tera.",
])
def test_two_who_gave_one_order_contradict_each_other(other: str) -> None:
    """Who ordered it, by a verb or by a noun, in articles of nearly one day."""
    dossier = news(ORDERED, other)
    assert [[side.value for side in conflict.sides] for conflict in dossier.conflicts] == [["Dinas Air", "Dinas Tera"]]


@pytest.mark.parametrize("other", [
    "Dinas Air memerintahkan Pasar Karot ditutup.",
    "Dinas Tera menutup Pasar Karot.",
    "Dinas Tera meminta penutupan Pasar Karot.",
    "Penutupan Pasar Karot dilakukan atas perintah Nara Wisesa.",
    "Penutupan Pasar Karot dilakukan atas perintah yang diterima petugas dari Dinas Tera.",
])
def test_one_order_and_what_comes_of_it_is_no_contradiction(other: str) -> None:
    """The same who, who carries it out, who asks for it, another sort of giver, or one who only passes it on."""
    assert news(ORDERED, other).conflicts == ()


def test_an_order_of_another_week_is_another_order() -> None:
    """Undated, and told ten days later."""
    dossier = news(ORDERED, "Dinas Tera memerintahkan Pasar Karot ditutup.", second="2031-03-15")
    assert dossier.conflicts == ()


def test_acts_that_many_can_do_are_no_contradiction() -> None:
    """Both may inspect the market that day."""
    assert news("Dinas Air memeriksa Pasar Karot.", "Dinas Tera memeriksa Pasar Karot.").conflicts == ()


EDO = person("edo-tar", "Edo Tar")


def test_two_who_announced_one_ban_contradict_each_other() -> None:
    """Who announces a thing does it by saying so, also where both speak for one state."""
    names = (NARA, EDO, PASAR)
    one = Said("Larangan berjualan di Pasar Karot diumumkan Nara Wisesa.")
    other = Said("Edo Tar mengumumkan larangan berjualan di Pasar Karot.", kind="statement", via=(hop("edo-tar"),))
    dossier = assemble([sheet("a", one, entities=names), sheet("b", other, entities=names)], NOBODY)
    assert [[side.value for side in conflict.sides] for conflict in dossier.conflicts] == [["Nara Wisesa", "Edo Tar"]]


@pytest.mark.parametrize(("other", "told"), [
    ("Tavia yang mengajukan gugatan ke Pasar Karot.", ["attribution"]),
    ("Tavia memeriksa gugatan ke Pasar Karot.", []),
])
def test_states_may_be_named_like_places(other: str, told: list[str]) -> None:
    """In what states do."""
    names = (state("lamuria", "Lamuria"), place("tavia", "Tavia"), PASAR)
    dossier = assemble([sheet("a", Said("Gugatan ke Pasar Karot diajukan Lamuria."), entities=names),
                        sheet("b", Said(other), entities=names)], NOBODY)
    assert [conflict.kind for conflict in dossier.conflicts] == told


def test_whose_proposal_it_was_may_be_told_by_a_noun() -> None:
    """"Atas usulan", and by whom it was proposed."""
    dossier = news("Dinas Air mengusulkan pembongkaran Pasar Karot.",
                   "Pembongkaran Pasar Karot dilakukan atas usulan Dinas Tera.")
    assert [[side.value for side in conflict.sides] for conflict in dossier.conflicts] == [["Dinas Air", "Dinas Tera"]]
