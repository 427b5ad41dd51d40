"""serve/watching: what is noticed, how often, and what becomes of it where the kernel does not tell."""

from __future__ import annotations

import asyncio
import errno
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from briefgen.serve import inotify, snapshots, watching
from briefgen.serve.inotify import Inotify
from briefgen.serve.snapshots import SnapshotWatcher
from briefgen.serve.watching import KernelWatcher, changes, watcher

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has inotify")
QUIET = 0.15
"""Longer than the product waits: a test may be held up in the middle of a save."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two sheets in a folder below it."""
    (tmp_path / "content" / "sheets").mkdir(parents=True)
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / "content" / "sheets" / name).write_bytes(b"old")
    return tmp_path / "content"


@pytest.fixture
def told_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is found by looking: what is noticed was told."""
    monkeypatch.setattr(watching, "SETTLED", QUIET)
    monkeypatch.setattr(watching, "DOUBT", 1000.0)
    monkeypatch.setattr(snapshots, "EVERY", 1000.0)


class Watch:
    """A watcher over folders, how often it noticed something, and what it said."""

    def __init__(self, *folders: Path) -> None:
        self.words: list[str] = []
        self.noticed: list[str] = []
        self.watcher = watcher(folders, self.words.append)

    async def work(self, *steps: Callable[[], object]) -> list[int]:
        """How often something was noticed after each step, each waited for as long as anything may take."""
        task = asyncio.create_task(self._listen())
        await asyncio.sleep(QUIET)
        found = []
        for step in steps:
            before = len(self.noticed)
            step()
            await self._quiet(before)
            found.append(len(self.noticed) - before)
        task.cancel()
        self.watcher.close()
        return found

    async def _listen(self) -> None:
        async for path in changes(self.watcher):
            self.noticed.append(path)

    async def _quiet(self, before: int) -> None:
        """Until something is noticed and no more follows; a second where nothing is."""
        for _ in range(50):
            await asyncio.sleep(QUIET / 5)
            if len(self.noticed) > before:
                break
        await asyncio.sleep(2 * QUIET)


def run(work: Coroutine[Any, Any, list[int]]) -> list[int]:
    """On a thread of its own: this one may have a loop already, since playwright leaves one running."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def in_place(sheet: Path) -> None:
    """`>`, nano, many editors."""
    sheet.write_bytes(b"new")


def renamed(sheet: Path) -> None:
    """Written beside and moved over it: VS Code with a setting, JetBrains, `sed -i`, briefgen itself."""
    beside = sheet.with_name("sedA1b2C3")
    beside.write_bytes(b"new")
    beside.replace(sheet)


def deleted_first(sheet: Path) -> None:
    """`git checkout`, and some editors."""
    sheet.unlink()
    sheet.write_bytes(b"new")


def by_vim(sheet: Path) -> None:
    """A probe, the old file aside, a new one, the old one deleted; the swap file all the while."""
    swap, probe, aside = sheet.with_name(f".{sheet.name}.swp"), sheet.with_name("4913"), sheet.with_name("a.yaml~")
    swap.write_bytes(b"swap")
    probe.touch()
    probe.unlink()
    sheet.rename(aside)
    sheet.write_bytes(b"new")
    aside.unlink()
    swap.unlink()


def by_emacs(sheet: Path) -> None:
    """A lock that is a link to nowhere, an autosave, a second copy."""
    lock, auto = sheet.with_name(f".#{sheet.name}"), sheet.with_name(f"#{sheet.name}#")
    lock.symlink_to("rina@desk.1234:5678")
    auto.write_bytes(b"new")
    shutil.copy2(sheet, sheet.with_name(f"{sheet.name}~"))
    sheet.write_bytes(b"new")
    auto.unlink()
    lock.unlink()


def slowly(sheet: Path) -> None:
    """In pieces, with the file open all the while."""
    with sheet.open("wb", buffering=0) as stream:
        for piece in (b"n", b"e", b"w"):
            stream.write(piece)
            time.sleep(0.02)


def at_an_old_time(sheet: Path) -> None:
    """`mv` and `cp -p` from elsewhere."""
    renamed(sheet)
    os.utime(sheet, (1, 1))


@LINUX
@pytest.mark.usefixtures("told_only")
@pytest.mark.parametrize("save", [in_place, renamed, deleted_first, by_vim, by_emacs, slowly, at_an_old_time])
def test_a_save_is_noticed_once_however_an_editor_does_it(folder: Path, save: Callable[[Path], None]) -> None:
    """And a second save again."""
    sheet = folder / "sheets" / "a.yaml"
    watch = Watch(folder)
    assert run(watch.work(lambda: save(sheet), lambda: (sheet.write_bytes(b"older"), save(sheet)))) == [1, 1]
    assert sheet.read_bytes() == b"new"
    assert set(watch.noticed) == {str(sheet)}
    assert watch.words == []


@LINUX
@pytest.mark.usefixtures("told_only")
def test_a_file_is_not_looked_at_while_it_is_being_written(
        folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A writer who takes longer than an editor's files are apart is waited for; half a sheet is a broken sheet."""
    monkeypatch.setattr(watching, "SETTLED", 0.001)
    monkeypatch.setattr(watching, "WRITING", 2.0)
    sheet, seen = folder / "sheets" / "a.yaml", list[bytes]()
    watch = Watch(folder)

    async def work() -> list[int]:
        async def look() -> None:
            async for _ in changes(watch.watcher):
                seen.append(sheet.read_bytes())

        task = asyncio.create_task(look())
        await asyncio.sleep(QUIET)
        with sheet.open("wb", buffering=0) as stream:
            for piece in (b"n", b"e", b"w"):
                stream.write(piece)
                await asyncio.sleep(QUIET)
        await asyncio.sleep(QUIET)
        task.cancel()
        watch.watcher.close()
        return []

    run(work())
    assert seen == [b"new"]


@LINUX
@pytest.mark.usefixtures("told_only")
def test_a_checkout_of_many_files_is_noticed_once(folder: Path) -> None:
    """By git itself, to another branch and back; files come, go and change."""
    root = folder.parent

    def git(*args: str) -> None:
        subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *args], cwd=root, check=True,
                       capture_output=True)

    git("init", "--initial-branch", "one")
    git("add", ".")
    git("commit", "--message", "one")
    git("checkout", "-b", "two")
    (folder / "sheets" / "b.yaml").unlink()
    (folder / "topics").mkdir()
    for number in range(40):
        (folder / "sheets" / f"{number}.yaml").write_bytes(b"two")
        (folder / "topics" / f"{number}.yaml").write_bytes(b"two")
    git("add", ".")
    git("commit", "--message", "two")
    assert run(Watch(folder).work(lambda: git("checkout", "one"), lambda: git("checkout", "two"))) == [1, 1]


@LINUX
@pytest.mark.usefixtures("told_only")
def test_new_folders_are_watched(folder: Path) -> None:
    """Those that come with files, those that files come into later, and those that come and go."""
    deep = folder / "new" / "deep"
    elsewhere = folder.parent / "elsewhere"

    def filled() -> None:
        deep.mkdir(parents=True)
        (deep / "c.yaml").write_bytes(b"1")

    steps: list[Callable[[], object]] = [
        filled, lambda: (deep / "c.yaml").write_bytes(b"12"), lambda: (folder / "new").rename(elsewhere),
        lambda: (elsewhere / "deep" / "c.yaml").write_bytes(b"123"), lambda: elsewhere.rename(folder / "again"),
        lambda: (folder / "again" / "deep" / "c.yaml").write_bytes(b"1234"),
        lambda: shutil.rmtree(folder / "again")]
    assert run(Watch(folder).work(*steps)) == [1, 1, 1, 0, 1, 1, 1]


@LINUX
@pytest.mark.usefixtures("told_only")
def test_a_watched_folder_may_come_later_and_go(tmp_path: Path) -> None:
    """As templates/ does; what else happens beside it is nobody's business."""
    later = tmp_path / "templates"
    steps: list[Callable[[], object]] = [
        lambda: ((tmp_path / "site").mkdir(), (tmp_path / "README.md").touch()),
        lambda: (later.mkdir(), (later / "a.html").write_bytes(b"1")), lambda: (later / "a.html").write_bytes(b"12"),
        lambda: shutil.rmtree(later), lambda: (later.mkdir(), (later / "a.html").write_bytes(b"123"))]
    assert run(Watch(later).work(*steps)) == [0, 1, 1, 1, 1]


@LINUX
@pytest.mark.usefixtures("told_only")
def test_what_is_no_source_is_not_noticed(folder: Path) -> None:
    """Hidden files and folders, swap files, second copies, a file that was written again as it was and moved back."""
    sheets = folder / "sheets"

    def save() -> None:
        (folder / ".git").mkdir()
        for path in (sheets / ".a.yaml.swp", sheets / "a.yaml~", sheets / "#a.yaml#", folder / ".git" / "index"):
            path.touch()
        (sheets / "a.yaml").rename(sheets / "c.yaml")
        (sheets / "c.yaml").rename(sheets / "a.yaml")

    assert run(Watch(folder).work(save, lambda: (folder / ".git" / "index").write_bytes(b"1"))) == [0, 0]


@LINUX
@pytest.mark.usefixtures("told_only")
def test_more_events_than_the_kernel_keeps_lose_no_change(folder: Path) -> None:
    """It says that it lost count, and everything is looked at."""
    most = int(Path("/proc/sys/fs/inotify/max_queued_events").read_text(encoding="ascii"))
    one, other, late = folder / "sheets" / "a.yaml", folder / "sheets" / "b.yaml", folder / "late.yaml"

    def flood() -> None:
        for _ in range(most // 2 + 100):        # two of the same in a row would count as one
            os.close(os.open(one, os.O_WRONLY))
            os.close(os.open(other, os.O_WRONLY))
        late.write_bytes(b"new")

    watch = Watch(folder)
    assert run(watch.work(flood, lambda: late.write_bytes(b"newer"))) == [1, 1]
    assert watch.noticed == [str(late)] * 2


@LINUX
def test_what_nobody_tells_is_found_by_looking(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that another machine has, too: its kernel is told, ours is not."""
    monkeypatch.setattr(watching, "DOUBT", 0.05)
    monkeypatch.setattr(Inotify, "events", lambda _: iter(()))
    watch = Watch(folder)
    assert run(watch.work(lambda: (folder / "c.yaml").touch())) == [1]
    assert watch.words == []


@LINUX
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EMFILE, errno.ENOSYS])
@pytest.mark.parametrize("name", ["__init__", "watch", "events"])
def test_a_watcher_that_fails_looks_for_changes_and_says_so(
        folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, number: int) -> None:
    """At the beginning or later, once, with the setting of the system that is too small."""
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Inotify, name, fail)
    monkeypatch.setattr(snapshots, "EVERY", 0.05)
    watch = Watch(folder)
    save = [lambda: (folder / "sheets" / "a.yaml").write_bytes(b"new"), lambda: (folder / "c.yaml").touch()]
    assert run(watch.work(*save)) == [1, 1]
    why = {errno.ENOSPC: "fs.inotify.max_user_watches is reached", errno.EMFILE: "fs.inotify.max_user_instances is "
           "reached", errno.ENOSYS: os.strerror(errno.ENOSYS)}[number]
    assert watch.words == [f"the system does not tell of changes ({why}): looking for them every 0.3 s instead"]


@LINUX
def test_a_watch_that_cannot_be_renewed_is_a_watcher_that_fails(
        folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project grows past what the system allows."""
    real = Inotify.watch

    def only_old(queue: Inotify, path: str) -> int:
        if path.endswith("new"):
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(queue, path)

    monkeypatch.setattr(Inotify, "watch", only_old)
    monkeypatch.setattr(snapshots, "EVERY", 0.05)
    watch, inner = Watch(folder), folder / "new"
    steps: list[Callable[[], object]] = [
        lambda: (inner.mkdir(), (inner / "c.yaml").touch()), lambda: (inner / "c.yaml").write_bytes(b"1")]
    assert run(watch.work(*steps)) == [1, 1]
    assert len(watch.words) == 1


def test_a_system_without_it_is_looked_at(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is nothing to say about that."""
    monkeypatch.setattr(inotify, "THERE", False)
    monkeypatch.setattr(snapshots, "EVERY", 0.05)
    watch = Watch(folder)
    assert not isinstance(watch.watcher, KernelWatcher)
    assert run(watch.work(lambda: in_place(folder / "sheets" / "a.yaml"))) == [1]
    assert watch.words == []


def test_looking_takes_no_more_than_a_share_of_the_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive on a slow disk is looked at less often."""
    monkeypatch.setattr(inotify, "THERE", False)
    watch = watcher([folder], lambda _: None)
    assert watch.every == snapshots.EVERY
    watch._took = 2.0
    assert watch.every == 2.0 / snapshots.SHARE


@LINUX
def test_nothing_is_left_open(folder: Path) -> None:
    """However often a watcher is started."""
    before = os.listdir("/proc/self/fd")  # noqa: PTH208 - the numbers, not the files
    for _ in range(3):
        run(Watch(folder).work())
    assert os.listdir("/proc/self/fd") == before  # noqa: PTH208


def test_snapshots_see_what_a_clock_does_not(tmp_path: Path) -> None:
    """A new file with an old time, a file that goes, and nothing twice; hidden files are nobody's business."""
    (tmp_path / "a").write_bytes(b"1")
    looking = SnapshotWatcher([tmp_path])
    assert looking.examine() == (None, None)
    (tmp_path / "b").write_bytes(b"1")
    os.utime(tmp_path / "b", (1, 1))
    assert looking.examine() == (str(tmp_path / "b"), None)
    (tmp_path / "a").unlink()
    assert looking.examine() == (str(tmp_path / "a"), None)
    (tmp_path / ".b.swp").write_bytes(b"1")
    assert looking.examine() == (None, None)
