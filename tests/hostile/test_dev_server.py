"""`briefgen serve` asked over a bare socket, with requests that no browser would send."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.scratch import make_project

ROOT = Path(__file__).parents[2]
SECRET = b"rahasia-di-luar-situs"


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Of a server over a project with a secret beside it and in it."""
    root = make_project(tmp_path_factory.mktemp("dev") / "project")
    for path in (root.parent / "secret", root / "secret", root / "content" / "secret"):
        path.write_bytes(SECRET)
    with subprocess.Popen([sys.executable, "-m", "briefgen", "serve", "--port", "0"], cwd=root, text=True,
                          stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}) as process:
        assert process.stderr
        said = process.stderr.readline()
        found = re.match(r"http://127\.0\.0\.1:(\d+)/", said)
        if found:
            yield int(found[1])
        process.terminate()
    assert found, said


def ask(port: int, request: bytes) -> bytes:
    """Send bytes as they are and read until the server closes, or says no more for a second."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(request)
        connection.settimeout(1)
        answer = b""
        try:
            while data := connection.recv(65536):
                answer += data
        except (TimeoutError, ConnectionResetError):
            pass
    return answer


def get(port: int, target: bytes, *headers: bytes, method: bytes = b"GET") -> bytes:
    """One request of HTTP/1.1, the target as it is."""
    host = b"" if any(line.lower().startswith(b"host:") for line in headers) else b"Host: 127.0.0.1:%d\r\n" % port
    return ask(port, b"%s %s HTTP/1.1\r\n%s%sConnection: close\r\n\r\n" % (
        method, target, host, b"".join(line + b"\r\n" for line in headers)))


def test_the_site_is_served(port: int) -> None:
    """So that the refusals below mean something."""
    answer = get(port, b"/")
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert b"<h1>" in answer
    assert b"Access-Control-" not in answer
    assert b"Cross-Origin-Resource-Policy: same-origin" in answer
    assert b"X-Content-Type-Options: nosniff" in answer


@pytest.mark.parametrize("target", [
    b"/../secret", b"/..%2fsecret", b"/..%2Fsecret", b"/%2e%2e/secret", b"/%2e%2e%2fsecret", b"/..%5csecret",
    b"/..\\secret", b"/....//secret", b"/%252e%252e%252fsecret", b"/%c0%ae%c0%ae/secret", b"/..%00/secret",
    b"/secret%00.html", b"/secret", b"//secret", b"/./secret", b"/../../../../../../etc/passwd", b"/%2fetc%2fpasswd",
    b"//etc/passwd", b"/etc/passwd", b"/assets/../../secret", b"/assets/..;/..;/secret", b"/content/secret",
    b"/seeds/banjir-satu.txt", b"/content/site.yaml", b"/.briefgen/", b"/.briefgen-manifest", b"/.git/config",
    b"/static/base.html", b"/file:///etc/passwd", b"/?file=../secret", b"/sources/", b"/data/../../secret",
    b"http://127.0.0.1/../secret", b"/" + b"../" * 500 + b"etc/passwd", b"/" + b"%2e" * 9000])
def test_nothing_outside_the_site_is_given(port: int, target: bytes) -> None:
    """Neither the folder above, nor the project, nor the system, nor the list of a folder."""
    answer = get(port, target)
    assert SECRET not in answer
    assert b"root:" not in answer
    assert b"Index of" not in answer
    assert b"banjir-dua.yaml" not in answer
    assert re.match(rb"HTTP/1\.1 (?:404|400|414|431) |\Z", answer) or target.startswith(b"/?")


@pytest.mark.parametrize("headers", [
    (b"Host: evil.example",), (b"Host: evil.example:80",), (b"Host: 127.0.0.1.evil.example",),
    (b"Host: 127.0.0.1@evil.example",), (b"Host: localhost.evil.example",), (b"Host: ",),
    (b"Host: evil.example", b"Host: 127.0.0.1"), (b"Host: 127.0.0.1", b"Host: evil.example"),
    (b"Host: [::1].evil.example",), (b"Host: evil.example#127.0.0.1",)])
def test_another_name_is_turned_away(port: int, headers: tuple[bytes, ...]) -> None:
    """A page that points its own name at this machine (DNS rebinding) reads nothing."""
    answer = get(port, b"/", *headers)
    assert b"<h1>" not in answer
    assert re.match(rb"HTTP/1\.1 (?:421|400) |\Z", answer), answer[:80]


def test_a_whole_address_is_turned_away(port: int) -> None:
    """As a proxy is asked; we are none."""
    assert b"<h1>" not in ask(port, b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n")


@pytest.mark.parametrize("method", [b"POST", b"PUT", b"DELETE", b"PATCH", b"OPTIONS", b"TRACE", b"CONNECT", b"FOO"])
def test_nothing_can_be_sent(port: int, method: bytes) -> None:
    """And no other origin is told that it may."""
    answer = get(port, b"/", b"Origin: https://evil.example", b"Access-Control-Request-Method: PUT",
                 b"Content-Length: 0", method=method)
    assert re.match(rb"HTTP/1\.1 (?:405|404|400|403) ", answer), answer[:80]
    assert b"access-control-allow" not in answer.lower()


@pytest.mark.parametrize("request_", [
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x00" * 5000,
    b"A" * 200, b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"x" * 200, b"\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999999999\r\n\r\nx",
    b"GET /livereload HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"])
def test_what_is_no_request_does_no_harm(port: int, request_: bytes) -> None:
    """The server answers the next one."""
    assert SECRET not in ask(port, request_)
    assert get(port, b"/").startswith(b"HTTP/1.1 200 ")


def test_only_this_machine_can_reach_it(port: int) -> None:
    """It listens on the loopback alone: no other address of this machine answers."""
    for address in {found[4][0] for found in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}:
        if not str(address).startswith("127."):
            with pytest.raises(OSError, match=r"refused|unreachable|timed out"):
                socket.create_connection((address, port), timeout=2)
