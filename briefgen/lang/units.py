"""What is counted: currencies, percent, measures, persons, and the noun behind a number."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.lang.phrases import PhraseTable, phrase_table
from briefgen.lang.table import Table, read_table


@dataclass(frozen=True, slots=True)
class Units:
    """The tables of units.toml.

    money_before, money_after: words -> ISO 4217 code. percent, measures, counted: words -> unit. measures_before:
    words -> a measure that is named before its number ("magnitudo 6,8"); signs_before: its sign, a capital ("M 6,8").
    classifiers: nouns that count another noun. nouns: known nouns. not_agents: in peN-, but no persons. tails: words
    that may follow the counted noun inside the span. stops: words that are never the counted noun. states: what may be
    said of victims right behind their number ("3 tewas").
    """

    money_before: PhraseTable[str]
    money_after: PhraseTable[str]
    measures: PhraseTable[str]
    measures_before: PhraseTable[str]
    signs_before: PhraseTable[str]
    counted: PhraseTable[str]
    classifiers: frozenset[str]
    nouns: frozenset[str]
    not_agents: frozenset[str]
    tails: frozenset[str]
    stops: frozenset[str]
    states: frozenset[str]


def load_units(tag: str) -> Units:
    """The pack's units.toml, validated.

    Raises:
        PackError: the file is missing or broken.
    """
    table = read_table(tag, "units").only((
        "money_before", "money_after", "percent", "measures", "measures_before", "signs_before", "counted", "compounds",
        "classifiers", "nouns", "not_agents", "tails", "stops", "states"))
    return Units(
        money_before=_by_unit(table.sub("money_before")), money_after=_by_unit(table.sub("money_after")),
        measures=_by_unit(table.sub("percent"), table.sub("measures")),
        measures_before=_by_unit(table.sub("measures_before")), signs_before=_by_unit(table.sub("signs_before")),
        counted=_counted(table),
        classifiers=_set(table, "classifiers"), nouns=_set(table, "nouns"),
        not_agents=_set(table, "not_agents"), tails=_set(table, "tails"),
        stops=_set(table, "stops"), states=_set(table, "states"),
    )


def _by_unit(*tables: Table) -> PhraseTable[str]:
    return phrase_table([(word, unit) for table in tables for unit in table.data for word in table.words(unit)],
                        tables[0].name)


def _counted(table: Table) -> PhraseTable[str]:
    """The units with a name of their own, and compounds, each of which is its own unit."""
    named, compounds = table.sub("counted"), table.sub("compounds").only(("words",))
    return phrase_table([(word, unit) for unit in named.data for word in named.words(unit)] + [
        (word, word) for word in compounds.words("words")], named.name)


def _set(table: Table, key: str) -> frozenset[str]:
    return frozenset(table.sub(key).only(("words",)).words("words"))
