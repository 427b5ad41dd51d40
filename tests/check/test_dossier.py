"""Decisions across sheets whose claims are gone."""

from __future__ import annotations

import pytest

from briefgen.check import check_dossier
from briefgen.dossier import assemble
from briefgen.model.problem import Where
from briefgen.model.registry import Judgement, Registries, Ruling, Topic
from tests.dossier.small import Said, sheet, state

TEXT = "Kapal barang Sinar Laut karam di Teluk Lembar dengan muatan beras dan gula."
HERE = ("a#c-000001", "b#c-000001")
GONE = ("a#c-000001", "b#c-0000ff")


def problems(topic: Topic) -> list[str]:
    """What is told of a topic over two sheets."""
    files = [sheet("a", Said(TEXT), entities=(state("lembar", "Negara Lembar"),)), sheet("b", Said(TEXT))]
    return [str(problem) for problem in check_dossier(assemble(files, Registries(topics=(topic,))))]


def judgement(claims: tuple[str, ...], verdict: str, line: int) -> Judgement:
    """A judgement on a line of the file."""
    return Judgement(claims, verdict, "Rina", "2031-03-06", line=line)  # type: ignore[arg-type]


def test_decisions_about_claims_that_are_there_are_fine() -> None:
    """Nothing to tell."""
    assert problems(Topic("t", "T", parties=("lembar",), judgements=(judgement(HERE, "same", 3),))) == []


@pytest.mark.parametrize(("topic", "expected"), [
    (Topic("t", "T", judgements=(judgement(GONE, "same", 7),)),
     ("content/topics/t.yaml:7: D001 the judgement names the claim b#c-0000ff, which no sheet publishes\n"
      "    fix: name the claim that took its place, or delete the decision")),
    (Topic("t", "T", rulings=(Ruling(GONE, "composition", "x", (), "Rina", "2031-03-06", 9),)),
     ("content/topics/t.yaml:9: D002 the ruling names the claim b#c-0000ff, which no sheet publishes\n"
      "    fix: name the claim that took its place, or delete the decision")),
    (Topic("t", "T", rulings=(Ruling(HERE, "composition", "x", (), "Rina", "2031-03-06", 9),)),
     ("content/topics/t.yaml:9: D003 the ruling's claims stand in no conflict together\n"
      "    fix: name claims of one conflict (briefgen inspect --dossier shows them), or delete the ruling")),
    (Topic("t", "T", parties=("rimba",)),
     ("content/topics/t.yaml: D004 the party rimba is named in no sheet\n"
      "    fix: correct its id, or delete it from `parties`")),
    (Topic("t", "T", judgements=(judgement(HERE, "same", 3), judgement(HERE, "unsure", 8))),
     ("content/topics/t.yaml:8: D005 the judgement says unsure, the one on line 3 says same of the same claims\n"
      "    fix: delete one of the two")),
])
def test_each_fault_is_told_with_file_line_and_fix(topic: Topic, expected: str) -> None:
    """One line for the place, one for the fix."""
    assert problems(topic) == [expected]


def test_wire_copy_that_neither_article_declares_is_told_once_a_pair() -> None:
    """Two outlets that print one agency's paragraph look like two sources; the later sheet is named."""
    copied = (
        "Kapal barang Sinar Laut yang memuat beras dan gula karam di perairan dangkal Teluk Lembar setelah lambungnya "
        "menghantam karang tajam dekat mercusuar tua pelabuhan nelayan.")
    files = [sheet("a", Said(copied)), sheet("b", Said(copied.replace("karam", "tenggelam")))]
    dossier = assemble(files, Registries())
    assert [len(wire.claims) for wire in dossier.wire] == [2]
    where = Where(files[1].path, dossier.claims[1].yaml_line)
    expected = (
        f"{where}: D006 c-000001 shares its wording with a, and neither says from whom it has it\n"
        "    fix: if an article names the agency elsewhere, add it to `relays`; the count of origins is one already")
    assert [str(problem) for problem in check_dossier(dossier)] == [expected]
