"""The parts of importing one by one: addresses, encodings, dates, linked data, heads, seeds."""

from __future__ import annotations

import builtins
import json
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, timedelta, timezone
from types import ModuleType

import pytest

from briefgen.imports import (
    Known,
    NoReader,
    Page,
    decode_page,
    from_archive,
    is_page,
    name_seed,
    page_seed,
    read_page,
    same_page,
    with_known,
)
from briefgen.imports.linked_data import article_data, people
from briefgen.imports.moments import published
from briefgen.lang import load_language
from briefgen.seeds import read_seed
from briefgen.text.slugs import short_hash

WIB = timezone(timedelta(hours=7))
STORY = "<p>" + "Warga Randu membersihkan lumpur sisa banjir sejak Minggu pagi, kata kepala desa. " * 3 + "</p>"


@pytest.mark.parametrize("url", [
    "http://warta.example/a", "https://www.warta.example/a/", "https://warta.example:443/a#isi",
    "https://warta.example/a?utm_source=x&fbclid=y"])
def test_two_addresses_of_one_page_are_one(url: str) -> None:
    """Scheme, www, port, fragment, slash and tracking do not count."""
    assert same_page(url) == same_page("https://warta.example/a")


@pytest.mark.parametrize("url", [
    "https://warta.example/b", "https://warta.example/a?id=7", "https://lain.example/a", "https://warta.example:8080/a",
    "https://warta.example/A", "http://[::1"])
def test_two_pages_are_two(url: str) -> None:
    """What a server may tell apart we tell apart."""
    assert same_page(url) != same_page("https://warta.example/a")


def test_an_archive_address_holds_the_original() -> None:
    """And the page as it was sent is asked for without the archive's frame."""
    assert from_archive("https://web.archive.org/web/20250617031500/https://warta.example/a?q=1") == (
        "https://warta.example/a?q=1",
        "https://web.archive.org/web/20250617031500id_/https://warta.example/a?q=1")
    assert from_archive("http://web.archive.org/web/2025if_/http:/warta.example/") == (
        "http://warta.example/", "http://web.archive.org/web/2025id_/http://warta.example/")


@pytest.mark.parametrize("url", [
    "https://warta.example/web/20250617/https://x.example/", "https://web.archive.org/web/*/https://warta.example/",
    "https://web.archive.org/web/20250617/file:///etc/passwd"])
def test_another_address_holds_none(url: str) -> None:
    """A list of captures is no page."""
    assert from_archive(url) is None


@pytest.mark.parametrize("data", [
    b"<!DOCTYPE html><p>x", b"\xef\xbb\xbf\n<html>", b"<?xml version='1.0'?>\n<!-- x --><HTML lang=id>",
    b"<!-- saved from url=(0014)about:internet -->\n<div>x", "<!doctype html>".encode("utf-16")])
def test_html_is_known_by_how_it_begins(data: bytes) -> None:
    """Behind a byte order mark, a declaration and comments."""
    assert is_page(data)


@pytest.mark.parametrize("data", [b"", b"Warga Randu <b>tidak</b> mengungsi.", b"---\nurl: x\n---\n<p", b"<3 <html>"])
def test_text_is_no_page(data: bytes) -> None:
    """Though it may hold a tag."""
    assert not is_page(data)


@pytest.mark.parametrize(("data", "charset", "text"), [
    ("é “x”".encode(), None, "é “x”"),
    ("é “x”".encode("cp1252"), "iso-8859-1", "é “x”"),
    (b"<meta charset='windows-1252'>\x93x\x94", None, "<meta charset='windows-1252'>“x”"),
    (b"<meta charset=utf-16>\xc3\xa9", None, "<meta charset=utf-16>é"),
    (b"\xef\xbb\xbf\xc3\xa9", "iso-8859-1", "é"),
    ("é".encode("utf-16"), None, "é"),
    ("é".encode("utf-16-be"), "no-such-thing", "\x00é"),
    (b"\x93x\x94", "utf-8", "“x”"),
    (b"\xc3\xa9", "zip", "é"),
    (b"\xc3\xa9", "a\x00b", "é")])
def test_bytes_become_text_as_in_a_browser(data: bytes, charset: str | None, text: str) -> None:
    """Mark, header, meta, UTF-8, and Windows-1252 for what fits nothing."""
    assert decode_page(data, charset) == text


@pytest.mark.parametrize(("values", "told"), [
    (["2025-06-17"], "2025-06-17"),
    (["2025-06-17T10:15:00+07:00"], "2025-06-17 10:15"),
    (["2025-06-17 10:15"], "2025-06-17 10:15"),
    (["2025-06-17T20:15:30.123Z"], "2025-06-18 03:15"),
    (["2025-06-17T20:15+0000"], "2025-06-18 03:15"),
    (["2025-06-17T00:10:00+08:00"], "2025-06-17 00:10"),
    (["2025-06-17", "2025-06-17T10:15:00+07:00"], "2025-06-17 10:15"),
    (["Selasa, 17 Juni 2025", "2025-06-17"], "2025-06-17"),
    (["2025-06-17T10:15:00+07:00", "2025-06-18T10:15:00+07:00"], None),
    (["2025-02-30", "17/06/2025", "2025-06-17T25:00", "", "2025"], None),
    ([], None)])
def test_a_day_is_taken_where_all_agree(values: Sequence[str], told: str | None) -> None:
    """UTC becomes the readers' clock; another offset is the outlet's own, and stays."""
    assert published(values, WIB) == told


def test_a_moment_beyond_the_calendar_says_nothing() -> None:
    """In the readers' clock it would be before the year 1."""
    assert published(["0001-01-01T00:00Z"], timezone(timedelta(hours=-7))) is None
    assert published(["0001-01-01T00:00Z"], UTC) == "0001-01-01 00:00"


def data(*things: object, urls: Sequence[str] = (), titles: Sequence[str] = ()) -> Mapping[str, object]:
    """The article's object among several."""
    return article_data([json.dumps(thing) for thing in things], urls, titles)


def test_of_several_articles_the_one_with_this_address_or_headline_is_meant() -> None:
    """Where none has, or both have nothing to tell them apart, none is."""
    one = {"@type": "NewsArticle", "headline": "Satu", "url": "https://warta.example/1"}
    two = {"@type": "Article", "headline": "Dua", "url": "https://warta.example/2"}
    assert data(one, two, urls=["https://warta.example/2?utm_source=x"]) == two
    assert data(one, two, titles=["  DUA "]) == two
    assert data(one, two) == {}
    assert data(two) == two
    assert data({"@type": "WebPage", "headline": "Dua"}) == {}


def test_linked_data_that_is_broken_or_monstrous_is_passed_over() -> None:
    """It is somebody else's text."""
    good = '{"@type": "NewsArticle", "headline": "Satu"}'
    deep = "[" * 100_000
    far = '{"a":' * 20 + good + "}" * 20
    many = json.dumps([{"@type": "Thing"}] * 5_000) + ""
    assert article_data(["{", deep, "null", "3", far, many, good], (), ())["headline"] == "Satu"


def test_people_are_persons() -> None:
    """By name, in any of the forms; organisations are none."""
    assert people(["Ana", {"name": "Budi"}, {"@type": "Organization", "name": "Warta"},
                   {"@type": ["NewsMediaOrganization"], "name": "W"}, 3, None, {"@type": "Person"}]) == ["Ana", "Budi"]
    assert people("Ana") == ["Ana"]


def read(head: str, body: str = "<h1>Warga Randu Kerja Bakti</h1>" + STORY, url: str | None = None) -> Page:
    """A page with this head."""
    html = f"<!doctype html><html><head>{head}</head><body><main>{body}</main></body></html>"
    page = read_page(html, url=url, zone=WIB)
    assert page is not None
    return page


def test_the_canonical_address_of_another_host_is_not_taken() -> None:
    """A page that was fetched is where it was fetched; one of its own host may correct it."""
    here = "https://warta.example/a?x=1"
    assert read('<link rel="canonical" href="https://iklan.example/b">', url=here).url == here
    assert read('<link rel="canonical" href="/a">', url=here).url == "https://warta.example/a"
    assert read('<link rel="canonical" href="javascript:x">', url=here).url == here
    assert read('<link rel="canonical" href="https://[::1">').url is None


@pytest.mark.parametrize("author", [
    "https://warta.example/penulis/1", "@warta", "admin", "redaksi", "Warta Randu", "WARTA RANDU", "x" * 81, ""])
def test_what_cannot_be_a_person_is_no_author(author: str) -> None:
    """Addresses, accounts, the outlet itself."""
    head = f'<meta property="og:site_name" content="Warta Randu"><meta name="author" content="{author}">'
    assert read(head).authors == ()


def test_the_outlet_is_cut_off_a_title_and_nothing_else_is() -> None:
    """A dash in a headline stays."""
    head = '<meta property="og:site_name" content="Warta Randu"><title>{}</title>'
    body = STORY
    assert read(head.format("Banjir Surut - Warta Randu"), body).headline == "Banjir Surut"
    assert read(head.format("Banjir Randu - Lara Surut"), body).headline == "Banjir Randu - Lara Surut"


def test_of_several_headings_the_one_in_the_title_is_the_headline() -> None:
    """And with none in it the title is."""
    body = "<h1>Warta Randu Sore</h1><h1>Banjir Surut Cepat</h1>" + STORY
    assert read("<title>Banjir Surut Cepat | Warta</title>", body).headline == "Banjir Surut Cepat"
    assert read("<title>Kabar Lain</title>", body).headline == "Kabar Lain"


def test_lines_of_the_head_are_copied_as_printed() -> None:
    """Byline and date; not the day of a change, not a navigation, not what stands behind the story's first words."""
    body = ('<h1>Warga Randu Kerja Bakti</h1><nav class="date">1 Januari 2020</nav>'
            '<div class="byline">Oleh Ana Rekaan</div>'
            '<span class="updated-date">3 Maret 2025</span><time>2 Maret 2025</time>' + STORY
            + '<div class="date">4 Maret 2025</div>')
    assert read("", body).head == ("Oleh Ana Rekaan", "2 Maret 2025")


def test_a_story_is_more_than_a_list_of_links() -> None:
    """A page of headlines is no article."""
    links = "".join(f"<li><a href='/{n}'>Judul berita nomor {n}</a></li>" for n in range(40))
    assert read_page(f"<html><body><ul>{links}</ul></body></html>", url=None, zone=WIB) is None


def test_without_trafilatura_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """For saved pages as for fetched ones."""
    real = builtins.__import__

    def without(name: str, *args: object, **kwargs: object) -> ModuleType:
        if name.startswith("trafilatura"):
            raise ImportError(name)
        return real(name, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.delitem(sys.modules, "trafilatura", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(NoReader, match=r"not installed: pip install 'briefgen\[web\]'"):
        read_page("<!doctype html><p>x", url=None, zone=WIB)


@pytest.mark.parametrize("html", [
    "<div>" * 50_000 + STORY, "<h1>x</h1>" + "<p class=date>y</p>" * 50_000, "<" * 1_000_000, "<!--" * 200_000,
    "<meta charset" + " " * 1_000_000, '<script type="application/ld+json">' + "[" * 1_000_000,
    "<h1>x</h1>" + "<span class=date>" * 20_000 + STORY])
def test_a_hostile_page_is_read_in_time(html: str) -> None:
    """Deep, wide, broken: seconds, not minutes, and no exception."""
    start = time.monotonic()
    read_page(decode_page(f"<!doctype html>{html}".encode()), url=None, zone=WIB)
    assert time.monotonic() - start < 20


PAGE = Page("Warga Randu Kerja Bakti", 'Warta "Randu"', ("Ana Rekaan",), (), "2025-03-09 10:15",
            "https://warta.example/a", (), ("Warga Randu membersihkan lumpur\u2028 sejak Minggu: pagi.",))


def test_a_seed_of_a_page_reads_back_as_the_page() -> None:
    """What the person knows wins over what the page says; what cannot be seen is gone."""
    known = Known("https://warta.example/b", "https://web.archive.org/web/2025/https://warta.example/b", "2025-06-17")
    text = page_seed(PAGE, known)
    assert text == (
        '---\nurl: "https://warta.example/b"\noutlet: "Warta \\"Randu\\""\n'
        'published: "2025-03-09 10:15"\n'
        'authors: ["Ana Rekaan"]\narchive_url: "https://web.archive.org/web/2025/https://warta.example/b"\n'
        'retrieved: "2025-06-17"\n---\nWarga Randu Kerja Bakti\n\n'
        'Warga Randu membersihkan lumpur sejak Minggu: pagi.\n')
    article = read_seed(text, "x", load_language("id"))
    assert (article.headline, article.outlet.name, article.published.edtf, article.archive_url, article.retrieved) == (
        "Warga Randu Kerja Bakti", 'Warta "Randu"', "2025-03-09", known.archive_url, "2025-06-17")
    assert 'headline: "Warga Randu' in page_seed(PAGE, known, headline=True)


def test_what_is_known_goes_into_the_front_matter_of_a_text() -> None:
    """Beside what stands there, which is kept byte for byte, line ends included; a text without any gets some."""
    known = Known("https://warta.example/a", None, "2025-06-17")
    assert with_known("Satu\n", known) == '---\nurl: "https://warta.example/a"\nretrieved: "2025-06-17"\n---\nSatu\n'
    assert with_known("---\r\nurl: x # kept\r\n---\r\nSatu\r\n", known) == (
        '---\r\nretrieved: "2025-06-17"\r\nurl: x # kept\r\n---\r\nSatu\r\n')
    assert with_known("Satu\nurl: tidak\n", Known()) == "Satu\nurl: tidak\n"


@pytest.mark.parametrize(("text", "stem"), [
    ('---\npublished: 2025-03-09\noutlet: "Koran"\n---\nBanjir Surut di Randu\n\nRandu - Air surut, kata kades.\n',
     "2025-03-09-koran-banjir-surut-di-randu"),
    ("Air sungai surut sejak pagi dan warga pulang ke rumah masing-masing di tiga desa itu, kata camat.\n",
     "air-sungai-surut-sejak-pagi-dan-warga-pulang-ke-rumah-masing"),
    ('---\noutlet: "新聞"\nheadline: "é"\n---\nRandu - Air surut, kata kepala desa kepada wartawan pada sore hari.\n',
     f"x{short_hash('新聞')}-e")])
def test_a_seed_is_named_by_day_outlet_and_headline(text: str, stem: str) -> None:
    """As far as they are known, in whole words, in letters that every system and address takes."""
    assert name_seed(read_seed(text, "x", load_language("id"))) == stem
