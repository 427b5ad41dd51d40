"""Conflicts have addresses of their own."""

from __future__ import annotations

from dataclasses import replace

from briefgen.dossier.ids import told_apart
from briefgen.model.dossier import Conflict, Group, Side

SIDES = (Side("Rangga", ("a#c-1",)), Side("Surya", ("b#c-2",)))
ONE = Conflict("k-01510d", "attribution", "between-parties", "", SIDES, None, None, ())


def test_conflicts_of_the_same_claims_with_other_sides_get_ids_of_their_own() -> None:
    """Two people deny one claim."""
    other = replace(ONE, sides=(Side("Wiratma", ("a#c-1",)), Side("Surya", ("b#c-2",))))
    first, second, third = told_apart((ONE, other, ONE))
    assert first is ONE
    assert len({first.id, second.id, third.id}) == 3
    assert second.id.startswith("k-01510d-")


def test_an_id_that_nobody_else_has_stays() -> None:
    """What is published keeps its address."""
    other = replace(ONE, id="k-999999")
    assert list(told_apart((ONE, other))) == [ONE, other]


def test_groups_whose_ids_met_by_chance_are_told_apart_by_their_claims() -> None:
    """The same ones every time."""
    group = Group("g-598597", "", ("a#c-1", "b#c-1"), (), (), (), 2, ())
    other = replace(group, claims=("c#c-1", "d#c-1"))
    first, second = told_apart((group, other))
    assert first is group
    assert second.id.startswith("g-598597-")
    assert [item.id for item in told_apart((group, other))] == [first.id, second.id]
