"""Which names of one article name the same: full forms, short forms, spellings, abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_PARTS = re.compile(r"[\s\-‐–]+")
_SHORTEST_VARIANT = 5
"""Letters below which two spellings are two names (Ali, Adi)."""


def parts(name: str) -> tuple[str, ...]:
    """The words of a name for comparison: lower case, hyphens as blanks, apostrophes and full stops left out."""
    plain = name.lower().replace("’", "").replace("'", "").replace(".", " ")
    return tuple(part for part in _PARTS.split(plain) if part)


def is_variant(a: str, b: str) -> bool:
    """Whether two words are likely spellings of one: Zelensky, Zelenskyy; Sergei, Sergey. One letter apart, long words two."""
    if a == b:
        return True
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < _SHORTEST_VARIANT or a[0] != b[0]:
        return False
    return _distance_within(shorter, longer, 1 if len(shorter) < 8 else 2)


def _distance_within(a: str, b: str, limit: int) -> bool:
    """Whether the Levenshtein distance is at most `limit`."""
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


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the article: the fullest name, its parts."""

    name: str
    parts: tuple[str, ...]


def people_of(names: Sequence[str], by_names: Mapping[str, str]) -> dict[str, str]:
    """Each name as written -> the fullest name that the article uses for that person.

    names: in order of appearance, repeats allowed. by_names: a by-name in lower case -> the name behind it. A short
    form that fits two persons stands for itself: unsure says nothing.
    """
    ordered = list(dict.fromkeys(names))
    persons: list[Person] = []
    for name in sorted(ordered, key=lambda n: -len(parts(n))):
        words = parts(name)
        if words and len(words) > 1 and not _owners(words, persons):
            persons.append(Person(name, words))
    full = {name: _resolve(name, persons, by_names) for name in ordered}
    return _first_spelling(ordered, full)


def _resolve(name: str, persons: Sequence[Person], by_names: Mapping[str, str]) -> str:
    behind = by_names.get(name.lower())
    if behind is not None:
        owners = _owners(parts(behind), persons)
        return owners[0].name if len(owners) == 1 else behind if parts(behind) in {p.parts for p in persons} else name
    words = parts(name)
    exact = [person for person in persons if person.parts == words]
    owners = exact or _owners(words, persons)
    return owners[0].name if len(owners) == 1 else name


def _owners(words: tuple[str, ...], persons: Iterable[Person]) -> list[Person]:
    """The persons whose name holds these words in order; else those whose name holds spellings of them."""
    found = [person for person in persons if _holds(person.parts, words, same=True)]
    return found or [person for person in persons if _holds(person.parts, words, same=False)]


def _holds(full: tuple[str, ...], words: tuple[str, ...], *, same: bool) -> bool:
    at = 0
    for word in words:
        while at < len(full) and not (full[at] == word or _initial(full[at], word) or (
                not same and is_variant(full[at], word))):
            at += 1
        if at == len(full):
            return False
        at += 1
    return len(words) < len(full) or not same or full == words


def _initial(full: str, word: str) -> bool:
    return len(word) == 1 and full.startswith(word)


def _first_spelling(ordered: Sequence[str], full: Mapping[str, str]) -> dict[str, str]:
    """Among names of one person that are equally long, the first that the article writes."""
    first: dict[str, str] = {}
    for name in ordered:
        owner = full[name]
        if len(parts(name)) == len(parts(owner)):
            first.setdefault(owner, name)
    return {name: first.get(full[name], full[name]) for name in ordered}
