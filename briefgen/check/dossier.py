"""What people decided across sheets against the dossier: decisions whose claims are gone, or that speak of nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefgen.model.dossier import Dossier
from briefgen.model.problem import Problem, Where
from briefgen.model.registry import Topic
from briefgen.sheets import TOPICS


def check_dossier(dossier: Dossier) -> tuple[Problem, ...]:
    """Stale judgements, rulings and parties, in the order of their files and lines.

    D001: a judgement names a claim that no sheet has. D002: a ruling does. D003: a ruling names claims that stand in no
    conflict together, so that nothing shows it. D004: a party that no sheet and no registry names. D005: two judgements
    of one pair contradict each other. D006: two articles share wire copy that neither declares. All are warnings: the
    briefing stands without them, but a decision is lost on it, or two outlets look like two sources.
    """
    refs = {claim.ref for claim in dossier.claims}
    conflicts = [frozenset(ref for side in conflict.sides for ref in side.claims) for conflict in dossier.conflicts]
    names = {entity.id for entity in dossier.entities} | {one.known.id for one in dossier.entities if one.known}
    problems = [problem for topic in dossier.topics for problem in (
        *_gone(topic, refs), *_unseen(topic, conflicts, refs), *_parties(topic, names), *_contradicting(topic))]
    return tuple(sorted([*problems, *_undeclared_copy(dossier)]))


def _undeclared_copy(dossier: Dossier) -> Iterator[Problem]:
    """One warning a pair of articles, at the first claim of the later one: there a reviewer can name the agency."""
    by_ref = {claim.ref: claim for claim in dossier.claims}
    paths = {file.sheet.id: file.path for file in dossier.sheets}
    for wire in dossier.wire:
        claims = sorted((by_ref[ref] for ref in wire.claims), key=lambda claim: claim.ref)
        last = next(claim for claim in claims if claim.sheet == claims[-1].sheet)
        others = ", ".join(sorted({claim.sheet for claim in claims} - {last.sheet}))
        yield Problem(
            Where(paths[last.sheet], last.yaml_line), "D006",
            f"{last.claim.id} shares its wording with {others}, and neither says from whom it has it",
            "if an article names the agency elsewhere, add it to `relays`; the count of origins is one already",
            "warning")


def _path(topic: Topic) -> str:
    return f"{TOPICS}{topic.id}.yaml"


def _gone(topic: Topic, refs: set[str]) -> Iterator[Problem]:
    decisions: list[tuple[str, str, int, Iterable[str]]] = [
        ("D001", "judgement", judgement.line, judgement.claims) for judgement in topic.judgements]
    decisions += [("D002", "ruling", ruling.line, ruling.claims) for ruling in topic.rulings]
    for code, what, line, claims in decisions:
        for ref in claims:
            if ref not in refs:
                yield Problem(
                    Where(_path(topic), line), code, f"the {what} names the claim {ref}, which no sheet publishes",
                    "name the claim that took its place, or delete the decision", "warning")


def _unseen(topic: Topic, conflicts: Sequence[frozenset[str]], refs: set[str]) -> Iterator[Problem]:
    """Rulings all of whose claims are there, though in no conflict together."""
    for ruling in topic.rulings:
        named = set(ruling.claims)
        if named <= refs and not any(named <= held for held in conflicts):
            yield Problem(
                Where(_path(topic), ruling.line), "D003", "the ruling's claims stand in no conflict together",
                "name claims of one conflict (briefgen inspect --dossier shows them), or delete the ruling", "warning")


def _parties(topic: Topic, known: set[str]) -> Iterator[Problem]:
    for party in topic.parties:
        if party not in known:
            yield Problem(
                Where(_path(topic)), "D004", f"the party {party} is named in no sheet",
                "correct its id, or delete it from `parties`", "warning")


def _contradicting(topic: Topic) -> Iterator[Problem]:
    first: dict[tuple[str, ...], tuple[str, int]] = {}
    for judgement in topic.judgements:
        key = tuple(sorted(judgement.claims))
        verdict, line = first.setdefault(key, (judgement.verdict, judgement.line))
        if verdict != judgement.verdict:
            yield Problem(
                Where(_path(topic), judgement.line), "D005",
                f"the judgement says {judgement.verdict}, the one on line {line} says {verdict} of the same claims",
                "delete one of the two", "warning")
