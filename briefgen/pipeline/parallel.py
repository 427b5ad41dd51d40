"""Work in shares, one a core: the process is forked, so that a share sees all that was read and made before it.

A share that fails, or whose process is killed, is done again by the parent, which raises whatever it raises: results
and errors are those of one process doing all of it. What comes back is `marshal`'s plain data over a pipe of our own.
"""

from __future__ import annotations

import ctypes
import gc
import marshal
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

Share = TypeVar("Share")
Work = Callable[[int, int], Share]
"""Does share `number` of `shares`; what it gives is plain data."""

_PR_SET_PDEATHSIG = 1

FEWEST = 40
"""Sheets below which dividing the work costs more than it saves."""


def cores(sheets: int) -> int:
    """How many shares are worth it for so many sheets on this machine; 1 where the process cannot be forked safely."""
    if sheets < FEWEST or not sys.platform.startswith("linux") or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def in_shares(work: Work[Share], shares: int) -> list[Share]:
    """The results of all shares, in order; the first is done by this process."""
    if shares == 1:
        return [work(0, 1)]
    with _forked(work, shares) as children:
        first = work(0, shares)
        rest = [_received(child) for child in children]
    return [first, *(work(number, shares) if got is None else got for number, (got,) in enumerate(rest, 1))]


class _Child:
    """A forked process and the pipe on which it answers."""

    __slots__ = ("done", "pid", "pipe")

    def __init__(self, pid: int, pipe: int) -> None:
        self.pid, self.pipe, self.done = pid, pipe, False


@contextmanager
def _forked(work: Work[Share], shares: int) -> Iterator[list[_Child]]:
    """The children; none is left when this ends, however it ends."""
    children: list[_Child] = []
    parent = os.getpid()
    gc.freeze()                                 # what a collection touches would be copied for each process
    try:
        for number in range(1, shares):
            reading, writing = os.pipe()
            pid = os.fork()
            if pid == 0:
                _answer(work, number, shares, writing, parent)
            os.close(writing)
            children.append(_Child(pid, reading))
        yield children
    finally:
        gc.unfreeze()
        for child in children:
            os.close(child.pipe)
            if not child.done:
                with suppress(ProcessLookupError):
                    os.kill(child.pid, signal.SIGKILL)
                with suppress(ChildProcessError):
                    os.waitpid(child.pid, 0)


def _answer(work: Work[Share], number: int, shares: int, pipe: int, parent: int) -> None:
    """The child's life; it never returns, and runs no handler of its parent's."""
    code = 1
    try:
        _die_with(parent)
        data: Any = work(number, shares)
        with os.fdopen(pipe, "wb") as stream:
            marshal.dump((data,), stream)
        code = 0
    finally:
        os._exit(code)


def _die_with(parent: int) -> None:
    """Have the system kill this process as soon as its parent is gone: it would go on holding the parent's locks."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:                  # it was gone before
        os._exit(1)


def _received(child: _Child) -> tuple[Any]:
    """What a child answered, in a tuple; (None,) where it failed."""
    with os.fdopen(os.dup(child.pipe), "rb") as stream:
        data = stream.read()
    _, status = os.waitpid(child.pid, 0)
    child.done = True
    if status != 0:
        return (None,)
    found: tuple[Any] = marshal.loads(data)  # noqa: S302 - our own child wrote it
    return found
