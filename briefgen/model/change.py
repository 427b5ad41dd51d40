"""What changed between two states of content/, claim by claim, and what it does to the briefing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from briefgen.model.problem import Problem

ChangeKind = Literal["number", "date", "polarity", "attribution", "evidence", "wording", "review", "added", "removed"]
KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)
"""From what changes the meaning most to what changes it least; whole records last."""

Hand = Literal["person", "extraction"]
Turn = Literal["creates", "resolves", "changes"]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value of a record. name: "hedge", "times[0].edtf". old, new: in full, for people; None where absent."""

    name: str
    kind: ChangeKind
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record that differs.

    path, line: where it stands now, where it stood if it is gone. record: its key ("c-4f1a22", "source.published",
    "entity.kim-jong-un", "topic.rulings"). ref: "<sheet>#<claim>", None where it is no claim. kind: the first of
    `KINDS` among its fields. by: whose change it is: extraction's where the record is as the machine now reads it.
    says: the claim's sentence, or what names another record. matters: whether the briefing may differ for it.
    """

    path: str
    line: int
    record: str
    ref: str | None
    kind: ChangeKind
    by: Hand
    says: str
    fields: tuple[FieldChange, ...]
    matters: bool = True


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change does to the briefing.

    what: a conflict, a group of claims that say the same, or how many origins stand behind one. label: what it is
    about. detail: the values of its sides, or the two counts. claims: references of all claims in it, on both sides.
    """

    turn: Turn
    what: Literal["conflict", "group", "origins"]
    label: str
    detail: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """A change with the effects that are its doing: no other change touches their claims."""

    change: RecordChange
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True)
class ContentDiff:
    """All changes from one state to another.

    before, after: as a person names the two. changes: ranked, a person's before extraction's within a kind. effects:
    of several changes together, or of none of these. problems: of files that could not be read on either side; they are
    left out, and where there are any the effects are not worked out.
    """

    before: str
    after: str
    changes: tuple[Changed, ...]
    effects: tuple[Effect, ...] = ()
    problems: tuple[Problem, ...] = ()
