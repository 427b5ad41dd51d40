"""All sheets, cross-linked: shared claims, conflicts, chains, the timeline. Derived, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefgen.model.article import Article
from briefgen.model.registry import KnownEntity, KnownOutlet, Topic
from briefgen.model.sheet import Claim, FactSheet

ConflictKind = Literal["number", "date", "attribution", "modality", "headline"]
ConflictClass = Literal["between-sources", "within-source", "between-parties", "composition", "change-over-time"]


@dataclass(frozen=True, slots=True)
class SheetFile:
    """A sheet as read from disk, with its article and the lines on which its claims stand in the YAML file.

    claim_lines: claim id -> 1-based line in content/sheets/<stem>.yaml.
    """

    path: str
    sheet: FactSheet
    article: Article
    claim_lines: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """One hop of a chain. who: entity id after merging. party: to the event. anonymous: nobody could be asked."""

    who: str
    name: str
    basis: str
    text: str
    party: bool
    anonymous: bool


@dataclass(frozen=True, slots=True)
class DossierClaim:
    """A published claim with what other rooms need to show it.

    ref: "<sheet id>#<claim id>", unique in the dossier. start, end: code points in `Article.raw` of the quote.
    chain: origin first, the outlet last (basis "outlet"). origin: first of the chain.
    low, high: sort keys (ISO days) of the event time, None where undated or open.
    """

    ref: str
    sheet: str
    claim: Claim
    start: int
    end: int
    yaml_line: int
    outlet: str | None
    chain: tuple[Link, ...]
    about: tuple[str, ...]
    low: str | None
    high: str | None

    @property
    def origin(self) -> Link:
        """Who said it first."""
        return self.chain[0]


@dataclass(frozen=True, slots=True)
class Origin:
    """An independent origin of a group after merging. who: entity ids that were merged into it, first names it."""

    who: tuple[str, ...]
    name: str
    party: bool
    anonymous: bool


@dataclass(frozen=True, slots=True)
class Why:
    """A reason that `inspect --dossier` shows: a feature, its weight or value, and the words."""

    feature: str
    weight: float
    detail: str


@dataclass(frozen=True, slots=True)
class Group:
    """The same thing asserted by claims of two or more sources, or twice in one.

    independent_origins: None where it cannot be judged (an anonymous group among the origins).
    outlets: distinct outlet ids (sheet ids where the outlet is unknown).
    """

    id: str
    label: str
    claims: tuple[str, ...]
    sheets: tuple[str, ...]
    outlets: tuple[str, ...]
    origins: tuple[Origin, ...]
    independent_origins: int | None
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: the value ("2024-06", "11000") and the claims that give it."""

    value: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that cannot all be right. hint: the arithmetic where one claim's own parts explain the gap."""

    id: str
    kind: ConflictKind
    conflict_class: ConflictClass
    label: str
    sides: tuple[Side, ...]
    hint: str | None
    ruling: str | None
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class Wire:
    """Shared wire copy that neither side declares. similarity: content-word Jaccard, 0 to 1."""

    claims: tuple[str, ...]
    similarity: float
    shared: str


@dataclass(frozen=True, slots=True)
class Series:
    """Like statements of one origin on different days: repeated, so neither one claim nor a conflict.

    claims: in the order of their days. dates: EDTF, one for each claim, None where only the article dates it.
    """

    id: str
    label: str
    claims: tuple[str, ...]
    dates: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A dated entry of the merged timeline. date: EDTF, as precise as the finest source that tells it.

    reported: the days on which its sources reported it, in order of `claims`.
    """

    id: str
    date: str
    low: str
    high: str
    label: str
    claims: tuple[str, ...]
    reported: tuple[str | None, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class DossierEntity:
    """An entity after merging across sheets. spellings: (sheet id, forms) as each source writes it.

    why: what brought each name here that a sheet has under another id.
    """

    id: str
    type: str
    name: str
    aliases: tuple[str, ...]
    wikidata: str | None
    party: bool
    anonymous: bool
    spellings: tuple[tuple[str, tuple[str, ...]], ...]
    known: KnownEntity | None
    why: tuple[Why, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that the site shows. Every tuple is in a fixed order; equal input gives an equal dossier."""

    sheets: tuple[SheetFile, ...]
    claims: tuple[DossierClaim, ...]
    entities: tuple[DossierEntity, ...]
    outlets: tuple[KnownOutlet, ...]
    groups: tuple[Group, ...]
    conflicts: tuple[Conflict, ...]
    wire: tuple[Wire, ...]
    timeline: tuple[Event, ...]
    undated: tuple[str, ...]
    topics: tuple[Topic, ...]
    series: tuple[Series, ...] = ()
