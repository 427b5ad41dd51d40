"""Where one act was done, by the names behind it: "diperiksa di Jepara", "penandatanganan berlangsung di Hotel Osk"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from briefgen.dossier.between import told_within
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.places.places import PLACE
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rejecting import ENDS
from briefgen.dossier.rivals import rival_kinds
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

ALIKE = 0.3
"""Likeness from which two claims tell one act, of which one tells no more than the other."""
REACH = 10
"""Words behind "di" that tell where, at most."""
FAR = 8
"""Words from an act to where it was done, at most."""
DAYS, NEWS = 31, 3
"""Days between two articles that tell one act; one of a kind of which another may follow, as a meeting."""
FEW = 8
"""Claims that tell where an act was done beyond which one that tells nothing else need not be of the same."""
MOST = 60
"""Those beyond which none are compared."""


class Seat(NamedTuple):
    """act: term of an act that has one place. names: words with a capital that tell where. text: the words for it.

    more: the terms of all that a claim tells besides, but for names.
    """

    act: str
    names: frozenset[str]
    text: str
    more: frozenset[str]


def seat_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of two articles that put one act at places of which no claim names both."""
    told: dict[str, dict[int, Seat]] = {}
    for i, profile in enumerate(compared.profiles):
        seat = seat_of(profile, compared.words)
        if seat:
            told.setdefault(seat.act, {})[i] = seat
    named = [frozenset(word.text for word in split_words(profile.claim.claim) if word.capital)
             for profile in compared.profiles] if told else []
    for act, seats in sorted(told.items()):
        for i, j in combinations(seats, 2) if len(seats) <= MOST else ():
            one, other = seats[i], seats[j]
            if not one.names & other.names and _of_one_act(i, j, seats, compared) and not any(
                    held & one.names and held & other.names for held in named):
                yield Clash("attribution", i, j, (one.text, other.text), PLACE, (
                    Why(PLACE, 1.0, f"{one.text} / {other.text}: {act} was at one of them"),
                    Why("content", round(compared.text(i, j), 3), "likeness of the claims")))


def seat_of(profile: Profile, words: Comparison) -> Seat | None:
    """Where a claim says that an act was, is to be or was to be done; None for several acts or no name."""
    wording = profile.wording
    if wording.negated or wording.denies or wording.repeated:
        return None
    text = profile.claim.claim
    tokens = split_words(text)
    for i, word in enumerate(tokens[:-1]):
        if word.text in words.grammar.locative and tokens[i + 1].text not in words.grammar.nowhere:
            act, end = _act_before(text, tokens, i, words), _end(text, tokens, i + 1, words)
            where = tokens[i + 1:end]
            names = frozenset(each.text for each in where if each.capital and each.text not in words.names.places)
            if act and names:
                return Seat(act, names, text[where[0].start:where[-1].end], _more(profile, act, where, words))
    return None


def _act_before(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> str | None:
    """The nearest act that has a place, in the clause before a word."""
    for at in range(i - 1, max(-1, i - 1 - FAR), -1):
        if ENDS & set(text[tokens[at].end:tokens[at + 1].start]):
            return None
        act = next((words.seated[term] for term in words.terms(tokens[at:at + 1]) if term in words.seated), None)
        if act and (not tokens[at].capital or at == 0):
            return act
    return None


def _end(text: str, tokens: Sequence[Word], start: int, words: Comparison) -> int:
    """The index behind the words that tell where: a name behind a comma says in what that lies."""
    end = start
    while end < min(start + REACH, len(tokens)):
        word = tokens[end]
        marks = ENDS & set(text[tokens[end - 1].end:word.start]) if end > start else set()
        if (marks and (marks != {","} or not word.capital)) or word.text in words.grammar.background or (
                not word.capital and end > start and (
                    words.grammar.verb.fullmatch(word.text) or word.text in words.function - words.grammar.locative)):
            break
        end += 1
    return end


def _more(profile: Profile, act: str, where: Sequence[Word], words: Comparison) -> frozenset[str]:
    """What a claim tells beside the act and where it was done; not that it was done."""
    told = {*(term for term, name in words.seated.items() if name == act), *words.terms(where),
            *(term for word in split_words(profile.claim.claim) if word.text in words.performed
              for term in words.terms((word,)))}
    return frozenset(term for term, held in profile.terms.items()
                     if held == 1.0 and term not in told and not term.startswith(ENTITY))


def _of_one_act(i: int, j: int, seats: Mapping[int, Seat], compared: Compared) -> bool:
    """Whether two claims can tell the one act of its kind."""
    left, right = compared.profiles[i], compared.profiles[j]
    if left.sheet == right.sheet or all_apart(left.when, right.when) or not told_within(left, right, DAYS):
        return False
    if seats[i].act in compared.words.seated_again and not told_within(left, right, NEWS):
        return False
    if "person" in rival_kinds(left, right) or (left.wording.modality in OPEN) != (right.wording.modality in OPEN):
        return False
    more, text = (seats[i].more, seats[j].more), compared.text(i, j)
    if not all(more):
        return text >= ALIKE or len(seats) <= FEW
    return text >= ALIKE and (more[0] <= more[1] or more[1] <= more[0])
