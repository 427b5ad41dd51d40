"""Who alone did it, whatever it was: "X yang meminta rapat", "X-lah yang ...", "disusun sendiri oleh X", "usul X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.dossier.agents import NEAR, Agent, agent_told, clause_at, doer_before, doer_behind
from briefgen.dossier.rejecting import ENDS, SPEECH, clause_behind
from briefgen.dossier.remembered import Remembered
from briefgen.dossier.who_alone import before_that, by_whom, is_first, name_of, said_in
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

DISCOVER = "DISCOVER"
"""Name of the act of being the first to notice something."""
SOURCE = 6
"""Words behind a noun for a wish among which "datang dari" stands, or the verb by which it came."""
NOBODY = Agent("", "", None, frozenset(), "")


class Alone(NamedTuple):
    """Who did what, and the terms of all else that is told of it.

    who: he, by the name of the act. heads: the terms of his name, else of the noun for him.
    stressed: whether it is told that he and nobody else did it; pinned: in so many words, "X-lah", "pertama kali".
    many: whether many may do it at once. things: the terms of what he did it to.
    """

    who: Agent
    heads: frozenset[str]
    act: str
    rest: frozenset[str]
    stressed: bool
    pinned: bool = False
    many: bool = False
    things: frozenset[str] = frozenset()


@Remembered
def alone_in(text: str, words: Comparison) -> tuple[Alone, ...]:
    """All who are told to have done something to a thing, to have asked for it, or brought it up, in text order.

    Not who says so.

    Nothing of a question, nor of what is told to be wanted, to come or not to be so.
    """
    if "?" in text:
        return ()
    text = said_in(text, words)
    tokens = split_words(text)
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
    if i and tokens[i - 1].text in words.agents.lends:
        return _lent(text, tokens, i, act, words)
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


def _lent(text: str, tokens: Sequence[Word], i: int, act: str, words: Comparison) -> Alone | None:
    """Whose wish it was by a verb before the noun: "X yang memberi perintah agar"."""
    if words.grammar.passive.match(tokens[i - 1].text):
        return None
    stressed = before_that(text, tokens, i, words)
    who = stressed or doer_before(text, tokens, i - 1, words)
    return _told(text, tokens, (i - 1, i), who, act, words, stressed=bool(stressed) or is_first(tokens, i - 1, words))


def _done(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Alone | None:
    """Who does what a verb says."""
    verb = tokens[i].text
    act = act_told(tokens, i, words) if words.grammar.verb.fullmatch(verb) else None
    if act is None:
        return None
    first = is_first(tokens, i, words)
    if words.grammar.passive.match(verb):
        who = doer_behind(text, tokens, i, words) or by_whom(text, tokens, i, words)
        by = any(word.text in words.grammar.by | words.agents.own_self for word in tokens[i + 1:i + 1 + NEAR])
        found = _told(text, tokens, (i, i), who, act, words, stressed=by or first)
        things = _done_to(text, tokens, i, words)
    elif words.grammar.active.match(verb):
        stressed = before_that(text, tokens, i, words)
        who = stressed or doer_before(text, tokens, i, words)
        found = _told(text, tokens, (i, i), who, act, words, stressed=bool(stressed) or first)
        things, first = clause_at(text, tokens, i + 1, words), first or _is_pressed(tokens, i, words)
    else:
        return None
    return found and found._replace(pinned=first, many=_may_be_many(verb, words), things=frozenset(words.terms(
        [word for word in things if not word.capital or word is tokens[0]])[:1]))


def _is_pressed(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether "-lah yang" stands before a verb."""
    return any(tokens[k].text in words.grammar.relative and tokens[k - 1].text.endswith(words.agents.stress)
               for k in range(max(1, i - NEAR), i))


def _done_to(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Sequence[Word]:
    """The words for what it is done to before a passive verb, or before "yang" and the verb: back to another verb."""
    end = i - 1 if i and tokens[i - 1].text in words.grammar.relative else i
    start = end
    while start and not ENDS & set(text[tokens[start - 1].end:tokens[start].start]) and not (
            tokens[start - 1].text in words.grammar.prepositions | words.agents.by_wish
            or words.grammar.verb.fullmatch(tokens[start - 1].text)):
        start -= 1
    return tokens[start:end]


def _may_be_many(verb: str, words: Comparison) -> bool:
    return verb in words.agents.many or verb in words.agents.discovers


def act_told(tokens: Sequence[Word], i: int, words: Comparison) -> str | None:
    """The name of the act that a verb tells; None of what is said."""
    brought = words.agents.brought.alone(tokens[i].text)
    if brought:
        return brought
    told = words.terms(tokens[i:i + 1])
    if tokens[i].text in words.agents.discovers and is_first(tokens, i, words):
        return DISCOVER
    if not told or tokens[i].text in words.denials.tellings or told[0] in SPEECH:
        return None
    return words.agents.acts.get(told[0], told[0])


def _told(
    text: str, tokens: Sequence[Word], at: tuple[int, int], who: Sequence[Word], act: str, words: Comparison, *,
    stressed: bool,
) -> Alone | None:
    """Who it is with all else that the clause tells. at: first and last index of the words for the act."""
    if not who or words.agents.brought.alone(who[0].text):
        return None
    first, last = at
    name = name_of(text, tokens, who, words)
    own = {word.start for word in (*who, *name, tokens[first], tokens[last])}
    bare = [word for word in _clause(text, tokens, first, last) if word.start not in own and not (
        words.agents.brought.alone(word.text) or words.messages.first.alone(word.text)
        or word.text in words.agents.arrives)]
    heads = _heads(tokens, who, name, words)
    rest = frozenset(words.terms(bare)) - heads
    agent = next(agent_told(text, act, (), (*who, *name), words, only=stressed, thing_as=act), NOBODY)
    names = frozenset(word.text for word in name) or agent.names
    both = sorted((*who, *name), key=lambda word: word.start)
    who_told = agent._replace(by=text[both[0].start:both[-1].end], names=names)
    return Alone(who_told, heads, act, rest, stressed) if rest else None


def _heads(
    tokens: Sequence[Word], who: Sequence[Word], name: Sequence[Word], words: Comparison,
) -> frozenset[str]:
    """The terms of a name, told beside the noun or with it, else of the noun."""
    sort = words.agents.sorts.at(who, 0)
    named = name or [word for word in who[sort[1] if sort else 0:] if word.capital and word is not tokens[0]]
    return frozenset(words.terms(named) or words.terms(who)[:1])


def _clause(text: str, tokens: Sequence[Word], first: int, last: int) -> Iterator[Word]:
    """The words of the clause around some words."""
    start = first
    while start and not ENDS & set(text[tokens[start - 1].end:tokens[start].start]):
        start -= 1
    yield from tokens[start:last + 1]
    yield from clause_behind(text, tokens, last)
