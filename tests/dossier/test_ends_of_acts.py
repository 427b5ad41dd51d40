"""Where to, where from, to whom and whose, told by name by two articles that are alike in everything else."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, person, place, sheet

NAMES = (person("rani", "Rani Osk"), person("nara", "Nara Wisesa"), place("lemura", "Lemura"), place("tarum", "Tarum"),
         place("selat-osk", "Selat Osk"))
TOLD = (
    ("Feri barang itu berlayar menuju Lemura.", "Feri barang itu berlayar menuju Tarum."),
    ("Pesawat latih itu terbang dari Lemura.", "Pesawat latih itu terbang dari Tarum."),
    ("Uang suap diserahkan kepada Nara Wisesa.", "Uang suap diserahkan kepada Rani Osk."),
    ("Kapal keruk itu berbendera Lemura.", "Kapal keruk itu berbendera Tarum."),
    ("Perahu penyelundup itu milik Nara Wisesa.", "Perahu penyelundup itu milik Rani Osk."),
    ("Nara Wisesa melarikan diri ke Lemura.", "Nara Wisesa melarikan diri ke Tarum."),
)


def conflicts(*articles: tuple[str, ...]) -> list[tuple[str, list[str]]]:
    """The conflicts among articles of some sentences: kind, and what the sides say."""
    files = [sheet(stem, *map(Said, told), entities=NAMES) for stem, told in zip("abcd", articles, strict=False)]
    return [(conflict.kind, [side.value for side in conflict.sides]) for conflict in assemble(files, NOBODY).conflicts]


@pytest.mark.parametrize(("one", "other"), TOLD)
def test_an_act_leads_to_one(one: str, other: str) -> None:
    """Whichever is read first."""
    assert [kind for kind, _ in conflicts((one,), (other,)) + conflicts((other,), (one,))] == ["attribution"] * 2


def test_the_sides_give_the_names() -> None:
    """As the site calls them."""
    assert conflicts(*((told,) for told in TOLD[0])) == [("attribution", ["Lemura", "Tarum"])]


@pytest.mark.parametrize(("one", "other"), TOLD)
def test_it_leads_to_both_where_an_article_tells_of_both(one: str, other: str) -> None:
    """Two voyages, two who were paid."""
    assert conflicts((one, other), (other,)) == []


def test_of_two_names_behind_a_preposition_the_first_tells() -> None:
    """The second says where that is."""
    assert conflicts(("Pesawat latih itu dialihkan ke Lemura, Selat Osk.",),
                     ("Pesawat latih itu dialihkan ke Tarum.",)) == [("attribution", ["Lemura", "Tarum"])]


@pytest.mark.parametrize("articles", [
    (("Feri barang itu berlayar menuju Lemura.",), ("Feri wisata itu berlayar menuju Tarum.",)),
    (("Feri barang itu berlayar menuju Lemura.",), ("Feri barang itu tidak berlayar menuju Tarum.",)),
    (("Feri barang itu berlayar menuju Lemura.",), ("Feri barang itu berlayar dari Tarum.",)),
    (("Feri barang itu berlayar menuju Lemura.",), ("Feri barang itu berlayar menuju Selat Osk.",),
     ("Ombak tinggi melanda Lemura di Selat Osk.",)),
    (("Feri barang itu berlayar ke Lemura lalu ke Tarum.",), ("Feri barang itu berlayar ke Tarum.",)),
])
def test_other_ways_are_no_contradiction(articles: tuple[tuple[str, ...], ...]) -> None:
    """Another ferry, a "not", from where and to where, a place within the other, two ports of one voyage."""
    assert "attribution" not in [kind for kind, _ in conflicts(*articles)]
