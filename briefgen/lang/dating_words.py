"""The words beside the day or the hour of something."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.lang.classes import Classes, Morphology, make_classes
from briefgen.lang.table import Table

KEYS = ("until", "then", "base", "ends", "clock", "since", "begins", "per", "from_per", "headed",
        "not_before", "learns")


@dataclass(frozen=True, slots=True)
class DatingWords:
    """until, then: mark a count as of a day. base: before a date with which a count is only compared.

    ends: before the day on which something ends, headed: at the head of a claim that says nothing but
    that; since: before that from which on it is so; begins: tell that something began; per: as of a day, or, behind
    from_per, from it on; clock: before the time of day; not_before: before what was done then and no earlier; learns:
    get to know; future: in a headline, of what is to come.
    """

    until: frozenset[str]
    then: frozenset[str]
    base: frozenset[str]
    ends: frozenset[str]
    clock: frozenset[str]
    since: frozenset[str]
    begins: frozenset[str]
    per: frozenset[str]
    from_per: frozenset[str]
    headed: frozenset[str]
    not_before: frozenset[str]
    learns: frozenset[str]
    future: Classes


def read_dating_words(table: Table, language: Morphology) -> DatingWords:
    """The words of the table, which may hold others."""
    return DatingWords(
        **{key: frozenset(table.words(key)) for key in KEYS},
        future=make_classes({"future": table.words("future")}, table.name, language))
