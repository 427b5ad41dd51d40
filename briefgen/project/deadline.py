"""A time that is over for every socket at once, however slowly the other side sends."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

Value = TypeVar("Value")


class Deadline:
    """Shuts the socket that it watches when the time is over.

    A socket's own timeout counts anew with every byte; a server that sends one byte a second would never end.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.over = False
        self._end = time.monotonic() + seconds
        self._watched: socket.socket | None = None
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._ring)
        self._timer.daemon = True
        self._timer.start()

    @property
    def left(self) -> float:
        """Seconds until the end; never nothing at all, which to a socket would mean not to wait."""
        return max(self._end - time.monotonic(), 0.001)

    def within(self, call: Callable[[], Value]) -> Value:
        """What a call gives that cannot be interrupted, such as the system's look-up of a name.

        Raises:
            TimeoutError: the time is over first; the call is left to itself.
            OSError, UnicodeError: the call's own.
        """
        given: list[Value] = []
        raised: list[OSError | UnicodeError] = []

        def run() -> None:
            try:
                given.append(call())
            except (OSError, UnicodeError) as error:
                raised.append(error)

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        thread.join(self.left)
        if raised:
            raise raised[0]
        if not given:
            raise TimeoutError
        return given[0]

    def watch(self, watched: socket.socket) -> None:
        """Watch this socket from now on, and no other."""
        with self._lock:
            self._watched = watched
        if self.over:
            self._ring()

    def stop(self) -> None:
        """There is nothing left to wait for."""
        self._timer.cancel()
        with self._lock:
            self._watched = None

    def _ring(self) -> None:
        self.over = True
        with self._lock, suppress(OSError):
            if self._watched is not None:
                self._watched.shutdown(socket.SHUT_RDWR)
