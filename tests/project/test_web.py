"""Fetching a page: only from public addresses, however they are written or reached, and bounded in size and time."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

import pytest

from briefgen.model.problem import Problem
from briefgen.project import Fetched, Net, fetch, system_net
from briefgen.project.addresses import is_public
from briefgen.project.web import PAGE_LIMIT

PUBLIC = "93.184.215.14"
HTML = b"<!doctype html><p>Satu"

Answer = Callable[[bytes], bytes | Iterator[bytes]]


def page(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """An answer as a server sends it."""
    head = [f"HTTP/1.1 {status}", "Connection: close", *headers]
    if not any(header.startswith(("Content-Length", "Transfer-Encoding")) for header in headers):
        head.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*head, "", ""]).encode("iso-8859-1") + body


class Server:
    """A server on this machine that says to every request what `answer` gives; seen: the requests."""

    def __init__(self, answer: Answer) -> None:
        self.answer, self.seen = answer, list[bytes]()
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self.listening.getsockname()[1])
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self.listening.accept()
                with connection, suppress(OSError):
                    asked = connection.recv(65536)
                    self.seen.append(asked)
                    said = self.answer(asked)
                    for piece in [said] if isinstance(said, bytes) else said:
                        connection.sendall(piece)

    def net(self, hosts: dict[str, Sequence[str]], *, seconds: float = 10) -> Net:
        """A network in which names are resolved by `hosts`, and every address leads to this server."""

        def resolve(host: str, _port: int) -> Sequence[str]:
            if host not in hosts:
                raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
            return hosts[host]

        def connect(address: str, port: int, timeout: float) -> socket.socket:
            self.reached = (address, port)
            return socket.create_connection(("127.0.0.1", self.port), timeout=timeout)

        return Net(resolve, connect, seconds)


@contextmanager
def serving(answer: Answer) -> Iterator[Server]:
    """A server for the time of a test."""
    server = Server(answer)
    try:
        yield server
    finally:
        server.listening.close()


def get(answer: Answer, url: str = "http://warta.example/a", *, seconds: float = 10,
        **hosts: Sequence[str]) -> Fetched | Problem:
    """Fetch from a server that says `answer`; warta.example is public."""
    with serving(answer) as server:
        net = server.net({"warta.example": [PUBLIC], **hosts}, seconds=seconds)
        return fetch(url, net, agent="briefgen/test")


def why(found: Fetched | Problem) -> str:
    """Code and message of a refusal."""
    assert isinstance(found, Problem)
    assert found.fix
    return f"{found.code} {found.message}"


def test_a_page_comes_as_it_was_sent() -> None:
    """With the address where it was, and the charset of its header."""
    with serving(lambda _: page(HTML, "Content-Type: text/html; charset=ISO-8859-1")) as server:
        got = fetch("http://warta.example:8080/daerah/é?q=a b%20c".replace(" ", "%20"),
                    server.net({"warta.example": [PUBLIC]}), agent="briefgen/test")
        assert got == Fetched("http://warta.example:8080/daerah/é?q=a%20b%20c", HTML, "iso-8859-1")
        assert server.reached == (PUBLIC, 8080)
        request = server.seen[0].decode("ascii").split("\r\n")
    assert request[0] == "GET /daerah/%C3%A9?q=a%20b%20c HTTP/1.1"
    assert {"Host: warta.example:8080", "User-Agent: briefgen/test", "Accept-Encoding: identity"} <= set(request)
    assert not [line for line in request if line.lower().startswith(("cookie", "authorization"))]


@pytest.mark.parametrize("address", [
    "127.0.0.1", "127.8.8.8", "0.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "192.0.2.7", "224.0.0.1", "255.255.255.255", "240.0.0.1", "::1", "::", "fe80::1%eth0", "fd00::1", "ff02::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "2001:db8::1", "localhost", ""])
def test_an_address_that_not_everybody_can_reach_is_not_public(address: str) -> None:
    """In all the forms in which one can be written."""
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:8.8.8.8"])
def test_a_public_address_is_public(address: str) -> None:
    """Version 4 and 6."""
    assert is_public(address)


def test_a_name_that_leads_inside_is_not_asked() -> None:
    """Nor one that has a public address beside it; nothing is sent."""
    with serving(lambda _: page(HTML)) as server:
        net = server.net({"dalam.example": ["10.0.0.7"], "campur.example": [PUBLIC, "127.0.0.1"], "kosong.example": []})
        said = [why(fetch(f"http://{host}.example/", net, agent="x")) for host in ("dalam", "campur", "kosong")]
        assert said == ["I002 dalam.example is 10.0.0.7, which is not on the public internet",
                        "I002 campur.example is 127.0.0.1, which is not on the public internet",
                        "I002 kosong.example is nowhere, which is not on the public internet"]
        assert server.seen == []


@pytest.mark.parametrize(("answer", "line"), [
    (page(b"", status="404 Not Found"), ("http://warta.example/a: I001 the server answers 404 Not Found\n"
                                        "    fix: look at the page in a browser; save it there, and add the file")),
    (page(b"", "Location: http://dalam.example/", status="301 Moved"),
     ("http://warta.example/a: I002 dalam.example is 192.168.0.1, which is not on the public internet\n"
     "    fix: save the page in a browser, and add the file")),
    (page(b"%PDF", "Content-Type: application/pdf"), ("http://warta.example/a: I003 is application/pdf, not a page\n"
                                                     "    fix: give the address of the article's own page"))])
def test_what_is_not_fetched_is_told_in_this_line(answer: bytes, line: str) -> None:
    """With the address as it was given, wherever it led."""
    assert str(get(lambda _: answer, **{"dalam.example": ["192.168.0.1"]})) == line


def test_a_server_of_this_machine_is_not_asked() -> None:
    """With the resolver of the system, in each form that it understands."""
    with serving(lambda _: page(HTML)) as server:
        for host in ("127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]"):
            assert why(fetch(f"http://{host}:{server.port}/", system_net(), agent="x")).startswith("I002 ")
        assert server.seen == []


def test_a_name_is_resolved_once_for_each_request() -> None:
    """A name server that answers differently the second time gains nothing."""
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    with serving(lambda _: page(HTML)) as server:
        inner = server.net({})
        got = fetch("http://warta.example/", Net(lambda _host, _port: next(answers), inner.connect), agent="x")
        assert isinstance(got, Fetched)
        assert server.reached == (PUBLIC, 80)


def moved(to: str) -> Answer:
    """A server that sends to another address from /a, and serves every other."""
    away = page(b"", f"Location: {to}", status="301 Moved")
    return lambda asked: away if asked.startswith(b"GET /a ") else page(HTML)


def test_redirects_are_followed_and_the_last_address_is_told() -> None:
    """Relative ones too, and letters that are sent as UTF-8."""
    assert get(moved("/b#x")) == Fetched("http://warta.example/b#x", HTML, None)
    got = get(moved("//lain.example/b/é".encode().decode("iso-8859-1")), **{"lain.example": [PUBLIC]})
    assert got == Fetched("http://lain.example/b/é", HTML, None)


@pytest.mark.parametrize(("to", "said"), [
    ("file:///etc/passwd", "I002 file:///etc/passwd is no http or https address"),
    ("ftp://warta.example/", "I002 ftp://warta.example/ is no http or https address"),
    ("http://dalam.example/", "I002 dalam.example is 192.168.0.1, which is not on the public internet"),
    ("http://169.254.169.254/", "I002 169.254.169.254 is 169.254.169.254, which is not on the public internet"),
    ("/a", "I001 leads on more than 5 times")])
def test_a_redirect_leads_nowhere_else(to: str, said: str) -> None:
    """Each address on the way is checked as the first."""
    found = get(moved(to), **{"dalam.example": ["192.168.0.1"], "169.254.169.254": ["169.254.169.254"]})
    assert why(found) == said


@pytest.mark.parametrize("url", [
    "file:///etc/passwd", "gopher://warta.example/", "http://", "http:///a", "http://warta.example:99999/",
    "http://[::1", "http://warta.example/\r\nHost: x", "http://warta.example/a b", "http://warta.example:0/"])
def test_what_is_no_web_address_is_refused(url: str) -> None:
    """Before anything is looked up."""
    assert why(get(lambda _: page(HTML), url)).endswith("is no http or https address")


def test_an_address_with_a_password_is_refused() -> None:
    """It would stand in the seed, and on the site."""
    assert why(get(lambda _: page(HTML), "http://ana:rahasia@warta.example/")) == (
        "I002 the address holds a name or a password")


@pytest.mark.parametrize(("answer", "said"), [
    (page(b"", status="404 Not Found"), "I001 the server answers 404 Not Found"),
    (page(b"", status="302 Found"), "I001 the server answers 302 Found"),
    (page(b"%PDF", "Content-Type: application/pdf"), "I003 is application/pdf, not a page"),
    (page(HTML, "Content-Length: 900"), "I001 broke off before its end"),
    (page(b"zz", "Transfer-Encoding: chunked"), "I001 broke off before its end"),
    (page(HTML, "Content-Encoding: br"), "I003 is compressed as br, which was not asked for"),
    (page(HTML, "Content-Encoding: gzip"), "I001 is compressed, and broken"),
    (b"SSH-2.0-OpenSSH\r\n", "I001 cannot be had: SSH-2.0-OpenSSH\\u000d\\u000a"),
    (b"", "I001 cannot be had: Remote end closed connection without response")])
def test_an_answer_that_is_no_page_is_told(answer: bytes, said: str) -> None:
    """In one line, with what to do."""
    assert why(get(lambda _: answer)) == said


def test_a_page_that_is_compressed_all_the_same_is_read() -> None:
    """Some servers do not ask."""
    got = get(lambda _: page(gzip.compress(HTML), "Content-Encoding: gzip"))
    assert got == Fetched("http://warta.example/a", HTML, None)


def test_a_page_without_end_is_cut_off() -> None:
    """Whether it says its size, hides it, or packs it: never more than the limit is held."""
    large = b"x" * (PAGE_LIMIT + 1)

    def endless(_: bytes) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\n\r\n"
        while True:
            yield large[:65536]

    bomb = gzip.compress(bytes(50_000_000))
    for answer in (lambda _: page(large), endless, lambda _: page(bomb, "Content-Encoding: gzip")):
        assert why(get(answer)) == "I003 is larger than 5,000,000 bytes"


@pytest.mark.parametrize("head", [b"", b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_server_that_sends_a_byte_now_and_then_is_left(head: bytes) -> None:
    """In the status line, in a header, in the body: the time is one for all."""

    def slow(_: bytes) -> Iterator[bytes]:
        yield head
        for _ in range(100):
            time.sleep(0.05)
            yield b"x"

    start = time.monotonic()
    assert why(get(slow, seconds=0.4)) == "I001 did not come within 0.4 seconds"
    assert time.monotonic() - start < 3


def test_a_handshake_that_goes_on_and_on_is_left() -> None:
    """A record that announces 16 KiB, and comes byte by byte."""

    def slow(_: bytes) -> Iterator[bytes]:
        yield b"\x16\x03\x03\x40\x00"
        for _ in range(100):
            time.sleep(0.05)
            yield b"\x02"

    start = time.monotonic()
    assert why(get(slow, "https://warta.example/", seconds=0.4)) == "I001 did not come within 0.4 seconds"
    assert time.monotonic() - start < 3


def test_a_name_server_that_does_not_answer_is_left() -> None:
    """The system's look-up knows no end of its own."""

    def resolve(_host: str, _port: int) -> list[str]:
        time.sleep(5)
        return [PUBLIC]

    net = Net(resolve, lambda *_: pytest.fail("nothing to connect to"), 0.2)
    start = time.monotonic()
    assert why(fetch("http://warta.example/", net, agent="x")) == "I001 did not come within 0.2 seconds"
    assert time.monotonic() - start < 3


def test_a_name_that_nobody_has_is_told() -> None:
    """As the resolver says it."""
    assert why(get(lambda _: page(HTML), "http://tiada.example/")) == "I001 cannot be had: Name or service not known"


def test_https_speaks_tls_and_trusts_no_other() -> None:
    """A server that answers in plain text behind port 443 is not believed, and is sent nothing readable."""
    with serving(lambda _: page(HTML)) as server:
        found = fetch("https://warta.example/rahasia", server.net({"warta.example": [PUBLIC]}), agent="x")
        assert why(found).startswith("I001 has no certificate that can be trusted")
        assert server.reached == (PUBLIC, 443)
        assert server.seen[0].startswith(b"\x16\x03")
        assert b"warta.example" in server.seen[0]
        assert b"rahasia" not in server.seen[0]
