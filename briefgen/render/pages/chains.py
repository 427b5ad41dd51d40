"""Where everything comes from: chains, findings of few origins, shared text that nobody declares."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.model.dossier import Group, Wire
from briefgen.model.site import SitePath
from briefgen.render import contexts as c
from briefgen.render import urls
from briefgen.render.findings import thin_view
from briefgen.render.flow import Branch, branches, chain_node, flow, size
from briefgen.render.pages.page import At, Make, Page, later, overview
from briefgen.render.parts import Turn, cut, part_view, turns
from briefgen.render.views import Views

BESIDE = 60
"""The most findings, and the most shared texts, that stand on the page of chains; more have pages of their own."""

TWO = 2.0
"""A finding, or a shared text, in rows."""


def chains(at: At) -> Iterator[Make]:
    """The chains with their graphic; findings and shared texts beside them, or behind where they are many."""
    views = at(urls.CHAINS)
    thin, wire = views.book.thin_groups(), shared_texts(views)
    tree = cut(branches(views), lambda _: (), size, name=lambda branch: branch.link.name)
    for turn in turns(urls.CHAINS, tree):
        yield (later(_chains, at(turn.path), turn, (), ()) if turn.place else
               overview(_chains, at(turn.path), turn, thin, wire))
    if len(thin) > BESIDE:
        pieces = cut(thin, lambda _: (), lambda _: TWO)
        yield from (later(_thin, at(turn.path), turn) for turn in turns(_place("thin"), pieces))
    if len(wire) > BESIDE:
        texts = cut(wire, lambda _: (), lambda _: TWO)
        yield from (later(_wire, at(turn.path), turn) for turn in turns(_place("wire"), texts))


def thin_at(views: Views) -> SitePath:
    """The page on which all findings of few origins stand."""
    return _place("thin") if len(views.book.thin_groups()) > BESIDE else urls.CHAINS


def shared_texts(views: Views) -> tuple[Wire, ...]:
    """Each shared text once, with all who have it; of its likenesses the least."""
    by_text: dict[str, list[Wire]] = {}
    for wire in views.book.dossier.wire:
        by_text.setdefault(wire.shared, []).append(wire)
    return tuple(Wire(tuple(dict.fromkeys(ref for one in alike for ref in one.claims)),
                      min(one.similarity for one in alike), text) for text, alike in by_text.items())


def _chains(views: Views, turn: Turn[Branch], thin: tuple[Group, ...], wire: tuple[Wire, ...]) -> Page:
    first = turn.place == 0
    behind = [(rows, name) for rows, name in ((thin, "thin"), (wire, "wire")) if len(rows) > BESIDE]
    title = views.words("chains.title")
    context = c.ChainsPage(
        title=title, flow=flow(views) if first else None,
        chains=tuple(chain_node(views, branch) for branch in turn.items),
        thin=tuple(thin_view(views, one) for one in thin) if first and len(thin) <= BESIDE else (),
        wire=tuple(_shared(views, one) for one in wire) if first and len(wire) <= BESIDE else (),
        behind=tuple(c.Ref(views.words(f"chains.all_{name}", n=len(rows)), views.to(_place(name)))
                     for rows, name in behind) if first else (), parts=part_view(views, turn, "parts.items"))
    return Page(views, "pages/chains.html", turn.title(title), context)


def _thin(views: Views, turn: Turn[Group]) -> Page:
    title = views.words("index.thin")
    context = c.ChainsPage(title, None, (), tuple(thin_view(views, group) for group in turn.items), (), (),
                           part_view(views, turn, "parts.items"))
    return Page(views, "pages/chains.html", turn.title(title), context)


def _wire(views: Views, turn: Turn[Wire]) -> Page:
    title = views.words("chains.wire")
    context = c.ChainsPage(title, None, (), (), tuple(_shared(views, wire) for wire in turn.items), (),
                           part_view(views, turn, "parts.items"))
    return Page(views, "pages/chains.html", turn.title(title), context)


def _shared(views: Views, wire: Wire) -> c.WireView:
    return c.WireView(wire.shared, views.language_of(wire.claims),
                      views.words("chains.similarity", share=views.words.share(wire.similarity)),
                      views.outlets_of(wire.claims))


def _place(name: str) -> SitePath:
    return urls.part(urls.CHAINS, name)
