"""The office beside a person's name tells no more than the name; without one it tells who is meant."""

from __future__ import annotations

import pytest

from briefgen.dossier.assembly import plan
from briefgen.dossier.profile import WEAK
from briefgen.dossier.telling import compare
from tests.dossier.small import NOBODY, Said, body, person, sheet

NAMES = (person("ruth-sembodo", "Ruth Sembodo"), body("balai-ikan-karot", "Balai Ikan Karot"))


def strengths(text: str) -> dict[str, float]:
    """The terms of a claim with their strengths."""
    made = plan([sheet("a", Said(text), entities=NAMES)], NOBODY)
    (profile,) = compare(made.stories[0], made.names[0], {}, made.lang).profiles
    return dict(profile.terms)


@pytest.mark.parametrize("text", [
    "Gubernur Ruth Sembodo menutup kolam.",
    "Kemarin Gubernur Ruth Sembodo menutup kolam.",
    "Ruth Sembodo, Gubernur Karot, menutup kolam.",
    "Menurut berita itu, Gubernur Balai Ikan Karot, Ruth Sembodo, menutup kolam.",
])
def test_an_office_beside_a_name_is_a_guess(text: str) -> None:
    """On either side of the name, with or without the body that it is of."""
    assert strengths(text)["GOVERNOR"] == WEAK


@pytest.mark.parametrize("text", [
    "Gubernur menutup kolam milik Ruth Sembodo.",
    "Gubernur Balai Ikan Karot menutup kolam.",
    "Ruth Sembodo menemui Gubernur.",
    "Gubernur Ruth Sembodo menggantikan gubernur lama.",
])
def test_an_office_that_stands_elsewhere_is_told(text: str) -> None:
    """It names somebody whom the claim does not name, or is what the claim is about."""
    assert strengths(text)["GOVERNOR"] == 1.0


def test_the_first_word_of_a_sentence_is_an_office_only_where_it_names_one() -> None:
    """Which has a capital whatever it is."""
    told = strengths("Kolam Ruth Sembodo ditutup.")
    assert told["olam"] == 1.0


@pytest.mark.parametrize("text", [
    "Manajer tim Ruth Sembodo menutup kolam.",
    "Kolam itu ditutup oleh manajer tim Ruth Sembodo.",
    "Kemarin manajer tim Ruth Sembodo menutup kolam.",
])
def test_a_title_without_capitals_is_an_office_too(text: str) -> None:
    """As most are written inside a sentence."""
    assert strengths(text)["tim"] == WEAK


def test_a_title_that_does_not_reach_the_name_is_told() -> None:
    """It is somebody else's."""
    assert strengths("Manajer tim menemui Ruth Sembodo.")["tim"] == 1.0
