"""Two who each are told to have begun it: "tentara X menembak lebih dulu", "tembakan pertama datang dari Y"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from briefgen.dossier.between import told_by_both, told_within
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.denials.asking import is_asked, is_of_some_case
from briefgen.dossier.clashes.sides import of_one_body
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.few import few
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rejecting import ENDS
from briefgen.dossier.rivals import near_ids
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

BEGINNER = "beginner"
"""Measure of such a clash."""
BESIDE = 2
"""Words between "lebih dulu" and the act, at most."""
SOURCE, NAME = 8, 3
"""Words behind a noun for an act among which "dari" tells from whom it came, and behind "dari" the name."""
BLOW = "blow"
"""Sort of the acts of which people accuse each other."""
SORT = "sort "
"""Before the sort of those whom a noun tells, where others stand by their id."""
MATTER, DAYS = 0.3, 31
"""Weight of what two such claims share beside names and act, and days between their articles."""
MOST = 400
"""Such claims beyond which a story is of many fights, whose first blows are each another."""
WHO = ("person", "organisation", "state", "place")
"""Types of those who may begin."""


class Begun(NamedTuple):
    """Who began; the sort of act, a kind of message or a blow; the terms of the act."""

    who: str
    sort: str
    terms: frozenset[str]


def beginner_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims by which two, of whom neither speaks for the other, each did first what one of them did."""
    told = few(((i, found) for i in range(len(compared.profiles)) for found in (_begun(i, compared),) if found), MOST)
    for (i, one), (j, other) in combinations(told, 2):
        left, right = compared.profiles[i], compared.profiles[j]
        if one.sort == other.sort and _are_two(one.who, other.who, compared) and _at_one_time(left, right) and (
                _of_one_fight(i, j, one, other, compared) or _of_one_matter(
                    left, right, one.terms | other.terms, compared)):
            names = _name(one.who, compared), _name(other.who, compared)
            yield Clash("attribution", i, j, names, BEGINNER, (
                Why("first", 1.0, f"{names[0]} / {names[1]}: each told to have begun"),
                Why("content", round(compared.text(i, j), 3), "likeness of the claims")))


def _at_one_time(left: Profile, right: Profile) -> bool:
    return told_within(left, right, DAYS) and not all_apart(left.when, right.when)


def _are_two(one: str, other: str, compared: Compared) -> bool:
    sorts = {who.removeprefix(SORT) for who in (one, other) if who.startswith(SORT)}
    if sorts:
        return len(sorts) > 1 and frozenset(sorts) not in compared.words.agents.covers
    return not (of_one_body(one, other, compared.entities) or near_ids(one, other))


def _name(who: str, compared: Compared) -> str:
    known = compared.entities.by_id.get(who)
    return known.name if known else who.removeprefix(SORT)


def _of_one_fight(i: int, j: int, one: Begun, other: Begun, compared: Compared) -> bool:
    """Whether of two blows the one is told to have been struck at whom the other says to have struck first."""
    root = compared.entities.root
    first, second = ({root(who) for who in compared.profiles[k].named} | _sorts(k, compared) for k in (i, j))
    return one.sort == BLOW and (root(other.who) in first or root(one.who) in second)


def _sorts(i: int, compared: Compared) -> set[str]:
    """The sorts of those whom nouns of a claim tell."""
    tokens = split_words(compared.profiles[i].claim.claim)
    return {f"{SORT}{name}" for name, *_ in compared.words.agents.sorts.all_in(tokens)}


def _of_one_matter(left: Profile, right: Profile, acts: frozenset[str], compared: Compared) -> bool:
    words = compared.words
    mute = acts.union(term for profile in (left, right) for word in split_words(profile.claim.claim)
                      if word.text in words.messages.comes for term in words.terms((word,)))
    shared = (term for term in told_by_both(left, right) if not term.startswith(ENTITY) and term not in mute)
    return left.sheet == right.sheet or sum(compared.weights[term] for term in shared) >= MATTER


def _begun(i: int, compared: Compared) -> Begun | None:
    """Who began what by a claim; None where it tells that of nobody, or not as so."""
    profile, words = compared.profiles[i], compared.words
    wording = profile.wording
    if wording.denies or profile.kind == "plan" or is_asked(profile, words) or is_of_some_case(profile, words):
        return None
    text = profile.claim.claim
    tokens = split_words(text)
    names = _names(i, tokens, compared)
    answered = _answered(tokens, names, words)
    return answered or (None if wording.negated else _came_from(tokens, names, words) or _did_first(
        text, tokens, names, words))


def _names(i: int, tokens: Sequence[Word], compared: Compared) -> dict[int, str]:
    """The index of the last word of each name of a claim, or noun for who does things -> whose it is."""
    about = sorted({*compared.profiles[i].named, *compared.claims[i].about})
    known = (each for each in map(compared.entities.by_id.get, about) if each and each.type in WHO)
    forms = sorted(((split_words(form), each.id) for each in known for form in (each.name, *each.aliases)),
                   key=lambda form: (len(form[0]), form[1]))
    found = [(at, at + len(form), who) for form, who in forms for at in range(len(tokens) - len(form) + 1)
             if form and all(_is_word(tokens[at + k].text, word.text) for k, word in enumerate(form))]
    sorts = {end - 1: f"{SORT}{name}" for name, start, end in compared.words.agents.sorts.all_in(tokens)
             if not any(first <= start < last for first, last, _ in found)}
    return sorts | {last - 1: who for _, last, who in found}


def _is_word(said: str, word: str) -> bool:
    """Whether a word is the one of a name, be it with what only stresses it: "X-lah"."""
    return said == word or said.startswith(f"{word}-")


def _sort(tokens: Sequence[Word], at: int, words: Comparison) -> str | None:
    """The sort of an act that a word tells."""
    hit = words.synonyms.at(tokens, at)
    terms = frozenset(words.terms(tokens[at:hit[1] if hit else at + 1]))
    return words.messages.kinds.alone(tokens[at].text) or (BLOW if terms & words.deeds.blamed else None)


def _came_from(tokens: Sequence[Word], names: Mapping[int, str], words: Comparison) -> Begun | None:
    """Whose it was by "gagasan itu berasal dari X", "tembakan pertama dilepaskan dari wilayah X"."""
    for at in range(len(tokens)):
        sort = _sort(tokens, at, words)
        if sort and (sort != BLOW or _is_first(tokens, at + 1, words)):
            reach = range(at + 2, min(at + SOURCE, len(tokens)))
            source = next((k for k in reach if _is_source(tokens, k, words)), None)
            who = _named(names, range(source + 1, source + 1 + NAME)) if source else None
            if who:
                return Begun(who, sort, frozenset(words.terms(tokens[at:at + 1])))
    return None


def _answered(tokens: Sequence[Word], names: Mapping[int, str], words: Comparison) -> Begun | None:
    """Whose blow another's only answers: "serangan kami jawaban atas roket X", "baru membalas setelah X menembak"."""
    blow = next((at for at in range(len(tokens)) if _sort(tokens, at, words) == BLOW), None)
    for at in range(len(tokens)) if blow is not None else ():
        behind = range(at + 1, min(at + SOURCE, len(tokens)))
        led = next((k for k in behind if tokens[k].text in words.messages.answered), None)
        alone = any(word.text in words.messages.only for word in tokens[max(0, at - BESIDE):at])
        if tokens[at].text in words.messages.answers and alone and led is not None:
            who = _named(names, range(led + 1, led + 1 + SOURCE))
            return Begun(who, BLOW, frozenset(words.terms(tokens[at:at + 1]))) if who else None
    return None


def _is_source(tokens: Sequence[Word], at: int, words: Comparison) -> bool:
    """Whether a word is the "dari" of "datang dari"."""
    return tokens[at].text in words.messages.source and tokens[at - 1].text in words.messages.comes


def _named(names: Mapping[int, str], places: Iterable[int]) -> str | None:
    """The first name that stands at one of some places."""
    return next((names[at] for at in places if at in names), None)


def _did_first(text: str, tokens: Sequence[Word], names: Mapping[int, str], words: Comparison) -> Begun | None:
    """Who did it by "X lebih dulu menembaki", "X menembak duluan": the last name before both in their clause."""
    for mark in (at for at in range(len(tokens)) if _is_first(tokens, at, words)):
        around = range(max(0, mark - BESIDE), min(mark + BESIDE + 2, len(tokens)))
        object_between = (k for k in range(mark - 1, max(-1, mark - 1 - SOURCE), -1) if _is_doing(tokens[k], words))
        at = next((at for at in (*around, *object_between)
                   if _is_doing(tokens[at], words) and _sort(tokens, at, words)), None)
        if at is not None:
            first = min(at, mark)
            before = (k for k in range(first - 1, -1, -1) if not ENDS & set(text[tokens[k].end:tokens[first].start]))
            who = _named(names, before)
            sort = _sort(tokens, at, words)
            return Begun(who, sort, frozenset(words.terms(tokens[at:at + 1]))) if who and sort else None
    return None


def _is_doing(word: Word, words: Comparison) -> bool:
    """Whether a word is a verb that is not passive."""
    return bool(words.grammar.verb.fullmatch(word.text)) and not words.grammar.passive.match(word.text)


def _is_first(tokens: Sequence[Word], at: int, words: Comparison) -> bool:
    """Whether a word, or two, tell that it was done before any other did."""
    return at < len(tokens) and words.messages.first.at(tokens, at) is not None
