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
WISH = "WISH"
"""Name of the act of ordering, asking, proposing that something be done."""
INITIALS = range(2, 5)
"""Letters by which somebody is named who is only suspected."""


class Agent(NamedTuple):
    """Who did what to which thing.

    act: its name, one for all acts that tell the same. thing: the term of the noun that names it. sort: of who did it,
    None where only a name tells. names: words of his name, in lower case; initials are capitals. by: words as told.
    only: not so of who asks that something be done, plainly: others may ask for it as well.
    """

    act: str
    thing: str
    sort: str | None
    names: frozenset[str]
    by: str
    only: bool = True


def agents_of(text: str, words: Comparison) -> tuple[Agent, ...]:
    """All who are told to have done something to a thing, or to have ordered or asked that it be done, in text order.

    Of an order the thing is the act: "penghentian diperintahkan X", "dihentikan atas perintah X".
    """
    tokens = split_words(text)
    return tuple(found for i, word in enumerate(tokens) if not word.capital
                 for found in _at(text, tokens, i, words))


def _at(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Iterator[Agent]:
    """Who did what the word at i says, a verb or a noun for an order."""
    verb = words.grammar.verb.fullmatch(tokens[i].text) is not None
    if tokens[i].text in words.agents.performed:
        yield from _performed(text, tokens, subject_before(text, tokens, i, words), i, words)
        return
    if tokens[i].text in words.causes.being and tokens[0].text in words.agents.culprits:
        yield from _performed(text, tokens, tokens[1:i], i, words)
        return
    named = not verb and i > 0 and tokens[i - 1].text in words.agents.by_wish
    hit = words.synonyms.at(tokens, i) if verb else None
    last = hit[1] - 1 if hit else i
    act = act_of(tokens[i:last + 1], words) if verb or named else None
    wished = act in words.agents.wishes
    before = {word.text for word in tokens[max(0, i - NEAR):i]}
    if act is None or before & (words.standing.unsure | words.negation):
        return
    stressed = stressed_before(text, tokens, i, words)
    thing: Sequence[Word] = ()
    who: Sequence[Word] = ()
    if named and wished:
        done = next((word for word in reversed(tokens[:i]) if words.grammar.verb.fullmatch(word.text)), None)
        thing, who = (done,) if done else (), clause_at(text, tokens, i + 1, words)
    elif verb and words.grammar.passive.match(tokens[i].text):
        thing, who = subject_before(text, tokens, i, words), doer_behind(text, tokens, i, words)
    elif verb:
        thing = _object(text, tokens, last, words, wished=wished) or tokens[i + 1:last + 1]
        who = stressed or doer_before(text, tokens, i, words)
    asks = verb and wished and not stressed and words.grammar.active.match(tokens[i].text)
    yield from agent_told(text, WISH if wished else act, _plain(thing, tokens), who, words, only=not asks)


def _plain(thing: Sequence[Word], tokens: Sequence[Word]) -> Sequence[Word]:
    """The words for a thing without names, unless it is nothing but a name: "Kota Lada"."""
    plain = [word for word in thing if not word.capital or word is tokens[0]]
    named = [word for word in thing if word.capital]
    return thing if len(named) == len(thing) else plain


def _performed(
    text: str, tokens: Sequence[Word], subject: Sequence[Word], i: int, words: Comparison,
) -> Iterator[Agent]:
    """Who did what a noun tells, to the thing behind it: "serangan drone dilakukan milisi", "pelaku serangan adalah X".

    subject: the words from before the noun up to the word at i, behind which he is named.
    """
    subject = [word for word in subject if not word.capital or word is tokens[0]]
    told = [act_of((word,), words) for word in subject]
    at = next((k for k, act in enumerate(told) if act), None)
    act = told[at] if at is not None else None
    if act is None or at is None or {word.text for word in tokens[max(0, i - NEAR):i]} & (
            words.standing.unsure | words.negation):
        return
    behind = subject[at + 1:]
    thing = behind if words.terms(behind) else subject[at:at + 1]
    yield from agent_told(text, act, thing, doer_behind(text, tokens, i, words), words, only=True)


def agent_told(
    text: str, act: str, thing: Sequence[Word], who: Sequence[Word], words: Comparison, *, only: bool,
    thing_as: str | None = None,
) -> Iterator[Agent]:
    """Who did it, where a noun tells the thing, and a noun or a name him. thing_as: the thing by another name."""
    head = thing_as or next(iter(words.terms(thing)), None)
    sort = words.agents.sorts.at(who, 0) if who else None
    names = frozenset(_name(text, word) for word in who[sort[1] if sort else 0:] if word.capital)
    if head and (sort or names):
        yield Agent(act, head, sort[0] if sort else None, names, text[who[0].start:who[-1].end], only)


def _object(text: str, tokens: Sequence[Word], i: int, words: Comparison, *, wished: bool) -> Sequence[Word]:
    """The words for what it is done to, right behind the verb; of an order the verb of what is to be done, if any."""
    behind = clause_at(text, tokens, i + 1, words)
    end = i + 1 + len(behind)
    while wished and end < len(tokens) and end <= i + LONGEST and not ENDS & set(
            text[tokens[end - 1].end:tokens[end].start]):
        if words.grammar.verb.fullmatch(tokens[end].text):
            return tokens[end:end + 1]
        end += 1
    return behind


def stressed_before(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Sequence[Word]:
    """The words for who did it before "yang" and the verb, where their last ends with "-lah": he and nobody else."""
    at = next((k for k in range(i - 1, max(0, i - NEAR) - 1, -1) if tokens[k].text in words.grammar.relative), 0)
    stress = words.agents.stress
    if not at or not tokens[at - 1].text.endswith(stress):
        return ()
    start = at - 1
    while start and not ENDS & set(text[tokens[start - 1].end:tokens[start].start]) and (
            tokens[start - 1].text not in words.stop):
        start -= 1
    last = tokens[at - 1]
    bare = last._replace(text=last.text.removesuffix(stress), end=last.end - len(stress))
    return () if bare.text in words.stop else (*tokens[start:at - 1], bare)


def act_of(verb: Sequence[Word], words: Comparison) -> str | None:
    """The name of the act that a verb tells, where a thing has one doer of it."""
    known = words.agents.acts
    told = (term for term in words.terms(verb) if term in known or term in words.deeds.single | words.agents.wishes)
    return next((known.get(term, term) for term in told), None)


def _name(text: str, word: Word) -> str:
    """A word of a name, in lower case but for initials."""
    written = text[word.start:word.end]
    return written if len(written) in INITIALS and written.isupper() else word.text


def doer_behind(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Sequence[Word]:
    """The words for who did it behind a passive verb: behind "oleh", else right behind, a name or a noun for one."""
    at = i + 1
    while at < len(tokens) and tokens[at].text in words.agents.adverbs:
        at += 1
    by = at < len(tokens) and tokens[at].text in words.grammar.by
    at += by
    while at < len(tokens) and tokens[at].text in words.agents.articles:
        at += 1
    who = clause_at(text, tokens, at, words)
    return who if who and (by or who[0].capital or words.agents.sorts.at(who, 0)) and not ENDS & set(
        text[tokens[i].end:who[0].start]) else ()


def doer_before(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Sequence[Word]:
    """The words for who does it before an active verb: a name or a noun for one, up to the verb."""
    who = [word for word in subject_before(text, tokens, i, words) if word.text not in words.agents.adverbs]
    while who and who[0].text in words.agents.articles:
        who = who[1:]
    if not who or any(word.text in words.stop for word in who):
        return ()
    return who if words.agents.sorts.at(who, 0) or all(word.capital for word in who) else ()


def clause_at(text: str, tokens: Sequence[Word], start: int, words: Comparison) -> Sequence[Word]:
    """The words of a noun or a name from one on: up to a mark, a function word or a verb."""
    hits = [found[1] for table in (words.synonyms, words.agents.sorts) if start < len(tokens)
            for found in (table.at(tokens, start),) if found]
    end = max(hits, default=start)
    while end < min(len(tokens), start + LONGEST):
        word = tokens[end]
        if word.text in words.stop or (end > start and text[tokens[end - 1].end:word.start].strip()) or (
                not word.capital and words.grammar.verb.fullmatch(word.text)):
            break
        end += 1
    return tokens[start:end]
