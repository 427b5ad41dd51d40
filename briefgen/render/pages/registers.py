"""People, bodies, states, places and outlets: their pages and their lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from briefgen.model.dossier import DossierClaim, DossierEntity, SheetFile
from briefgen.model.registry import KnownOutlet
from briefgen.model.site import SitePath
from briefgen.render import contexts as c
from briefgen.render import ladders, parts, urls
from briefgen.render.facts import entity_facts, outlet_facts
from briefgen.render.findings import card
from briefgen.render.linked_data import entity_data
from briefgen.render.lookups import Asked, gather
from briefgen.render.pages.page import At, Make, Page, later, overview
from briefgen.render.parts import Ladder, Part, Rung, Turn, cut, part_view, turns
from briefgen.render.views import Views

LINE, CARD, ITEM = 0.5, 2.0, 1 / 3
"""A claim in short, a source's card and a name in a register, in rows of a table of claims."""

RELIES = 100
"""The most whom an outlet's page names as passed on by it, those of most claims."""

Entry = tuple[str, DossierClaim | SheetFile | tuple[str, tuple[str, ...]]]
"""A section of a page and what stands in it: a claim, an article, or how one sheet spells a name."""


def entities(at: At) -> Iterator[Make]:
    """The list of people, bodies, states and places, and a page for each."""
    views = at(urls.ENTITIES)
    yield from _list(at, urls.ENTITIES, "entity", [_listed(views, one) for one in views.book.dossier.entities])
    for one in views.book.dossier.entities:
        base = urls.entity(one.id)
        spelled = [views.book.sheets[sheet] for sheet, _ in one.spellings if sheet in views.book.sheets]
        for turn in turns(base, _entity_parts(views, one)):
            yield later(_entity, at(turn.path), one, turn).showing(*spelled)


def outlets(at: At) -> Iterator[Make]:
    """The list of outlets, and a page for each; an article of an outlet that nobody names stands there by itself."""
    views = at(urls.OUTLETS)
    book = views.book
    yield from _list(at, urls.OUTLETS, "outlet", _outlet_items(views))
    by_outlet = gather(book.dossier.sheets, lambda file: (file.sheet.source.outlet,))
    for one in book.outlets.values():
        files = by_outlet.get(one.id, ())
        for turn in turns(urls.outlet(one.id), _outlet_parts(views, files)):
            yield overview(_outlet, at(turn.path), one, files, turn)


def _entity(views: Views, one: DossierEntity, turn: Turn[Entry]) -> Page:
    """What it said, what is said about it, its spellings by source."""
    def listed(section: str) -> tuple[c.ClaimLine, ...]:
        return tuple(views.line(what) for name, what in turn.items
                     if name == section and isinstance(what, DossierClaim))

    context = c.EntityPage(
        name=one.name, type=one.type, party=one.party, anonymous=one.anonymous,
        facts=entity_facts(views, one) if turn.place == 0 else (),
        said=listed("said"), passed=listed("passed"), about=listed("about"),
        spellings=tuple(_spelling(views, what) for name, what in turn.items
                        if name == "spelling" and not isinstance(what, DossierClaim | SheetFile)),
        parts=part_view(views, turn, "parts.items"))
    title = f"{one.name} ({views.words.label('entity_type', one.type)})"
    return Page(views, "pages/entity.html", turn.title(title), context, data=entity_data(one))


def _spelling(views: Views, spelling: tuple[str, tuple[str, ...]]) -> c.Spelling:
    file = views.book.sheets[spelling[0]]
    return c.Spelling(c.Ref(views.source_name(file), views.to(urls.source(spelling[0]))), ", ".join(spelling[1]),
                      views.foreign(file.sheet.source.language))


def _entity_parts(views: Views, one: DossierEntity) -> tuple[Part[Entry], ...]:
    book = views.book
    told = (("said", book.said_by), ("passed", book.passed_by), ("about", book.told_of))
    entries: list[Entry] = [(name, claim) for name, of in told for claim in of.get(one.id, ())]
    entries += [("spelling", spelling) for spelling in one.spellings if spelling[0] in book.sheets]
    return _parts(views, entries, "entity")


def _parts(views: Views, entries: list[Entry], table: str) -> tuple[Part[Entry], ...]:
    """Sections one after another; where they are too long, each by date."""
    if sum(map(_weight, entries)) <= parts.MOST:
        return (Part("", "", tuple(entries)),)
    under = _under(views, table)
    order = list(dict.fromkeys(name for name, _ in entries))
    ordered = sorted(entries, key=lambda entry: (order.index(entry[0]), _day(views, entry)))
    found = cut(ordered, under, _weight, span=partial(ladders.span, views))
    return found if len(found) > 1 else cut(entries, under, _weight)


def _under(views: Views, table: str) -> Ladder[Entry]:
    sections, of_claim = Asked[str, Rung](lambda name: (name, views.words(f"{table}.{name}"))), ladders.by_date(views)

    def rungs(entry: Entry) -> tuple[Rung, ...]:
        name, what = entry
        section = sections[name]
        if isinstance(what, DossierClaim):
            return ladders.within(section, of_claim(what))
        if isinstance(what, SheetFile):
            return ladders.within(section, ladders.by_publication(views, what))
        return (section,)

    return rungs


def _day(views: Views, entry: Entry) -> tuple[bool, str]:
    """By day; claims without one last, by the day of their article; spellings in their order."""
    _, what = entry
    if not isinstance(what, DossierClaim | SheetFile):
        return False, ""
    day = what.low or what.high if isinstance(what, DossierClaim) else None
    file = what if isinstance(what, SheetFile) else views.book.sheets[what.sheet]
    return day is None, day or ladders.published(file) or ""


def _weight(entry: Entry) -> float:
    return CARD if isinstance(entry[1], SheetFile) else LINE


def _listed(views: Views, one: DossierEntity) -> c.ListItem:
    book = views.book
    claims = {claim.ref for told in (book.said_by, book.passed_by, book.told_of) for claim in told.get(one.id, ())}
    kind = views.words.label("entity_type", one.type)
    return c.ListItem(views.entity(one.id), kind, views.words("counts.claims", n=len(claims)))


def _outlet_parts(views: Views, files: Sequence[SheetFile]) -> tuple[Part[Entry], ...]:
    entries: list[Entry] = [("articles", file) for file in files]
    entries += [("claims", claim) for file in files for claim in views.book.claims_of.get(file.sheet.id, ())]
    return _parts(views, entries, "outlet")


def _outlet(views: Views, one: KnownOutlet, files: Sequence[SheetFile], turn: Turn[Entry]) -> Page:
    """Its articles, its claims, whom it passes on, what the registry knows."""
    first = turn.place == 0
    cards = tuple(card(views, what) for _, what in turn.items if isinstance(what, SheetFile))
    claims = tuple(views.line(what) for _, what in turn.items if isinstance(what, DossierClaim))
    context = c.OutletPage(one.name, outlet_facts(views, one) if first else (), cards,
                           _relies(views, files) if first else (), claims, part_view(views, turn, "parts.items"))
    kind = _kind(views, one) or views.words("source.outlet")
    return Page(views, "pages/outlet.html", turn.title(f"{one.name} ({kind})"), context)


def _relies(views: Views, files: Sequence[SheetFile]) -> tuple[c.ListItem, ...]:
    counts = Counter(link.who for file in files for claim in views.book.claims_of.get(file.sheet.id, ())
                     for link in claim.chain[:-1])
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(c.ListItem(views.entity(who), None, views.words("counts.claims", n=n)) for who, n in ordered[:RELIES])


def _outlet_items(views: Views) -> list[c.ListItem]:
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
    return items


def _list(at: At, base: SitePath, table: str, items: list[c.ListItem]) -> Iterator[Make]:
    ordered = sorted(items, key=lambda item: (item.ref.text.casefold(), item.ref.href or ""))
    found = cut(ordered, lambda item: ladders.by_letter(item.ref.text), lambda _: ITEM)
    return (later(_listing, at(turn.path), table, turn) for turn in turns(base, found))


def _listing(views: Views, table: str, turn: Turn[c.ListItem]) -> Page:
    title = views.words(f"{table}.list")
    context = c.ListPage(title, views.words(f"{table}.list_lead"), turn.items, part_view(views, turn, "parts.items"))
    return Page(views, "pages/list.html", turn.title(title), context)


def _kind(views: Views, one: KnownOutlet) -> str | None:
    return views.words.label("outlet_kind", one.kind) if one.kind else None
