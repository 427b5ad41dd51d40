"""How clashes of claims become one conflict with two or more sides."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefgen.dossier.clash import Clash
from briefgen.dossier.corroboration import Clustered, label_of
from briefgen.dossier.entities import Entities
from briefgen.dossier.profile import Profile
from briefgen.dossier.sets import Sets
from briefgen.model.dossier import Conflict, ConflictClass, DossierClaim, Side
from briefgen.text.slugs import short_hash

Joins = Callable[[int, int, "Clash"], bool]
"""Whether a group mate (first index) stands on the side of a clashing claim (second index)."""


def merge_clashes(
    clashes: Sequence[Clash], profiles: Sequence[Profile], clustered: Clustered, joins: Joins,
    claims: Sequence[DossierClaim], entities: Entities,
) -> list[Conflict]:
    """One conflict for each set of clashes that link the same groups in the same measure."""
    keys = [(f"{clash.kind} {clash.measure} {clustered.home(clash.left)}",
             f"{clash.kind} {clash.measure} {clustered.home(clash.right)}") for clash in clashes]
    sets = Sets({key for pair in keys for key in pair})
    for pair in keys:
        sets.join(*pair)
    together: dict[str, list[Clash]] = {}
    for clash, (first, _) in zip(clashes, keys, strict=True):
        together.setdefault(sets.top(first), []).append(clash)
    return [_conflict(found, profiles, clustered, joins, claims, entities) for found in together.values()]


def _conflict(
    clashes: Sequence[Clash], profiles: Sequence[Profile], clustered: Clustered, joins: Joins,
    claims: Sequence[DossierClaim], entities: Entities,
) -> Conflict:
    sides: dict[str, set[int]] = {}
    for clash in clashes:
        for one, value in zip((clash.left, clash.right), clash.values, strict=True):
            mates = {mate for mate in clustered.mates(one) if mate != one and joins(mate, one, clash)}
            sides.setdefault(value, set()).update({one, *mates})
    members = sorted(set().union(*sides.values()))
    refs = [profiles[i].ref for i in members]
    return Conflict(
        id="k-" + short_hash(" ".join((clashes[0].kind, clashes[0].measure, *refs))), kind=clashes[0].kind,
        conflict_class=_class(clashes, sides, profiles, claims, entities),
        label=label_of([profiles[i] for i in members]),
        sides=tuple(Side(value, tuple(profiles[i].ref for i in sorted(sides[value]))) for value in _ordered(sides)),
        hint=next((clash.hint for clash in clashes if clash.hint), None), ruling=None, why=clashes[0].why)


def _ordered(sides: dict[str, set[int]]) -> list[str]:
    """The sides in the order in which the articles come, which no side can read as a verdict."""
    return sorted(sides, key=lambda value: (min(sides[value]), value))


def _class(
    clashes: Sequence[Clash], sides: dict[str, set[int]], profiles: Sequence[Profile], claims: Sequence[DossierClaim],
    entities: Entities,
) -> ConflictClass:
    settled = next((clash.conflict_class for clash in clashes if clash.conflict_class), None)
    if settled:
        return settled
    origins = [{entities.root(claims[i].origin.who) for i in members} for members in sides.values()]
    all_parties = all(claims[i].origin.party for members in sides.values() for i in members)
    if all_parties and not set.intersection(*origins):
        return "between-parties"
    sheets = {profiles[i].sheet for members in sides.values() for i in members}
    return "within-source" if len(sheets) == 1 else "between-sources"
