"""The names in a claim's wording, and whom it may mean besides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefgen.dossier.entities import Entities
from briefgen.model.dossier import DossierClaim, SheetFile

GAP = " \N{MIDDLE DOT} "
"""Stands where a name or a date was cut out."""


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms by which one sheet names its entities: a pattern that finds them, the longest first."""

    pattern: re.Pattern[str] | None
    entity: Mapping[str, str]

    def cut(self, text: str) -> tuple[str, frozenset[str]]:
        """The text with the names cut out, and the entities that they name."""
        if self.pattern is None:
            return text, frozenset()
        named: set[str] = set()

        def note(found: re.Match[str]) -> str:
            named.add(self.entity[found[1]])
            return GAP

        return self.pattern.sub(note, text), frozenset(named)


def forms_of(file: SheetFile, entities: Entities) -> Forms:
    """The forms of a sheet's entities, with the merged ids."""
    forms = {
        form: entities.of(file.sheet.id, entity.id)
        for entity in file.sheet.entities for form in (entity.name, *entity.mentions) if len(form) > 1
    }
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    pattern = rf"(?<!\w)({'|'.join(map(re.escape, ordered))})(?:nya)?(?!\w)"
    return Forms(re.compile(pattern) if forms else None, forms)


def subjects_of(
    claim: DossierClaim, named: frozenset[str], forms: Forms, entities: Entities,
) -> dict[str, str]:
    """Whom and what a claim names beside those who tell it, else whom it is about; each with its type."""
    tellers = {link.who for link in claim.chain}
    tellers = tellers.union(*(forms.cut(hop.text)[1] for hop in claim.claim.via))
    found = (named or set(claim.about)) - tellers
    return {entity: entities.by_id[entity].type for entity in sorted(found) if entity in entities.by_id}


def may_mean(
    claim: DossierClaim, named: frozenset[str], before: Iterable[frozenset[str]], entities: Entities,
) -> set[str]:
    """Entities that a claim does not name and may well be about.

    Whom extraction resolved a pronoun to, whom a named one speaks for or shares a name with, who makes a statement, and
    whom the claims `before` name.
    """
    tellers = {link.who for link in claim.chain}
    weak = {entity for entity in claim.about if entity not in tellers}
    for entity in named:
        weak |= {entities.root(entity), *entities.related.get(entity, ())}
    if claim.claim.kind == "statement" and claim.claim.via:
        weak.add(claim.origin.who)
    return weak.union(*before) - named
