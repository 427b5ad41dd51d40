"""Short and long names of one are one; names that only look alike are not."""

from __future__ import annotations

import pytest

from briefgen.model.registry import KnownEntity, Registries
from briefgen.model.sheet import SheetEntity
from tests.dossier.small import body, person, place
from tests.dossier.test_entities import ids


def called(entity: SheetEntity, *mentions: str) -> SheetEntity:
    """The entity with further forms that its article uses."""
    return SheetEntity(entity.id, entity.type, entity.name, (*entity.mentions, *mentions))


BRIDGES = called(body("balai-jembatan-lembar", "Balai Jembatan Lembar"), "BJL")


@pytest.mark.parametrize(("one", "other"), [
    (BRIDGES, body("bjl", "BJL")),
    (body("balai-jembatan-lembar", "Balai Jembatan Lembar"), body("bjl", "BJL")),
    (BRIDGES, body("balai-bjl", "Balai BJL")),
    (body("karya-ruma", "Karya Ruma"), body("pt-karya-ruma-tbk", "PT Karya Ruma Tbk")),
    (body("polda-sulteng", "Polda Sulteng"), body("kepolisian", "Kepolisian Daerah Sulawesi Tengah")),
    (body("pemkot-lembar", "Pemkot Lembar"), body("pemerintah-kota-lembar", "Pemerintah Kota Lembar")),
    (place("ruma", "Ruma"), place("pulau-ruma", "Pulau Ruma")),
    (person("surya-halim", "Surya Halim"), person("ti-surya-halim", "TI Surya Halim")),
    (person("surya-halim", "Surya Halim"), person("surya-halim-putra", "Surya Halim Putra")),
])
def test_a_short_and_a_long_name_are_one(one: SheetEntity, other: SheetEntity) -> None:
    """Letters, words cut short, forms of firms, sorts of places, a word too many."""
    assert len(ids(one, other)) == 1


@pytest.mark.parametrize("entities", [
    (BRIDGES, called(body("badan-jalan-lintas", "Badan Jalan Lintas"), "BJL"), body("bjl", "BJL")),
    (body("polda-a", "Polda Sulteng"), body("polda-b", "Polda Sulsel"), body("polres-a", "Polres Lembar")),
    (place("ruma", "Ruma"), place("desa-ruma", "Desa Ruma"), place("pulau-ruma", "Pulau Ruma")),
    (person("surya-halim", "Surya Halim"), person("mas-surya-halim", "Arya Surya Halim")),
    (person("surya-halim", "Surya Halim"), person("a", "Surya Halim Putra"), person("b", "Surya Halim Wijaya")),
])
def test_names_that_might_mean_several_stay_apart(entities: tuple[SheetEntity, ...]) -> None:
    """A wrong merge costs more than a missing one."""
    assert len(ids(*entities)) == len(entities)


def test_letters_that_the_registry_knows_stay_what_they_are() -> None:
    """What people know wins over what an article explains."""
    known = Registries(entities=(KnownEntity("bjl", "organisation", "BJL"),))
    assert ids(BRIDGES, body("bjl", "BJL"), known=known) == ["balai-jembatan-lembar", "bjl"]


def test_a_place_by_which_articles_call_a_person_is_the_person() -> None:
    """Where two of them do; one alone may have a village in mind."""
    surya = called(person("surya-halim", "Surya Halim"), "Surya")
    assert ids(surya, surya, place("surya", "Surya")) == ["surya-halim"]
    assert ids(surya, place("surya", "Surya")) == ["surya", "surya-halim"]
