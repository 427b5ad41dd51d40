"""The pages: for each its path, its template, its context."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from briefgen.errors import TemplateFault
from briefgen.model.dossier import Conflict, DossierClaim, DossierEntity, SheetFile
from briefgen.model.registry import KnownOutlet
from briefgen.model.site import SitePath
from briefgen.render import contexts as c
from briefgen.render import urls
from briefgen.render.assets import Assets
from briefgen.render.drawings import lanes_drawing, reported_drawing
from briefgen.render.facts import entity_facts, outlet_facts, source_facts, source_files
from briefgen.render.flow import chain_tree, flow
from briefgen.render.linked_data import entity_data, source_graph
from briefgen.render.prose import prose
from briefgen.render.views import Views


@dataclass(frozen=True, slots=True)
class Page:
    """A page before it is filled in. description, data: see `frames.frame`."""

    views: Views
    template: str
    title: str
    context: object
    description: str | None = None
    data: dict[str, Any] | None = None

    @property
    def path(self) -> SitePath:
        """Where it stands in the site."""
        return self.views.page


At = Callable[[SitePath], Views]


def pages(at: At, templates: Mapping[str, str | bytes], assets: Assets) -> Iterator[Page]:
    """Every page of the site but its frame. at: makes the views for a path."""
    book = at(urls.INDEX).book
    yield _index(at(urls.INDEX))
    yield _timeline(at(urls.TIMELINE))
    yield _chains(at(urls.CHAINS))
    yield from (_source(at(urls.source(file.sheet.id)), file) for file in book.dossier.sheets)
    yield _questions(at(urls.QUESTIONS))
    yield from (_question(at(urls.question(conflict.id)), conflict) for conflict in book.conflicts)
    yield _entities(at(urls.ENTITIES))
    yield from (_entity(at(urls.entity(entity.id)), entity) for entity in book.dossier.entities)
    yield _outlets(at(urls.OUTLETS))
    yield from (_outlet(at(urls.outlet(outlet.id)), outlet) for outlet in book.outlets.values())
    yield _corrections(at(urls.CORRECTIONS))
    yield _method(at(urls.METHOD), templates)
    yield _missing(at(urls.MISSING), assets)


def _index(views: Views) -> Page:
    book, words = views.book, views.words
    claims = sorted(book.dossier.claims, key=_by_date)
    undated = [claim for claim in claims if claim.low is None and claim.high is None]
    context = c.IndexPage(
        title=views.site.title, intro=prose(views.site.intro), counts=_counts(views),
        conflicts=tuple(map(views.conflict, book.conflicts)), thin=tuple(map(views.thin, book.thin_groups())),
        months=views.months(book.dossier.timeline), drawing=lanes_drawing(views),
        undated=words("counts.undated", n=len(undated)) if undated else None, timeline=views.to(urls.TIMELINE),
        dated_claims=tuple(map(views.claim, (claim for claim in claims if claim not in undated))),
        undated_claims=tuple(map(views.claim, undated)), cards=tuple(map(views.card, book.dossier.sheets)),
    )
    return Page(views, "pages/index.html", views.site.title, context)


def _by_date(claim: DossierClaim) -> tuple[str, str, str, int]:
    """By first day, the more precise first; without a date last, in article order."""
    return (claim.low or claim.high or "9999", claim.high or "9999", claim.sheet, claim.start)


def _counts(views: Views) -> tuple[str, ...]:
    book = views.book
    numbers = {
        "sources": len(book.dossier.sheets), "claims": len(book.dossier.claims), "origins": len(book.origins()),
        "conflicts": len(book.conflicts),
        "unreviewed": sum(claim.claim.review.state == "unreviewed" for claim in book.dossier.claims),
    }
    return tuple(views.words(f"counts.{key}", n=n) for key, n in numbers.items())


def _source(views: Views, file: SheetFile) -> Page:
    card = views.card(file)
    title = f"{card.outlet.text}: {card.headline}" if card.titled else card.headline
    claims = views.book.claims_of.get(file.sheet.id, ())
    context = c.SourcePage(card, source_facts(views, file), tuple(map(views.claim, claims)), views.citation(file),
                           source_files(views, file))
    return Page(views, "pages/source.html", f"{title} ({card.published.text})", context,
                description=f"{title}. {card.claim_count}.", data=source_graph(views, file))


def _timeline(views: Views) -> Page:
    dossier = views.book.dossier
    series = tuple(c.SeriesView(row.label, views.claims(row.claims)) for row in dossier.series)
    context = c.TimelinePage(views.months(dossier.timeline), lanes_drawing(views), reported_drawing(views),
                             views.claims(dossier.undated), series)
    return Page(views, "pages/timeline.html", views.words("timeline.title"), context)


def _chains(views: Views) -> Page:
    wires = tuple(
        c.WireView(wire.shared, views.words("chains.similarity", share=views.words.share(wire.similarity)),
                   views.outlets_of(wire.claims))
        for wire in views.book.dossier.wire
    )
    context = c.ChainsPage(flow(views), chain_tree(views), wires)
    return Page(views, "pages/chains.html", views.words("chains.title"), context)


def _question(views: Views, conflict: Conflict) -> Page:
    title = views.words("conflict.question", label=conflict.label)
    return Page(views, "pages/question.html", title, c.QuestionPage(views.conflict(conflict, full=True)))


def _questions(views: Views) -> Page:
    context = c.QuestionsPage(tuple(map(views.conflict, views.book.conflicts)))
    return Page(views, "pages/questions.html", views.words("conflict.list"), context)


def _entity(views: Views, entity: DossierEntity) -> Page:
    def listed(claims: Mapping[str, tuple[DossierClaim, ...]]) -> tuple[c.ClaimView, ...]:
        return tuple(map(views.claim, claims.get(entity.id, ())))

    book = views.book
    context = c.EntityPage(
        name=entity.name, type=entity.type, party=entity.party, anonymous=entity.anonymous,
        facts=entity_facts(views, entity), said=listed(book.said_by), passed=listed(book.passed_by),
        about=listed(book.told_of),
        spellings=tuple(c.Spelling(c.Ref(views.outlet_name(file), views.to(urls.source(sheet))), ", ".join(forms))
                        for sheet, forms in entity.spellings if (file := views.book.sheets.get(sheet))),
    )
    title = f"{entity.name} ({views.words.label('entity_type', entity.type)})"
    return Page(views, "pages/entity.html", title, context, data=entity_data(entity))


def _entities(views: Views) -> Page:
    items = []
    for entity in views.book.dossier.entities:
        book = views.book
        claims = {claim.ref for told in (book.said_by, book.passed_by, book.told_of)
                  for claim in told.get(entity.id, ())}
        kind = views.words.label("entity_type", entity.type)
        items.append(c.ListItem(views.entity(entity.id), kind, views.words("counts.claims", n=len(claims))))
    return _list(views, "entity", items)


def _outlets(views: Views) -> Page:
    items = []
    for outlet in views.book.outlets.values():
        book = views.book
        count = len({claim.ref for told in (book.said_by, book.passed_by) for claim in told.get(outlet.id, ())})
        items.append(c.ListItem(c.Ref(outlet.name, views.to(urls.outlet(outlet.id))), _kind(views, outlet),
                                views.words("counts.claims", n=count)))
    items += [
        c.ListItem(c.Ref(views.outlet_name(file), views.to(urls.source(file.sheet.id))), None,
                   views.words("counts.claims", n=len(views.book.claims_of.get(file.sheet.id, ()))))
        for file in views.book.dossier.sheets if file.sheet.source.outlet not in views.book.outlets
    ]
    return _list(views, "outlet", items)


def _list(views: Views, table: str, items: list[c.ListItem]) -> Page:
    title = views.words(f"{table}.list")
    ordered = tuple(sorted(items, key=lambda item: (item.ref.text.casefold(), item.ref.href or "")))
    return Page(views, "pages/list.html", title, c.ListPage(title, views.words(f"{table}.list_lead"), ordered))


def _outlet(views: Views, outlet: KnownOutlet) -> Page:
    files = _files_of(views, outlet)
    counts: dict[str, int] = {}
    for file in files:
        for claim in views.book.claims_of.get(file.sheet.id, ()):
            for link in claim.chain[:-1]:
                counts[link.who] = counts.get(link.who, 0) + 1
    relies = tuple(c.ListItem(views.entity(who), None, views.words("counts.claims", n=n))
                   for who, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])))
    context = c.OutletPage(outlet.name, outlet_facts(views, outlet), tuple(map(views.card, files)), relies)
    kind = _kind(views, outlet) or views.words("source.outlet")
    return Page(views, "pages/outlet.html", f"{outlet.name} ({kind})", context)


def _files_of(views: Views, outlet: KnownOutlet) -> list[SheetFile]:
    return [file for file in views.book.dossier.sheets if file.sheet.source.outlet == outlet.id]


def _kind(views: Views, outlet: KnownOutlet) -> str | None:
    return views.words.label("outlet_kind", outlet.kind) if outlet.kind else None


def _corrections(views: Views) -> Page:
    rows = [
        (claim.review.at or "", file.sheet.id, claim.id, _correction(views, file, claim.id))
        for file in views.book.dossier.sheets for claim in file.sheet.claims
        if claim.review.state in ("corrected", "disputed", "rejected")
    ]
    rows.sort(key=lambda row: (row[1], row[2]))
    rows.sort(key=lambda row: row[0], reverse=True)
    ruled = tuple(views.conflict(conflict) for conflict in views.book.conflicts if conflict.ruling)
    context = c.CorrectionsPage(tuple(row[3] for row in rows), ruled)
    return Page(views, "pages/corrections.html", views.words("corrections.title"), context)


def _correction(views: Views, file: SheetFile, claim_id: str) -> c.Correction:
    claim = next(claim for claim in file.sheet.claims if claim.id == claim_id)
    review, words = claim.review, views.words
    shown = review.state != "rejected"
    what = (c.Ref(claim.claim, views.to(urls.source(file.sheet.id), claim.id)) if shown
            else c.Ref(words("corrections.withdrawn", id=claim.id), views.to(urls.source(file.sheet.id))))
    changed = words("corrections.changed", fields=", ".join(review.changed)) if review.changed else None
    at = views.when(review.at) if review.at else None
    return c.Correction(at, what, review.state, review.by, review.note, changed)


def _method(views: Views, templates: Mapping[str, str | bytes]) -> Page:
    path = f"prose/method.{views.words.tag}.md"
    if path not in templates:
        raise TemplateFault(f"templates/{path}: missing; write it, or choose another language in content/site.yaml")
    content = templates[path]
    text = content.decode("utf-8") if isinstance(content, bytes) else content
    title = views.words("method.title")
    return Page(views, "pages/prose.html", title, c.ProsePage(title, prose(text)))


def _missing(views: Views, assets: Assets) -> Page:
    base = views.site.base_url
    style = Markup(assets.missing)  # noqa: S704 - a template of the site's owner, and hashed in the page's policy
    context = c.MissingPage(views.words("missing.title"), views.words("missing.lead"),
                            urls.rooted(base, urls.INDEX) if base else None, style)
    return Page(views, "pages/404.html", context.title, context)


def style_policy(style: str) -> str:
    """A Content-Security-Policy that allows exactly this inline style."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
