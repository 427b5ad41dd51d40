"""Nouns that open a name, and words around names: name_heads.toml."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

from briefgen.lang.phrasebook import Phrasebook, phrasebook
from briefgen.lang.table import Table, read_table
from briefgen.model.finding import EntityType

HeadKind = Literal["organisation", "organ", "place", "kind", "regency"]

_HEADS = {
    "organisations": (
        "heads", "organs", "spoken", "seated", "numbered", "state", "seat", "joining", "connectors", "closers", "marks",
        "before", "sides", "firms", "levels", "staffed", "bosses", "belonging", "relayed", "relaying", "telling",
        "endings"),
    "places": ("heads", "kinds", "regencies", "before", "prepositions", "loose", "buildings", "grounds",
               "seats", "bare", "offices", "crowns", "compass", "streets", "houses", "vague", "natural",
               "owned", "ruled", "perhaps", "points", "against"),
    "persons": (
        "according", "before", "initialled", "accused", "naming", "couples", "calling", "between", "kin", "years"),
    "things": ("before", "articles", "explaining", "foreign", "english", "currencies", "works", "vessels", "crafts",
               "cultures", "peoples"),
}


@dataclass(frozen=True, slots=True)
class Near:
    """Words around names, in lower case; name_heads.toml says what each list does.

    numbered: heads that a number follows; state: the home state behind its institution's name. before: nouns in small
    letters that say what the unknown name behind them is. seats, offices, sides, firms: what a place alone stands
    behind, who is in office over one (crowns: over a state), who plays for a club, what a firm is called without;
    leading: the last words of these; levels: parts of an institution, behind its abbreviation; staffed, bosses: what
    firms have, and who is in office in one; belonging: between a body and whose it is; relayed, relaying: before whom
    words come from, and between; telling: before whom they are told; endings: of the names of news agencies.
    bare: nouns that a place is also called without. persons: words right before a person. initialled, accused, naming:
    before initials; couples: before two names that a hyphen joins. calling, between: words between a person's name and
    a by-name. kin: who is somebody's and named behind a comma; years: what an age is counted in.
    compass: behind a place's name and part of it; streets, vague: heads whose names hold, or are not made by, ordinary
    words; houses: last words of heads whose names hold them where no office stands before; natural: heads that also
    begin a town's name; owned: what states often have; ruled: what nobody else has; perhaps: before states and persons
    alike; points: of the compass, beside a state's name and part of it; against: between two states that are joined.
    articles, explaining: around a noun that explains the name before it. english, currencies: what makes words nobody's
    name, and a state's name a currency's. works: before the title of a film or a book; vessels: before a ship's name;
    crafts: nouns for what is called by a name of its own.
    cultures, peoples: what makes a place's name, or only a region's, that of a language or a people.
    """

    spoken: frozenset[str]
    seated: frozenset[str]
    numbered: frozenset[str]
    state: frozenset[str]
    seat: str
    joining: frozenset[str]
    connectors: frozenset[str]
    closers: frozenset[str]
    marks: frozenset[str]
    prepositions: frozenset[str]
    loose: frozenset[str]
    buildings: frozenset[str]
    grounds: frozenset[str]
    seats: frozenset[str]
    bare: frozenset[str]
    offices: frozenset[str]
    crowns: frozenset[str]
    compass: frozenset[str]
    streets: frozenset[str]
    houses: frozenset[str]
    vague: frozenset[str]
    natural: frozenset[str]
    owned: frozenset[str]
    ruled: frozenset[str]
    perhaps: frozenset[str]
    points: frozenset[str]
    against: frozenset[str]
    sides: frozenset[str]
    firms: frozenset[str]
    levels: frozenset[str]
    staffed: frozenset[str]
    bosses: frozenset[str]
    belonging: frozenset[str]
    relayed: frozenset[str]
    relaying: frozenset[str]
    telling: frozenset[str]
    endings: frozenset[str]
    leading: frozenset[str]
    according: frozenset[str]
    initialled: frozenset[str]
    accused: frozenset[str]
    naming: frozenset[str]
    couples: frozenset[str]
    kin: frozenset[str]
    years: str
    persons: frozenset[str]
    calling: frozenset[str]
    between: frozenset[str]
    things: frozenset[str]
    articles: frozenset[str]
    explaining: frozenset[str]
    foreign: frozenset[str]
    english: frozenset[str]
    currencies: frozenset[str]
    works: frozenset[str]
    vessels: frozenset[str]
    crafts: frozenset[str]
    cultures: frozenset[str]
    peoples: frozenset[str]
    before: Phrasebook[EntityType]


def heads_table(tag: str) -> Table:
    """The table `name_heads` of a pack; a part that the table may not have is refused."""
    return read_table(tag, "name_heads").only(_HEADS)


def heads_of(table: Table) -> Phrasebook[HeadKind]:
    """The nouns that open a name, with what they open."""
    lists: tuple[tuple[str, str, HeadKind], ...] = (
        ("organisations", "heads", "organisation"), ("organisations", "organs", "organ"),
        ("places", "heads", "place"), ("places", "kinds", "kind"), ("places", "regencies", "regency"))
    return phrasebook(
        ((word, kind) for part, key, kind in lists for word in _part(table, part).words(key)), table.name)


def near_of(table: Table) -> Near:
    """The words around names."""
    organisations, places, persons, things = (_part(table, part) for part in _HEADS)
    before: list[tuple[str, EntityType]] = [(word, "ORG") for word in organisations.words("before")]
    before += [(word, "LOC") for word in places.words("before")]
    special = {
        "seat": str(organisations.data.get("seat", "")), "years": str(persons.data.get("years", "")),
        "before": phrasebook(before, table.name),
        "persons": frozenset(persons.words("before")), "things": frozenset(things.words("before")),
        "leading": frozenset(phrase.split(" ")[-1] for part, key in (
            (organisations, "sides"), (organisations, "firms"), (places, "seats"), (places, "offices"),
        ) for phrase in part.words(key)),
    }
    source = {key: part for part in (organisations, places, persons, things) for key in part.data}
    plain = {each.name: frozenset(source[each.name].words(each.name)) for each in fields(Near)
             if each.name not in special}
    return Near(**plain, **special)  # type: ignore[arg-type]


def _part(table: Table, name: str) -> Table:
    return table.sub(name).only(_HEADS[name])
