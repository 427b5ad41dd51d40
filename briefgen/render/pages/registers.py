"""People, bodies, states, places and outlets: their pages and their lists."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.model.dossier import DossierClaim, DossierEntity, SheetFile
from briefgen.model.registry import KnownOutlet
from briefgen.render import contexts as c
from briefgen.render import urls
from briefgen.render.facts import entity_facts, outlet_facts
from briefgen.render.findings import card
from briefgen.render.linked_data import entity_data
from briefgen.render.pages.page import Page
from briefgen.render.views import Views


def entity(views: Views, one: DossierEntity) -> Page:
    """What it said, what is said about it, its spellings by source."""
    def listed(claims: Mapping[str, tuple[DossierClaim, ...]]) -> tuple[c.ClaimView, ...]:
        return tuple(map(views.claim, claims.get(one.id, ())))

    book = views.book
    context = c.EntityPage(
        name=one.name, type=one.type, party=one.party, anonymous=one.anonymous, facts=entity_facts(views, one),
        said=listed(book.said_by), passed=listed(book.passed_by), about=listed(book.told_of),
        spellings=tuple(c.Spelling(c.Ref(views.source_name(file), views.to(urls.source(sheet))), ", ".join(forms),
                                   views.foreign(file.sheet.source.language))
                        for sheet, forms in one.spellings if (file := book.sheets.get(sheet))),
    )
    title = f"{one.name} ({views.words.label('entity_type', one.type)})"
    return Page(views, "pages/entity.html", title, context, data=entity_data(one))


def entities(views: Views) -> Page:
    """The list of them."""
    items = []
    for one in views.book.dossier.entities:
        book = views.book
        claims = {claim.ref for told in (book.said_by, book.passed_by, book.told_of) for claim in told.get(one.id, ())}
        kind = views.words.label("entity_type", one.type)
        items.append(c.ListItem(views.entity(one.id), kind, views.words("counts.claims", n=len(claims))))
    return _list(views, "entity", items)


def outlet(views: Views, one: KnownOutlet) -> Page:
    """Its articles, its claims, whom it passes on, what the registry knows."""
    files = _files_of(views, one)
    counts: dict[str, int] = {}
    for file in files:
        for claim in views.book.claims_of.get(file.sheet.id, ()):
            for link in claim.chain[:-1]:
                counts[link.who] = counts.get(link.who, 0) + 1
    relies = tuple(c.ListItem(views.entity(who), None, views.words("counts.claims", n=n))
                   for who, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])))
    claims = tuple(views.claim(claim) for file in files for claim in views.book.claims_of.get(file.sheet.id, ()))
    cards = tuple(card(views, file) for file in files)
    context = c.OutletPage(one.name, outlet_facts(views, one), cards, relies, claims)
    kind = _kind(views, one) or views.words("source.outlet")
    return Page(views, "pages/outlet.html", f"{one.name} ({kind})", context)


def outlets(views: Views) -> Page:
    """The list of them; an article of an outlet that nobody names stands among them by itself."""
    book, items = views.book, []
    for one in book.outlets.values():
        count = len({claim.ref for told in (book.said_by, book.passed_by) for claim in told.get(one.id, ())})
        items.append(c.ListItem(c.Ref(one.name, views.to(urls.outlet(one.id))), _kind(views, one),
                                views.words("counts.claims", n=count)))
    items += [
        c.ListItem(c.Ref(views.outlet_name(file), views.to(urls.source(file.sheet.id))), None,
                   views.words("counts.claims", n=len(book.claims_of.get(file.sheet.id, ()))))
        for file in book.dossier.sheets if file.sheet.source.outlet not in book.outlets
    ]
    return _list(views, "outlet", items)


def _list(views: Views, table: str, items: list[c.ListItem]) -> Page:
    title = views.words(f"{table}.list")
    ordered = tuple(sorted(items, key=lambda item: (item.ref.text.casefold(), item.ref.href or "")))
    return Page(views, "pages/list.html", title, c.ListPage(title, views.words(f"{table}.list_lead"), ordered))


def _files_of(views: Views, one: KnownOutlet) -> list[SheetFile]:
    return [file for file in views.book.dossier.sheets if file.sheet.source.outlet == one.id]


def _kind(views: Views, one: KnownOutlet) -> str | None:
    return views.words.label("outlet_kind", one.kind) if one.kind else None
