"""The words for what one gives another to know or to sign: reports, letters, requests, leave to do something."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.lang.classes import Classes, Morphology, make_classes
from briefgen.lang.table import Table

SETS = ("got", "made", "between", "comes", "source", "money", "currencies", "oneself", "answers", "answered", "only",
        "roots", "us", "ones", "ours")
OTHER = "other"
"""Kind of what only bears the name of a message: "surat suara"."""


@dataclass(frozen=True, slots=True)
class MessageWords:
    """kinds: nouns and verbs of each kind of message. got: verbs that tell that one came, made: that it was given.

    between: what may stand between a "not" and the message or its verb. first: tell who did it before any other.
    given: verbs, and nouns for them, by the sort of act: of handing over and getting, of ordering, admitting, of being
    there. money: nouns for it; currencies: units of sums; oneself:
    pronouns for one who speaks. answers: of a blow that answers another's; only: before them, that it was no more;
    answered: before what it answers.
    roots: verbs of messages without a prefix, as people speak, and us: who stands before them: "kami lapor".
    ones: behind a "not" they say that it is so of none of them; ours: behind a noun, whose it is.
    comes, source: behind a message, or a first blow, and right before whose it was: "datang dari".
    """

    kinds: Classes
    got: frozenset[str]
    made: frozenset[str]
    between: frozenset[str]
    first: Classes
    comes: frozenset[str]
    source: frozenset[str]
    money: frozenset[str]
    currencies: frozenset[str]
    oneself: frozenset[str]
    roots: frozenset[str]
    us: frozenset[str]
    ones: frozenset[str]
    ours: frozenset[str]
    answers: frozenset[str]
    answered: frozenset[str]
    only: frozenset[str]
    given: Classes


def read_message_words(table: Table, language: Morphology) -> MessageWords:
    """Compile the table.

    Raises:
        PackError: an unknown key, or a word of two kinds.
    """
    table.only((*SETS, "first", "kinds", "given"))
    kinds, given = table.sub("kinds"), table.sub("given")
    return MessageWords(
        kinds=make_classes({kind: kinds.words(kind) for kind in kinds.data}, kinds.name, language),
        given=make_classes({name: given.words(name) for name in given.data}, given.name, language),
        first=make_classes({"first": table.words("first")}, table.name, language),
        **{key: frozenset(table.words(key)) for key in SETS})
