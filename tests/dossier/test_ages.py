"""How old somebody is, told in two ways."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.clashes.doers.ages import age_of
from briefgen.lang import load_language
from briefgen.lang.compare import load_comparison
from tests.dossier.small import NOBODY, Said, person, sheet

LANG, WORDS = load_language("id"), load_comparison("id")


@pytest.mark.parametrize(("text", "age"), [
    ("Maya Lestari (41) menjual roti.", 41),
    ("Maya Lestari, 41 tahun, menjual roti.", 41),
    ("Penjual roti berusia 41 tahun itu pulang.", 41),
    ("Perempuan 41 tahun tersebut pulang.", 41),
    ("Umurnya empat puluh satu tahun.", 41),
    ("Maya menjual roti pada usia 12 tahun.", None),
    ("Maya dihukum 12 tahun penjara.", None),
    ("Maya (41) dan Sinta (39) menjual roti.", None),
    ("Perempuan berusia 14 bulan itu pulang.", None),
    ("Maya menjual roti di Lembar (2031).", None),
])
def test_an_age_is_read_behind_a_name_or_beside_its_words(text: str, age: int | None) -> None:
    """In brackets, between commas, behind "berusia"; no sentence, no age of then, not of two."""
    assert age_of(text, LANG, WORDS) == age


@pytest.mark.parametrize(("name", "age", "later", "told"), [
    ("Maya Lestari", 43, "2031-03-09", ["attribution"]),
    ("Maya Lestari", 41, "2031-03-09", []),
    ("Maya Lestari", 42, "2032-03-09", []),
    ("Sinta Karot", 43, "2031-03-09", []),
])
def test_a_person_has_one_age_at_a_time(name: str, age: int, later: str, told: list[str]) -> None:
    """Forty-one and forty-three within a week; a year later she is older, and Sinta is another."""
    people = (person("maya-lestari", "Maya Lestari"), person("sinta-karot", "Sinta Karot"))
    one = sheet("a", Said("Maya Lestari (41) menjual roti di pasar."), entities=people)
    other = sheet("b", Said(f"{name}, {age} tahun, antre beras sejak subuh."), entities=people, published=later)
    assert [conflict.kind for conflict in assemble([one, other], NOBODY).conflicts] == told
