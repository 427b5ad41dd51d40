"""Writing so that a reader sees the old or the new, never something between; docs/builds.md tells what holds where."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

SCRATCH = ".briefgen"
"""Beside what is written: the lock, and what is being made. Safe to delete while no briefgen runs."""

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2
_HERE = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
NO_LINKS = (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS)
"""What a file system answers that knows no second names."""
_CANNOT_EXCHANGE = (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.ENOTTY)


def scratch(beside: Path) -> Path:
    """The scratch folder beside a file or folder, made where it is missing, and told to git as nothing to keep.

    Raises:
        OSError: it cannot be made, or is a symbolic link, through which somebody else's files would be cleaned away.
    """
    folder = beside.parent / SCRATCH
    if folder.is_symlink():
        raise OSError(errno.ELOOP, f"{SCRATCH} is a symbolic link", str(folder))
    folder.mkdir(exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        write(ignore, b"*\n")
    return folder


def check_inside(path: Path, root: Path) -> None:
    """Make sure that writing a file writes below `root`, wherever links lead.

    Raises:
        OSError: a link on the way to its folder leads out.
    """
    if not path.parent.resolve().is_relative_to(root):
        raise OSError(errno.ELOOP, "its folder is a symbolic link that leads out of the project", str(path))


def write(path: Path, data: bytes) -> None:
    """Write a file and hand it to the disk, through no link. Not atomic by itself: for files that nobody reads yet."""
    descriptor = filled(path, data)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def filled(path: Path, data: bytes | Iterator[bytes]) -> int:
    """A file that holds the data, open still, since the disk says only there what became of them."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _HERE, 0o666)
    with contextlib.ExitStack() as unless_filled:
        unless_filled.callback(os.close, descriptor)
        for block in (data,) if isinstance(data, bytes) else data:
            view = memoryview(block)
            while view:
                view = view[os.write(descriptor, view):]
        unless_filled.pop_all()
    return descriptor


def replace(path: Path, data: bytes) -> None:
    """Put a file in the place of another in one step."""
    _through(path, data, os.replace)


def create(path: Path, data: bytes) -> bool:
    """Put a file where none is, in one step. False, and nothing done, where one is."""
    try:
        _through(path, data, _link)
    except FileExistsError:
        return False
    return True


def _through(path: Path, data: bytes, place: Callable[[Path, Path], None]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    new = scratch(path) / f"{path.name}.new"
    try:
        write(new, data)
        place(new, path)
        flush_folder(path.parent)
    finally:
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)


def _link(new: Path, path: Path) -> None:
    try:
        os.link(new, path)
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        if path.exists():                       # a file system without hard links; our lock keeps the others out
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        new.rename(path)


def flush_folders(folder: Path) -> None:
    """Hand the names of a folder and of all folders below it to the disk."""
    for where, _, _ in os.walk(folder, topdown=False):
        flush_folder(Path(where))


def swap_in(new: Path, target: Path, old: Path) -> None:
    """Put the folder `new` in the place of `target`; what stood there ends at `new` or at `old`, for `discard`.

    One step where the file system can exchange two names (Linux: ext4, XFS, Btrfs, tmpfs, overlayfs), or where
    there is no `target` yet. Elsewhere two: between them there is no `target`, and `recover` brings back the old one.
    """
    if not target.exists():
        new.rename(target)
    elif not exchange(new, target):
        target.rename(old)
        new.rename(target)
    with contextlib.suppress(OSError):          # whole in either case; only a power cut could bring back the old one
        flush_folder(target.parent)


def recover(target: Path, old: Path) -> None:
    """Undo the first of `swap_in`'s two steps, where a run was killed between them."""
    if old.exists() and not target.exists():
        old.rename(target)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step. False, and nothing done, where the system or the file system cannot."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):        # not Linux, or a C library before glibc 2.28
        return False
    done = renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    if done == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT_EXCHANGE:
        return False
    raise OSError(code, os.strerror(code), str(other))


def discard(*folders: Path) -> None:
    """Delete folders that are no longer needed, as far as it goes; the next run takes what is left."""
    from shutil import rmtree  # which knows all that archives are packed with

    for folder in folders:
        rmtree(folder, ignore_errors=True)


def flush_folder(folder: Path) -> None:
    """Hand a folder's names to the disk, where the system can."""
    with contextlib.suppress(PermissionError, IsADirectoryError):       # Windows opens no folders
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextlib.contextmanager
def locked(path: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold a lock file, so that of two runs one waits; the system releases it when the process ends, however it ends.

    on_wait: called once, where another run holds it.
    """
    import fcntl

    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | _HERE, 0o666)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            on_wait()
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
