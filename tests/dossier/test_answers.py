"""What a denial answers, and what stands with it on either side of a dispute."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.model.dossier import Conflict
from tests.dossier.small import NOBODY, Said, body, hop, person, sheet

PASAR, NARA, TIRTA = body("pt-pasar-baru", "PT Pasar Baru"), person("nara", "Nara Wisesa"), person("tirta", "Tirta Osk")
NAMES = (PASAR, NARA, TIRTA)


def by(who: str, text: str, *, negated: bool = False) -> Said:
    """A statement."""
    return Said(text, kind="statement", via=(hop(who),), about=(who,), negated=negated)


def disputes(*said: Said) -> list[Conflict]:
    """Those of one article."""
    found = assemble([sheet("a", *said, entities=NAMES)], NOBODY).conflicts
    return [conflict for conflict in found if conflict.kind == "attribution"]


def places(conflict: Conflict) -> list[list[int]]:
    """The numbers of the claims on the sides."""
    return [[int(claim[-6:], 16) for claim in side.claims] for side in conflict.sides]


STALLS = by("nara", "Nara Wisesa mengatakan pengelola memungut uang kios dua kali.")
QUOTED = by("nara", "“Kuitansinya masih saya simpan di rumah.”")
NO = by("tirta", "Hal ini dibantah Tirta Osk.")
REASON = by("tirta", "“Pungutan itu hanya sekali, bulan Maret.”")


def test_both_sides_are_told_in_full() -> None:
    """What leads up to the words that are denied, and what the denier says next."""
    (conflict,) = disputes(STALLS, QUOTED, NO, REASON)
    assert places(conflict) == [[1, 2], [3, 4]]


@pytest.mark.parametrize("other", [
    by("nara", "“Kami menunggu jawaban wali kota.”"),
    Said("Hujan turun di lereng."),
])
def test_what_others_say_next_is_no_part_of_a_denial(other: Said) -> None:
    """Nor a fact in another paragraph."""
    (conflict,) = disputes(STALLS, NO, other)
    assert places(conflict) == [[1], [2]]


def test_who_denies_too_answers_the_same_words() -> None:
    """He does not deny the denial before his own."""
    (conflict,) = disputes(STALLS, NO, by("pt-pasar-baru", "PT Pasar Baru juga membantah."))
    assert places(conflict) == [[1], [2]]


@pytest.mark.parametrize(("text", "told"), [
    ("Tirta Osk menepisnya.", True),
    ("Tirta Osk menepis tudingan itu.", True),
    ("Tirta Osk menepis pernyataan itu.", False),
    ("Tirta Osk membantah.", False),
])
def test_a_fact_is_denied_where_it_is_pointed_at(text: str, told: bool) -> None:
    """That nobody is said to tell; a statement is somebody's."""
    assert bool(disputes(Said("Uang kios sempat dikabarkan raib."), by("tirta", text))) == told


def test_a_number_that_is_denied_is_the_last_that_is_given() -> None:
    """Not what is told after it."""
    count = Said("Nara Wisesa menyebut 40 kios disegel.", kind="statement", via=(hop("nara"),), about=("nara",),
                 quantities=(("40 kios", 40, "exact", "kios"),))
    (conflict,) = disputes(count, by("nara", "Nara Wisesa menyayangkan hal itu."), by(
        "tirta", "Angka itu dibantah Tirta Osk."))
    assert 1 in places(conflict)[0]


@pytest.mark.parametrize(("text", "told"), [
    ("Tirta Osk membantah menyegel kios.", False),
    ("Tirta Osk membantah PT Pasar Baru menyegel kios.", True),
    ("Tirta Osk meminta warga tidak menyebarkan kabar bohong soal kios disegel.", False),
    ("Tirta Osk menyebut kabar kios disegel itu bohong.", True),
    ("Kabar kios disegel itu dibantah Tirta Osk.", True),
])
def test_words_that_are_denied_are_found_in_another_article(text: str, told: bool) -> None:
    """Told there as a fact; of one's own acts only where it speaks of one."""
    files = [sheet("a", by("tirta", text), entities=NAMES),
             sheet("b", Said("PT Pasar Baru menyegel seluruh kios.", about=("pt-pasar-baru",)), entities=NAMES)]
    found = [conflict for conflict in assemble(files, NOBODY).conflicts if conflict.kind == "attribution"]
    assert bool(found) == told


@pytest.mark.parametrize(("said", "told"), [
    ("Nara Wisesa menanyakan siapa yang menyegel kios.", False),
    ("Nara Wisesa melihat PT Pasar Baru menyegel kios.", True),
])
def test_a_question_claims_nothing(said: str, told: bool) -> None:
    """"Siapa" leaves open who did it."""
    files = [sheet("a", by("tirta", "Tirta Osk membantah PT Pasar Baru menyegel kios."), entities=NAMES),
             sheet("b", by("nara", said), entities=NAMES)]
    assert bool(assemble(files, NOBODY).conflicts) == told


def test_who_denies_for_a_client_that_he_did_it_answers_whoever_accuses_him() -> None:
    """"Kliennya pelaku" tells no act."""
    (conflict,) = disputes(
        Said("Polisi menetapkan mandor pasar sebagai tersangka.", about=()), Said("Hujan turun di pasar."),
        by("tirta", "Pengacara Tirta Osk membantah kliennya pelaku."))
    assert places(conflict) == [[1], [3]]


FILLING = [Said(f"{what} {did}.") for what in ("Panen padi", "Harga cabai", "Ombak", "Kabut", "Jalan tol", "Nelayan")
           for did in ("tertunda sebulan", "membaik di utara", "dipantau petugas")]


@pytest.mark.parametrize(("said", "text"), [
    ("Nara Wisesa menjanjikan kios baru.", "Tirta Osk menyangkal ada janji apa pun."),
    ("Nara Wisesa memperlihatkan surat pinjaman.", "Tirta Osk menyebut surat itu palsu."),
])
def test_a_promise_or_a_thing_may_be_denied(said: str, text: str) -> None:
    """Though a promise tells nothing that is so."""
    files = [sheet("a", by("nara", said), *FILLING[:2], by("tirta", text), entities=NAMES),
             sheet("b", Said("Janji dan surat dibacakan di balai kota."), *FILLING, entities=NAMES)]
    (conflict,) = (each for each in assemble(files, NOBODY).conflicts if each.kind == "attribution")
    assert places(conflict) == [[1], [4]]


def test_a_denial_that_points_back_is_of_the_words_right_before() -> None:
    """"Surat semacam itu", of which a demand tells."""
    demand = by("nara", "“Kami disuruh meneken surat dan menuntut ganti rugi.”")
    (conflict,) = disputes(demand, by("tirta", "Tirta Osk membantah pernah meneken surat semacam itu."))
    assert places(conflict) == [[1], [2]]


@pytest.mark.parametrize(("who", "sides"), [("PT Pasar Baru", [[1, 3], [4]]), ("warga", [[3], [4]])])
def test_what_is_told_of_the_accused_before_belongs_to_the_accusation(who: str, sides: list[list[int]]) -> None:
    """Where what is denied and the denial both name him."""
    sold = Said(f"Pupuk bersubsidi dijual kepada {who} pada Maret.")
    rain = Said("Hujan turun di lereng.")
    seized = by("nara", "Nara Wisesa mengatakan dari gudang PT Pasar Baru disita ratusan karung.")
    denial = by("tirta", "Kuasa hukum PT Pasar Baru, Tirta Osk, menolak tuduhan tersebut.")
    (conflict,) = disputes(sold, rain, seized, denial)
    assert places(conflict) == sides
