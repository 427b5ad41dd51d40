"""What somebody tells of a happening: who he is to it, what it came of, what was not done, which way it went."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.dossier.agents import Agent
from briefgen.dossier.authors import authors_of
from briefgen.dossier.causes import is_reason_of_else
from briefgen.dossier.rejecting import ENDS
from briefgen.lang.classes import Word, split_words, without
from briefgen.lang.comparison import Comparison
from briefgen.model.sheet import Claim

TELLER = 14
"""Words at the head of a claim among which the verb of telling stands."""
REACH = 7
"""Words behind a "not", or behind a word of cause, that it reaches."""
NEAR = 3
"""Index behind a "not" up to which a verb stands that it denies; words around what went wrong, and one more."""
LONG = 4
"""Letters of a word that may tell which thing it is by its own shape."""
STRUCK, CHARGE = "struck", "charge"

Keys = frozenset[str]
"""The terms of some words, and the words themselves without clitics."""
NO_KEYS: Keys = frozenset()


class Telling(NamedTuple):
    """Who tells a claim, and what. teller: the words for him. text: what he tells, tokens: its words."""

    teller: tuple[Word, ...]
    text: str
    tokens: tuple[Word, ...]

    def insists(self, words: Comparison) -> bool:
        """Whether he holds to it against others."""
        return any(word.text in words.accounts.insists for word in (*self.teller, *self.tokens))


class Account(NamedTuple):
    """What one claim tells.

    keys: of all that is told; lacks: of what is said not to be so, of_lack: of what it is said of, undone: of the verbs
    right behind the "not"; done: it was done, or always is. ways: field and side, way_keys: of the words that tell
    them. effects, causes: of what came of what; faults: of what went wrong; troubled: no more is said of what came of
    it than that it was trouble. names: words with a capital, in lower case. agents: who did what.
    """

    keys: Keys
    lacks: Keys
    of_lack: Keys
    undone: Keys
    done: bool
    ways: frozenset[tuple[str, str]]
    way_keys: Keys
    effects: Keys
    causes: Keys
    faults: Keys
    troubled: bool
    names: Keys
    agents: tuple[Agent, ...]


def telling_of(claim: Claim, words: Comparison) -> Telling:
    """Who tells a claim, and what: the words of the first hop cut out, else those up to the first verb of telling."""
    text = claim.claim
    teller: tuple[Word, ...] = ()
    for hop in claim.via[:1]:
        if hop.text:
            teller, text = split_words(hop.text), text.replace(hop.text, "", 1)
    tokens = split_words(text)
    at = next((i for i, word in enumerate(tokens[:TELLER]) if word.text in words.accounts.tells), None)
    if at is not None and (not teller or at <= 1):
        teller, text = (*teller, *tokens[:at + 1]), text[tokens[at].end:]
    return Telling(teller, text, split_words(text))


def account_of(telling: Telling, words: Comparison) -> Account:
    """What is told, without who tells it."""
    teller, body, tokens = telling
    said = {word.text for word in (*teller, *tokens)}
    lacks, of_lack, undone = _lacks(body, tokens, words)
    if tokens and tokens[0].text in words.negation:
        of_lack |= keys_of(teller, words)
    effects, causes = _causes(body, tokens, words)
    blames = not words.causes.blaming.isdisjoint(word.text for word in teller)
    ways, way_keys = _ways(tokens, words)
    return Account(
        keys=keys_of(tokens, words), lacks=lacks, of_lack=of_lack, undone=undone,
        done=not words.accounts.done.isdisjoint(said), ways=ways, way_keys=way_keys, effects=effects,
        causes=keys_of(tokens, words) if blames and not causes else causes, faults=_faults(tokens, words),
        troubled=blames or (bool(causes) and not words.causes.troubles.isdisjoint(word.text for word in tokens)),
        names=frozenset(word.text for word in tokens[1:] if word.capital), agents=authors_of(body, words))


def keys_of(tokens: Sequence[Word], words: Comparison) -> Keys:
    """The terms of some words, and those words themselves that are long enough to tell which thing it is."""
    plain = (without(word.text, words.clitic) for word in tokens if len(word.text) > LONG and word.text.isalpha())
    return frozenset(words.terms(tokens)).union(word for word in plain if word not in words.stop)


def _lacks(text: str, tokens: Sequence[Word], words: Comparison) -> tuple[Keys, Keys, Keys]:
    """The keys of what stands behind a "not" or "without", and of what stands right before it."""
    lacks, of_lack, undone = set[str](), set[str](), set[str]()
    for i, word in enumerate(tokens):
        if word.text in words.negation or word.text in words.without:
            lacks |= keys_of(tokens[i + 1:_clause_end(text, tokens, i + 1, words)], words)
            near = tokens[i + 1:i + NEAR]
            undone |= keys_of([verb for verb in near if words.grammar.verb.fullmatch(verb.text)], words)
            of_lack |= keys_of(tokens[_clause_start(text, tokens, i, words):i], words)
    return frozenset(lacks), frozenset(of_lack), frozenset(undone)


def _clause_end(text: str, tokens: Sequence[Word], start: int, words: Comparison) -> int:
    """The index behind what a "not" before a word reaches."""
    end = start
    while end < min(start + REACH, len(tokens)) and not (end > start and (
            tokens[end].text in words.accounts.stops or ENDS & set(text[tokens[end - 1].end:tokens[end].start]))):
        end += 1
    return end


def _clause_start(text: str, tokens: Sequence[Word], end: int, words: Comparison) -> int:
    """The index of the first word of what a "not" is said of."""
    start = end
    while start > max(end - REACH, 0) and not (
            tokens[start - 1].text in words.accounts.stops or ENDS & set(text[tokens[start - 1].end:(
                tokens[start].start if start < len(tokens) else len(text))])):
        start -= 1
    return start


def _ways(tokens: Sequence[Word], words: Comparison) -> tuple[frozenset[tuple[str, str]], Keys]:
    """Field and side of each way that is told, the other side behind a "not"; and the keys of the words for them."""
    ways, keys = set[tuple[str, str]](), set[str]()
    for field, known in words.accounts.contrary.items():
        for side, start, end in known.all_in(tokens):
            denied = start > 0 and tokens[start - 1].text in words.negation | words.without
            ways.add((field, {"one": "other", "other": "one"}[side] if denied else side))
            keys |= keys_of(tokens[start:end], words)
    return frozenset(ways), frozenset(keys)


def _causes(text: str, tokens: Sequence[Word], words: Comparison) -> tuple[Keys, Keys]:
    """The keys of what came of something, and of what it came of."""
    known = words.causes
    for i, word in enumerate(tokens):
        if i and (tokens[i - 1].text in words.negation or is_reason_of_else(tokens[:i], words)):
            continue
        behind = tokens[i + 1].text if i + 1 < len(tokens) else ""
        hit = known.told.at(tokens, i)
        by = hit is not None and hit[0] == "by"
        if by or word.text in known.came_of or (word.text in known.came and behind in known.openers):
            return _keys_around(text, tokens, i, words)
        if word.text in known.held_as and behind in known.blames | words.accounts.sources:
            causes, effects = _keys_around(text, tokens, i, words)
            return effects, causes
    return NO_KEYS, NO_KEYS


def _keys_around(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> tuple[Keys, Keys]:
    """The keys of what stands before a word, and of what stands behind it up to the end of the clause."""
    end = next((at for at in range(i + 1, len(tokens)) if ENDS & set(
        text[tokens[at - 1].end:tokens[at].start])), len(tokens))
    return keys_of(tokens[:i], words), keys_of(tokens[i + 1:end], words)


def _faults(tokens: Sequence[Word], words: Comparison) -> Keys:
    """The keys of what went wrong, with the words around it."""
    return frozenset(key for _, start, end in words.accounts.faults.all_in(tokens)
                     for key in keys_of(tokens[max(start - NEAR + 1, 0):end + NEAR - 1], words))
