"""The words beside the day or the hour of something."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.lang.classes import Classes, Morphology, make_classes
from briefgen.lang.table import Table

KEYS = ("until", "then", "base", "ends", "clock", "since", "begins", "per", "from_per", "headed",
        "not_before", "learns", "files", "files_to", "in_kind", "parts_of_day", "on")


@dataclass(frozen=True, slots=True)
class DatingWords:
    """until, then: mark a count as of a day. base: before a date with which a count is only compared.

    ends: before the day on which something ends, headed: at the head of a claim that says nothing but
    that; since: before that from which on it is so; begins: tell that something began; per: as of a day, or, behind
    from_per, from it on; clock: before the time of day; not_before: before what was done then and no earlier; learns:
    get to know; files: tell that somebody turns to an office, files_to: before it, filed_with: such offices, by kinds,
    first what any of a kind may be; in_kind: behind an act that was done to him first who does it; due: before a day by
    which something is to be done; parts_of_day: of a day, or the day, on: before one; future: in a headline,
    of what is to come.
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
    files: frozenset[str]
    files_to: frozenset[str]
    in_kind: frozenset[str]
    parts_of_day: frozenset[str]
    on: frozenset[str]
    filed_with: tuple[tuple[str, ...], ...]
    due: Classes
    future: Classes


def read_dating_words(table: Table, language: Morphology) -> DatingWords:
    """The words of the table, which may hold others."""
    due, future = (make_classes({key: table.words(key)}, table.name, language) for key in ("due", "future"))
    filed_with = tuple(tuple(kind.split()) for kind in table.words("filed_with"))
    plain = {key: frozenset(table.words(key)) for key in KEYS}
    return DatingWords(filed_with=filed_with, due=due, future=future, **plain)
