"""The words and shapes that build a clause."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.lang.classes import REMEMBERED
from briefgen.lang.table import Table

PLAIN = ("by", "out_of_office", "locative", "nearby", "nowhere", "sides", "aims", "parties")
"""Lists of words of the table of prepositions that are kept as they are."""


class Shape:
    """The shape of words of one kind. Most are asked for again and again: a large pattern is tried on each once."""

    __slots__ = ("_known", "_pattern")

    def __init__(self, pattern: str) -> None:
        """pattern: of the whole word."""
        self._pattern = re.compile(pattern)
        self._known: dict[str, re.Match[str] | None] = {}

    def fullmatch(self, word: str) -> re.Match[str] | None:
        """As of a pattern."""
        return self._known[word] if word in self._known else self._look_up(word)

    def _look_up(self, word: str) -> re.Match[str] | None:
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        found = self._known[word] = self._pattern.fullmatch(word)
        return found


@dataclass(frozen=True, slots=True)
class GrammarWords:
    """verb: its shape; passive: of one whose subject is what it is done to; active: of one whose subject does it.

    by: before who does it then; out_of_office: before an office that is held no more or not yet; locative: before where
    it was; nearby: before what is only near; nowhere: behind `locative`, tell of no place; aims: before whom it is for,
    or where it goes; parties: before from or with whom, and where; sides: that tell one of several things from the
    others; prepositions: all of them. anaphora: point back; pointers: those that point at a thing said. background:
    open a clause that only says when or after what; relative: one that tells of a noun; setting: words before what
    "itu" points to that say no more than where. bare: how verbs end that headlines write without their prefix.
    """

    verb: Shape
    passive: re.Pattern[str]
    active: re.Pattern[str]
    prepositions: frozenset[str]
    by: frozenset[str]
    out_of_office: frozenset[str]
    locative: frozenset[str]
    nearby: frozenset[str]
    nowhere: frozenset[str]
    sides: frozenset[str]
    aims: frozenset[str]
    parties: frozenset[str]
    anaphora: frozenset[str]
    pointers: frozenset[str]
    background: frozenset[str]
    setting: frozenset[str]
    relative: frozenset[str]
    bare: tuple[str, ...]


def read_grammar_words(
    verbs: Table, prepositions: Table, anaphora: Table, background: Table, *, clitic: str,
) -> GrammarWords:
    """The words of the tables; a verb that is none may have the clitic.

    Raises:
        PackError: an unknown key.
    """
    verbs.only(("shape", "passive", "active", "not", "bare"))
    prepositions.only(("words", *PLAIN))
    anaphora.only(("words", "things"))
    background.only(("words", "setting", "relative"))
    none = "|".join(verbs.words("not"))
    return GrammarWords(
        verb=Shape(rf"(?!(?:{none})(?:{clitic})?$){verbs.data['shape']}"),
        passive=re.compile(verbs.data["passive"]), active=re.compile(verbs.data["active"]),
        prepositions=frozenset(prepositions.words("words")), anaphora=frozenset(anaphora.words("words")),
        pointers=frozenset(anaphora.words("things")), background=frozenset(background.words("words")),
        setting=frozenset(background.words("setting")), relative=frozenset(background.words("relative")),
        bare=verbs.words("bare"),
        **{key: frozenset(prepositions.words(key)) for key in PLAIN})
