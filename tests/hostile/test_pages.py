"""Pages that strangers wrote, given to `briefgen add`: bounded time and memory, and a seed or one line."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from datetime import UTC
from pathlib import Path

import pytest

from briefgen.imports import Known, decode_page, page_seed, read_page
from briefgen.imports.bounds import ATTRIBUTES, TAGS, is_moderate
from briefgen.lang import load_language
from briefgen.seeds import load_seed
from briefgen.text.unseen import UNSEEN
from tests.hostile.payloads import EVERY
from tests.scratch import make_project

ROOT = Path(__file__).parents[2]
MEMORY, SECONDS = 1_500_000_000, 30
"""Of address space and of processor time, for a page of 4 MB; most of it is what reads pages."""

STORY = "<p>Warga Randu membersihkan lumpur di balai desa pada Senin pagi, dan sekolah dibuka lagi.</p>"


def page(body: str = "", head: str = "", title: str = "Warga Randu Kerja Bakti") -> str:
    """A page with an article and something more."""
    return (f"<!doctype html><html><head><title>{title}</title>{head}</head>"
            f"<body><article><h1>{title}</h1>{STORY * 3}{body}</article></body></html>")


def linked(data: str) -> str:
    """A page with linked data."""
    return page(head=f'<script type="application/ld+json">{data}</script>')


SIZE = 4_000_000
PAGES = {
    "folders in folders": page("<div>" * (SIZE // 5)), "letters in letters": page("<b>" * (SIZE // 3)),
    "tables in tables": page("<table><tr><td>" * (SIZE // 15)), "paragraphs": page("<p>Warga.</p>" * (SIZE // 13)),
    "attributes": page(f"<p {' '.join(f'a{n}=x' for n in range(SIZE // 9))}>Warga</p>"),
    "attributes without blanks": page(f"<p {''.join(f'''a{n}='x' ''' for n in range(SIZE // 12))}>Warga</p>"),
    "an attribute": page(f"<p title='{'x' * SIZE}'>Warga</p>"), "a paragraph": page(f"<p>{'kata ' * (SIZE // 5)}</p>"),
    "open signs": page("<" * SIZE), "references": page("&#x1" * (SIZE // 4)), "comments": page("<!--" * (SIZE // 4)),
    "scripts": page("<script>" * (SIZE // 8)), "sections": page("<![CDATA[" * (SIZE // 9)),
    "lists in linked data": linked("[" * SIZE), "objects in linked data": linked('{"a":' * (SIZE // 5)),
    "graphs in linked data": linked('{"@graph":[' * 900 + "{}" + "]}" * 900),
    "a number in linked data": linked('{"@type":"NewsArticle","datePublished":' + "9" * SIZE + "}"),
    "many pieces of linked data": page(head='<script type="application/ld+json">{}</script>' * (SIZE // 45)),
    "entities of entities": "<!DOCTYPE html [<!ENTITY a 'xxxxxxxxxx'>" + "".join(
        f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)) + "]>" + page("<p>&j;</p>"),
    "an entity of a file": "<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + page("<p>&a;</p>"),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Somewhere to add to."""
    return make_project(tmp_path_factory.mktemp("pages"))


@pytest.mark.parametrize("html", PAGES.values(), ids=PAGES.keys())
def test_a_page_that_is_too_much_is_a_seed_or_one_line(project: Path, tmp_path: Path, html: str) -> None:
    """Nothing of a file of this machine, no other address asked, and a bound that a bomb would break at once."""
    (tmp_path / "page.html").write_bytes(html.encode())
    for old in (project / "seeds").glob("warga*.txt"):
        old.unlink()
    done = subprocess.run(
        [sys.executable, "-m", "briefgen", "add", str(tmp_path / "page.html")], cwd=project, text=True,
        capture_output=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}, preexec_fn=_bounded)
    assert done.returncode in (0, 1)
    assert len(done.stdout.splitlines()) + len(done.stderr.splitlines()) == 1, done.stderr[-500:]
    assert done.stdout.startswith("seeds/warga-randu-kerja-bakti") or "/page.html: I005 holds no article" in done.stderr
    for seed in (project / "seeds").glob("warga*.txt"):
        assert b"root:" not in seed.read_bytes()


@pytest.mark.parametrize("charset", [
    "hex", "utf-7", "idna", "unicode_escape", "undefined", "rot13", "zlib", "mbcs", "x" * 1_000, "../utf-8"])
def test_a_charset_that_is_none_does_no_harm(charset: str) -> None:
    """Python has codecs that are none of text, or that run long; such a page is read as if it named none."""
    html = decode_page(page(head=f'<meta charset="{charset}">').encode())
    read = read_page(html, url=None, zone=UTC)
    assert read is not None
    assert read.headline == "Warga Randu Kerja Bakti"


def _bounded() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def test_pages_of_outlets_are_far_below_the_bounds() -> None:
    """With data in an attribute, and as many tags and attributes as are allowed."""
    assert is_moderate(page(f'<p data-all="{"a = b " * 100_000}">Warga</p>'))
    assert is_moderate(f"<p {'a=b ' * (ATTRIBUTES - 1)}>" + "<p>" * (TAGS - 1))
    assert not is_moderate(f"<p {'a=b ' * ATTRIBUTES}>")
    assert not is_moderate("<p>" * (TAGS + 1))


@pytest.mark.parametrize("title", [
    "../../../../etc/passwd", "CON", ".", "/", "a/b\\c", "\u202etitik", "-rf", "x" * 5_000])
def test_a_headline_names_a_file_in_seeds(project: Path, tmp_path: Path, title: str) -> None:
    """And no other, whatever it says."""
    (tmp_path / "page.html").write_bytes(page(title=title).encode())
    before = {path for path in project.parent.rglob("*") if path.is_file()}
    done = subprocess.run([sys.executable, "-m", "briefgen", "add", str(tmp_path / "page.html")], cwd=project,
                          text=True, capture_output=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)})
    made = {path for path in project.parent.rglob("*") if path.is_file()} - before
    assert done.returncode in (0, 1)
    assert {path.parent for path in made if path.suffix == ".txt"} <= {project / "seeds"}
    assert all(path.suffix == ".txt" or ".briefgen" in path.parts for path in made)
    assert not UNSEEN.search(done.stdout + done.stderr)
    for path in made:
        path.unlink()


@pytest.mark.parametrize("address", [
    "https://warta.example/a b", "https://warta.example/<b>", "https://warta.example/%22\"", "javascript:x",
    "https://[x", "//", "https:///a"])
def test_an_address_that_is_none_is_left_out(address: str) -> None:
    """What a page says of itself does not keep it from being added."""
    told = address.replace('"', "&quot;")
    html = page(head=f'<link rel="canonical" href="{told}"><meta property="og:url" content="{told}">')
    for found in (None, "https://warta.example/a"):
        read = read_page(f"<!-- saved from url=(0027){address} -->\n{html}", url=found, zone=UTC)
        assert read is not None
        assert (read.url or "https://warta.example/a").startswith("https://warta.example/a"), read.url
        text = page_seed(read, Known(None, None, None))
        article, problems = load_seed(text.encode(), "seeds/a.txt", load_language("id"))
        assert article is not None, problems


@pytest.mark.parametrize("turn", range(3))
def test_payloads_of_a_page_do_not_become_front_matter(turn: int) -> None:
    """A page whose every word is a payload gives a seed whose fields are what the page declares, and its story."""
    lang = load_language("id")
    for text in EVERY[turn::3]:
        words = text.replace("<", "&lt;").replace("\x00", "")
        html = page(f"<p>{words}</p><p>---</p><p>url: https://evil.example/</p><p>---</p>",
                    head=f'<meta name="author" content="{words.replace(chr(34), "&quot;")}">', title=f"Warga {words}")
        read = read_page(html, url="https://warta.example/a", zone=UTC)
        assert read is not None, text
        article, problems = load_seed(page_seed(read, Known(None, None, None)).encode(), "seeds/a.txt", lang)
        assert article is not None, problems
        assert article.url == "https://warta.example/a", text
