"""Paths and addresses, the editor's Markdown, and the stylesheet."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import TemplateFault
from briefgen.model.site import SitePath
from briefgen.render import urls
from briefgen.render.assets import assets, css_string
from briefgen.render.linked_data import script_safe
from briefgen.render.prose import prose
from briefgen.render.words import read_words
from tests.render.conftest import views_at
from tests.render.fixture import DOSSIER, site


@pytest.mark.parametrize("plain", ["kim-jong-un", "003_f9a844f70a95dd86", "a.b", "_x"])
def test_a_plain_id_is_its_file_name(plain: str) -> None:
    """Addresses stay readable."""
    assert urls.file_name(plain) == plain


@pytest.mark.parametrize("odd", [
    "../x", "a/b", "Kim", "con", "con.x", "lpt1", "index", "", ".", "a.", "é", "a b", "x" * 200])
def test_an_odd_id_becomes_a_safe_file_name(odd: str) -> None:
    """No folder is left, no device named, no index shadowed."""
    name = urls.file_name(odd)
    assert name != odd
    assert urls.file_name(name) == name


@given(st.text(max_size=40), st.text(max_size=40))
def test_two_ids_never_share_a_file(one: str, other: str) -> None:
    """Also not where case is ignored."""
    assert (urls.file_name(one).casefold() == urls.file_name(other).casefold()) == (one == other)


@pytest.mark.parametrize(("page", "target", "anchor", "address"), [
    ("index.html", "sources/a.html", "c-1", "sources/a.html#c-1"),
    ("sources/a.html", "index.html", "", "../index.html"),
    ("sources/a.html", "sources/a.html", "c-1", "#c-1"),
    ("sources/a.html", "sources/a.html", "", "a.html"),
    ("questions/k.html", "entities/b c.html", "", "../entities/b%20c.html"),
])
def test_addresses_are_relative_to_their_page(page: str, target: str, anchor: str, address: str) -> None:
    """So that the site works below any path and from the disk."""
    assert urls.relative(SitePath(page), SitePath(target), anchor) == address


def test_absolute_addresses_name_a_folder_by_its_index() -> None:
    """Canonical links and the sitemap agree with what a host serves."""
    base = "https://contoh.example/sub/"
    assert urls.absolute(base, urls.INDEX) == base
    assert urls.absolute(base, urls.ENTITIES) == f"{base}entities/"
    assert urls.absolute(base, urls.METHOD) == f"{base}method.html"
    assert urls.rooted(base, urls.INDEX) == "/sub/"


def test_a_text_fragment_escapes_what_its_syntax_uses() -> None:
    """Commas and dashes have a meaning there; an old fragment goes."""
    assert urls.text_fragment("https://a.example/x#y", "a, b-c") == "https://a.example/x#:~:text=a%2C%20b%2Dc"


@pytest.mark.parametrize(("address", "web"), [
    ("https://a.example", True), ("http://a.example", True), ("javascript:alert(1)", False), ("data:,x", False),
    ("//a.example", False), ("x", False), (None, False),
])
def test_only_web_addresses_become_links(address: str | None, web: bool) -> None:
    """A sheet is somebody's text."""
    assert urls.is_web(address) == web


@pytest.mark.parametrize(("text", "html"), [
    ("# Judul", "<h2>Judul</h2>"),
    ("*a* **b**", "<p><em>a</em> <strong>b</strong></p>"),
    ("[x](https://a.example)", '<p><a href="https://a.example" rel="noopener noreferrer">x</a></p>'),
    ("[x](javascript:alert(1))", '<p><a rel="noopener noreferrer">x</a></p>'),
    ("<script>x</script><b onclick='y'>z</b>", "<p>z</p>"),
    ("![a](https://a.example/p.png)", "<p></p>"),
])
def test_the_editors_markdown_is_cleaned(text: str, html: str) -> None:
    """Text, lists, tables and links; no script, no picture, no second h1."""
    assert prose(text).strip() == html


def test_json_in_a_page_cannot_end_its_script() -> None:
    """Neither a closing tag nor a comment survives as markup."""
    assert script_safe({"a": "</script><!--&\u2028"}) == '{"a":"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028"}'


def test_the_stylesheet_has_its_layers_its_labels_and_a_hash(templates: Mapping[str, str | bytes]) -> None:
    """Its name changes with its content, a user's colour included."""
    views = views_at(DOSSIER, site(), read_words("id", templates))(urls.INDEX)
    look = assets(templates, views)
    sheet = look.files[look.stylesheet].decode()
    assert sheet.startswith("@layer tokens,base,layout,parts;")
    assert '--label-who:"Siapa";' in sheet
    mine = assets({**templates, "assets/tokens.css": ":root { --paper: pink; }"}, views)
    assert mine.stylesheet != look.stylesheet
    with pytest.raises(TemplateFault, match=r"templates/assets/base\.css: missing"):
        assets({name: text for name, text in templates.items() if name != "assets/base.css"}, views)


def test_colours_stand_in_the_tokens_only(templates: Mapping[str, str | bytes]) -> None:
    """A theme is one file."""
    import re

    for name, text in templates.items():
        if name.endswith(".css") and name not in ("assets/tokens.css", "assets/404.css", "review/review.css"):
            assert not re.search(rb"#[0-9a-fA-F]{3,8}\b(?=[;\s,)])|rgba?\(|hsla?\(", bytes(text)), name


def test_a_css_string_cannot_be_left() -> None:
    """Quotes, backslashes and line ends are escaped."""
    assert css_string('a"b\\c\n') == '"a\\22 b\\5c c\\a "'
