"""`briefgen add`: what becomes a seed, under which name, and what does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.cli import run
from briefgen.imports import Known
from briefgen.lang import load_language
from briefgen.model.problem import Problem
from briefgen.project import Net, Project
from briefgen.seeds import load_seed
from tests.project.test_web import PUBLIC, page, serving
from tests.scratch import SEEDS, make_project, tree

PAGES = Path(__file__).parents[1] / "imports" / "pages"
LINKED = (PAGES / "linked_data.html").read_bytes()
STEM = "2025-03-05-kabar-lembah-jembatan-sungai-lara-ditutup-dua-pekan-untuk-perbaikan"
URL = "https://kabarlembah.example/daerah/2025/03/05/jembatan-sungai-lara-ditutup"
TEXT = "Warga Randu Kerja Bakti\n\nKabarRandu.id, Randu - Warga Randu membersihkan lumpur, kata kepala desa.\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A scratch project, as the current folder."""
    monkeypatch.chdir(make_project(tmp_path / "project"))
    return tmp_path / "project"


def seeds(project: Path) -> set[str]:
    """The names of the seeds that a test has added."""
    return {path.stem for path in (project / "seeds").glob("*.txt")} - set(SEEDS)


def test_a_saved_page_becomes_a_seed_that_is_extracted_and_built(
        project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Named by day, outlet and headline; the name is all that is printed, so that another command can take it."""
    assert run(["add", str(PAGES / "linked_data.html"), "--archive-url", "https://web.archive.org/web/2025/" + URL,
                "--retrieved", "2025-06-17"]) == 0
    assert capsys.readouterr() == (f"seeds/{STEM}.txt\n", "")
    text = (project / "seeds" / f"{STEM}.txt").read_text(encoding="utf-8")
    assert text.startswith(f'---\nurl: "{URL}"\noutlet: "Kabar Lembah"\n')
    assert f'archive_url: "https://web.archive.org/web/2025/{URL}"\nretrieved: "2025-06-17"\n---\n' in text
    assert run(["extract", STEM]) == 0
    assert run(["build"]) == 0
    assert capsys.readouterr() == ("", "")
    assert f'url: "{URL}"' in (project / "content" / "sheets" / f"{STEM}.yaml").read_text(encoding="utf-8")


def test_a_text_is_kept_as_it_is(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Windows line ends, too; what the person knows stands above it."""
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert run(["add", str(tmp_path / "a.txt"), "--url", "https://kabarrandu.example/a"]) == 0
    assert capsys.readouterr().out == "seeds/kabarrandu-id-warga-randu-kerja-bakti.txt\n"
    assert (project / "seeds" / "kabarrandu-id-warga-randu-kerja-bakti.txt").read_bytes() == (
        b'---\nurl: "https://kabarrandu.example/a"\n---\n' + TEXT.replace("\n", "\r\n").encode())


def test_an_article_is_added_once(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By its address, by its words though other lines stand around them, and twice in one command."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"{TEXT}\nBaca juga: Sungai Surut\n\nPenulis: Ana Rekaan\n", encoding="utf-8")
    (tmp_path / "c.html").write_bytes(LINKED.replace(b"Tiga dari dua belas", b"Empat dari dua belas"))
    given = [PAGES / "linked_data.html", *(tmp_path / name for name in ("a.txt", "b.txt", "c.html"))]
    assert run(["add", *map(str, given)]) == 1
    shown = capsys.readouterr()
    assert shown.out.splitlines() == [f"seeds/{STEM}.txt", "seeds/kabarrandu-id-warga-randu-kerja-bakti.txt"]
    fix = "; fix: edit nothing; if the outlet changed the article, put the new text into that file"
    first = "seeds/kabarrandu-id-warga-randu-kerja-bakti.txt"
    assert shown.err.splitlines() == [
        f"{tmp_path}/b.txt: I004 is in the project already: {first} has the same text{fix}",
        f"{tmp_path}/c.html: I004 is in the project already: seeds/{STEM}.txt has this address{fix}"]
    before = tree(project)
    assert run(["add", str(tmp_path / "a.txt")]) == 1
    assert run(["add", "--url", URL + "/?utm_source=surat", str(tmp_path / "b.txt")]) == 1
    assert tree(project) == before


def test_another_article_with_the_same_headline_gets_a_number(project: Path, tmp_path: Path) -> None:
    """Nothing is ever written over."""
    for number in range(3):
        (tmp_path / "a.txt").write_text(TEXT.replace("lumpur", f"lumpur {number} kali"), encoding="utf-8")
        assert run(["add", str(tmp_path / "a.txt")]) == 0
    stem = "kabarrandu-id-warga-randu-kerja-bakti"
    assert seeds(project) == {stem, f"{stem}-2", f"{stem}-3"}


@pytest.mark.parametrize(("name", "data", "said"), [
    ("tiada.txt", None, "P001 is not there"),
    ("none.html", (PAGES / "none.html").read_bytes(), "I005 holds no article that could be told from the page"),
    ("a.txt", b"\xff\xfe\x00", "S002 byte 0 (0xFF) is not UTF-8"),
    ("b.txt", b"---\nurl: x\n---\nSatu.\n", "S015 url must be an http or https address"),
    ("c.txt", b" \n", "S006 the seed is empty"),
    ("d.txt", b"x" * 5_000_001, "S001 the seed has 5,000,001 bytes")])
def test_what_is_no_article_is_told_and_the_others_are_added(
        project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes | None,
        said: str) -> None:
    """Each by its own name."""
    if data is not None:
        (tmp_path / name).write_bytes(data)
    assert run(["add", str(tmp_path / name), str(PAGES / "microdata.html")]) == 1
    shown = capsys.readouterr()
    assert shown.err.startswith(f"{tmp_path}/{name}")
    assert said in shown.err
    assert seeds(project) == {"2025-04-21-suara-lumbung-harga-beras-di-lembah-sari-turun-tipis"}


def test_a_page_without_an_article_is_told_in_this_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And one that is there already."""
    assert run(["add", str(PAGES / "none.html")]) == 1
    assert capsys.readouterr().err == (
        f"{PAGES}/none.html: I005 holds no article that could be told from the page; "
        "fix: copy the article's text into a file, and add that\n")
    for code in (0, 1):
        assert run(["add", str(PAGES / "linked_data.html")]) == code
    assert capsys.readouterr().err.splitlines()[-1] == (
        f"{PAGES}/linked_data.html: I004 is in the project already: seeds/{STEM}.txt has this address; "
        "fix: edit nothing; if the outlet changed the article, put the new text into that file")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "FILE:///etc/passwd", "http://127.0.0.1:9/", "http://[::1]/"])
def test_this_machine_is_not_asked(project: Path, url: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An address is never a way to a file or a service at home."""
    assert run(["add", url]) == 1
    assert capsys.readouterr().err.startswith(f"{url}: I002 ")
    assert seeds(project) == set()


def test_options_of_one_article_go_with_one(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One address cannot be that of two articles; a day that is none is told at the seed."""
    assert run(["add", "--url", URL, "a.txt", "b.txt"]) == 2
    assert run(["add"]) == 2
    capsys.readouterr()
    assert run(["add", "--retrieved", "kemarin", str(PAGES / "microdata.html")]) == 1
    assert "S015 retrieved must be a date" in capsys.readouterr().err
    assert seeds(project) == set()


def test_a_time_zone_that_is_none_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Since a clock in UTC is told in it."""
    (project / "content" / "site.yaml").write_text('title: "x"\ntime_zone: Asia/Randu\n', encoding="utf-8")
    assert run(["add", str(PAGES / "microdata.html")]) == 1
    assert "correct time_zone in content/site.yaml" in capsys.readouterr().err


def fetched(project: Path, url: str, body: bytes, *headers: str,
            known: Known | None = None) -> tuple[pipeline.Added, list[bytes]]:
    """Add a page from a server that sends `body` to everybody; and what it was asked."""
    with serving(lambda _: page(body, *headers)) as server:
        net = server.net({"kabarlembah.example": [PUBLIC], "web.archive.org": [PUBLIC]})
        added = pipeline.add(Project.at(project), [url], known=known or Known(), now="2026-01-02", net=net, agent="x")
        return added, server.seen


def article(project: Path, path: str) -> tuple[str | None, str | None, str | None]:
    """Address, archive's address and day of retrieval of a seed."""
    found, _ = load_seed((project / path).read_bytes(), path, load_language("id"))
    assert found is not None
    return found.url, found.archive_url, found.retrieved


def test_a_page_that_is_fetched_keeps_address_and_day(project: Path) -> None:
    """The day comes from the edge."""
    added, asked = fetched(project, URL.replace("https", "http"), LINKED, "Content-Type: text/html; charset=utf-8")
    assert added == pipeline.Added((f"seeds/{STEM}.txt",), ())
    assert article(project, added.seeds[0]) == (URL, None, "2026-01-02")
    assert len(asked) == 1


def test_a_page_that_is_there_is_not_even_fetched(project: Path) -> None:
    """By its address."""
    fetched(project, URL.replace("https", "http"), LINKED)
    added, asked = fetched(project, URL, LINKED)
    assert [problem.code for problem in added.problems] == ["I004"]
    assert asked == []


def test_an_archive_keeps_the_address_of_the_original(project: Path) -> None:
    """The page is asked for as it was sent, and both addresses are written."""
    kept = f"http://web.archive.org/web/20250306/{URL}"
    added, asked = fetched(project, kept, LINKED)
    assert asked[0].startswith(b"GET /web/20250306id_/https://kabarlembah.example/daerah/")
    assert article(project, added.seeds[0]) == (URL, kept, "2026-01-02")


def test_a_plain_text_at_an_address_is_a_seed_too(project: Path) -> None:
    """With what the person knows above what the server says."""
    known = Known(archive_url="https://web.archive.org/web/2025/x", retrieved="2025-03-09 10:15")
    url = "http://kabarlembah.example/a.txt"
    added, _ = fetched(project, url, TEXT.encode(), "Content-Type: text/plain", known=known)
    assert article(project, added.seeds[0]) == (url, "https://web.archive.org/web/2025/x", "2025-03-09 10:15")


def test_a_page_that_cannot_be_had_is_told_by_the_address_that_was_given(project: Path) -> None:
    """Not by the one that the archive's frame was taken off."""
    kept = f"http://web.archive.org/web/20250306/{URL}"
    added, _ = fetched(project, kept, b"%PDF", "Content-Type: application/pdf")
    assert [str(problem.where) for problem in added.problems] == [kept]
    assert all(isinstance(problem, Problem) and problem.code == "I003" for problem in added.problems)


def test_a_net_that_fails_is_told(project: Path) -> None:
    """No trace of Python is shown."""

    def unreachable(_host: str, _port: int) -> list[str]:
        raise OSError(101, "Network is unreachable")

    net = Net(unreachable, lambda *_: pytest.fail("nothing to connect to"))
    added = pipeline.add(Project.at(project), [URL], known=Known(), now="2026-01-02", net=net, agent="x")
    assert [problem.message for problem in added.problems] == ["cannot be had: Network is unreachable"]
