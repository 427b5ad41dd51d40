"""Two persons who are said to hold one office at a time."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.model.sheet import SheetEntity
from tests.dossier.small import NOBODY, Said, sheet

PEOPLE = tuple(SheetEntity(who.lower().replace(" ", "-"), "person", who, ()) for who in ("Rani Osk", "Beno Tal"))


def about(text: str) -> Said:
    """A claim about the people whom it names."""
    return Said(text, about=tuple(who.id for who in PEOPLE if who.name in text), negated="tidak" in text)


def clash(one: str, other: str, published: str = "2031-03-06") -> bool:
    """Whether two articles contradict each other in who holds an office."""
    made = assemble([sheet("a", about(one), entities=PEOPLE),
                     sheet("b", about(other), entities=PEOPLE, published=published)], NOBODY)
    return any({side.value for side in conflict.sides} == {"Rani Osk", "Beno Tal"} for conflict in made.conflicts)


RANI = "Kementerian menunjuk Rani Osk sebagai pelaksana tugas rektor."


@pytest.mark.parametrize(("other", "told"), [
    ("Kementerian menunjuk Beno Tal sebagai pelaksana tugas rektor.", True),
    ("Beno Tal ditunjuk kementerian sebagai plt rektor.", True),
    ("Selama rektor sakit, Beno Tal ditunjuk kementerian menjadi pelaksana tugas rektor.", True),
    ("Kementerian menunjuk Rani Osk sebagai plt rektor.", False),
    ("Kementerian menunjuk Beno Tal sebagai penguji rektor.", False),
    ("Kementerian tidak menunjuk Beno Tal sebagai pelaksana tugas rektor.", False),
    ("Beno Tal menggantikan Rani Osk yang ditunjuk kementerian sebagai pelaksana tugas rektor.", False),
])
def test_one_office_has_one_holder(other: str, told: bool) -> None:
    """Not where it is another office, is denied, or both are named."""
    assert clash(RANI, other) == told


def test_an_office_changes_hands_in_time() -> None:
    """Of articles months apart both may be right."""
    assert not clash(RANI, "Kementerian menunjuk Beno Tal sebagai pelaksana tugas rektor.", "2031-06-06")
