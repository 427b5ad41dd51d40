"""What one says was never done, given or there, with all that he tells of it: "tidak pernah membayar wasit"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import ENDS
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

MONEY = "$"
"""Stands for all words for money, and for a sum of it."""
THERE, HAND, GET = "there", "hand", "get"
"""Names of the acts of being somewhere, of handing over, and of getting."""
REACH = 4
"""Words between a "not" and the verb that it is said of, at most; of "tidak ada satu pun uang yang" the noun apart."""
OWN = 3
"""Words before a "not" among which "ia" or "saya" stands."""
BEHIND = 8
"""Words behind the verb that tell what, and to whom."""


class Never(NamedTuple):
    """The name of what was not done, and the terms of what, to whom, whose: of a thing that was not there only its own.

    head: the first of them, without which it is another thing. own: whether who speaks tells it of himself alone.
    """

    act: str
    rest: frozenset[str]
    head: str
    own: bool


def nevers_in(profile: Profile, words: Comparison) -> tuple[Never, ...]:
    """All that a claim says was not done, of which another may tell that it was."""
    text = profile.claim.claim
    tokens = split_words(text)
    return tuple(found for i, word in enumerate(tokens)
                 if word.text in words.negation and word.text not in words.not_yet
                 for found in _at(text, tokens, i, words))


def _at(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Iterator[Never]:
    """What the "not" at a word is said of."""
    behind = tokens[i + 1:i + 1 + REACH]
    there = bool(behind) and behind[0].text in words.denials.existence
    verb = _verb(text, tokens, i, there=there, words=words)
    ever = any(word.text in words.messages.between and word.text in words.denials.helpers
               for word in tokens[i + 1:max(i + 3, verb or 0)])
    if verb is None or (there and tokens[verb - 1] is behind[min(1, len(behind) - 1)]):       # "tidak ada yang memberi"
        if verb is None and there and not words.terms(tokens[i + 2:i + 3]):     # "nomor kartu tidak ada di dalam data"
            yield from _never(THERE, _before(text, tokens, i, words), tokens, i, words)
        return
    act = words.messages.given.alone(tokens[verb].text)
    bounded = any(word.text in words.denials.bounds | words.denials.limits for word in tokens[i + 1:verb])
    if act is None or bounded or not (ever or there or act in (THERE, HAND, GET)):
        return
    what = (*tokens[i + 2:verb], *_behind(text, tokens, verb, words)) if there else _behind(text, tokens, verb, words)
    if act == THERE or words.grammar.passive.match(tokens[verb].text):
        what = (*_before(text, tokens, i, words), *(what if act != THERE else ()))
    yield from _never(act, what, tokens, i, words)


def _never(
    act: str, what: Sequence[Word], tokens: Sequence[Word], i: int, words: Comparison,
) -> Iterator[Never]:
    told = _terms(what, tokens[0], words)
    if told:
        own = any(word.text in words.messages.oneself for word in tokens[max(0, i - OWN):i])
        yield Never(act, frozenset(told), told[0], own)


def _before(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Sequence[Word]:
    """The few words before one that name what there is not: back to a mark, "bahwa", or a verb."""
    start = i
    while start > max(0, i - REACH) and not ENDS & set(text[tokens[start - 1].end:tokens[start].start]):
        before = tokens[start - 1].text
        if before in words.denials.that or words.grammar.verb.fullmatch(before):
            break
        start -= 1
    return tokens[start:i]


def _verb(text: str, tokens: Sequence[Word], i: int, *, there: bool, words: Comparison) -> int | None:
    """The index of the verb that a "not" is said of: the next of its clause; of "tidak ada X yang" behind "yang"."""
    of_all = any(word.text in words.messages.ones for word in tokens[i + 1:i + 3])      # "tidak seorang pun pegawainya"
    for at in range(i + 1, min(len(tokens), i + 1 + (2 if there or of_all else 1) * REACH)):
        if ENDS & set(text[tokens[at - 1].end:tokens[at].start]):
            return None
        if words.messages.given.alone(tokens[at].text) and not (there and at == i + 1) and (
                not there or any(word.text in words.grammar.relative for word in tokens[i + 1:at])):
            return at
        if not there and words.grammar.verb.fullmatch(tokens[at].text):
            return None
    return None


def _behind(text: str, tokens: Sequence[Word], verb: int, words: Comparison) -> Sequence[Word]:
    """The words behind a verb up to the end of its clause: a mark, "dan", "meski", "karena"."""
    end = verb + 1
    while end < min(len(tokens), verb + 1 + BEHIND) and not ENDS & set(text[tokens[end - 1].end:tokens[end].start]):
        hit = words.parts.at(tokens, end)
        word = tokens[end].text
        if (hit is not None and hit[0] == "next") or word in words.grammar.background | words.because or (
                words.disputes.alone(word) == "concession"):
            break
        end += 1
    return tokens[verb + 1:end]


def _terms(what: Sequence[Word], first: Word, words: Comparison) -> list[str]:
    """The terms of some words without names, in their order, all words for money as one. first: of the claim."""
    told: list[str] = []
    rest: list[Word] = []
    for word in what:
        if word.text.removesuffix(words.clitic) in words.messages.money:
            told += [*words.terms(rest), MONEY]
            rest = []
        elif not ((word.capital and word is not first) or word.text in words.messages.between):
            rest.append(word)
    return [*told, *words.terms(rest)]


def given_in(profile: Profile, words: Comparison) -> frozenset[str]:
    """The names of the acts of giving, ordering, admitting, of being there, that a claim tells; and of money."""
    tokens = split_words(profile.claim.claim)
    acts = {name for word in tokens if (name := words.messages.given.alone(word.text))}
    paid = any(word.text.removesuffix(words.clitic) in words.messages.money for word in tokens) or any(
        count.unit in words.messages.currencies for count in profile.counts)
    return frozenset((*acts, *((MONEY,) if paid else ())))
