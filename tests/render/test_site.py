"""The built site as a whole: what is in it, where its links lead, and that nothing hostile gets through."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from briefgen.errors import OutputClash
from briefgen.model.site import SitePath
from briefgen.render import render
from tests.render.fixture import CLAIMS, DOSSIER, EMPTY, HOSTILE, TWINS, site
from tests.render.pagetree import inside, parse_page

Site = Mapping[SitePath, bytes]
HREF_WITH_SCRIPT = re.compile(rb"""(?:href|src|action)=["']?\s*(?:javascript|data:text|vbscript)""", re.IGNORECASE)


def html(built: Site) -> list[tuple[SitePath, bytes]]:
    """The pages of a site."""
    return [(path, content) for path, content in built.items() if path.endswith(".html")]


def test_the_site_has_every_page_and_file(built: Site) -> None:
    """Pages by kind, data, feeds, and what a static host wants."""
    assert {path for path in built if "/" not in path} == {
        "index.html", "timeline.html", "numbers.html", "chains.html", "corrections.html", "search.html", "method.html",
        "404.html", "feed.xml", "feed.json", "corrections.xml", "sitemap.xml", "robots.txt", ".nojekyll"}
    assert {"data/claims.csv", "data/briefing.json", "questions/k-000002.html", "entities/sita-warda.html",
            "outlets/kabar-ardana.html", "sources/100_kabar.html", "questions/index.html", "entities/index.html",
            "outlets/index.html", "claims/index.html", "claims/by-source.html", "claims/by-agreement.html",
            "claims/kind-plan.html", "claims/agreement-conflict.html", "data/index.html", "data/claims.json",
            "data/briefing.jsonld", "data/sources.bib", "data/sources.csl.json", "data/timeline.ics",
            "data/timeline.json", "data/SHA256SUMS", "assets/card.png"} <= set(built)


def test_two_renderings_are_equal_byte_for_byte(built: Site, templates: Mapping[str, str | bytes]) -> None:
    """There is no clock and no order of a set in any output."""
    again = render(DOSSIER, site(), templates)
    assert list(again.items()) == list(built.items())


def test_every_link_and_anchor_resolves(built: Site, built_plain: Site) -> None:
    """Every relative address names a file of the site, every anchor an id of its page. 404.html is served anywhere."""
    for made in (built, built_plain):
        trees = {path: parse_page(content) for path, content in html(made)}
        lost = []
        for path, tree in trees.items():
            for _, address in tree.addresses():
                found = inside(path, address) if path != "404.html" else None
                if found and (found[0] not in made or (found[1] and found[1] not in trees[SitePath(found[0])].ids)):
                    lost.append(f"{path}: {address}")
        assert lost == []


def test_no_address_is_rooted_or_loads_from_elsewhere(built: Site) -> None:
    """The site works below any path and from the disk; only 404.html, served at any depth, begins at the root."""
    for path, content in html(built):
        for tag, address in parse_page(content).addresses():
            assert not address.startswith("/") or path == "404.html", (path, address)
            assert tag == "a" or inside(path, address) or address.startswith("data:,"), (path, address)


def test_every_page_can_be_reached_from_the_front_page(built: Site) -> None:
    """No page is an orphan."""
    seen: set[str] = set()
    todo = ["index.html"]
    while todo:
        page = todo.pop()
        if page not in seen:
            seen.add(page)
            links = (inside(page, a["href"]) for a in parse_page(built[SitePath(page)]).all("a") if "href" in a)
            todo += [link[0] for link in links if link and link[0].endswith(".html")]
    assert {path for path, _ in html(built)} - seen == {"404.html"}


def test_hostile_text_never_becomes_markup(built: Site, built_plain: Site) -> None:
    """A headline that is a script is printed; the only script elements are the site's own file and its data."""
    for made in (built, built_plain):
        for path, content in html(made):
            scripts = parse_page(content).all("script")
            data = [script for script in scripts if "src" not in script]
            assert all(script.get("type") in ("application/ld+json", "application/json") for script in data), path
            loaded = [inside(path, script["src"]) for script in scripts if "src" in script]
            assert len(loaded) == (0 if path == "404.html" else 1), path
            assert all(found and re.fullmatch(r"assets/site\.[0-9a-f]{10}\.js", found[0]) for found in loaded), path
            assert not HREF_WITH_SCRIPT.search(content), path
    assert HOSTILE in parse_page(built[SitePath("index.html")]).text
    assert "Nama <b>Jahat</b>" in parse_page(built[SitePath("entities/index.html")]).text


def test_no_id_leaves_its_folder(built: Site) -> None:
    """An entity called ../../etc/passwd gets a plain file name."""
    assert [path for path in built if ".." in path or path.startswith("/")] == []
    assert any(path.startswith("entities/etc-passwd-") for path in built)


def test_every_page_is_well_framed(built: Site) -> None:
    """One h1, a language, landmarks, a skip link, a policy before the stylesheet, no inline style or handler."""
    for path, content in html(built):
        tree = parse_page(content)
        assert len(tree.all("h1")) == len(tree.all("main")) == 1, path
        assert tree.all("html") == [{"lang": "id"}], path
        assert len(tree.ids) == len(set(tree.ids)), path
        assert not [a for _, a in tree.elements if "style" in a or any(name.startswith("on") for name in a)], path
        policy = next(m["content"] for m in tree.all("meta") if m.get("http-equiv") == "Content-Security-Policy")
        assert "default-src 'none'" in policy, path
        assert "unsafe" not in policy, path
        if path != "404.html":
            assert tree.all("a")[0] == {"class": "skip", "href": "#main"}, path
            labels = [nav["aria-label"] for nav in tree.all("nav")]
            assert 2 <= len(labels) == len(set(labels)), path


def test_words_of_the_sources_are_marked_with_their_language(built: Site, built_plain: Site) -> None:
    """On an English page Indonesian claims and quotations are; on an Indonesian page only others."""
    english = built_plain[SitePath("sources/100_kabar.html")].decode()
    assert len(re.findall(r'<h3>(?:<span class="mark">[^<]*</span> )?<span lang="id">', english)) == 8
    assert english.count('<blockquote lang="id">') == 9
    assert 'lang="id"' not in built[SitePath("sources/100_kabar.html")].decode().replace('<html lang="id">', "")
    assert '<blockquote lang="ms">' in built[SitePath("index.html")].decode()
    front = built_plain[SitePath("index.html")].decode()
    assert 'When: <span lang="id">Kontrak perbaikan ditandatangani</span>?' in front


def test_titles_and_descriptions_differ_between_pages(built: Site) -> None:
    """Nobody has to guess which tab is which."""
    titles = [re.search(r"<title>(.*?)</title>", content.decode()) for _, content in html(built)]
    assert len({title[1] for title in titles if title}) == len(titles)


def test_the_claims_table_is_complete(built: Site) -> None:
    """Every claim of the dossier stands in the table once, with its quotation and its permanent place."""
    page = built[SitePath("index.html")].decode()
    text = parse_page(page.encode()).text
    for claim in CLAIMS:
        assert " ".join(claim.claim.quote.split()) in text, claim.ref
        assert page.count(f", {claim.claim.id}</details>") == 1, claim.ref


def test_a_rejected_claim_is_not_published(built: Site) -> None:
    """Its id stands among the corrections; its text nowhere."""
    assert "c-100008" in parse_page(built[SitePath("corrections.html")]).text
    assert [path for path, content in built.items() if b"Klaim yang ditarik" in content] == []


def test_the_front_page_is_light(built: Site) -> None:
    """A claim with short sentences costs at most 800 bytes, so that a hundred real ones stay below 120 KB."""
    page = built[SitePath("index.html")].decode()
    table = page[page.index('<table class="claims">'):page.index("</table>")]
    assert len(table.encode()) / len(CLAIMS) < 800
    assert len(list(parse_page(page.encode()).addresses())) > len(CLAIMS)


def test_the_policy_of_404_fits_its_style(built: Site) -> None:
    """The page that is shown at any depth needs no other file."""
    tree = parse_page(built[SitePath("404.html")])
    assert tree.all("link") == [{"rel": "icon", "href": "data:,"}]
    assert tree.all("a") == [{"href": "/sub/path/"}]


def test_an_empty_dossier_gives_a_site(templates: Mapping[str, str | bytes]) -> None:
    """Before the first sheet there is a front page, and it says that there is nothing."""
    empty = render(EMPTY, site(intro=""), templates)
    assert "Belum ada klaim bertanggal." in parse_page(empty[SitePath("index.html")]).text
    assert json.loads(empty[SitePath("data/briefing.json")])["claims"] == []


def test_ids_that_one_file_system_cannot_tell_apart_are_an_error(templates: Mapping[str, str | bytes]) -> None:
    """Two conflicts of one id would write one file."""
    with pytest.raises(OutputClash, match=r"questions/k-000001\.html"):
        render(replace(DOSSIER, conflicts=DOSSIER.conflicts[:1] * 2), site(), templates)


def test_articles_of_one_outlet_are_told_apart(templates: Mapping[str, str | bytes]) -> None:
    """Two links that read alike would hide that they lead to two articles."""
    page = parse_page(render(TWINS, site(), templates)[SitePath("index.html")])
    assert "Kabar 5 Mar, Kabar (disimpulkan) 6 Mar, Media tidak disebut" in page.text


def test_the_sitemap_needs_an_address(built: Site, built_plain: Site) -> None:
    """It lists every page but 404.html, absolutely; without a base URL there is none."""
    listed = re.findall(r"<loc>(.*?)</loc>", built[SitePath("sitemap.xml")].decode())
    assert len(listed) == len(html(built)) - 1
    assert all(address.startswith("https://contoh.example/sub/path/") for address in listed)
    assert "sitemap.xml" not in built_plain
    assert b"Sitemap" not in built_plain[SitePath("robots.txt")]
