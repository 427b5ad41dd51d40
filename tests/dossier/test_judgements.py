"""A person's word wins over the machine's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.dossier import assemble
from briefgen.model.dossier import SheetFile
from briefgen.model.registry import Judgement, Registries, Ruling, Topic, Verdict
from tests.dossier.small import NOBODY, Said, reviewed, sheet

SAME = "Kapal barang Sinar Laut karam di Teluk Lembar dengan muatan beras dan gula."
OTHER = "Harga cabai naik di pasar kota."
PAIR = ("a#c-000001", "b#c-000001")


def judged(verdict: Verdict, claims: tuple[str, ...] = PAIR) -> Registries:
    """A topic with one judgement."""
    return Registries(topics=(Topic("t", "T", judgements=(Judgement(claims, verdict, "Rina", "2031-03-06"),)),))


def files(one: str, other: str) -> list[SheetFile]:
    """Two sheets with a claim each."""
    return [sheet("a", Said(one)), sheet("b", Said(other))]


def test_same_puts_together_what_no_rule_would() -> None:
    """Unlike words, one group, and the reason is told."""
    (group,) = assemble(files(SAME, OTHER), judged("same")).groups
    assert group.claims == PAIR
    assert [reason.feature for reason in group.why] == ["judged"]


@pytest.mark.parametrize("verdict", ["not-the-same", "unsure"])
def test_other_verdicts_keep_apart_what_rules_would_join(verdict: Verdict) -> None:
    """What a person doubts is not asserted."""
    assert len(assemble(files(SAME, SAME), NOBODY).groups) == 1
    assert assemble(files(SAME, SAME), judged(verdict)).groups == ()


def test_claims_that_are_not_the_same_do_not_contradict_each_other() -> None:
    """Two floods, says a person: no conflict of their tolls."""
    toll = [sheet(stem, Said(f"Sebanyak {n} orang tewas akibat banjir di Kota Lembar.",
                             quantities=((f"{n} orang", n, "exact", "person"),))) for stem, n in (("a", 43), ("b", 51))]
    assert len(assemble(toll, NOBODY).conflicts) == 1
    assert assemble(toll, judged("not-the-same")).conflicts == ()


def test_a_ruling_stands_with_its_conflict_and_sets_its_class() -> None:
    """In the person's words."""
    toll = [sheet(stem, Said(f"Sebanyak {n} orang tewas akibat banjir di Kota Lembar.",
                             quantities=((f"{n} orang", n, "exact", "person"),))) for stem, n in (("a", 43), ("b", 51))]
    ruling = Ruling(PAIR, "change-over-time", "Angka kedua menyusul malam harinya.", (), "Rina", "2031-03-06")
    known = Registries(topics=(Topic("t", "T", rulings=(ruling,)),))
    (conflict,) = assemble(toll, known).conflicts
    assert (conflict.ruling, conflict.conflict_class) == ("Angka kedua menyusul malam harinya.", "change-over-time")


def test_people_tell_events_apart_and_measures_together() -> None:
    """`event` and `measure` of a claim override the comparison."""
    one, other = files(SAME, SAME)
    for key, file in (("karam-1", one), ("karam-2", other)):
        claims = tuple(replace(claim, event=key) for claim in file.sheet.claims)
        one, other = (replace(file, sheet=replace(file.sheet, claims=claims)), other) if key == "karam-1" else (
            one, replace(file, sheet=replace(file.sheet, claims=claims)))
    assert assemble([one, other], NOBODY).groups == ()


def test_rejected_claims_are_not_in_the_dossier() -> None:
    """A tombstone is never published; an accepted claim is."""
    assert assemble([reviewed(sheet("a", Said(SAME)), "c-000001", "rejected")], NOBODY).claims == ()
    assert len(assemble([reviewed(sheet("a", Said(SAME)), "c-000001", "accepted")], NOBODY).claims) == 1
