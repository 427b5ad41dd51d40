"""What people changed."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.render.contexts.conflicts import ConflictView
from briefgen.render.contexts.names import Ref, When


@dataclass(frozen=True, slots=True)
class Correction:
    """A review that changed something.

    at: when, or None.
    what: the claim; a withdrawn one is named by its id only.
    language: of the claim where it is not the page's, else None.
    state: corrected, disputed or rejected.
    by: who, or None.
    note: why, or None.
    changed: which fields, in words, or None.
    """

    at: When | None
    what: Ref
    language: str | None
    state: str
    by: str | None
    note: str | None
    changed: str | None


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """pages/corrections.html: what people changed.

    corrections: newest first.
    rulings: conflicts on which an editor has ruled.
    """

    corrections: tuple[Correction, ...]
    rulings: tuple[ConflictView, ...]
