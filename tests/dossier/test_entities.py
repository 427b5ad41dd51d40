"""Names of several sheets are one where that is safe, and only there."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.model.registry import KnownEntity, Registries, Topic
from briefgen.model.sheet import SheetEntity
from tests.dossier.small import NOBODY, Said, body, person, place, sheet, state

SAID = Said("Pasar lama dibuka.")


def ids(*entities: SheetEntity, known: Registries = NOBODY) -> list[str]:
    """Ids of the merged entities, one sheet for each given."""
    return [entity.id for entity in assemble(
        [sheet(f"s{i}", SAID, entities=(entity,)) for i, entity in enumerate(entities)], known).entities]


@pytest.mark.parametrize(("one", "other"), [
    ("Tan Mei Ling", "Tan Mei-ling"),
    ("Tan Mei-Ling", "tan mei ling"),
    ("Sergei Danilov", "Sergey Danilov"),
    ("Oleh Bondarenkoyy", "Oleh Bondarenkoy"),
    ("José Ardana", "Jose Ardana"),
])
def test_spellings_of_a_full_name_are_one(one: str, other: str) -> None:
    """Hyphens, case, marks and the freedoms of transliteration."""
    assert len(ids(person("p1", one), person("p2", other))) == 1


@pytest.mark.parametrize(("one", "other"), [
    (person("rina-ardana", "Rina Ardana"), person("rino-ardana", "Rino Ardana")),
    (person("ardana", "Ardana Putra"), place("kota-ardana", "Ardana Putra")),
    (body("bank-lembar", "Bank Lembar"), body("bank-lembar-jaya", "Bank Lembar Jaya")),
])
def test_other_names_and_other_types_stay_apart(one: SheetEntity, other: SheetEntity) -> None:
    """A wrong merge costs more than a missing one."""
    assert len(ids(one, other)) == 2


def test_a_bare_name_joins_the_only_full_name() -> None:
    """And stays alone where two people bear it."""
    rina, rino = person("rina-ardana", "Rina Ardana"), person("rino-ardana", "Rino Ardana")
    bare = person("ardana", "Ardana")
    assert ids(rina, bare) == ["rina-ardana"]
    assert ids(rina, rino, bare) == ["ardana", "rina-ardana", "rino-ardana"]


def test_the_registry_merges_by_alias_and_by_minted_id() -> None:
    """What people know wins over spelling."""
    known = Registries(entities=(KnownEntity(
        "rina-ardana", "person", "Rina Ardana", aliases=("Mbak Rina",), ids=("r-ardana",), wikidata="Q1"),))
    dossier = assemble([
        sheet("a", SAID, entities=(person("mbak", "Mbak Rina"),)),
        sheet("b", SAID, entities=(person("r-ardana", "R. Ardana"),)),
    ], known)
    (entity,) = dossier.entities
    assert (entity.id, entity.name, entity.wikidata) == ("rina-ardana", "Rina Ardana", "Q1")
    assert entity.spellings == (("a", ("Mbak Rina",)), ("b", ("R. Ardana",)))
    assert entity.aliases == ("Mbak Rina", "R. Ardana")
    assert [reason.feature for reason in entity.why] == ["registry", "registry"]


def test_a_party_is_marked_with_whom_the_registry_lets_speak_for_it() -> None:
    """The capital stands for its state."""
    arsana = KnownEntity("arsana", "place", "Arsana", speaks_for="utara")
    known = Registries((arsana,), (), (Topic("t", "T", ("utara",)),))
    dossier = assemble([sheet("a", SAID, entities=(state("utara", "Negara Utara"), place("arsana", "Arsana"),
                                                   place("lembar", "Lembar")))], known)
    assert {entity.id: entity.party for entity in dossier.entities} == {"arsana": True, "lembar": False, "utara": True}
