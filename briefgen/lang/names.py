"""Titles, places, institutions, persons' names, ordinary words, and the shapes of names."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, cast

from briefgen.errors import PackError
from briefgen.lang.near import HeadKind, Near, heads_of, heads_table, near_of
from briefgen.lang.phrasebook import Phrasebook, phrasebook
from briefgen.lang.table import Table, read_table
from briefgen.model.finding import EntityType
from briefgen.text.slugs import slug

TitleKind = Literal["honorific", "degree", "rank", "office", "portfolio", "role"]

_TITLES: tuple[tuple[str, TitleKind], ...] = (
    ("honorifics", "honorific"), ("degrees", "degree"), ("ranks", "rank"), ("offices", "office"),
    ("portfolios", "portfolio"), ("roles", "role"))
_PLACE_GROUPS = ("states", "provinces", "indonesia", "quarters", "capitals", "world", "regions")
_INSTITUTION_GROUPS = (
    "state", "ministries", "parties", "society", "world", "media", "companies", "universities", "clubs")
_PERSONS = ("particles", "given", "compound", "prenames", "surnames", "leaders", "nicknames")
_WORD_LISTS = ("words", "times", "fields", "things", "abbreviations")


@dataclass(frozen=True, slots=True)
class Known:
    """A name that the pack knows.

    group: the table it stands in ("states", "parties"). forms: all that the press writes, the full name first.
    """

    id: str
    type: EntityType
    group: str
    forms: tuple[str, ...]

    def __hash__(self) -> int:
        """By the id alone, which two names of a pack hardly share."""
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class Names:
    """Everything about names that a language pack holds. Words are in lower case but for `abbreviations`.

    known: names in lower case; acronyms: names in capitals only, as written. home: id of the state whose institutions
    need no name behind them; twins: ids of towns that share their name with a regency. pairs: single words that a
    hyphen may join to another name (Rusia-Ukraina), abbreviations in capitals; hyphenated: words of known names that
    hold a hyphen themselves (Timor-Leste). stirring: single words that a rule acts on where they are written small as
    well: first words of titles and of nouns before a name, houses, ministries, names that their bearers write small.
    leading: single words that a phrase of the pack begins with: a title, a head, a known name, a noun before a name.
    heads: nouns that open a name. titles: words that stand before a person's name; suffixes: degrees behind it;
    branches: of service, in brackets behind a rank. given: likely parts of a person's name; alone: those that no hyphen
    joins to the next, unlike Abdul-Aziz; prenames: first words that are often left out. nicknames: by-name -> full
    name. surnames: titles that are also a last name; leaders: two words that begin a name together only. words:
    ordinary words; times: days and months; fields: what institutions, offices and laws deal with; things: capitalised
    words that name neither person, place nor institution. ordinary, active: whether a word has the shape of no name, of
    a verb behind its subject.
    """

    tag: str
    known: Phrasebook[Known]
    acronyms: Phrasebook[Known]
    home: str
    twins: frozenset[str]
    pairs: frozenset[str]
    hyphenated: frozenset[str]
    stirring: frozenset[str]
    leading: frozenset[str]
    heads: Phrasebook[HeadKind]
    near: Near
    titles: Phrasebook[TitleKind]
    suffixes: frozenset[str]
    branches: frozenset[str]
    particles: frozenset[str]
    given: frozenset[str]
    alone: frozenset[str]
    prenames: frozenset[str]
    nicknames: Mapping[str, str]
    surnames: frozenset[str]
    leaders: frozenset[str]
    words: frozenset[str]
    times: frozenset[str]
    fields: frozenset[str]
    things: frozenset[str]
    abbreviations: frozenset[str]
    ordinary: Callable[[str], bool]
    active: Callable[[str], bool]
    initials: Callable[[list[str], frozenset[str]], str]

    def is_common(self, word: str) -> bool:
        """Whether a lower-case word names nobody by itself: a listed ordinary word, or one with the shape of such."""
        if word in self.words or word in self.fields or word in self.things or word in self.times:
            return True
        return word not in self.given and self.ordinary(word)


def load_names(tag: str) -> Names:
    """Read the pack's tables of names.

    Raises:
        PackError: a table is missing or broken, or one form would name two things.
    """
    shapes = importlib.import_module(f"briefgen.lang.{tag.replace('-', '_')}.name_shapes")
    places, known = _place_table(tag), known_names(tag)
    heads = heads_table(tag)
    persons = read_table(tag, "persons").only(_PERSONS)
    words = read_table(tag, "common_words").only(_WORD_LISTS)
    titles, near, ranks = _title_table(tag), near_of(heads), load_titles(tag)
    nicknames = _pairs(persons.sub("nicknames"))
    openers, whole = heads_of(heads), phrasebook(_forms(known, capitals=False), f"lang/{tag}: names")
    spoken = frozenset(ranks.reach) | near.spoken | near.buildings | frozenset(near.before.reach)
    return Names(
        tag=tag,
        known=whole,
        acronyms=phrasebook(_forms(known, capitals=True), f"lang/{tag}: names in capitals"),
        home=_home(places, known),
        twins=frozenset(slug(name) for name in places.words("twins")),
        pairs=frozenset(_single(known)) | frozenset(nicknames),
        hyphenated=frozenset(
            word for name in known for form in name.forms for word in form.lower().split(" ") if "-" in word),
        stirring=spoken | {form.lower() for name in known for form in name.forms if not form[0].isupper()},
        leading=spoken | frozenset(openers.reach) | frozenset(whole.reach),
        heads=openers,
        near=near,
        titles=ranks,
        suffixes=frozenset(titles.words("suffixes")),
        branches=frozenset(titles.words("branches")),
        particles=frozenset(persons.words("particles")),
        given=frozenset(persons.words("given")),
        alone=frozenset(persons.words("given")) - frozenset(persons.words("compound")),
        prenames=frozenset(persons.words("particles")) | frozenset(persons.words("prenames")),
        nicknames=nicknames,
        surnames=frozenset(persons.words("surnames")),
        leaders=frozenset(persons.words("leaders")),
        **{key: _listed(words, key) for key in _WORD_LISTS},
        ordinary=shapes.looks_ordinary,
        active=shapes.looks_active,
        initials=shapes.initials_of,
    )


def known_names(tag: str) -> tuple[Known, ...]:
    """The places and institutions that a pack names.

    Raises:
        PackError: a table is missing or broken.
    """
    return (*_places(_place_table(tag)), *_institutions(tag))


def load_titles(tag: str) -> Phrasebook[TitleKind]:
    """The titles of a pack, each with its kind.

    Raises:
        PackError: the table is missing or broken, or a title stands in two kinds.
    """
    titles = _title_table(tag)
    return phrasebook(((word, kind) for name, kind in _TITLES for word in titles.words(name)), titles.name)


def _title_table(tag: str) -> Table:
    return read_table(tag, "titles").only((*(name for name, _ in _TITLES), "suffixes", "branches"))


def _place_table(tag: str) -> Table:
    return read_table(tag, "places").only((*_PLACE_GROUPS, "home", "twins"))


def _forms(known: Iterable[Known], *, capitals: bool) -> Iterable[tuple[str, Known]]:
    for name in known:
        for form in name.forms:
            if form.isupper() == capitals:
                yield form if capitals else form.lower(), name
            if "," in form and not capitals:
                yield form.lower().replace(",", ""), name


def _single(known: Iterable[Known]) -> Iterable[str]:
    """First words of states and provinces, and all other names of one word, in lower case."""
    for name in known:
        for form in name.forms:
            if name.group in ("states", "provinces") or " " not in form:
                yield form if form.isupper() else form.split(" ")[0].lower()


def _home(places: Table, known: Iterable[Known]) -> str:
    home = places.data.get("home")
    if not isinstance(home, str) or home not in {name.id for name in known}:
        raise PackError(f"{places.name}: home must be the id of a state")
    return home


def _places(table: Table) -> Iterable[Known]:
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


def _listed(table: Table, key: str) -> frozenset[str]:
    value = table.data.get(key, "")
    if not isinstance(value, str):
        raise PackError(f"{table.name}: {key} must be one string of words")
    return frozenset(value.split())


def _pairs(table: Table) -> Mapping[str, str]:
    if not all(isinstance(value, str) for value in table.data.values()):
        raise PackError(f"{table.name}: every by-name needs one name")
    return MappingProxyType(dict(table.data))
