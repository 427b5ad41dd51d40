"""A denial that answers somebody in words of its own is held against what he says."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.assembly import plan
from briefgen.dossier.clashes.denials.own_words import refuses_blame
from briefgen.dossier.telling import compare
from briefgen.model.dossier import SheetFile
from tests.dossier.small import NOBODY, Said, body, hop, person, sheet

NAMES = (body("serikat", "Serikat Awak"), person("nara", "Nara Wisesa"), person("tirta", "Tirta Osk"))
FILLER = tuple(sheet(f"z{i}", Said(text)) for i, text in enumerate((
    "Harga cabai di pasar induk naik.", "Kereta barang terguling di tikungan.", "Paduan suara itu berlatih di gereja.",
    "Petani menanam jagung di lereng gunung.", "Festival layang-layang digelar di pantai.")))


def by(who: str, text: str, *, negated: bool = False) -> Said:
    """A statement."""
    return Said(text, kind="statement", via=(hop(who),), about=(who,), negated=negated)


def disputes(*files: SheetFile) -> list[list[set[str]]]:
    """The sides of each dispute, of claims as sheet and number."""
    found = assemble([*files, *FILLER], NOBODY).conflicts
    return [[{f"{claim[0]}{int(claim[-6:], 16)}" for claim in side.claims} for side in conflict.sides]
            for conflict in found if conflict.kind == "attribution"]


@pytest.mark.parametrize(("told", "no"), [
    ("“Penjaga masuk sampai ke kamar kami dan memecahkan lemari.”", "Tirta Osk membantah penjaganya memasuki asrama."),
    ("“Truk itu menabrak gerobak saya di depan warung.”", "Tirta Osk membantah sopirnya menabrak siapa pun."),
    ("“Dokter menyuntik anak saya dua kali malam itu.”", "Tirta Osk membantah perawatnya menyuntik bayi mana pun."),
])
def test_who_denies_answers_just_before_him_in_other_words(told: str, no: str) -> None:
    """One act is enough there."""
    assert [{"a1"}, {"a2"}] in disputes(sheet("a", by("nara", told), by("tirta", no), entities=NAMES))


@pytest.mark.parametrize("told", [
    "“Harga beras di desa kami naik dua kali.”", "“Kami menunggu bantuan di tepi jalan.”",
])
def test_what_shares_no_act_is_not_answered(told: str) -> None:
    """However near it stands."""
    no = by("tirta", "Tirta Osk membantah penjaganya memasuki asrama.")
    assert disputes(sheet("a", by("nara", told), no, entities=NAMES)) == []


@pytest.mark.parametrize(("told", "no"), [
    ("Nara Wisesa menyatakan satpam itu tertidur di pos.",
     "Tirta Osk bilang satpam itu tidak tertidur, melainkan dibius."),
    ("Nara Wisesa mengatakan jembatan gantung itu dilas bulan lalu.",
     "“Jembatan gantung itu tidak dilas.”"),
])
def test_a_plain_not_right_behind_who_says_so_is_a_denial(told: str, no: str) -> None:
    """Without a word for denying."""
    assert disputes(sheet("a", by("nara", told), by("tirta", no, negated=True), entities=NAMES))


@pytest.mark.parametrize("wanted", ["Nara Wisesa meminta panitia menyewa tenda.", "Nara Wisesa berharap tenda disewa."])
def test_what_is_only_wanted_is_not_denied_by_a_plain_not(wanted: str) -> None:
    """Who wants a thing does not say that it is so."""
    no = by("tirta", "“Kami tidak menyewa tenda.”", negated=True)
    assert disputes(sheet("a", by("nara", wanted), no, entities=NAMES)) == []


def test_an_order_that_was_never_given_is_what_is_denied() -> None:
    """Though something else is told in between."""
    ordered = by("nara", "“Saya diperintahkan kantor pusat membuka loket karena sudah terjadwal.”")
    other = by("nara", "Antrean di loket itu mengular sampai jalan raya.")
    no = by("tirta", "Tirta Osk menyangkal keterangan itu.")
    reason = by("tirta", "“Tidak pernah ada perintah dari kantor pusat untuk membuka loket.”", negated=True)
    found = disputes(sheet("a", ordered, other, no, reason, entities=NAMES))
    assert any("a1" in yes and "a3" in denied for yes, denied in found)


def test_a_denial_that_names_only_whose_charge_it_is_answers_what_it_then_says_not_to_be_so() -> None:
    """In another article, too."""
    charge = sheet("a", by("nara", "“Jangkar kapal ini terseret di dasar selat dan memutus pipa.”"), entities=NAMES)
    no = by("tirta", "Tirta Osk, agen kapal itu, membantah tuduhan syahbandar.")
    reason = by("tirta", "“Kapal tidak pernah menurunkan jangkar di selat itu.”", negated=True)
    found = disputes(charge, sheet("b", no, reason, entities=NAMES))
    assert any("a1" in yes and "b1" in denied for yes, denied in found)


@pytest.mark.parametrize(("text", "refuses"), [
    ("Tirta Osk menolak disalahkan atas banjir di pasar.", True), ("Tirta Osk membantah banjir di pasar.", False),
    ("Tirta Osk menolak disalahkan.", False),
])
def test_who_will_not_be_blamed_for_something(text: str, refuses: bool) -> None:
    """Not who denies it, nor who leaves open for what."""
    made = plan([sheet("a", by("tirta", text), entities=NAMES)], NOBODY)
    profile = compare(made.stories[0], made.names[0], {}, made.lang).profiles[0]
    assert refuses_blame(profile) is refuses
