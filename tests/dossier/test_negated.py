"""What a "not" is said of, and when two claims of which one says "not" contradict each other."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, body, hop, person, sheet

NAMES = (person("rani", "Rani Osk"), body("pt-hijau", "PT Hijau Raya"), body("pt-timur", "PT Timur Jaya"))


def against(no: str, yes: str) -> bool:
    """Whether two articles of one day contradict each other in what is so."""
    files = [sheet("a", Said(no, negated=True), entities=NAMES), sheet("b", Said(yes), entities=NAMES)]
    return any(conflict.kind == "modality" for conflict in assemble(files, NOBODY).conflicts)


@pytest.mark.parametrize(("no", "yes", "told"), [
    ("Jembatan gantung Sukamaju tidak roboh.", "Jembatan gantung Sukamaju roboh.", True),
    ("Warga desa tidak menghalangi perbaikan jembatan gantung.", "Warga desa memperbaiki jembatan gantung.", False),
    ("Pengelola pasar tidak diajak berunding soal sewa kios.", "Pengelola pasar berunding soal sewa kios.", True),
    ("Rapat koperasi tidak hanya membahas sewa kios.", "Rapat koperasi membahas sewa kios.", False),
    ("Rapat koperasi tak sampai membahas sewa kios.", "Rapat koperasi membahas sewa kios.", False),
    ("Tidak ada lagi larangan plastik di pasar desa.", "Larangan plastik di pasar desa diumumkan.", False),
    ("Rancangan kedua tidak lagi memuat larangan plastik.", "Rancangan pertama memuat larangan plastik.", False),
    ("Koperasi Sukamaju tidak menjual pupuk subsidi.", "Koperasi Sukamaju menjual pupuk subsidi.", True),
    ("Koperasi Sukamaju tidak menjual pupuk subsidi.", "Koperasi Sukamaju menghentikan penjualan pupuk.", False),
])
def test_not_is_said_of_the_first_word_behind_it(no: str, yes: str, told: bool) -> None:
    """Not of what that does to another, nor of the degree, nor of what was so before."""
    assert against(no, yes) == told


def test_of_nobody_what_stands_behind_the_people_is_not_so() -> None:
    """"Tidak seorang pun penumpang maupun awak terluka" says nothing against passengers, but against the injured."""
    no = "Tidak seorang pun penumpang maupun awak terluka di kapal pesiar Bahari."
    assert against(no, "Seorang penumpang terluka di kapal pesiar Bahari.")
    assert not against(no, "Kapal pesiar Bahari membawa penumpang dan awak.")


def test_not_for_one_body_is_no_word_against_another() -> None:
    """A letter signed for the one, none for the other."""
    no = Said("Rani Osk menyatakan tak pernah meneken surat untuk PT Timur Jaya.", kind="statement", via=(hop("rani"),),
              about=("pt-timur",), negated=True)
    for firm, told in (("PT Hijau Raya", False), ("PT Timur Jaya", True)):
        yes = Said(f"Surat untuk {firm} itu diteken Rani Osk.", about=("rani",))
        files = [sheet("a", no, entities=NAMES), sheet("b", yes, entities=NAMES)]
        assert any(found.kind == "modality" for found in assemble(files, NOBODY).conflicts) == told


@pytest.mark.parametrize(("no", "yes"), [
    ("Jika jembatan gantung tidak roboh, warga desa menyeberang.", "Jembatan gantung di desa roboh."),
    ("Warga desa berharap jembatan gantung tidak roboh.", "Jembatan gantung di desa roboh."),
])
def test_what_is_so_in_some_case_or_hoped_for_contradicts_nothing(no: str, yes: str) -> None:
    """Nobody says that it is not so."""
    assert not against(no, yes)


def counted(text: str, *counts: tuple[str, float], negated: bool = False) -> Said:
    """A claim that counts families."""
    return Said(text, negated=negated, quantities=tuple((words, value, "exact", "keluarga") for words, value in counts))


@pytest.mark.parametrize(("no", "yes", "told"), [
    (counted("40 keluarga nelayan belum menerima jaring bantuan.", ("40 keluarga", 40), negated=True),
     counted("Sebanyak 90 keluarga nelayan sudah menerima jaring bantuan.", ("90 keluarga", 90)), False),
    (counted("40 keluarga nelayan belum menerima jaring bantuan.", ("40 keluarga", 40), negated=True),
     counted("Sebanyak 40 keluarga nelayan sudah menerima jaring bantuan.", ("40 keluarga", 40)), True),
    (Said("Pasar hewan Sukamaju tidak terbakar malam itu.", negated=True),
     Said("Pasar hewan lain di dekat Sukamaju terbakar malam itu."), False),
    (Said("Pasar hewan Sukamaju tidak terbakar malam itu.", negated=True),
     Said("Pasar hewan di dekat Sukamaju terbakar malam itu."), True),
    (Said("Penyelam Sukamaju tidak menemukan meriam perunggu.", negated=True),
     Said("Penyelam Sukamaju menemukan piring keramik."), False),
    (Said("Penyelam Sukamaju tidak menemukan meriam perunggu.", negated=True),
     Said("Penyelam Sukamaju menemukan meriam perunggu."), True),
    (Said("Bus kota Sukamaju tidak berangkat pagi itu.", negated=True),
     Said("Keberangkatan bus kota Sukamaju pagi itu dibatalkan."), False),
])
def test_not_of_one_part_is_no_word_against_another(no: Said, yes: Said, told: bool) -> None:
    """Other families, another market, another find, and what was called off."""
    files = [sheet("a", no), sheet("b", yes)]
    assert any(conflict.kind == "modality" for conflict in assemble(files, NOBODY).conflicts) == told


@pytest.mark.parametrize(("day", "told"), [("2031-03-04", True), ("2031-03-05", False)])
def test_a_plan_of_the_day_on_which_it_was_done_came_true(day: str, told: bool) -> None:
    """It was still to come in the morning; not where it had been done the day before."""
    plan = Said("Serikat petani akan mendaftarkan gugatan pupuk ke pengadilan niaga.", kind="plan")
    done = Said("Serikat petani telah mendaftarkan gugatan pupuk ke pengadilan niaga pada hari itu.",
                times=(("event", "hari itu", day),))
    files = [sheet("a", plan, published="2031-03-05"), sheet("b", done, published="2031-03-06")]
    assert any(found.kind == "modality" for found in assemble(files, NOBODY).conflicts) == told
