"""Two who each hold something else to be at the root of one matter."""

from __future__ import annotations

from itertools import product

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, hop, person, sheet

NAMES = (person("rani", "Rani Osk"), person("nara", "Nara Wisesa"))
WAYS = (
    "{} menyalahkan {}.", "{} menuding {} sebagai biang kemelut.", "{} menyebut {} sebagai pangkal masalah.",
    "Menurut {}, pangkal masalahnya adalah {}.", "{} mengatakan masalah itu timbul karena {}.",
)


def conflicts(one: str, other: str, second: str = "nara", day: str = "2031-03-06") -> list[tuple[str, ...]]:
    """What the sides of the conflicts say, of what Rani Osk says and of what another does, or she again."""
    said = [Said(text, kind="statement", via=(hop(who),), about=(who,))
            for text, who in ((one, "rani"), (other, second))]
    return [tuple(side.value for side in conflict.sides) for conflict in assemble([
        sheet("a", said[0], entities=NAMES), sheet("b", said[1], entities=NAMES, published=day)], NOBODY).conflicts]


@pytest.mark.parametrize(("one", "other"), tuple(product(WAYS, WAYS)))
def test_each_blames_something_else(one: str, other: str) -> None:
    """In any two ways."""
    assert conflicts(one.format("Rani Osk", "pendangkalan muara"), other.format("Nara Wisesa", "limbah pabrik")) == [
        ("pendangkalan muara", "limbah pabrik")]


@pytest.mark.parametrize(("one", "other", "second", "day"), [
    ("Rani Osk menyalahkan limbah pabrik.", "Nara Wisesa menuding limbah pabrik sebagai biang kemelut.", "nara",
     "2031-03-06"),
    ("Rani Osk menyalahkan limbah pabrik.", "Rani Osk menyalahkan pendangkalan muara.", "rani", "2031-03-06"),
    ("Rani Osk menyalahkan limbah pabrik.", "Nara Wisesa menyalahkan pendangkalan muara.", "nara", "2031-06-06"),
    ("Rani Osk meminta warga jangan menyalahkan limbah pabrik.", "Nara Wisesa menyalahkan pendangkalan muara.", "nara",
     "2031-03-06"),
    ("Rani Osk menyebut gempa sebagai penyebab putusnya kabel.",
     "Nara Wisesa menuding izin sebagai biang molornya pemeriksaan.", "nara", "2031-03-06"),
    ("Ditanya soal itu, Rani Osk mengatakan kapal sulit dicari karena ombak.",
     "Nara Wisesa menyalahkan pendangkalan muara.", "nara", "2031-03-06"),
    ("Rani Osk menghitung kerugian akibat banjir.", "Nara Wisesa menyalahkan pendangkalan muara.", "nara",
     "2031-03-06"),
])
def test_one_mind_one_mouth_and_two_matters_are_none(one: str, other: str, second: str, day: str) -> None:
    """Nor what was said months apart, what somebody asks not to do, or what a loss came of."""
    assert conflicts(one, other, second, day) == []
