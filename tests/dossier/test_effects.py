"""What another state of the sheets does to the briefing."""

from __future__ import annotations

from briefgen.dossier import effects_between
from briefgen.model.change import Effect
from briefgen.model.dossier import Conflict, Dossier, Group, Side


def dossier(*held: Conflict | Group) -> Dossier:
    """A dossier with these conflicts and groups."""
    return Dossier((), (), (), (), tuple(each for each in held if isinstance(each, Group)),
                   tuple(each for each in held if isinstance(each, Conflict)), (), (), (), ())


def conflict(*sides: tuple[str, str], kind: str = "date", name: str = "k-1") -> Conflict:
    """A conflict; each side is a value and its claims, by letter."""
    return Conflict(name, kind, "between-sources", "Perjanjian", tuple(  # type: ignore[arg-type]
        Side(value, tuple(claims)) for value, claims in sides), None, None, ())


def group(claims: str, outlets: int = 2, origins: int | None = 1) -> Group:
    """Claims, by letter, that say the same."""
    return Group("g-1", "Perjanjian", tuple(claims), tuple(claims), tuple(claims[:outlets]), (), origins, ())


JUNE, NOVEMBER = ("2024-06", "ab"), ("2024-11", "c")


def test_the_same_briefing_has_no_effects() -> None:
    """Ids are no matter: they follow from the claims."""
    before, after = conflict(JUNE, NOVEMBER), conflict(JUNE, NOVEMBER, name="k-2")
    assert effects_between(dossier(before, group("ab")), dossier(after, group("ab"))) == ()


def test_a_conflict_comes_goes_and_changes() -> None:
    """With the values of its sides, and all claims in it."""
    old, new = dossier(conflict(JUNE, NOVEMBER)), dossier(conflict(JUNE, ("2024-12", "c")))
    made = Effect("creates", "conflict", "Perjanjian", "2024-06 ⟷ 2024-11", ("a", "b", "c"))
    assert effects_between(dossier(), old) == (made,)
    assert effects_between(old, dossier())[0].turn == "resolves"
    assert effects_between(old, new) == (Effect(
        "changes", "conflict", "Perjanjian", "2024-06 ⟷ 2024-11 → 2024-06 ⟷ 2024-12", ("a", "b", "c")),)


def test_one_more_claim_on_a_side_is_no_other_conflict() -> None:
    """Its values are what a reader of the briefing sees."""
    assert effects_between(dossier(conflict(JUNE, NOVEMBER)), dossier(conflict(("2024-06", "abd"), NOVEMBER))) == ()


def test_another_kind_over_the_same_claims_is_another_conflict() -> None:
    """A date and a number of one claim may both be in dispute."""
    found = effects_between(dossier(conflict(JUNE, NOVEMBER)), dossier(conflict(JUNE, NOVEMBER, kind="number")))
    assert [effect.turn for effect in found] == ["creates", "resolves"]


def test_groups_come_go_and_change_their_origins() -> None:
    """How many stand behind a statement is what the briefing is about."""
    assert effects_between(dossier(), dossier(group("ab"))) == (
        Effect("creates", "group", "Perjanjian", "2 claims", ("a", "b")),)
    assert effects_between(dossier(group("ab")), dossier()) == (
        Effect("resolves", "group", "Perjanjian", "2 claims", ("a", "b")),)
    assert effects_between(dossier(group("ab")), dossier(group("abc", 3, 2))) == (
        Effect("changes", "origins", "Perjanjian", "2 outlets, 1 origin → 3 outlets, 2 origins", ("a", "b", "c")),)
    assert effects_between(dossier(group("ab")), dossier(group("ab", origins=None)))[0].detail == (
        "2 outlets, 1 origin → 2 outlets, independence unknown")


def test_of_two_that_share_claims_the_nearer_is_the_same() -> None:
    """And each has one partner."""
    found = effects_between(dossier(group("abcd")), dossier(group("ab"), group("cde"), group("abcd")))
    assert sorted((effect.turn, effect.claims) for effect in found) == [
        ("creates", ("a", "b")), ("creates", ("c", "d", "e"))]
