"""The words around what is counted and measured."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.lang.patterns import any_of
from briefgen.lang.table import Table

KEYS = ("classifiers", "recurring", "scale", "amounts", "batches", "measured_by", "sized", "size_nouns", "roughly",
        "levels", "only", "along", "amount_nouns", "aged", "aged_then", "joins", "tallies", "versions", "cases",
        "levied", "by_now", "initial", "rest", "having", "steps", "daily", "lasting")


@dataclass(frozen=True, slots=True)
class UnitWords:
    """classifiers: units that name no thing; recurring: units of what happens again, which only grow and name
    nothing either; steps: units of changes alone; daily: of what goes up and down from day to day. batches: behind some
    of a number.

    measured_by: between what is measured and how large it is; sized: the same with more words before the number;
    size_nouns: before what is measured; roughly: between any of these and the number; levels: before what it rose or
    fell to; only: before so many and no more; along: before those who are there with what is told of. amounts: verbs
    between a subject and how many it is; amount_nouns: before those counted. aged, aged_then: before an age, and before
    one of then. scale, scaled: words beside a magnitude, and where one may stand. scales: unit -> how many of which
    other unit of its measure. joins: between numbers of which one thing is said; tallies: between who counts and how
    many; versions: before whose number it is. cases: before that in which it would be so; levied: behind a number,
    before what it is on or for. by_now: tell that a toll is what it has come to, initial: that a demand was the first;
    rest: that those counted are all the others; having: between what has them and how many there are. lasting: before
    how long something goes on. measures: units of measure, each of which is written in several ways. people: nouns for
    people.
    """

    classifiers: frozenset[str]
    recurring: frozenset[str]
    steps: frozenset[str]
    daily: frozenset[str]
    batches: frozenset[str]
    measured_by: frozenset[str]
    sized: frozenset[str]
    size_nouns: frozenset[str]
    roughly: frozenset[str]
    levels: frozenset[str]
    only: frozenset[str]
    along: frozenset[str]
    amounts: frozenset[str]
    amount_nouns: frozenset[str]
    joins: frozenset[str]
    tallies: frozenset[str]
    versions: frozenset[str]
    cases: frozenset[str]
    levied: frozenset[str]
    by_now: frozenset[str]
    initial: frozenset[str]
    rest: frozenset[str]
    having: frozenset[str]
    lasting: frozenset[str]
    aged: frozenset[str]
    aged_then: frozenset[str]
    scale: frozenset[str]
    scaled: re.Pattern[str]
    scales: Mapping[str, tuple[float, str]]
    measures: frozenset[str]
    people: frozenset[str]


def read_unit_words(table: Table, scales: Table, units: Table, counted: Table) -> UnitWords:
    """The words of the table. scales: unit -> "1000 meter". units: the pack's measures; counted: what else it counts.

    Raises:
        PackError: an unknown key.
    """
    beside = any_of(table.only(KEYS).words("scale"))
    return UnitWords(
        **{key: frozenset(table.words(key)) for key in KEYS},
        scaled=re.compile(rf"\b(?:{beside}) ?\d|\d (?:{beside})\b"),
        scales={key: _scale(value) for key, value in scales.data.items()}, measures=frozenset(units.data),
        people=frozenset(counted.words("person")))


def _scale(written: str) -> tuple[float, str]:
    """How many of which unit: "1000 meter"."""
    factor, _, unit = written.partition(" ")
    return float(factor), unit
