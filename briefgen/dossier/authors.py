"""Who is behind a thing, in other constructions than "X did it": "atas laporan X", "X memutuskan ...", "dari X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.dossier.agents import (
    LONGEST,
    NEAR,
    WISH,
    Agent,
    act_of,
    agent_told,
    agents_of,
    clause_at,
    doer_before,
    doer_behind,
    stressed_before,
)
from briefgen.dossier.rejecting import ENDS
from briefgen.dossier.remembered import Remembered
from briefgen.dossier.standing import subject_before
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

REPORT = "REPORT"
"""Name of the act of bringing a matter before the police, and of what is brought."""
FAR = 9
"""Words behind a verb of reporting among which to whom is told."""


class At(NamedTuple):
    """A place in a text: its words, and the index of one."""

    text: str
    tokens: Sequence[Word]
    i: int


@Remembered
def authors_of(text: str, words: Comparison) -> tuple[Agent, ...]:
    """All who are told to have done something, ordered it, decided on it, reported it, or brought it about."""
    tokens = split_words(text)
    found = [agent for i in range(len(tokens)) for agent in _at(At(text, tokens, i), words)]
    return (*agents_of(text, words), *found)


def _at(at: At, words: Comparison) -> Iterator[Agent]:
    word = at.tokens[at.i].text
    before = {each.text for each in at.tokens[max(0, at.i - NEAR):at.i]}
    if before & (words.standing.unsure | words.negation):
        return
    if word in words.agents.decides:
        yield from _decided(at, words)
    if word in words.agents.reports:
        yield from _reported(at, words)
    if word in words.agents.reportings and at.i and at.tokens[at.i - 1].text in words.agents.from_whom:
        yield from agent_told(at.text, REPORT, _noun(at), _who(at, 1, words), words, only=True, thing_as=REPORT)
    if word in words.agents.helps and at.i and at.tokens[at.i - 1].text in words.agents.by_wish:
        yield from _helped(at, words)
    if word in words.agents.arrives and at.i + 1 < len(at.tokens) and (
            at.tokens[at.i + 1].text in words.agents.from_whom):
        yield from _came_from(at, words)
    yield from _did_and_willed(at, words)


def _noun(at: At) -> Sequence[Word]:
    return at.tokens[at.i:at.i + 1]


def _who(at: At, behind: int, words: Comparison) -> Sequence[Word]:
    """The words for somebody, so many words behind."""
    start = at.i + behind
    while start < len(at.tokens) and at.tokens[start].text in words.agents.articles | words.grammar.by:
        start += 1
    return clause_at(at.text, at.tokens, start, words)


def _decided(at: At, words: Comparison) -> Iterator[Agent]:
    """Who decided that something be done: "wasit memutuskan pertandingan dihentikan", "diputuskan wasit"."""
    text, tokens, i = at
    if words.grammar.passive.match(tokens[i].text):
        yield from agent_told(text, WISH, subject_before(text, tokens, i, words), doer_behind(text, tokens, i, words),
                              words, only=True)
        return
    end = next((k for k in range(i + 1, min(len(tokens), i + 1 + LONGEST))
                if words.grammar.verb.fullmatch(tokens[k].text)), None)
    if end is not None and not ENDS & set(text[tokens[i].end:tokens[end].start]):
        yield from agent_told(text, WISH, tokens[end:end + 1], doer_before(text, tokens, i, words), words, only=True)


def _reported(at: At, words: Comparison) -> Iterator[Agent]:
    """Who brought a matter before the police or the prosecutor."""
    text, tokens, i = at
    to = next((k for k in range(i + 1, min(len(tokens), i + FAR)) if tokens[k].text in words.alternatives.ends), None)
    sort = words.agents.sorts.at(tokens, to + 1) if to is not None and to + 1 < len(tokens) else None
    if sort is None or sort[0] not in words.agents.hearing:
        return
    passive = words.grammar.passive.match(tokens[i].text)
    who = doer_behind(text, tokens, i, words) if passive else doer_before(text, tokens, i, words)
    yield from agent_told(text, REPORT, _noun(at), who, words, only=True, thing_as=REPORT)


def _helped(at: At, words: Comparison) -> Iterator[Agent]:
    """By whose help or report what stands before came about: "terungkap berkat laporan serikat"."""
    text, tokens, i = at
    done = next((k for k in range(i - 2, max(-1, i - 2 - NEAR), -1)
                 if words.grammar.verb.fullmatch(tokens[k].text)), None)
    act = act_of(tokens[done:done + 1], words) if done is not None else None
    if done is not None and act:
        thing = subject_before(text, tokens, done, words)
        yield from agent_told(text, act, thing, _who(at, 1, words), words, only=True)


def _came_from(at: At, words: Comparison) -> Iterator[Agent]:
    """From whom what a noun tells came: "tembakan itu datang dari penyusup"."""
    text, tokens, i = at
    subject = subject_before(text, tokens, i, words)
    told = [act_of((word,), words) for word in subject]
    first = next((k for k, act in enumerate(told) if act), None)
    if first is not None:
        thing = subject[first + 1:] if words.terms(subject[first + 1:]) else subject
        yield from agent_told(text, told[first] or "", thing, _who(at, 2, words), words, only=True)


def _did_and_willed(at: At, words: Comparison) -> Iterator[Agent]:
    """Who is said to have done it, he and nobody else, decided on it too: "kementerianlah yang menghentikan"."""
    text, tokens, i = at
    who = stressed_before(text, tokens, i, words) if words.grammar.verb.fullmatch(tokens[i].text) else ()
    act = act_of(tokens[i:i + 1], words) if who else None
    if act and act not in words.agents.wishes:
        yield from agent_told(text, WISH, tokens[i:i + 1], who, words, only=True)
