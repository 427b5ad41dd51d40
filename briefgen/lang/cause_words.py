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
    matters: for what it was about. came_of: before what something came of, came: the same with one of `openers` behind
    it; led_by: between these and the cause; brought: between a cause and what it brought about; plights: term of what
    goes wrong or is called off -> a name for all that tell the same; many: names of those of several
    causes at once. reasoned: before a word of cause they say that the reason is of what somebody knows or feels, of who
    came off well, or of how two things compare, and not of a mishap told beside.
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
    came_of: frozenset[str]
    came: frozenset[str]
    led_by: frozenset[str]
    brought: frozenset[str]
    plights: Mapping[str, str]
    many: frozenset[str]
    reasoned: frozenset[str]


def read_cause_words(table: Table, chance: Table, intent: Table, language: Morphology) -> CauseWords:
    """The words of the tables.

    Raises:
        PackError: an unknown key.
    """
    plain = ("since", "driven", "ties", "answers", "openers", "blames", "being", "fillers", "but", "holds",
             "held_as", "blaming", "troubles", "matters", "came_of", "came", "led_by", "brought", "reasoned")
    table.only(("by", "makes", "single", "personal", "caused", "plights", "many", *plain))
    return CauseWords(
        told=make_classes({key: table.words(key) for key in ("by", "makes")}, table.name, language),
        chance=each_class(chance, language), intent=each_class(intent, language),
        plights={term.upper(): row.split()[0].upper() for row in table.words("plights") for term in row.split()},
        **{key: table.terms(key) for key in ("single", "personal", "caused", "many")},
        **{key: frozenset(table.words(key)) for key in plain})
