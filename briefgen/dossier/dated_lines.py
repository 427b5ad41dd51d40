"""The words of a claim beside its dates, with where its clauses end and its verbs stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefgen.dossier.dated_spans import DateSpan
from briefgen.lang.classes import Word
from briefgen.lang.comparison import Comparison

_BRACKETS = re.compile(r"\([^()]*\)")
"""What stands in brackets, an abbreviation or an age, parts nothing."""
HARD = frozenset(".;:!?“”()–—\n")
"""Marks at which a clause ends; numbers and dates, which hold some, are words by then."""
Words = tuple[Word, ...]


class Line(NamedTuple):
    """The words of a claim without those of its dates; stops: before which a clause ends, commas: before which one is.

    verbs: first and last index of each verb, in order.
    """

    items: Words
    stops: frozenset[int]
    commas: frozenset[int]
    verbs: tuple[tuple[int, int], ...]


def line_of(text: str, tokens: Sequence[Word], dates: Sequence[DateSpan], words: Comparison) -> Line:
    """What a claim says beside its dates."""
    gone = [*((date.start, date.end) for date in dates), *(match.span() for match in _BRACKETS.finditer(text))]
    items = tuple(word for word in tokens if not any(start <= word.start < end for start, end in gone))
    blank = text
    for start, end in gone:
        blank = blank[:start] + " " * (end - start) + blank[end:]
    gaps = ["", *(blank[one.end:then.start] for one, then in pairwise(items))]
    return Line(items, frozenset(i for i, gap in enumerate(gaps) if HARD & set(gap)),
                frozenset(i for i, gap in enumerate(gaps) if "," in gap), _verbs(items, words))


def _verbs(items: Words, words: Comparison) -> tuple[tuple[int, int], ...]:
    """Where the verbs stand, those of several words as one."""
    known = words.occasions
    plain = known.light | known.begins | known.holds | known.ends | known.leads | known.marked
    found: list[tuple[int, int]] = []
    for i, word in enumerate(items):
        if (found and i < found[-1][1]) or (word.capital and i):
            continue
        ends = [hit[1] for hit in (known.bare.at(items, i), known.acts.at(items, i)) if hit]
        bare = known.bare.at(items, i) is not None or word.text in plain
        if bare or (word.text not in known.empty and words.grammar.verb.fullmatch(word.text)):
            found.append((i, max(ends, default=i + 1)))
    return tuple(found)
