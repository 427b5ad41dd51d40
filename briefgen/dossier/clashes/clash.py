"""Two claims that cannot both be right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
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


class Mate(NamedTuple):
    """A claim of the group of one of two that clash: is it on that one's side?

    one: that one; other: which it clashes with; value: what the one says, as shown.
    """

    profile: Profile
    one: Profile
    other: Profile
    value: str


OnSide = Callable[[Mate, Compared], bool]
"""Whether a group mate says what the one does, and so stands on its side."""
