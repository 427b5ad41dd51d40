"""Symbolic links that come with a repository: through none of them is anything outside written or deleted."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from briefgen.cli import run
from tests.scratch import make_project

COMMANDS = (["build"], ["extract"], ["build", "--frozen"], ["add", "../article.txt"], ["check"],
            ["templates", "copy", "base.html"])


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project beside a folder that holds what is precious, under every name that briefgen would use or clean away."""
    root = make_project(tmp_path / "project")
    outside = tmp_path / "outside"
    for name in ("site.new/page.html", "site.old/page.html", "a.yaml.new", "banjir-satu.yaml.new", "seal", "build.new",
                 "cache/seal", "sheets/.briefgen/a.yaml.new", "sheets/banjir-satu.yaml", "victim"):
        (outside / name).parent.mkdir(parents=True, exist_ok=True)
        (outside / name).write_bytes(b"precious")
    (tmp_path / "article.txt").write_bytes(b"Warga Randu Kerja Bakti\n\nWarga Randu membersihkan lumpur.\n")
    monkeypatch.chdir(root)
    return root


def seen(outside: Path) -> dict[str, bytes]:
    """Everything in the folder outside, empty folders too."""
    return {str(path): b"" if path.is_dir() else path.read_bytes() for path in outside.rglob("*")}


LINKS: dict[str, Sequence[tuple[str, str]]] = {
    "the scratch folder": [(".briefgen", "")],
    "the scratch folder of the sheets": [("content/sheets/.briefgen", "")],
    "the scratch folder of the seeds": [("seeds/.briefgen", "")],
    "the folder of the sheets": [("content/sheets", "sheets")],
    "content/": [("content", "")],
    "seeds/": [("seeds", "")],
    "templates/": [("templates", "")],
    "the memos": [(".briefgen/cache", "cache")],
    "a memo in the making": [(".briefgen/cache/build.new", "victim"), (".briefgen/cache/templates.new", "victim")],
    "a lock": [(".briefgen/site.lock", "victim"), (".briefgen/content.lock", "nothing")],
    "the list of what git ignores": [(".briefgen/.gitignore", "nothing")],
    "the site in the making": [(".briefgen/site.new", "site.new")],
    "the last site": [(".briefgen/site.old", "site.old")],
    "a sheet in the making": [("content/sheets/.briefgen/banjir-satu.yaml.new", "victim")],
    "a sheet": [("content/sheets/banjir-satu.yaml", "victim")],
    "a sheet that is not there": [("content/sheets/banjir-satu.yaml", "nothing")],
    "the site": [("site", "site.new")],
}


@pytest.mark.parametrize("links", LINKS.values(), ids=LINKS.keys())
def test_a_link_leads_nothing_out(
        root: Path, capsys: pytest.CaptureFixture[str], links: Sequence[tuple[str, str]]) -> None:
    """Not a byte outside changes, whatever is run; where a command cannot do its work it says so in one line."""
    outside = root.parent / "outside"
    for name, to in links:
        _replace(root / name, outside / to)
    before = seen(outside)
    for command in COMMANDS:
        code = run(command)
        told = capsys.readouterr().err
        assert seen(outside) == before, command
        assert code in (0, 1), command
        assert "Traceback" not in told
        assert "bug" not in told


def _replace(path: Path, target: Path) -> None:
    """Put a link in the place of a file or folder; what the folder held stands where the link leads."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        for each in path.iterdir():
            each.rename(target / each.name)
        path.rmdir()
    path.symlink_to(target)


OLD_STANDS = "what stood there before still stands"
LEADS_OUT = "its folder is a symbolic link that leads out of the project"
TOLD = {
    "the scratch folder, build": (
        ".briefgen", ["build"], f"site cannot be written: .briefgen is a symbolic link; {OLD_STANDS}"),
    "the scratch folder, extract": (
        ".briefgen", ["extract"], f"content/ cannot be written: .briefgen is a symbolic link; {OLD_STANDS}"),
    "sheets": ("content/sheets", ["extract"],
               f"content/sheets/banjir-dua.yaml cannot be written: {LEADS_OUT}; {OLD_STANDS}"),
    "seeds": ("seeds", ["add", "../article.txt"], f"seeds/warga-randu-kerja-bakti.txt cannot be written: {LEADS_OUT}"),
    "templates": ("templates", ["templates", "copy", "base.html"],
                  f"templates/base.html cannot be written: {LEADS_OUT}"),
}


@pytest.mark.parametrize(("link", "command", "said"), TOLD.values(), ids=TOLD.keys())
def test_what_cannot_be_written_is_told(
        root: Path, capsys: pytest.CaptureFixture[str], link: str, command: list[str], said: str) -> None:
    """One line that names the fault; nothing stands where the link leads."""
    empty = root.parent / "empty"
    empty.mkdir()
    if (root / link).exists():
        (root / link).rename(root / "moved")
    (root / link).symlink_to(empty)
    assert run(command) == 1
    assert capsys.readouterr().err == f"briefgen: {said}\n"
    assert os.listdir(empty) == []  # noqa: PTH208 - names alone


@pytest.mark.parametrize("swap", [
    lambda site, outside: (site.rename(site.parent / "away"), site.symlink_to(outside)),
    lambda site, outside: ((site / "index.html").unlink(), (site / "index.html").symlink_to(outside / "victim")),
    lambda site, outside: ((site / "sources").rename(site.parent / "away"), (site / "sources").symlink_to(outside)),
], ids=["site/", "a page", "a folder of pages"])
def test_a_link_put_there_while_the_site_is_made_leads_nothing_out(
        root: Path, monkeypatch: pytest.MonkeyPatch, swap: Callable[[Path, Path], object]) -> None:
    """Between the look at the folder and its exchange; what is linked may be published as bytes, never written."""
    from briefgen.project import publishing

    assert run(["build"]) == 0
    (root / "content" / "site.yaml").write_text("schema: site/1\ntitle: Lain\n", encoding="utf-8")
    before, exchange = seen(root.parent / "outside"), publishing._swap

    def swapped(*args: object) -> None:
        swap(root / "site", root.parent / "outside")
        exchange(*args)                         # type: ignore[arg-type]

    monkeypatch.setattr(publishing, "_swap", swapped)
    assert run(["build"]) in (0, 1)
    assert seen(root.parent / "outside") == before
