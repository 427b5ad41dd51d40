"""What people, outlets, articles and days are called on a page, and where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefgen.model.dossier import Link, Origin, SheetFile
from briefgen.model.edtf import parse
from briefgen.model.history import History
from briefgen.model.site import SiteConfig, SitePath
from briefgen.render import urls
from briefgen.render.book import Book, outlet_name
from briefgen.render.contexts import Hop, Ref, When
from briefgen.render.shelf import Shelf
from briefgen.render.words import Words

PLAIN_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
"""A date that is a year, a month or a day, as a machine reads it."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names things for one page. All methods are pure; `page` decides how addresses are written.

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
        return When(self.words.date(edtf), edtf if PLAIN_DATE.fullmatch(edtf) else None)

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

    def page_of(self, identifier: str) -> str | None:
        """The address of an entity's or an outlet's page, None where it has none."""
        if identifier in self.book.entities:
            return self.to(urls.entity(identifier))
        return self.to(urls.outlet(identifier)) if identifier in self.book.outlets else None
