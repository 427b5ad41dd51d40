"""Which names of one article name the same person: full names, short forms, spellings, by-names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_PARTS = re.compile(r"[\s\-‐–]+")
_SHORTEST_VARIANT = 5
"""Letters below which two spellings are two names (Ali, Adi)."""
_LONG = 8
"""Letters from which two differences still make one name."""
_SHORTEST_CUT = 4
"""Letters below which the beginning of a name is no form of it (Mega for Megawati)."""
_CROWD = 300
"""Distinct names above which an article is taken for a list."""
_VOWELS = "aiueo"


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the article: the fullest name, and its parts."""

    name: str
    parts: tuple[str, ...]


class People:
    """The persons of an article, found by a word of their names.

    prenames: first words that are often left out (Muhammad, al). crowd: too many persons to compare each with each.
    """

    def __init__(self, prenames: frozenset[str], *, crowd: bool) -> None:
        self._prenames = prenames
        self._crowd = crowd
        self._all: list[Person] = []
        self._by_word: dict[str, list[Person]] = {}

    def add(self, person: Person) -> None:
        """Take a person in."""
        self._all.append(person)
        for word in dict.fromkeys(person.parts):
            self._by_word.setdefault(word, []).append(person)

    def owners(self, words: tuple[str, ...]) -> list[Person]:
        """The persons of this very name; else those whose name holds its words in order; else spellings of them.

        In a crowd, which is a list and no story, spellings are not looked for.
        """
        if len(words) == 1 and len(words[0]) == 1:   # "berinisial M" is not M Hadi
            return [person for person in self._by_word.get(words[0], []) if person.parts == words]
        if len(words) == 1 and (called := self._called_by(words[0])):
            return called
        rarest = min((self._by_word.get(word, []) for word in words if len(word) > 1), key=len, default=[])
        same = [person for person in rarest if person.parts == words]
        longer = same or [person for person in rarest if self._holds(person.parts, words, exact=True)]
        if longer or self._crowd:
            return longer
        return [person for person in self._all if self._holds(person.parts, words, exact=False)]

    def _called_by(self, word: str) -> list[Person]:
        """The persons whose first name a single word is; else those whose last."""
        having = self._by_word.get(word, [])
        return [each for each in having if each.parts[0] == word] or [each for each in having if each.parts[-1] == word]

    def _holds(self, full: tuple[str, ...], words: tuple[str, ...], *, exact: bool) -> bool:
        """Whether `full` holds `words` in order; an initial stands for a word; spellings count unless `exact`.

        Two words and more begin with the first, unless that is often left out: "Iriana Joko Widodo" is not Joko Widodo.
        """
        if len(words) > 1 and not (
                _same_word(full[0], words[0], exact=exact) or self._prenames & {full[0], words[0]}):
            return False
        at = 0
        for word in words:
            while at < len(full) and not _same_word(full[at], word, exact=exact):
                at += 1
            if at == len(full):
                return False
            at += 1
        return any(len(word) > 1 for word in words)

    def cut(self, word: str) -> list[Person]:
        """The persons a part of whose name begins with a word that is not the whole part; none in a crowd."""
        if len(word) < _SHORTEST_CUT or self._crowd:
            return []
        return [each for each in self._all if any(part != word and part.startswith(word) for part in each.parts)]


@lru_cache(maxsize=50_000)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name for comparison: lower case, hyphens as blanks, apostrophes and full stops left out."""
    plain = name.lower().replace("’", "").replace("'", "").replace(".", " ")
    return tuple(part for part in _PARTS.split(plain) if part)


def people_of(
    names: Sequence[str], by_names: Mapping[str, str], titled: frozenset[str] = frozenset(),
    prenames: frozenset[str] = frozenset(),
) -> dict[str, str]:
    """Each name as written -> the fullest name that the article uses for that person.

    names: in order of appearance, repeats allowed. by_names: a by-name in lower case -> the name behind it. titled:
    names behind a form of address, which may be cut short ("Ibu Mega" for Megawati). prenames: first words that are
    often left out. A short form that fits two persons stands for itself: unsure says nothing.
    """
    ordered = list(dict.fromkeys(names))
    people = People(prenames, crowd=len(ordered) > _CROWD)
    for name in sorted(ordered, key=lambda each: -len(parts(each))):
        words = parts(name)
        if words and name.lower() not in by_names and not people.owners(words):
            people.add(Person(name, words))
    return {name: _resolve(name, people, by_names, cut=name in titled) for name in ordered}


def _resolve(name: str, people: People, by_names: Mapping[str, str], *, cut: bool) -> str:
    behind = by_names.get(name.lower())
    words = parts(behind) if behind is not None else _spelled(parts(name), by_names)
    owners = people.owners(words)
    if cut and len(words) == 1 and [each.parts for each in owners] == [words]:
        longer = people.cut(words[0])
        owners = longer if len(longer) == 1 else owners
    return owners[0].name if len(owners) == 1 else name


def _spelled(words: tuple[str, ...], by_names: Mapping[str, str]) -> tuple[str, ...]:
    """A name whose last word is somebody's by-name, spelled out: Iriana Jokowi is Iriana Joko Widodo."""
    behind = by_names.get(words[-1]) if len(words) > 1 else None
    return words if behind is None else (*words[:-1], *parts(behind))


def _same_word(full: str, word: str, *, exact: bool) -> bool:
    if full == word or (len(word) == 1 and full.startswith(word)):
        return True
    return not exact and is_variant(full, word)


def is_variant(a: str, b: str) -> bool:
    """Whether two words are likely spellings of one: Zelensky and Zelenskyy, Sergei and Sergey.

    Not Susanto and Susanti: a last vowel tells persons apart.
    """
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < _SHORTEST_VARIANT or a[0] != b[0]:
        return False
    if len(a) == len(b) and a[:-1] == b[:-1] and a[-1] in _VOWELS and b[-1] in _VOWELS:
        return False
    return _distance_within(shorter, longer, 1 if len(shorter) < _LONG else 2)


def _distance_within(a: str, b: str, limit: int) -> bool:
    """Whether the Levenshtein distance of two words, the shorter first, is at most `limit`."""
    if len(b) - len(a) > limit:
        return False
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        fresh = [i]
        for j, right in enumerate(b, 1):
            fresh.append(min(row[j] + 1, fresh[-1] + 1, row[j - 1] + (left != right)))
        if min(fresh) > limit:
            return False
        row = fresh
    return row[-1] <= limit
