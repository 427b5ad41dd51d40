"""Two who each say that it was the other are in dispute."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.model.dossier import Dossier
from tests.dossier.small import NOBODY, Said, hop, sheet, state

ONE, OTHER = state("lamuria", "Lamuria"), state("tavia", "Tavia")


def dossier(one: str, other: str, second: str = "2031-03-06") -> Dossier:
    """Two accusations, each by the state that it begins with."""
    return assemble([
        sheet("a", Said(one, kind="statement", via=(hop("lamuria"),)), entities=(ONE, OTHER)),
        sheet("b", Said(other, kind="statement", via=(hop("tavia"),)), entities=(ONE, OTHER), published=second),
    ], NOBODY)


SHOT = "Lamuria menuding Tavia menembak desa nelayan itu."


def test_who_accuse_each_other_are_in_dispute() -> None:
    """Each by name, of one act."""
    (conflict,) = dossier(SHOT, "Tavia menyebut Lamuria menembak desa nelayan itu.").conflicts
    assert (conflict.kind, conflict.conflict_class) == ("attribution", "between-parties")
    assert [side.value for side in conflict.sides] == ["Lamuria", "Tavia"]


@pytest.mark.parametrize(("other", "second"), [
    ("Tavia menyebut Lamuria menutup pasar desa nelayan itu.", "2031-03-06"),
    ("Tavia menyebut seseorang menembak desa nelayan itu.", "2031-03-06"),
    ("Tavia menyebut Lamuria menembak desa nelayan itu.", "2031-03-26"),
])
def test_another_act_nobody_named_or_another_month_is_no_dispute(other: str, second: str) -> None:
    """They must accuse each other, of the same."""
    assert dossier(SHOT, other, second).conflicts == ()
