"""People, bodies, places and outlets."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.render.contexts.claims import ClaimLine
from briefgen.render.contexts.names import Ref
from briefgen.render.contexts.parts import Parts
from briefgen.render.contexts.sources import Fact, SourceCard


@dataclass(frozen=True, slots=True)
class ListItem:
    """An entry of an A-Z list.

    ref: name and page.
    kind: what it is, in words, or None.
    count: how many claims, in words or as a number, or None.
    """

    ref: Ref
    kind: str | None
    count: str | None


@dataclass(frozen=True, slots=True)
class ListPage:
    """pages/list.html: people and bodies, or outlets.

    title: of the list.
    lead: what it holds.
    items: in alphabetical order.
    parts: the way to the other parts of the list, or None where it is whole.
    """

    title: str
    lead: str
    items: tuple[ListItem, ...]
    parts: Parts | None


@dataclass(frozen=True, slots=True)
class Spelling:
    """How one source writes a name.

    source: outlet, leading to the sheet.
    forms: the forms, in one line.
    language: of the forms where it is not the page's, else None.
    """

    source: Ref
    forms: str
    language: str | None


@dataclass(frozen=True, slots=True)
class EntityPage:
    """pages/entity.html: a person, organisation, state or place.

    name: as the site calls it.
    type: person, organisation, state or place.
    party: whether it is a party to the event.
    anonymous: whether nobody could be asked.
    facts: what people have noted about it.
    said: claims of which it is the origin.
    passed: claims that it passed on.
    about: claims about it.
    spellings: its forms by source.
    parts: the way to the other parts of the list, or None where it is whole.
    """

    name: str
    type: str
    party: bool
    anonymous: bool
    facts: tuple[Fact, ...]
    said: tuple[ClaimLine, ...]
    passed: tuple[ClaimLine, ...]
    about: tuple[ClaimLine, ...]
    spellings: tuple[Spelling, ...]
    parts: Parts | None


@dataclass(frozen=True, slots=True)
class OutletPage:
    """pages/outlet.html: one outlet.

    name: as the site calls it.
    facts: what people have noted about it, with who shows it.
    cards: its articles.
    relies: whom it passes on, with the number of claims.
    claims: of its articles.
    parts: the way to the other parts of the list, or None where it is whole.
    """

    name: str
    facts: tuple[Fact, ...]
    cards: tuple[SourceCard, ...]
    relies: tuple[ListItem, ...]
    claims: tuple[ClaimLine, ...]
    parts: Parts | None
