"""Titles, places, institutions, persons' names, ordinary words, and the shapes of names."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, cast

from briefgen.errors import PackError
from briefgen.lang.phrasebook import Phrasebook, phrasebook
from briefgen.lang.table import Table, read_table
from briefgen.model.finding import EntityType
from briefgen.text.slugs import slug

TitleKind = Literal["honorific", "degree", "rank", "office", "role"]
HeadKind = Literal["organisation", "place", "kind", "regency"]

_TITLES: tuple[tuple[str, TitleKind], ...] = (
    ("honorifics", "honorific"), ("degrees", "degree"), ("ranks", "rank"), ("offices", "office"), ("roles", "role"))
_PLACE_GROUPS = ("states", "provinces", "indonesia", "quarters", "capitals", "world", "regions")
_INSTITUTION_GROUPS = (
    "state", "ministries", "parties", "society", "world", "media", "companies", "universities", "clubs")
_WORD_LISTS = ("words", "fields", "things", "abbreviations")


@dataclass(frozen=True, slots=True)
class Known:
    """A name that the pack knows.

    group: the table it stands in ("states", "parties"). forms: all that the press writes, the full name first.
    """

    id: str
    type: EntityType
    group: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heads:
    """Nouns around names of institutions and places, in lower case; see name_heads.toml for what each list does."""

    seated: frozenset[str]
    connectors: frozenset[str]
    closers: frozenset[str]
    marks: frozenset[str]
    prepositions: frozenset[str]
    compass: frozenset[str]
    loose: frozenset[str]
    joining: frozenset[str]
    seat: str
    persons: frozenset[str]
    before: Phrasebook[EntityType]


@dataclass(frozen=True, slots=True)
class Names:
    """Everything about names that a language pack holds. Words are in lower case but for `abbreviations`.

    known: names in lower case; acronyms: names in capitals only, as written. heads: nouns that open a name.
    titles: words that stand before a person's name. suffixes: degrees behind it. given: likely parts of a person's
    name. nicknames: by-name -> full name. fields: what institutions, offices and laws deal with. things: capitalised
    words that name neither person, place nor institution. ordinary: whether a word has the shape of no name.
    pairs: single words that a hyphen may join to another name (Rusia-Ukraina).
    """

    tag: str
    known: Phrasebook[Known]
    acronyms: Phrasebook[Known]
    heads: Phrasebook[HeadKind]
    near: Heads
    titles: Phrasebook[TitleKind]
    suffixes: frozenset[str]
    particles: frozenset[str]
    given: frozenset[str]
    nicknames: Mapping[str, str]
    words: frozenset[str]
    fields: frozenset[str]
    things: frozenset[str]
    abbreviations: frozenset[str]
    ordinary: Callable[[str], bool]
    initials: Callable[[list[str], frozenset[str]], str]
    pairs: frozenset[str]

    def is_common(self, word: str) -> bool:
        """Whether a lower-case word names nobody by itself: a listed ordinary word, or one with the shape of such."""
        if word in self.words or word in self.fields or word in self.things:
            return True
        return word not in self.given and self.ordinary(word)


def load_names(tag: str) -> Names:
    """Read the pack's tables of names.

    Raises:
        PackError: a table is missing or broken, or one form would name two things.
    """
    shapes = importlib.import_module(f"briefgen.lang.{tag.replace('-', '_')}.name_shapes")
    known = [*_places(tag), *_institutions(tag)]
    heads = read_table(tag, "name_heads").only(("organisations", "places", "persons"))
    persons = read_table(tag, "persons").only(("particles", "given", "nicknames"))
    words = read_table(tag, "common_words").only(_WORD_LISTS)
    titles = read_table(tag, "titles").only((*(name for name, _ in _TITLES), "suffixes"))
    return Names(
        tag=tag,
        known=phrasebook(_forms(known, capitals=False), f"lang/{tag}: names"),
        acronyms=phrasebook(_forms(known, capitals=True), f"lang/{tag}: names in capitals"),
        heads=_heads(heads),
        near=_near(heads),
        titles=phrasebook(((word, kind) for name, kind in _TITLES for word in titles.words(name)), titles.name),
        suffixes=frozenset(titles.words("suffixes")),
        particles=frozenset(persons.words("particles")),
        given=frozenset(persons.words("given")),
        nicknames=_pairs(persons.sub("nicknames")),
        words=_listed(words, "words"),
        fields=_listed(words, "fields"),
        things=_listed(words, "things"),
        abbreviations=_listed(words, "abbreviations"),
        ordinary=shapes.looks_ordinary,
        initials=shapes.initials_of,
        pairs=frozenset(_single(known)) | frozenset(persons.sub("nicknames").data),
    )


def _forms(known: Iterable[Known], *, capitals: bool) -> Iterable[tuple[str, Known]]:
    for name in known:
        for form in name.forms:
            if form.isupper() == capitals:
                yield form if capitals else form.lower(), name


def _single(known: Iterable[Known]) -> Iterable[str]:
    """First words of places and whole names of one word, in lower case."""
    for name in known:
        for form in name.forms:
            if name.type != "ORG" or " " not in form:
                yield form.split(" ")[0].lower()


def _places(tag: str) -> Iterable[Known]:
    table = read_table(tag, "places").only(_PLACE_GROUPS)
    for group in _PLACE_GROUPS:
        part = table.sub(group).only(("type", "names", "forms"))
        kind = part.data.get("type")
        if kind not in ("GPE", "LOC"):
            raise PackError(f"{part.name}: type must be GPE or LOC")
        yield from (Known(slug(name), cast("EntityType", kind), group, (name,)) for name in part.words("names"))
        forms = part.sub("forms")
        yield from (Known(key, cast("EntityType", kind), group, forms.words(key)) for key in forms.data)


def _institutions(tag: str) -> Iterable[Known]:
    table = read_table(tag, "institutions").only(_INSTITUTION_GROUPS)
    for group in _INSTITUTION_GROUPS:
        part = table.sub(group)
        yield from (Known(key, "ORG", group, part.words(key)) for key in part.data)


def _heads(table: Table) -> Phrasebook[HeadKind]:
    organisations = table.sub("organisations").only(("heads", "seated", "seat", "joining", "connectors", "closers", "marks", "before"))
    places = table.sub("places").only(("heads", "kinds", "regencies", "before", "prepositions", "loose", "compass"))
    lists: tuple[tuple[tuple[str, ...], HeadKind], ...] = (
        (organisations.words("heads"), "organisation"), (places.words("heads"), "place"),
        (places.words("kinds"), "kind"), (places.words("regencies"), "regency"))
    return phrasebook(((word, kind) for words, kind in lists for word in words), table.name)


def _near(table: Table) -> Heads:
    organisations, places = table.sub("organisations"), table.sub("places")
    before: list[tuple[str, EntityType]] = [(word, "ORG") for word in organisations.words("before")]
    before += [(word, "LOC") for word in places.words("before")]
    return Heads(
        seated=frozenset(organisations.words("seated")),
        connectors=frozenset(organisations.words("connectors")),
        closers=frozenset(organisations.words("closers")),
        marks=frozenset(organisations.words("marks")),
        prepositions=frozenset(places.words("prepositions")),
        compass=frozenset(places.words("compass")),
        loose=frozenset(places.words("loose")),
        joining=frozenset(organisations.words("joining")),
        seat=str(organisations.data["seat"]),
        persons=frozenset(table.sub("persons").only(("before",)).words("before")),
        before=phrasebook(before, table.name),
    )


def _listed(table: Table, key: str) -> frozenset[str]:
    value = table.data.get(key, "")
    if not isinstance(value, str):
        raise PackError(f"{table.name}: {key} must be one string of words")
    return frozenset(value.split())


def _pairs(table: Table) -> Mapping[str, str]:
    if not all(isinstance(value, str) for value in table.data.values()):
        raise PackError(f"{table.name}: every by-name needs one name")
    return MappingProxyType(dict(table.data))
