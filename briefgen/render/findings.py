"""What stands across sheets as a page shows it: conflicts, thin origins, the timeline; and a source's card."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.model.dossier import Conflict, Event, Group, Series, SheetFile, Side, Why
from briefgen.model.edtf import parse
from briefgen.model.site import SitePath
from briefgen.render import labels, quoting, urls
from briefgen.render.contexts import (
    ConflictView,
    EventView,
    Month,
    Phrase,
    Ref,
    SeriesView,
    SideView,
    SourceCard,
    ThinView,
)
from briefgen.render.excerpts import quoted_share
from briefgen.render.views import MANY, NAMED, Views

SIDES = 6
"""Answers that are told where there are more than twice as many."""

_PLAIN_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,6})?")


def conflict_view(views: Views, conflict: Conflict, *, full: int = 0, rest: SitePath | None = None) -> ConflictView:
    """A conflict; of more than `SIDES` answers the first, those of most claims.

    full: the most claims to show of each side, with why the machine flagged it; 0 for the strip. rest: the page that
    has all claims, where those are more.
    """
    answers = conflict.sides
    if len(answers) > 2 * SIDES:
        answers = tuple(sorted(answers, key=lambda side: -len(side.claims))[:SIDES])
    sides = tuple(_side(views, conflict, side, full, rest) for side in answers)
    others = len(conflict.sides) - len(sides)
    language = views.language_of(ref for side in conflict.sides for ref in side.claims)
    return ConflictView(
        label=tuple(Phrase(text, language if theirs else None) for text, theirs in labels.phrases(views, conflict)),
        context=labels.context(views, conflict), language=language,
        kind=conflict.kind, matter=labels.matter(conflict), class_name=conflict.conflict_class, sides=sides,
        others=views.words("conflict.others", n=others) if others else None,
        hint=_arithmetic(views, conflict.hint), ruling=conflict.ruling, href=views.to(urls.question(conflict.id)),
        why=tuple(_reason(views, why, sides) for why in conflict.why) if full else (),
    )


def conflict_title(views: Views, conflict: Conflict) -> str:
    """The question with its answers, for titles and lists: `Berapa tentara? 11.000 ⟷ 14.000`."""
    return views.shelf.whole(f"title {conflict.id}", lambda: _title(views, conflict))


def _title(views: Views, conflict: Conflict) -> str:
    sides = conflict.sides[:SIDES if len(conflict.sides) > 2 * SIDES else None]
    values = [side_value(views, conflict, side)[0] for side in sides]
    values += ["…"] if len(sides) < len(conflict.sides) else []
    return views.words("conflict.title", question=labels.question(views, conflict), values=" ⟷ ".join(values))


def thin_view(views: Views, group: Group) -> ThinView:
    """A finding that many print and few carry."""
    return ThinView(
        group.label, views.language_of(group.claims), views.outlets_of(group.claims),
        views.words("counts.outlets", n=len(group.outlets)), views.origin_count(group),
        tuple(map(views.origin, group.origins[:MANY])))


def series_view(views: Views, series: Series) -> SeriesView:
    """A statement that was made again."""
    return SeriesView(series.label, views.language_of(series.claims), views.lines(series.claims))


def months(views: Views, events: Sequence[Event]) -> tuple[Month, ...]:
    """The timeline under headings: the month of an event's first day, or the year where no month is known."""
    by_heading: dict[str, list[EventView]] = {}
    for event in events:
        by_heading.setdefault(_heading(views, event), []).append(event_view(views, event))
    return tuple(Month(name, tuple(rows)) for name, rows in by_heading.items())


def event_view(views: Views, event: Event) -> EventView:
    """An entry of the timeline."""
    book, words = views.book, views.words
    conflicts = [c for ref in event.claims for c in book.open_conflicts(ref) if c.kind == "date"]
    reported = dict.fromkeys(views.reported(day).text for day in event.reported if day)
    states = [book.agreement(ref) for ref in event.claims if ref in book.claims]
    count = len({book.claims[ref].sheet for ref in event.claims if ref in book.claims})
    return EventView(
        id=event.id, when=views.when(event.date), label=event.label, language=views.language_of(event.claims),
        outlets=views.outlets_of(event.claims),
        sources=words("counts.by_sources", n=count) if count > 1 else None,
        reported=words("timeline.reported", date=_some([*reported])) if reported else None,
        agreement=min(states, key=("conflict", "partial", "agree", "single").index, default="single"),
        conflict=views.to(urls.question(conflicts[0].id)) if conflicts else None, note=event.note,
    )


def _some(days: Sequence[str]) -> str:
    """Days in one line; of very many the first and the last."""
    return ", ".join(days) if len(days) <= MANY else f"{days[0]} – {days[-1]}"


def card(views: Views, file: SheetFile) -> SourceCard:
    """One article at a glance."""
    sheet, words = file.sheet, views.words
    source = sheet.source
    shown = views.book.claims_of.get(sheet.id, ())
    reviewed = sum(claim.claim.review.state != "unreviewed" for claim in shown)
    return SourceCard(
        outlet=views.outlet(file), outlet_basis=source.outlet_basis if source.outlet else "unknown",
        headline=views.headline(file), titled=source.headline is not None, published=views.published(file),
        published_basis=source.published.basis, authors=", ".join(source.authors) or None,
        relays=tuple(views.entity(relay.who) for relay in source.relays), summary=sheet.summary,
        language=views.foreign(source.language), href=views.to(urls.source(sheet.id)),
        claim_count=words("counts.claims", n=len(shown)),
        reviewed=words("source.reviewed", n=reviewed, total=words.number(len(shown))),
        quoted=words("source.quoted", share=words.share(quoted_share(views.book, sheet.id))),
    )


def size(views: Views) -> str:
    """How much the views' book holds, in a sentence."""
    words, dossier = views.words, views.book.dossier
    return words("frame.description", sources=words("counts.sources", n=len(dossier.sheets)),
                 claims=words("counts.claims", n=len(dossier.claims)))


def _side(views: Views, conflict: Conflict, side: Side, full: int, rest: SitePath | None) -> SideView:
    claims = [views.book.claims[ref] for ref in side.claims if ref in views.book.claims]
    origins = {claim.origin.who: claim.origin for claim in claims}
    named = [*origins.values()][:NAMED if len(origins) > MANY else None]
    value, iso = side_value(views, conflict, side)
    others = max(0, len(claims) - full) if full and rest else 0
    in_full = tuple(map(views.claim, claims[:full] if others or not full else claims))
    return SideView(value, iso, views.outlets_of(side.claims, views.to(urls.question(conflict.id))),
                    tuple(map(views.hop, named)), in_full,
                    Ref(views.words("conflict.more", n=others), views.to(rest)) if others and rest else None)


def side_value(views: Views, conflict: Conflict, side: Side) -> tuple[str, str | None]:
    """What a side says, as people write it, and as ISO 8601 where it is a date."""
    value, words = side.value, views.words
    if conflict.kind == "headline" and not side.claims:
        return words("claim.citation_title", title=value), None
    if conflict.kind == "date":
        when = views.when(value)
        return when.text, when.iso
    if conflict.kind == "number" and _PLAIN_NUMBER.fullmatch(value):
        if money := labels.money_of(views, value, side.claims):
            return money, None
        quantity = labels.side_quantity(views, value, side.claims)
        plain = words.number(float(value) if "." in value else int(value))
        return quoting.bounded(quantity, words) if quantity else plain, None
    known = views.book.entities.get(value)
    return known.name if known else words.label("value", value), None


def _reason(views: Views, why: Why, sides: Sequence[SideView]) -> str:
    """A reason in the site's language; as the machine put it where the language has no words for the feature."""
    key = f"why.{why.feature}"
    if views.words.get(key) is None:
        return why.detail
    return views.words(key, share=views.words.share(why.weight), values=", ".join(side.value for side in sides))


def _arithmetic(views: Views, hint: str | None) -> str | None:
    return hint and re.sub(r"\d{1,15}", lambda digits: views.words.number(int(digits[0])), hint)


def _heading(views: Views, event: Event) -> str:
    when = parse(event.date)
    first, last = when.low or when.high, when.high or when.low
    if first is None or last is None:
        return views.words.date(event.date)
    same_month = (first.year, first.month) == (last.year, last.month)
    return views.words.month_year(first.year, first.month if same_month else None)
