"""Who alone did it, whatever it was: "X yang meminta rapat", "X-lah yang ...", "disusun sendiri oleh X", "usul X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.dossier.agents import LONGEST, NEAR, Agent, agent_told, clause_at, doer_before, doer_behind
from briefgen.dossier.rejecting import ENDS, SPEECH, clause_behind
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

BETWEEN = 2
"""Words between "yang" and the verb, at most: "yang lebih dulu meminta"."""
SOURCE = 6
"""Words behind a noun for a wish among which "datang dari" stands, or the verb by which it came."""
NOBODY = Agent("", "", None, frozenset(), "")


class Alone(NamedTuple):
    """Who did what, and the terms of all else that is told of it.

    who: he, by the name of the act. heads: the terms of his name, else of the noun for him.
    stressed: whether it is told that he and nobody else did it.
    """

    who: Agent
    heads: frozenset[str]
    act: str
    rest: frozenset[str]
    stressed: bool


def alone_in(text: str, words: Comparison) -> tuple[Alone, ...]:
    """All who are told to have done something to a thing, to have asked for it, or brought it up, in text order.

    Nothing of a question, nor of what is told to be wanted, to come or not to be so.
    """
    tokens = split_words(text)
    if "?" in text:
        return ()
    return tuple(found for i, word in enumerate(tokens) if not (
                     _is_name(text, tokens, i) or _is_open(text, tokens, i, words))
                 for found in (_wished(text, tokens, i, words) or _done(text, tokens, i, words),) if found)


def _is_name(text: str, tokens: Sequence[Word], i: int) -> bool:
    """Whether a word has a capital that no beginning sentence gives it."""
    return tokens[i].capital and i > 0 and "." not in text[tokens[i - 1].end:tokens[i].start]


def _is_open(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether shortly before a word, in its clause, it is told not to be so, or not yet."""
    start = i
    while start > max(0, i - NEAR - 1) and not ENDS & set(text[tokens[start - 1].end:tokens[start].start]):
        start -= 1
    before = {word.text for word in tokens[start:i] if not words.agents.brought.alone(word.text)}
    return bool(before & (words.standing.unsure | words.negation | words.denials.conditions | words.refusal))


def _wished(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Alone | None:
    """Whose wish a noun tells of: "usul itu datang dari X", "usul itu pertama kali dilontarkan X", "atas ajakan X"."""
    act = words.agents.brought.alone(tokens[i].text.removesuffix(words.clitic))
    if act is None or words.grammar.verb.fullmatch(tokens[i].text):
        return None
    behind = [at for at in range(i + 1, min(len(tokens), i + 1 + SOURCE + NEAR)) if _is_way(tokens, at, words)]
    if behind:
        at = behind[0]
        source = tokens[at + 1:at + 2]
        who = doer_behind(text, tokens, at, words) if not (source and source[0].text in words.agents.from_whom) else (
            clause_at(text, tokens, at + 2, words))
        return _told(text, tokens, (i, at), who, act, words, stressed=True)
    led = i and (tokens[i - 1].text in words.agents.by_wish or tokens[i - 1].text in words.agents.from_whom)
    who = clause_at(text, tokens, i + 1, words) if led else ()
    return _told(text, tokens, (i, i), who, act, words, stressed=True)


def _is_way(tokens: Sequence[Word], at: int, words: Comparison) -> bool:
    """Whether by a word something came that somebody brought up: "datang dari", "dilontarkan"."""
    word = tokens[at].text
    return word in words.agents.brings or (
        word in words.agents.arrives and at + 1 < len(tokens) and tokens[at + 1].text in words.agents.from_whom)


def _done(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Alone | None:
    """Who does what a verb says."""
    verb = tokens[i].text
    act = act_told(tokens, i, words) if words.grammar.verb.fullmatch(verb) else None
    if act is None:
        return None
    if words.grammar.passive.match(verb):
        who = doer_behind(text, tokens, i, words) or _by(text, tokens, i, words)
        by = any(word.text in words.grammar.by | words.agents.own_self for word in tokens[i + 1:i + 1 + NEAR])
        return _told(text, tokens, (i, i), who, act, words, stressed=by or _is_first(tokens, i, words))
    if not words.grammar.active.match(verb):
        return None
    stressed = _before_that(text, tokens, i, words)
    return _told(text, tokens, (i, i), stressed or doer_before(text, tokens, i, words), act, words,
                 stressed=bool(stressed) or _is_first(tokens, i, words))


def act_told(tokens: Sequence[Word], i: int, words: Comparison) -> str | None:
    """The name of the act that a verb tells; None of what many may do at once, and of what is said."""
    brought = words.agents.brought.alone(tokens[i].text)
    if brought:
        return brought
    told = words.terms(tokens[i:i + 1])
    if not told or tokens[i].text in words.agents.many | words.denials.tellings or told[0] in SPEECH:
        return None
    return words.agents.acts.get(told[0], told[0])


def _by(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Sequence[Word]:
    """The words behind "oleh", whoever they name."""
    at = next((k for k in range(i + 1, min(len(tokens), i + 1 + NEAR)) if tokens[k].text in words.grammar.by), None)
    if at is None or ENDS & set(text[tokens[i].end:tokens[at].start]):
        return ()
    start = at + 1
    while start < len(tokens) and tokens[start].text in words.agents.articles:
        start += 1
    return clause_at(text, tokens, start, words)


def _is_first(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether it is told right beside a verb that nobody did it before."""
    return any(words.messages.first.at(tokens, at) is not None for at in range(max(0, i - BETWEEN), i))


def _before_that(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Sequence[Word]:
    """The words for who it is before "yang" and the verb, where the sentence says no more of him: "X yang meminta"."""
    at = next((k for k in range(i - 1, max(0, i - BETWEEN - 1) - 1, -1) if tokens[k].text in words.grammar.relative), 0)
    if not at or ENDS & set(text[tokens[at - 1].end:tokens[at].start]):
        return ()
    start = at
    while start and not _opens(text, tokens, start, words):
        start -= 1
    who = [word for word in tokens[start:at] if word.text not in words.agents.articles | words.agents.own_self]
    while who and who[0].text in words.stop:                    # "justru X yang ..."
        who = who[1:]
    if not who or at - start > LONGEST or any(word.text in words.stop for word in who) or _goes_on(
            text, tokens, i, words):
        return ()
    last, stress = who[-1], words.agents.stress
    bare = last.text.removesuffix(stress).rstrip("-") if last.text.endswith(stress) else last.text
    return (*who[:-1], last._replace(text=bare, end=last.start + len(bare)))


def _opens(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether a clause begins at a word: behind a mark, "bahwa", or a verb."""
    before = tokens[i - 1]
    return bool(ENDS & set(text[before.end:tokens[i].start])) or before.text in words.denials.that or bool(
        not before.capital and words.grammar.verb.fullmatch(before.text))


def _goes_on(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether behind what he does it is told what he does besides: "warga yang meminta bantuan mendatangi kantor"."""
    behind = clause_behind(text, tokens, i)
    return any(not word.capital and (words.modality.alone(word.text) or word.text in words.negation or (
        words.grammar.verb.fullmatch(word.text) and not words.grammar.passive.match(word.text)
        and words.agents.brought.alone(tokens[i].text) is None)) for word in behind)


def _told(
    text: str, tokens: Sequence[Word], at: tuple[int, int], who: Sequence[Word], act: str, words: Comparison, *,
    stressed: bool,
) -> Alone | None:
    """Who it is with all else that the clause tells. at: first and last index of the words for the act."""
    if not who or words.agents.brought.alone(who[0].text):
        return None
    first, last = at
    clause = [word for word in _clause(text, tokens, first, last) if not (
        who[0].start <= word.start < who[-1].end or word in tokens[first:first + 1] or word in tokens[last:last + 1])]
    sort = words.agents.sorts.at(who, 0)
    named = [word for word in who[sort[1] if sort else 0:] if word.capital and word is not tokens[0]]
    heads = frozenset(words.terms(named) or words.terms(who)[:1])
    bare = [word for word in clause if not (
        words.agents.brought.alone(word.text) or words.messages.first.alone(word.text)
        or word.text in words.agents.arrives)]
    rest = frozenset(words.terms(bare)) - heads
    agent = next(agent_told(text, act, (), who, words, only=stressed, thing_as=act), NOBODY)
    return Alone(agent._replace(by=text[who[0].start:who[-1].end]), heads, act, rest, stressed) if rest else None


def _clause(text: str, tokens: Sequence[Word], first: int, last: int) -> Iterator[Word]:
    """The words of the clause around some words."""
    start = first
    while start and not ENDS & set(text[tokens[start - 1].end:tokens[start].start]):
        start -= 1
    yield from tokens[start:last + 1]
    yield from clause_behind(text, tokens, last)
