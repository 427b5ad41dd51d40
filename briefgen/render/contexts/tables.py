"""Tables of claims, and what narrows them."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from briefgen.render.contexts.claims import ClaimLine, ClaimView
from briefgen.render.contexts.parts import Parts
from briefgen.render.contexts.registers import ListItem


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """Rows of a table under one heading.

    name: of the group.
    claims: in order.
    """

    name: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow or to order claims.

    name: of the facet.
    items: its values, each with its page and how many claims it has.
    """

    name: str
    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class ClaimsTable:
    """A table of claims.

    groups: of rows.
    facets: pages that show the claims narrowed or in another order.
    names: for the live filter, whom and what claims are about, as JSON that is safe inside a script element: number ->
        [name, whether it is a place]. None where the table has no filter.
    """

    groups: tuple[ClaimGroup, ...]
    facets: tuple[Facet, ...]
    names: Markup | None


@dataclass(frozen=True, slots=True)
class LineGroup:
    """Claims in short under one heading.

    name: of the group.
    claims: in order.
    """

    name: str
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class ClaimsPage:
    """pages/claims.html: claims in one order, or those of one kind or agreement.

    title: of the page.
    count: how many claims, in words.
    table: of the claims; without a group where they are told in short.
    lines: the same in short, where the list is too long for one page.
    parts: the way to the other parts of the list, or None where it is whole.
    """

    title: str
    count: str
    table: ClaimsTable
    lines: tuple[LineGroup, ...]
    parts: Parts | None


@dataclass(frozen=True, slots=True)
class FacetsPage:
    """pages/facets.html: every order and facet that has a page.

    facets: with counts beside each value.
    """

    facets: tuple[Facet, ...]
