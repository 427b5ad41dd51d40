"""Where a briefing's lists stand: those of the whole site, or those of one topic among several."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefgen.model.dossier import DossierClaim
from briefgen.model.registry import Topic
from briefgen.model.site import SitePath
from briefgen.render import parts, urls
from briefgen.render.book import Book
from briefgen.render.pages.page import At
from briefgen.render.parts import Turn
from briefgen.render.tables import in_parts
from briefgen.render.topics import books_of_topics
from briefgen.render.views import Views

SHOWN_CONFLICTS, MANY_CONFLICTS = 12, 18
"""Conflicts on a briefing's page where there are more than the second number."""

SHOWN_CARDS, MANY_CARDS = 12, 30
"""Source cards on a briefing's page where there are more than the second number."""

MANY_EVENTS = 100
"""Events from which the timeline has a page of its own and a briefing shows its drawing."""


@dataclass(frozen=True, slots=True)
class Places:
    """The first pages of a briefing's lists. page: of the briefing itself."""

    page: SitePath
    claims: SitePath
    timeline: SitePath
    questions: SitePath
    sources: SitePath


WHOLE = Places(urls.INDEX, urls.order("date"), urls.TIMELINE, urls.QUESTIONS, urls.order("source"))
"""Those of a site of one topic."""


def of_topic(topic: Topic) -> Places:
    """Those of one topic among several."""
    page = urls.topic(topic.id)
    return Places(page, *(urls.part(page, name) for name in ("claims", "timeline", "questions", "sources")))


def narrowed(at: At, topic: Topic) -> At:
    """Views of one topic's claims."""
    def views(path: SitePath) -> Views:
        whole = at(path)
        return replace(whole, book=books_of_topics(whole)[topic.id])

    return views


def claims_at(views: Views, base: SitePath, claims: tuple[DossierClaim, ...]) -> Turn[DossierClaim]:
    """A list of claims that begins on `base`."""
    return Turn(base, in_parts(views, claims))


def all_claims(views: Views, base: SitePath) -> Turn[DossierClaim]:
    """The list of all claims of the views' book, cut once for all pages."""
    book = views.book
    known: dict[int, tuple[Book, Turn[DossierClaim]]] = views.shelf.whole("all claims", dict)
    if id(book) not in known:
        known[id(book)] = book, claims_at(views, base, book.dossier.claims)
    return replace(known[id(book)][1], base=base)


def is_large(views: Views) -> bool:
    """Whether the claims of the views' book have no room on one page."""
    return len(views.book.dossier.claims) > parts.MOST
