"""What headlines say more of than their articles: words for shares, doubts, conditions, and for stronger acts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.lang.classes import Classes, Morphology, make_classes
from briefgen.lang.table import Table


@dataclass(frozen=True, slots=True)
class HeadlineWords:
    """Words by which a headline is held against its article.

    shares: words for a part of all, by the name of its size; evenly: to each as much. whole: of what a share is told.
    only: before a number that is small. told: say that somebody else says it, or that it is not sure. doubts: say
    that a thing is not established; signs: before that of which none is found. reasons: nouns for a cause; links: for
    what ties two things. kills: verbs behind a cause. conditions, guesses: before what is told only as possible.
    still: before what has not changed. levels: pairs of what says that something was done, and what says less of the
    same thing; lasting: pairs of what ends a thing, and what is so of it as long as it lasts. fails, works: what is
    said of a thing that is out of order, and of one that is not. weighs: before an act that is only weighed or asked
    for; rumours: before what is only heard of. admits, silent: who admits, and who does not answer. kinds: term of a
    kind of acts -> the terms of such acts. others: before whom somebody else beats. whether: open the clause of what
    is, or is not, sure. tests: nouns for tests and inquiries by which a thing is proven. hearsay: a part of a
    headline that holds one of them asserts nothing. acts: terms of what is done, besides those that code knows.
    undone: what becomes of an act that does not come to be. unanswered: behind one who has given no answer yet;
    answering: terms of answers. generic: nouns that name no thing of their own, "kondisi", "status". leaving: terms
    of staying away from what stands behind. starts: terms of acts with which a thing begins to be there for all.
    carriers: before the noun that says which one it is. about: before the act that something is about. whole_of:
    behind a verb, done of all. more: behind a number, those that are left. moves: verbs of making something rise or
    fall. fully: say that something is done to the end. bounding, reaching: verbs behind "hanya", before a word of
    `ranges` and before the things themselves, that say what something is for. excepts: before what something is not
    for. remainder: what is left; yet: of which something is yet to come. ones: words for one of some things. both:
    before those who are there, "kedua pihak". origins: what befell -> sorts of its causes that exclude each other.
    """

    shares: Classes
    evenly: Classes
    whole: frozenset[str]
    only: frozenset[str]
    told: Classes
    doubts: Classes
    signs: Classes
    reasons: frozenset[str]
    links: frozenset[str]
    kills: Classes
    conditions: frozenset[str]
    guesses: frozenset[str]
    still: frozenset[str]
    levels: tuple[tuple[Classes, Classes], ...]
    lasting: tuple[tuple[Classes, Classes], ...]
    weighs: Classes
    rumours: Classes
    admits: Classes
    silent: Classes
    kinds: Mapping[str, frozenset[str]]
    others: frozenset[str]
    fails: Classes
    works: Classes
    whether: frozenset[str]
    tests: frozenset[str]
    hearsay: Classes
    acts: frozenset[str]
    undone: Classes
    undecided: Classes
    unanswered: Classes
    answering: frozenset[str]
    leaving: frozenset[str]
    starts: frozenset[str]
    carriers: frozenset[str]
    about: frozenset[str]
    whole_of: frozenset[str]
    more: frozenset[str]
    generic: frozenset[str]
    moves: frozenset[str]
    fully: Classes
    excepts: Classes
    yet: Classes
    bounding: frozenset[str]
    reaching: frozenset[str]
    ranges: frozenset[str]
    remainder: frozenset[str]
    ones: frozenset[str]
    both: frozenset[str]
    origins: Mapping[str, Classes]


LISTS = ("evenly", "told", "doubts", "signs", "kills", "fails", "works", "weighs", "rumours", "admits", "silent",
         "hearsay", "undone", "undecided", "unanswered", "fully", "excepts", "yet")
SETS = ("whole", "only", "reasons", "links", "conditions", "guesses", "still", "others", "whether", "tests",
        "generic", "moves", "bounding", "reaching", "ranges", "remainder",
        "ones", "both", "carriers", "about", "whole_of", "more")


def read_headline_words(table: Table, language: Morphology) -> HeadlineWords:
    """Compile the table.

    Raises:
        PackError: an unknown key, or one entry in two classes.
    """
    table.only((*LISTS, *SETS, "shares", "strong", "weak", "ended", "lasts", "kinds", "acts", "answering", "leaving",
                "starts", "origins"))

    def compiled(lists: dict[str, tuple[str, ...]], key: str) -> Classes:
        return make_classes(lists, f"{table.name}[{key}]", language)

    def pairs(one: str, other: str) -> tuple[tuple[Classes, Classes], ...]:
        left, right = table.sub(one), table.sub(other)
        right.only(left.data)
        return tuple((compiled({name: left.words(name)}, name), compiled({name: right.words(name)}, name))
                     for name in left.data)

    shares, kinds = table.sub("shares"), table.sub("kinds")
    origins = table.sub("origins")
    each = {name: origins.sub(name) for name in origins.data}
    lists = {key: compiled({key: table.words(key)}, key) for key in LISTS}
    sets = {key: frozenset(table.words(key)) for key in SETS}
    return HeadlineWords(
        shares=compiled({name: shares.words(name) for name in shares.data}, "shares"), levels=pairs("strong", "weak"),
        lasting=pairs("ended", "lasts"), kinds={name.upper(): kinds.terms(name) for name in kinds.data},
        acts=table.terms("acts"), answering=table.terms("answering"),
        leaving=table.terms("leaving"), starts=table.terms("starts"), origins={
            name: compiled({sort: rows.words(sort) for sort in rows.data}, f"origins.{name}")
            for name, rows in each.items()}, **lists, **sets)  # type: ignore[arg-type]
