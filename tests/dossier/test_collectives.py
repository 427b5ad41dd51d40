"""All of so many ("keenam mobil itu"), where the same article counted others."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, sheet

Number = tuple[str, int, str]


def clash(*said: tuple[str, tuple[Number, ...]]) -> bool:
    """Whether an article contradicts itself in a number."""
    claims = [Said(text, quantities=tuple((words, value, "exact", unit) for words, value, unit in numbers))
              for text, numbers in said]
    return any(conflict.kind == "number" for conflict in assemble([sheet("a", *claims)], NOBODY).conflicts)


BOATS = ("Nelayan Teluk Elok menyewakan empat perahu kepada panitia lomba.", (("empat perahu", 4, "perahu"),))


def all_of(text: str, words: str, value: int, unit: str = "perahu") -> tuple[str, tuple[Number, ...]]:
    """A claim on all of so many."""
    return text, ((words, value, unit),)


@pytest.mark.parametrize(("said", "told"), [
    (all_of("Keenam perahu itu bersandar di dermaga kayu.", "Keenam perahu", 6), True),
    (all_of("Panitia mengecat ketujuh perahu dengan warna biru.", "ketujuh perahu", 7), True),
    (all_of("Keempat perahu itu bersandar di dermaga kayu.", "Keempat perahu", 4), False),
    (all_of("Kedua perahu itu bersandar di dermaga kayu.", "Kedua perahu", 2), False),
    (all_of("Keenam perahu lain bersandar di dermaga kayu.", "Keenam perahu", 6), False),
    (all_of("Keenam rakit itu bersandar di dermaga kayu.", "Keenam rakit", 6, "rakit"), False),
    (all_of("Enam perahu bersandar di dermaga kayu.", "Enam perahu", 6), False),
])
def test_all_are_as_many_as_were_counted(said: tuple[str, tuple[Number, ...]], told: bool) -> None:
    """Not the second boat, other boats, or rafts."""
    assert clash(BOATS, said) == told


def test_all_may_be_those_counted_in_two_places() -> None:
    """Four and two are six."""
    two = ("Pemilik losmen meminjamkan dua perahu.", (("dua perahu", 2, "perahu"),))
    assert not clash(BOATS, two, all_of("Keenam perahu itu bersandar di dermaga kayu.", "Keenam perahu", 6))


def test_people_are_counted_by_what_they_are() -> None:
    """Of the guards there were five, of all people nobody knows."""
    five = ("Perusahaan mengerahkan lima penjaga malam.", (("lima penjaga", 5, "person"),))
    four = ("Perusahaan mengerahkan lima petugas malam.", (("lima petugas", 5, "person"),))
    assert not clash(five, all_of("Keempat orang itu pulang pagi.", "Keempat orang", 4, "person"))
    assert clash(four, all_of("Keempat petugas itu pulang pagi.", "Keempat petugas", 4, "person"))


@pytest.mark.parametrize(("of", "told"), [(14, False), (16, True)])
def test_the_rest_of_some_are_counted_as_well(of: int, told: bool) -> None:
    """Nine of fourteen were let go; "kelima siswa" are the others."""
    freed = "Polisi melepas sembilan siswa kemarin.", (("sembilan siswa", 9, "person"),)
    whole = f"Polisi membawa {of} orang ke kantor.", ((f"{of} orang", of, "person"),)
    rest = "Kelima siswa itu melempar batu ke jendela.", (("Kelima siswa", 5, "person"),)
    assert clash(freed, whole, rest) == told
