"""One article: its card and its page."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.render.contexts.claims import ClaimView
from briefgen.render.contexts.names import Ref, When


@dataclass(frozen=True, slots=True)
class SourceCard:
    """One article at a glance.

    outlet: its name; "media tidak disebut" where nobody names it.
    outlet_basis: how the outlet is known: stated, metadata, inferred or unknown.
    headline: as printed, or that there is none.
    titled: whether the copy has a headline.
    published: when it came out.
    published_basis: stated, metadata, inferred or unknown.
    authors: writers in one line, or None.
    relays: whom the whole article passes on.
    summary: the lede, or None.
    language: of the article where it is not the page's, else None.
    href: its page.
    claim_count: how many claims, in words.
    reviewed: how many of them a person has reviewed, in words.
    quoted: what share of the text the site quotes, as a sentence.
    """

    outlet: Ref
    outlet_basis: str
    headline: str
    titled: bool
    published: When
    published_basis: str
    authors: str | None
    relays: tuple[Ref, ...]
    summary: str | None
    language: str | None
    href: str
    claim_count: str
    reviewed: str
    quoted: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a list of facts.

    label: what it says.
    values: what it is, each perhaps leading somewhere.
    """

    label: str
    values: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class SourcePage:
    """pages/source.html: one fact sheet.

    card: the article at a glance.
    facts: what is known of the article itself.
    claims: in article order.
    citation: of the article, one line to paste.
    files: where the sheet, its history and the seed are kept.
    """

    card: SourceCard
    facts: tuple[Fact, ...]
    claims: tuple[ClaimView, ...]
    citation: str
    files: tuple[Ref, ...]
