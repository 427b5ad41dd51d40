"""The words by which a thing is told to be so, or not so: that it works, is whole, is there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.errors import PackError
from briefgen.lang.classes import Classes, Morphology, each_class, make_classes
from briefgen.lang.table import Table

SETS = (
    "between", "seen", "often", "opens", "joins", "light", "others", "sorts", "there", "none", "placed", "portions",
    "of_things", "which", "stable", "ways", "moments", "present", "passing",
    "describing", "slow")
CONCEPTS = ("placed", "portions", "of_things", "which", "stable", "slow", "ways")
HELD = ("has", "gets", "gives", "lacks", "ends")


@dataclass(frozen=True, slots=True)
class PolarityWords:
    """What is so of a thing, by the name of a concept.

    yes, no: words that say it is so, or is not, of the subject. held: verbs by what they say of their object: that the
    subject has it, gets it, lacks it, lets it be there, or ended it. between: what may stand between the thing and the
    word; seen: verbs before what somebody saw or said to be so; often: before what is so at times; opens: words behind
    which another clause begins; joins: between two things said of one; light: nouns that do not say which it is;
    others: of another one; sorts: which of two it is; there: before what there is; none: behind a "not", none of them.
    placed: concepts of where a thing lies; portions: of what is not so of the whole where it is not of a part;
    of_things: of what no people are; which: whose words may say which ones; stable: of what stays so; slow: of what
    hardly changes in a day or two; ways: of how something is done. moments: before what happened while it was so;
    present: behind them, that it is now. passing: open a clause at its head, and elsewhere say of a noun that it is so
    for a while. describing: verbs that say no more of a noun than which it is. first: words with which one of them
    may begin.
    """

    yes: Mapping[str, Classes]
    no: Mapping[str, Classes]
    held: Classes
    between: frozenset[str]
    seen: frozenset[str]
    often: frozenset[str]
    opens: frozenset[str]
    joins: frozenset[str]
    light: frozenset[str]
    others: frozenset[str]
    sorts: frozenset[str]
    there: frozenset[str]
    none: frozenset[str]
    placed: frozenset[str]
    portions: frozenset[str]
    of_things: frozenset[str]
    which: frozenset[str]
    stable: frozenset[str]
    slow: frozenset[str]
    ways: frozenset[str]
    moments: frozenset[str]
    present: frozenset[str]
    passing: frozenset[str]
    describing: frozenset[str]
    first: frozenset[str]


def read_polarity_words(table: Table, language: Morphology) -> PolarityWords:
    """Compile the table.

    Raises:
        PackError: an unknown key, or a concept that is only told as so or only as not so.
    """
    table.only((*SETS, *HELD, "yes", "no"))
    yes, no = table.sub("yes"), table.sub("no")
    if yes.data.keys() != no.data.keys():
        raise PackError(f"{table.name}: 'yes' and 'no' do not hold the same concepts")
    unknown = sorted({name for key in CONCEPTS for name in table.words(key)} - yes.data.keys())
    if unknown:
        raise PackError(f"{table.name}: there is no concept {unknown[0]!r}")
    tables = each_class(yes, language), each_class(no, language)
    held = make_classes({key: table.words(key) for key in HELD}, table.name, language)
    known = (*tables[0].values(), *tables[1].values(), held)
    return PolarityWords(
        yes=tables[0], no=tables[1], held=held, first=frozenset(first for each in known for first in each.groups),
        **{key: frozenset(table.words(key)) for key in SETS})
