"""The page on which a person reviews sheets: only on this machine, and only for requests of that page itself.

Nothing here knows what reviewing means; a `Desk` does. A decision has to come from this machine's own name (no page can
rebind another name to us), from the page's own origin, as JSON, and with the token that only the page holds.
"""

from __future__ import annotations

import asyncio
import hmac
import ipaddress
import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from tornado import web

from briefgen.errors import BriefgenError, ReviewRefused
from briefgen.serve.server import Guarded

ADDRESS = "/-/review/"
MOST = 64 * 1024
"""Bytes of a decision; a claim is a sentence."""

_POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
           "base-uri 'none'; form-action 'none'; frame-ancestors 'none'")


@dataclass(frozen=True, slots=True)
class Desk:
    """What the page shows and does.

    index: the list of sheets. page: of one sheet, with the token. take: a decision on a sheet, as the page sent it; the
    two raise `ReviewRefused` with one line for the person. script, style: of the page.
    """

    index: Callable[[], bytes]
    page: Callable[[str, str], bytes]
    take: Callable[[str, Mapping[str, object]], None]
    script: bytes
    style: bytes
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))


def review_handlers(desk: Desk, host: str) -> list[tuple[str, type[web.RequestHandler], dict[str, Any]]]:
    """Addresses for the server. host: where it is bound; empty unless that is this machine alone."""
    if not is_loopback(host):
        return []
    held = {"host": host, "desk": desk}
    return [(r"/-/review\.(js|css)", ReviewFile, held), (r"/-/review/(.*)", ReviewPage, held)]


def is_loopback(named: str) -> bool:
    """Whether a host, with or without a port, is this machine and nothing else."""
    try:
        name = urlsplit(f"//[{named}]" if named.count(":") > 1 and not named.startswith("[") else f"//{named}").hostname
        return name == "localhost" or ipaddress.ip_address(name or "").is_loopback
    except ValueError:
        return False


class _Review(Guarded):
    """Answers only requests that name this machine."""

    def initialize(self, host: str, desk: Desk) -> None:  # type: ignore[override]
        """Desk: see `Desk`."""
        super().initialize(host)
        self.desk = desk

    def prepare(self) -> None:
        """Turn away whoever came under another name."""
        if not is_loopback(self.request.host):
            raise web.HTTPError(421)

    def set_default_headers(self) -> None:
        """The strictest policy under which the page works."""
        super().set_default_headers()
        self.set_header("Content-Security-Policy", _POLICY)
        self.set_header("X-Frame-Options", "DENY")


class ReviewFile(_Review):
    """The page's script and style."""

    def get(self, kind: str) -> None:
        """One of the two."""
        self.set_header("Content-Type", "text/javascript; charset=utf-8" if kind == "js" else "text/css; charset=utf-8")
        self.finish(self.desk.script if kind == "js" else self.desk.style)


class ReviewPage(_Review):
    """A sheet's page, and decisions on its claims."""

    async def get(self, stem: str) -> None:
        """The page, or the list of sheets."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        try:
            page = await asyncio.to_thread(self.desk.page, stem, self.desk.token) if stem else (
                await asyncio.to_thread(self.desk.index))
        except BriefgenError as error:
            self.set_status(404 if isinstance(error, ReviewRefused) else 500)
            self.set_header("Content-Type", "text/plain; charset=utf-8")
            self.finish(f"{error}\n")
            return
        self.finish(page)

    async def post(self, stem: str) -> None:
        """Write a decision; 409 with the reason where it cannot be."""
        self._from_our_page()
        try:
            await asyncio.to_thread(self.desk.take, stem, self._said())
        except BriefgenError as error:
            self.set_status(409)
            self.finish({"refused": str(error)})
            return
        self.finish({"written": stem})

    def _from_our_page(self) -> None:
        """Refuse what our own page did not send."""
        headers = self.request.headers
        if headers.get("Origin") != f"http://{self.request.host}":
            raise web.HTTPError(403)
        if headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            raise web.HTTPError(403)
        if not hmac.compare_digest(headers.get("X-Briefgen-Token", "").encode(), self.desk.token.encode()):
            raise web.HTTPError(403)
        if headers.get("Content-Type", "").partition(";")[0].strip().lower() != "application/json":
            raise web.HTTPError(415)
        if len(self.request.body) > MOST:
            raise web.HTTPError(413)

    def _said(self) -> Mapping[str, object]:
        try:
            said = json.loads(self.request.body)
        except (ValueError, RecursionError):
            said = None
        if not isinstance(said, dict):
            raise web.HTTPError(400)
        return said
