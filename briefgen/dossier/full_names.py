"""Names of different sheets that are one: spelt otherwise, shortened to a word, or read with the state before them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from briefgen.model.sheet import SheetEntity, SheetEntityType

_PLAIN = re.compile(r"[^a-z0-9]+")
_DOUBLED = re.compile(r"([a-z])\1+")
Ids = dict[tuple[str, str], str]
"""(Sheet id, id in that sheet) -> id across the sheets."""


@lru_cache(maxsize=1 << 16)
def plain(name: str) -> str:
    """A name as compared: no case, no marks, hyphens and points as spaces ("Kim Jong-un" is "kim jong un")."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _PLAIN.sub(" ", bare).strip() or name.casefold()


@lru_cache(maxsize=1 << 16)
def sounding(name: str) -> str:
    """A full name with the freedoms of transliteration taken out: y as i, doubled letters once.

    "Volodymyr Zelenskyy" and "Volodymyr Zelensky" meet, as do "Sergei" and "Sergey". Only for names of two words and
    more; a single word is left as `plain` has it.
    """
    name = plain(name)
    return _DOUBLED.sub(r"\1", name.replace("y", "i")) if " " in name else name


def same_full_name(named: Sequence[tuple[str, SheetEntity]], ids: Ids) -> Iterable[tuple[str, str]]:
    """Names that differ in case, hyphens, marks or transliteration only, of one type; the smaller id stays."""
    homes: dict[tuple[SheetEntityType, str], set[str]] = defaultdict(set)
    for sheet, entity in named:
        homes[entity.type, sounding(entity.name)].add(ids[sheet, entity.id])
    for together in homes.values():
        first, *others = sorted(together, key=lambda home: (len(home), home))
        yield from ((other, first) for other in others)


def bare_names(named: Sequence[tuple[str, SheetEntity]], ids: Ids) -> Iterable[tuple[str, str]]:
    """A person whom a sheet knows by one word only, where the whole dossier has one full name with that word."""
    full: dict[str, set[str]] = defaultdict(set)
    for sheet, entity in named:
        words = plain(entity.name).split()
        if entity.type == "person" and len(words) > 1:
            for word in words:
                full[word].add(ids[sheet, entity.id])
    for sheet, entity in named:
        name = plain(entity.name)
        if entity.type == "person" and " " not in name and len(full.get(name, ())) == 1:
            target = next(iter(full[name]))
            if ids[sheet, entity.id] != target:
                yield ids[sheet, entity.id], target


def pairs_of_people(named: Sequence[tuple[str, SheetEntity]], ids: Ids) -> Iterable[tuple[str, str]]:
    """Names of two who stand together, each to the first of them: "Arya Wibawa-Sita Dewi", "Arya-Sita"."""
    people: dict[str, set[str]] = defaultdict(set)
    for sheet, entity in named:
        if entity.type == "person" and "-" not in entity.name:
            for form in {plain(entity.name), *(plain(entity.name).split() if " " in entity.name else ())}:
                people[form].add(ids[sheet, entity.id])
    for sheet, entity in named:
        first, dash, second = entity.name.partition("-")
        if dash and entity.type == "person" and second[:1].isupper():
            homes, others = people.get(plain(first), set()), people.get(plain(second), set())
            if len(homes) == 1 and (others - homes or " " in first):
                yield ids[sheet, entity.id], next(iter(homes))


def behind_bodies(
    named: Sequence[tuple[str, SheetEntity]], ids: Ids, parties: Collection[str],
) -> dict[str, tuple[str, str]]:
    """Persons whose name was read with that of the state or body before it -> (that body, the person or itself).

    "Gubernur Nusa Lontar Mahendra Lubaya" is Mahendra Lubaya where the dossier knows a place Nusa Lontar; whom it knows
    by no shorter name speaks for that place all the same. A town that only other names end in ("Bandara Muara") is
    known by them where the person is known without it.
    """
    whole: dict[str, str] = {}
    people: dict[str, str] = {}
    ends: dict[str, str] = {}
    for sheet, entity in named:
        home = ids[sheet, entity.id]
        table = people if entity.type == "person" and home not in parties else whole
        table.setdefault(plain(entity.name), home)
        if table is whole and " " in plain(entity.name):
            ends.setdefault(plain(entity.name).rpartition(" ")[2], home)
    found = {}
    for name, home in people.items():
        words = name.split()
        for k in range(1, len(words) - 1):
            body, person = " ".join(words[:k]), " ".join(words[k:])
            if body in whole:
                found[home] = whole[body], people.get(person, home)
            elif body in ends and people.get(person, home) != home:
                found[home] = ends[body], people[person]
    return found


def join(ids: Ids, pairs: Iterable[tuple[str, str]]) -> Ids:
    """Follow (from, to) pairs to their end."""
    to = dict(pairs)

    def end(entity: str) -> str:
        seen = set()
        while entity in to and entity not in seen:
            seen.add(entity)
            entity = to[entity]
        return entity

    return {key: end(entity) for key, entity in ids.items()}
