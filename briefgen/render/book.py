"""The dossier, opened at every page that a view may ask for: look-ups and the few facts that are counted from them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeVar

from briefgen.model import edtf
from briefgen.model.dossier import Conflict, Dossier, DossierClaim, DossierEntity, Group, SheetFile
from briefgen.model.registry import KnownOutlet, Measure
from briefgen.model.sheet import ClaimTime
from briefgen.model.values import Number

AgreementState = Literal["agree", "partial", "conflict", "single"]

_OPEN_CLASSES = ("between-sources", "between-parties", "within-source")
"""Classes of conflict that a reader must call one; a different scope or a change over time only qualifies."""

_SEVERITY = ("between-sources", "between-parties", "within-source", "change-over-time", "composition")

_HARDNESS = ("date", "number", "attribution", "modality", "headline")
"""Two days cannot both be right; how sure somebody sounds is a matter of reading."""

Reading = tuple[str, Number, Number | None, str]
"""Sheet, value, high, bound of a quantity."""

Item = TypeVar("Item")
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Book:
    """Look-ups over one dossier. Keys are ids; claims go by `DossierClaim.ref`.

    outlets: those that published a sheet or stand in a chain; the others of the registry have no page.
    said_by, passed_by, told_of: entity id -> claims of which it is the origin, a later hop, the subject.
    number: entity id -> its place among the dossier's entities.
    asked, measured: ids of the editors' questions -> their text, of their measures -> the measure.
    conflicts: the most severe class first, dates and numbers before words, more claims before fewer.
    articles: name of an outlet -> how many articles it has here; None for those of nobody known.
    same: ids of groups whose claims give the same dates and numbers.
    states: claim -> how it stands among the others.
    withheld: claims whose quotation the excerpt budget has no room for; they are shown by their place only.
    """

    dossier: Dossier
    sheets: Mapping[str, SheetFile]
    claims: Mapping[str, DossierClaim]
    claims_of: Mapping[str, tuple[DossierClaim, ...]]
    entities: Mapping[str, DossierEntity]
    outlets: Mapping[str, KnownOutlet]
    groups_of: Mapping[str, tuple[Group, ...]]
    conflicts_of: Mapping[str, tuple[Conflict, ...]]
    said_by: Mapping[str, tuple[DossierClaim, ...]]
    passed_by: Mapping[str, tuple[DossierClaim, ...]]
    told_of: Mapping[str, tuple[DossierClaim, ...]]
    number: Mapping[str, int]
    asked: Mapping[str, str]
    measured: Mapping[str, Measure]
    conflicts: tuple[Conflict, ...]
    articles: Mapping[str | None, int]
    same: frozenset[str]
    states: Mapping[str, AgreementState] = field(default_factory=dict)
    withheld: frozenset[str] = frozenset()

    def open_conflicts(self, ref: str) -> tuple[Conflict, ...]:
        """Conflicts of a claim that a reader must call one."""
        return tuple(c for c in self.conflicts_of.get(ref, ()) if c.conflict_class in _OPEN_CLASSES)

    def widest_group(self, ref: str) -> Group | None:
        """The group of a claim that most outlets stand in, None where only one outlet says it."""
        groups = [group for group in self.groups_of.get(ref, ()) if len(group.outlets) > 1]
        return max(groups, key=lambda group: (len(group.outlets), group.id), default=None)

    def agreement(self, ref: str) -> AgreementState:
        """How a claim stands among the others: in conflict, agreed, agreed in part, or alone."""
        if ref in self.states:
            return self.states[ref]
        if self.open_conflicts(ref):
            return "conflict"
        group = self.widest_group(ref)
        if group is None:
            return "partial" if self.conflicts_of.get(ref) else "single"
        return "agree" if group.id in self.same and not self.conflicts_of.get(ref) else "partial"

    def thin_groups(self) -> tuple[Group, ...]:
        """Groups of two or more outlets that come down to one origin, or to origins nobody can count; widest first."""
        thin = [group for group in self.dossier.groups if len(group.outlets) > 1 and _is_thin(group)]
        return tuple(sorted(thin, key=lambda g: (-len(g.outlets), g.independent_origins is None, -len(g.claims), g.id)))

    def origins(self) -> frozenset[str]:
        """Ids of everybody who stands first in a chain, the outlets' own voices included."""
        return frozenset(claim.origin.who for claim in self.dossier.claims)


def outlet_name(file: SheetFile, outlets: Mapping[str, KnownOutlet]) -> str | None:
    """The outlet as the registry, else the page, calls it; None where nobody does."""
    source = file.sheet.source
    known = outlets.get(source.outlet or "")
    return known.name if known else source.outlet or file.article.outlet.name


def open_book(dossier: Dossier) -> Book:
    """Index a dossier. Order inside every entry is the dossier's own."""
    present = {file.sheet.source.outlet for file in dossier.sheets}
    present |= {link.who for claim in dossier.claims for link in claim.chain}
    outlets = {outlet.id: outlet for outlet in dossier.outlets if outlet.id in present}
    claims = {claim.ref: claim for claim in dossier.claims}
    book = Book(
        dossier=dossier,
        sheets={file.sheet.id: file for file in dossier.sheets},
        claims=claims,
        claims_of=gather(dossier.claims, lambda claim: (claim.sheet,)),
        entities={entity.id: entity for entity in dossier.entities},
        outlets=outlets,
        groups_of=gather(dossier.groups, lambda group: group.claims),
        conflicts_of=gather(dossier.conflicts, lambda conflict: [ref for s in conflict.sides for ref in s.claims]),
        said_by=gather(dossier.claims, lambda claim: (claim.origin.who,)),
        passed_by=gather(dossier.claims, lambda claim: [link.who for link in claim.chain[1:]]),
        told_of=gather(dossier.claims, lambda claim: claim.about),
        number={entity.id: place for place, entity in enumerate(dossier.entities)},
        asked={asked.id: asked.text for topic in dossier.topics for asked in topic.questions},
        measured={measure.id: measure for topic in dossier.topics for measure in topic.measures},
        conflicts=tuple(sorted(dossier.conflicts, key=severity)),
        articles=Counter(outlet_name(file, outlets) for file in dossier.sheets),
        same=frozenset(group.id for group in dossier.groups if _says_the_same(group, claims)),
    )
    return replace(book, states={ref: book.agreement(ref) for ref in claims})


def _says_the_same(group: Group, claims: Mapping[str, DossierClaim]) -> bool:
    members = [claims[ref] for ref in group.claims if ref in claims]
    dates = [d for claim in members if (d := date_of(claim)) is not None]
    if any(edtf.relate(dates[0], other) != "equal" for other in dates[1:]):
        return False
    amounts: defaultdict[str, set[Reading]] = defaultdict(set)
    for claim in members:
        for quantity in claim.claim.quantities:
            amounts[quantity.unit].add((claim.sheet, quantity.value, quantity.high, quantity.bound))
    return all(_one_reading(readings) for readings in amounts.values())


def _is_thin(group: Group) -> bool:
    """One origin, or origins that nobody can count because at most one of them has a name."""
    if group.independent_origins is None:
        return sum(not origin.anonymous for origin in group.origins) <= 1
    return group.independent_origins == 1


def dated_by(claim: DossierClaim) -> ClaimTime | None:
    """The time under which a claim stands in the timeline; None where it is undated.

    The one that the dossier sorted it by: of the event, or, for what somebody said, of the saying.
    """
    if not (claim.low or claim.high):
        return None
    known = [time for time in claim.claim.times if time.edtf and time.role in ("event", "said")]
    if len(known) > 1:
        known.sort(key=lambda time: (not _spans(time, claim), time.role != "event"))
    return known[0] if known else None


def date_of(claim: DossierClaim) -> edtf.Edtf | None:
    """The same time as an EDTF date."""
    time = dated_by(claim)
    return edtf.parse(time.edtf) if time and time.edtf else None


def _spans(time: ClaimTime, claim: DossierClaim) -> bool:
    """Whether a time has the claim's sort keys, in which an open end is either left out or the other end's day."""
    when = edtf.parse(time.edtf or "")
    ends = [day.isoformat() for day in (when.low or when.high, when.high or when.low) if day]
    return [key for key in (claim.low, claim.high) if key] in (ends, ends[:1])


def _one_reading(readings: set[Reading]) -> bool:
    """Whether all sheets that count a unit give the same numbers for it."""
    by_sheet = gather(sorted(readings, key=repr), lambda reading: (reading[0],))
    return len({tuple(reading[1:] for reading in rows) for rows in by_sheet.values()}) <= 1


def severity(conflict: Conflict) -> tuple[int, int, int, str]:
    """Sorts conflicts, the most severe first."""
    claims = sum(len(side.claims) for side in conflict.sides)
    return _SEVERITY.index(conflict.conflict_class), _HARDNESS.index(conflict.kind), -claims, conflict.id


def gather(items: Iterable[Item], keys: Callable[[Item], Iterable[Key]]) -> dict[Key, tuple[Item, ...]]:
    """Key -> its items, in their order."""
    found: defaultdict[Key, list[Item]] = defaultdict(list)
    for item in items:
        for key in dict.fromkeys(keys(item)):
            found[key].append(item)
    return {key: tuple(rows) for key, rows in found.items()}
