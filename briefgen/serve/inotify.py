"""What Linux tells of folders: inotify(7), called through the C library that Python itself stands on.

`livereload` would use pyinotify, which nobody keeps and which no Python since 3.12 can load.
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass

MODIFY, CLOSE_WRITE, MOVED_FROM, MOVED_TO, CREATE, DELETE = 0x2, 0x8, 0x40, 0x80, 0x100, 0x200
DELETE_SELF, MOVE_SELF, OVERFLOW, IGNORED, ONLY_FOLDER, FOLDER = 0x400, 0x800, 0x4000, 0x8000, 0x01000000, 0x40000000
"""Of <sys/inotify.h>. OVERFLOW: more happened than the kernel keeps. IGNORED: a watch is gone."""

_ASKED = (MODIFY | CLOSE_WRITE | MOVED_FROM | MOVED_TO | CREATE | DELETE | DELETE_SELF | MOVE_SELF | ONLY_FOLDER)
THERE = sys.platform.startswith("linux")
"""Whether this system has it; that it works is another matter."""

_HEAD = struct.Struct("iIII")
_AT_ONCE = 256 * 1024


@dataclass(frozen=True, slots=True)
class Event:
    """watch: of which folder, by `Inotify.watch`; -1 for OVERFLOW. kind: bits. name: in that folder, or empty."""

    watch: int
    kind: int
    name: str


class Inotify:
    """One queue of events. Not to be used by two threads at once.

    Raises:
        OSError: this system has none, or the user has as many as the system allows.
    """

    def __init__(self) -> None:
        self.descriptor = -1
        if not sys.platform.startswith("linux"):
            raise OSError("this system has no inotify")
        self._library = ctypes.CDLL(None, use_errno=True)
        self.descriptor = self._called("inotify_init1", os.O_NONBLOCK | os.O_CLOEXEC)

    def watch(self, folder: str) -> int:
        """Have the kernel tell of files directly in a folder; the same number again for a folder that is watched.

        Raises:
            OSError: it is no folder, or the user has as many watches as the system allows.
        """
        return self._called("inotify_add_watch", self.descriptor, os.fsencode(folder), ctypes.c_uint32(_ASKED))

    def forget(self, watch: int) -> None:
        """End a watch; one that is gone is gone."""
        self._library.inotify_rm_watch(self.descriptor, watch)

    def events(self) -> Iterator[Event]:
        """What has happened since the last call; does not wait.

        Raises:
            OSError: the queue cannot be read.
        """
        while True:
            try:
                data = os.read(self.descriptor, _AT_ONCE)
            except BlockingIOError:
                return
            at = 0
            while at < len(data):
                watch, kind, _, length = _HEAD.unpack_from(data, at)
                at += _HEAD.size + length
                yield Event(watch, kind, os.fsdecode(data[at - length:at].rstrip(b"\0")))

    def close(self) -> None:
        """End all watches."""
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1

    def _called(self, name: str, *arguments: object) -> int:
        try:
            given = int(getattr(self._library, name)(*arguments))
        except AttributeError:
            raise OSError("this system's C library has no inotify") from None
        if given < 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))
        return given
