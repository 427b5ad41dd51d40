"""The words by which one thing comes of another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.lang.classes import Classes, Morphology, each_class, make_classes
from briefgen.lang.table import Table


@dataclass(frozen=True, slots=True)
class CauseWords:
    """told: by, makes: words of cause behind and before the mishap.

    single: terms of mishaps of one cause, personal: those that befall people; caused: of acts of which reasons are
    given. chance, intent: by one name, what a mishap came of by chance, and that it was meant.
    since, driven, ties, answers: words before the reason of anything, the last two with one of the openers behind them;
    blames: nouns for a reason, being: words behind them before what it is; fillers: words between a "not" and these;
    but: ends what is told of a reason. holds, held_as: before what somebody takes for the reason, and between that and
    one of `blames`; blaming: before what he blames; troubles: nouns for what went wrong, whatever it was;
    matters: for what it was about.
    """

    told: Classes
    single: frozenset[str]
    personal: frozenset[str]
    caused: frozenset[str]
    chance: Mapping[str, Classes]
    intent: Mapping[str, Classes]
    since: frozenset[str]
    driven: frozenset[str]
    ties: frozenset[str]
    answers: frozenset[str]
    openers: frozenset[str]
    blames: frozenset[str]
    being: frozenset[str]
    fillers: frozenset[str]
    but: frozenset[str]
    holds: frozenset[str]
    held_as: frozenset[str]
    blaming: frozenset[str]
    troubles: frozenset[str]
    matters: frozenset[str]


def read_cause_words(table: Table, chance: Table, intent: Table, language: Morphology) -> CauseWords:
    """The words of the tables.

    Raises:
        PackError: an unknown key.
    """
    plain = ("since", "driven", "ties", "answers", "openers", "blames", "being", "fillers", "but", "holds",
             "held_as", "blaming", "troubles", "matters")
    table.only(("by", "makes", "single", "personal", "caused", *plain))
    return CauseWords(
        make_classes({key: table.words(key) for key in ("by", "makes")}, table.name, language),
        table.terms("single"), table.terms("personal"), table.terms("caused"),
        each_class(chance, language), each_class(intent, language), *(frozenset(table.words(key)) for key in plain))
