"""Who says flatly that it is not so, and points at what was just said, stands against whoever said it."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, body, hop, person, sheet

NAMES = (person("rani-osk", "Rani Osk"), body("serikat-karot", "Serikat Karot"))
PROMISED = Said("Serikat Karot mengatakan Rani Osk telah menjanjikan pasar baru.", kind="statement",
                via=(hop("serikat-karot"),), about=("rani-osk",))


def answer(text: str, *, who: str = "rani-osk", negated: bool = True) -> Said:
    """A statement."""
    return Said(text, kind="statement", via=(hop(who),), negated=negated)


@pytest.mark.parametrize(("said", "told"), [
    (answer("Rani Osk menegaskan ia tidak pernah menjanjikan hal tersebut."), True),
    (answer("Rani Osk menegaskan janji semacam itu tidak pernah ada."), True),
    (answer("Rani Osk menegaskan ia tidak pernah menjanjikan gaji."), False),
    (answer("Rani Osk mengatakan ia belum menjanjikan hal tersebut."), False),
    (answer("Rani Osk mengatakan ia tidak akan menjanjikan hal tersebut."), False),
    (answer("Serikat Karot menegaskan Rani Osk tidak menjanjikan hal tersebut.", who="serikat-karot"), False),
    (answer("Rani Osk mengatakan hujan tidak menghalangi rapat itu."), False),
])
def test_it_is_a_dispute_where_it_answers_another(said: Said, told: bool) -> None:
    """The same act or thing, said by another; not "not yet", nor what he will not do, nor without pointing back."""
    conflicts = assemble([sheet("a", PROMISED, said, entities=NAMES)], NOBODY).conflicts
    assert [conflict.kind for conflict in conflicts] == ["attribution"] * told
    assert all([side.value for side in conflict.sides] == ["Serikat Karot", "Rani Osk"] for conflict in conflicts)


def test_what_stands_far_before_it_is_not_answered() -> None:
    """Three claims on, "hal tersebut" is something else."""
    between = [Said(text) for text in ("Harga cabai naik.", "Jalan ditutup.", "Hujan turun di lereng.")]
    said = answer("Rani Osk menegaskan ia tidak pernah menjanjikan hal tersebut.")
    assert assemble([sheet("a", PROMISED, *between, said, entities=NAMES)], NOBODY).conflicts == ()
