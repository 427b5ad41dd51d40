"""Each problem with a seed, a file or a template, as `briefgen check` tells it: the whole line, and no other error.

Those of sheets, registries, merging and decisions stand in tests/sheets, tests/check and tests/dossier.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.cli import run
from briefgen.seeds.fields import FIELDS
from tests.scratch import make_project, tree

SEED, SHEET = "seeds/banjir-satu.txt", "content/sheets/banjir-satu.yaml"


def seed(data: bytes | str) -> Callable[[], object]:
    """Other bytes in the seed's place."""
    return lambda: Path(SEED).write_bytes(data.encode() if isinstance(data, str) else data)


def file(path: str, data: str | bytes) -> Callable[[], object]:
    """A file, its folder made where it is missing."""

    def write() -> None:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_bytes(data.encode() if isinstance(data, str) else data)

    return write


def front(block: str) -> Callable[[], object]:
    """Front matter before an article."""
    return seed(f"---\n{block}\n---\nSatu.\n")


LINES = {
    "S001": (seed(b"x" * 5_000_001), SEED, "the seed has 5,000,001 bytes, more than the 5,000,000 allowed",
             "one seed holds one article; split the file"),
    "S002": (seed(b"Satu.\nDua \xe9.\n"), f"{SEED}:2", "byte 10 (0xE9) is not UTF-8: invalid continuation byte",
             "save the file as UTF-8 (it may be Windows-1252 or UTF-16 now)"),
    "S003": (seed(b"Satu.\n\x00\n"), f"{SEED}:2", "line 2 holds a NUL byte",
             "delete it; a file full of them is UTF-16: save it again as UTF-8"),
    "S004": (seed(b"Satu.\rDua.\r"), f"{SEED}:1", "line 1 ends a line with CR alone, as Mac OS 9 did",
             "save the file with LF or CRLF line ends"),
    "S005": (seed(b"Satu.\nDu\x1ba.\n"), f"{SEED}:2", "line 2 holds the control character U+001B",
             "delete it; it is invisible in most editors"),
    "S006": (seed(b" \n"), SEED, "the seed is empty", "paste the article's text into it, or delete the file"),
    "S010": (seed("---\nurl: x\nSatu.\n"), f"{SEED}:1",
             "line 1 opens front matter that is not closed within 20,000 characters",
             "put a line of three hyphens behind it; if the line belongs to the article, delete it"),
    "S011": (front("url: [x"), f"{SEED}:3", "this is not YAML: did not find expected ',' or ']'",
             "write `key: value`, with double quotes around free text"),
    "S012": (front("url: !!str x"), f"{SEED}:2", "front matter takes no tags, anchors or aliases",
             "write the value itself"),
    "S013": (front("outlet: a\noutlet: b"), f"{SEED}:3", "outlet stands twice, first on line 2",
             "delete one of the two"),
    "S014": (front("urll: x"), f"{SEED}:2", "unknown key 'urll'", f"known keys are {', '.join(FIELDS)}"),
    "S015": (front("published: kemarin"), f"{SEED}:2", "published must be a date, with or without a clock",
             'write it as `published: "2025-06-17 10:15"`'),
    "S016": (front("language: en"), f"{SEED}:1", "the front matter says en, and the rules read id",
             "delete the line if the article is in id; otherwise there is no pack to read it with"),
    "P001": (lambda: os.mkfifo("seeds/c.txt"), "seeds/c.txt", "is not a regular file", "put a file in its place"),
    "P002": (file("content/site.yaml", b"#" * 17_000_000), "content/site.yaml", "is larger than 16 MiB",
             "split it, or remove it"),
    "P003": (lambda: Path("seeds/c.txt").symlink_to("/etc/passwd"), "seeds/c.txt",
             "is a symbolic link that leads out of the project", "copy the file into the project"),
    "P004": (file("seeds/aux.txt", "Satu.\n"), "seeds/aux.txt", "the file name is a device on Windows",
             "rename the file"),
    "P005": (file("seeds/Banjir-Satu.txt", "Satu.\n"), SEED,
             "is the same file as seeds/Banjir-Satu.txt where a system folds case or accents", "rename one of the two"),
    "P006": (file("content/index.md", b"Kata.\n\xff"), "content/index.md:2", "is not UTF-8", "save the file as UTF-8"),
    "P007": (lambda: Path(SEED).unlink(), SHEET, f"its seed {SEED} is not there",
             "put the seed back, or delete the sheet"),
    "P009": (file("content/index.md", "[" * 501), "content/index.md", "holds 501 of [ and <, more than the 500 allowed",
             "shorten it; what is found belongs into sheets"),
    "T001": (file("templates/base.html", "<p>\n{{ nowhere }}\n"), "templates/base.html:2", "'nowhere' is undefined",
             "correct the template"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A project with its sheets, as files."""
    root = make_project(tmp_path_factory.mktemp("built"))
    assert run(["extract", "--project", str(root)]) == 0
    return tree(root)


@pytest.fixture
def project(tmp_path: Path, built: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, as the current folder."""
    for name, data in built.items():
        file(str(tmp_path / name), data)()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def errors(text: str) -> list[str]:
    """The lines of errors."""
    return [line for line in text.splitlines() if "(warning)" not in line]


@pytest.mark.parametrize("code", LINES)
def test_a_problem_is_told_in_this_line(code: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In the folder as it stands, by `check`."""
    spoil, where, message, fix = LINES[code]
    spoil()
    assert run(["check"]) == 1
    assert errors(capsys.readouterr().out) == [f"{where}: {code} {message}; fix: {fix}"]


def test_a_seed_without_a_sheet_is_told_where_none_may_be_written(
        project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """P008, by `build --frozen`."""
    Path(SHEET).unlink()
    assert run(["build", "--frozen"]) == 1
    assert errors(capsys.readouterr().err) == [
        f"{SEED}: P008 has no sheet; fix: run `briefgen extract banjir-satu` and commit {SHEET}"]


def test_a_page_that_differs_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """P010, by `build --check`: what differs, what is missing, what nobody wrote."""
    assert run(["build"]) == 0
    page = project / "site" / "index.html"
    page.write_bytes(page.read_bytes().replace(b"<!doctype html>", b"<!DOCTYPE html>"))
    os.unlink("site/robots.txt")  # noqa: PTH108 - by its name here
    capsys.readouterr()
    assert run(["build", "--check"]) == 1
    assert errors(capsys.readouterr().err) == [
        "site/index.html:1: P010 differs from what the sources give; fix: run `briefgen build`",
        "site/robots.txt: P010 is missing; fix: run `briefgen build`"]
