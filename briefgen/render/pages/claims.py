"""Claims as lists: a source's page, and the orders and facets that need no script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from briefgen.model.dossier import DossierClaim, SheetFile
from briefgen.model.site import SitePath
from briefgen.render import contexts as c
from briefgen.render import urls
from briefgen.render.facets import FACETS, all_facets, facet_counts, facet_list, facet_nav, filter_names, values
from briefgen.render.facts import source_facts, source_files
from briefgen.render.findings import card
from briefgen.render.ladders import by_letter
from briefgen.render.linked_data import source_graph
from briefgen.render.pages.page import At, Make, Page, later, overview
from briefgen.render.pages.places import all_claims, claims_at, is_large
from briefgen.render.parts import Turn, cut, part_view, turns
from briefgen.render.tables import by_agreement, by_date, by_source, lines_by_date
from briefgen.render.views import Views

ITEM = 1 / 3
"""A name in a register, in rows of a table of claims."""


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
    """The index of all lists, the orders that the front page does not have, and the pages of each value of a facet."""
    index = at(urls.CLAIMS)
    words = index.words
    yield overview(_index, index)
    several, large = len(index.book.dossier.topics) > 1, is_large(index)
    if several:
        yield from claim_list(at, words("facets.order_date"), all_claims(index, urls.order("date")))
    if large:
        yield from source_list(at, urls.order("source"), words("facets.order_source"))
        yield overview(_agreements, at(urls.order("agreement")))
    else:
        yield overview(_list, at(urls.order("source")), words("facets.order_source"), by_source)
        yield overview(_list, at(urls.order("agreement")), words("facets.order_agreement"), by_agreement)
    for facet in FACETS:
        for value, claims in values(index.book, facet).items():
            title = words("facets.value", facet=words(f"facets.{facet}"), value=words.label(facet, value))
            yield from claim_list(at, title, claims_at(index, urls.facet(facet, value), claims))


def claim_list(at: At, title: str, turn: Turn[DossierClaim]) -> Iterator[Make]:
    """Claims by date: in full on one page, else in short and in parts."""
    views = at(turn.base)
    if not turn.several:
        yield overview(_list, views, title, partial(by_date, claims=turn.items))
        return
    counted = facet_counts(views)
    yield from (later(_lines, at(one.path), title, one).showing(counted) for one in turns(turn.base, turn.parts))


def claims_table(at: At, base: SitePath, title: str) -> Iterator[Make]:
    """A briefing's own table in parts: in full, and with the live filter."""
    turn = all_claims(at(base), base)
    counted = facet_counts(at(base))
    return (later(_table, at(one.path), title, one).showing(counted) for one in turns(base, turn.parts))


def source_list(at: At, base: SitePath, title: str) -> Iterator[Make]:
    """The sources by name, where their claims are too many for a list."""
    views = at(base)
    files = sorted(views.book.dossier.sheets, key=lambda file: (views.source_name(file).casefold(), file.sheet.id))
    found = cut(files, lambda file: by_letter(views.source_name(file)), lambda _: ITEM)
    return (later(_sources, at(one.path), title, one) for one in turns(base, found))


def _index(views: Views) -> Page:
    return Page(views, "pages/facets.html", views.words("facets.title"), c.FacetsPage(all_facets(views)))


def _list(views: Views, title: str, grouped: Callable[[Views], tuple[c.ClaimGroup, ...]]) -> Page:
    groups = grouped(views)
    count = views.words("counts.claims", n=sum(len(group.claims) for group in groups))
    context = c.ClaimsPage(title, count, c.ClaimsTable(groups, facet_nav(views), None), (), None)
    return Page(views, "pages/claims.html", title, context)


def _lines(views: Views, title: str, turn: Turn[DossierClaim]) -> Page:
    context = c.ClaimsPage(title, _count(views, turn), c.ClaimsTable((), facet_nav(views), None),
                           lines_by_date(views, turn.items), part_view(views, turn, "counts.claims"))
    return Page(views, "pages/claims.html", turn.title(title), context)


def _table(views: Views, title: str, turn: Turn[DossierClaim]) -> Page:
    table = c.ClaimsTable(by_date(views, turn.items), facet_nav(views), filter_names(views, turn.items))
    context = c.ClaimsPage(title, _count(views, turn), table, (), part_view(views, turn, "counts.claims"))
    return Page(views, "pages/claims.html", turn.title(title), context)


def _count(views: Views, turn: Turn[DossierClaim]) -> str:
    return views.words("counts.claims", n=sum(len(part.items) for part in turn.parts))


def _sources(views: Views, title: str, turn: Turn[SheetFile]) -> Page:
    items = tuple(c.ListItem(
        c.Ref(views.source_name(file), views.to(urls.source(file.sheet.id))), views.headline(file),
        views.words("counts.claims", n=len(views.book.claims_of.get(file.sheet.id, ())))) for file in turn.items)
    lead = views.words("facets.sources_lead")
    return Page(views, "pages/list.html", turn.title(title),
                c.ListPage(title, lead, items, part_view(views, turn, "counts.sources")))


def _agreements(views: Views) -> Page:
    title = views.words("facets.order_agreement")
    items = facet_list(views, "agreement")
    return Page(views, "pages/list.html", title, c.ListPage(title, views.words("facets.agreement_lead"), items, None))
