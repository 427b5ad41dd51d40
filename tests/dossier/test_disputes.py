"""Who claims and who denies: one dispute however many report it."""

from __future__ import annotations

from briefgen.dossier import assemble
from briefgen.model.dossier import Conflict
from briefgen.model.registry import KnownEntity, Registries, Topic
from tests.dossier.small import NOBODY, Said, body, hop, person, sheet, state

UTARA, SELATAN = state("utara", "Negara Utara"), state("selatan", "Negara Selatan")


CLAIMED = Said("Negara Utara mengklaim telah merebut bukit perbatasan.", kind="statement", via=(hop("utara"),),
               about=("utara",))
DENIED = Said("Klaim itu dibantah oleh Negara Selatan.", kind="statement", via=(hop("selatan"),), about=("selatan",))


def sides(conflict: Conflict) -> list[tuple[str, tuple[str, ...]]]:
    """Names and claims of the sides."""
    return [(side.value, side.claims) for side in conflict.sides]


def test_a_denial_that_points_back_finds_the_claim_before_it() -> None:
    """"Klaim itu" is the claim that somebody made right before."""
    (conflict,) = assemble([sheet("a", CLAIMED, DENIED, entities=(UTARA, SELATAN))], NOBODY).conflicts
    assert (conflict.kind, conflict.conflict_class) == ("attribution", "between-parties")
    assert sides(conflict) == [("Negara Utara", ("a#c-000001",)), ("Negara Selatan", ("a#c-000002",))]


def test_sources_that_report_one_dispute_agree_on_it() -> None:
    """Two articles tell of it, one through a capital that stands for its state: one conflict."""
    ibu = KnownEntity("arsana", "place", "Arsana", speaks_for="utara")
    files = [
        sheet("a", CLAIMED, DENIED, entities=(UTARA, SELATAN)),
        sheet("b", Said("Arsana mengklaim telah merebut bukit perbatasan.", kind="statement", via=(hop("arsana"),),
                        about=("arsana",)),
              Said("Negara Selatan membantah klaim itu.", kind="statement", via=(hop("selatan"),), about=("selatan",)),
              entities=(UTARA, SELATAN))]
    (conflict,) = assemble(files, Registries(entities=(ibu,))).conflicts
    assert [set(side.claims) for side in conflict.sides] == [
        {"a#c-000001", "b#c-000001"}, {"a#c-000002", "b#c-000002"}]


def test_a_denial_without_anything_to_deny_is_no_dispute() -> None:
    """Nobody in the articles claims it."""
    file = sheet("a", Said("Harga cabai naik di pasar."), Said(
        "PT Rimba Raya membantah terlibat.", kind="statement", via=(hop("pt-rimba-raya"),)),
        entities=(body("pt-rimba-raya", "PT Rimba Raya"),))
    assert assemble([file], NOBODY).conflicts == ()


def test_parties_of_the_topic_are_marked_with_whoever_speaks_for_them() -> None:
    """An office speaks for its state by its own name."""
    file = sheet("a", Said("Jembatan perbatasan ditutup.", via=(hop("kementerian-negara-utara"),)), entities=(
        UTARA, body("kementerian-negara-utara", "Kementerian Negara Utara")))
    dossier = assemble([file], Registries(topics=(Topic("t", "T", parties=("utara",)),)))
    assert dossier.claims[0].origin.party


def test_who_is_charged_and_denies_it_stands_against_a_charge_of_nobody_named() -> None:
    """The charge names the one who denies it first, and he did not bring it."""
    charged = Said("Nara Wisesa didakwa menerima suap dari pemilik gudang.", about=("nara-wisesa",))
    denied = Said("Nara Wisesa menolak dakwaan itu.", kind="statement", via=(hop("nara-wisesa"),),
                  about=("nara-wisesa",))
    (conflict,) = assemble(
        [sheet("a", charged, denied, entities=(person("nara-wisesa", "Nara Wisesa"),))], NOBODY).conflicts
    assert (conflict.kind, conflict.conflict_class) == ("attribution", "within-source")
    assert sides(conflict)[1] == ("Nara Wisesa", ("a#c-000002",))


def test_one_quotation_with_two_speakers_is_a_conflict_of_attribution() -> None:
    """The same marked words from two people."""
    quote = "\"Kami merangkul semua warga tanpa melihat pilihan politiknya di kota,\" kata {}."
    files = [sheet(stem, Said(quote.format(name), kind="statement", via=(hop(who),)), entities=(person(who, name),))
             for stem, who, name in (("a", "nara-wisesa", "Nara Wisesa"), ("b", "tirta-laksana", "Tirta Laksana"))]
    dossier = assemble(files, NOBODY)
    assert [(conflict.kind, [side.value for side in conflict.sides]) for conflict in dossier.conflicts] == [
        ("attribution", ["Nara Wisesa", "Tirta Laksana"])]
    assert dossier.groups == ()


def test_of_two_claims_before_a_denial_it_means_the_nearer_one() -> None:
    """Unless the farther one is far more like an accusation of him."""
    police = Said("Polisi telah menerima catatan gudang dari PT Rimba Raya.", kind="statement", via=(hop("polisi"),),
                  about=("pt-rimba-raya",))
    owned = Said("Tersangka Tarno mengaku telah menyuap mandor gudang.", about=("tarno",))
    denied = Said("Pengakuan itu dibantah manajemen PT Rimba Raya.", about=("pt-rimba-raya",))
    file = sheet("a", police, owned, denied, entities=(
        body("pt-rimba-raya", "PT Rimba Raya"), person("tarno", "Tarno")))
    (conflict,) = assemble([file], NOBODY).conflicts
    assert [side.claims for side in conflict.sides] == [("a#c-000002",), ("a#c-000003",)]


def test_who_denies_and_goes_on_denies_what_was_said_right_before() -> None:
    """"Negara Selatan membantah dan menyebut ..." names nothing; the word before is another's."""
    said = Said("Menurut Negara Utara, kapal penyu itu berlayar di laut bebas.", kind="statement", via=(hop("utara"),))
    denied = Said("Negara Selatan membantah dan menyebut kapal penyu itu masuk perairannya.", kind="statement",
                  via=(hop("selatan"),), about=("selatan",))
    (conflict,) = assemble([sheet("a", said, denied, entities=(UTARA, SELATAN))], NOBODY).conflicts
    assert sides(conflict) == [("Negara Utara", ("a#c-000001",)), ("Negara Selatan", ("a#c-000002",))]


def test_nobody_denies_what_no_one_is_said_to_say() -> None:
    """The sentence before tells the weather."""
    denied = Said("Negara Selatan membantah dan menyebut kapal penyu itu masuk perairannya.", kind="statement",
                  via=(hop("selatan"),), about=("selatan",))
    file = sheet("a", Said("Ombak setinggi tiga meter melanda selat."), denied, entities=(UTARA, SELATAN))
    assert assemble([file], NOBODY).conflicts == ()
