"""A list that is too long for one page."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.render.contexts.names import Ref


@dataclass(frozen=True, slots=True)
class PartLink:
    """One part of a list.

    ref: what it holds, and its page.
    count: how many items it has, in words, or None.
    current: whether it is the part at hand.
    """

    ref: Ref
    count: str | None
    current: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """The way from one part of a list to the others.

    here: what the part at hand holds, or None where all parts are elsewhere.
    open: whether the list of parts is in sight at once: on the first part, and where all are elsewhere.
    place: which part it is of how many, in words.
    links: every part; empty where there are very many and this is not the first.
    previous: the part before, or None.
    next: the part behind, or None.
    all: where all parts are named, or None where they are here.
    search: address of the search, which goes through all parts.
    """

    here: str | None
    open: bool
    place: str
    links: tuple[PartLink, ...]
    previous: Ref | None
    next: Ref | None
    all: Ref | None
    search: str
