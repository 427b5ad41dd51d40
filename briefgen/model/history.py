"""What git knows of decisions: with which commit one came, and what the claim said before."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.model.change import FieldChange


@dataclass(frozen=True, slots=True)
class Decided:
    """How a decision on a claim came into the repository.

    ref: "<sheet>#<claim>". commit: full hash of the first commit on the published branch that holds the decision as it
    stands. day: of that commit. fields: what the decision says that a person changed, each with its old and its
    present value; empty where it names nothing, or where the old values are not known.
    """

    ref: str
    commit: str
    day: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class History:
    """All decisions that git knows, sorted by `ref`. shallow: the clone ends early, so that older ones may lack."""

    decided: tuple[Decided, ...] = ()
    shallow: bool = False

    def of(self, ref: str) -> Decided | None:
        """How the decision on a claim came; None where it is not committed, or out of the clone's reach."""
        return next((each for each in self.decided if each.ref == ref), None)
