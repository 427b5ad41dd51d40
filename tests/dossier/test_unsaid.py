"""What somebody said before and takes back is held against his earlier words."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, hop, person, sheet

NAMES = (person("rani", "Rani Osk"), person("tirta", "Tirta Osk"))
FILLING = [Said(f"{what} {did}.") for what in ("Panen padi", "Harga cabai", "Ombak", "Kabut", "Jalan tol", "Nelayan")
           for did in ("tertunda sebulan", "membaik di utara", "dipantau petugas")]
BEFORE = "“Saya siap menutup pabrik gula kalau pedagang meminta.”"


def by(who: str, text: str) -> Said:
    """A statement."""
    return Said(text, kind="statement", via=(hop(who),), about=(who,), negated="tidak" in text)


def told(earlier: Said, later: Said, *, day: str = "2031-03-09") -> list[list[str]]:
    """The sheets of the claims on the sides of what is taken back. day: of the later article."""
    files = [sheet("a", earlier, *FILLING, entities=NAMES), sheet("b", later, entities=NAMES, published=day),
             sheet("c", Said("Pabrik gula itu tidak jauh dari dermaga."), entities=NAMES)]
    return [[claim[0] for claim in side.claims] for conflict in assemble(files, NOBODY).conflicts
            for why in conflict.why if "taken back" in why.detail for side in conflict.sides]


@pytest.mark.parametrize(("text", "who", "sides"), [
    ("“Saya tidak pernah bilang mau menutup pabrik gula. Saya urus panen dulu.”", "rani", [["a"], ["b"]]),
    ("Kalau semula Rani Osk mengatakan pabrik gula ditutup, kini ia menyebut pabrik itu diperluas.", "rani",
     [["a"], ["b"]]),
    ("“Saya tidak pernah bilang mau menutup pabrik gula.”", "tirta", []),
    ("“Saya tidak pernah bilang mau menjual perahu.”", "rani", []),
    ("“Saya bilang pabrik gula tetap buka.”", "rani", []),
])
def test_who_takes_back_his_words_stands_against_them(text: str, who: str, sides: list[list[str]]) -> None:
    """His own, and those words."""
    assert told(by("rani", BEFORE), by(who, text)) == sides


def test_what_is_said_later_was_not_taken_back() -> None:
    """He may come round."""
    assert told(by("rani", BEFORE), by("rani", "“Saya tidak pernah bilang mau menutup pabrik gula.”"),
                day="2031-03-01") == []
