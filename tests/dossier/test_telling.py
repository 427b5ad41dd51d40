"""What a claim tells, as against what it only leans on: offices, clauses of time, names that are guessed."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.model.dossier import Dossier
from briefgen.model.sheet import ClaimHop
from tests.dossier.small import NOBODY, Said, hop, person, sheet

ARUNI, BRAMA, CANTIKA = person("aruni", "Aruni"), person("brama", "Brama"), person("cantika", "Cantika")
EVERYBODY = (ARUNI, BRAMA, CANTIKA)


def pair(one: Said, other: Said, *, days: tuple[str, str] = ("2031-03-05", "2031-03-05")) -> Dossier:
    """The dossier of two sheets with a claim each."""
    return assemble([sheet("a", one, entities=EVERYBODY, published=days[0]),
                     sheet("b", other, entities=EVERYBODY, published=days[1])], NOBODY)


def said(who: str, office: str, text: str) -> Said:
    """A statement with the office of who makes it in front."""
    told = f"{office} menyatakan"
    return Said(f"{told} {text}", kind="statement", via=(ClaimHop(who, told),))


def test_one_office_does_not_make_two_statements_one() -> None:
    """That the same official speaks says nothing of what is said."""
    office = "Kepala Dinas Perhubungan Laut Wilayah Timur Aruni"
    dossier = pair(said("aruni", office, "dermaga ditutup."), said("aruni", office, "kapal hanyut."))
    assert dossier.groups == ()


def test_the_same_statement_of_two_officials_is_one_claim() -> None:
    """Their offices are not held against it."""
    dossier = pair(
        said("aruni", "Kepala Dinas Perhubungan Laut Aruni", "dermaga timur ditutup akibat gelombang tinggi."),
        said("brama", "Juru bicara pelabuhan Brama", "dermaga timur ditutup karena gelombang tinggi."))
    assert [group.sheets for group in dossier.groups] == [("a", "b")]


def test_a_clause_that_only_says_since_when_makes_nothing_alike() -> None:
    """Prices rose since the ban; the ban is another claim."""
    dossier = pair(Said("Larangan ekspor rempah diberlakukan pemerintah."),
                   Said("Harga pangan melonjak sejak larangan ekspor diberlakukan."))
    assert dossier.groups == ()


MEETING = Said("Aruni bertemu Brama di dermaga untuk membahas tarif.", times=(("said", "4 Maret 2031", "2031-03-04"),))


def meeting(who: str, edtf: str) -> Said:
    """A statement that tells of a meeting on the way."""
    return Said(f"Ketika Aruni bertemu {who} pada awal Maret, keduanya menyatakan keinginan memperluas armada.",
                kind="statement", via=(hop("warta"),), times=(("event", "awal Maret", edtf),))


def test_a_meeting_told_on_the_way_is_the_meeting_of_that_time() -> None:
    """The same two, at a time that may be one, although the claims go on to other things."""
    dossier = pair(MEETING, meeting("Brama", "2031-03-01~/2031-03-10~"))
    assert [group.sheets for group in dossier.groups] == [("a", "b")]
    assert [reason.feature for reason in dossier.groups[0].why if reason.weight > 0.3][-1] == "event"


@pytest.mark.parametrize(("who", "edtf"), [("Cantika", "2031-03-01~/2031-03-10~"), ("Brama", "2031-02-01/2031-02-10")])
def test_a_meeting_with_another_or_at_another_time_is_another(who: str, edtf: str) -> None:
    """One of the two, or the time, differs."""
    assert pair(MEETING, meeting(who, edtf)).groups == ()


def struck(text: str, words: str, edtf: str) -> Said:
    """A dated event."""
    return Said(text, times=(("event", words, edtf),))


def test_a_mishap_on_two_near_days_is_a_contradiction() -> None:
    """However little else the claims share."""
    dossier = pair(
        struck("Kebakaran itu terjadi pada Minggu (2/3/2031).", "Minggu (2/3/2031)", "2031-03-02"),
        struck("Kebakaran melanda gudang kapuk milik koperasi pada Senin (3/3/2031) malam.", "Senin (3/3/2031) malam",
               "2031-03-03"))
    assert [(conflict.kind, [side.value for side in conflict.sides]) for conflict in dossier.conflicts] == [
        ("date", ["2031-03-02", "2031-03-03"])]


def test_a_mishap_of_last_year_is_another() -> None:
    """Fires come again."""
    dossier = pair(
        struck("Kebakaran itu terjadi pada 2 Maret 2030.", "2 Maret 2030", "2030-03-02"),
        struck("Kebakaran melanda gudang kapuk milik koperasi pada Senin (3/3/2031) malam.", "Senin (3/3/2031) malam",
               "2031-03-03"))
    assert dossier.conflicts == ()


def test_having_and_not_having_contradict_each_other() -> None:
    """The verb is empty; the word behind it tells."""
    dossier = pair(
        Said("Gudang kapuk itu tidak memiliki izin keselamatan bangunan.", kind="state", negated=True),
        Said("Gudang kapuk itu memiliki izin keselamatan bangunan.", kind="state"))
    assert [conflict.kind for conflict in dossier.conflicts] == ["modality"]


def toll(text: str, words: str, value: float, day: str) -> Said:
    """A toll as of a day."""
    return Said(text, times=(("as_of", "hingga pagi", day),), quantities=((words, value, "exact", "person"),))


def test_a_toll_that_stands_still_is_one_claim() -> None:
    """Eleven by Wednesday and eleven by Thursday."""
    dossier = pair(
        toll("Sebanyak 11 orang tewas akibat kebakaran gudang hingga pagi.", "11 orang", 11, "2031-03-05"),
        toll("Korban tewas kebakaran gudang mencapai 11 orang hingga pagi.", "11 orang", 11, "2031-03-06"))
    assert [group.sheets for group in dossier.groups] == [("a", "b")]


@pytest.mark.parametrize(("noun", "kinds"), [("pekerja", ["number"]), ("anak", [])])
def test_workers_may_be_all_the_dead_and_children_hardly(noun: str, kinds: list[str]) -> None:
    """Six workers dead against eight dead is a contradiction; six children among eight is none."""
    dossier = pair(
        Said(f"Enam {noun} tewas dalam kebakaran gudang.", quantities=((f"Enam {noun}", 6, "exact", "person"),)),
        Said("Delapan orang tewas dalam kebakaran gudang.", quantities=(("Delapan orang", 8, "exact", "person"),)))
    assert [conflict.kind for conflict in dossier.conflicts] == kinds


def test_a_denial_and_words_to_the_same_effect_are_one() -> None:
    """He denies having shot; he says that nobody shot."""
    via = (hop("brama"),)
    dossier = pair(
        Said("Brama membantah anak buahnya menembakkan meriam air.", kind="statement", via=via, about=("brama",)),
        Said("“Kami tidak menembakkan meriam air.”", kind="statement", via=via, negated=True))
    assert [group.sheets for group in dossier.groups] == [("a", "b")]


def test_denials_of_other_things_by_other_people_are_two() -> None:
    """That both deny an accusation is not enough."""
    dossier = pair(
        Said("Aruni membantah tuduhan penggelembungan harga.", kind="statement", via=(hop("aruni"),)),
        Said("Brama menampik tuduhan penyuapan itu.", kind="statement", via=(hop("brama"),)))
    assert dossier.groups == ()


def test_an_event_is_told_in_a_whole_sentence_of_a_source() -> None:
    """A reader of the timeline must not have to guess what was cut off."""
    own = "Pada 3 Maret 2031, koperasi menutup gudang kapuk di dermaga timur karena gelombang tinggi yang datang."
    dossier = assemble([sheet("a", struck(own, "3 Maret 2031", "2031-03-03"))], NOBODY)
    assert dossier.timeline[0].label == own


def test_a_conflict_is_called_by_what_its_claims_share() -> None:
    """The words that both have, as one of them writes them."""
    dossier = pair(
        struck("Aruni menandatangani kontrak dermaga timur pada 3 Maret 2031.", "3 Maret 2031", "2031-03-03"),
        struck("Setelah rapat panjang, Aruni menandatangani kontrak dermaga timur pada 9 Maret 2031.", "9 Maret 2031",
               "2031-03-09"), days=("2031-03-12", "2031-03-12"))
    assert [(conflict.kind, conflict.label) for conflict in dossier.conflicts] == [
        ("date", "Aruni menandatangani kontrak dermaga timur")]
