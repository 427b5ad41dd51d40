"""The fact sheet: what one article says, ready for review. These records are the schema of content/sheets/*.yaml."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from briefgen.model.article import Basis, Published
from briefgen.model.finding import HopBasis
from briefgen.model.values import Bound, Number

SHEET_SCHEMA = "fact-sheet/1"

ClaimKind = Literal["event", "plan", "state", "statement", "assessment"]
TimeRole = Literal["event", "said", "reported", "as_of"]
ReviewState = Literal["unreviewed", "accepted", "corrected", "disputed", "rejected"]
CHANGING: tuple[ReviewState, ...] = ("corrected", "disputed", "rejected")
"""Reviews that change what a reader sees; an accepted claim says what it said."""
SheetEntityType = Literal["person", "organisation", "state", "place"]


@dataclass(frozen=True, slots=True)
class Credit:
    """A whole-article relay or a photo credit: entity id and the verbatim words."""

    who: str
    text: str


@dataclass(frozen=True, slots=True)
class SheetSource:
    """What is known of the article itself. Every key is present on disk; None where unknown.

    sha256: of the canonical text. place: entity id of the dateline. Relays pass on the whole article; photo credits
    are never a hop of a claim.
    """

    file: str
    sha256: str
    language: str
    headline: str | None
    outlet: str | None
    outlet_basis: Basis
    outlet_text: str | None
    authors: tuple[str, ...]
    editors: tuple[str, ...]
    place: str | None
    published: Published
    relays: tuple[Credit, ...]
    credits: tuple[Credit, ...]
    url: str | None
    archive_url: str | None
    retrieved: str | None


@dataclass(frozen=True, slots=True)
class SheetEntity:
    """An entity of this article; mentions are the distinct forms in which the article names it."""

    id: str
    type: SheetEntityType
    name: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimHop:
    """who: entity id, or slug of the descriptive phrase. text: the words that state it. Stated unless `basis` says."""

    who: str
    text: str
    basis: HopBasis = "stated"
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class ClaimTime:
    """A time of the claim.

    text: the verbatim words. edtf: EDTF subset `YYYY[-MM[-DD]]` with ? ~ %, intervals, open ends; None until a person
    sets it. rule: how it follows from the words. anchor: the EDTF date it was resolved against; None for the
    publication (the default) and for explicit dates.
    """

    role: TimeRole
    text: str
    edtf: str | None
    rule: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimQuantity:
    """A number with what it counts. `high` only with bound range."""

    text: str
    value: Number
    bound: Bound
    unit: str
    high: Number | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """by and at come with every decision; changed names the fields that a person set (state corrected)."""

    state: ReviewState = "unreviewed"
    by: str | None = None
    at: str | None = None
    changed: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What the source asserts, true or not. Key order on disk is the order of these fields.

    id: "c-" and six hex, minted once. line: of the seed file, front matter counted, so that a reviewer can open it.
    claim: one sentence, no attribution, relative dates resolved, bound words kept.
    quote: W3C TextQuoteSelector `exact`: one line, occurs once in the canonical text unless prefix or suffix tell
        which; the smallest stretch that carries the claim. also: further verbatim spans.
    via: hops, origin first; empty is the outlet's own voice.
    event, answers, measure, note: by people only; extraction leaves them None.
    proposal: fields that a later extraction reads differently, each with the value it reads, of the field's own type
        (a tuple of ClaimTime for "times"); written by merging only, on claims that a person edited or reviewed.
    """

    id: str
    line: int
    kind: ClaimKind
    claim: str
    quote: str
    quote_prefix: str | None = None
    quote_suffix: str | None = None
    also: tuple[str, ...] = ()
    via: tuple[ClaimHop, ...] = ()
    hedge: str | None = None
    negated: bool = False
    times: tuple[ClaimTime, ...] = ()
    quantities: tuple[ClaimQuantity, ...] = ()
    place: str | None = None
    about: tuple[str, ...] = ()
    event: str | None = None
    answers: str | None = None
    measure: str | None = None
    review: Review = field(default_factory=Review)
    note: str | None = None
    proposal: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """The foot of a sheet, written by the machine.

    seals: a record's key ("c-4f1a22", "entity.kim-jong-un", "source.outlet", "summary") -> short digest of the record
    as extraction last read it. Extraction itself leaves them empty; `sheets` seals what it writes.
    """

    briefgen: str
    language_pack: str
    seals: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FactSheet:
    """One article's facts. id: the seed's stem; never changes. Claims stand in the order of their quotes."""

    id: str
    topics: tuple[str, ...]
    source: SheetSource
    summary: str | None
    entities: tuple[SheetEntity, ...]
    claims: tuple[Claim, ...]
    extraction: Extraction


__all__ = [
    "CHANGING", "SHEET_SCHEMA", "Claim", "ClaimHop", "ClaimKind", "ClaimQuantity", "ClaimTime", "Credit", "Extraction",
    "FactSheet", "Published", "Review", "ReviewState", "SheetEntity", "SheetEntityType", "SheetSource",
    "TimeRole",
]
