"""What people changed."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.render.contexts.conflicts import ConflictView
from briefgen.render.contexts.names import Ref, When
from briefgen.render.contexts.parts import Parts


@dataclass(frozen=True, slots=True)
class Replaced:
    """A value that a person replaced.

    field: its name in the fact sheet, such as times[0].edtf.
    old: what stood there, or None.
    new: what stands there, or None.
    """

    field: str
    old: str | None
    new: str | None


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
    replaced: old and new values, known only to a build with --history.
    commit: with which commit it came, known only to a build with --history.
    """

    at: When | None
    what: Ref
    language: str | None
    state: str
    by: str | None
    note: str | None
    changed: str | None
    replaced: tuple[Replaced, ...] = ()
    commit: Ref | None = None


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """pages/corrections.html: what people changed.

    corrections: newest first.
    rulings: conflicts on which an editor has ruled.
    feed: address of the feed that tells the same.
    parts: the way to the other parts of the list, or None where it is whole.
    history: how far git's memory goes, in words; None for a build without --history.
    """

    corrections: tuple[Correction, ...]
    rulings: tuple[ConflictView, ...]
    feed: str
    parts: Parts | None = None
    history: str | None = None
