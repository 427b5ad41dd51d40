"""The briefing itself: a page a topic, with the lists that have no room on it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefgen.model.dossier import SheetFile
from briefgen.model.registry import Topic
from briefgen.model.site import SitePath
from briefgen.render import contexts as c
from briefgen.render import ladders, urls
from briefgen.render.book import Book
from briefgen.render.columns import by_event_month
from briefgen.render.drawings import lanes_drawing
from briefgen.render.facets import facet_nav, filter_names
from briefgen.render.findings import card, conflict_view, months, size, thin_view
from briefgen.render.pages import places as limits
from briefgen.render.pages.chains import thin_at
from briefgen.render.pages.claims import claims_table, source_list
from briefgen.render.pages.page import At, Make, Page, later, overview
from briefgen.render.pages.places import WHOLE, Places, all_claims, is_large, narrowed, of_topic
from briefgen.render.pages.questions import question_list
from briefgen.render.pages.timeline import timeline, timeline_at
from briefgen.render.parts import Turn, cut, part_view, parts_elsewhere, turns
from briefgen.render.prose import prose
from briefgen.render.tables import by_date
from briefgen.render.topics import without_topic
from briefgen.render.views import Views

THIN = 6
"""Findings of few origins on a briefing's page; the page of chains has them all."""

TOPIC, CARD = 3.0, 2.0
"""A topic with its gravest conflict, and a source's card, in rows of a table of claims."""

Entry = Topic | SheetFile


def briefings(at: At) -> Iterator[Make]:
    """The front page, which is the one topic's; with several topics an index of them, and a page for each."""
    views = at(urls.INDEX)
    topics, thin = views.book.dossier.topics, thin_at(views)
    if len(topics) < 2:
        yield overview(_briefing, views, views.site.title, urls.CARD, WHOLE, thin)
        if is_large(views):
            yield from claims_table(at, WHOLE.claims, views.words("facets.order_date"))
        return
    yield from _topic_index(at)
    for topic in topics:
        yield from _of_topic(narrowed(at, topic), topic, thin)


def _of_topic(at: At, topic: Topic, thin: SitePath) -> Iterator[Make]:
    """A topic's page, and the lists that it has no room for. thin: where all findings of few origins stand."""
    places = of_topic(topic)
    views = at(places.page)
    words, dossier = views.words, views.book.dossier

    def title(key: str) -> str:
        return words("parts.of_topic", topic=topic.title, what=words(key))

    yield later(_briefing, views, topic.title, urls.card(topic.id), places, thin)
    if is_large(views):
        yield from claims_table(at, places.claims, title("index.claims"))
    if len(dossier.timeline) > limits.MANY_EVENTS:
        yield from timeline(at, places, title("timeline.title"))
    if len(dossier.conflicts) > limits.MANY_CONFLICTS:
        yield from question_list(at, places.questions, title("conflict.list"))
    if len(dossier.sheets) > limits.MANY_CARDS:
        yield from source_list(at, places.sources, title("index.sources"))


def _briefing(views: Views, title: str, picture: SitePath, places: Places, all_thin: SitePath) -> Page:
    book, words = views.book, views.words
    undated = sum(claim.low is None and claim.high is None for claim in book.dossier.claims)
    thin, lanes = book.thin_groups(), lanes_drawing(views)
    large, long = is_large(views), len(book.dossier.timeline) > limits.MANY_EVENTS
    rows = () if large else by_date(views)
    context = c.IndexPage(
        title=title, front=views.page == urls.INDEX, intro=prose(views.site.intro if views.page == urls.INDEX else ""),
        counts=counts(views), conflicts=_gravest(views), more_conflicts=_other_conflicts(views, places),
        thin=tuple(thin_view(views, group) for group in thin[:THIN]),
        more_thin=words("index.more_thin", n=len(thin) - THIN) if len(thin) > THIN else None,
        chains=views.to(all_thin), months=() if long else months(views, book.dossier.timeline),
        month_parts=_month_parts(views, places) if long else None,
        drawing=lanes, columns=None if lanes else by_event_month(views),
        undated=words("counts.undated", n=undated) if undated else None,
        timeline=views.to(places.timeline if long else urls.TIMELINE),
        table=c.ClaimsTable(rows, facet_nav(views), None if large else filter_names(views, book.dossier.claims)),
        parts=parts_elsewhere(views, all_claims(views, places.claims), "counts.claims") if large else None,
        cards=_cards(views), more_cards=_other_cards(views, places),
    )
    described = None if views.page == urls.INDEX else f"{title}. {size(views)}"
    return Page(views, "pages/index.html", title, context, described, card=picture)


def _month_parts(views: Views, places: Places) -> c.Parts | None:
    turn = timeline_at(views, places.timeline)
    return parts_elsewhere(views, turn, "parts.items") if turn.several else None


def _gravest(views: Views) -> tuple[c.ConflictView, ...]:
    found = views.book.conflicts
    return tuple(conflict_view(views, one)
                 for one in (found[:limits.SHOWN_CONFLICTS] if len(found) > limits.MANY_CONFLICTS else found))


def _other_conflicts(views: Views, places: Places) -> c.Ref | None:
    more = len(views.book.conflicts)
    if more <= limits.MANY_CONFLICTS:
        return None
    return c.Ref(views.words("index.more_conflicts", n=more - limits.SHOWN_CONFLICTS), views.to(places.questions))


def _cards(views: Views) -> tuple[c.SourceCard, ...]:
    files = views.book.dossier.sheets
    if len(files) > limits.MANY_CARDS:
        files = tuple(sorted(files, key=lambda file: ladders.published(file) or "", reverse=True)[:limits.SHOWN_CARDS])
    return tuple(card(views, file) for file in files)


def _other_cards(views: Views, places: Places) -> c.Ref | None:
    more = len(views.book.dossier.sheets)
    if more <= limits.MANY_CARDS:
        return None
    return c.Ref(views.words("index.more_sources", n=more), views.to(places.sources))


def _topic_index(at: At) -> Iterator[Make]:
    views = at(urls.INDEX)
    entries: list[Entry] = [*views.book.dossier.topics, *without_topic(views.book)]
    found = cut(entries, partial(_under, views), lambda entry: TOPIC if isinstance(entry, Topic) else CARD,
                span=partial(ladders.span, views))
    for turn in turns(urls.INDEX, found):
        yield overview(_topics, at(turn.path), at, turn)


def _under(views: Views, entry: Entry) -> tuple[tuple[str, str], ...]:
    if isinstance(entry, Topic):
        return (("topics", views.words("index.topics")), *ladders.by_letter(entry.title))
    rest = ("rest", views.words("index.rest"))
    return ladders.within(rest, ladders.by_publication(views, entry))


def _topics(views: Views, at: At, turn: Turn[Entry]) -> Page:
    rows = tuple(_topic(narrowed(at, topic)(turn.path), topic) for topic in turn.items if isinstance(topic, Topic))
    rest = tuple(card(views, file) for file in turn.items if isinstance(file, SheetFile))
    context = c.TopicsPage(views.site.title, prose("" if turn.place else views.site.intro), counts(views), rows, rest,
                           part_view(views, turn, "parts.items"))
    return Page(views, "pages/topics.html", turn.title(views.site.title), context, card=urls.CARD)


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
