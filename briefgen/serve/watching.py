"""What changed in the folders of a project, as the kernel tells it; where it does not, by looking again and again."""

from __future__ import annotations

import asyncio
import errno
import os
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from pathlib import Path

from briefgen.serve import inotify
from briefgen.serve.inotify import Event, Inotify
from briefgen.serve.snapshots import EVERY, SnapshotWatcher, is_source, stamp_of

DOUBT, DOUBT_SHARE = 1.0, 0.02
"""Seconds between two looks at everything, since a kernel does not tell of what another machine saves in a folder that
both have; and the share of all time that looking may take."""

SETTLED, WRITING, PATIENCE = 0.02, 0.1, 1.0
"""Seconds of quiet after which what was saved is looked at: all files closed, one still open; and the longest wait."""

_LIMITS = {errno.ENOSPC: "fs.inotify.max_user_watches is reached",
           errno.EMFILE: "fs.inotify.max_user_instances is reached"}
_BEGINS = inotify.CREATE | inotify.MODIFY
_ITSELF = inotify.DELETE_SELF | inotify.MOVE_SELF


class KernelWatcher(SnapshotWatcher):
    """Told by Linux: looks at nothing but what was touched, as soon as whoever saves has done.

    An editor's save is several events, and `git checkout` is as many as there are files: they are waited for. Where a
    folder came, went or moved, or the kernel lost count, everything is looked at.
    """

    def __init__(self, folders: Sequence[Path], word: Callable[[str], None]) -> None:
        super().__init__(folders)
        self._word = word
        self._queue: Inotify | None = None
        self._watched: dict[int, str] = {}
        self._above: dict[int, frozenset[str]] = {}
        self._touched: deque[str | None] = deque()      # None: everything. One thread fills it, another empties it
        self._open: set[str] = set()
        self._since: float | None = None
        self._timer: asyncio.TimerHandle | None = None

    def start(self, callback: Callable[[], object]) -> bool:
        """Call back, in the running loop, whenever there is something to examine; False where one has to look."""
        self._callback = callback
        self._loop = asyncio.get_running_loop()
        try:
            self._queue = Inotify()
            self._cover()
        except OSError as error:
            self._give_up(error)
            return False
        self._loop.add_reader(self._queue.descriptor, self._hear)
        self.doubt()                                    # of what was saved since the first snapshot
        callback()
        return True

    @property
    def every(self) -> float:
        """Seconds until everything is to be looked at again."""
        return max(DOUBT, self._took / DOUBT_SHARE) if self._queue else super().every

    def doubt(self) -> None:
        """Let the next `examine` look at everything."""
        self._touched.append(None)

    def examine(self) -> tuple[str | None, None]:
        """As `SnapshotWatcher.examine`."""
        touched = {self._touched.popleft() for _ in range(len(self._touched))}
        if self._queue is None or None in touched:
            try:
                self._cover()
            except OSError as error:
                self._loop.call_soon_threadsafe(self._give_up, error)
            return super().examine()
        self.filepath = min((path for path in touched if path is not None and self._differs(path)), default=None)
        return self.filepath, None

    def close(self) -> None:
        """Stop watching."""
        if self._timer:
            self._timer.cancel()
        if self._queue:
            self._loop.remove_reader(self._queue.descriptor)
            self._queue.close()
            self._queue = None

    def _differs(self, path: str) -> bool:
        was, now = self.seen.pop(path, None), stamp_of(path)
        if now is not None:
            self.seen[path] = now
        return now != was

    def _cover(self) -> None:
        """Watch every folder that there is, and those in which ours may appear; forget those that are gone."""
        if self._queue is None:
            return
        old = self._watched.keys() | self._above.keys()
        watched = {watch: path for folder in self.folders for watch, path in _watches(self._queue, folder)}
        above: dict[int, set[str]] = {}
        for folder in self.folders:
            for watch, _ in _watches(self._queue, os.path.dirname(folder), deep=False):  # noqa: PTH120
                above.setdefault(watch, set()).add(os.path.basename(folder))  # noqa: PTH119
        self._above = {watch: frozenset(names) for watch, names in above.items()}
        self._watched = watched
        for gone in old - watched.keys() - above.keys():
            self._queue.forget(gone)

    def _hear(self) -> None:
        """Take note of what the kernel has to tell, and wait until it is quiet."""
        assert self._queue  # noqa: S101 - there is no reader without it
        try:
            heard = [self._note(event) for event in self._queue.events()]
        except OSError as error:
            self._give_up(error)
            return
        if any(heard):
            now = self._loop.time()
            self._since = now if self._since is None else self._since
            if self._timer:
                self._timer.cancel()
            quiet = now + (WRITING if self._open else SETTLED)
            self._timer = self._loop.call_at(min(quiet, self._since + PATIENCE), self._ready)

    def _note(self, event: Event) -> bool:
        """Whether it is anything to us."""
        if event.kind & inotify.IGNORED:
            return False
        folder = self._watched.get(event.watch)
        if folder is None:
            if event.watch in self._above and event.name not in self._above[event.watch]:
                return False
        elif not event.kind & (_ITSELF | inotify.FOLDER):
            return self._note_file(f"{folder}/{event.name}", event)
        elif event.name.startswith("."):
            return False
        self.doubt()
        return True

    def _note_file(self, path: str, event: Event) -> bool:
        if not is_source(event.name):
            return False
        if event.kind & _BEGINS:
            self._open.add(path)
        else:
            self._open.discard(path)
        self._touched.append(path)
        return True

    def _ready(self) -> None:
        self._timer = self._since = None
        self._open.clear()
        self._callback()

    def _give_up(self, error: OSError) -> None:
        self.close()
        why = _LIMITS.get(error.errno or 0) or error.strerror or str(error)
        self._word(f"the system does not tell of changes ({why}): looking for them every {EVERY} s instead")
        self._callback()


def watcher(folders: Sequence[Path], word: Callable[[str], None]) -> SnapshotWatcher:
    """The best that this system has. folders: with all below; one may be missing. word: told where it fails."""
    return KernelWatcher(folders, word) if inotify.THERE else SnapshotWatcher(folders)


def _watches(queue: Inotify, folder: str, *, deep: bool = True) -> Iterator[tuple[int, str]]:
    """A folder is watched before it is listed, so that nothing comes into it unseen."""
    try:
        yield queue.watch(folder), folder
        if deep:
            with os.scandir(folder) as entries:
                inner = [each.path for each in entries
                         if not each.name.startswith(".") and each.is_dir(follow_symlinks=False)]
            for path in inner:
                yield from _watches(queue, path)
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return                                          # whoever lists its parent is told of it


async def changes(watching: SnapshotWatcher) -> AsyncIterator[str]:
    """A path for each time that something changed; what changes before the next one is asked for counts as one."""
    told = asyncio.Event()
    watching.start(told.set)
    while True:
        try:
            async with asyncio.timeout(watching.every):     # wait_for may swallow a Ctrl-C before Python 3.12
                await told.wait()
        except TimeoutError:
            watching.doubt()
        told.clear()
        if path := (await asyncio.to_thread(watching.examine))[0]:
            yield path
