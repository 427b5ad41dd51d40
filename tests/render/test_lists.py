"""Orders, facets and topics: every claim where it belongs, and counts that are true."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

import pytest

from briefgen.model.site import SitePath
from briefgen.render import render, urls
from briefgen.render.book import Book
from briefgen.render.topics import parts_of, without_topic
from tests.render.fixture import CLAIMS, CONFLICTS, NAMELESS, SEVERAL, TOPICS, site
from tests.render.pagetree import inside, parse_page

Site = Mapping[SitePath, bytes]
ROW = re.compile(r", (c-[0-9a-f]{6})</details>")


def shown(made: Site, path: str) -> list[str]:
    """Ids of the claims in a page's table, in order."""
    return ROW.findall(made[SitePath(path)].decode())


def test_each_order_holds_every_claim_once(built: Site) -> None:
    """The front page by date, the others by source and by agreement."""
    ids = sorted(claim.claim.id for claim in CLAIMS)
    for path in ("index.html", urls.order("source"), urls.order("agreement")):
        assert sorted(shown(built, path)) == ids
    assert shown(built, urls.order("source")) != shown(built, "index.html") != shown(built, urls.order("agreement"))


@pytest.mark.parametrize("facet", ["kind", "agreement"])
def test_a_facet_parts_the_claims(built: Site, facet: str) -> None:
    """Each claim on exactly one page, under its own value; the count beside the value is the number of rows."""
    pages = [path for path in built if path.startswith(f"claims/{facet}-")]
    rows = {path: shown(built, path) for path in pages}
    assert Counter(one for found in rows.values() for one in found) == Counter(claim.claim.id for claim in CLAIMS)
    if facet == "kind":
        kinds = {claim.claim.id: claim.claim.kind for claim in CLAIMS}
        assert all(kinds[one] in path for path, found in rows.items() for one in found)
    front = built[SitePath("index.html")].decode()
    for path, found in rows.items():
        assert f'<a href="{path}">' in front
        assert re.search(rf'<a href="{re.escape(path)}">[^<]*</a> <small>{len(found)}</small>', front), path


def test_the_index_of_facets_leads_to_outlets_people_and_conflicts(built: Site) -> None:
    """Reached in one step from the table, without a script."""
    addresses = [a.get("href", "") for a in parse_page(built[urls.CLAIMS]).all("a")]
    links = {found[0] for address in addresses if (found := inside(urls.CLAIMS, address))}
    assert {"outlets/kabar-ardana.html", "entities/sita-warda.html", "questions/k-000002.html"} <= links
    assert "claims/index.html" in {a.get("href") for a in parse_page(built[SitePath("index.html")]).all("a")}


@pytest.fixture(scope="module")
def several(templates: Mapping[str, str | bytes]) -> Site:
    """A site of two topics."""
    return render(SEVERAL, site(), templates)


def test_several_topics_have_a_page_each_and_an_index(several: Site) -> None:
    """The front page leads to them, tells their gravest conflict, and shows the sources that belong to none."""
    front = parse_page(several[SitePath("index.html")])
    links = [a.get("href") for a in front.all("a")]
    assert {"topics/bendungan.html", "topics/perbatasan.html"} <= set(links)
    assert "Sumber tanpa topik" in front.text
    assert "Kapan kontrak perbaikan ditandatangani?" in front.text
    assert f"assets/card-{TOPICS[0].id}.png" in several[urls.topic("bendungan")].decode()
    assert several[urls.card("bendungan")] != several[urls.card("perbatasan")]


def test_a_topic_has_the_claims_of_its_sheets(several: Site) -> None:
    """No others, and no conflict of which only one side is inside."""
    book = Book(SEVERAL)
    dam, border = (parts_of(book)[topic.id] for topic in TOPICS)
    assert {claim.sheet for claim in dam.dossier.claims} == {"100_kabar", "200_warta"}
    assert {claim.sheet for claim in border.dossier.claims} == {"200_warta"}
    assert {conflict.id for conflict in dam.dossier.conflicts} == {conflict.id for conflict in CONFLICTS}
    assert {conflict.id for conflict in border.dossier.conflicts} == {"k-000005"}
    assert [file.sheet.id for file in without_topic(book)] == [NAMELESS]
    assert len(shown(several, urls.topic("perbatasan"))) == len(border.dossier.claims)


def test_links_of_topic_pages_resolve(several: Site) -> None:
    """They stand one folder deeper than a front page."""
    trees = {path: parse_page(content) for path, content in several.items() if path.endswith(".html")}
    for path, tree in trees.items():
        for _, address in tree.addresses():
            found = inside(path, address) if path != "404.html" else None
            assert not found or found[0] in several, (path, address)
            assert not found or not found[1] or found[1] in trees[SitePath(found[0])].ids, (path, address)


def test_one_topic_needs_no_page_of_its_own(built: Site) -> None:
    """The front page is the topic's."""
    assert [path for path in built if path.startswith("topics/")] == []


def test_the_script_is_small_and_keeps_to_itself(built: Site) -> None:
    """At most 15 KB with its words; no markup from text, no code from text, no address of elsewhere."""
    (path,) = (path for path in built if re.fullmatch(r"assets/site\.[0-9a-f]{10}\.js", path))
    code = built[path].decode()
    assert len(code.encode()) <= 15 * 1024
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function", code)
    assert not re.search(r"fetch\(|XMLHttp|sendBeacon", code)
    assert not re.search(r"https?://(?!snowballstem\.org)", code)
    assert "localStorage" not in code
