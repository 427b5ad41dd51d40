"""A number that is told in place of another one contradicts those who give that."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.assembly import plan
from briefgen.dossier.clashes.numbers.corrections import corrected
from briefgen.dossier.telling import compare
from tests.dossier.small import NOBODY, Said, sheet


def counted(text: str, *counts: tuple[str, int, str]) -> Said:
    """A claim with numbers: the words, the value and the unit of each."""
    return Said(text, quantities=tuple((words, value, "exact", unit) for words, value, unit in counts))


BUT = counted("5.000 orang ikut, bukan 2.000.", ("5.000 orang", 5000, "person"), ("2.000", 2000, "count"))
POLICE = counted("Polisi menaksir jumlah demonstran 2.000 orang.", ("2.000 orang", 2000, "person"))


def sides(*said: Said) -> set[frozenset[str]]:
    """The values of each conflict of numbers; every claim stands in a sheet of its own."""
    dossier = assemble([sheet(stem, one) for stem, one in zip("abcdef", said, strict=False)], NOBODY)
    return {frozenset(side.value for side in one.sides) for one in dossier.conflicts if one.kind == "number"}


def test_who_gives_the_number_that_is_corrected_is_contradicted() -> None:
    """Though hardly a word of the two claims is the same, and in either order."""
    assert sides(BUT, POLICE) == sides(POLICE, BUT) == {frozenset({"5000", "2000"})}


@pytest.mark.parametrize("other", [
    counted("Sebanyak 2.500 orang ikut.", ("2.500 orang", 2500, "person")),
    counted("Sekitar 2.000 ton beras ludes.", ("2.000 ton", 2000, "ton")),
    counted("Polisi menyebut 2.000 orang, serikat 5.000 orang.",
            ("2.000 orang", 2000, "person"), ("5.000 orang", 5000, "person")),
])
def test_nobody_else_is(other: Said) -> None:
    """Nor who gives another number, the same number of other things, or both."""
    assert sides(BUT, other) == set()


def test_of_several_that_it_may_be_none_is_taken() -> None:
    """Two thousand came and two thousand were hurt: which of them is corrected stands nowhere."""
    hurt = counted("Sebanyak 2.000 orang luka-luka.", ("2.000 orang", 2000, "person"))
    fled = counted("Sebanyak 2.000 warga mengungsi.", ("2.000 warga", 2000, "person"))
    assert sides(BUT, hurt, fled) == set()


@pytest.mark.parametrize(("text", "counts", "found"), [
    ("Jadi empat, bukan tiga.", (("empat", 4, "count"), ("tiga", 3, "count")), [(4, 3)]),
    ("Ditahan 22 orang, dan bukan 14 orang.", (("22 orang", 22, "person"), ("14 orang", 14, "person")), [(22, 14)]),
    ("Ditahan 22 orang, 14 orang dilepas.", (("22 orang", 22, "person"), ("14 orang", 14, "person")), []),
    ("Harga beras 14 rupiah, bukan 22 orang.", (("14 rupiah", 14, "IDR"), ("22 orang", 22, "person")), []),
    ("Ada 22 orang datang ke balai itu dengan truk, bukan 14.", (("22 orang", 22, "person"), ("14", 14, "count")), []),
])
def test_a_number_is_corrected_right_beside_it(
        text: str, counts: tuple[tuple[str, int, str], ...], found: list[tuple[int, int]]) -> None:
    """Behind a "not" that is of things, of the same unit or none."""
    files = [sheet("a", counted(text, *counts)), sheet("b", Said("Kapal itu berlayar."))]
    made = plan(files, NOBODY)
    compared = compare(made.stories[0], made.names[0], {}, made.lang)
    assert [(right.value, wrong.value) for right, wrong in corrected(compared.profiles[0], compared.words)] == found
