"""Numbers of one measure that are of two things: of two places, and of a whole and those chosen from it."""

from __future__ import annotations

import pytest

from tests.dossier.test_ways_of_counting import dossier

APART = (
    ("Kadar amonia di kanal tercatat 3,2 miligram per liter.",
     "Di dalam petak tambak, kadar amonia yang terukur 0,9 miligram per liter."),
    ("Suhu di ruang mesin mencapai 48 derajat Celsius.", "Suhu di ruang kemudi mencapai 31 derajat Celsius."),
    ("Kadar timbal di sumur warga 0,05 miligram per liter.", "Kadar timbal di sungai 0,2 miligram per liter."),
    ("Dua gelagar jatuh saat diangkat.", "Dari lima gelagar pada bentang itu, dua jatuh ketika dipasang."),
    ("Tiga bus terbakar di terminal Karot.", "Dari delapan bus yang parkir di terminal Karot, tiga terbakar."),
    ("Enam santri dirawat di puskesmas.", "Dari 40 santri yang keracunan, enam dirawat di puskesmas."),
)
ONE = (
    ("Kadar amonia di kanal tercatat 3,2 miligram per liter.",
     "Dinas menyebut kadar amonia di kanal 2,3 miligram per liter."),
    ("Kadar timbal di sumur warga 0,05 miligram per liter.",
     "Kadar timbal di sumur warga mencapai 0,2 miligram per liter, kata peneliti."),
    ("Sembilan dari 14 rumah sakit milik grup itu lumpuh.", "Sebelas rumah sakit milik grup itu lumpuh."),
)


@pytest.mark.parametrize(("one", "other"), APART)
def test_numbers_of_two_places_or_of_a_whole_and_its_part_are_no_contradiction(one: str, other: str) -> None:
    """In either order."""
    for pair in ((one, other), (other, one)):
        assert dossier(*pair).conflicts == ()


@pytest.mark.parametrize(("one", "other"), ONE)
def test_two_numbers_of_one_place_or_of_one_part_contradict_each_other(one: str, other: str) -> None:
    """In either order."""
    for pair in ((one, other), (other, one)):
        assert [conflict.kind for conflict in dossier(*pair).conflicts] == ["number"]
