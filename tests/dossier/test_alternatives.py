"""Two words of one field of which one thing can be one, told of one thing by two articles."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefgen.dossier import assemble
from briefgen.errors import PackError
from briefgen.lang.alternative_words import read_alternative_words
from briefgen.lang.classes import Morphology
from briefgen.lang.table import Table
from tests.dossier.small import NOBODY, Said, hop, person, place, sheet

NAMES = (person("rani", "Rani Osk"), person("nara", "Nara Wisesa"), place("lemura", "Lemura"))
FIELDS = (
    ("Mobil perampok di Lemura berwarna hitam.", "Mobil perampok di Lemura berwarna putih."),
    ("Penjaga menolong bayi laki-laki di terminal Lemura.", "Penjaga menolong bayi perempuan di terminal Lemura."),
    ("Nara Wisesa mengalami luka ringan.", "Nara Wisesa mengalami luka berat."),
    ("Peluru mengenai kaki kiri Nara Wisesa.", "Peluru mengenai kaki kanan Nara Wisesa."),
    ("Listrik di Lemura padam sebelum ledakan gardu.", "Listrik di Lemura padam setelah ledakan gardu."),
    ("Tersangka adalah suami korban.", "Tersangka adalah tetangga korban."),
    ("Nara Wisesa ditikam dengan pisau.", "Nara Wisesa ditikam dengan gunting."),
    ("Jenazah Nara Wisesa dibawa dengan helikopter.", "Jenazah Nara Wisesa dibawa dengan kapal."),
    ("Nara Wisesa diserang buaya di muara Lemura.", "Nara Wisesa diserang hiu di muara Lemura."),
    ("Rani Osk meraih medali emas di Lemura.", "Rani Osk meraih medali perunggu di Lemura."),
)


def conflicts(*articles: str) -> list[tuple[str, list[str]]]:
    """The conflicts among articles of a sentence, or of some, each: kind, and what the sides say."""
    files = [sheet(stem, *(Said(f"{text}.") for text in told.rstrip(".").split(". ")), entities=NAMES)
             for stem, told in zip("abc", articles, strict=False)]
    return [(conflict.kind, [side.value for side in conflict.sides]) for conflict in assemble(files, NOBODY).conflicts]


@pytest.mark.parametrize(("one", "other"), FIELDS)
def test_one_thing_is_one_of_them(one: str, other: str) -> None:
    """Whichever is read first."""
    assert [kind for kind, _ in conflicts(one, other) + conflicts(other, one)] == ["attribution"] * 2


def test_who_tells_it_makes_no_other_thing_of_it() -> None:
    """Each has somebody else to say so."""
    told = [Said(text, kind="statement", via=(hop(who),), about=(who,)) for who, text in (
        ("nara", "Warga menyebut tanah pesisir itu milik adat."),
        ("rani", "Dinas menyatakan tanah pesisir itu milik negara."))]
    files = [sheet(stem, said, entities=NAMES) for stem, said in zip("ab", told, strict=True)]
    assert [conflict.kind for conflict in assemble(files, NOBODY).conflicts] == ["attribution"]


def test_the_sides_give_the_words() -> None:
    """As the articles have them."""
    assert conflicts(*FIELDS[0]) == [("attribution", ["hitam", "putih"])]


@pytest.mark.parametrize(("one", "other"), FIELDS)
def test_there_are_two_where_an_article_tells_of_both(one: str, other: str) -> None:
    """Two cars, two wounds."""
    assert conflicts(f"{one} {other}", other) == conflicts(one, f"{one} {other}") == []


@pytest.mark.parametrize(("one", "other"), [
    ("Mobil perampok di Lemura berwarna hitam.", "Mobil polisi di Lemura berwarna putih."),
    ("Mobil perampok di Lemura berwarna hitam.", "Mobil perampok di Lemura berwarna hitam dan putih."),
    ("Kapal patroli Lemura berada di Laut Hitam.", "Kapal patroli Lemura berada di Laut Putih."),
    ("Nara Wisesa mengalami luka ringan.", "Rani Osk mengalami luka berat."),
    ("Toko di Lemura dirampok siang hari.", "Toko di Lemura dirampok pagi hari."),
    ("Peluru mengenai kaki kiri Nara Wisesa.", "Peluru mengenai telinga kanan Nara Wisesa."),
])
def test_other_things_may_be_otherwise(one: str, other: str) -> None:
    """Another car, both colours, names of seas, another person, hours that people do not tell apart, another part."""
    assert conflicts(one, other) == []


def test_a_not_is_none_of_them() -> None:
    """What is not white may be black."""
    told = conflicts("Mobil perampok di Lemura berwarna hitam.", "Mobil perampok di Lemura tidak berwarna putih.")
    assert "attribution" not in [kind for kind, _ in told]


def test_words_next_to_each_other_in_a_field_exclude_no_more_than_they_say() -> None:
    """Of pagi, siang, sore the first and the last are apart."""
    day = [f"Toko emas di Lemura dirampok {time} hari." for time in ("pagi", "siang", "sore")]
    assert [conflicts(*pair) for pair in pairwise(day)] == [[], []]


@pytest.mark.parametrize(("table", "told"), [
    ({"words": {"colour": {"black": ["hitam"]}}, "near": {"colour": ["black grey"]}}, "no field has 'colour grey'"),
    ({"words": {"colour": {"black": ["hitam"]}}, "before": {"size": ["dengan"]}}, "unknown key 'size'"),
    ({"words": {"colour": {"black": ["emas"]}, "medal": {"gold": ["emas"]}}}, "emas"),
])
def test_a_broken_table_is_refused(table: dict[str, object], told: str) -> None:
    """With what is wrong."""
    language = Morphology(lambda word: word, lambda _: (), "")
    with pytest.raises(PackError, match=told):
        read_alternative_words(Table("lang/xx/alternatives.toml", table), language)
