"""Months, weekdays, relative days, parts of the day, and the shapes of dates."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any, Protocol, cast

from briefgen.errors import PackError
from briefgen.lang.explicit import ExplicitDate, ExplicitReader
from briefgen.lang.feasts import Feasts, load_feasts
from briefgen.lang.number_words import load_numbers
from briefgen.lang.numbers import Numbers
from briefgen.lang.phrases import PhraseTable, phrase_table
from briefgen.lang.table import Table, read_table
from briefgen.lang.timephrase import PORTIONS, UNITS, Part, Phrase, Portion, Relation, Turn, Unit
from briefgen.text.tokens import Tokens, tokenise

_WORD_TABLES: Mapping[str, tuple[str, ...]] = {
    "shy": ("with_number", "with_cue", "day_or_week"),
    "cues": ("words", "weak", "forward", "part", "named", "since", "rank", "on", "at", "rounds"),
    "plans": ("certain", "within", "saying", "lasting", "habitual"),
    "bounds": ("begin", "as_of"),
    "part_words": ("day", "that_day", "worn", "earlier", "later", "now", "night_before"),
    "prefixes": ("one", "many", "some", "spanning", "tens", "suffix", "quarter", "measuring"),
    "year": ("words", "era", "month", "date", "century", "weekend", "week_end", "last", "first", "running", "kinds",
             "season", "countdown", "of", "behind"),
    "clock": ("before", "links", "local", "until", "small"),
    "every": ("words", "once", "times", "daily", "no_rate", "rate"),
    "formerly": ("words", "behind"),
    "next_day": ("heads",),
    "compared": ("more", "nouns", "than", "top", "words"),
}
"""The tables of single words, each with its keys."""

Shape = Callable[["Calendar", Tokens, int], "tuple[Phrase, int] | None"]
"""One way to build a time expression: what begins at a token and the index behind it, or None."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Months, weekdays, relative days, parts of the day, and the shapes of dates.

    Every table is one of calendar.toml, keyed by words in lower case; `words` holds the single words that stand
    under a dotted name there ("year.date": tanggal, tgl). links: what may join two dates ("Juni hingga Juli 2015").
    """

    tag: str
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    zones: Mapping[str, int]
    units: Mapping[str, Unit]
    halves: Mapping[str, Unit]
    parts: PhraseTable[Part]
    days: PhraseTable[int]
    turns: PhraseTable[Turn]
    counts: PhraseTable[Relation]
    neighbours: PhraseTable[Relation]
    next_day: PhraseTable[bool]
    portions: Mapping[str, Portion]
    mods: PhraseTable[str]
    mods_after: PhraseTable[str]
    every: frozenset[str]
    daily: PhraseTable[bool]
    refs: PhraseTable[str]
    seasons: PhraseTable[str]
    same: PhraseTable[bool]
    named_days: PhraseTable[tuple[int, int]]
    until: PhraseTable[bool]
    ahead: PhraseTable[bool]
    weekend: PhraseTable[bool]
    links: frozenset[str]
    words: Mapping[str, frozenset[str]]
    numbers: Numbers
    feasts: Feasts

    def word(self, key: str) -> str:
        """The one word under a dotted name of calendar.toml ("year.century": abad)."""
        return next(iter(self.words[key]))

    def find_explicit(self, text: str, start: int = 0, end: int | None = None) -> Iterator[ExplicitDate]:
        """Every day in `text[start:end]` that is given in full, in text order; see `ExplicitReader.find`."""
        return ExplicitReader(self.months, self.weekdays, self.zones, self.words["clock.before"]).find(
            text, start, end)

    def find_phrases(self, text: str, start: int = 0, end: int | None = None, *,
                     bare: bool = False) -> Iterator[Phrase]:
        """Every time expression in `text[start:end]`, in text order, none overlapping another.

        bare: the words are known to be a time, so that "April" alone needs no cue before it. Give one sentence at a
        time: no expression runs over the end of a sentence, and a plan announced in one says nothing of the next.
        """
        return self.phrases_in(tokenise(text, start, end), bare=bare)

    def phrases_in(self, tokens: Tokens, *, bare: bool = False) -> Iterator[Phrase]:
        """The same for a sentence that is cut into tokens already."""
        return _grammar(self.tag).phrases(self, tokens, bare=bare)


class Grammar(Protocol):
    """What a pack's `grammar` module does: see `Calendar.phrases_in`."""

    @staticmethod
    def phrases(cal: Calendar, tokens: Tokens, *, bare: bool) -> Iterator[Phrase]:
        """Every time expression among the tokens."""
        ...


@lru_cache(maxsize=8)
def _grammar(tag: str) -> Grammar:
    """The pack's grammar, loaded when it is first asked for, since it loads the calendar itself."""
    return cast("Grammar", import_module(f"briefgen.lang.{tag.replace('-', '_')}.grammar"))


@lru_cache(maxsize=8)
def load_calendar(tag: str) -> Calendar:
    """The pack's calendar.toml, validated.

    Raises:
        PackError: the file is missing or broken.
    """
    table = read_table(tag, "calendar").only((
        "months", "weekdays", "zones", "shy", "cues", "units", "halves", "parts", "part_words", "days", "turns",
        "counts", "next_day", "portions", "mods", "mods_after", "prefixes", "year", "clock", "every", "refs", "same",
        "seasons", "named_days", "plans", "links", "formerly", "neighbours", "compared", "bounds"))
    year, plans = table.sub("year"), table.sub("plans")
    return Calendar(
        tag,
        months=_numbered(table.sub("months"), 12), weekdays=_numbered(table.sub("weekdays"), 7),
        zones={word: int(hours) for word, hours in table.sub("zones").data.items()},
        units=_units(table.sub("units")), halves=_units(table.sub("halves")),
        parts=_pairs(table.sub("parts"), ("MO", "AF", "EV", "NI")), days=_pairs(table.sub("days"), range(-9, 10)),
        turns=_grouped(table.sub("turns"), ("last", "this", "next", "that")),
        counts=_grouped(table.sub("counts"), ("ago", "before", "after", "in", "recent")),
        neighbours=_grouped(table.sub("neighbours"), ("before", "after")),
        next_day=_listed(table.sub("next_day").only(("words", "heads")), "words"),
        portions={word: portion for portion in PORTIONS for word in table.sub("portions").words(portion)},
        mods=_grouped(table.sub("mods"), ("APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS")),
        mods_after=_grouped(table.sub("mods_after"), ("APPROX", "LESS_THAN", "MORE_THAN")),
        every=frozenset(table.sub("every").words("words")), daily=_listed(table.sub("every"), "daily"),
        seasons=_grouped(table.sub("seasons"), ("SP", "SU", "FA", "WI")),
        refs=_grouped(table.sub("refs"), ("PRESENT_REF", "PAST_REF", "FUTURE_REF")),
        same=_listed(table.sub("same").only(("words",)), "words"), named_days=_month_days(table.sub("named_days")),
        until=_listed(table.sub("clock"), "until"), ahead=_plans(plans),
        weekend=phrase_table([(year.data["weekend"], True), (year.data["week_end"], True)], year.name),
        links=frozenset((*table.sub("clock").words("until"), *table.sub("links").only(("words",)).words("words"))),
        words=_dotted(table, _WORD_TABLES),
        numbers=load_numbers(tag), feasts=load_feasts(tag),
    )


def _numbered(table: Table, highest: int) -> dict[str, int]:
    """`{1: ["senin", …]}` turned round; every number from 1 to `highest` must be there."""
    table.only(tuple(str(number) for number in range(1, highest + 1)))
    words: dict[str, int] = {}
    for number in range(1, highest + 1):
        for word in table.words(str(number)):
            if word in words:
                raise PackError(f"{table.name}: {word!r} stands for {words[word]} and for {number}")
            words[word] = number
    return words


def _units(table: Table) -> dict[str, Unit]:
    for word, unit in table.data.items():
        if unit not in UNITS:
            raise PackError(f"{table.name}: {word} must be one of {', '.join(UNITS)}")
    return {word: cast("Unit", unit) for word, unit in table.data.items()}


def _pairs(table: Table, allowed: Container[object]) -> PhraseTable[Any]:
    """`{"hari ini": 0}`: each value must be one of those allowed."""
    for word, value in table.data.items():
        if value not in allowed:
            raise PackError(f"{table.name}: {word} must not be {value!r}")
    return phrase_table(table.data.items(), table.name)


def _grouped(table: Table, meanings: tuple[str, ...]) -> PhraseTable[Any]:
    """`{last: ["lalu", …]}` turned round."""
    table.only(meanings)
    return phrase_table([(word, meaning) for meaning in meanings for word in table.words(meaning)], table.name)


def _listed(table: Table, key: str) -> PhraseTable[bool]:
    return phrase_table([(word, True) for word in table.words(key)], f"{table.name}.{key}")


def _plans(table: Table) -> PhraseTable[bool]:
    """Words that say of what follows that it is to come (True) or that somebody said it (False)."""
    table.only(("ahead", "certain", "within", "done", "saying", "lasting", "habitual"))
    return phrase_table([(word, key == "ahead") for key in ("ahead", "done") for word in table.words(key)], table.name)


def _month_days(table: Table) -> PhraseTable[tuple[int, int]]:
    return phrase_table([(name, (int(value[:2]), int(value[3:]))) for name, value in table.data.items()], table.name)


def _dotted(table: Table, tables: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """Single words and lists of words under "table.key"; every key must be there."""
    words: dict[str, frozenset[str]] = {}
    for key, names in tables.items():
        sub = table.sub(key) if key in {"plans", "next_day"} else table.sub(key).only(names)
        for name in names:
            value = sub.data.get(name)
            words[f"{key}.{name}"] = frozenset((value,) if isinstance(value, str) else sub.words(name))
            if not words[f"{key}.{name}"]:
                raise PackError(f"{sub.name}: {name} is missing")
    return words
