"""Ages of one person that exclude each other: "Maya (41)", and "sopir 43 tahun itu"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from briefgen.dossier.between import told_within
from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.clashes.numbers.tolls import DEAD
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rivals import near_ids
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.lang.pack import Language
from briefgen.model.dossier import Why
from briefgen.text.tokens import Tokens, tokenise

AGE = "age"
"""Measure of a clash about how old somebody is."""
OLDEST = 120
YEAR = "year"
NEAR = 62
"""Days between two articles within which hardly anybody has a birthday."""
_BEHIND_NAME = re.compile(r"\w \((\d{1,3})\)")


def age_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of ages of one person, in articles of nearly one time."""
    told: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for i, profile in enumerate(compared.profiles):
        age = age_of(profile.claim.claim, compared.lang, compared.words)
        for who in _whose(profile, compared) if age is not None else ():
            told[who].append((i, age or 0))
    seen: set[tuple[int, int]] = set()
    for who, ages in told.items():
        for (i, one), (j, other) in combinations(ages, 2):
            if one != other and (i, j) not in seen and _of_one_time(compared.profiles[i], compared.profiles[j]):
                seen.add((i, j))
                yield Clash("attribution", i, j, (str(one), str(other)), AGE, (
                    Why(AGE, 1.0, f"{one} / {other}: {who} has one age"),))


def on_side(mate: Mate, compared: Compared) -> bool:
    """Whether a group mate gives the age that a clashing claim gives."""
    return str(age_of(mate.profile.claim.claim, compared.lang, compared.words)) == mate.value


def age_of(text: str, lang: Language, words: Comparison) -> int | None:
    """The one age that a claim gives; None where it gives none or several.

    "Maya Lestari (41)", "Maya, 41 tahun, ...", "sopir berusia 41 tahun", "pria 41 tahun itu"; no "41 tahun penjara",
    no age at which something was, "pada usia 12 tahun", unless somebody died at it.
    """
    found = {int(hit[1]) for hit in _BEHIND_NAME.finditer(text)}
    if any(word in text for word in words.units.aged):
        died = any(name == DEAD for name, *_ in words.outcomes.all_in(split_words(text)))
        found |= set(_in_words(tokenise(text), lang, words, frozenset() if died else words.units.aged_then))
    return found.pop() if len(found) == 1 and 0 < min(found) < OLDEST else None


def _in_words(tokens: Tokens, lang: Language, words: Comparison, then: frozenset[str]) -> Iterator[int]:
    """The numbers of years that tell an age. then: words before that of an age of then."""
    i = 0
    while i < len(tokens):
        read = lang.numbers.read(tokens, i) if lang.numbers.starts(tokens.word(i)) else None
        if read and lang.calendar.units.get(tokens.word(read.end)) == YEAR and not read.vague and (
                _is_age(tokens, i, read.end, words, then)):
            yield int(read.number)
        i = read.end if read else i + 1


def _is_age(tokens: Tokens, first: int, unit: int, words: Comparison, then: frozenset[str]) -> bool:
    """Whether the years between two words are somebody's age. then: words before that of an age of then."""
    before = tokens.word(first - 1) if first else ""
    if before in words.units.aged:
        return not (first > 1 and tokens.word(first - 2) in then)
    apposition = before == "," and tokens.word(unit + 1) == ","
    return apposition or tokens.word(unit + 1) in words.grammar.anaphora


def _whose(profile: Profile, compared: Compared) -> Sequence[str]:
    """The one person whom a claim names, and those whom it may mean by that name: "Penari Sekar Ayu", "Sekar Ayu"."""
    found = {compared.entities.root(term.removeprefix(ENTITY)): strength for term, strength in profile.terms.items()
             if term.startswith(ENTITY)}
    people = {who: strength for who, strength in found.items()
              if (known := compared.entities.by_id.get(who)) and known.type == "person"}
    named = [who for who, strength in people.items() if strength == 1.0]
    return [who for who in people if who == named[0] or near_ids(who, named[0])] if len(named) == 1 else []


def _of_one_time(left: Profile, right: Profile) -> bool:
    """Whether two articles came within a time in which hardly anybody has a birthday."""
    return told_within(left, right, NEAR)
