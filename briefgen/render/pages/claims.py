"""Claims as lists: a source's page, and the orders and facets that need no script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from briefgen.model.dossier import SheetFile
from briefgen.render import contexts as c
from briefgen.render import urls
from briefgen.render.facets import FACETS, all_facets, facet_nav, values
from briefgen.render.facts import source_facts, source_files
from briefgen.render.findings import card
from briefgen.render.linked_data import source_graph
from briefgen.render.pages.page import At, Make, Page
from briefgen.render.tables import by_agreement, by_date, by_source
from briefgen.render.views import Views


def source(views: Views, file: SheetFile) -> Page:
    """One fact sheet."""
    shown = card(views, file)
    title = f"{shown.outlet.text}: {shown.headline}" if shown.titled else shown.headline
    claims = views.book.claims_of.get(file.sheet.id, ())
    context = c.SourcePage(shown, source_facts(views, file), tuple(map(views.claim, claims)), views.citation(file),
                           source_files(views, file))
    return Page(views, "pages/source.html", f"{title} ({shown.published.text})", context,
                description=f"{title}. {shown.claim_count}.", data=source_graph(views, file))


def claim_lists(at: At) -> Iterator[Make]:
    """The index of all lists, the orders that the front page does not have, and one page for each value of a facet."""
    index = at(urls.CLAIMS)
    yield partial(_index, index)
    for order, groups in (("date", by_date), ("source", by_source), ("agreement", by_agreement)):
        if order != "date" or len(index.book.dossier.topics) > 1:
            views = at(urls.order(order))
            yield partial(_list, views, views.words(f"facets.order_{order}"), groups)
    for facet in FACETS:
        for value, claims in values(index.book, facet).items():
            views, words = at(urls.facet(facet, value)), index.words
            title = words("facets.value", facet=words(f"facets.{facet}"), value=words.label(facet, value))
            yield partial(_list, views, title, partial(by_date, chosen={claim.ref for claim in claims}))


def _index(views: Views) -> Page:
    return Page(views, "pages/facets.html", views.words("facets.title"), c.FacetsPage(all_facets(views)))


def _list(views: Views, title: str, grouped: Callable[[Views], tuple[c.ClaimGroup, ...]]) -> Page:
    groups = grouped(views)
    count = views.words("counts.claims", n=sum(len(group.claims) for group in groups))
    context = c.ClaimsPage(title, count, c.ClaimsTable(groups, facet_nav(views), None))
    return Page(views, "pages/claims.html", title, context)
