"""Serve a site from memory on this machine, rebuild it when its sources change, and tell the browser.

The `livereload` package brings the reload protocol, its browser script and the watcher. Its own `Server` is not used:
it answers under whatever host name, lets any page of the web connect to it, and drops a reload that follows another
within three seconds.
"""

from __future__ import annotations

import asyncio
import ipaddress
import mimetypes
import re
import socket
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado import httpserver, web

from briefgen.errors import ProjectError
from briefgen.serve import pages
from briefgen.serve.shown import Build, Shown
from briefgen.serve.snapshots import SnapshotWatcher
from briefgen.serve.watching import changes, watcher

LARGEST_BODY = 1024 * 1024
"""Bytes of a request; more is not read."""

_TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".json": "application/json", ".csv": "text/csv; charset=utf-8", ".xml": "application/xml",
    ".svg": "image/svg+xml", ".ics": "text/calendar; charset=utf-8",
}

Handlers = Sequence[tuple[str, type[web.RequestHandler], dict[str, Any]]]


def serve(build: Build, folders: Sequence[Path], *, host: str, port: int, started: Callable[[str], None],
          word: Callable[[str], None], handlers: Handlers = ()) -> None:
    """Serve until interrupted.

    folders: what is watched, with all below. port: 0 for any that is free. started: told the address. word: told what
    a person should know of the watching and of pages that cannot be made. handlers: of further addresses, before those
    of the site.

    Raises:
        ProjectError: the address cannot be had.
    """
    with closing(_listen(host, port)) as listening, closing(watcher(folders, word)) as watching:
        shown = Shown(word)
        shown.take(build)                       # before there is a thread: it may use all processors
        asyncio.run(_serve(shown, build, watching, listening, host, started, handlers))


async def _serve(shown: Shown, build: Build, watching: SnapshotWatcher, listening: socket.socket, host: str,
                 started: Callable[[str], None], handlers: Handlers) -> None:
    LiveReloadHandler.watcher = watching
    server = httpserver.HTTPServer(application(shown, host, handlers), max_body_size=LARGEST_BODY)
    try:
        server.add_socket(listening)
        name = f"[{host}]" if ":" in host else host
        started(f"http://{name}:{listening.getsockname()[1]}/")
        completing = asyncio.create_task(_complete(shown))
        async for _ in changes(watching):
            shown.interrupt()
            await completing
            await asyncio.to_thread(shown.take, build)
            LiveReloadHandler.reload_waiters("/")
            completing = asyncio.create_task(_complete(shown))
    finally:
        shown.interrupt()
        watching.close()
        server.stop()
        await server.close_all_connections()


async def _complete(shown: Shown) -> None:
    """Make the rest of a site while somebody reads the first of its pages."""
    if await asyncio.to_thread(shown.complete):
        LiveReloadHandler.reload_waiters("/")


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listening = socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", None) or error
        raise ProjectError(f"{host}:{port} cannot be had ({why}): name another with --host or --port") from error
    listening.setblocking(False)
    return listening


def application(shown: Shown, host: str, handlers: Handlers = ()) -> web.Application:
    """The server's addresses: further ones, the reload socket, its script, the style of problems, and the site."""
    ours = {"host": host}
    return web.Application([
        *handlers,
        (r"/livereload", ReloadSocket, ours),
        (pages.SCRIPT, ReloadScript, ours),
        (pages.STYLE, ProblemStyle, ours),
        (r"/(.*)", SitePage, ours | {"shown": shown}),
    ], log_function=lambda _: None)


_HOST = re.compile(r"(?:\[(?P<address>[0-9A-Fa-f:.]{2,45})\]|(?P<name>[A-Za-z0-9._-]{1,253}))(?::[0-9]{1,5})?")
"""A Host header. Readers of whole addresses pass over what stands behind the bracket of `[::1].evil.example`."""


def is_ours(named: str, host: str) -> bool:
    """Whether a Host header names this machine: localhost, the name it was started with, or a bare address.

    Any other name may belong to a page that rebound its own name to our address (DNS rebinding).
    """
    found = _HOST.fullmatch(named)
    if not found:
        return False
    name = (found["name"] or found["address"]).lower()
    if name in ("localhost", host.lower()):
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


class Guarded(web.RequestHandler):
    """Answers only those who named this machine, and nobody from another page."""

    def initialize(self, host: str) -> None:
        """Host: the name that the server was started with."""
        self.host = host

    def prepare(self) -> None:
        """Turn away whoever came under another name (421: Misdirected Request)."""
        if not is_ours(self.request.host, self.host):
            raise web.HTTPError(421)

    def set_default_headers(self) -> None:
        """Nothing is kept, guessed, framed, or handed to other origins."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.set_header("Referrer-Policy", "no-referrer")
        self.clear_header("Server")

    def data_received(self, chunk: bytes) -> None:
        """No request has a body that anybody reads."""


class SitePage(Guarded):
    """A file of the site, by its path; there is no folder behind it that one could climb out of."""

    def initialize(self, host: str, shown: Shown) -> None:  # type: ignore[override]
        """Shown: what the server shows now."""
        super().initialize(host)
        self.shown = shown

    def get(self, path: str) -> None:
        """The file; a folder's index; else the site's own page for what is missing."""
        folder = not path or path.endswith("/")
        found = self.shown.file(*([f"{path}index.html"] if folder else [path, f"{path}/index.html"]))
        self.set_status(200 if found else 404)
        name, data = found or self.shown.file("404.html") or ("404.html", None)
        self._send(name, data)

    def head(self, path: str) -> None:
        """As `get`; tornado leaves the body out."""
        self.get(path)

    def _send(self, name: str, data: bytes | None) -> None:
        ending = Path(name).suffix
        kind = _TYPES.get(ending) or mimetypes.guess_type(name)[0] or "application/octet-stream"
        self.set_header("Content-Type", kind)
        self.set_header("Content-Security-Policy", pages.policy(self.request.host))
        failing = self.shown.problems or self.shown.fault
        if data is None and failing and not self.shown.files:
            self.set_status(500)
            self.finish(pages.only_problems(self.shown.problems, self.shown.fault))
        elif data is None:
            self.finish(b"There is no such page.\n")
        else:
            self.finish(pages.live(data, self.shown.problems, self.shown.fault) if ending == ".html" else data)


class ReloadScript(Guarded, LiveReloadJSHandler):  # type: ignore[misc]
    """livereload's browser script."""


class ProblemStyle(Guarded):
    """The style of the list of problems, in a file since pages allow no inline style."""

    def get(self) -> None:
        """The style sheet."""
        self.set_header("Content-Type", _TYPES[".css"])
        self.finish(pages.CSS)


class ReloadSocket(LiveReloadHandler):  # type: ignore[misc]
    """livereload's socket, for pages of this server only."""

    def initialize(self, host: str) -> None:
        """Host: the name that the server was started with."""
        self.host = host

    def prepare(self) -> None:
        """As `Guarded.prepare`."""
        if not is_ours(self.request.host, self.host):
            raise web.HTTPError(421)

    def check_origin(self, origin: str) -> bool:
        """Only a page that this server sent may listen; livereload itself lets every page."""
        return bool(urlsplit(origin).netloc == self.request.host)

    def on_message(self, message: str | bytes) -> None:
        """What the browser says by the protocol; what is not JSON closes the socket."""
        try:
            super().on_message(message)
        except (ValueError, AttributeError, TypeError):
            self.close()
