"""Nobody is in two places at once."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, person, place, sheet

NAMES = (person("rani", "Rani Osk"), person("tirta", "Tirta Osk"), place("karot", "Karot"), place("selis", "Selis"),
         place("bungur", "Pasar Bungur"))


def on(text: str, day: int = 3, **more: object) -> Said:
    """A claim of a day of March."""
    return Said(text, times=(("event", f"{day} Maret", f"2031-03-{day:02}"),), **more)  # type: ignore[arg-type]


def told(one: Said, other: Said, *more: Said) -> list[list[str]]:
    """What the sides of all conflicts of two articles of 5 March say."""
    files = [sheet("a", one, entities=NAMES), sheet("b", other, *more, entities=NAMES)]
    return [[side.value for side in conflict.sides] for conflict in assemble(files, NOBODY).conflicts]


HOME = on("Rani Osk berada di rumahnya di Karot ketika gudang terbakar, 3 Maret.")


@pytest.mark.parametrize("other", [
    on("Rani Osk sedang menghadiri rapat di Selis pada 3 Maret."),
    on("Rani Osk dirawat di Selis sejak 1 Maret.", 1),
    on("Rani Osk menginap di Selis pada 3 Maret."),
    on("Pada 3 Maret Rani Osk terlihat di Selis."),
])
def test_one_person_is_in_one_place_on_a_day(other: Said) -> None:
    """Whatever else the claims tell."""
    assert told(HOME, other) == [["Karot", "Selis"]]
    assert told(other, HOME) == [["Selis", "Karot"]]


@pytest.mark.parametrize(("other", "more"), [
    (on("Rani Osk sedang menghadiri rapat di Selis pada 4 Maret.", 4), ()),
    (on("Tirta Osk sedang menghadiri rapat di Selis pada 3 Maret."), ()),
    (on("Rani Osk sedang menghadiri rapat di Karot pada 3 Maret."), ()),
    (on("Rani Osk tidak terlihat di Selis pada 3 Maret.", negated=True), ()),
    (on("Rani Osk akan menginap di Selis pada 3 Maret.", kind="plan"), ()),
    (on("Rani Osk lahir di Selis pada 3 Maret."), ()),
    (on("Rani Osk terlihat di Pasar Bungur pada 3 Maret."), (Said("Kebakaran itu di Pasar Bungur, Karot."),)),
    (on("Rani Osk dan Tirta Osk terlihat di Selis pada 3 Maret."), ()),
])
def test_another_day_another_one_or_a_place_within_the_place(other: Said, more: tuple[Said, ...]) -> None:
    """Nor where somebody was not, is to be, or of whom it is not told that he stayed."""
    assert told(HOME, other, *more) == []
