"""Two claims that cannot both be right."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.model.dossier import ConflictClass, ConflictKind, Why


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claims, by index, the smaller first, that cannot both be right.

    values: what each says, as shown. measure: what the two are about, so that one pair of groups can clash in two
    ways. hint: arithmetic that explains the gap. conflict_class: where the finding itself settles it.
    """

    kind: ConflictKind
    left: int
    right: int
    values: tuple[str, str]
    measure: str
    why: tuple[Why, ...]
    hint: str | None = None
    conflict_class: ConflictClass | None = None
