"""A site that is too large for its pages: the fixture many times over, and limits that a small one exceeds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module

import pytest

from briefgen.model.dossier import Conflict, Dossier, DossierClaim, Side
from tests.render.fixture import DOSSIER, SEVERAL, TOPICS

TIMES = 17
"""408 claims of 51 sheets."""


LIMITS = (
    ("parts", "MOST", 6), ("parts", "LINKED", 2), ("drawings", "MOST_LANES", 1), ("pictures", "MOST_LANES", 1),
    ("columns", "LANES", 1), ("columns", "SPANS", 2), ("views", "NAMED", 1), ("views", "MANY", 1),
    ("findings", "NAMED", 1), ("findings", "MANY", 1), ("findings", "SIDES", 1), ("facets", "SHOWN", 1),
    ("ranges", "MOST", 2), ("flow", "SHOWN", 1), ("flow", "ROOM", 1), ("pages.chains", "BESIDE", 0),
    ("pages.questions", "IN_FULL", 2), ("pages.questions", "SIDES", 1), ("pages.briefing", "THIN", 1),
    ("pages.places", "SHOWN_CONFLICTS", 1), ("pages.places", "MANY_CONFLICTS", 1), ("pages.places", "SHOWN_CARDS", 1),
    ("pages.places", "MANY_CARDS", 1), ("pages.places", "MANY_EVENTS", 1),
)
"""Module, name and value of each."""


def many(dossier: Dossier, times: int = TIMES) -> Dossier:
    """The dossier so many times, each copy with sheets, conflicts and events of its own; entities are the same."""
    copies = [_copy(dossier, f"-{n:02}" if n else "") for n in range(times)]

    def all_of(field: str) -> tuple[object, ...]:
        return tuple(item for copy in copies for item in getattr(copy, field))

    fields = ("sheets", "claims", "groups", "conflicts", "wire", "timeline", "undated", "series")
    return replace(dossier, **{field: all_of(field) for field in fields})


def contested(dossier: Dossier) -> Dossier:
    """The same with one conflict in which every claim of each copy of its sides stands, and every other number."""
    first = dossier.conflicts[0]
    alike = [one for one in dossier.conflicts if one.label == first.label]
    sides = [Side(side.value, tuple(ref for one in alike for ref in one.sides[place].claims))
             for place, side in enumerate(first.sides)]
    dated = [claim.ref for claim in dossier.claims if claim.ref not in sides[0].claims + sides[1].claims][:20]
    sides += [Side(str(1000 + n), (ref,)) for n, ref in enumerate(dated)]
    return replace(dossier, conflicts=(replace(first, id="k-ffffff", sides=tuple(sides)), *dossier.conflicts))


def tighten(patch: pytest.MonkeyPatch) -> None:
    """Limits that the fixture itself exceeds."""
    for module, name, value in LIMITS:
        patch.setattr(import_module(f"briefgen.render.{module}"), name, value)


def _copy(dossier: Dossier, mark: str) -> Dossier:
    stems = {file.sheet.id: f"{file.sheet.id}{mark}" for file in dossier.sheets}

    def moved(refs: Sequence[str]) -> tuple[str, ...]:
        return tuple(f"{stems[stem]}#{name}" for stem, _, name in (ref.partition("#") for ref in refs))

    def claim(one: DossierClaim) -> DossierClaim:
        chain = tuple(replace(link, who=stems.get(link.who, link.who)) for link in one.chain)
        return replace(one, ref=moved([one.ref])[0], sheet=stems[one.sheet], chain=chain)

    def conflict(one: Conflict) -> Conflict:
        sides = tuple(replace(side, claims=moved(side.claims)) for side in one.sides)
        return replace(one, id=f"{one.id}{mark}", sides=sides)

    return replace(
        dossier,
        sheets=tuple(replace(file, sheet=replace(file.sheet, id=stems[file.sheet.id])) for file in dossier.sheets),
        claims=tuple(map(claim, dossier.claims)), conflicts=tuple(map(conflict, dossier.conflicts)),
        groups=tuple(replace(one, id=f"{one.id}{mark}", claims=moved(one.claims),
                             sheets=tuple(stems[stem] for stem in one.sheets)) for one in dossier.groups),
        wire=tuple(replace(one, claims=moved(one.claims), shared=f"{one.shared}{mark}") for one in dossier.wire),
        timeline=tuple(replace(one, id=f"{one.id}{mark}", claims=moved(one.claims)) for one in dossier.timeline),
        undated=moved(dossier.undated),
        series=tuple(replace(one, id=f"{one.id}{mark}", claims=moved(one.claims)) for one in dossier.series))


LARGE = many(DOSSIER)
LARGE_TOPICS = many(replace(SEVERAL, topics=TOPICS))
