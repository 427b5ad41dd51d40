"""Which acts a claim tells to be going on, and which to be over: "masih mencari korban", "pencarian ditutup"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefgen.dossier.standing import MARKED, QUESTION, Standing
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

GOING_ON = "going_on"
"""Name of the state of what is being done."""


class Doing(NamedTuple):
    """What a claim says of one act, by its term; lasts: whether it is being done. word: what says so.

    noun: whether a noun tells it, and not a verb; thing: then the terms of the words that name what is done to what.
    """

    lasts: bool
    act: str
    word: str
    noun: bool
    thing: tuple[str, ...] = ()


def doings(text: str, stands: Sequence[Standing], words: Comparison) -> tuple[Doing, ...]:
    """All that a claim says of acts that go on or are over, in text order; nothing of a question.

    stands: what it says of states. "Masih memadamkan api", "pemadaman masih berlangsung"; "pemadaman dihentikan", "tak
    lagi mencari". Of "operasi pencarian" the act is to search.
    """
    if QUESTION in text:
        return ()
    return (*_by_nouns(stands, words), *_by_verbs(split_words(text), words))


def _by_nouns(stands: Sequence[Standing], words: Comparison) -> Iterator[Doing]:
    """The acts that nouns tell of which a state says that it goes on or is over."""
    frames = frozenset(term for word in words.standing.frames for term in words.terms(split_words(word)))
    for stand in stands:
        acts = [term for term in stand.thing if term not in frames]
        if GOING_ON in stand.states and acts:
            yield Doing(stand.lasts, acts[0], stand.word, noun=True, thing=stand.thing)


def _by_verbs(tokens: Sequence[Word], words: Comparison) -> Iterator[Doing]:
    """The acts of verbs behind "masih", or between "tidak" and "lagi"."""
    known = words.standing
    for i, word in enumerate(tokens):
        if not words.grammar.verb.fullmatch(word.text):
            continue
        before = {each.text for each in tokens[max(0, i - MARKED):i]}
        negated = not words.negation.isdisjoint(before)
        if before & (known.unsure | words.grammar.relative | words.grammar.background | known.short):
            continue
        over = negated and known.no_more & {*before, *(each.text for each in tokens[i + 1:i + 2])}
        if over or (before & known.doing and not negated):
            yield from (Doing(not over, term, word.text, noun=False) for term in words.terms((word,)))


def hour_in(text: str, words: Comparison) -> int | None:
    """The hour that a claim tells, or that of a part of the day; the last of several, None where it tells none."""
    pairs = list(pairwise(split_words(text)))
    told = [int(then.text.split(".")[0]) for one, then in pairs
            if one.text in words.dating.clock and then.text[0].isdigit()]
    if told:
        return max(told)
    parts = {one.text for pair in pairs for one in pair} | {f"{one.text} {then.text}" for one, then in pairs}
    return max((words.standing.hours[part] for part in parts & words.standing.hours.keys()), default=None)
