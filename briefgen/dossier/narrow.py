"""The names that one story uses, without what other stories know of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.dossier.entities import Entities
from briefgen.dossier.stories import Story
from briefgen.model.dossier import DossierEntity, SheetFile


def within(entities: Entities, story: Story) -> Entities:
    """The entities as far as the story's sheets name them, or name what is related to them.

    Aliases and spellings are those of the story and of the registry: that another story writes a name otherwise
    changes nothing here. Everything is in a fixed order, so that equal narrowed entities have equal plain forms.
    """
    sheets = {file.sheet.id for file in story}
    ids = {key: entities.of(*key) for file in story for key in sorted(_named(file))}
    homes = set(ids.values())
    related = {home: entities.related[home] for home in sorted(homes) if home in entities.related}
    near = sorted(homes.union(*related.values()))
    ends = sorted({*near, *(entities.root(home) for home in near)})
    known = {home: _as_here(entities.by_id[home], sheets) for home in ends if home in entities.by_id}
    return Entities(
        all=tuple(known.values()), ids=ids, by_id=known,
        roots={home: entities.roots[home] for home in ends if home in entities.roots}, related=related,
        parties=entities.parties, known={home: entities.known[home] for home in ends if home in entities.known})


def _named(file: SheetFile) -> Iterator[tuple[str, str]]:
    """Every id that a sheet uses, each with the sheet's own."""
    sheet = file.sheet
    yield from ((sheet.id, entity.id) for entity in sheet.entities)
    yield from ((sheet.id, relay.who) for relay in sheet.source.relays)
    for claim in sheet.claims:
        yield from ((sheet.id, who) for who in (*(hop.who for hop in claim.via), *claim.about))


def _as_here(entity: DossierEntity, sheets: set[str]) -> DossierEntity:
    spellings = tuple((sheet, forms) for sheet, forms in entity.spellings if sheet in sheets)
    names = {form for _, forms in spellings for form in forms} | set(entity.known.aliases if entity.known else ())
    return replace(entity, spellings=spellings, aliases=tuple(sorted(names - {entity.name})), why=())
