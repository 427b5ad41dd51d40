"""A disk that fails on purpose: the nth call that changes anything gives an error, alone or with all that follow."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from briefgen.project import MANIFEST, atomic

CHANGING = ("write", "fsync", "mkdir", "rename", "replace", "link", "utime", "chmod", "unlink", "rmdir")


class FailingDisk:
    """fails_at: number of the first call that fails, from 1. keeps: whether all later calls fail as well."""

    def __init__(self, fails_at: int, code: int, *, keeps: bool) -> None:
        self.fails_at, self.code, self.keeps, self.calls = fails_at, code, keeps, 0
        self._counting = threading.Lock()       # files are handed to the disk from several threads

    @property
    def failed(self) -> bool:
        """Whether the run came as far as the fault."""
        return self.calls >= self.fails_at

    def step(self) -> None:
        """One more call; raises where it is the one."""
        with self._counting:
            self.calls += 1
            fails = self.calls == self.fails_at or (self.keeps and self.failed)
        if fails:
            raise OSError(self.code, os.strerror(self.code))


@contextmanager
def failing(disk: FailingDisk) -> Iterator[FailingDisk]:
    """Put the failing disk under everything that writes, the exchange of two folders included."""

    def wrapped(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: object, **kwargs: object) -> object:
            disk.step()
            return real(*args, **kwargs)

        return call

    opened = os.open

    def open_(path: str, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        if flags & os.O_CREAT:
            disk.step()
        return opened(path, flags, mode, dir_fd=dir_fd)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "open", open_)
        for name in CHANGING:
            patch.setattr(os, name, wrapped(getattr(os, name)))
        patch.setattr(atomic, "exchange", wrapped(atomic.exchange))
        yield disk


FAULTS = [pytest.param(code, keeps, id=f"{errno.errorcode[code]}-{'from-then-on' if keeps else 'once'}")
          for code in (errno.ENOSPC, errno.EIO, errno.EROFS) for keeps in (False, True)]


def content(folder: Path) -> dict[str, bytes] | None:
    """All files below a folder but the manifest; None where there is no folder."""
    if not folder.exists():
        return None
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*")
            if path.is_file() and path.name != MANIFEST}
