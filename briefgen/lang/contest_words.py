"""The words by which scores and ranks are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.lang.classes import Classes, Morphology, make_classes
from briefgen.lang.table import Table


@dataclass(frozen=True, slots=True)
class ContestWords:
    """contests: terms that tell of a contest or a vote; words: words that do, beside a score; between: between two
    numbers of a score; parts: of a contest; sides: "for", "against", of which a vote tells how many there were.

    ranks: what an ordinal behind the word is the rank of: "place", "term"; times, streak: beside an ordinal, how often
    it has been so, and how often without a break. none: behind a number that is no rank.
    """

    contests: frozenset[str]
    words: frozenset[str]
    between: frozenset[str]
    parts: Classes
    sides: Classes
    ranks: Mapping[str, Classes]
    times: frozenset[str]
    streak: frozenset[str]
    none: frozenset[str]


def read_contest_words(table: Table, language: Morphology) -> ContestWords:
    """The words of the tables "scores", "votes" and "ranks".

    Raises:
        PackError: an unknown key.
    """
    both = table.only(("scores", "votes", "ranks"))
    scores = both.sub("scores").only(("classes", "words", "between", "parts"))
    votes = both.sub("votes").only(("for", "against"))
    ranks = both.sub("ranks").only(("place", "term", "times", "streak", "none"))
    return ContestWords(
        contests=scores.terms("classes"), words=frozenset(scores.words("words")),
        between=frozenset(scores.words("between")),
        parts=make_classes({"part": scores.words("parts")}, scores.name, language),
        sides=make_classes({key: votes.words(key) for key in ("for", "against")}, votes.name, language),
        ranks={key: make_classes({key: ranks.words(key)}, ranks.name, language) for key in ("place", "term")},
        times=frozenset(ranks.words("times")), streak=frozenset(ranks.words("streak")),
        none=frozenset(ranks.words("none")))
