"""The acts that tell who did what."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.lang.table import Table

TERMS = (
    "single", "attitudes", "changes", "endings", "blamed", "acts_of_states", "asked_for", "offices", "of_things",
    "plain_acts", "of_acts", "revealing", "final", "access")
"""Those that list classes of meaning."""
PAIRS = ("opposites", "ways", "converse")
"""Those that list pairs of them."""


@dataclass(frozen=True, slots=True)
class DeedWords:
    """order: term of the act of ordering; by_order: before a noun for one that names whose it was; kept: before an act
    that is done as planned all the same.

    The rest are terms. single: acts that one alone can do; changes: that move the day on which something ends; endings:
    that end a thing. opposites: pairs of which a thing can be one at a time; ways: of which one occasion can have been
    one; either: all that stand in such pairs; attitudes: those of them that people have, one this and one that.
    converse: pairs of which one is the other's other side.
    blamed: of what people accuse each other; asked_for: acts that a noun tells with whose it was;
    acts_of_states: that states do under names of places; offices: those who head a government; of_things:
    of `opposites`, what things are and not people; plain_acts: that a word tells which has no shape of a verb;
    of_acts: that only say how the act behind them came out; revealing: that bring to light what nobody knew; final: of
    `opposites`, that are so for ever after; access: by which something is open to somebody.
    """

    order: str
    by_order: frozenset[str]
    kept: frozenset[str]
    single: frozenset[str]
    attitudes: frozenset[str]
    changes: frozenset[str]
    endings: frozenset[str]
    blamed: frozenset[str]
    acts_of_states: frozenset[str]
    asked_for: frozenset[str]
    offices: frozenset[str]
    of_things: frozenset[str]
    plain_acts: frozenset[str]
    of_acts: frozenset[str]
    revealing: frozenset[str]
    final: frozenset[str]
    access: frozenset[str]
    opposites: frozenset[frozenset[str]]
    ways: frozenset[frozenset[str]]
    either: frozenset[str]
    converse: frozenset[frozenset[str]]


def read_deed_words(table: Table) -> DeedWords:
    """The words of the table.

    Raises:
        PackError: an unknown key.
    """
    table.only(("order", "by_order", "kept", *TERMS, *PAIRS))
    opposites, ways, converse = (_pairs(table, key) for key in PAIRS)
    return DeedWords(
        table.text("order").upper(), frozenset(table.words("by_order")), frozenset(table.words("kept")),
        opposites=opposites, ways=ways, either=frozenset().union(*opposites, *ways), converse=converse,
        **{key: table.terms(key) for key in TERMS})


def _pairs(table: Table, key: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.upper().split()) for pair in table.words(key))
