"""Where the quotes of a sheet stand after its article changed: found again, moved to their line, or lost."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from briefgen.model.article import Article
from briefgen.model.sheet import Claim, FactSheet


def anchored(sheet: FactSheet, article: Article) -> tuple[FactSheet, tuple[str, ...]]:
    """The sheet with each claim's `line` as the article now has it, and the ids of claims whose quote is gone.

    A quote that occurs more than once keeps its line, unless `quote_prefix` and `quote_suffix` tell which is meant. A
    line that merging proposed is taken back where the claim now has it. A rejected claim is never lost: it says
    nothing.
    """
    claims, lost = [], []
    for claim in sheet.claims:
        found = list(_lines(claim, article))
        if not found and claim.review.state != "rejected":
            lost.append(claim.id)
        claims.append(_on(claim, found[0]) if len(found) == 1 else claim)
    return dataclasses.replace(sheet, claims=tuple(claims)), tuple(lost)


def _on(claim: Claim, line: int) -> Claim:
    names = {name for name, _ in claim.proposal}
    proposal = claim.proposal if "quote" in names else tuple(pair for pair in claim.proposal if pair[0] != "line")
    if (claim.line, claim.proposal) == (line, proposal):
        return claim
    return dataclasses.replace(claim, line=line, proposal=proposal)


def _lines(claim: Claim, article: Article) -> Iterator[int]:
    """Lines of the seed file, front matter counted, on which the quote stands between its prefix and its suffix."""
    text, quote = article.text, claim.quote
    before, after = (claim.quote_prefix or "").rstrip(), (claim.quote_suffix or "").lstrip()
    at = text.find(quote)
    while at >= 0:
        end = at + len(quote)
        start = text.rfind("\n", 0, at) + 1
        if text[start:at].rstrip().endswith(before) and text[end:end + len(after) + 1].lstrip().startswith(after):
            yield article.line_at(at) + article.first_line - 1
        at = text.find(quote, at + 1)
