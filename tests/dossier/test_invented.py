"""On invented dossiers of several subjects the machine finds what a reader marked, and little else."""

from __future__ import annotations

from itertools import permutations

import pytest

from briefgen.dossier import assemble
from briefgen.model.registry import Registries
from tests.dossier.invented import DOSSIERS, agreement_scores, conflict_scores, load

NAMES = sorted(path.name for path in DOSSIERS.iterdir() if path.is_dir())


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    """Each invented dossier in turn."""
    return str(request.param)


def test_there_are_dossiers_to_measure() -> None:
    """The floors below are about something."""
    assert len(NAMES) >= 2
    assert all(len(load(name).agreements) >= 5 and len(load(name).conflicts) >= 5 for name in NAMES)


def test_agreements_are_found_and_few_others(name: str) -> None:
    """Recall at least 0.80 at a precision of at least 0.85, without any registry or judgement."""
    marked = load(name)
    recall, precision = agreement_scores(assemble(marked.sheets, Registries()), marked)
    assert recall >= 0.80
    assert precision >= 0.85


def test_conflicts_are_found_and_few_false_ones(name: str) -> None:
    """Recall at least 0.70 with at most three false ones."""
    marked = load(name)
    recall, false = conflict_scores(assemble(marked.sheets, Registries()), marked)
    assert recall >= 0.70
    assert false <= 3


def test_shared_copy_is_found_and_nothing_else(name: str) -> None:
    """The passage that two articles share without saying so."""
    marked = load(name)
    assert tuple(frozenset(wire.claims) for wire in assemble(marked.sheets, Registries()).wire) == marked.wire


def test_the_order_of_the_sheets_changes_nothing(name: str) -> None:
    """Equal sheets in any order give an equal dossier."""
    marked = load(name)
    first = assemble(marked.sheets, Registries())
    orders = list(permutations(marked.sheets))
    for order in (orders[1], orders[len(orders) // 2], orders[-1]):
        assert assemble(order, Registries()) == first


def test_every_finding_says_why(name: str) -> None:
    """Groups and conflicts carry reasons with words in them."""
    dossier = assemble(load(name).sheets, Registries())
    assert all(found.why and all(reason.detail for reason in found.why)
               for found in (*dossier.groups, *dossier.conflicts))


def test_every_reference_leads_to_a_claim(name: str) -> None:
    """Findings refer to claims of the dossier, and every claim is on the timeline or listed as undated."""
    dossier = assemble(load(name).sheets, Registries())
    refs = {claim.ref for claim in dossier.claims}
    told = [ref for event in dossier.timeline for ref in event.claims]
    assert {ref for group in dossier.groups for ref in group.claims} <= refs
    assert {ref for conflict in dossier.conflicts for side in conflict.sides for ref in side.claims} <= refs
    assert sorted((*told, *dossier.undated)) == sorted(refs)
