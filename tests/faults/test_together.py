"""Two builds at once: one waits and says so, and there is never a mixture."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from briefgen.project import Project, atomic, editing, output, writing
from tests.scratch import entitle, make_project, tree

ROOT = Path(__file__).parents[2]
WAITS = "briefgen: another briefgen is writing here; waiting for it to end\n"


def start(root: Path, *args: str) -> subprocess.Popen[str]:
    """A command in a process of its own."""
    return subprocess.Popen([sys.executable, "-m", "briefgen", *args], cwd=root, text=True, stderr=subprocess.PIPE,
                            env={**os.environ, "PYTHONPATH": str(ROOT)})


def finish(run: subprocess.Popen[str]) -> tuple[int, str]:
    """How a command ends: its exit code, and what it said."""
    told = run.communicate(timeout=120)[1]
    return run.returncode, told


def build(root: Path, *args: str) -> tuple[int, str]:
    """A build, from beginning to end."""
    return finish(start(root, "build", *args))


@pytest.mark.parametrize("args", [["build", "--frozen"], ["extract"]], ids=" ".join)
def test_the_second_waits_for_the_first_and_says_so(tmp_path: Path, args: list[str]) -> None:
    """In a pipe, too: otherwise it would seem to hang."""
    root = make_project(tmp_path)
    assert build(root) == (0, "")
    out = output(root / "site", root=root, home=None)
    with writing(out, lambda: None) if args[0] == "build" else editing(Project(root), lambda: None):
        second = start(root, *args)
        assert second.stderr
        assert second.stderr.readline() == WAITS
        assert second.poll() is None
    assert finish(second) == (0, "")


def test_many_at_once_give_one_whole_site(tmp_path: Path) -> None:
    """Sheets are written once, and the last to build has the word."""
    root = make_project(tmp_path / "many")
    runs = [start(root, "build") for _ in range(4)]
    assert {(code, told.replace(WAITS, "")) for code, told in map(finish, runs)} == {(0, "")}
    alone = make_project(tmp_path / "alone")
    assert build(alone) == (0, "")
    assert tree(root) == tree(alone)


def test_a_reader_never_sees_half_a_site(tmp_path: Path) -> None:
    """While the folder is exchanged again and again, a page and its manifest are from one build."""
    root = tmp_path
    sites = [{"index.html": word * 1000, "a.html": word} for word in (b"old", b"new")]
    out = output(root / "site", root=root, home=None)
    seen, done = set(), threading.Event()

    def read() -> None:
        while not done.is_set():
            folder = os.open(root / "site", os.O_RDONLY)
            try:
                names = frozenset(os.listdir(folder))  # noqa: PTH208 - by its descriptor
                index = os.open("index.html", os.O_RDONLY, dir_fd=folder)
                other = os.open("a.html", os.O_RDONLY, dir_fd=folder)
                seen.add((names, os.read(index, 9000) == os.read(other, 9000) * 1000))
                os.close(index)
                os.close(other)
            except FileNotFoundError:
                pass                            # this folder was exchanged and is being taken away
            finally:
                os.close(folder)

    from briefgen.project import publish

    with writing(out, lambda: None):
        publish(out, sites[0])
        reader = threading.Thread(target=read)
        reader.start()
        for number in range(40):
            publish(out, sites[number % 2])
        done.set()
        reader.join(10)
    assert seen
    assert all(whole for _, whole in seen)


def test_a_lock_goes_with_its_process(tmp_path: Path) -> None:
    """However that ends; nobody has to delete a lock file by hand."""
    code = ("import os, sys, time; from pathlib import Path; from briefgen.project import atomic\n"
            "with atomic.locked(Path(sys.argv[1]), lambda: None):\n"
            "    print('held', flush=True); time.sleep(60)\n")
    lock = tmp_path / "x.lock"
    holder = subprocess.Popen([sys.executable, "-c", code, str(lock)], cwd=ROOT, stdout=subprocess.PIPE)
    assert holder.stdout
    assert holder.stdout.readline() == b"held\n"
    waited = []
    threading.Timer(0.2, holder.kill).start()
    with atomic.locked(lock, lambda: waited.append(True)):
        assert waited == [True]
    holder.stdout.close()
    holder.wait(10)


def test_sources_may_change_while_a_build_runs(tmp_path: Path) -> None:
    """A source deleted in mid-build gives a site with it, a site without it, or a problem; never half of one."""
    root = make_project(tmp_path)
    assert build(root) == (0, "")
    before = tree(root / "site")
    run = start(root, "build")
    (root / "seeds" / "banjir-dua.txt").unlink()
    (root / "content" / "sheets" / "banjir-dua.yaml").unlink()
    entitle(root, "Judul Baru")
    code, told = finish(run)
    assert code == (1 if told else 0)
    if told:
        assert tree(root / "site") == before
    assert build(root) == (0, "")
    assert build(root, "--check") == (0, "")
