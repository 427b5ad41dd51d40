"""A number told in few digits is no word against the number that it was rounded from."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, sheet


@pytest.mark.parametrize(("words", "value", "told"), [
    ("Rp 13.998", 13998, False),
    ("Rp 13.200", 13200, True),
    ("Rp 15.000", 15000, True),
])
def test_a_rounded_number_contradicts_nothing(words: str, value: int, told: bool) -> None:
    """Rp 14.000 a kilogram, and Rp 13.998; not Rp 13.200."""
    files = [sheet(stem, Said(f"Harga gula pasir di pasar induk mencapai {said} per karung.", quantities=(
        (said, number, "exact", "IDR"),))) for stem, said, number in (("a", "Rp 14.000", 14000), ("b", words, value))]
    assert bool(assemble(files, NOBODY).conflicts) == told


def test_one_article_counts_many_things() -> None:
    """It does not contradict itself where it gives another number of the same."""
    def of(said: str, number: float) -> Said:
        return Said(f"Impor gandum pada Maret turun {said} persen.", quantities=(
            (f"{said} persen", number, "exact", "percent"),))
    one, other = of("22,3", 22.3), of("31,1", 31.1)
    assert assemble([sheet("a", one, other)], NOBODY).conflicts == ()
    assert assemble([sheet("a", one), sheet("b", other)], NOBODY).conflicts
