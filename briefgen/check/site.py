"""The site as a whole: what it quotes against its budget, and its size against what hosts take."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.model.dossier import Dossier, DossierClaim, SheetFile
from briefgen.model.problem import Problem, Where
from briefgen.model.site import SiteConfig
from briefgen.text.coverage import covered, quoted

SITE = "content/site.yaml"

LIMIT = 1_000_000_000
"""The most bytes of a published site on GitHub Pages (https://docs.github.com/pages, usage limits)."""

NEAR = 0.9
"""Share of the limit from which there is a warning."""


def check_site(dossier: Dossier, site: SiteConfig, size: int) -> tuple[Problem, ...]:
    """Warnings on the site, in the order of their files. size: of the whole site in bytes.

    W001: the claims of a sheet quote more of their article than `excerpt_budget` allows; the site shows what is over as
    locators. W002: the site comes near to what GitHub Pages takes.
    """
    return tuple(sorted((*_quotations(dossier, site.excerpt_budget), *_size(size))))


def _quotations(dossier: Dossier, budget: float | None) -> Iterator[Problem]:
    if budget is None:
        return
    claims: dict[str, list[DossierClaim]] = {}
    for claim in dossier.claims:
        claims.setdefault(claim.sheet, []).append(claim)
    for file in dossier.sheets:
        share = _share(file, claims.get(file.sheet.id, []))
        if share > budget:
            yield Problem(
                Where(file.path), "W001",
                f"its claims quote {share:.0%} of the article, excerpt_budget allows {budget:.0%}",
                "quote fewer words, or leave it: the site shows what is over as locators", "warning")


def _share(file: SheetFile, claims: list[DossierClaim]) -> float:
    length = file.article.story_length
    return covered(stretch for claim in claims for stretch in quoted(claim, file.article)) / length if length else 0.0


def _size(size: int) -> Iterator[Problem]:
    if size >= NEAR * LIMIT:
        yield Problem(
            Where(SITE), "W002", f"the site has {size:,} bytes; GitHub Pages takes {LIMIT:,}",
            "split the project into several sites", "warning")
