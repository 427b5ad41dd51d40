"""The excerpt budget: what gives way, in which order, and that it gives way everywhere."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from briefgen.model.site import SitePath
from briefgen.render import render
from briefgen.render.book import Book
from briefgen.render.excerpts import quoted_share, within_budget
from tests.render.fixture import CLAIMS, DOSSIER, KABAR, SHEETS, ref, site
from tests.render.pagetree import parse_page

BOOK = Book(DOSSIER)
BUDGET = 0.4


@pytest.mark.parametrize("budget", [0.0, 0.1, 0.3, 0.5, 0.9, 1.0])
def test_no_article_is_quoted_beyond_the_budget(budget: float) -> None:
    """For every article, at every budget."""
    book = within_budget(BOOK, budget)
    assert all(quoted_share(book, file.sheet.id) <= budget for file in SHEETS)


def test_without_a_budget_nothing_is_withheld() -> None:
    """And a full budget withholds nothing either."""
    assert within_budget(BOOK, None).withheld == within_budget(BOOK, 1.0).withheld == frozenset()
    assert len(within_budget(BOOK, 0.0).withheld) == len(CLAIMS)


def test_what_is_contested_is_quoted_first() -> None:
    """Then a number; what nobody contests and nothing counts waits, though it comes earlier in the article."""
    def shown(budget: float) -> set[str]:
        return {claim.ref for claim in BOOK.claims_of[KABAR]} - within_budget(BOOK, budget).withheld

    contested = {claim.ref for claim in BOOK.claims_of[KABAR] if BOOK.open_conflicts(claim.ref)}
    assert contested == {ref(KABAR, 2), ref(KABAR, 4), ref(KABAR, 6)}
    assert shown(0.42) == contested
    assert contested | {ref(KABAR, 3)} <= shown(0.6)
    assert ref(KABAR, 1) not in shown(0.6)


@pytest.fixture(scope="module")
def capped(templates: Mapping[str, str | bytes]) -> Mapping[SitePath, bytes]:
    """The site with a budget."""
    return render(DOSSIER, site(excerpt_budget=BUDGET), templates)


def test_withheld_words_are_in_no_file(capped: Mapping[SitePath, bytes]) -> None:
    """Neither on a page nor in data, feed or search index; the place of the words is told instead."""
    withheld = within_budget(BOOK, BUDGET).withheld
    kept = " ".join(BOOK.claims[one].claim.quote for one in BOOK.claims if one not in withheld)
    secret = [claim for one in withheld if (claim := BOOK.claims[one]).claim.quote not in (claim.claim.claim, kept)
              and not any(claim.claim.quote in str(other) for other in (kept, *(c.claim.claim for c in CLAIMS)))
              and claim.claim.quote not in (BOOK.sheets[claim.sheet].sheet.summary or "")]
    assert len(secret) >= 3
    for claim in secret:
        words = claim.claim.quote.encode()
        assert [path for path, content in capped.items() if words in content] == [], claim.ref
    text = parse_page(capped[SitePath("sources/100_kabar.html")]).text
    assert "Kutipan tidak dimuat di sini karena batas kutipan; letaknya: baris 9." in text


def test_a_card_tells_the_share_that_is_left(capped: Mapping[SitePath, bytes]) -> None:
    """The share of the page as it is, not of the sheet."""
    share = round(100 * quoted_share(within_budget(BOOK, BUDGET), KABAR))
    assert share <= 40
    assert f"Situs ini mengutip {share}%" in parse_page(capped[SitePath("index.html")]).text
