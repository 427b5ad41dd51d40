"""Mentions to entities: what the sheets name, merged across them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefgen.dossier.affiliations import affiliations
from briefgen.dossier.full_names import (
    Ids,
    bare_names,
    behind_bodies,
    join,
    pairs_of_people,
    plain,
    same_full_name,
    sounding,
)
from briefgen.dossier.short_names import join_short_names
from briefgen.lang.compare import Comparison
from briefgen.model.dossier import DossierEntity, SheetFile, Why
from briefgen.model.registry import KnownEntity, Registries
from briefgen.model.sheet import SheetEntity, SheetEntityType


@dataclass(frozen=True, slots=True)
class Entities:
    """The merged entities and the way to them.

    all: sorted by id. ids: (sheet id, id in that sheet) -> merged id. root: merged id -> the entity that it speaks
    for in the end (kremlin -> russia); an id that speaks for nobody else is absent. related: those
    one of whose names holds the other ("BPBD", "BPBD Tombara"): perhaps one, not merged. parties: merged ids.
    known: the registry's entries, also those of descriptive phrases that no sheet lists as entities.
    """

    all: tuple[DossierEntity, ...]
    ids: Mapping[tuple[str, str], str]
    by_id: Mapping[str, DossierEntity]
    roots: Mapping[str, str]
    related: Mapping[str, frozenset[str]]
    parties: frozenset[str]
    known: Mapping[str, KnownEntity]

    def of(self, sheet: str, local: str) -> str:
        """The merged id of an id that a sheet uses; the id itself where the sheet lists no such entity."""
        return self.ids.get((sheet, local), local)

    def root(self, entity: str) -> str:
        """Whom the entity speaks for, else itself."""
        return self.roots.get(entity, entity)

    def is_party(self, entity: str) -> bool:
        """Whether the entity, or whom it speaks for, is a party to the event."""
        return entity in self.parties or self.root(entity) in self.parties


def merge_entities(sheets: Sequence[SheetFile], registries: Registries, words: Comparison) -> Entities:
    """Merge by registry id and alias, by the id that extraction gave, by full name; by a bare name only if unique.

    A name that was read with the state before it is the person's whose name is the rest of it.
    """
    named = [(file.sheet.id, entity) for file in sheets for entity in file.sheet.entities]
    known = _known(registries.entities)
    ids = {(sheet, entity.id): _home(entity, known) for sheet, entity in named}
    ids = join(ids, same_full_name(named, ids))
    parties = frozenset(party for topic in registries.topics for party in topic.parties)
    glued = behind_bodies(named, ids, parties)
    ids = join(ids, ((home, person) for home, (_, person) in glued.items() if person != home))
    ids = join(ids, pairs_of_people(named, ids))
    ids = join_short_names(named, ids, words, {entry.id for entry in registries.entities})
    ids = join(ids, bare_names(named, ids))
    by_known = {entry.id: entry for entry in registries.entities}
    for sheet, local in _hops(sheets):
        ids.setdefault((sheet, local), known[local].id if local in known else local)
    merged = tuple(sorted(_merged(named, ids, by_known, registries), key=lambda entity: entity.id))
    by_id = {entity.id: entity for entity in merged}
    direct = {**words.metonyms, **{person: body for body, person in glued.values()}}
    direct |= affiliations(sheets, ids, by_id, words)
    direct |= _contained(merged, by_known, sheets, ids, words)
    direct |= {entry.id: entry.speaks_for for entry in registries.entities if entry.speaks_for}
    return Entities(merged, ids, by_id, {home: _last(home, direct) for home in direct}, _related(merged), parties,
                    by_known)


def same_names(before: Sequence[SheetFile], sheets: Sequence[SheetFile]) -> bool:
    """Whether `merge_entities` would find the same in both."""
    return len(before) == len(sheets) and all(
        one is other or _names(one) == _names(other) for one, other in zip(before, sheets, strict=True))


def _names(file: SheetFile) -> tuple[object, ...]:
    """All that `merge_entities` reads of a sheet."""
    return file.sheet.id, file.sheet.entities, _hops((file,)), file.article.text


def _hops(sheets: Sequence[SheetFile]) -> list[tuple[str, str]]:
    """Those who pass words on, also where no sheet lists them as an entity."""
    found = {(file.sheet.id, hop.who) for file in sheets for claim in file.sheet.claims for hop in claim.via}
    found |= {(file.sheet.id, relay.who) for file in sheets for relay in file.sheet.source.relays}
    return sorted(found)


def _known(entries: Iterable[KnownEntity]) -> dict[str, KnownEntity]:
    """Ids, minted ids and plain names of the registry; an id wins over a name."""
    table: dict[str, KnownEntity] = {}
    entries = tuple(entries)
    for entry in entries:
        for name in (entry.name, *entry.aliases, *(form for _, form in entry.names)):
            table.setdefault(plain(name), entry)
    for entry in entries:
        for key in (entry.id, *entry.ids):
            table[key] = entry
    return table


def _home(entity: SheetEntity, known: Mapping[str, KnownEntity]) -> str:
    for key in (entity.id, plain(entity.name)):
        if key in known:
            return known[key].id
    return entity.id


def _merged(
    named: Sequence[tuple[str, SheetEntity]], ids: Ids, known: Mapping[str, KnownEntity], registries: Registries,
) -> Iterable[DossierEntity]:
    parties = {party for topic in registries.topics for party in topic.parties}
    members: dict[str, list[tuple[str, SheetEntity]]] = defaultdict(list)
    for sheet, entity in named:
        members[ids[sheet, entity.id]].append((sheet, entity))
    for home, found in members.items():
        entry = known.get(home)
        forms = _spellings(found)
        name = entry.name if entry else _best_name(found)
        others = {form for _, written in forms for form in written} | set(entry.aliases if entry else ())
        yield DossierEntity(
            id=home, type=entry.type if entry else _usual_type(found), name=name,
            aliases=tuple(sorted(others - {name})), wikidata=entry.wikidata if entry else None,
            party=home in parties or (entry is not None and entry.speaks_for in parties),
            anonymous=bool(entry and entry.anonymous), spellings=forms, known=entry,
            why=tuple(_why(sheet, entity, home, name, entry) for sheet, entity in found if entity.id != home))


def _why(sheet: str, entity: SheetEntity, home: str, name: str, entry: KnownEntity | None) -> Why:
    """Why a name that a sheet has under another id is this entity."""
    if entry and (entity.id in entry.ids or plain(entity.name) in map(plain, (entry.name, *entry.aliases))):
        return Why("registry", 1.0, f"{sheet}: {entity.name} ({entity.id}), an alias or id of {home}")
    if sounding(entity.name) == sounding(name):
        return Why("name", 1.0, f"{sheet}: {entity.name} ({entity.id}), the same full name but for its spelling")
    if plain(entity.name).endswith(" " + plain(name)):
        return Why("office", 1.0, f"{sheet}: {entity.name} ({entity.id}), read with the body before {name}")
    return Why("bare name", 1.0, f"{sheet}: {entity.name} ({entity.id}), the only full name with that word is {name}")


def _spellings(found: Iterable[tuple[str, SheetEntity]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    written: dict[str, dict[str, None]] = defaultdict(dict)
    for sheet, entity in found:
        written[sheet] |= dict.fromkeys((entity.name, *entity.mentions))
    return tuple((sheet, tuple(forms)) for sheet, forms in sorted(written.items()))


def _best_name(found: Sequence[tuple[str, SheetEntity]]) -> str:
    """The name that most sheets use; of equals the longest, then the first in the alphabet."""
    uses: dict[str, int] = defaultdict(int)
    for _, entity in found:
        uses[entity.name] += 1
    return min(uses, key=lambda name: (-uses[name], -len(name), name))


def _usual_type(found: Sequence[tuple[str, SheetEntity]]) -> SheetEntityType:
    types = [entity.type for _, entity in found]
    return min(set(types), key=lambda kind: (-types.count(kind), kind))


def _related(merged: Sequence[DossierEntity]) -> dict[str, frozenset[str]]:
    """Bodies and places whose names begin or end with another one's whole name; persons by two words and more."""
    found: dict[str, set[str]] = defaultdict(set)
    for types, least in ((("organisation", "place"), 1), (("person",), 2)):
        named = {tuple(plain(entity.name).split()): entity.id for entity in merged if entity.type in types}
        for words, home in named.items():
            for part in (part for k in range(1, len(words)) for part in (words[:k], words[k:]) if len(part) >= least):
                if part in named:
                    found[home].add(named[part])
                    found[named[part]].add(home)
    return {home: frozenset(others) for home, others in found.items()}


def _contained(
    merged: Sequence[DossierEntity], known: Mapping[str, KnownEntity], sheets: Sequence[SheetFile], ids: Ids,
    words: Comparison,
) -> dict[str, str]:
    """Whom a body or a descriptive phrase speaks for by its own name: the state that it contains, the longest first.

    "Kementerian Luar Negeri Rusia" speaks for Rusia, "pejabat Korea Selatan" for Korea Selatan, "media Pyongyang" for
    Korea Utara.
    """
    listed = {entity.id for entity in merged}
    speakers = {entity.id: plain(entity.name) for entity in merged if entity.type == "organisation"}
    speakers |= {ids[hop]: ids[hop].replace("-", " ") for hop in _hops(sheets) if ids[hop] not in listed}
    governed = {plain(form): entity.id for entity in merged if entity.type == "state"
                for form in (entity.name, *(entity.known.aliases if entity.known else ()))}
    governed |= {plain(form): entry.speaks_for for entry in known.values() if entry.speaks_for and entry.type == "place"
                 for form in (entry.name, *entry.aliases)}
    governed |= {plain(form): words.metonyms[entity.id] for entity in merged if entity.id in words.metonyms
                 for form in (entity.name, *entity.aliases)}
    direct = {}
    for home, name in speakers.items():
        inside = [form for form in governed if f" {form} " in f" {name} " and governed[form] != home]
        if inside:
            direct[home] = governed[max(inside, key=lambda form: (len(form), form))]
    return direct


def _last(home: str, direct: Mapping[str, str]) -> str:
    seen = {home}
    while home in direct and direct[home] not in seen:
        home = direct[home]
        seen.add(home)
    return home
