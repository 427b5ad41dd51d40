"""Text of strangers reaches every output as text and nothing else: the same structure, the same words."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import cycle
from pathlib import PurePosixPath
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from briefgen.model.site import SitePath
from briefgen.render import render
from briefgen.text.unseen import UNSEEN, escaped, marked
from tests.hostile.payloads import ADDRESS, BY_PLACE, EVERY, EVIL, poisoned
from tests.render.conftest import read_templates
from tests.render.fixture import DOSSIER, site
from tests.render.pagetree import Tree, parse_page

Site = Mapping[SitePath, bytes]
SAFE_PLACE = "https://sumber.example/artikel"
PLAIN = "kata"

texts = st.one_of(
    st.sampled_from(EVERY),
    st.lists(st.sampled_from(EVERY), min_size=2, max_size=4).map(" ".join),
    st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30),
    st.text("<>\"'`&=/\\;:,.#@+-{}()[]|!%~\r\n\t\u202e\u2028 a1", min_size=1, max_size=30),
).filter(lambda text: text.strip() != "")


@lru_cache(maxsize=4)
def _built(text: str, address: str) -> Site:
    made = poisoned((DOSSIER, site(intro="")), lambda: text, lambda: address)
    return render(*made, read_templates())


@cache
def _plain() -> Site:
    return _built(PLAIN, SAFE_PLACE)


def built(text: str, address: str = SAFE_PLACE) -> Site:
    """The fixture's site with one text in the place of every other, and one address."""
    return _plain() if (text, address) == (PLAIN, SAFE_PLACE) else _built(text, address)


def pages(made: Site) -> list[tuple[SitePath, Tree]]:
    """The pages, parsed."""
    return [(path, parse_page(content)) for path, content in made.items() if path.endswith(".html")]


def shape(tree: Tree) -> list[tuple[str, list[str]]]:
    """The elements of a page with the names of their attributes, in order; marks aside, since any text may hold one."""
    return [(tag, list(attributes)) for tag, attributes in tree.elements if tag != "mark"]


def elements_stay(text: str) -> None:
    """Every page has the elements and attributes that it has with a plain word in every place."""
    trees, plain = dict(pages(built(text))), dict(pages(built(PLAIN)))
    search = {SitePath("search.html")}                     # names stand there under their first letters
    assert trees.keys() == plain.keys()
    for path in trees.keys() - search:
        assert shape(trees[path]) == shape(plain[path]), path
    assert all({str(each) for each in shape(trees[path])} <= {str(each) for each in shape(plain[path])}
               for path in search & trees.keys())


def pages_show_the_text(text: str) -> None:
    """What is unseen in it is marked, on every page and in everything else that people read."""
    made = built(text)
    assert " ".join(marked(text).split()) in parse_page(made[SitePath("entities/index.html")]).text
    for path, content in made.items():
        if path.endswith((".html", ".xml", ".ics", ".bib")):
            read = content.decode().replace("\r\n ", "").replace("\r\n", "\n")
            assert marked(read) == read, path


def linked_data_is_one_script(text: str) -> None:
    """JSON without a character of markup, which says the text exactly."""
    page = built(text)[SitePath("sources/100_kabar.html")].decode()
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert not re.search(r"[<>&]", block)
    article, *claims = json.loads(block)["@graph"]
    assert article["headline"] == text
    assert {claim["text"] for claim in claims} == {text}


def feeds_parse(text: str) -> None:
    """Atom with what XML cannot hold as marks, and no element more than with a plain word."""
    feed, plain = (ET.fromstring(built(word)[SitePath("feed.xml")]) for word in (text, PLAIN))  # noqa: S314 - ours
    assert [node.tag for node in feed.iter()] == [node.tag for node in plain.iter()]
    title = next(node.text or "" for node in feed.iter() if node.tag.endswith("}title"))
    assert re.sub(r"\r\n?", "\n", marked(text)) == re.sub(r"\r\n?", "\n", title)
    assert any(text in item["title"] for item in json.loads(built(text)[SitePath("feed.json")])["items"])


def json_says_the_text_exactly(text: str) -> None:
    """briefing.json is data: nothing is marked in it. Every JSON file of the site is strict JSON."""
    for path, content in built(text).items():
        if path.endswith((".json", ".jsonld")):
            json.loads(content, parse_constant=_refuse)
    data = json.loads(built(text)[SitePath("data/briefing.json")])
    assert {claim["quote"] for claim in data["claims"]} == {text}


def _refuse(name: str) -> None:
    raise AssertionError(f"{name} is no JSON")


FORMULA = re.compile(r"\s*[=+\-@\uff0b\uff0d\uff1d\uff20]")


def no_cell_is_a_formula(text: str) -> None:
    """However the program parts the cells: by commas, or, as where the comma is the decimal mark, by semicolons."""
    for path, content in built(text).items():
        if path.endswith(".csv"):
            rows = list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))
            plain = list(csv.reader(io.StringIO(built(PLAIN)[path].decode(), newline="")))
            assert [len(row) for row in rows] == [len(row) for row in plain]
    no_formulas(built(text))


def no_formulas(made: Site) -> None:
    """The cells alone, of a site in which no two texts are the same."""
    for path, content in made.items():
        for delimiter in ",;" if path.endswith(".csv") else "":
            rows = csv.reader(io.StringIO(content.decode(), newline=""), delimiter=delimiter)
            assert [cell for row in rows for cell in row if FORMULA.match(cell)] == []


CONTENT_LINE = re.compile(r"[A-Z-]+(?:;[A-Z-]+=(?:\"[^\"]*\"|[^\";:,]*))*:.*", re.DOTALL)


def calendars_hold_one_line_a_property(text: str) -> None:
    """Unfolded, every line is a property that the calendar has with a plain word; none has more than 75 octets."""
    for path, content in built(text).items():
        if path.endswith(".ics"):
            assert max(map(len, content.split(b"\r\n"))) <= 75
            lines, plain = (re.sub(r"\r\n[ \t]", "", built(word)[path].decode()).split("\r\n")
                            for word in (text, PLAIN))
            assert [_property(line) for line in lines] == [_property(line) for line in plain]
            assert [line for line in lines if line and not CONTENT_LINE.fullmatch(line)] == []
            assert not re.search(r"[\x00-\x08\x0a-\x1f\x7f]", "".join(lines))


def _property(line: str) -> str:
    return re.split("[:;]", line)[0]


def references_stay_inside_their_braces(text: str) -> None:
    """A BibTeX file has the entries and fields that it has with a plain word, and no command that is not ours."""
    for path, content in built(text).items():
        if path.endswith(".bib"):
            assert _fields(content.decode()) == _fields(built(PLAIN)[path].decode())
            assert not re.search(r"\\(?:input|write|include|openout|csname|catcode)(?![a-z])", content.decode())


def _fields(text: str) -> list[str]:
    """Entries and fields of a BibTeX file, which counts braces and knows no escape of them."""
    found, depth = [], 0
    for piece in re.findall(r"[{}]|@\w+|(?m:^\s*\w+\s*=)", text):
        depth += {"{": 1, "}": -1}.get(piece, 0)
        assert depth >= 0
        if (piece[0] == "@" and depth == 0) or (piece[-1] == "=" and depth == 1):
            found.append(piece.strip())
    assert depth == 0
    return found


CHECKS = (elements_stay, pages_show_the_text, linked_data_is_one_script, feeds_parse, json_says_the_text_exactly,
          no_cell_is_a_formula, calendars_hold_one_line_a_property, references_stay_inside_their_braces)


@pytest.mark.parametrize("place", BY_PLACE)
def test_payloads_are_text_in_every_output(place: str) -> None:
    """Written for one place, tried in all, in every field of every record."""
    for check in CHECKS:
        check(" ".join(BY_PLACE[place]))


@pytest.mark.parametrize("turn", range(3))
def test_each_payload_by_itself_is_text(turn: int) -> None:
    """Every field has a payload of its own, from its first character; in each turn another one."""
    turning, addresses = cycle((*EVERY[turn * 40:], *EVERY)), cycle(ADDRESS)
    made = render(*poisoned((DOSSIER, site(intro="")), lambda: next(turning), lambda: next(addresses)),
                  read_templates())
    known = {each for _, tree in pages(built(PLAIN)) for each in map(str, shape(tree))}
    for path, tree in pages(made):
        assert {str(each) for each in shape(tree)} <= known, path
    no_formulas(made)


@settings(max_examples=6, phases=[Phase.explicit, Phase.generate])
@given(texts)
def test_any_text_is_text_in_every_output(text: str) -> None:
    """The same of generated text; a failing example is not made smaller, since each costs a whole site."""
    for check in CHECKS:
        check(text)


@pytest.mark.parametrize("address", ADDRESS)
def test_only_web_addresses_become_links(address: str) -> None:
    """No other scheme in any place where a page has an address, and none where the browser would see another."""
    for path, tree in pages(built(PLAIN, address)):
        for _, found in tree.addresses():
            assert urlsplit(found).scheme in ("", "http", "https") or found == "data:,", path
            assert not re.match(r"(?i)\s*(//|\\|[a-z]*\s*script:|data:(?!,))", found), (path, found)
            assert not re.search(r"\s", found), (path, found)


def test_every_kind_of_file_is_held_to_this() -> None:
    """A site that writes another kind of file needs a test of its own here."""
    assert {PurePosixPath(path).suffix for path in built(PLAIN)} <= {
        ".html", ".css", ".svg", ".json", ".xml", ".csv", ".txt", "", ".png", ".js", ".jsonld", ".ics", ".bib"}


@given(texts)
def test_marks_and_escapes_leave_nothing_unseen(text: str) -> None:
    """Both are idempotent, and change nothing that a person can see."""
    for shown in (marked(text), escaped(text)):
        assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b\x1b\x9b\x00]", shown)
    assert marked(marked(text)) == marked(text)
    assert escaped(escaped(text)) == escaped(text)
    if not UNSEEN.search(text):
        assert marked(text) == escaped(text) == text


def test_what_people_use_stays() -> None:
    """A family of pictures, a red heart, an accent that stands by itself, any alphabet."""
    text = "👨\u200d👩\u200d👧 ❤\ufe0f e\u0301 Россия 日本 مرحبا"
    assert marked(text) == text
    assert marked("a\u200db") == "a⟨U+200D⟩b"
    assert EVIL not in marked("1\u202e2")
