"""Every write of a build fails in turn: the site is the old one or the new one, and the next build puts all right."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from briefgen.errors import ProjectError
from briefgen.project import Project, atomic, create_sheet, editing, output, publish, replace_sheet, writing
from tests.faults.layer import FAULTS, FailingDisk, content, failing

OLD = {"index.html": b"old\n", "a/page.html": b"stays\n", "b/page.html": b"goes\n"}
NEW = {"index.html": b"new\n", "a/page.html": b"stays\n", "c/page.html": b"comes\n"}


def build(root: Path, files: dict[str, bytes]) -> None:
    """Write a site."""
    out = output(root / "site", root=root, home=None)
    with writing(out, lambda: None):
        publish(out, files)


def edit(project: Project) -> None:
    """Write over one sheet and make another."""
    with editing(project, lambda: None):
        replace_sheet(project, "a", "new", read=b"old")
        create_sheet(project, "b", "new")


def said(run: Callable[..., None], *args: object) -> str:
    """What a failing run says; "" where it succeeds. Any other exception than the documented one is a failure."""
    try:
        run(*args)
    except ProjectError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("exchanges", [True, False], ids=["exchange", "two-renames"])
@pytest.mark.parametrize(("code", "keeps"), FAULTS)
def test_a_site_is_old_or_new_whichever_write_fails(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, keeps: bool, exchanges: bool) -> None:
    """Where folders can be exchanged there is a site at every moment; elsewhere the next run brings it back."""
    if not exchanges:
        monkeypatch.setattr(atomic, "exchange", lambda *_: False)
    outcomes = set()
    for number in count(1):
        root = tmp_path / str(number)
        root.mkdir()
        build(root, OLD)
        disk = FailingDisk(number, code, keeps=keeps)
        with failing(disk):
            told = said(build, root, NEW)
        stands = content(root / "site")
        outcomes.add("none" if stands is None else "old" if stands == OLD else "new")
        assert ("still stands" in told) if told else (stands == NEW)
        assert stands == OLD or not told or not exchanges
        build(root, NEW)
        assert content(root / "site") == NEW
        assert [path.name for path in (root / ".briefgen").iterdir() if path.is_dir()] == []
        if not disk.failed:
            break
    assert {"old", "new"} <= outcomes
    assert number > 15


@pytest.mark.parametrize(("code", "keeps"), FAULTS)
def test_a_first_build_gives_nothing_or_all(tmp_path: Path, code: int, keeps: bool) -> None:
    """There is no site yet; a failing disk never leaves a half one."""
    for number in count(1):
        root = tmp_path / str(number)
        root.mkdir()
        disk = FailingDisk(number, code, keeps=keeps)
        with failing(disk):
            told = said(build, root, NEW)
        assert content(root / "site") == (None if told else NEW)
        build(root, NEW)
        assert content(root / "site") == NEW
        if not disk.failed:
            break
    assert number > 10


@pytest.mark.parametrize(("code", "keeps"), FAULTS)
def test_a_sheet_is_old_or_new_whichever_write_fails(tmp_path: Path, code: int, keeps: bool) -> None:
    """Writing over a reviewed sheet, and writing one where there is none."""
    for number in count(1):
        root = tmp_path / str(number)
        (root / "content" / "sheets").mkdir(parents=True)
        (root / "content" / "sheets" / "a.yaml").write_bytes(b"old")
        project, disk = Project(root), FailingDisk(number, code, keeps=keeps)
        with failing(disk):
            told = said(edit, project)
        sheets = {file.stem: file.data for file in project.sheets().files}
        assert sheets.pop("b", b"new") == b"new"
        assert sheets in ({"a": b"old"}, {"a": b"new"})
        assert "cannot be written" in told or not told
        with editing(project, lambda: None):
            assert not list((root / "content" / "sheets").rglob("*.new"))
        if not disk.failed:
            break
    assert {file.stem: file.data for file in project.sheets().files} == {"a": b"new", "b": b"new"}


def test_a_sheet_saved_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    """A person's save wins over an extraction that read the sheet before it."""
    (tmp_path / "content" / "sheets").mkdir(parents=True)
    (tmp_path / "content" / "sheets" / "a.yaml").write_bytes(b"saved by hand")
    with pytest.raises(ProjectError, match="was saved while"):
        replace_sheet(Project(tmp_path), "a", "new", read=b"old")
    assert not create_sheet(Project(tmp_path), "a", "new")
    assert (tmp_path / "content" / "sheets" / "a.yaml").read_bytes() == b"saved by hand"
