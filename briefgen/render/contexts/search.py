"""Search, and the index from A to Z that stands in for it."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.render.contexts.parts import Parts
from briefgen.render.contexts.registers import ListItem


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of the index.

    name: the letter.
    items: what begins with it.
    """

    name: str
    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """pages/search.html: search; without a script the index.

    index: address of the script that holds the search index.
    letters: in alphabetical order.
    parts: the way to the other parts of the list, or None where it is whole.
    """

    index: str
    letters: tuple[Letter, ...]
    parts: Parts | None
