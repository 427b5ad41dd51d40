"""What the site quotes against its budget, and its size against what hosts take."""

from __future__ import annotations

import pytest

from briefgen.check import check_site
from briefgen.check.site import LIMIT
from briefgen.dossier import assemble
from briefgen.model.registry import Registries
from briefgen.model.site import SiteConfig
from tests.dossier.small import Said, sheet

QUOTED = "Kapal barang Sinar Laut karam di Teluk Lembar."


@pytest.mark.parametrize(("budget", "told"), [(None, 0), (1.0, 0), (0.4, 1)])
def test_claims_that_quote_more_than_the_budget_are_told(budget: float | None, told: int) -> None:
    """The whole article is quoted: more than two fifths, not more than all of it; without a budget nobody counts."""
    dossier = assemble([sheet("a", Said(QUOTED))], Registries())
    problems = [str(problem) for problem in check_site(dossier, SiteConfig("T", excerpt_budget=budget), 0)]
    assert problems == told * [(
        "content/sheets/a.yaml: W001 its claims quote 100% of the article, excerpt_budget allows 40%\n"
        "    fix: quote fewer words, or leave it: the site shows what is over as locators")]


def test_a_site_near_the_limit_of_its_host_is_told() -> None:
    """From nine tenths of a gigabyte; a small site is fine."""
    dossier = assemble([], Registries())
    assert check_site(dossier, SiteConfig("T"), 5) == ()
    assert [str(problem) for problem in check_site(dossier, SiteConfig("T"), LIMIT)] == [(
        "content/site.yaml: W002 the site has 1,000,000,000 bytes; GitHub Pages takes 1,000,000,000\n"
        "    fix: split the project into several sites")]
