"""Two who count, told one after the other in one article."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, sheet


def said(text: str, words: str, value: float, unit: str = "ton") -> Said:
    """A claim with a number."""
    return Said(text, quantities=((words, value, "exact", unit),))


def clash(*claims: Said) -> bool:
    """Whether an article contradicts itself in a number."""
    return any(conflict.kind == "number" for conflict in assemble([sheet("a", *claims)], NOBODY).conflicts)


FIRST = said("Dinas perkebunan mencatat panen kopi 340 ton.", "340 ton", 340)


@pytest.mark.parametrize(("second", "told"), [
    (said("Serikat tani menyebut 510 ton.", "510 ton", 510), True),
    (said("Serikat tani bertahan pada 510 ton.", "510 ton", 510), True),
    (said("Serikat tani melaporkan angka 510 ton.", "510 ton", 510), True),
    (said("Serikat tani: 510 ton.", "510 ton", 510), True),
    (said("Serikat tani menghitung sekitar 510 ton.", "510 ton", 510), True),
    (said("Serikat tani menyebut 340 ton.", "340 ton", 340), False),
    (said("Serikat tani menyebut panen teh 510 ton.", "510 ton", 510), False),
    (said("Serikat tani menjanjikan 510 ton.", "510 ton", 510), False),
    (said("Serikat tani menyebut 5.100 ton.", "5.100 ton", 5100), False),
    (said("Serikat tani menyebut 510 karung.", "510 karung", 510, "karung"), False),
    (said("Di Jambi serikat tani menyebut 510 ton.", "510 ton", 510), False),
    (said("Ia menyebut 510 ton.", "510 ton", 510), False),
    (said("Serikat tani tidak menyebut 510 ton.", "510 ton", 510), False),
])
def test_a_bare_number_is_set_against_the_one_before(second: Said, told: bool) -> None:
    """Of another who counts; not of tea, of another place, or many times as much."""
    assert clash(FIRST, second) == told


def test_who_counts_twice_counts_two_things() -> None:
    """Nor is a number far above it set against it."""
    one, other = said("Dinas perkebunan menyebut 340 ton.", "340 ton", 340), said(
        "Dinas perkebunan menyebut 510 ton.", "510 ton", 510)
    assert not clash(one, other)
    others = [Said(f"Pasar kopi nomor {word} ramai.") for word in ("satu", "dua", "tiga")]
    assert not clash(FIRST, *others, said("Serikat tani menyebut 510 ton.", "510 ton", 510))


def test_a_bare_number_is_set_against_a_part() -> None:
    """"90 dari 700 karung rusak": the union counts 160."""
    part = Said("Dinas perkebunan menyebut 90 dari 700 karung rusak.", quantities=(
        ("90", 90, "exact", "karung"), ("700 karung", 700, "exact", "karung")))
    found = assemble([sheet("a", part, said("Serikat tani menyebut 160 karung.", "160 karung", 160, "karung"))], NOBODY)
    assert [[side.value for side in conflict.sides] for conflict in found.conflicts] == [["90", "160"]]
