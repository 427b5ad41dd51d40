"""Fetching one page: http and https only, public addresses only, bounded in size, time and redirects.

A name is resolved once, every address that it has is checked, and the connection goes to a checked address, so that a
name server that answers differently the second time gains nothing. The same holds for every redirect. Proxies, cookies
and the environment play no part.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from briefgen.model.problem import Problem, Where
from briefgen.project.addresses import is_public
from briefgen.project.deadline import Deadline
from briefgen.project.names import visible

PAGE_LIMIT = 5_000_000
"""Bytes, after decompression; what a seed may have."""
SECONDS = 30.0
REDIRECTS = 5

_MOVED = (301, 302, 303, 307, 308)
_TYPES = ("text/html", "application/xhtml+xml", "text/plain")
_IN_PATHS = "/%:@!$&'()*+,;=~-._"
_SAVE_IT = "save the page in a browser, and add the file"

Resolve = Callable[[str, int], Sequence[str]]
"""Host and port to IP addresses; raises OSError where there is none."""
Connect = Callable[[str, int, float], socket.socket]
"""IP address, port and seconds to a connected socket."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as sent. url: where it was in the end. charset: as the server says, or None."""

    url: str
    data: bytes
    charset: str | None


@dataclass(frozen=True, slots=True)
class Net:
    """How the network is reached; tests give their own."""

    resolve: Resolve
    connect: Connect
    seconds: float = SECONDS


class _Refused(Exception):
    """Why there is no page: code, message and fix of a problem."""

    def __init__(self, code: str, message: str, fix: str) -> None:
        super().__init__(message)
        self.code, self.message, self.fix = code, message, fix


def system_net() -> Net:
    """The network of this machine."""
    return Net(_resolve, lambda address, port, seconds: socket.create_connection((address, port), timeout=seconds))


def _resolve(host: str, port: int) -> list[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def fetch(url: str, net: Net, *, agent: str) -> Fetched | Problem:
    """Fetch a page, following redirects.

    agent: what is sent as User-Agent. Problems: I001 the page cannot be had, I002 its address may not be asked,
    I003 it is too large, or no page.
    """
    deadline = Deadline(net.seconds)
    try:
        return _follow(url, net, agent, deadline)
    except _Refused as refused:
        return Problem(Where(visible(url)), refused.code, refused.message, refused.fix)
    except (OSError, http.client.HTTPException, UnicodeError) as error:
        return Problem(Where(visible(url)), "I001", _said(error, deadline), _SAVE_IT)
    finally:
        deadline.stop()


def _said(error: Exception, deadline: Deadline) -> str:
    if deadline.over or isinstance(error, TimeoutError):
        return f"did not come within {deadline.seconds:g} seconds"
    if isinstance(error, ssl.SSLError):
        return f"has no certificate that can be trusted: {visible(error.reason or str(error))}"
    if isinstance(error, http.client.IncompleteRead):
        return "broke off before its end"
    return f"cannot be had: {visible(str(getattr(error, 'strerror', None) or error or type(error).__name__))}"


def _follow(url: str, net: Net, agent: str, deadline: Deadline) -> Fetched:
    for _ in range(REDIRECTS + 1):
        answer = _asked(_checked(url), net, agent, deadline)
        if isinstance(answer, tuple):
            return Fetched(url, *answer)
        url = urljoin(url, answer)
    raise _Refused("I001", f"leads on more than {REDIRECTS} times", "give the address at which the page really is")


def _checked(url: str) -> SplitResult:
    """The parts of an address that may be asked for."""
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        good = False
    if not good or visible(url) != url or " " in url:
        raise _Refused("I002", f"{visible(url)} is no http or https address", "copy it from the browser")
    if parts.username is not None or parts.password is not None:
        raise _Refused("I002", "the address holds a name or a password", _SAVE_IT)
    return parts


def _asked(parts: SplitResult, net: Net, agent: str, deadline: Deadline) -> tuple[bytes, str | None] | str:
    """Body and charset of an answer, or where it leads on to."""
    host, secure = str(parts.hostname), parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    connection = http.client.HTTPConnection(host.encode("idna").decode("ascii"), parts.port or port)
    connection.default_port = 443 if secure else 80
    try:
        connection.sock = _opened(host, port, net, deadline, secure=secure)
        target = quote(parts.path or "/", safe=_IN_PATHS)
        target += f"?{quote(parts.query, safe=_IN_PATHS + '?')}" if parts.query else ""
        connection.request("GET", target, headers={"User-Agent": agent, "Accept": ", ".join(_TYPES)})
        return _answer(connection.getresponse(), deadline)
    finally:
        connection.close()


def _opened(host: str, port: int, net: Net, deadline: Deadline, *, secure: bool) -> socket.socket:
    """A connection to a checked address of the host."""
    addresses = deadline.within(lambda: net.resolve(host, port))
    wrong = [address for address in addresses if not is_public(address)]
    if wrong or not addresses:
        where = wrong[0] if wrong else "nowhere"
        raise _Refused("I002", f"{visible(host)} is {where}, which is not on the public internet", _SAVE_IT)
    opened = net.connect(addresses[0], port, deadline.left)
    if secure:
        opened = ssl.create_default_context().wrap_socket(opened, server_hostname=host, do_handshake_on_connect=False)
    deadline.watch(opened)
    if isinstance(opened, ssl.SSLSocket):
        try:
            opened.do_handshake()
        except OSError:
            opened.close()
            raise
    return opened


def _answer(response: http.client.HTTPResponse, deadline: Deadline) -> tuple[bytes, str | None] | str:
    location = response.headers.get("Location")
    if response.status in _MOVED and location:
        return location.encode("iso-8859-1").decode("utf-8", "replace")     # http.client reads headers as ISO 8859-1
    if response.status != http.client.OK:
        raise _Refused("I001", f"the server answers {response.status} {visible(response.reason)}".rstrip(),
                       "look at the page in a browser; save it there, and add the file")
    kind = response.headers.get_content_type()
    if response.headers.get("Content-Type") and kind not in _TYPES:
        raise _Refused("I003", f"is {visible(kind)}, not a page", "give the address of the article's own page")
    return _body(response, deadline), response.headers.get_content_charset()


def _body(response: http.client.HTTPResponse, deadline: Deadline) -> bytes:
    data = response.read(PAGE_LIMIT + 1)
    if deadline.over:
        raise TimeoutError
    if len(data) <= PAGE_LIMIT and response.length:
        raise http.client.IncompleteRead(data)
    data = _unpacked(data, response.headers.get("Content-Encoding", "").strip().lower())
    if len(data) > PAGE_LIMIT:
        raise _Refused("I003", f"is larger than {PAGE_LIMIT:,} bytes", "one page holds one article; add its text alone")
    return data


def _unpacked(data: bytes, coding: str) -> bytes:
    """The body without its compression, which was not asked for; never more than one byte above the limit."""
    if coding in ("", "identity") or len(data) > PAGE_LIMIT:
        return data
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise _Refused("I003", f"is compressed as {visible(coding)}, which was not asked for", _SAVE_IT)
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(data, PAGE_LIMIT + 1)
    except zlib.error as error:
        raise _Refused("I001", "is compressed, and broken", "try again later") from error
