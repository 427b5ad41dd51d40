"""Feasts that move through the year: a table of their days, since no rule of this calendar gives them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from briefgen.errors import PackError
from briefgen.lang.phrases import PhraseTable, phrase_table
from briefgen.lang.table import Table, read_table

Days = tuple[tuple[date, date], ...]
"""First and last day of a feast, year by year."""

HIJRI_SHIFT = 579
"""From an Islamic year to the common year in which its Ramadan, Idul Fitri and Idul Adha fall, from 2001 to 2030."""


@dataclass(frozen=True, slots=True)
class Feasts:
    """names: words -> days of the feast. islamic: those behind which an Islamic year may stand, with one of `hijri`."""

    names: PhraseTable[Days]
    islamic: frozenset[Days]
    hijri: frozenset[str]


def load_feasts(tag: str) -> Feasts:
    """The pack's feasts.toml, validated.

    Raises:
        PackError: the file is missing or broken, a day is none, or a feast stands twice in a year.
    """
    table = read_table(tag, "feasts").only(("hijri", "feast"))
    rows = [(row.only(("islamic", "words", "days")), _days(row)) for row in table.rows("feast")]
    return Feasts(
        phrase_table([(word, days) for row, days in rows for word in row.words("words")], table.name),
        frozenset(days for row, days in rows if row.data.get("islamic") is True), frozenset(table.words("hijri")))


def _days(row: Table) -> Days:
    try:
        days = tuple((date.fromisoformat(text[:10]), date.fromisoformat(text[-10:])) for text in row.words("days"))
    except ValueError as error:
        raise PackError(f"{row.name}: {error}") from None
    if not days or len({first.year for first, _ in days}) < len(days):
        raise PackError(f"{row.name}: days must hold one entry a year")
    return days
