"""Claims as a page shows them: words in the site's language, addresses relative to the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model.dossier import DossierClaim, Group, SheetFile
from briefgen.model.sheet import ClaimTime
from briefgen.render import quoting, urls
from briefgen.render.book import dated_by
from briefgen.render.contexts import Agreement, ClaimLine, ClaimView, Ref
from briefgen.render.named import PLAIN_DATE, Names

NAMED, MANY = 8, 16
"""Articles that are named where there are more than the second number."""


@dataclass(frozen=True, slots=True)
class Views(Names):
    """Makes views for one page: what it calls things, and claims with their evidence."""

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

    def _correct(self, file: SheetFile, line: int) -> str | None:
        if not urls.is_web(self.site.repository):
            return None
        return urls.edit_on_github(self.site.repository or "", self.site.branch, file.path, line)


def _period(dated: ClaimTime | None, claim: DossierClaim) -> str | None:
    """The month in which an interval begins, or ends where its beginning is open."""
    if dated is None or dated.edtf is None or PLAIN_DATE.fullmatch(dated.edtf):
        return None
    return (claim.low or claim.high or "")[:7] or None
