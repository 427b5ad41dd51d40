"""Lists that are too long for one page: all in parts, none lost, none twice, and every part in reach of a link."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.dossier import Dossier
from briefgen.model.site import SitePath
from briefgen.render import parts, render, urls
from briefgen.render.parts import cut
from tests.render.fixture import DOSSIER, SEVERAL, site
from tests.render.large import LARGE, LARGE_TOPICS, contested, many, tighten
from tests.render.markup import faults
from tests.render.pagetree import inside, parse_page

Site = Mapping[SitePath, bytes]
ROW = re.compile(r'<td><a href="([^"#]*#[^"]+)">|<li><a href="([^"]+#c-[^"]+)"')
ITEMS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz"), st.integers(1, 4)), max_size=60)
LARGEST = 400_000
THRICE = contested(many(DOSSIER, 3))


@pytest.fixture(scope="module")
def large(templates: Mapping[str, str | bytes]) -> Site:
    """408 claims of one topic."""
    return render(LARGE, site(), templates)


@pytest.fixture(scope="module")
def large_topics(templates: Mapping[str, str | bytes]) -> Site:
    """The same with two topics, both of which have hundreds of claims."""
    return render(LARGE_TOPICS, site(), templates)


@pytest.fixture(scope="module")
def tight(templates: Mapping[str, str | bytes]) -> Sequence[Site]:
    """Small sites under limits that everything in them exceeds."""
    with pytest.MonkeyPatch.context() as patch:
        tighten(patch)
        return [render(dossier, site(), templates) for dossier in (DOSSIER, SEVERAL, THRICE)]


def pages(made: Site) -> dict[SitePath, bytes]:
    """The HTML of a site."""
    return {path: content for path, content in made.items() if path.endswith(".html")}


def of_list(made: Site, base: SitePath) -> list[SitePath]:
    """The pages of a list, found by the links to the part behind, as a reader without a script finds them."""
    found, page = [base], base
    while behind := [a for a in parse_page(made[page]).all("a") if a.get("rel") == "next"]:
        target = inside(page, behind[0]["href"])
        assert target
        page = SitePath(target[0])
        assert page not in found
        found.append(page)
    return found


def shown(made: Site, path: SitePath) -> list[str]:
    """The claims that a page lists: the places they lead to."""
    links = (first or second for first, second in ROW.findall(made[path].decode()))
    return ["#".join(found) for link in links if (found := inside(path, link))]


def places(dossier: Dossier) -> Counter[str]:
    """The place of every claim."""
    return Counter(f"{urls.source(claim.sheet)}#{claim.claim.id}" for claim in dossier.claims)


@given(ITEMS, st.integers(1, 12))
def test_cutting_loses_nothing(items: list[tuple[str, str, int]], most: int) -> None:
    """Every item stands in one part; each part has room, unless for a single item; no two have one address."""
    found = cut(items, lambda one: ((one[0], one[0].upper()), (one[0] + one[1], one[1])), lambda one: one[2], most)
    assert Counter(one for part in found for one in part.items) == Counter(items)
    assert all(len(part.items) == 1 or sum(one[2] for one in part.items) <= most for part in found) or len(found) == 1
    assert len({part.key for part in found}) == len(found)
    if sum(one[2] for one in items) <= most:
        assert found == (parts.Part("", "", tuple(items)),)


def test_a_part_keeps_its_address_while_the_list_grows_elsewhere() -> None:
    """A hundred more claims of another year change neither the address nor the content of the parts of this one."""
    def ladder(day: str) -> tuple[tuple[str, str], ...]:
        return ((day[:4], day[:4]), (day[:7], day[:7]))

    old = [f"2024-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)]
    grown = [*(f"2023-0{month}-{day:02}" for month in range(1, 9) for day in range(1, 29)), *old]
    before, after = cut(old, ladder, most=100), cut(grown, ladder, most=100)
    assert len(before) == 4
    assert {part.key: part for part in before}.items() <= {part.key: part for part in after}.items()


def test_a_table_in_parts_holds_every_claim_once(large: Site) -> None:
    """The table of the briefing, read by following the links to the part behind."""
    found = of_list(large, urls.order("date"))
    assert len(found) > 1
    assert Counter(one for path in found for one in shown(large, path)) == places(LARGE)
    assert all(0 < len(shown(large, path)) <= parts.MOST for path in found)


@pytest.mark.parametrize("facet", ["kind", "agreement"])
def test_facets_part_the_claims_also_in_parts(tight: Sequence[Site], facet: str) -> None:
    """The values together hold every claim once, some of them on several pages."""
    bases = [path for path in tight[2] if path.startswith(f"claims/{facet}-") and "~" not in path]
    found = {base: of_list(tight[2], base) for base in bases}
    assert max(map(len, found.values())) > 2
    assert Counter(one for rows in found.values() for path in rows for one in shown(tight[2], path)) == places(THRICE)


def test_every_topic_has_its_claims_in_parts(large_topics: Site) -> None:
    """Each topic's own table holds the claims of its sheets; that of the whole site all claims."""
    for topic in LARGE_TOPICS.topics:
        base = urls.part(urls.topic(topic.id), "claims")
        stems = {file.sheet.id for file in LARGE_TOPICS.sheets if topic.id in file.sheet.topics}
        claims = tuple(claim for claim in LARGE_TOPICS.claims if claim.sheet in stems)
        listed = Counter(one for path in of_list(large_topics, base) for one in shown(large_topics, path)) \
            if base in large_topics else Counter(shown(large_topics, urls.topic(topic.id)))
        assert listed == Counter(f"{urls.source(claim.sheet)}#{claim.claim.id}" for claim in claims)
    whole = of_list(large_topics, urls.order("date"))
    assert Counter(one for path in whole for one in shown(large_topics, path)) == places(LARGE_TOPICS)


def test_the_timeline_holds_every_event_and_undated_claim_once(large: Site) -> None:
    """Events by their anchors, claims by their places."""
    found = of_list(large, urls.TIMELINE)
    anchors = Counter(one for path in found for one in parse_page(large[path]).ids if one.startswith("e-"))
    assert anchors == Counter(event.id for event in LARGE.timeline)


def test_people_have_all_their_claims(tight: Sequence[Site]) -> None:
    """Those they said, passed on and are about: a claim may be of several kinds, but of none twice."""
    made = tight[2]
    found = of_list(made, urls.entity("sita-warda"))
    said = [claim for claim in THRICE.claims if claim.origin.who == "sita-warda"]
    about = [claim for claim in THRICE.claims if "sita-warda" in claim.about]
    passed = [claim for claim in THRICE.claims if any(link.who == "sita-warda" for link in claim.chain[1:])]
    links = [inside(path, a["href"]) for path in found for a in parse_page(made[path]).all("a")]
    listed = Counter("#".join(link) for link in links if link and link[1].startswith("c-"))
    assert len(found) > 1
    assert listed == Counter(f"{urls.source(one.sheet)}#{one.claim.id}" for one in [*said, *about, *passed])


def every(large: Site, large_topics: Site, tight: Sequence[Site]) -> list[Site]:
    """All sites of this module."""
    return [large, large_topics, *tight]


def test_every_link_of_every_part_resolves(large: Site, large_topics: Site, tight: Sequence[Site]) -> None:
    """Files and anchors, and ids stand once."""
    for made in every(large, large_topics, tight):
        trees = {path: parse_page(content) for path, content in pages(made).items()}
        ids = {path: set(tree.ids) for path, tree in trees.items()}
        assert [path for path, tree in trees.items() if len(tree.ids) != len(ids[path])] == []
        lost = [(path, address) for path, tree in trees.items() for _, address in tree.addresses()
                if path != urls.MISSING and (found := inside(path, address))
                and (found[0] not in made or (found[1] and found[1] not in ids[SitePath(found[0])]))]
        assert lost == []


def test_every_part_is_reached_without_a_script(large: Site, large_topics: Site, tight: Sequence[Site]) -> None:
    """By links alone, from the front page."""
    for made in every(large, large_topics, tight):
        links = {path: {found[0] for a in parse_page(content).all("a")
                        if "href" in a and (found := inside(path, a["href"]))} for path, content in pages(made).items()}
        seen, todo = set[str](), ["index.html"]
        while todo:
            page = todo.pop()
            if page not in seen:
                seen.add(page)
                todo += [link for link in links[SitePath(page)] if link.endswith(".html")]
        assert set(links) - seen == {"404.html"}


def test_parts_are_valid_and_tell_where_they_are(large: Site, tight: Sequence[Site]) -> None:
    """HTML without a fault, titles that differ, landmarks with names of their own."""
    for made in (large, *tight):
        assert {path: rows for path, content in pages(made).items() if (rows := faults(content))} == {}
        titles = Counter(re.search(r"<title>(.*?)</title>", content.decode())[1]  # type: ignore[index]
                         for path, content in pages(made).items() if "~" in path)
        assert [title for title, times in titles.items() if times > 1] == []
        for path, content in pages(made).items():
            labels = [nav["aria-label"] for nav in parse_page(content).all("nav")]
            assert len(labels) == len(set(labels)), path


def test_no_page_is_heavy(large: Site, large_topics: Site) -> None:
    """However large the site is; drawings too are bounded."""
    for made in (large, large_topics):
        assert {path: len(content) for path, content in pages(made).items() if len(content) > LARGEST} == {}
        for content in pages(made).values():
            assert all(len(drawing) < LARGEST / 4 for drawing in re.findall(rb"<svg.*?</svg>", content, re.DOTALL))


def test_a_small_site_has_no_parts(built: Site) -> None:
    """Nothing changes where everything has room."""
    assert [path for path in built if "~" in path] == []
    assert b'class="part-list"' not in b"".join(built.values())
