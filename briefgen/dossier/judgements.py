"""What people decided: their word on pairs of claims and on conflicts wins over the machine's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from briefgen.model.dossier import Conflict, ConflictClass
from briefgen.model.registry import Registries, Ruling, Verdict

_CLASSES: Mapping[str, ConflictClass] = {
    "between-sources": "between-sources", "within-source": "within-source", "between-parties": "between-parties",
    "composition": "composition", "change-over-time": "change-over-time"}


class Judged:
    """The judgements of all topics, pair by pair; the later in the files wins over the earlier."""

    def __init__(self, registries: Registries) -> None:
        self._verdicts: dict[tuple[str, str], Verdict] = {}
        for topic in registries.topics:
            for judgement in topic.judgements:
                for first, second in combinations(sorted(judgement.claims), 2):
                    self._verdicts[first, second] = judgement.verdict

    def knows(self, left: str, right: str) -> bool:
        """Whether a person judged the pair."""
        return bool(self._verdicts) and (min(left, right), max(left, right)) in self._verdicts

    def says_same(self, left: str, right: str) -> bool:
        """Whether a person says that they are the same. Unsure is no: what a person doubts is not asserted."""
        return self._verdicts.get((min(left, right), max(left, right))) == "same"

    def says_other(self, left: str, right: str) -> bool:
        """Whether a person says that they are not the same."""
        return self._verdicts.get((min(left, right), max(left, right))) == "not-the-same"

    def pairs(self, refs: Sequence[str]) -> Iterable[tuple[int, int]]:
        """The judged pairs among some refs, as sorted indices."""
        at = {ref: i for i, ref in enumerate(refs)}
        for first, second in sorted(self._verdicts):
            if first in at and second in at:
                yield min(at[first], at[second]), max(at[first], at[second])


def rule_on(conflicts: Sequence[Conflict], registries: Registries) -> tuple[Conflict, ...]:
    """Conflicts with what a person found about them; a ruling speaks of the conflict that holds all its claims."""
    rulings = [ruling for topic in registries.topics for ruling in topic.rulings]
    return tuple(_ruled(conflict, rulings) for conflict in conflicts)


def _ruled(conflict: Conflict, rulings: Iterable[Ruling]) -> Conflict:
    held = {ref for side in conflict.sides for ref in side.claims}
    for ruling in rulings:
        if set(ruling.claims) <= held:
            conflict = replace(
                conflict, ruling=ruling.text, conflict_class=_CLASSES.get(ruling.finding, conflict.conflict_class))
    return conflict
