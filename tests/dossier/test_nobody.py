"""Whom it befell, told where another source says that it befell nobody."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, person, sheet

NONE = Said("Tidak ada warga yang meninggal akibat keracunan jamur.", kind="statement", negated=True)


def on(text: str, **more: object) -> Said:
    """A claim of 3 March."""
    return Said(text, times=(("event", "3 Maret", "2031-03-03"),), **more)  # type: ignore[arg-type]


def told(some: Said, none_told: str = "2031-03-05") -> list[list[str]]:
    """What the sides of all conflicts say; none_told: when the article came that says that nobody died."""
    files = [sheet("a", some, published="2031-03-04"), sheet("b", NONE, published=none_told)]
    return [[side.value for side in conflict.sides] for conflict in assemble(files, NOBODY).conflicts]


GIRL = on("Seorang siswi meninggal dunia pada 3 Maret setelah makan jamur.")


def test_somebody_died_and_nobody_did() -> None:
    """Told a day after the other article."""
    assert told(GIRL) == [["somebody", "nobody"]]


@pytest.mark.parametrize(("some", "none_told"), [
    (GIRL, "2031-03-02"),
    (GIRL, "2031-03-20"),
    (on("Seorang siswi tidak meninggal dunia pada 3 Maret.", negated=True), "2031-03-05"),
    (on("Seorang siswi sakit perut pada 3 Maret setelah makan jamur."), "2031-03-05"),
    (on("Kepala desa menjenguk ibu siswi yang meninggal dunia pada 3 Maret."), "2031-03-05"),
])
def test_before_it_happened_or_of_something_else_nobody_contradicts(some: Said, none_told: str) -> None:
    """Nor weeks later, of one who did not die, who is ill, or of whom a claim only speaks."""
    assert told(some, none_told) == []


@pytest.mark.parametrize(("some", "published", "count"), [
    ("Rani Osk berjalan dengan tongkat karena luka di lututnya.", "2031-03-07", 1),
    ("Rani Osk memperlihatkan luka di pergelangannya.", "2031-03-04", 1),
    ("Rani Osk berjalan dengan tongkat karena luka di lututnya.", "2031-03-20", 0),
    ("Rani Osk berjalan dengan tongkat ke pasar.", "2031-03-07", 0),
    ("Obat luka dijual di kios.", "2031-03-07", 0),
])
def test_one_who_has_a_wound_was_hurt(some: str, published: str, count: int) -> None:
    """By name, in whatever words, within some days of the article by which nobody was."""
    none = Said("Semua penumpang sehat, tidak ada yang terluka.", kind="statement", negated=True)
    files = [sheet("a", none, published="2031-03-05"),
             sheet("b", Said(some), entities=(person("rani", "Rani Osk"),), published=published)]
    assert len(assemble(files, NOBODY).conflicts) == count
