"""How much of an article the site quotes, and which quotations give way where site.yaml sets a budget."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from briefgen.model.dossier import DossierClaim
from briefgen.render.book import Book
from briefgen.text.coverage import covered, quoted


def within_budget(book: Book, budget: float | None) -> Book:
    """The book with those quotations withheld that `budget`, a share of each article, has no room for.

    A withheld quotation is shown as a locator. Room goes first to what is contested, then to numbers, to dates, to what
    hangs on one origin, to the rest; within each in the order of the article. None: no cap.
    """
    if budget is None:
        return book
    withheld: set[str] = set()
    thin = {ref for group in book.thin_groups() for ref in group.claims}
    for stem, claims in book.claims_of.items():
        article = book.sheets[stem].article
        room, shown = budget * article.story_length, list[tuple[int, int]]()
        for claim in sorted(claims, key=lambda claim: (_priority(book, claim, thin), claim.start, claim.end)):
            wanted = [*shown, *quoted(claim, article)]
            if covered(wanted) <= room:
                shown = wanted
            else:
                withheld.add(claim.ref)
    return replace(book, withheld=frozenset(withheld))


def quoted_share(book: Book, sheet: str) -> float:
    """How much of an article's story the site quotes, 0 to 1; overlapping quotations count once."""
    article = book.sheets[sheet].article
    shown = (claim for claim in book.claims_of.get(sheet, ()) if claim.ref not in book.withheld)
    length = article.story_length
    return min(1.0, covered(s for claim in shown for s in quoted(claim, article)) / length) if length else 0.0


def _priority(book: Book, claim: DossierClaim, thin: Container[str]) -> int:
    reasons = (
        bool(book.open_conflicts(claim.ref)),
        bool(claim.claim.quantities),
        claim.low is not None or claim.high is not None,
        claim.ref in thin,
    )
    return next((rank for rank, holds in enumerate(reasons) if holds), len(reasons))
