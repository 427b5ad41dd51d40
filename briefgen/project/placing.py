"""The files of a new folder: each put in its place as it comes, all handed to the disk together."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from briefgen.project.atomic import NO_LINKS, filled

Place = Callable[[str, bytes | Iterator[bytes] | Path], None]
"""Places a file under a relative path."""

_OPEN, _AT_ONCE = 128, 8
"""Files that wait together to be handed to the disk, and how many are being handed over at a time."""


@contextlib.contextmanager
def placing(folder: Path) -> Iterator[Place]:
    """Gives what places files below a new folder, made where it is missing; in the end they are handed to the disk.

    What is placed is bytes to write, in one or block by block, or the path of a file that stands somewhere already:
    that gets a second name and keeps its times; where the file system knows no second names it is written anew and
    given the same times.

    Raises:
        OSError: the disk refused, or the folder is a symbolic link, which would lead to somebody else's files.
    """
    if folder.is_symlink():
        raise OSError(errno.ELOOP, "is a symbolic link", str(folder))
    folder.mkdir(exist_ok=True)
    known = {folder}
    with _together() as hand_over:
        def place(name: str, what: bytes | Iterator[bytes] | Path) -> None:
            path = folder / name
            if path.parent not in known:
                path.parent.mkdir(parents=True, exist_ok=True)
                known.add(path.parent)
            path.unlink(missing_ok=True)        # of a share that failed, and perhaps a second name of what stands
            if not isinstance(what, Path):
                hand_over(filled(path, what))
            elif not _second_name(what, path):
                hand_over(filled(path, what.read_bytes()))
                was = what.stat()
                os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))

        yield place


@contextlib.contextmanager
def _together() -> Iterator[Callable[[int], None]]:
    """Takes open files and hands them to the disk, many at a time: it takes them in one go what one by one takes each.

    When this ends without an error all of them are handed over; closed they are however it ends.
    """
    from concurrent.futures import ThreadPoolExecutor

    waiting: list[int] = []

    def close() -> None:
        while waiting:
            os.close(waiting.pop())

    def take(descriptor: int) -> None:
        waiting.append(descriptor)
        if len(waiting) == _OPEN:
            flush()

    def flush() -> None:
        try:
            list(pool.map(os.fsync, waiting))
        except RuntimeError:                    # there is no room for another thread
            for descriptor in waiting:
                os.fsync(descriptor)
        close()

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        try:
            yield take
            flush()
        finally:
            close()


def _second_name(path: Path, name: Path) -> bool:
    """Give a file a second name. False, and nothing done, where the file system cannot."""
    try:
        os.link(path, name)
    except OSError as error:
        if error.errno not in (*NO_LINKS, errno.EMLINK, errno.EXDEV):
            raise
        return False
    return True
