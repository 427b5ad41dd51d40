"""Bad input: one line with file and line, exit 1, no traceback, and the site that stood before still stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.cli import run
from tests.scratch import make_project, tree

SEED, SHEET = "seeds/banjir-satu.txt", "content/sheets/banjir-satu.yaml"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A project with its sheets and its site, as files."""
    root = make_project(tmp_path_factory.mktemp("built"))
    assert run(["build", "--project", str(root)]) == 0
    return tree(root)


@pytest.fixture
def project(tmp_path: Path, built: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, as the current folder."""
    for name, data in built.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(path: str, data: bytes) -> Callable[[], None]:
    """Write a file."""

    def write() -> None:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_bytes(data)

    return write


def swap(path: str, old: str, new: str) -> Callable[[], None]:
    """Change the first place where `old` stands."""

    def change() -> None:
        text = Path(path).read_text(encoding="utf-8")
        assert old in text
        Path(path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def remove(path: str) -> Callable[[], None]:
    """Delete a file."""
    return lambda: Path(path).unlink()


def link(path: str, to: str) -> Callable[[], None]:
    """Put a symbolic link in a file's place."""

    def change() -> None:
        Path(path).unlink(missing_ok=True)
        Path(path).symlink_to(to)

    return change


BAD = {
    "an empty seed": (put(SEED, b""), f"{SEED}: S006"),
    "a seed of blanks": (put(SEED, b" \n\t\n"), f"{SEED}: S006"),
    "a seed that is not UTF-8": (put(SEED, b"Satu.\nDua \xe9.\n"), f"{SEED}:2: S002"),
    "a seed in UTF-16": (put(SEED, "Satu.\n".encode("utf-16")), f"{SEED}:1: S002"),
    "a NUL byte": (put(SEED, b"Satu.\nDua.\nTi\x00ga.\n"), f"{SEED}:3: S003"),
    "an escape sequence": (put(SEED, b"Satu.\n\x1b[31mDua.\n"), f"{SEED}:2: S005"),
    "an enormous seed": (put(SEED, b"x" * 9_000_000), f"{SEED}: P002"),
    "front matter that never ends": (put(SEED, b"---\nurl: x\nSatu.\n"), f"{SEED}:"),
    "front matter with an unknown key": (put(SEED, b"---\nurll: x\n---\nSatu.\n"), f"{SEED}:2:"),
    "a seed that is a folder": (lambda: (Path("seeds/c.txt").mkdir()), "seeds/c.txt: P001"),
    "a seed out of the project": (link("seeds/c.txt", "/etc/passwd"), "seeds/c.txt: P003"),
    "a seed with a name that Windows has not": (put("seeds/nul.txt", b"Satu.\n"), "seeds/nul.txt: P004"),
    "a sheet without its seed": (remove(SEED), f"{SHEET}: P007"),
    "a sheet that is no YAML": (put(SHEET, b"schema: fact-sheet/1\nid: [\n"), f"{SHEET}:"),
    "an empty sheet": (put(SHEET, b""), f"{SHEET}:"),
    "a sheet that is not UTF-8": (put(SHEET, b"schema: fact-sheet/1\nid: \xff\n"), f"{SHEET}:2: P006"),
    "a sheet with an unknown key": (swap(SHEET, "topics: []", "topics: []\nkind: news"), f"{SHEET}:5:"),
    "a sheet with a key twice": (swap(SHEET, "topics: []", "topics: []\ntopics: []"), f"{SHEET}:5:"),
    "a sheet with a wrong type": (swap(SHEET, "topics: []", "topics: 3"), f"{SHEET}:4:"),
    "a sheet with a tag": (swap(SHEET, "topics: []", "topics: !!python/name:os.system []"), f"{SHEET}:4:"),
    "a sheet with an alias": (swap(SHEET, "topics: []", "topics: *a"), f"{SHEET}:4:"),
    "a sheet of another id": (swap(SHEET, "id: banjir-satu", "id: banjir-dua"), f"{SHEET}:3:"),
    "a registry that is no YAML": (put("content/outlets.yaml", b"outlets: {\n"), "content/outlets.yaml:"),
    "a registry entry without a name": (
        put("content/outlets.yaml", b"outlets:\n  - id: kabar\n"), "content/outlets.yaml:2:"),
    "a site with two titles": (
        put("content/site.yaml", b"schema: site/1\ntitle: A\ntitle: B\n"), "content/site.yaml:3: Y008"),
    "a registry with a key twice": (
        put("content/outlets.yaml", b"schema: outlets/1\noutlets:\n  - id: kabar\n    name: A\n    name: B\n"),
        "content/outlets.yaml:5: Y008"),
    "front matter with a key twice": (put(SEED, b"---\noutlet: a\noutlet: b\n---\nSatu.\n"), f"{SEED}:3: S013"),
    "strings with a key twice": (
        put("templates/strings/id.own.toml", b'[feed]\nsummary = "a"\nsummary = "b"\n'),
        "templates/strings/id.own.toml: T001"),
    "a site without a title": (put("content/site.yaml", b"schema: site/1\n"), "content/site.yaml:1:"),
    "an intro that is not UTF-8": (put("content/index.md", b"\xff"), "content/index.md:1: P006"),
    "a template that asks for nothing that is": (
        put("templates/base.html", b"<p>\n{{ nowhere }}\n"), "templates/base.html:2: T001"),
    "a template that does not end": (put("templates/base.html", b"<p>\n{% if x %}\n"), "templates/base.html:2: T001"),
    "a template with a filter that fails": (
        put("templates/base.html", b"<p>\n\n{{ 'kata'|number }}\n"), "templates/base.html:3: T001"),
    "a template with a filter that is not there": (
        put("templates/base.html", b"<p>\n{{ frame.title|nofilter }}\n"), "templates/base.html:2: T001"),
    "a template that divides by zero": (
        put("templates/pages/index.html", b'{% extends "base.html" %}{% block main %}\n{{ 1 / 0 }}{% endblock %}'),
        "templates/pages/index.html:2: T001"),
    "a template that includes what is not there": (
        put("templates/base.html", b"<p>\n{% include 'partials/none.html' %}\n"), "templates/base.html:2: T001"),
    "strings that are no TOML": (put("templates/strings/id.toml", b"[x\n"), "templates/strings/id.toml: T001"),
    "strings outside of a table": (put("templates/strings/id.toml", b"x = 1\n"), "templates/strings/id.toml: T001"),
    "strings that are nested without end": (
        put("templates/strings/id.toml", b"[x]\na = " + b"[" * 9_000), "templates/strings/id.toml: T001"),
    "strings that ask a value for what it has not": (
        put("templates/strings/id.own.toml", b'[feed]\nsummary = "{claims.none[0]}"\n'),
        "templates/strings/id.toml: T001"),
    "a template that includes itself": (
        put("templates/base.html", b"<p>\n{% include 'base.html' %}\n"), "templates/base.html:2: T001"),
    "a template whose macro never ends": (
        put("templates/base.html", b"{% macro a() %}\n{{ a() }}{% endmacro %}\n\n{{ a() }}"),
        "templates/base.html:2: T001"),
    "a template that is not UTF-8": (put("templates/base.html", b"\xff"), "templates/base.html:1: P006"),
}


@pytest.mark.parametrize(("spoil", "begins"), BAD.values(), ids=BAD.keys())
@pytest.mark.parametrize("command", [["build"], ["build", "--frozen"], ["check"]], ids=" ".join)
def test_bad_input_is_one_line_and_the_old_site_stands(
        command: list[str], spoil: Callable[[], None], begins: str, project: Path,
        capsys: pytest.CaptureFixture[str]) -> None:
    """The line names the file and, where there is one, the line; nothing on the disk has changed."""
    spoil()
    before = tree(project)
    assert run(command) == 1
    captured = capsys.readouterr()
    told = captured.out if command == ["check"] else captured.err
    assert captured.out + captured.err == told
    errors = [line for line in told.splitlines() if "(warning)" not in line]
    assert [line[:len(begins)] for line in errors] == [begins]
    assert "; fix: " in errors[0]
    assert tree(project) == before


@pytest.mark.parametrize("command", ["build", "check"])
def test_two_seeds_of_one_name(command: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A clone on Windows or macOS would hold one of them."""
    put("seeds/BANJIR-satu.txt", b"Satu.\n")()
    assert run([command]) == 1
    captured = capsys.readouterr()
    assert "".join(line for line in (captured.out + captured.err).splitlines(True) if "(warning)" not in line) == (
        f"{SEED}: P005 is the same file as seeds/BANJIR-satu.txt where a system folds case or accents; "
        "fix: rename one of the two\n")


def test_extract_leaves_a_sheet_alone_that_it_cannot_read(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And brings the others up to date."""
    put(SHEET, b"\xff")()
    remove("content/sheets/banjir-dua.yaml")()
    assert run(["extract"]) == 1
    assert capsys.readouterr().err == f"{SHEET}:1: P006 is not UTF-8; fix: save the file as UTF-8\n"
    assert (project / SHEET).read_bytes() == b"\xff"
    assert (project / "content/sheets/banjir-dua.yaml").is_file()


def test_many_problems_are_told_in_one_run(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """None stops the others."""
    for name in ("an empty seed", "a registry that is no YAML", "a site without a title"):
        BAD[name][0]()
    put("content/sheets/banjir-dua.yaml", b"")()
    assert run(["build"]) == 1
    told = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in told] == [
        SEED, "content/sheets/banjir-dua.yaml", "content/outlets.yaml", "content/site.yaml"]


@pytest.mark.parametrize("command", ["build", "extract"])
def test_a_read_only_project_is_told_in_one_line(
        command: str, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """As a disk mounted read-only answers; reading commands do not mind."""
    from tests.faults.layer import FailingDisk, failing

    (project / SHEET).unlink()
    before = tree(project)
    with failing(FailingDisk(1, 30, keeps=True)):
        assert run([command]) == 1
        captured = capsys.readouterr()
        assert captured.err.count("\n") == 1
        assert "cannot be written: Read-only file system; what stood there before still stands" in captured.err
        assert run(["build", "--check"]) == 1
        assert run(["inspect", "--format", "json", SEED]) == 0
    assert tree(project) == before
