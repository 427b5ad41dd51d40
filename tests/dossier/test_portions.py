"""Parts of one whole that cannot both be, told by two articles of a day."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, place, sheet

NAMES = (place("lemura", "Lemura"), place("tarum", "Tarum"))
TOLD = (
    ("Seluruh warga Lemura mengungsi.", "Hanya sebagian warga Lemura mengungsi."),
    ("Semua tuntutan buruh Lemura dikabulkan.", "Pabrik di Lemura hanya mengabulkan sebagian tuntutan buruh."),
    ("Seluruh uang nasabah sudah dikembalikan.", "Baru separuh uang nasabah yang dikembalikan."),
    ("Mayoritas pedagang Lemura mendukung relokasi.", "Hanya sebagian kecil pedagang Lemura mendukung relokasi."),
    ("Seperempat sawah di Lemura gagal panen.", "Sebagian besar sawah di Lemura gagal panen."),
    ("Sepertiga guru di Lemura mogok.", "Separuh guru di Lemura mogok."),
)


def conflicts(one: str, other: str, second: str = "2031-03-05", share: float | None = None) -> list[tuple[str, ...]]:
    """What the sides of each conflict say. share: per cent that the other gives as "… persen"."""
    quantities = ((f"{share:.0f} persen", share, "exact", "percent"),) if share is not None else ()
    return [tuple(side.value for side in conflict.sides) for conflict in assemble([
        sheet("a", Said(one), entities=NAMES),
        sheet("b", Said(other, quantities=quantities), entities=NAMES, published=second)], NOBODY).conflicts]


@pytest.mark.parametrize(("one", "other"), TOLD)
def test_parts_of_one_whole_exclude_each_other(one: str, other: str) -> None:
    """Whichever is read first."""
    assert len(conflicts(one, other)) == len(conflicts(other, one)) == 1


def test_the_sides_give_the_parts() -> None:
    """In their own words."""
    assert conflicts(*TOLD[0]) == [("seluruh", "hanya sebagian")]


@pytest.mark.parametrize(("share", "told"), [(20.0, 1), (52.0, 0), (60.0, 0)])
def test_a_percentage_is_held_against_a_part_in_words(share: float, told: int) -> None:
    """About half is half."""
    words = f"Sebanyak {share:.0f} persen guru di Lemura mogok."
    assert len(conflicts("Separuh guru di Lemura mogok.", words, share=share)) == told


@pytest.mark.parametrize(("one", "other", "second"), [
    ("Baru separuh uang nasabah yang dikembalikan.", "Seluruh uang nasabah sudah dikembalikan.", "2031-03-09"),
    ("Seluruh warga Lemura mengungsi.", "Sebagian warga Lemura mengungsi.", "2031-03-05"),
    ("Seluruh warga Lemura mengungsi.", "Hanya sebagian warga Tarum mengungsi.", "2031-03-05"),
    ("Seluruh warga Lemura mengungsi.", "Hanya sebagian hewan ternak di Lemura mengungsi.", "2031-03-05"),
    ("Seluruh warga Lemura mengungsi.", "Hanya sebagian warga Lemura diperiksa.", "2031-03-05"),
    ("Mayoritas guru di Lemura mogok.", "Hampir semua guru di Lemura mogok.", "2031-03-05"),
])
def test_later_more_and_other_things_do_not(one: str, other: str, second: str) -> None:
    """Days later, a part of any size, another place, another whole, another act, one part within the other."""
    assert conflicts(one, other, second) == []
