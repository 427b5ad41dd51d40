"""Names that a whole story knows, whoever lists them."""

from __future__ import annotations

import pytest

from briefgen.dossier.entities import merge_entities
from briefgen.dossier.mentions import forms_of, known_names
from briefgen.lang.compare import load_comparison
from briefgen.model.dossier import SheetFile
from briefgen.model.registry import Registries, Topic
from briefgen.model.sheet import SheetEntity
from tests.dossier.small import NOBODY, Said, body, person, place, sheet, state

WORDS = load_comparison("id")


def named(text: str, *sheets: tuple[SheetEntity, ...], registries: Registries = NOBODY) -> set[str]:
    """Whom a sentence of the first sheet names."""
    files: list[SheetFile] = [sheet(f"s{i}", Said("Ada."), entities=each) for i, each in enumerate(sheets)]
    entities = merge_entities(files, registries, WORDS)
    return set(forms_of(files[0], entities, known_names(entities, WORDS.clitic)).cut(text)[1])


def test_a_name_that_another_sheet_lists_is_known_here() -> None:
    """The full name of a person, and the one-word name of a state."""
    others = (person("mira-osk", "Mira Osk"), state("lamuria", "Lamuria"))
    assert named("Mira Osk meninggalkan Lamuria.", (), others) == {"mira-osk", "lamuria"}


def test_one_word_of_a_person_whom_only_others_list_names_nobody() -> None:
    """It may be somebody else of that name."""
    assert named("Mira meninggalkan kota.", (), (person("mira", "Mira"),)) == set()


def test_a_state_that_stands_before_a_name_is_not_that_person() -> None:
    """"Menteri Lamuria Mira Osk" read as one name: Lamuria alone is still the state."""
    misread = (person("lamuria-mira-osk", "Lamuria Mira Osk", "Lamuria", "Osk"),)
    assert named("Lamuria menutup pelabuhan.", misread, (state("lamuria", "Lamuria"),)) == {"lamuria"}
    assert named("Osk menutup pelabuhan.", misread, (state("lamuria", "Lamuria"),)) == {"lamuria-mira-osk"}


def test_a_person_read_with_the_place_before_the_name_is_one_with_the_person() -> None:
    """"Wali Kota Dua Muara Mira Osk" is Mira Osk, who speaks for Dua Muara; the place alone is still the place."""
    misread = (person("dua-muara-mira-osk", "Dua Muara Mira Osk", "Dua Muara"),)
    others = (place("dua-muara", "Dua Muara"), person("mira-osk", "Mira Osk"))
    assert named("Dua Muara Mira Osk datang.", misread, others) == {"mira-osk"}
    assert named("Dua Muara banjir.", misread, others) == {"dua-muara"}
    files = [sheet(f"s{i}", Said("Ada."), entities=each) for i, each in enumerate((misread, others))]
    assert merge_entities(files, NOBODY, WORDS).root("mira-osk") == "dua-muara"


@pytest.mark.parametrize(("text", "whom"), [
    ("Direktur Utama PT Karya Lada, Mira Osk, hadir.", "pt-karya-lada"),
    ("Mantan Direktur Utama PT Karya Lada, Mira Osk, hadir.", "mira-osk"),
    ("Harga cabai turun. Calon direktur PT Karya Lada Mira Osk hadir.", "mira-osk"),
    ("Para mantan pekerja hadir, juga direktur PT Karya Lada, Mira Osk.", "pt-karya-lada"),
])
def test_who_holds_an_office_no_more_speaks_for_nobody_else(text: str, whom: str) -> None:
    """Nor who does not hold it yet."""
    names = (person("mira-osk", "Mira Osk"), body("pt-karya-lada", "PT Karya Lada"))
    assert merge_entities([sheet("a", Said(text), entities=names)], NOBODY, WORDS).root("mira-osk") == whom


def test_a_town_that_other_names_end_in_is_no_first_name() -> None:
    """"Bupati Muara Mira Osk" is Mira Osk where there is a Bandara Muara; not where nothing ends so."""
    misread = (person("muara-mira-osk", "Muara Mira Osk"),)
    others = (person("mira-osk", "Mira Osk"), place("bandara-muara", "Bandara Muara"))
    assert named("Muara Mira Osk datang.", misread, others) == {"mira-osk"}
    assert named("Muara Mira Osk datang.", misread, others[:1]) == {"muara-mira-osk"}


def test_a_pair_of_names_is_the_first_of_the_two() -> None:
    """"Mira Osk-Edo Tar", "Mira-Edo": two who stand together."""
    others = (person("mira-osk", "Mira Osk"), person("edo-tar", "Edo Tar"))
    assert named("Mira-Edo menang.", (person("mira-edo", "Mira-Edo"),), others) == {"mira-osk"}
    assert named("Mira Osk-Edo Tar menang.", (person("mira-osk-edo-tar", "Mira Osk-Edo Tar"),), others) == {"mira-osk"}
    assert named("Al-Tar menang.", (person("al-tar", "Al-Tar"),), others) == {"al-tar"}


def test_a_first_name_that_a_place_has_as_well_makes_no_other_person() -> None:
    """Lada is a town, and the first name of Lada Osk: no third word, no name without it."""
    here = (person("lada-osk", "Lada Osk"), place("lada", "Lada"), person("osk", "Osk"))
    assert named("Lada Osk datang.", here) == {"lada-osk"}


def test_a_party_is_no_first_name() -> None:
    """Also where the sheets take it for a person."""
    misread = (person("lamuria-mira-osk", "Lamuria Mira Osk", "Lamuria"),)
    twice = (person("lamuria-edo-tar", "Lamuria Edo Tar", "Lamuria"), person("lamuria", "Lamuria"))
    topic = Registries(topics=(Topic("t", "T", parties=("lamuria",)),))
    assert named("Lamuria menutup pelabuhan.", misread, twice, registries=topic) == {"lamuria"}


def test_a_first_name_stays_the_persons_own() -> None:
    """Nobody else is called so."""
    assert named("Mira menutup pelabuhan.", (person("mira-osk", "Mira Osk", "Mira"),)) == {"mira-osk"}


def test_initials_name_the_body() -> None:
    """Three letters at least, and of one body only."""
    agency, twin = body("badan-tera-laut", "Badan Tera Laut"), body("balai-tera-lada", "Balai Tera Lada")
    assert named("BTL menutup pelabuhan.", (), (agency,)) == {"badan-tera-laut"}
    assert named("BTL menutup pelabuhan.", (), (agency, twin)) == set()


def test_the_longest_name_wins_and_a_clitic_is_no_letter_of_it() -> None:
    """"Dinas Air Lembar" is not "Lembar"; "Lembarnya" is."""
    here = (state("lembar", "Lembar"), body("dinas-air-lembar", "Dinas Air Lembar"))
    assert named("Dinas Air Lembar bubar.", here) == {"dinas-air-lembar"}
    assert named("Lembarnya bubar, Lembaran tidak.", here) == {"lembar"}
    assert named("Lembaran bubar.", here) == set()
