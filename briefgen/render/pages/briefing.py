"""The briefing itself: a page a topic, and the timeline, the numbers and the chains at full size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from briefgen.model.registry import Topic
from briefgen.model.site import SitePath
from briefgen.render import contexts as c
from briefgen.render import urls
from briefgen.render.book import Book
from briefgen.render.drawings import lanes_drawing, reported_drawing
from briefgen.render.facets import facet_nav, filter_names
from briefgen.render.findings import card, conflict_view, months, series_view, thin_view
from briefgen.render.flow import chain_tree, flow
from briefgen.render.measures import measures
from briefgen.render.pages.page import At, Make, Page
from briefgen.render.prose import prose
from briefgen.render.ranges import measure_view
from briefgen.render.tables import by_date
from briefgen.render.topics import part_of, without_topic
from briefgen.render.views import Views

THIN = 6
"""Findings of few origins on a briefing's page; the page of chains has them all."""


def briefings(at: At) -> Iterator[Make]:
    """The front page, which is the one topic's; with several topics an index of them, and a page for each."""
    views = at(urls.INDEX)
    topics = views.book.dossier.topics
    if len(topics) < 2:
        yield partial(_briefing, views, views.site.title, urls.CARD)
        return
    yield partial(_topics, views)
    for topic in topics:
        yield partial(_of_topic, at(urls.topic(topic.id)), topic)


def _of_topic(views: Views, topic: Topic) -> Page:
    return _briefing(replace(views, book=part_of(views.book, topic)), topic.title, urls.card(topic.id))


def timeline(views: Views) -> Page:
    """The timeline at full size, by both clocks."""
    dossier = views.book.dossier
    context = c.TimelinePage(
        months(views, dossier.timeline), lanes_drawing(views), reported_drawing(views), views.claims(dossier.undated),
        tuple(series_view(views, row) for row in dossier.series), views.to(urls.ICS))
    return Page(views, "pages/timeline.html", views.words("timeline.title"), context)


def numbers(views: Views) -> Page:
    """A chart for each measure."""
    context = c.NumbersPage(tuple(measure_view(views, measured) for measured in measures(views)))
    return Page(views, "pages/numbers.html", views.words("ranges.title"), context)


def chains(views: Views) -> Page:
    """Where everything comes from."""
    wires = tuple(
        c.WireView(wire.shared, views.language_of(wire.claims),
                   views.words("chains.similarity", share=views.words.share(wire.similarity)),
                   views.outlets_of(wire.claims))
        for wire in views.book.dossier.wire
    )
    thin = tuple(thin_view(views, group) for group in views.book.thin_groups())
    return Page(views, "pages/chains.html", views.words("chains.title"),
                c.ChainsPage(flow(views), chain_tree(views), thin, wires))


def _briefing(views: Views, title: str, picture: SitePath) -> Page:
    book, words = views.book, views.words
    undated = sum(claim.low is None and claim.high is None for claim in book.dossier.claims)
    thin = book.thin_groups()
    context = c.IndexPage(
        title=title, front=views.page == urls.INDEX, intro=prose(views.site.intro if views.page == urls.INDEX else ""),
        counts=counts(views), conflicts=tuple(conflict_view(views, one) for one in book.conflicts),
        thin=tuple(thin_view(views, group) for group in thin[:THIN]),
        more_thin=words("index.more_thin", n=len(thin) - THIN) if len(thin) > THIN else None,
        chains=views.to(urls.CHAINS), months=months(views, book.dossier.timeline), drawing=lanes_drawing(views),
        undated=words("counts.undated", n=undated) if undated else None, timeline=views.to(urls.TIMELINE),
        table=c.ClaimsTable(by_date(views), facet_nav(views), filter_names(views)),
        cards=tuple(card(views, file) for file in book.dossier.sheets),
    )
    return Page(views, "pages/index.html", title, context, card=picture)


def _topics(views: Views) -> Page:
    rows = tuple(_topic(replace(views, book=part_of(views.book, topic)), topic) for topic in views.book.dossier.topics)
    rest = tuple(card(views, file) for file in without_topic(views.book))
    context = c.TopicsPage(views.site.title, prose(views.site.intro), counts(views), rows, rest)
    return Page(views, "pages/topics.html", views.site.title, context, card=urls.CARD)


def _topic(views: Views, topic: Topic) -> c.TopicView:
    book = views.book
    return c.TopicView(c.Ref(topic.title, views.to(urls.topic(topic.id))), counts(views),
                       tuple(conflict_view(views, one) for one in book.conflicts[:1]))


def counts(views: Views) -> tuple[str, ...]:
    """How large a briefing is, in words."""
    return tuple(views.words(f"counts.{key}", n=n) for key, n in _numbers(views.book).items())


def _numbers(book: Book) -> dict[str, int]:
    claims = book.dossier.claims
    return {"sources": len(book.dossier.sheets), "claims": len(claims), "origins": len(book.origins()),
            "conflicts": len(book.conflicts),
            "unreviewed": sum(claim.claim.review.state == "unreviewed" for claim in claims)}
