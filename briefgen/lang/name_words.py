"""The words within names that tell what sort of thing bears them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.lang.table import Table


@dataclass(frozen=True, slots=True)
class NameWords:
    """firms: that only tell the form of a firm; places: what sort of place it is; spelled_out: cut short -> in full.

    levels: word before the name of a village, a district, a regency or a province -> which of them. lies: between a
    place and what it lies in. anywhere: in names of what every town has.
    """

    firms: frozenset[str]
    places: frozenset[str]
    spelled_out: Mapping[str, str]
    levels: Mapping[str, str]
    lies: frozenset[str]
    anywhere: frozenset[str]


def read_name_words(table: Table) -> NameWords:
    """The words of the table.

    Raises:
        PackError: an unknown key.
    """
    table.only(("firms", "places", "short", "levels", "lies", "anywhere"))
    short, levels = table.sub("short"), table.sub("levels")
    return NameWords(
        spelled_out={key: short.text(key) for key in short.data},
        levels={word: level for level in levels.data for word in levels.words(level)},
        **{key: frozenset(table.words(key)) for key in ("firms", "places", "lies", "anywhere")})
