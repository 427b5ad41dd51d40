"""Every write of a build fails in turn: the site is the old one or the new one, and the next build puts all right."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.errors import ProjectError
from briefgen.project import Project, atomic, create_sheet, editing, output, publish, replace_sheet, writing
from tests.faults.layer import FAULTS, FailingDisk, content, failing
from tests.scratch import SEEDS, entitle, make_project, tree

STRIDE = int(os.environ.get("BRIEFGEN_STRIDE", "23"))
"""Of a whole build every so many writes fail here; by hand each: BRIEFGEN_STRIDE=1 python -m pytest -s tests/faults."""

ROOT = Path(__file__).parents[2]

Begun = tuple[Path, dict[str, bytes], dict[str, bytes], dict[str, bytes]]
"""A project, its old site, its new site, its sheets."""

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


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Begun:
    """A project to be built anew, one of its two sheets still to be written."""
    root = make_project(tmp_path_factory.mktemp("begun") / "project", title="Judul Lama")
    pipeline.build(Project(root))
    old, sheets = tree(root / "site"), tree(root / "content" / "sheets")
    entitle(root, "Judul Baru")
    (root / "content" / "sheets" / "banjir-dua.yaml").unlink()
    shutil.copytree(root, root.parent / "begun", ignore=shutil.ignore_patterns(".briefgen"))
    pipeline.build(Project(root))
    assert len(sheets) == len(SEEDS)
    return root.parent / "begun", old, tree(root / "site"), sheets


@pytest.mark.parametrize(("code", "keeps"), [
    (errno.ENOSPC, False), (errno.ENOSPC, True), (errno.EIO, False), (errno.EIO, True)])
@pytest.mark.parametrize("verb", ["build", "extract"])
def test_a_whole_run_survives_whichever_write_fails(
        begun: Begun, tmp_path: Path, verb: str, code: int, keeps: bool) -> None:
    """From the sources on, with sheets, site and locks; the next run, on a disk that works, ends the work."""
    begin, old, new, sheets = begun
    outcomes: Counter[str] = Counter()
    for number in count(1, STRIDE if verb == "build" else -(-STRIDE // 5)):       # extract writes much less
        root = tmp_path / str(number)
        shutil.copytree(begin, root)
        with failing(FailingDisk(number, code, keeps=keeps)) as disk:
            told = said(getattr(pipeline, verb), Project(root))
        site, held = tree(root / "site"), tree(root / "content" / "sheets")
        outcomes[f"{'told' if told else 'ended'}, {'old' if site == old else 'new'} site, {len(held)} sheets"] += 1
        assert site in (old, new)
        assert held.items() <= sheets.items()
        assert "banjir-satu.yaml" in held
        assert ("still stands" in told) if told else (held == sheets)
        pipeline.build(Project(root))
        assert (tree(root / "site"), tree(root / "content" / "sheets")) == (new, sheets)
        shutil.rmtree(root)
        if not disk.failed:
            break
    print(f"\n{verb}, {errno.errorcode[code]} {'from then on' if keeps else 'once'}: {dict(outcomes)}")  # noqa: T201
    assert any(outcome.startswith("told") for outcome in outcomes)


def _leftovers(root: Path) -> list[str]:
    return [path.name for path in root.rglob(".briefgen/*") if path.suffix in (".new", ".old")]


class Interrupted(FailingDisk):
    """A disk at whose nth change somebody types Ctrl-C."""

    def step(self) -> None:
        """One more call."""
        self.calls += 1
        if self.calls == self.fails_at:
            raise KeyboardInterrupt


@pytest.mark.parametrize("verb", ["build", "extract"])
def test_ctrl_c_leaves_a_whole_site_whole_sheets_and_nothing_beside(begun: Begun, tmp_path: Path, verb: str) -> None:
    """At every so many changes of the disk. Unlike kill -9 it lets us clean up at once; else the next run does."""
    begin, old, new, sheets = begun
    interrupts = 0
    for number in count(1, STRIDE if verb == "build" else 1):
        root = tmp_path / str(number)
        shutil.copytree(begin, root)
        with failing(Interrupted(number, 0, keeps=False)) as disk:
            try:
                getattr(pipeline, verb)(Project(root))
            except KeyboardInterrupt:
                interrupts += 1
        assert tree(root / "site") in (old, new)
        assert tree(root / "content" / "sheets").items() <= sheets.items()
        assert (root / "content" / "sheets" / "banjir-satu.yaml").exists()
        if _leftovers(root):                            # typed while they were cleaned away: the work itself is done
            assert tree(root / "site") == new or tree(root / "content" / "sheets") == sheets
        pipeline.build(Project(root))
        assert (tree(root / "site"), _leftovers(root)) == (new, [])
        shutil.rmtree(root)
        if not disk.failed:
            break
    assert interrupts > (7 if verb == "build" else 15)


@pytest.mark.parametrize("most", [0, 100, 3_000, 9_000, 12_000])
def test_a_system_that_writes_no_more_leaves_the_old_site(begun: Begun, tmp_path: Path, most: int) -> None:
    """No injected fault but the system's own refusal (RLIMIT_FSIZE): one line, exit 1, whole sheets, the old site."""
    begin, old, new, sheets = begun
    root = tmp_path / "project"
    shutil.copytree(begin, root)
    done = subprocess.run(
        [sys.executable, "-m", "briefgen", "build"], cwd=root, text=True, capture_output=True, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))
    assert done.returncode == 1
    assert done.stderr.endswith("cannot be written: File too large; what stood there before still stands\n")
    assert len(done.stderr.splitlines()) == 1
    assert tree(root / "site") == old
    assert tree(root / "content" / "sheets").items() <= sheets.items()
    pipeline.build(Project(root))
    assert (tree(root / "site"), tree(root / "content" / "sheets")) == (new, sheets)
