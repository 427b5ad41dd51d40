"""By what claims can be narrowed: pages and addresses for readers without a script, words for the live filter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from markupsafe import Markup

from briefgen.model.dossier import DossierClaim
from briefgen.model.site import SitePath
from briefgen.render import parts, urls
from briefgen.render.book import Book
from briefgen.render.contexts import Facet, ListItem, Ref
from briefgen.render.findings import conflict_title
from briefgen.render.linked_data import script_safe
from briefgen.render.tables import AGREEMENT
from briefgen.render.views import Views

FACETS = ("kind", "agreement")
"""Facets that have pages of their own; outlets, people and conflicts have theirs already."""

SHOWN = 60
"""Outlets, people or conflicts on the page of all facets where there are more than twice as many."""

KINDS = ("event", "plan", "state", "statement", "assessment")


def values(book: Book, facet: str) -> Mapping[str, tuple[DossierClaim, ...]]:
    """The claims of each value of a facet; values that no claim has are left out."""
    known = book.of_kind if facet == "kind" else book.of_agreement
    return {name: known[name] for name in (KINDS if facet == "kind" else AGREEMENT) if name in known}


def in_front(book: Book) -> bool:
    """Whether the front page has all claims by date."""
    return len(book.dossier.topics) < 2 and len(book.dossier.claims) <= parts.MOST


def facet_nav(views: Views) -> tuple[Facet, ...]:
    """The short list beside a table: orders, the small facets, and where the others are."""
    to, words = views.to, views.words
    date = to(urls.INDEX, "claims") if in_front(views.book) else to(urls.order("date"))
    orders = [ListItem(Ref(words("facets.order_date"), date), None, None)]
    orders += [ListItem(Ref(words(f"facets.order_{order}"), to(urls.order(order))), None, None)
               for order in ("source", "agreement")]
    more = ListItem(Ref(words("facets.more"), to(urls.CLAIMS)), None, None)
    return (Facet(words("facets.order"), tuple(orders)), *(_facet(views, facet) for facet in FACETS),
            Facet(words("facets.others"), (more,)))


def all_facets(views: Views) -> tuple[Facet, ...]:
    """Every facet that has pages, with counts beside each value."""
    book, words = views.book, views.words
    published = Counter(claim.outlet for claim in book.dossier.claims)
    outlets = [_item(views, outlet.name, urls.outlet(outlet.id), n) for outlet in book.outlets.values()
               if (n := published[outlet.id])]
    people = [(one, len({claim.ref for told in (book.said_by, book.told_of) for claim in told.get(one.id, ())}))
              for one in book.dossier.entities]
    actors = [_item(views, one.name, urls.entity(one.id), n)
              for one, n in sorted(people, key=lambda row: (-row[1], row[0].name)) if n]
    asked = [_item(views, conflict_title(views, one), urls.question(one.id), sum(len(s.claims) for s in one.sides))
             for one in book.conflicts]
    rest = (("outlet", outlets, urls.OUTLETS), ("actor", actors, urls.ENTITIES), ("question", asked, urls.QUESTIONS))
    return (*facet_nav(views)[:-1], *(Facet(words(f"facets.{key}"), _first(views, items, whole))
                                      for key, items, whole in rest if items))


def facet_counts(views: Views) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
    """What `facet_nav` counts: each facet with its values and how many claims each has."""
    return tuple((facet, _counted(views, facet)) for facet in FACETS)


def facet_list(views: Views, facet: str) -> tuple[ListItem, ...]:
    """The values of a facet that have pages, each with how many claims it has."""
    return _facet(views, facet).items


def filter_names(views: Views, claims: Iterable[DossierClaim]) -> Markup:
    """What rows of a table point at by number: number -> [name, 1 for a place], safe inside a script element."""
    book = views.book
    told = {name for claim in claims for name in claim.about if name in book.number}
    return script_safe({book.number[name]: [book.entities[name].name, int(book.entities[name].type == "place")]
                        for name in sorted(told, key=book.number.__getitem__)})


def _facet(views: Views, facet: str) -> Facet:
    return Facet(views.words(f"facets.{facet}"), tuple(
        _item(views, views.words.label(facet, value), urls.facet(facet, value), count)
        for value, count in _counted(views, facet)))


def _counted(views: Views, facet: str) -> tuple[tuple[str, int], ...]:
    return views.shelf.get(views.here, "facet", facet, _counts(views.book), facet)


def _counts(book: Book) -> Callable[[str], tuple[tuple[str, int], ...]]:
    return lambda facet: tuple((value, len(claims)) for value, claims in values(book, facet).items())


def _first(views: Views, items: list[ListItem], whole: SitePath) -> tuple[ListItem, ...]:
    """The items, or of very many the first, and where the others are."""
    if len(items) <= 2 * SHOWN:
        return tuple(items)
    more = views.words("facets.all", n=len(items))
    return (*items[:SHOWN], ListItem(Ref(more, views.to(whole)), None, None))


def _item(views: Views, text: str, target: SitePath, count: int) -> ListItem:
    return ListItem(Ref(text, views.to(target)), None, views.words.number(count))
