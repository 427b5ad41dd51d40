"""Work in shares gives what one process gives, whatever becomes of the others."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.errors import TemplateFault
from briefgen.pipeline import making, parallel, remembering
from briefgen.pipeline.parallel import cores, in_shares
from briefgen.project import Change, Output, Project, Put, atomic
from tests.scratch import entitle, make_project, tree

pytestmark = pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="only Linux forks")


@pytest.mark.parametrize("shares", [1, 2, 3, 5])
def test_shares_come_back_in_order(shares: int) -> None:
    """Each knows its number and how many there are."""
    assert in_shares(lambda number, of: (number, of), shares) == [(n, shares) for n in range(shares)]


def test_much_data_comes_back_whole() -> None:
    """More than a pipe holds."""
    got = in_shares(lambda number, of: [bytes([number, of]) * 3_000_000], 2)
    assert got == [[b"\0\2" * 3_000_000], [b"\1\2" * 3_000_000]]


def test_a_killed_process_changes_nothing() -> None:
    """Its share is done again here."""
    parent = os.getpid()

    def work(number: int, _: int) -> int:
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return number * number

    assert in_shares(work, 3) == [0, 1, 4]


def test_a_fault_in_a_share_is_raised_as_if_nobody_had_helped() -> None:
    """With its type and its words."""
    def work(number: int, _: int) -> int:
        if number == 1:
            raise TemplateFault("templates/base.html:3: no such thing")
        return number

    with pytest.raises(TemplateFault, match=r"base\.html:3"):
        in_shares(work, 2)


def test_no_process_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the parent's own share fails."""
    fork, children = os.fork, list[int]()

    def counted() -> int:
        children.append(fork())
        return children[-1]

    def work(number: int, _: int) -> int:
        if number == 0:
            raise ValueError("the parent's own")
        signal.pause()
        return number

    monkeypatch.setattr(os, "fork", counted)
    with pytest.raises(ValueError, match="parent's own"):
        in_shares(work, 3)
    assert len(children) == 2
    for child in children:
        with pytest.raises(ProcessLookupError):
            os.kill(child, 0)


DYING = """
import os, signal, sys, time
from pathlib import Path
from briefgen.pipeline.parallel import in_shares
from briefgen.project import atomic

parent = os.getpid()
with atomic.locked(Path(sys.argv[1]), lambda: None):
    in_shares(lambda number, of: time.sleep(60) if number else (time.sleep(0.2), os.kill(parent, signal.SIGKILL)), 3)
"""


def test_the_others_die_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    """They would hold its lock, and the next run would wait for work that nobody wants."""
    subprocess.run([sys.executable, "-c", DYING, str(tmp_path / "x.lock")], check=False, timeout=30)

    def held() -> None:
        raise AssertionError("the lock is held by a process whose parent is dead")

    time.sleep(0.2)
    with atomic.locked(tmp_path / "x.lock", held):
        pass


def test_a_process_with_threads_is_not_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock that another thread holds would be held in the child for ever."""
    ended = threading.Event()
    thread = threading.Thread(target=ended.wait)
    thread.start()
    try:
        assert cores(10**6) == 1
    finally:
        ended.set()
        thread.join()
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    assert cores(10**6) == len(os.sched_getaffinity(0))


def test_a_site_made_in_shares_is_the_same_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files, their order and the problems."""
    project = Project(make_project(tmp_path / "project"))
    alone = pipeline.make(project)
    asked: list[int] = []

    def three(_: int) -> int:
        asked.append(3)
        return 3

    for module in (making, remembering):
        monkeypatch.setattr(module, "cores", three)
    shared = pipeline.make(project)
    assert len(asked) == 5, "articles, sheets, checks, stories, pages"
    assert alone.files is not None
    assert shared.files is not None
    assert list(shared.files.items()) == list(alone.files.items())
    assert shared.problems == alone.problems


def test_a_share_that_dies_while_it_puts_pages_down_is_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Also where it had put down second names of pages that stand: these keep their bytes."""
    root, parent, put = make_project(tmp_path / "project"), os.getpid(), making.put
    for _ in range(2):
        assert pipeline.build(Project(root)).errors == ()
    before = tree(root / "site")
    shutil.copytree(root / "site", tmp_path / "second names", copy_function=os.link)
    entitle(root, "Judul lain")

    def dying(out: Output, files: Iterable[tuple[str, bytes]]) -> list[tuple[str, Put]]:
        if os.getpid() == parent:
            return put(out, files)
        put(out, islice(files, 4))
        os._exit(1)

    with monkeypatch.context() as patch:
        patch.setattr(making, "cores", lambda _: 3)
        patch.setattr(making, "put", dying)
        assert pipeline.build(Project(root)).errors == ()
    whole = tree(root / "site")
    assert tree(tmp_path / "second names") == before
    shutil.rmtree(root / ".briefgen")
    assert pipeline.build(Project(root)).change == Change((), ())
    assert tree(root / "site") == whole != before


def test_sheets_are_shared_from_some_number_on() -> None:
    """Few are done faster than a process is forked."""
    assert cores(parallel.FEWEST - 1) == 1
