"""Names and dates, which every page prints."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ref:
    """A name that may lead somewhere.

    text: what to print.
    href: where it leads, or None.
    """

    text: str
    href: str | None


@dataclass(frozen=True, slots=True)
class When:
    """A date.

    text: as people write it, as precise as it is.
    iso: for `<time datetime>`: year, month or day; None for intervals.
    """

    text: str
    iso: str | None


@dataclass(frozen=True, slots=True)
class Hop:
    """One who passed a statement on.

    name: as the site calls it.
    href: its page, or None.
    basis: stated, context, resolved, inferred, or outlet for the last of a chain.
    words: the source's words that state the hop, or None.
    party: whether it is a party to the event.
    anonymous: whether nobody could be asked.
    """

    name: str
    href: str | None
    basis: str
    words: str | None
    party: bool
    anonymous: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece of a sentence.

    text: what to print.
    language: where it is not the page's, else None.
    """

    text: str
    language: str | None
