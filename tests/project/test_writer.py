"""project/writer.py: the output folder is ours or we stop, and it is whole at every moment."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.errors import ProjectError
from briefgen.project import MANIFEST, Change, Output, atomic, differences, output, publish, writing

SITE = {"index.html": b"<p>one</p>\n", "sources/a.html": b"a\n", "data/claims.csv": b"x\n"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project's root, with a neighbour that must not be touched."""
    (tmp_path / "neighbour.txt").write_bytes(b"mine")
    (tmp_path / "root" / "seeds").mkdir(parents=True)
    return tmp_path / "root"


def quiet() -> None:
    """Nobody has to wait."""
    raise AssertionError("the lock is held by somebody")


def write(root: Path, files: dict[str, bytes], name: str = "site") -> Change:
    """Build a site of these files."""
    out = output(root / name, root=root, home=None)
    with writing(out, quiet):
        return publish(out, files)


def read(folder: Path) -> dict[str, bytes]:
    """All files below a folder but the manifest."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*")
            if path.is_file() and path.name != MANIFEST}


def scratch(root: Path) -> list[str]:
    """What lies in the scratch folder, the lock aside."""
    return sorted(path.name for path in (root / ".briefgen").iterdir() if path.name not in ("site.lock", ".gitignore"))


def test_a_site_is_written_and_nothing_is_left_beside(root: Path) -> None:
    """The first build."""
    change = write(root, SITE)
    assert read(root / "site") == SITE
    assert change.written == (MANIFEST, "data/claims.csv", "index.html", "sources/a.html")
    assert scratch(root) == []


def test_the_manifest_is_what_sha256sum_checks(root: Path) -> None:
    """A mirror can be verified without briefgen."""
    write(root, SITE)
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", MANIFEST], cwd=root / "site", check=True)


def test_stale_pages_go_and_unchanged_ones_keep_their_time(root: Path) -> None:
    """rsync and make see what changed, and only that."""
    write(root, SITE)
    os.utime(root / "site" / "index.html", ns=(1, 1_000_000_000))
    change = write(root, {"index.html": SITE["index.html"], "sources/b.html": b"b\n"})
    assert read(root / "site").keys() == {"index.html", "sources/b.html"}
    assert change == Change((MANIFEST, "sources/b.html"), ("data/claims.csv", "sources/a.html"))
    assert (root / "site" / "index.html").stat().st_mtime_ns == 1_000_000_000


def test_an_unchanged_site_is_not_touched(root: Path) -> None:
    """Not even the folder's own time changes."""
    write(root, SITE)
    before = (root / "site").stat()
    assert write(root, SITE) == Change((), ())
    assert (root / "site").stat() == before


def test_a_site_is_written_where_no_thread_can_be_had(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As under a limit of memory or of processes: the files are handed to the disk one by one."""
    flushed: list[int] = []
    fsync = os.fsync

    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    monkeypatch.setattr(os, "fsync", lambda descriptor: (flushed.append(descriptor), fsync(descriptor))[1])
    write(root, SITE)
    assert read(root / "site") == SITE
    assert len(flushed) > len(SITE)


def test_the_folder_keeps_its_permissions(root: Path) -> None:
    """A web server that may read the old site may read the new one."""
    write(root, SITE)
    (root / "site").chmod(0o750)
    write(root, {"index.html": b"two"})
    assert (root / "site").stat().st_mode & 0o777 == 0o750


def _make_foreign(root: Path) -> Path:
    (root / "site").mkdir()
    (root / "site" / "thesis.doc").write_bytes(b"x")
    return root / "site"


def _make_mixed(root: Path) -> Path:
    write(root, SITE)
    (root / "site" / "sources" / "thesis.doc").write_bytes(b"x")
    return root / "site"


def _make_worktree(root: Path) -> Path:
    write(root, SITE)
    (root / "site" / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    return root / "site"


def _make_link_inside(root: Path) -> Path:
    write(root, SITE)
    (root / "site" / "index.html").unlink()
    (root / "site" / "index.html").symlink_to("/etc/passwd")
    return root / "site"


def _make_link_out(root: Path) -> Path:
    (root.parent / "elsewhere").mkdir()
    (root / "site").symlink_to(root.parent / "elsewhere")
    return root / "site"


def _make_file(root: Path) -> Path:
    (root / "site").write_bytes(b"x")
    return root / "site"


def _make_ring(root: Path) -> Path:
    (root / "site").symlink_to("ring")
    (root / "ring").symlink_to("site")
    return root / "site"


def _make_linked_source(root: Path) -> Path:
    (root / "isi").mkdir()
    (root / "content").symlink_to("isi")
    return root / "isi" / "site"


@pytest.mark.parametrize(("make", "says"), [
    (_make_foreign, "site holds files that briefgen did not write (thesis.doc)"),
    (_make_mixed, "site holds files that briefgen did not write (sources/thesis.doc)"),
    (_make_worktree, "site holds files that briefgen did not write (.git)"),
    (_make_link_inside, "site holds files that briefgen did not write (index.html)"),
    (_make_link_out, "site is a symbolic link that leads out of the project"),
    (_make_file, "site is not a folder"),
    (lambda root: root, ". is not a folder of its own"),
    (lambda root: root.parent, "is not a folder of its own"),
    (lambda root: root.parent / "home", "is not a folder of its own"),
    (lambda _: Path("/"), "/ is not a folder of its own"),
    (lambda _: Path("/proc"), "/proc is a mount point"),
    (lambda root: root / "seeds", "seeds lies in seeds/"),
    (lambda root: root / "content" / "site", "content/site lies in content/"),
    (_make_linked_source, "isi/site lies in content/"),
    (lambda root: root / ".git" / "site", ".git/site lies in .git/"),
    (lambda root: root / "site" / ".." / "seeds", "seeds lies in seeds/"),
    (lambda root: root / "seeds" / ".." / ".." / "root", ". is not a folder of its own"),
    (lambda root: root / ("x" * 300), f"{'x' * 200} cannot be written: File name too long"),
    (_make_ring, "site cannot be written: "),
])
def test_a_folder_that_is_not_ours_is_refused(root: Path, make: Callable[[Path], Path], says: str) -> None:
    """And nothing in it or around it changes."""
    site = make(root)
    before = read(root.parent)
    with pytest.raises(ProjectError) as refused:
        output(site, root=root, home=root.parent / "home")
    assert says in str(refused.value)
    assert read(root.parent) == before


def test_what_a_file_manager_leaves_does_not_stop_a_build(root: Path) -> None:
    """Looking at the site in Finder is no reason to refuse it."""
    write(root, SITE)
    (root / "site" / ".DS_Store").write_bytes(b"x")
    write(root, {"index.html": b"two"})
    assert read(root / "site") == {"index.html": b"two"}


def test_a_link_to_a_folder_in_the_project_is_written_through(root: Path) -> None:
    """The link stays a link."""
    (root / "public").mkdir()
    (root / "site").symlink_to("public")
    write(root, SITE)
    assert (root / "site").is_symlink()
    assert read(root / "public") == SITE


def test_a_foreign_file_that_comes_during_the_build_is_kept(root: Path) -> None:
    """The folder is looked at again before it is exchanged."""
    write(root, SITE)
    out = output(root / "site", root=root, home=None)
    (root / "site" / "late.txt").write_bytes(b"mine")
    with writing(out, quiet), pytest.raises(ProjectError, match=r"late\.txt"):
        publish(out, {"index.html": b"two"})
    assert (root / "site" / "late.txt").read_bytes() == b"mine"


def test_leftovers_of_a_killed_run_are_cleaned(root: Path) -> None:
    """Half of the next site never becomes part of it."""
    write(root, SITE)
    (root / ".briefgen" / "site.new" / "sources").mkdir(parents=True)
    (root / ".briefgen" / "site.new" / "sources" / "half.html").write_bytes(b"<ht")
    write(root, {"index.html": b"two"})
    assert read(root / "site") == {"index.html": b"two"}
    assert scratch(root) == []


def test_without_exchange_two_renames_do(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """File systems and systems that cannot exchange two names."""
    monkeypatch.setattr(atomic, "exchange", lambda *_: False)
    write(root, SITE)
    write(root, {"index.html": b"two"})
    assert read(root / "site") == {"index.html": b"two"}
    assert scratch(root) == []


def test_a_run_killed_between_two_renames_is_put_right_by_the_next(root: Path) -> None:
    """The old site comes back even if the next build then has nothing to write."""
    write(root, SITE)
    (root / "site").rename(root / ".briefgen" / "site.old")
    with writing(output(root / "site", root=root, home=None), quiet):
        assert read(root / "site") == SITE


def test_the_second_of_two_failing_renames_brings_the_old_site_back(
        root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where names cannot be exchanged and the disk fails in between."""
    write(root, SITE)
    monkeypatch.setattr(atomic, "exchange", lambda *_: False)
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.name == "site.new":
            raise OSError(5, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(ProjectError, match="Input/output error; what stood there before still stands"):
        write(root, {"index.html": b"two"})
    assert read(root / "site") == SITE


def test_this_system_exchanges_in_one_step(root: Path) -> None:
    """What docs/builds.md promises for Linux, on the file system of the tests."""
    (root / "a").mkdir()
    (root / "b").mkdir()
    (root / "a" / "x").write_bytes(b"")
    assert atomic.exchange(root / "a", root / "b")
    assert (root / "b" / "x").exists()


def test_differences_name_the_file_and_the_line(root: Path) -> None:
    """`build --check` says what is wrong, not only that something is."""
    write(root, SITE)
    (root / "site" / "index.html").write_bytes(b"<p>one</p>\n<p>two</p>\n")
    (root / "site" / "sources" / "a.html").unlink()
    (root / "site" / "extra.html").write_bytes(b"x")
    found = differences(Output((root / "site").resolve(), "site"), SITE)
    assert [f"{problem.where} {problem.message}" for problem in found] == [
        "site/extra.html is not written by this build",
        "site/index.html:2 differs from what the sources give",
        "site/sources/a.html is missing",
    ]
