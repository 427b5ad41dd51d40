"""Words that say how certain a matter is: settled, or open."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.lang.classes import Classes, Morphology, make_classes
from briefgen.lang.table import Table

STAGES = ("open", "settled", "plain")
GROUPS = ("called", "studied", "occasions")
SETS = ("able", "still", "numbers", "promises", "only_then", "whether", "when", "known", "weighs", "never",
        "can")
"""Lists of groups of words, and of words."""


@dataclass(frozen=True, slots=True)
class SettlingWords:
    """Words for how far a matter has come that is looked into, decided on or held for true.

    stages: open, settled, and plain, which hold a word of the others and say neither. able: behind a "not" they leave
    the next verb open: "belum dapat memastikan". called: verbs that are open only behind both: "belum bisa menyebut".
    studied: acts that leave a matter open behind a word of still: "sedang dikaji". occasions: on which something is
    said: "dalam kunjungannya". promises: of those that settle it, by which somebody only promises it. only_then: before
    "can", which a condition follows. numbers: say that it is how many, or how much, that is open; when: that it is the
    day. whether: opens a question. known: behind a "not", nobody knows. weighs: somebody has not made up his mind.
    never, can: right before what cannot be, and
    what can.
    """

    stages: Classes
    able: frozenset[str]
    called: Classes
    studied: Classes
    still: frozenset[str]
    occasions: Classes
    numbers: frozenset[str]
    promises: frozenset[str]
    only_then: frozenset[str]
    whether: frozenset[str]
    when: frozenset[str]
    known: frozenset[str]
    weighs: frozenset[str]
    never: frozenset[str]
    can: frozenset[str]


def read_settling_words(table: Table, language: Morphology) -> SettlingWords:
    """Compile the table.

    Raises:
        PackError: an unknown key, or one entry in two classes.
    """
    table.only((*STAGES, *GROUPS, *SETS))

    def compiled(*keys: str) -> Classes:
        return make_classes({key: table.words(key) for key in keys}, table.name, language)

    groups = {key: compiled(key) for key in GROUPS}
    sets = {key: frozenset(table.words(key)) for key in SETS}
    return SettlingWords(stages=compiled(*STAGES), **groups, **sets)  # type: ignore[arg-type]
