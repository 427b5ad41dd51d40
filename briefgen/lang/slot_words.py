"""The words for what a thing has one of: when it was issued, bought, built, last checked, first reported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.lang.classes import Classes, Morphology, make_classes
from briefgen.lang.table import Table

SETS = ("tellers", "times", "stretches", "light", "first_light", "adverbs", "places", "doers", "sources", "prices",
        "when", "asides", "others", "unsure", "joins", "turns", "pointers", "fresh", "himself", "anybody", "orders",
        "alone", "stops", "papers", "worth")
OPENING = ("places", "doers", "sources", "prices", "when")


@dataclass(frozen=True, slots=True)
class SlotWords:
    """acts: word -> the acts that it tells, of which a thing has one, or a last and a first; single: the former.

    ways: word -> how it came to somebody; makers: noun for who did it -> the acts. tellers: verbs behind which stands
    what is told. ranks: "terakhir", "pertama kali"; last, first: their words; times: beside a rank; stretches: before
    "terakhir", of a time. light: tell no more than that it was; first_light: the same of what is first. adverbs: tell
    neither the thing nor the act. places, doers, sources, prices, when: before where, by whom, from whom, for how much,
    when it was; opening: all five; worth: behind `when`, before how much; orders: behind "atas", who had it done;
    asides, joins: open what is of something else; turns: before what it was so long before or after. others: tell one
    of several from the rest. pointers: point at a known thing; fresh: it was not before; himself: who speaks; anybody:
    of whom others tell by another noun; alone: before "yang", that nobody else did it. stops: right before an act that
    is over; papers: before what a paper is of. unsure: it is not so.
    """

    acts: Mapping[str, frozenset[str]]
    single: frozenset[str]
    ways: Mapping[str, frozenset[str]]
    makers: Mapping[str, frozenset[str]]
    ranks: Classes
    tellers: frozenset[str]
    times: frozenset[str]
    stretches: frozenset[str]
    light: frozenset[str]
    first_light: frozenset[str]
    adverbs: frozenset[str]
    places: frozenset[str]
    doers: frozenset[str]
    sources: frozenset[str]
    prices: frozenset[str]
    when: frozenset[str]
    opening: frozenset[str]
    asides: frozenset[str]
    others: frozenset[str]
    unsure: frozenset[str]
    joins: frozenset[str]
    turns: frozenset[str]
    pointers: frozenset[str]
    fresh: frozenset[str]
    himself: frozenset[str]
    anybody: frozenset[str]
    orders: frozenset[str]
    alone: frozenset[str]
    stops: frozenset[str]
    papers: frozenset[str]
    worth: frozenset[str]
    last: frozenset[str]
    first: frozenset[str]


def read_slot_words(table: Table, language: Morphology) -> SlotWords:
    """Compile the table.

    Raises:
        PackError: an unknown key, or a rank that is both.
    """
    table.only((*SETS, "last", "first", "acts", "often", "ways", "makers"))
    return SlotWords(
        acts=_by_word(table.sub("acts"), table.sub("often")), single=frozenset(table.sub("acts").data),
        ways=_by_word(table.sub("ways")), makers=_by_word(table.sub("makers")),
        ranks=make_classes({key: table.words(key) for key in ("last", "first")}, table.name, language),
        opening=frozenset(word for key in OPENING for word in table.words(key)), last=frozenset(table.words("last")),
        first=frozenset(table.words("first")), **{key: frozenset(table.words(key)) for key in SETS})


def _by_word(*tables: Table) -> Mapping[str, frozenset[str]]:
    """Word -> the names of the lists that hold it."""
    lists = {name: frozenset(table.words(name)) for table in tables for name in table.data}
    held = sorted(frozenset[str]().union(*lists.values()))
    return {word: frozenset(name for name, found in lists.items() if word in found) for word in held}
