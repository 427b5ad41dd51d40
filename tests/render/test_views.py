"""A claim's view is shared by the pages on which it is the same, and by no others."""

from __future__ import annotations

from dataclasses import replace

from briefgen.model.site import SitePath
from briefgen.render.book import Book
from briefgen.render.shelf import Shelf
from briefgen.render.views import Views
from briefgen.render.words import read_words
from tests.render.conftest import read_templates
from tests.render.fixture import DOSSIER, site

BOOK = Book(DOSSIER)
WORDS = read_words("id", read_templates())


def at(page: str, shelf: Shelf) -> Views:
    """The views of a page that shares a shelf."""
    return Views(BOOK, site(), WORDS, SitePath(page), shelf=shelf)


def test_pages_of_one_folder_share_a_claim() -> None:
    """Addresses are the same on them."""
    shelf, claim = Shelf(), DOSSIER.claims[0]
    assert at("entities/a.html", shelf).claim(claim) is at("entities/b.html", shelf).claim(claim)


def test_sharing_changes_no_view() -> None:
    """On no page: of another folder, of the claim itself, of a book with less in it."""
    shelf = Shelf()
    less = Book(replace(DOSSIER, groups=(), conflicts=(), outlets=(), entities=()))
    for claim in DOSSIER.claims:
        for page in ("index.html", "entities/a.html", "outlets/a.html", f"sources/{claim.sheet}.html", "timeline.html"):
            for book in (BOOK, less):
                shared = replace(at(page, shelf), book=book).claim(claim)
                assert shared == replace(at(page, Shelf()), book=book).claim(claim)
