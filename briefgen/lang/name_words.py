"""The words within names that tell what sort of thing bears them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.lang.table import Table


@dataclass(frozen=True, slots=True)
class NameWords:
    """firms: that only tell the form of a firm; places: what sort of place it is; spelled_out: cut short -> in full."""

    firms: frozenset[str]
    places: frozenset[str]
    spelled_out: Mapping[str, str]


def read_name_words(table: Table) -> NameWords:
    """The words of the table.

    Raises:
        PackError: an unknown key.
    """
    table.only(("firms", "places", "short"))
    short = table.sub("short")
    return NameWords(frozenset(table.words("firms")), frozenset(table.words("places")),
                     {key: short.text(key) for key in short.data})
