"""What headlines say more of than their articles: words for shares, doubts, conditions, and for stronger acts."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.lang.classes import Classes, Morphology, make_classes
from briefgen.lang.table import Table


@dataclass(frozen=True, slots=True)
class HeadlineWords:
    """Words by which a headline is held against its article.

    shares: words for a part of all, by the name of its size; evenly: to each as much. whole: of what a share is told.
    only: before a number that is small. told: say that somebody else says it, or that it is not sure. doubts: say that
    a thing is not established. reasons: nouns for a cause; links: for what ties two things. kills: verbs behind a
    cause. conditions, guesses: before what is told only as possible. still: before what has not changed. levels:
    pairs of what says that something was done, and what says less of the same thing. fails, works: what is said of a
    thing that is out of order, and of one that is not.
    """

    shares: Classes
    evenly: Classes
    whole: frozenset[str]
    only: frozenset[str]
    told: Classes
    doubts: Classes
    reasons: frozenset[str]
    links: frozenset[str]
    kills: Classes
    conditions: frozenset[str]
    guesses: frozenset[str]
    still: frozenset[str]
    levels: tuple[tuple[Classes, Classes], ...]
    fails: Classes
    works: Classes


LISTS = ("evenly", "told", "doubts", "kills", "fails", "works")
SETS = ("whole", "only", "reasons", "links", "conditions", "guesses", "still")


def read_headline_words(table: Table, language: Morphology) -> HeadlineWords:
    """Compile the table.

    Raises:
        PackError: an unknown key, or one entry in two classes.
    """
    table.only((*LISTS, *SETS, "shares", "strong", "weak"))

    def compiled(lists: dict[str, tuple[str, ...]], key: str) -> Classes:
        return make_classes(lists, f"{table.name}[{key}]", language)

    shares, strong, weak = (table.sub(key) for key in ("shares", "strong", "weak"))
    weak.only(strong.data)
    levels = tuple((compiled({name: strong.words(name)}, name), compiled({name: weak.words(name)}, name))
                   for name in strong.data)
    lists = {key: compiled({key: table.words(key)}, key) for key in LISTS}
    sets = {key: frozenset(table.words(key)) for key in SETS}
    return HeadlineWords(
        shares=compiled({name: shares.words(name) for name in shares.data}, "shares"), levels=levels,
        evenly=lists["evenly"], told=lists["told"], doubts=lists["doubts"], kills=lists["kills"],
        fails=lists["fails"], works=lists["works"], whole=sets["whole"], only=sets["only"], reasons=sets["reasons"],
        links=sets["links"], conditions=sets["conditions"], guesses=sets["guesses"], still=sets["still"])
