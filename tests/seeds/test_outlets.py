"""Outlets of the pack, and which of them a page's layout tells."""

from __future__ import annotations

import pytest

from briefgen.lang import load_language
from briefgen.lang.outlets import Outlet
from briefgen.seeds import read_seed

LANG = load_language("id")
OUTLETS = LANG.page.outlets


@pytest.mark.parametrize("outlet", OUTLETS.all, ids=lambda outlet: outlet.id)
def test_every_form_of_an_outlet_leads_to_it(outlet: Outlet) -> None:
    """By look-up, whatever the blanks, and in a text that names it."""
    for form in outlet.forms:
        assert OUTLETS.get(f" {form} ") is outlet
        assert [found for _, _, found in OUTLETS.find(f"kata {form} pada")] == [outlet], form


@pytest.mark.parametrize(("form", "identity"), [
    ("KANTOR BERITA PUSAT KOREA", "kcna"), ("www.detik.com", "detik"), ("jatim.jpnn.com", "jpnn"),
    ("medan.tribunnews.com", "tribun-medan"), ("liputan6.com", "liputan6")])
def test_capitals_and_subdomains_do_not_matter(form: str, identity: str) -> None:
    """But a regional edition with a domain of its own is that edition."""
    known = OUTLETS.get(form)
    assert known is not None
    assert known.id == identity


@pytest.mark.parametrize("form", ["Ani", "Dw", "Abc", "contoh.example", "Koran Nusaraya"])
def test_names_and_words_that_resemble_acronyms_are_no_outlets(form: str) -> None:
    """An acronym counts in capitals only."""
    assert OUTLETS.get(form) is None


def test_an_unknown_site_keeps_its_words() -> None:
    """Its slug is the id."""
    assert OUTLETS.identify("KabarNusaraya.com") == ("kabarnusaraya-com", "KabarNusaraya.com")
    article = read_seed("SAGARA, KabarNusaraya.com - Harga telur turun lagi di Sagara.", "a", LANG)
    assert (article.outlet.id, article.outlet.basis) == ("kabarnusaraya-com", "stated")


def test_a_layout_only_infers_and_never_asserts() -> None:
    """All of its marks must be there: without the closing name nothing is inferred."""
    page = "Seno Haryadi • 17 June 2025 10:15\nSagara: Wakil Presiden meninjau gudang beras.\nStok beras cukup."
    signed = read_seed(f"{page}\n(Mega Lestari)", "a", LANG).outlet
    assert (signed.id, signed.basis, signed.text) == ("metrotvnews", "inferred", None)
    unsigned = read_seed(page, "a", LANG).outlet
    assert (unsigned.id, unsigned.name, unsigned.basis) == (None, None, "unknown")
