"""Put the dossier together: names first, then each story, then all of them in one order."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from briefgen.dossier.entities import Entities, merge_entities, same_names
from briefgen.dossier.ids import told_apart
from briefgen.dossier.judgements import rule_on
from briefgen.dossier.narrow import within
from briefgen.dossier.sharing import Spread, alone
from briefgen.dossier.stories import Story, stories_of
from briefgen.dossier.telling import Told, tell_story
from briefgen.dossier.timeline import in_order
from briefgen.lang.compare import load_comparison
from briefgen.lang.pack import Language, load_language
from briefgen.model.dossier import Conflict, Dossier, DossierClaim, Group, Series, SheetFile
from briefgen.model.registry import Registries

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be compared: sheets by id, the names that all of them use, and their stories.

    names: of each story, as far as it uses them.
    """

    files: tuple[SheetFile, ...]
    registries: Registries
    lang: Language
    entities: Entities
    stories: tuple[Story, ...]
    names: tuple[Entities, ...]


def assemble(sheets: Sequence[SheetFile], registries: Registries, lang: Language | None = None) -> Dossier:
    """Cross-link all sheets. Pure, and independent of the order in which the sheets come.

    lang: the language that the sheets are in; the first sheet's own by default. Claims that a reviewer rejected are
    left out. Every tuple of the result is in a fixed order: sheets by id, claims by sheet and place in the article,
    groups and conflicts by their first claim, the timeline by day.
    """
    made = plan(sheets, registries, lang)
    return bind(made, [tell(made, number) for number in range(len(made.stories))])


def plan(sheets: Sequence[SheetFile], registries: Registries, lang: Language | None = None,
         before: Plan | None = None) -> Plan:
    """The first of three steps: whose names are whose, and which sheets are one story.

    before: an earlier plan, of which what would be the same is taken.
    """
    files = tuple(sorted(sheets, key=lambda file: file.sheet.id))
    lang = lang or load_language(files[0].sheet.source.language if files else "id")
    stories = stories_of(files, registries)
    if before and (before.lang, before.registries) == (lang, registries) and same_names(before.files, files):
        known = {tuple(map(id, story)): names for story, names in zip(before.stories, before.names, strict=True)}
        entities = before.entities
    else:
        known, entities = {}, merge_entities(files, registries, load_comparison(lang.tag))
    return Plan(files, registries, lang, entities, stories, tuple(
        known.get(tuple(map(id, story))) or within(entities, story) for story in stories))


def tell(made: Plan, number: int, spread: Spread = alone) -> Told:
    """The second: what one story tells. It hangs on that story's sheets and names and on the registries alone.

    spread: does what can be done in shares.
    """
    with _no_collection():
        return tell_story(made.stories[number], made.registries, made.names[number], made.lang, spread)


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


def bind(made: Plan, told: Sequence[Told]) -> Dossier:
    """The third: one dossier of what all stories tell, in the order that `assemble` promises."""
    by_sheet: dict[str, list[DossierClaim]] = {}
    for claim in chain.from_iterable(story.claims for story in told):
        by_sheet.setdefault(claim.sheet, []).append(claim)
    claims = tuple(claim for file in made.files for claim in by_sheet.get(file.sheet.id, ()))
    at = {claim.ref: i for i, claim in enumerate(claims)}

    def places(found: Group | Series) -> list[int]:
        return [at[ref] for ref in found.claims]

    def all_of(part: Callable[[Told], Iterable[Item]]) -> Iterator[Item]:
        return chain.from_iterable(map(part, told))

    return Dossier(
        sheets=made.files, claims=claims, entities=made.entities.all, outlets=made.registries.outlets,
        groups=tuple(told_apart(sorted(all_of(lambda story: story.groups), key=places))),
        conflicts=rule_on(tuple(told_apart(sorted(
            all_of(lambda story: story.conflicts), key=lambda conflict: _first(conflict, at)))), made.registries),
        wire=tuple(sorted(all_of(lambda story: story.wire), key=lambda wire: wire.claims)),
        timeline=tuple(told_apart(sorted(all_of(lambda story: story.events), key=in_order))),
        undated=tuple(sorted(all_of(lambda story: story.undated), key=at.__getitem__)),
        topics=made.registries.topics,
        series=tuple(told_apart(sorted(all_of(lambda story: story.series), key=places))))


def _first(conflict: Conflict, at: Mapping[str, int]) -> tuple[int, str]:
    return min((at[ref] for side in conflict.sides for ref in side.claims), default=0), conflict.id


