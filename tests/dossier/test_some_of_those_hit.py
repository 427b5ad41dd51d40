"""Numbers of some of those hit, which contradict no number of all: with a wound of some kind, or still held."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, sheet


def clash(one: tuple[str, str, int], other: tuple[str, str, int], days: tuple[str, str] = ("05", "05")) -> bool:
    """Whether two articles, of days of one month, contradict each other's number of people."""
    files = [
        sheet(stem, Said(text, quantities=((words, value, "exact", "person"),)), published=f"2031-03-{day}")
        for stem, (text, words, value), day in zip(("a", "b"), (one, other), days, strict=True)]
    return any(conflict.kind == "number" for conflict in assemble(files, NOBODY).conflicts)


HURT = ("Tawuran suporter di Stadion Kelapa Gading membuat tujuh orang terluka.", "tujuh orang", 7)
HELD = ("Polisi menangkap sembilan penonton dalam tawuran suporter di Stadion Kelapa Gading.", "sembilan penonton", 9)


@pytest.mark.parametrize(("wound", "told"), [
    ("luka tembak", False), ("luka robek", False), ("luka bakar", False), ("patah tulang dan luka", False),
    ("luka memar", False), ("luka", True), ("luka-luka", True), ("cedera", True),
])
def test_some_have_a_wound_of_a_kind(wound: str, told: bool) -> None:
    """"Tiga orang luka robek" beside seven who are hurt."""
    text = f"Tawuran suporter di Stadion Kelapa Gading membuat tiga orang {wound}."
    assert clash(HURT, (text, "tiga orang", 3)) == told


@pytest.mark.parametrize(("text", "told"), [
    ("Empat penonton masih ditahan polisi setelah tawuran suporter di Stadion Kelapa Gading.", False),
    ("Empat penonton yang masih diamankan polisi ikut tawuran suporter di Stadion Kelapa Gading.", False),
    ("Empat penonton ditahan polisi setelah tawuran suporter di Stadion Kelapa Gading.", True),
])
def test_some_are_still_held(text: str, told: bool) -> None:
    """Others were freed in between."""
    assert clash(HELD, (text, "Empat penonton", 4)) == told


@pytest.mark.parametrize(("day", "told"), [("05", True), ("09", False)])
def test_fewer_are_still_held_later(day: str, told: bool) -> None:
    """But not on the same day."""
    one = ("Sembilan penonton masih ditahan polisi setelah tawuran suporter.", "Sembilan penonton", 9)
    other = ("Empat penonton masih ditahan polisi setelah tawuran suporter.", "Empat penonton", 4)
    assert clash(one, other, ("05", day)) == told


def test_who_is_still_missing_is_missing() -> None:
    """"Masih hilang" counts all of them."""
    one = ("Sembilan nelayan hilang setelah perahu terbalik di Teluk Bayur.", "Sembilan nelayan", 9)
    other = ("Empat nelayan masih hilang setelah perahu terbalik di Teluk Bayur.", "Empat nelayan", 4)
    assert clash(one, other)


@pytest.mark.parametrize(("none", "told"), [
    ("Tidak ada penonton yang ditahan setelah tawuran suporter di Stadion Kelapa Gading.", True),
    ("Tidak ada yang ditahan polisi dalam tawuran suporter di Stadion Kelapa Gading.", True),
    ("Tidak ada lagi penonton yang ditahan setelah tawuran suporter di Stadion Kelapa Gading.", False),
    ("Tidak ada air yang ditahan setelah tawuran suporter di Stadion Kelapa Gading.", False),
    ("Tidak ada gaji yang ditahan setelah tawuran suporter di Stadion Kelapa Gading.", False),
    ("Tidak ada barang yang diamankan setelah tawuran suporter di Stadion Kelapa Gading.", False),
])
def test_nobody_is_counted_where_people_are_meant(none: str, told: bool) -> None:
    """No water that is held back, and not whom nobody holds any more."""
    text, words, value = HELD
    held = Said(text, quantities=((words, value, "exact", "person"),))
    files = [sheet("a", held), sheet("b", Said(none, negated=True))]
    assert any(conflict.kind == "number" for conflict in assemble(files, NOBODY).conflicts) == told


@pytest.mark.parametrize(("clock", "more", "told"), [
    ("pukul 05.00", 5, False), ("pagi", 5, True), ("pukul 05.00", 2, True),
])
def test_more_may_have_died_after_the_hour(clock: str, more: int, told: bool) -> None:
    """Three by five o'clock, and five on that day; two are too few."""
    def said(text: str, value: int, *times: tuple[str, str, str]) -> Said:
        return Said(text, times=times, quantities=((text.split()[0] + " orang", value, "exact", "person"),))
    flood = "dalam banjir bandang di Lembah Anai."
    early = said(f"Tiga orang tewas hingga {clock} {flood}", 3, ("as_of", clock, "2031-03-05"))
    late = said(f"{'Dua' if more == 2 else 'Lima'} orang tewas {flood}", more)
    assert any(found.kind == "number" for found in assemble(
        [sheet("a", early), sheet("b", late)], NOBODY).conflicts) == told
