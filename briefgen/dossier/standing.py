"""Which things a claim tells to be still in a state, and which to be out of it: "masih berlaku", "dibatalkan"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefgen.dossier.qualified import which_of
from briefgen.dossier.rejecting import ENDS
from briefgen.lang.classes import Classes, Word, split_words
from briefgen.lang.comparison import Comparison

MARKED = 2
"""Words before a state, at most, between which and it "masih" or "tidak" stands."""
UNSURE = 3
"""Words before a state among which "akan" or "diminta" says that it is only to come."""
OBJECT = 5
"""Words behind "membatalkan" that say what is cancelled."""
QUESTION = "?"
BY_NOW = ", by now"
"""Behind the name of a state: that it has come, or has not come yet."""
YEAR = 4
"""Digits of one."""


class Standing(NamedTuple):
    """What a claim says of one thing.

    lasts: whether the state does; states: by name; head: the term of the noun that names the thing, None where only a
    name does; names: words of names that stand with it, in lower case. word: what says so. thing: the terms of the
    words that name it, word by word.
    """

    lasts: bool
    states: frozenset[str]
    head: str | None
    names: frozenset[str]
    word: str
    thing: tuple[str, ...] = ()


def standings(text: str, named: Collection[str], words: Comparison) -> tuple[Standing, ...]:
    """All that a claim says of states that last or end, in text order; nothing of a question.

    named: words of names that it tells, in lower case.

    "Kontrak dengan X masih berlaku", "izin belum dicabut": it lasts; "kontrak telah dibatalkan", "X memecat Y",
    "sekolah tak lagi buka": it is over. What is planned, wished or feared, told of some of many, or told only to say
    when something else was, says nothing.
    """
    known = words.standing
    tokens = split_words(text)
    if tokens and tokens[0].text not in named:
        tokens = (tokens[0]._replace(capital=len(tokens) > 1 and tokens[1].capital), *tokens[1:])
    if QUESTION in text or all(word.text not in known.first for word in tokens):
        return ()
    return tuple(found for i in range(len(tokens)) if tokens[i].text in known.first
                 for found in _at(text, tokens, i, words))


def _at(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Iterator[Standing]:
    """What the words from i on say of a state: that it lasts, that it is over, or that somebody ended it."""
    known = words.standing
    before = [word.text for word in tokens[max(0, i - MARKED):i]]
    behind = tokens[i + 1].text if i + 1 < len(tokens) else ""
    marked = not known.still.isdisjoint(before) or behind in known.still
    negated = not words.negation.isdisjoint(before)
    if not words.grammar.relative.isdisjoint(before):
        return
    if marked and not negated:
        yield from _told(text, tokens, i, known.on, words, lasts=True)
    elif negated and known.no_more & {*before, *_next(tokens, i)}:
        yield from _told(text, tokens, i, known.on, words, lasts=False)
    elif negated and (words.grammar.passive.match(tokens[i].text) or not words.not_yet.isdisjoint(before)):
        yield from _told(text, tokens, i, known.off, words, lasts=True)
        if not words.not_yet.isdisjoint(before):
            yield from _begun(text, tokens, i, words, lasts=False)
    elif negated:
        return
    elif known.short.isdisjoint(before):
        yield from _told(text, tokens, i, known.off, words, lasts=False)
        yield from _ended(text, tokens, i, words)
        if not known.begun.isdisjoint(before) or tokens[i].text in known.finished:
            yield from _begun(text, tokens, i, words, lasts=True)


def _begun(text: str, tokens: Sequence[Word], i: int, words: Comparison, *, lasts: bool) -> Iterator[Standing]:
    """What is said of the subject's having come into a state, or not yet: "mulai berlaku", "belum beroperasi"."""
    over = _named(words.standing.off, tokens, i) if lasts and tokens[i].text in words.standing.finished else frozenset()
    states = frozenset(f"{state}{BY_NOW}" for state in _named(words.standing.on, tokens, i) | over)
    subject = subject_before(text, tokens, i, words) if states else ()
    if subject and _is_sure(tokens, i, words):
        yield from _of(subject, states, tokens[i].text, words, lasts=lasts)


def _next(tokens: Sequence[Word], i: int) -> list[str]:
    return [word.text for word in tokens[i + 1:i + 1 + MARKED]]


def _named(tables: Mapping[str, Classes], tokens: Sequence[Word], i: int) -> frozenset[str]:
    """The states of which the longest group that begins at a word tells."""
    hits = {name: hit[1] for name, known in tables.items()
            if known.holds(tokens[i].text) for hit in (known.at(tokens, i),) if hit}
    longest = max(hits.values(), default=0)
    return frozenset(name for name, end in hits.items() if end == longest)


def _told(
    text: str, tokens: Sequence[Word], i: int, tables: Mapping[str, Classes], words: Comparison, *, lasts: bool,
) -> Iterator[Standing]:
    """What is said of the subject, which stands before; "tak lagi buka" ends no more than what is told as "buka"."""
    states = _named(tables, tokens, i)
    subject = subject_before(text, tokens, i, words) if states else ()
    if tables is words.standing.on:
        very = frozenset(f"{state} {tokens[i].text}" for state in states)
        states = states | very if lasts else very
    if subject and _is_sure(tokens, i, words):
        yield from _of(subject, states, tokens[i].text, words, lasts=lasts)


def _ended(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Iterator[Standing]:
    """What is said of the object, which stands right behind."""
    states = _named(words.standing.ends, tokens, i)
    if states and _is_sure(tokens, i, words) and subject_before(text, tokens, i, words):
        end = next((j for j in range(i + 1, len(tokens)) if j > i + OBJECT or ENDS & set(
            text[tokens[j - 1].end:tokens[j].start])), len(tokens))
        yield from _of(tokens[i + 1:end], states, tokens[i].text, words, lasts=False)


def _is_sure(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether nothing before a state says that it is planned, wished, feared or possible."""
    return words.standing.unsure.isdisjoint(word.text for word in tokens[max(0, i - UNSURE):i])


def _of(
    thing: Sequence[Word], states: frozenset[str], word: str, words: Comparison, *, lasts: bool,
) -> Iterator[Standing]:
    """What is said of a thing, unless it is some of many, or one is not told which."""
    if not (words.standing.parts | words.standing.numbers).isdisjoint(each.text for each in thing) or not thing:
        return
    if any(_is_count(each, then) for each, then in pairwise(thing)):
        return
    told = tuple(term for each in thing if not each.capital for term in words.terms((each,)) or which_of(each, words))
    head = next((term for each in thing if not each.capital for term in words.terms((each,))), None)
    names = frozenset(each.text for each in thing if each.capital)
    if head or names:
        yield Standing(lasts, states, head, names, word, told)


def _is_count(word: Word, then: Word) -> bool:
    """Whether a number counts what stands behind it; a year does not."""
    return word.text[0].isdigit() and len(word.text) < YEAR and not then.capital and then.text.isalpha()


def subject_before(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Sequence[Word]:
    """The words before a state that name whose it is: back to the end of a clause or to a verb that tells it.

    Empty where another verb governs the state ("meminta kontrak dibatalkan"), or the clause only says when.
    """
    at = i
    while at and not ENDS & set(text[tokens[at - 1].end:tokens[at].start]):
        word = tokens[at - 1]
        if word.text in words.headlines.conditions:
            return ()
        if word.text in words.grammar.background:
            return _behind_setting(tokens[at:i], words)
        if word.text in words.dating.until:
            behind = _behind_setting(tokens[at:i], words)
            return behind if words.terms(behind) else tokens[at:i]
        if not word.capital and words.grammar.verb.fullmatch(word.text) and not (
                at > 1 and tokens[at - 2].text in words.grammar.relative):
            if word.text not in words.stop:
                return ()
            break
        if word.text in words.denials.that:
            break
        at -= 1
    return tokens[at:i]


def _behind_setting(tokens: Sequence[Word], words: Comparison) -> Sequence[Word]:
    """What stands behind the noun or day since or until when it is so: "sejak penyegelan itu pabrik", "sampai Rabu".

    Empty where what stands there is a clause, of which nobody sees the end.
    """
    dated = next((at for at, word in enumerate(tokens) if not (
        word.capital or word.text[0].isdigit() or word.text in words.standing.hours)), len(tokens))
    end = dated or next((at for at, word in enumerate(tokens, 1) if word.text in words.grammar.pointers), len(tokens))
    return tokens[end:]
