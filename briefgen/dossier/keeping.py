"""What a story tells as plain data, to be kept or sent to another process; and what it hangs on, as text."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from briefgen.dossier.entities import Entities
from briefgen.dossier.stories import Story
from briefgen.dossier.telling import Told
from briefgen.model.dossier import Conflict, DossierClaim, Event, Group, Link, Series, Wire
from briefgen.model.packing import pack, unpack
from briefgen.model.sheet import Claim

Plain = tuple[Any, ...]
_KINDS = {"groups": Group, "conflicts": Conflict, "wire": Wire, "events": Event, "series": Series}


def to_plain(told: Told) -> Plain:
    """A story's findings without the claims of its sheets, of which it keeps the ids."""
    return tuple(map(_bare, told.claims)), told.undated, *(tuple(map(pack, getattr(told, name))) for name in _KINDS)


def from_plain(plain: Plain, story: Story) -> Told:
    """The findings that `to_plain` took apart. story: as it was told, or one with the same claims."""
    claims, undated, *rest = plain
    of_sheet = {file.sheet.id: {claim.id: claim for claim in file.sheet.claims} for file in story}
    found: dict[str, Any] = {name: tuple(unpack(kind, one) for one in held)
             for (name, kind), held in zip(_KINDS.items(), rest, strict=True)}
    return Told(claims=tuple(_whole(claim, of_sheet) for claim in claims), undated=undated, **found)


def _bare(claim: DossierClaim) -> Plain:
    one = sys.intern
    return (one(claim.ref), one(claim.sheet), claim.claim.id, claim.start, claim.end, claim.yaml_line, claim.outlet,
            tuple(map(pack, claim.chain)), tuple(map(one, claim.about)), claim.low and one(claim.low),
            claim.high and one(claim.high))


def _whole(plain: Plain, of_sheet: Mapping[str, Mapping[str, Claim]]) -> DossierClaim:
    ref, sheet, claim, start, end, line, outlet, chain, about, low, high = plain
    return DossierClaim(ref, sheet, of_sheet[sheet][claim], start, end, line, outlet,
                        _chain(chain), about, low, high)


@lru_cache(maxsize=1 << 14)
def _chain(plain: tuple[Plain, ...]) -> tuple[Link, ...]:
    """Most claims have the chain of another one."""
    return tuple([unpack(Link, link) for link in plain])


def hangs_on(names: Entities) -> str:
    """All that a story's findings hang on beside its sheets and the registries, equal where it is equal.

    names: the story's own.
    """
    return repr((
        tuple(names.ids.items()), tuple(map(pack, names.all)), tuple(names.roots.items()),
        tuple((home, tuple(sorted(others))) for home, others in names.related.items()), tuple(sorted(names.parties)),
        tuple(map(pack, names.known.values()))))
