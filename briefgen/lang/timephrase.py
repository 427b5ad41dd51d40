"""What the words of a time expression say, before anybody asks which day that is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

Unit = Literal["second", "minute", "hour", "day", "week", "month", "quarter", "half", "year", "decade", "century"]
Turn = Literal["last", "this", "next", "that"]
Portion = Literal["START", "MID", "END"]
Part = Literal["MO", "AF", "EV", "NI"]
Relation = Literal["ago", "before", "after", "in", "recent"]
Bounds = Literal["end", "begin", "as-of"]
PhraseKind = Literal[
    "day", "part", "clock", "month", "unit", "year", "decade", "century", "quarter", "week-of-month", "weekend",
    "count", "every", "ref", "same", "next-day", "named-day", "feast"]

LAST = -1
"""The rank of the last week of a month."""
PORTIONS: tuple[Portion, ...] = ("START", "MID", "END")
UNITS: tuple[Unit, ...] = (
    "second", "minute", "hour", "day", "week", "month", "quarter", "half", "year", "decade", "century")


class Phrase(NamedTuple):
    """One time expression as its words give it. A field is None where the words say nothing.

    A named tuple, since a rule that reads on makes another, and of thirty fields a dataclass sets each by itself.

    kind says which fields carry the meaning:
        day: any of weekday, day, month, year, shift (days from the anchor); turn and turn_unit ("Senin pekan lalu").
        part: part of a day with turn. clock: only a clock. month, year, quarter (unit quarter or half, rank), decade
        (year), century (rank), week-of-month (rank), weekend: periods, with portion ("awal") and turn ("lalu").
        unit: a unit with turn ("pekan lalu"). count: a number of units; relation tells what stands behind it.
        every: a set. ref: TIMEX3's PRESENT_REF and its like. same, next-day: follow the time just told. feast: one that
        moves, with the days on which it fell.
    start, end: offsets in the text. clock: "HH:MM" or "HH". count None with kind count: an unknown number ("beberapa").
    more: further counts of one duration ("satu jam 30 menit"). until: the other end of a range ("21-25 Agustus").
    named: the year stands in a name ("APBN 2015"). planned: a word before it says that it may be still to come.
    coming: a word before it says so for certain. done: a word before it, or its place at the end, says that it is past.
    compared: only compared with ("turun dibandingkan Juni 2015"). since: what began then
    ("sejak Juni"). said: it stands where the day of a saying stands (", Senin (24/8/2015).").
    uttered: a word of saying stands before it. lasting: before it stands a word for what goes on for a while ("libur").
    habitual: before it stands a set, or a word for what is so on any day ("biasanya").
    bounds: whether the word right before it makes it the end of something ("hingga"), the beginning ("mulai") or
    the day as of which something holds ("per").
    """

    kind: PhraseKind
    start: int = 0
    end: int = 0
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    shift: int | None = None
    turn: Turn | None = None
    turn_unit: Unit | None = None
    portion: Portion | None = None
    part: Part | None = None
    clock: str | None = None
    zone: str | None = None
    unit: Unit | None = None
    count: Decimal | None = None  # type: ignore[assignment]  # a tuple can count; nobody asks a phrase to
    more: tuple[tuple[Decimal, Unit], ...] = ()
    relation: Relation | None = None
    rank: int | None = None
    ref: str | None = None
    mod: str | None = None
    until: Phrase | None = None
    named: bool = False
    planned: bool = False
    coming: bool = False
    done: bool = False
    compared: bool = False
    since: bool = False
    said: bool = False
    feast: tuple[tuple[date, date], ...] = ()
    uttered: bool = False
    lasting: bool = False
    habitual: bool = False
    bounds: Bounds | None = None
