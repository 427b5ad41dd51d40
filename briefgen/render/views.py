"""Records of the dossier as a page shows them: words in the site's language, addresses relative to the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.model.dossier import Conflict, DossierClaim, Event, Group, Link, Origin, SheetFile, Side, Why
from briefgen.model.edtf import parse
from briefgen.model.site import SiteConfig, SitePath
from briefgen.render import quoting, urls
from briefgen.render.book import Book, dated_by
from briefgen.render.contexts import (
    Agreement,
    ClaimView,
    ConflictView,
    EventView,
    Hop,
    Month,
    Ref,
    SideView,
    SourceCard,
    ThinView,
    When,
)
from briefgen.render.words import Words

_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Views:
    """Makes views for one page. All methods are pure; `page` decides how addresses are written."""

    book: Book
    site: SiteConfig
    words: Words
    page: SitePath

    def to(self, target: SitePath, anchor: str = "") -> str:
        """The address of `target` as written on this page."""
        return urls.relative(self.page, target, anchor)

    def when(self, edtf: str) -> When:
        """A date of the dossier."""
        return When(self.words.date(edtf), edtf if _ISO.fullmatch(edtf) else None)

    # Names

    def hop(self, link: Link, quote: str = "") -> Hop:
        """One hop of a chain; who has a page of their own leads there. quote: the evidence beside which it stands."""
        words = link.text if link.basis != "outlet" else ""
        return Hop(self.hop_name(link), self._page_of(link.who), link.basis, words or None, words in quote, link.party,
                   link.anonymous)

    def hop_name(self, link: Link) -> str:
        """The name of a hop. The last of a chain is an outlet, or the sheet of an outlet that nobody names."""
        if link.basis != "outlet":
            return link.name
        if link.who in self.book.outlets:
            return self.book.outlets[link.who].name
        return self.outlet_name(self.book.sheets[link.who]) if link.who in self.book.sheets else link.name

    def origin(self, origin: Origin) -> Hop:
        """An independent origin of a group."""
        href = self._page_of(origin.who[0]) if origin.who else None
        return Hop(origin.name, href, "stated", None, False, origin.party, origin.anonymous)

    def entity(self, identifier: str) -> Ref:
        """An entity by id; the id itself where the dossier does not know it."""
        known = self.book.entities.get(identifier)
        return Ref(known.name if known else identifier, self._page_of(identifier))

    def outlet_name(self, file: SheetFile) -> str:
        """The outlet as the registry, else the page, calls it."""
        source = file.sheet.source
        known = self.book.outlets.get(source.outlet or "")
        return known.name if known else source.outlet or file.article.outlet.name or self.words("mark.unknown_outlet")

    def source_name(self, file: SheetFile) -> str:
        """The outlet, with a date where several articles of it, or of nobody known, are in the dossier."""
        name = self.outlet_name(file)
        alike = [other for other in self.book.dossier.sheets if self.outlet_name(other) == name]
        published = file.sheet.source.published.edtf
        low = parse(published).low if published and len(alike) > 1 else None
        if low is None:
            return name
        return self.words("source.dated", name=name, day=low.day, month=self.words.short_month(low.month))

    def outlet(self, file: SheetFile) -> Ref:
        """The outlet, leading to its page where one exists."""
        identifier = file.sheet.source.outlet or ""
        href = self.to(urls.outlet(identifier)) if identifier in self.book.outlets else None
        return Ref(self.outlet_name(file), href)

    def published(self, file: SheetFile) -> When:
        """When an article came out, as far as is known."""
        edtf = file.sheet.source.published.edtf
        return self.reported(edtf) if edtf else When(self.words("source.published_unknown"), None)

    def reported(self, edtf: str) -> When:
        """A publication date; of an open interval only the first day is known."""
        if edtf.endswith("/.."):
            return When(self.words("source.earliest", date=self.words.date(edtf[:-3])), None)
        return self.when(edtf)

    def headline(self, file: SheetFile) -> str:
        """The headline as printed; an article without one is called that, never by words that nobody set as a title."""
        return file.sheet.source.headline or self.words("source.untitled", outlet=self.source_name(file))

    # Claims

    def claim(self, claim: DossierClaim) -> ClaimView:
        """A claim with its evidence."""
        file, body = self.book.sheets[claim.sheet], claim.claim
        source = file.sheet.source
        dated = dated_by(claim)
        permalink = self.to(urls.source(claim.sheet), body.id)
        chain = tuple(self.hop(link, body.quote) for link in claim.chain)
        return ClaimView(
            id=body.id, href=permalink, kind=body.kind, text=body.claim, hedge=body.hedge, negated=body.negated,
            when=self.when(dated.edtf) if dated and dated.edtf else None,
            when_role=dated.role if dated else None, who=chain[0], via=chain[1:-1],
            outlet=Ref(self.outlet_name(file), permalink), published=self.published(file),
            agreement=self.agreement(claim.ref), review=body.review.state, review_note=body.review.note,
            quote=quoting.segments(body), also=body.also,
            language=None if source.language == self.words.tag else source.language,
            derivations=quoting.derivations(body, source.published, self.words),
            amounts=quoting.amounts(body, self.words), chain=chain, about=tuple(map(self.entity, claim.about)),
            locator=self.words("claim.line", n=body.line), citation=self.citation(file, claim),
            note=body.note, proposal=bool(body.proposal), correct=self._correct(file, claim.yaml_line),
            original=urls.text_fragment(source.url, body.quote) if source.url and urls.is_web(source.url) else None,
        )

    def claims(self, refs: Iterable[str]) -> tuple[ClaimView, ...]:
        """Claims by reference, in the order given."""
        return tuple(self.claim(self.book.claims[ref]) for ref in refs if ref in self.book.claims)

    def agreement(self, ref: str) -> Agreement:
        """How a claim stands among the others."""
        conflicts = self.book.open_conflicts(ref) or self.book.conflicts_of.get(ref, ())
        group = self.book.widest_group(ref)
        href = self.to(urls.question(conflicts[0].id)) if conflicts else None
        return Agreement(self.book.agreement(ref), self.width(group) if group else None, href)

    def width(self, group: Group) -> str:
        """`3 media · 1 asal`."""
        return f"{self.words('counts.outlets', n=len(group.outlets))} · {self.origin_count(group)}"

    def origin_count(self, group: Group) -> str:
        """How many independent origins a group has, in words."""
        if group.independent_origins is None:
            return self.words("counts.independent_unknown")
        return self.words("counts.independent", n=group.independent_origins)

    def citation(self, file: SheetFile, claim: DossierClaim | None = None) -> str:
        """A line to paste that leads back to the article, or to the sentence of one claim."""
        source, words = file.sheet.source, self.words
        date = self.published(file).text if source.published.edtf else words("claim.no_date")
        headline = source.headline
        title = words("claim.citation_title", title=headline) if headline else words("claim.citation_untitled")
        parts = [*source.authors, title, self.outlet_name(file), date, source.file]
        if claim:
            parts += [words("claim.line", n=claim.claim.line), claim.claim.id]
        return f"{', '.join(parts)}."

    # Findings across sheets

    def conflict(self, conflict: Conflict, *, full: bool = False) -> ConflictView:
        """A conflict; with `full`, the claims of every side and why the machine flagged it."""
        return ConflictView(
            label=conflict.label, kind=conflict.kind, class_name=conflict.conflict_class,
            sides=tuple(self._side(conflict, side, full) for side in conflict.sides),
            hint=self._arithmetic(conflict.hint), ruling=conflict.ruling, href=self.to(urls.question(conflict.id)),
            why=tuple(map(self._reason, conflict.why)) if full else (),
        )

    def thin(self, group: Group) -> ThinView:
        """A finding that many print and few carry."""
        return ThinView(group.label, self.outlets_of(group.claims), self.words("counts.outlets", n=len(group.outlets)),
                        self.origin_count(group), tuple(map(self.origin, group.origins)))

    def outlets_of(self, refs: Iterable[str]) -> tuple[Ref, ...]:
        """The outlets of some claims, each once, leading to its first claim."""
        first: dict[str, DossierClaim] = {}
        for ref in refs:
            if ref in self.book.claims:
                first.setdefault(self.book.claims[ref].sheet, self.book.claims[ref])
        return tuple(Ref(self.source_name(self.book.sheets[sheet]), self.to(urls.source(sheet), claim.claim.id))
                     for sheet, claim in first.items())

    def event(self, event: Event) -> EventView:
        """An entry of the timeline."""
        conflicts = [c for ref in event.claims for c in self.book.open_conflicts(ref) if c.kind == "date"]
        reported = dict.fromkeys(self.reported(day).text for day in event.reported if day)
        states = [self.book.agreement(ref) for ref in event.claims if ref in self.book.claims]
        state = min(states, key=("conflict", "partial", "agree", "single").index, default="single")
        outlets = self.outlets_of(event.claims)
        return EventView(
            id=event.id, when=self.when(event.date), label=event.label, outlets=outlets,
            sources=self.words("counts.by_sources", n=len(outlets)) if len(outlets) > 1 else None,
            reported=self.words("timeline.reported", date=", ".join(reported)) if reported else None, agreement=state,
            conflict=self.to(urls.question(conflicts[0].id)) if conflicts else None, note=event.note,
        )

    def months(self, events: Sequence[Event]) -> tuple[Month, ...]:
        """The timeline under headings: the month of an event's first day, or the year where no month is known."""
        by_heading: dict[str, list[EventView]] = {}
        for event in events:
            by_heading.setdefault(self._heading(event), []).append(self.event(event))
        return tuple(Month(name, tuple(rows)) for name, rows in by_heading.items())

    def card(self, file: SheetFile) -> SourceCard:
        """One article at a glance."""
        sheet = file.sheet
        source = sheet.source
        shown = self.book.claims_of.get(sheet.id, ())
        reviewed = sum(claim.claim.review.state != "unreviewed" for claim in shown)
        return SourceCard(
            outlet=self.outlet(file), outlet_basis=source.outlet_basis if source.outlet else "unknown",
            headline=self.headline(file), titled=source.headline is not None, published=self.published(file),
            published_basis=source.published.basis, authors=", ".join(source.authors) or None,
            relays=tuple(self.entity(relay.who) for relay in source.relays), summary=sheet.summary,
            language=None if source.language == self.words.tag else source.language,
            href=self.to(urls.source(sheet.id)), claim_count=self.words("counts.claims", n=len(shown)),
            reviewed=self.words("source.reviewed", n=reviewed, total=self.words.number(len(shown))),
            quoted=self.words("source.quoted", share=self.words.share(self.book.quoted_share(sheet.id))),
        )

    def _side(self, conflict: Conflict, side: Side, full: bool) -> SideView:
        claims = [self.book.claims[ref] for ref in side.claims if ref in self.book.claims]
        origins = {claim.origin.who: self.hop(claim.origin) for claim in claims}
        value, iso = self._value(conflict, side)
        return SideView(value, iso, self.outlets_of(side.claims), tuple(origins.values()),
                        tuple(map(self.claim, claims)) if full else ())

    def _value(self, conflict: Conflict, side: Side) -> tuple[str, str | None]:
        value = side.value
        if conflict.kind == "headline" and not side.claims:
            return self.words("claim.citation_title", title=value), None
        if conflict.kind == "date":
            when = self.when(value)
            return when.text, when.iso
        if conflict.kind == "number" and re.fullmatch(r"-?\d{1,15}(\.\d{1,6})?", value):
            return self.words.number(float(value) if "." in value else int(value)), None
        known = self.book.entities.get(value)
        return known.name if known else self.words.label("value", value), None

    def _reason(self, why: Why) -> str:
        """A reason in the site's language; as the machine put it where the language has no words for the feature."""
        key = f"why.{why.feature}"
        return self.words(key, share=self.words.share(why.weight)) if self.words.get(key) else why.detail

    def _arithmetic(self, hint: str | None) -> str | None:
        return hint and re.sub(r"\d{1,15}", lambda digits: self.words.number(int(digits[0])), hint)

    def _heading(self, event: Event) -> str:
        when = parse(event.date)
        first, last = when.low or when.high, when.high or when.low
        if first is None or last is None:
            return self.words.date(event.date)
        same_month = (first.year, first.month) == (last.year, last.month)
        return self.words.month_year(first.year, first.month if same_month else None)

    def _page_of(self, identifier: str) -> str | None:
        if identifier in self.book.entities:
            return self.to(urls.entity(identifier))
        return self.to(urls.outlet(identifier)) if identifier in self.book.outlets else None

    def _correct(self, file: SheetFile, line: int) -> str | None:
        if not urls.is_web(self.site.repository):
            return None
        return urls.edit_on_github(self.site.repository or "", self.site.branch, file.path, line)
