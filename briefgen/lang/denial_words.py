"""The words around a denial."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.lang.patterns import any_of
from briefgen.lang.table import Table


@dataclass(frozen=True, slots=True)
class DenialWords:
    """figures, speeches: nouns for a number, and for what somebody says. clients: for whom a lawyer speaks.
    own: with "-nya" the people and bodies for whom one who denies speaks. manner: behind a denial they tell when, where
    or how it is denied, lapses behind a number how often or how long after; next: verbs with which who denies goes on.
    rumours: with which nobody vouches for what is said.

    questions: words that ask. topics: before what is spoken of, at the head of a sentence. guilt, accused: terms of
    what says no more than that somebody did it, and of what the law holds him for. helpers: words behind a "not" that
    leave to the next what is not so; limits: with which it says that it is so in part, or need not be; bounds: with
    which it says not of what, but how much, how long, or since when no more; names: "not" of what somebody or something
    is. conditions: before what is so in some case. degrees: before how much. carried_out: behind a "not", that what a
    noun tells is not done, to_the_end: or not all of it; entirely: of all of it. asking: behind "not know", what is.
    opinions: nouns for what somebody thinks of a thing. proofs: for what shows that something is so.
    law: words by which it is told which law somebody is held by.
    tellings: verbs of saying; formerly, instead: before what somebody said, and says instead.
    admits: verbs of admitting. offers: nouns for what is turned down rather than denied, turning: verbs that do either.
    that: opens the clause that tells what is denied, behind who said it. existence: words for "there is". ranks: behind
    a "not" of what something is they say that there are others: "bukan yang pertama".
    lawyers: what those are called who speak for a client, and the space behind.
    frames: nouns before a thing that need not be there. slight: terms of acts that say little without their object.
    whether: words that ask whether it is so; affirming: with which an answer says that it is. comes: tell
    behind "tudingan itu" whose it was. involved: behind "tidak ada X yang" they say that there was no X.
    """

    figures: frozenset[str]
    speeches: frozenset[str]
    clients: frozenset[str]
    own: frozenset[str]
    next: frozenset[str]
    rumours: frozenset[str]
    manner: frozenset[str]
    lapses: frozenset[str]
    questions: frozenset[str]
    topics: frozenset[str]
    guilt: frozenset[str]
    accused: frozenset[str]
    helpers: frozenset[str]
    limits: frozenset[str]
    bounds: frozenset[str]
    names: frozenset[str]
    conditions: frozenset[str]
    degrees: frozenset[str]
    tellings: frozenset[str]
    formerly: frozenset[str]
    instead: frozenset[str]
    admits: frozenset[str]
    offers: frozenset[str]
    turning: frozenset[str]
    that: frozenset[str]
    existence: frozenset[str]
    ranks: frozenset[str]
    lawyers: re.Pattern[str]
    whether: frozenset[str]
    affirming: frozenset[str]
    frames: frozenset[str]
    slight: frozenset[str]
    comes: frozenset[str]
    involved: frozenset[str]
    carried_out: frozenset[str]
    to_the_end: frozenset[str]
    entirely: frozenset[str]
    asking: frozenset[str]
    opinions: frozenset[str]
    proofs: frozenset[str]
    law: frozenset[str]


KEYS = ("figures", "speeches", "clients", "own", "next", "rumours", "manner", "lapses", "questions", "topics", "guilt",
        "accused", "helpers", "limits", "bounds", "names", "conditions", "degrees", "tellings", "formerly", "instead",
        "admits", "offers", "turning", "that", "existence", "ranks", "whether", "affirming", "frames", "comes",
        "involved", "carried_out", "to_the_end", "entirely", "asking", "opinions", "proofs",
        "law")
TERMS = ("guilt", "accused")
"""Those that list classes of meaning."""


def read_denial_words(table: Table) -> DenialWords:
    """The words of the table.

    Raises:
        PackError: an unknown key.
    """
    table.only((*KEYS, "lawyers", "slight", "slight_stems"))
    return DenialWords(
        lawyers=re.compile(rf"\b(?:{any_of(table.words('lawyers'))})\s+", re.IGNORECASE),
        slight=frozenset((*(name.upper() for name in table.words("slight")), *table.words("slight_stems"))),
        **{key: frozenset(word.upper() if key in TERMS else word for word in table.words(key)) for key in KEYS})
