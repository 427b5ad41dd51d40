"""Records of the dossier as a page shows them: words in the site's language, addresses relative to the page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefgen.model.dossier import DossierClaim, Group, Link, Origin, SheetFile
from briefgen.model.edtf import parse
from briefgen.model.history import History
from briefgen.model.sheet import ClaimTime
from briefgen.model.site import SiteConfig, SitePath
from briefgen.render import quoting, urls
from briefgen.render.book import Book, dated_by, outlet_name
from briefgen.render.contexts import Agreement, ClaimLine, ClaimView, Hop, Ref, When
from briefgen.render.shelf import Shelf
from briefgen.render.words import Words

NAMED, MANY = 8, 16
"""Articles that are named where there are more than the second number."""

_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Views:
    """Makes views for one page. All methods are pure; `page` decides how addresses are written.

    history: what git knows of decisions, where the build asked it. shelf: what the pages of one site share.
    """

    book: Book
    site: SiteConfig
    words: Words
    page: SitePath
    history: History | None = None
    shelf: Shelf = field(default_factory=Shelf, compare=False, repr=False)

    def to(self, target: SitePath, anchor: str = "") -> str:
        """The address of `target` as written on this page."""
        return urls.relative(self.page, target, anchor)

    def when(self, edtf: str) -> When:
        """A date of the dossier."""
        return When(self.words.date(edtf), edtf if _ISO.fullmatch(edtf) else None)

    def foreign(self, language: str | None) -> str | None:
        """The language of some words as a page marks it: None where it is the page's own."""
        return None if language == self.words.tag else language

    def language_of(self, refs: Iterable[str]) -> str | None:
        """The language of words taken from these claims, as a page marks it; None where they differ."""
        spoken = {self.book.sheets[self.book.claims[ref].sheet].sheet.source.language
                  for ref in refs if ref in self.book.claims}
        return self.foreign(spoken.pop()) if len(spoken) == 1 else None

    @property
    def here(self) -> tuple[SitePath, Book]:
        """The page and its book, by which the shelf knows what its pages share."""
        return self.page, self.book

    # Names

    def hop(self, link: Link) -> Hop:
        """One hop of a chain; who has a page of their own leads there."""
        plain = f"{link.who} {link.name} {link.basis} {link.party} {link.anonymous} {link.text}"
        return self.shelf.get(self.here, "hop", plain, self._hop, link)

    def _hop(self, link: Link) -> Hop:
        words = link.text if link.basis != "outlet" else ""
        return Hop(self.hop_name(link), self.page_of(link.who), link.basis, words or None, link.party,
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
        href = self.page_of(origin.who[0]) if origin.who else None
        return Hop(origin.name, href, "stated", None, origin.party, origin.anonymous)

    def entity(self, identifier: str) -> Ref:
        """An entity by id; the id itself where the dossier does not know it."""
        return self.shelf.get(self.here, "entity", identifier, self._entity, identifier)

    def _entity(self, identifier: str) -> Ref:
        known = self.book.entities.get(identifier)
        return Ref(known.name if known else identifier, self.page_of(identifier))

    def outlet_name(self, file: SheetFile) -> str:
        """The outlet as the registry, else the page, calls it."""
        return outlet_name(file, self.book.outlets) or self.words("mark.unknown_outlet")

    def outlet_said(self, file: SheetFile) -> str:
        """The outlet, marked where the page does not name it and its layout alone tells."""
        name = self.outlet_name(file)
        inferred = file.sheet.source.outlet and file.sheet.source.outlet_basis == "inferred"
        return self.words("source.inferred", name=name) if inferred else name

    def source_name(self, file: SheetFile, *, short: bool = False) -> str:
        """The outlet, with a date where several articles of it, or of nobody known, are in the dossier.

        short: without the mark of an inferred outlet, for a drawing whose list below carries it.
        """
        name = self.outlet_name(file) if short else self.outlet_said(file)
        several = self.book.articles[outlet_name(file, self.book.outlets)] > 1
        published = file.sheet.source.published.edtf
        low = parse(published).low if published and several else None
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
        if edtf is None:
            return When(self.words("source.published_unknown"), None)
        return self.shelf.get(self.here, "published", edtf, self.reported, edtf)

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
        """A claim with its evidence; made once for all pages of a folder, since addresses are the same there."""
        if self.page == urls.source(claim.sheet):           # but on the claim's own page they are shorter
            return self._claim(claim)
        return self.shelf.get(self.here, "claim", claim.ref, self._claim, claim)

    def line(self, claim: DossierClaim) -> ClaimLine:
        """A claim in short, leading to its place on its source's page."""
        return self.shelf.get(self.here, "line", claim.ref, self._line, claim)

    def _line(self, claim: DossierClaim) -> ClaimLine:
        file, body, dated = self.book.sheets[claim.sheet], claim.claim, dated_by(claim)
        permalink = self.to(urls.source(claim.sheet), body.id)
        return ClaimLine(
            href=permalink, text=body.claim, language=self.foreign(file.sheet.source.language),
            when=self.when(dated.edtf) if dated and dated.edtf else None, who=self.hop(claim.origin),
            outlet=Ref(self.outlet_said(file), permalink), published=self.published(file),
            agreement=self.book.agreement(claim.ref))

    def _claim(self, claim: DossierClaim) -> ClaimView:
        file, body = self.book.sheets[claim.sheet], claim.claim
        source = file.sheet.source
        dated = dated_by(claim)
        permalink = self.to(urls.source(claim.sheet), body.id)
        withheld = claim.ref in self.book.withheld
        chain = tuple(map(self.hop, claim.chain))
        return ClaimView(
            id=body.id, href=permalink, kind=body.kind, text=body.claim, hedge=body.hedge, negated=body.negated,
            when=self.when(dated.edtf) if dated and dated.edtf else None,
            when_role=dated.role if dated else None, who=chain[0], via=chain[1:-1],
            outlet=Ref(self.outlet_said(file), permalink), published=self.published(file),
            agreement=self.agreement(claim.ref), review=body.review.state, review_note=body.review.note,
            quote=() if withheld else quoting.segments(body), also=() if withheld else body.also, withheld=withheld,
            language=self.foreign(source.language),
            derivations=quoting.derivations(body, source.published, self.words),
            amounts=quoting.amounts(body, self.words), chain=chain, about=tuple(map(self.entity, claim.about)),
            told=" ".join(str(self.book.number[name]) for name in claim.about if name in self.book.number),
            period=_period(dated, claim), locator=self.words("claim.line", n=body.line),
            citation=self.citation(file, claim),
            note=body.note, proposal=bool(body.proposal), correct=self._correct(file, claim.yaml_line),
            original=urls.text_fragment(source.url, body.quote) if source.url and urls.is_web(source.url) else None,
        )

    def lines(self, refs: Iterable[str]) -> tuple[ClaimLine, ...]:
        """Claims by reference, in short, in the order given."""
        return tuple(self.line(self.book.claims[ref]) for ref in refs if ref in self.book.claims)

    def agreement(self, ref: str) -> Agreement:
        """How a claim stands among the others."""
        found = self.book.conflicts_of.get(ref, ())
        conflicts = (self.book.open_conflicts(ref) or found) if found else ()
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
        parts = [*source.authors, title, self.outlet_said(file), date, source.file]
        if claim:
            parts += [words("claim.line", n=claim.claim.line), claim.claim.id]
        return f"{', '.join(parts)}."

    def outlets_of(self, refs: Iterable[str], rest: str | None = None) -> tuple[Ref, ...]:
        """The articles of some claims, each once, leading to its first claim.

        Of very many the first, and how many others there are. rest: where those can be seen.
        """
        first: dict[str, DossierClaim] = {}
        for ref in refs:
            if ref in self.book.claims:
                first.setdefault(self.book.claims[ref].sheet, self.book.claims[ref])
        named = [*first.items()][:NAMED if len(first) > MANY else None]
        shown = [Ref(self.source_name(self.book.sheets[sheet]), self.to(urls.source(sheet), claim.claim.id))
                for sheet, claim in named]
        others = len(first) - len(named)
        return (*shown, Ref(self.words("counts.others", n=others), rest)) if others else tuple(shown)

    def page_of(self, identifier: str) -> str | None:
        """The address of an entity's or an outlet's page, None where it has none."""
        if identifier in self.book.entities:
            return self.to(urls.entity(identifier))
        return self.to(urls.outlet(identifier)) if identifier in self.book.outlets else None

    def _correct(self, file: SheetFile, line: int) -> str | None:
        if not urls.is_web(self.site.repository):
            return None
        return urls.edit_on_github(self.site.repository or "", self.site.branch, file.path, line)


def _period(dated: ClaimTime | None, claim: DossierClaim) -> str | None:
    """The month in which an interval begins, or ends where its beginning is open."""
    if dated is None or dated.edtf is None or _ISO.fullmatch(dated.edtf):
        return None
    return (claim.low or claim.high or "")[:7] or None
