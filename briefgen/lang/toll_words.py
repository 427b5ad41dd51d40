"""What is known of the outcomes of which people are counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TollWords:
    """order: the outcomes by precedence; vague: the one that gives way.

    cumulative: those of which a later count may not undercut an earlier one; fixed: those of which there is one count;
    shared: of which one article tells several shares; acts: done on a day to so many and no other number. parts:
    outcome -> those that only some have whom it befell; least: of these, those of which one tells where there is no
    worse.
    """

    order: tuple[str, ...]
    vague: str
    cumulative: frozenset[str]
    fixed: frozenset[str]
    shared: frozenset[str]
    acts: frozenset[str]
    least: frozenset[str]
    parts: Mapping[str, frozenset[str]]


ABOUT = ("cumulative", "fixed", "shared", "acts", "least")
"""Lists of names of outcomes, not of words."""
OF = "of_"
"""Before an outcome: a list of names of those that only some have whom it befell."""


def part_tolls(outcomes: Mapping[str, tuple[str, ...]]) -> tuple[dict[str, tuple[str, ...]], TollWords]:
    """The outcomes with their words, and what is known of them, of one table that holds both."""
    told = {name: words for name, words in outcomes.items()
            if name not in (*ABOUT, "vague") and not name.startswith(OF)}
    (vague,) = outcomes["vague"]
    parts = {name.removeprefix(OF): frozenset(names) for name, names in outcomes.items() if name.startswith(OF)}
    return told, TollWords(tuple(told), vague, parts=parts, **{key: frozenset(outcomes[key]) for key in ABOUT})
