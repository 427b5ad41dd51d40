"""Who did it, by common nouns, names and initials alike: "ditahan penjaga pantai X", "diserahkan sendiri oleh BS"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.dossier.rejecting import ENDS
from briefgen.dossier.standing import subject_before
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

LONGEST = 6
"""Words that tell who did it, at most."""
NEAR = 3
"""Words before a verb among which "akan" or "tidak" says that it was not done."""
INITIALS = range(2, 5)
"""Letters by which somebody is named who is only suspected."""


class Agent(NamedTuple):
    """Who did what to which thing.

    act: its name, one for all acts that tell the same. thing: the term of the noun that names it. sort: of who did it,
    None where only a name tells. names: words of his name, in lower case; initials are capitals. by: words as told.
    """

    act: str
    thing: str
    sort: str | None
    names: frozenset[str]
    by: str


def agents_of(text: str, words: Comparison) -> tuple[Agent, ...]:
    """All who are told to have done something to a thing, in text order."""
    tokens = split_words(text)
    return tuple(found for i, word in enumerate(tokens) if not word.capital and words.grammar.verb.fullmatch(word.text)
                 for found in _at(text, tokens, i, words))


def _at(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Iterator[Agent]:
    """Who did what the verb at i says."""
    act = _act(tokens[i:i + 1], words)
    before = {word.text for word in tokens[max(0, i - NEAR):i]}
    if act is None or before & (words.standing.unsure | words.negation):
        return
    if words.grammar.passive.match(tokens[i].text):
        thing, who = subject_before(text, tokens, i, words), _behind(text, tokens, i, words)
    else:
        thing, who = _clause(text, tokens, i + 1, words), _before(text, tokens, i, words)
    plain = [word for word in thing if not word.capital or word is tokens[0]]
    head = next(iter(words.terms(plain)), None)
    if head and who:
        sort = words.agents.sorts.at(who, 0)
        names = frozenset(_name(text, word) for word in who[sort[1] if sort else 0:] if word.capital)
        if sort or names:
            yield Agent(act, head, sort[0] if sort else None, names, text[who[0].start:who[-1].end])


def _act(verb: Sequence[Word], words: Comparison) -> str | None:
    """The name of the act that a verb tells, where a thing has one doer of it."""
    known = words.agents.acts
    told = (term for term in words.terms(verb) if term in known or term in words.deeds.single)
    return next((known.get(term, term) for term in told), None)


def _name(text: str, word: Word) -> str:
    """A word of a name, in lower case but for initials."""
    written = text[word.start:word.end]
    return written if len(written) in INITIALS and written.isupper() else word.text


def _behind(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Sequence[Word]:
    """The words for who did it behind a passive verb: behind "oleh", else right behind, a name or a noun for one."""
    at = i + 1
    while at < len(tokens) and tokens[at].text in words.agents.adverbs:
        at += 1
    by = at < len(tokens) and tokens[at].text in words.grammar.by
    who = _clause(text, tokens, at + by, words)
    return who if who and (by or who[0].capital or words.agents.sorts.at(who, 0)) and not ENDS & set(
        text[tokens[i].end:who[0].start]) else ()


def _before(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Sequence[Word]:
    """The words for who does it before an active verb: a name or a noun for one, up to the verb."""
    who = [word for word in subject_before(text, tokens, i, words) if word.text not in words.agents.adverbs]
    if not who or any(word.text in words.stop for word in who):
        return ()
    return who if words.agents.sorts.at(who, 0) or all(word.capital for word in who) else ()


def _clause(text: str, tokens: Sequence[Word], start: int, words: Comparison) -> Sequence[Word]:
    """The words of a noun or a name from one on: up to a mark, a function word or a verb."""
    end = start
    while end < min(len(tokens), start + LONGEST):
        word = tokens[end]
        if word.text in words.stop or (end > start and text[tokens[end - 1].end:word.start].strip()) or (
                not word.capital and words.grammar.verb.fullmatch(word.text)):
            break
        end += 1
    return tokens[start:end]
