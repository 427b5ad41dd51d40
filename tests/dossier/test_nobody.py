"""Whom it befell, told where another source says that it befell nobody."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, sheet

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
