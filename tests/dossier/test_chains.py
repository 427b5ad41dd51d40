"""Who told whom, and how many independent origins there are."""

from __future__ import annotations

from briefgen.dossier import assemble
from briefgen.model.registry import KnownEntity, KnownOutlet, Registries
from tests.dossier.small import NOBODY, Said, body, hop, person, sheet, state

TEXT = "Kapal barang Sinar Laut karam di Teluk Lembar dengan muatan beras dan gula."


def told(*ways: tuple[str, ...], anonymous: bool = False, **more: object) -> list:
    """One sheet for each way in which the same claim came, origin first."""
    return [sheet(chr(ord("a") + i), Said(TEXT, via=tuple(hop(who, anonymous=anonymous) for who in way)), **more)  # type: ignore[arg-type]
            for i, way in enumerate(ways)]


def count(files: list, known: Registries = NOBODY) -> int | None:
    """Independent origins of the one group."""
    (group,) = assemble(files, known).groups
    return group.independent_origins


def test_a_chain_runs_from_the_origin_to_the_outlet() -> None:
    """Hops as stated, the relay of the whole article, the outlet."""
    said = Said(TEXT, via=(hop("nara"), hop("antara-teluk")))
    (claim,) = assemble([sheet("a", said, relays=("kawat",))], NOBODY).claims
    assert [(link.who, link.basis) for link in claim.chain] == [
        ("nara", "stated"), ("antara-teluk", "stated"), ("kawat", "context"), ("outlet-a", "outlet")]


def test_the_outlets_own_voice_begins_with_the_relay_of_the_whole_article() -> None:
    """Or with the outlet, where it relays nobody."""
    claims = assemble([sheet("a", Said(TEXT), relays=("kawat",)), sheet("b", Said(TEXT))], NOBODY).claims
    assert [claim.origin.who for claim in claims] == ["kawat", "outlet-b"]


def test_two_outlets_with_one_speaker_have_one_origin() -> None:
    """However many pass it on."""
    assert count(told(("nara", "kawat"), ("nara", "berita-timur"))) == 1


def test_two_speakers_are_two_origins() -> None:
    """Nothing ties them together."""
    assert count(told(("nara",), ("tirta",))) == 2


def test_a_shared_relay_makes_one_origin() -> None:
    """Both read it in one agency."""
    assert count(told(("nara", "kawat"), ("tirta", "kawat"))) == 1


def test_outlets_of_one_group_are_one_origin() -> None:
    """The registry knows the owner."""
    known = Registries(outlets=tuple(KnownOutlet(f"outlet-{name}", name, group="grup-teluk") for name in "ab"))
    files = [sheet("a", Said(TEXT)), sheet("b", Said(TEXT.replace("Kapal barang", "Sebuah kapal")))]
    assert count(files, known) == 1


def test_speakers_of_one_state_are_one_origin() -> None:
    """An embassy and a minister of the same state are not independent of each other."""
    files = told(("kedutaan-negara-utara",), ("menteri",), entities=(
        state("utara", "Negara Utara"), body("kedutaan-negara-utara", "Kedutaan Negara Utara"),
        person("menteri", "Gala Pradipta")))
    known = Registries(entities=(KnownEntity("menteri", "person", "Gala Pradipta", speaks_for="utara"),))
    assert count(files, known) == 1


def test_anonymous_groups_make_the_number_unknown() -> None:
    """"Para pejabat" may be one person or ten."""
    assert count(told(("para-pejabat",), ("para-pejabat",), anonymous=True)) is None


def test_copied_passages_are_one_origin_though_nobody_says_so() -> None:
    """The same sentences in two papers that name no source."""
    copy = ("Teluk Lembar, pelabuhan kecil di kaki gunung yang dihuni nelayan musiman, sudah lima kali dilanda badai "
            "besar sejak dermaga kayunya dibangun pada masa lalu.")
    files = [sheet("a", Said(copy)), sheet("b", Said(copy.replace("sudah", "telah")))]
    dossier = assemble(files, NOBODY)
    assert [wire.claims for wire in dossier.wire] == [("a#c-000001", "b#c-000001")]
    assert dossier.groups[0].independent_origins == 1


def test_a_declared_common_source_is_not_told_as_undeclared_copy() -> None:
    """Both name the speaker whom they quote."""
    copy = ("Teluk Lembar, pelabuhan kecil di kaki gunung yang dihuni nelayan musiman, sudah lima kali dilanda badai "
            "besar sejak dermaga kayunya dibangun pada masa lalu, kata Nara.")
    assert assemble([sheet(stem, Said(copy, via=(hop("nara"),))) for stem in "ab"], NOBODY).wire == ()


def test_a_person_in_apposition_speaks_for_the_body_before_the_name() -> None:
    """"Direktur PT Sagara Jaya, Gala Pradipta": what both say has one origin."""
    firm, gala = body("pt-sagara-jaya", "PT Sagara Jaya"), person("gala-pradipta", "Gala Pradipta")
    files = [
        sheet("a", Said(TEXT, via=(hop("gala-pradipta"),)),
              Said("Direktur PT Sagara Jaya, Gala Pradipta, hadir di lokasi."), entities=(firm, gala)),
        sheet("b", Said(TEXT, via=(hop("pt-sagara-jaya"),)), entities=(firm,))]
    group = next(group for group in assemble(files, NOBODY).groups if len(group.sheets) == 2)
    assert group.independent_origins == 1
