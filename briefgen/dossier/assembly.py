"""Put the dossier together: names first, then each story, then all of them in one order."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import TypeVar

from briefgen.dossier.entities import Entities, merge_entities
from briefgen.dossier.ids import told_apart
from briefgen.dossier.judgements import rule_on
from briefgen.dossier.stories import stories_of
from briefgen.dossier.telling import Told, tell
from briefgen.dossier.timeline import in_order
from briefgen.lang.compare import load_comparison
from briefgen.lang.pack import Language, load_language
from briefgen.model.dossier import Conflict, Dossier, DossierClaim, Group, Series, SheetFile
from briefgen.model.registry import Registries

Item = TypeVar("Item")


def assemble(sheets: Sequence[SheetFile], registries: Registries, lang: Language | None = None) -> Dossier:
    """Cross-link all sheets. Pure, and independent of the order in which the sheets come.

    lang: the language that the sheets are in; the first sheet's own by default. Claims that a reviewer rejected are
    left out. Every tuple of the result is in a fixed order: sheets by id, claims by sheet and place in the article,
    groups and conflicts by their first claim, the timeline by day.
    """
    with _no_collection():
        return _assemble(sheets, registries, lang)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector still: thousands of records come to be here, none goes, and no two hold each other."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _assemble(sheets: Sequence[SheetFile], registries: Registries, lang: Language | None) -> Dossier:
    files = tuple(sorted(sheets, key=lambda file: file.sheet.id))
    lang = lang or load_language(files[0].sheet.source.language if files else "id")
    entities = merge_entities(files, registries, load_comparison(lang.tag))
    told = [tell(story, registries, entities, lang) for story in stories_of(files, registries)]
    return bind(files, registries, entities, told)


def bind(files: Sequence[SheetFile], registries: Registries, entities: Entities, told: Sequence[Told]) -> Dossier:
    """One dossier of what all stories tell, in the order that `assemble` promises. files: sorted by id."""
    by_sheet: dict[str, list[DossierClaim]] = {}
    for claim in chain.from_iterable(story.claims for story in told):
        by_sheet.setdefault(claim.sheet, []).append(claim)
    claims = tuple(claim for file in files for claim in by_sheet.get(file.sheet.id, ()))
    at = {claim.ref: i for i, claim in enumerate(claims)}

    def places(found: Group | Series) -> list[int]:
        return [at[ref] for ref in found.claims]

    def all_of(part: Callable[[Told], Iterable[Item]]) -> Iterator[Item]:
        return chain.from_iterable(map(part, told))

    return Dossier(
        sheets=tuple(files), claims=claims, entities=entities.all, outlets=registries.outlets,
        groups=tuple(told_apart(sorted(all_of(lambda story: story.groups), key=places))),
        conflicts=rule_on(tuple(told_apart(sorted(
            all_of(lambda story: story.conflicts), key=lambda conflict: _first(conflict, at)))), registries),
        wire=tuple(sorted(all_of(lambda story: story.wire), key=lambda wire: wire.claims)),
        timeline=tuple(told_apart(sorted(all_of(lambda story: story.events), key=in_order))),
        undated=tuple(sorted(all_of(lambda story: story.undated), key=at.__getitem__)), topics=registries.topics,
        series=tuple(told_apart(sorted(all_of(lambda story: story.series), key=places))))


def _first(conflict: Conflict, at: Mapping[str, int]) -> tuple[int, str]:
    return min((at[ref] for side in conflict.sides for ref in side.claims), default=0), conflict.id


