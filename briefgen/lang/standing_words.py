"""The words by which a thing is told to go on, and to be over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.lang.classes import Classes, Morphology, each_class
from briefgen.lang.table import Table

SETS = (
    "still", "begun", "no_more", "unsure", "parts", "numbers", "short", "fast", "doing", "finished", "frames", "every",
    "only", "nearly", "kinds")
HOURS = "day_hours"


@dataclass(frozen=True, slots=True)
class StandingWords:
    """Words of states that last, by the name of the state.

    on: words of a state, which lasts where one of `still` stands before, and has come where one of `begun` does; off:
    that it is over, of the subject; ends: that somebody ended it, of the object. no_more: behind a "not", so that the
    state is over. unsure: before what is only planned, wished or possible. parts: of some of many, and numbers: of so
    many. short: before what did not last. fast: names of states that end within a day. doing: before a verb that is
    being done. finished: words of `off` that tell it to have begun. frames: before the noun of what is done. every,
    only: before the noun of which it is so of all, or of some only; nearly: before `every`, of most; kinds: between it
    and the noun. hours: part of the day -> an hour of it. first: words with which a group of `off` or `ends`, and of
    `on`, may begin.
    """

    still: frozenset[str]
    begun: frozenset[str]
    no_more: frozenset[str]
    unsure: frozenset[str]
    parts: frozenset[str]
    numbers: frozenset[str]
    short: frozenset[str]
    fast: frozenset[str]
    doing: frozenset[str]
    finished: frozenset[str]
    frames: frozenset[str]
    every: frozenset[str]
    only: frozenset[str]
    nearly: frozenset[str]
    kinds: frozenset[str]
    hours: Mapping[str, int]
    on: Mapping[str, Classes]
    off: Mapping[str, Classes]
    ends: Mapping[str, Classes]
    first: frozenset[str]


def read_standing_words(table: Table, language: Morphology) -> StandingWords:
    """Compile the table.

    Raises:
        PackError: an unknown key, or a state that only ends.
    """
    table.only((*SETS, HOURS, "on", "off", "ends"))
    tables = {key: table.sub(key) for key in ("on", "off", "ends")}
    for key in ("off", "ends"):
        tables[key].only(tables["on"].data)
    on, off, ends = (each_class(tables[key], language) for key in ("on", "off", "ends"))
    return StandingWords(
        **{key: frozenset(table.words(key)) for key in SETS}, on=on, off=off, ends=ends,
        hours={part: int(hour) for each in table.words(HOURS) for part, _, hour in (each.rpartition(" "),)},
        first=frozenset(first for each in (on, off, ends) for known in each.values() for first in known.groups))
