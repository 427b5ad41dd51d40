"""What those who tell of one happening say differently, as words tell it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.lang.classes import Classes, Morphology, each_class, make_classes
from briefgen.lang.table import Table

SETS = ("tells", "insists", "stops", "done", "sources")


@dataclass(frozen=True, slots=True)
class AccountWords:
    """tellers: nouns for those whom a thing struck, and for those who answer for it; faults: what goes wrong.

    contrary: field -> the two ways in which one thing goes. tells: verbs with which somebody says what he saw or holds;
    insists: with which he holds to it against others; stops: before what a "not" no longer reaches; done: that it has
    been done, or is done always; sources: nouns for what a thing came of, behind "as".
    """

    tellers: Classes
    faults: Classes
    contrary: Mapping[str, Classes]
    tells: frozenset[str]
    insists: frozenset[str]
    stops: frozenset[str]
    done: frozenset[str]
    sources: frozenset[str]


def read_account_words(table: Table, language: Morphology) -> AccountWords:
    """Compile the table.

    Raises:
        PackError: an unknown key, or one word on both sides of a field.
    """
    table.only((*SETS, "tellers", "faults", "contrary"))
    tellers, contrary = table.sub("tellers").only(("struck", "charge")), table.sub("contrary")
    sides = {field: contrary.sub(field).only(("one", "other")) for field in contrary.data}
    return AccountWords(
        tellers=make_classes({key: tellers.words(key) for key in tellers.data}, tellers.name, language),
        faults=each_class(table.sub("faults").only(("words",)), language)["words"],
        contrary={field: make_classes({key: side.words(key) for key in side.data}, side.name, language)
                  for field, side in sides.items()},
        **{key: frozenset(table.words(key)) for key in SETS})
