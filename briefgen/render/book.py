"""The dossier, opened at every page that a view may ask for: look-ups and the few facts that are counted from them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Literal

from briefgen.model import edtf
from briefgen.model.dossier import Conflict, Dossier, DossierClaim, DossierEntity, Group, SheetFile
from briefgen.model.registry import KnownOutlet, Measure
from briefgen.model.sheet import ClaimTime
from briefgen.model.values import Number
from briefgen.render.lookups import Asked, gather, grouped

AgreementState = Literal["agree", "partial", "conflict", "single"]

_OPEN_CLASSES = ("between-sources", "between-parties", "within-source")
"""Classes of conflict that a reader must call one; a different scope or a change over time only qualifies."""

_SEVERITY = ("between-sources", "between-parties", "within-source", "change-over-time", "composition")

_HARDNESS = ("date", "number", "attribution", "modality", "headline")
"""Two days cannot both be right; how sure somebody sounds is a matter of reading."""

Reading = tuple[str, Number, Number | None, str]
"""Sheet, value, high, bound of a quantity."""


@dataclass(frozen=True)
class Book:
    """Look-ups over one dossier, each made when it is first asked for. Keys are ids; claims go by `DossierClaim.ref`.

    Order inside every entry is the dossier's own. withheld: claims whose quotation the excerpt budget has no room for;
    they are shown by their place only. whole: of a book of one topic the one of all, whose entities it has, too.
    """

    dossier: Dossier
    withheld: frozenset[str] = frozenset()
    whole: Book | None = None

    @cached_property
    def sheets(self) -> Mapping[str, SheetFile]:
        """Every sheet."""
        return {file.sheet.id: file for file in self.dossier.sheets}

    @cached_property
    def claims(self) -> Mapping[str, DossierClaim]:
        """Every claim."""
        return {claim.ref: claim for claim in self.dossier.claims}

    @cached_property
    def claims_of(self) -> Mapping[str, tuple[DossierClaim, ...]]:
        """Sheet -> its claims."""
        return grouped(self.dossier.claims, attrgetter("sheet"))

    @cached_property
    def entities(self) -> Mapping[str, DossierEntity]:
        """Every entity."""
        return self.whole.entities if self.whole else {entity.id: entity for entity in self.dossier.entities}

    @cached_property
    def outlets(self) -> Mapping[str, KnownOutlet]:
        """Those that published a sheet or stand in a chain; the others of the registry have no page."""
        present = {file.sheet.source.outlet for file in self.dossier.sheets}
        present |= {link.who for claim in self.dossier.claims for link in claim.chain}
        return {outlet.id: outlet for outlet in self.dossier.outlets if outlet.id in present}

    @cached_property
    def groups_of(self) -> Mapping[str, tuple[Group, ...]]:
        """Claim -> the groups that it stands in."""
        return gather(self.dossier.groups, lambda group: group.claims)

    @cached_property
    def conflicts_of(self) -> Mapping[str, tuple[Conflict, ...]]:
        """Claim -> the conflicts that it stands in."""
        return gather(self.dossier.conflicts, lambda conflict: [ref for s in conflict.sides for ref in s.claims])

    @cached_property
    def said_by(self) -> Mapping[str, tuple[DossierClaim, ...]]:
        """Entity -> claims of which it is the origin."""
        return grouped(self.dossier.claims, lambda claim: claim.origin.who)

    @cached_property
    def passed_by(self) -> Mapping[str, tuple[DossierClaim, ...]]:
        """Entity -> claims of which it is a later hop."""
        return gather(self.dossier.claims, lambda claim: [link.who for link in claim.chain[1:]])

    @cached_property
    def told_of(self) -> Mapping[str, tuple[DossierClaim, ...]]:
        """Entity -> claims of which it is the subject."""
        return gather(self.dossier.claims, lambda claim: claim.about)

    @cached_property
    def number(self) -> Mapping[str, int]:
        """Entity -> its place among the dossier's entities."""
        return self.whole.number if self.whole else {one.id: place for place, one in enumerate(self.dossier.entities)}

    @cached_property
    def asked(self) -> Mapping[str, str]:
        """The editors' questions -> their text."""
        return {asked.id: asked.text for topic in self.dossier.topics for asked in topic.questions}

    @cached_property
    def measured(self) -> Mapping[str, Measure]:
        """The editors' measures."""
        return {measure.id: measure for topic in self.dossier.topics for measure in topic.measures}

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The most severe class first, dates and numbers before words, more claims before fewer."""
        return tuple(sorted(self.dossier.conflicts, key=severity))

    @cached_property
    def articles(self) -> Mapping[str | None, int]:
        """Name of an outlet -> how many articles it has here; None for those of nobody known."""
        return Counter(outlet_name(file, self.outlets) for file in self.dossier.sheets)

    @cached_property
    def same(self) -> Mapping[str, bool]:
        """Group -> whether its claims give the same dates and numbers."""
        groups = {group.id: group for group in self.dossier.groups}
        return Asked(lambda name: _says_the_same(groups[name], self.claims))

    @cached_property
    def states(self) -> Mapping[str, AgreementState]:
        """Claim -> how it stands among the others."""
        return Asked(self._agreement)

    @cached_property
    def of_kind(self) -> Mapping[str, tuple[DossierClaim, ...]]:
        """Kind -> claims."""
        return grouped(self.dossier.claims, lambda claim: claim.claim.kind)

    @cached_property
    def of_agreement(self) -> Mapping[str, tuple[DossierClaim, ...]]:
        """How claims stand among the others -> claims."""
        return grouped(self.dossier.claims, lambda claim: self.agreement(claim.ref))

    def complete(self) -> Book:
        """The book with every table made: processes that are forked later would make them once more each."""
        for name, kind in vars(Book).items():
            if isinstance(kind, cached_property):
                getattr(self, name)
        for ref in self.claims:
            self.agreement(ref)
        return self

    def open_conflicts(self, ref: str) -> tuple[Conflict, ...]:
        """Conflicts of a claim that a reader must call one."""
        return tuple(c for c in self.conflicts_of.get(ref, ()) if c.conflict_class in _OPEN_CLASSES)

    def widest_group(self, ref: str) -> Group | None:
        """The group of a claim that most outlets stand in, None where only one outlet says it."""
        groups = [group for group in self.groups_of.get(ref, ()) if len(group.outlets) > 1]
        return max(groups, key=lambda group: (len(group.outlets), group.id), default=None)

    def agreement(self, ref: str) -> AgreementState:
        """How a claim stands among the others: in conflict, agreed, agreed in part, or alone."""
        return self.states[ref]

    def _agreement(self, ref: str) -> AgreementState:
        if self.open_conflicts(ref):
            return "conflict"
        group = self.widest_group(ref)
        if group is None:
            return "partial" if self.conflicts_of.get(ref) else "single"
        return "agree" if self.same[group.id] and not self.conflicts_of.get(ref) else "partial"

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
