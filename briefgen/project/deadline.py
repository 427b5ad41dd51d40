"""A time that is over for every socket at once, however slowly the other side sends."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress


class Deadline:
    """Shuts the socket that it watches when the time is over.

    A socket's own timeout counts anew with every byte; a server that sends one byte a second would never end.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.over = False
        self._watched: socket.socket | None = None
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._ring)
        self._timer.daemon = True
        self._timer.start()

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
