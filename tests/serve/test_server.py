"""serve/: what the dev server shows, to whom, and when."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import TypeVar

import pytest
from tornado.httpclient import HTTPClientError
from tornado.websocket import WebSocketClientConnection, websocket_connect

from briefgen.errors import ProjectError, TemplateFault
from briefgen.model.problem import Problem, Where
from briefgen.serve import Preview, serve
from briefgen.serve.server import is_ours
from briefgen.serve.shown import Shown

T = TypeVar("T")

PAGE = (b'<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
        b"<title>x</title></head><body class=a><h1>%s</h1></body></html>")


class Faulty(dict[str, bytes]):
    """A site one file of which cannot be made. asked: for which files, in order."""

    def __init__(self, files: dict[str, bytes], faulty: str) -> None:
        super().__init__(files)
        self.faulty, self.asked = faulty, list[str]()

    def __getitem__(self, name: str) -> bytes:
        """The file, if it can be made."""
        self.asked.append(name)
        if name == self.faulty:
            raise TemplateFault("templates/pages/list.html:3: 'x' is undefined")
        return super().__getitem__(name)


@dataclass
class Server:
    """A server on a thread of its own, over a folder whose file `word` is the only page's heading."""

    folder: Path
    port: int = 0
    failure: Exception | None = None
    problems: tuple[Problem, ...] = ()
    builds: int = 0
    faulty: str = ""
    built: Faulty | None = None
    words: list[str] = field(default_factory=list)
    ready: threading.Event = field(default_factory=threading.Event)

    def build(self) -> Preview:
        """A site of one page and its own page for what is missing."""
        self.builds += 1
        if self.failure:
            raise self.failure
        if self.problems:
            return Preview(None, self.problems)
        word = (self.folder / "word").read_bytes()
        self.built = Faulty({"index.html": PAGE % word, "a/index.html": PAGE % b"folder",
                             "404.html": PAGE % b"missing", "data/claims.csv": b"a,b\n"}, self.faulty)
        return Preview(self.built)

    def whole(self) -> list[str]:
        """The files of the last build, once all of them were made."""
        return self.built.asked if self.built and len(set(self.built.asked)) == len(self.built) else []

    def started(self, address: str) -> None:
        """Told the address."""
        self.port = int(address.rstrip("/").rpartition(":")[2])
        self.ready.set()

    def get(self, path: str, *, host: str | None = None, method: str = "GET") -> tuple[HTTPResponse, str]:
        """One request, the path sent as it is."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request(method, path, headers={"Host": host or f"127.0.0.1:{self.port}"})
        response = connection.getresponse()
        text = response.read().decode()
        connection.close()
        return response, text

    def until(self, path: str, holds: Callable[[str], bool]) -> str:
        """Ask until the page is as it should be."""
        for _ in range(100):
            text = self.get(path)[1]
            if holds(text):
                return text
            time.sleep(0.05)
        raise AssertionError(f"{path} stays {text}")

    def save(self, word: str) -> None:
        """Change the watched file in one step, so that no machine is so slow that a save is two."""
        new = self.folder.parent / "new word"
        new.write_text(word, encoding="utf-8")
        new.replace(self.folder / "word")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A running server."""
    (tmp_path / "watched").mkdir()
    made = Server(tmp_path / "watched")
    made.save("one")
    loops: list[asyncio.AbstractEventLoop] = []

    def started(address: str) -> None:
        loops.append(asyncio.get_running_loop())
        made.started(address)

    def run() -> None:
        with contextlib.suppress(asyncio.CancelledError):
            serve(made.build, [made.folder], host="127.0.0.1", port=0, started=started, word=made.words.append)

    thread = threading.Thread(target=run)
    thread.start()
    assert made.ready.wait(10)
    yield made
    for task in asyncio.all_tasks(loops[0]):
        loops[0].call_soon_threadsafe(task.cancel)
    thread.join(10)
    assert not thread.is_alive()


def apart(run: Callable[[], T]) -> T:
    """Run on a thread of its own: this one may have a loop already, since playwright leaves one running."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(run).result()


def test_a_page_is_served_with_the_script_that_reloads(server: Server) -> None:
    """And with the server's own policy in place of the page's, which would keep it from hearing of a change."""
    response, text = server.get("/")
    assert response.status == 200
    assert '<script defer src="/livereload.js">' in text
    assert "http-equiv" not in text
    assert f"connect-src 'self' ws://127.0.0.1:{server.port}" in (response.getheader("Content-Security-Policy") or "")
    assert "LiveReload" in server.get("/livereload.js")[1]


def test_files_that_are_no_pages_come_as_they_are(server: Server) -> None:
    """With their type, to be neither guessed nor kept."""
    response, text = server.get("/data/claims.csv")
    assert (text, response.getheader("Content-Type")) == ("a,b\n", "text/csv; charset=utf-8")
    assert response.getheader("X-Content-Type-Options") == "nosniff"
    assert response.getheader("Cache-Control") == "no-store"
    assert response.getheader("Access-Control-Allow-Origin") is None


def test_a_folder_shows_its_index_and_nothing_else(server: Server) -> None:
    """There are no listings."""
    assert "folder" in server.get("/a/")[1]
    response, text = server.get("/data/")
    assert response.status == 404
    assert "<h1>missing</h1>" in text


@pytest.mark.parametrize("path", [
    "/../word", "/..%2fword", "/%2e%2e/word", "/a/../../word", "//etc/passwd", "/%2fetc%2fpasswd", "/..\\word",
    "/static/../../../../../../../../etc/passwd", "/a/%00", "/word"])
def test_nothing_outside_the_site_can_be_had(server: Server, path: str) -> None:
    """The watched sources and the rest of the disk are not there."""
    response, text = server.get(path)
    assert response.status == 404
    assert "root:" not in text
    assert "one" not in text


@pytest.mark.parametrize("host", [
    "evil.example", "evil.example:80", "localhost.evil.example", "[evil", "127.0.0.1.nip.io"])
def test_a_name_that_is_not_this_machine_is_turned_away(server: Server, host: str) -> None:
    """DNS rebinding: a page that points its own name at our address reads nothing."""
    for path in ("/", "/livereload.js", "/-/problems.css"):
        response, text = server.get(path, host=host)
        assert response.status == 421
        assert "one" not in text


def test_names_of_this_machine() -> None:
    """A bare address cannot be rebound; a name can."""
    assert all(is_ours(host, "desk.local") for host in ("localhost:80", "127.0.0.1:8000", "[::1]:8000", "desk.local:1"))
    assert not any(is_ours(host, "127.0.0.1") for host in ("desk.local", "", "a]b", "localhost.x"))


def test_only_get_and_head(server: Server) -> None:
    """Nothing can be sent to the server."""
    assert server.get("/", method="HEAD")[0].status == 200
    assert server.get("/", method="POST")[0].status == 405
    assert server.get("/forcereload")[0].status == 404


def test_a_saved_file_is_shown_and_the_browser_is_told(server: Server) -> None:
    """The whole way: socket, hello, change, rebuild, reload, and the new page."""
    told = apart(lambda: asyncio.run(_listen(server, lambda: server.save("two"))))
    assert told == {"command": "reload", "path": "/", "liveCSS": None, "liveImg": True}
    assert "<h1>two</h1>" in server.get("/")[1]


def test_files_that_are_saved_together_are_one_build(server: Server) -> None:
    """As `git checkout` saves them; what was built before is not built again."""
    def save() -> None:
        for name in (*map(str, range(50)), "word"):
            (server.folder / name).write_text("two", encoding="utf-8")

    apart(lambda: asyncio.run(_listen(server, save)))
    assert server.builds == 2


async def _listen(server: Server, change: Callable[[], None]) -> object:
    """What the browser is told of a change. Ends when the connection has: a socket that outlives its loop is a leak."""
    socket_ = await _connect(server, f"http://127.0.0.1:{server.port}")
    await socket_.write_message(json.dumps({"command": "hello"}))
    assert json.loads(str(await socket_.read_message()))["command"] == "hello"
    await socket_.write_message(json.dumps({"command": "info", "url": "x"}))
    change()
    told: object = json.loads(str(await asyncio.wait_for(socket_.read_message(), 10)))
    socket_.close()
    assert await asyncio.wait_for(socket_.read_message(), 10) is None
    return told


async def _connect(server: Server, origin: str) -> WebSocketClientConnection:
    from tornado.httpclient import HTTPRequest

    return await websocket_connect(HTTPRequest(
        f"ws://127.0.0.1:{server.port}/livereload", headers={"Origin": origin}))


@pytest.mark.parametrize("origin", ["https://evil.example", "http://127.0.0.1:1", "null"])
def test_a_page_of_another_origin_cannot_listen(server: Server, origin: str) -> None:
    """Not even one of another server on this machine."""
    with pytest.raises(HTTPClientError, match="403"):
        apart(lambda: asyncio.run(_connect(server, origin)))


def test_a_broken_build_keeps_the_last_good_page_and_shows_the_problem(server: Server) -> None:
    """And mending it takes the problem away."""
    where = Where("content/sheets/a.yaml", 14)
    server.problems = (Problem(where, "Y001", "<script>alert(1)</script>\u202e", "mend & go"),)
    server.save("two")
    text = server.until("/", lambda text: "briefgen-problems" in text)
    assert "<h1>one</h1>" in text
    assert "content/sheets/a.yaml:14: Y001 &lt;script&gt;alert(1)&lt;/script&gt;\\u202e" in text
    assert "fix: mend &amp; go" in text
    assert "<script>alert" not in text
    server.problems = ()
    server.save("three")
    assert "<h1>three</h1>" in server.until("/", lambda text: "briefgen-problems" not in text)


def test_an_error_is_shown_like_a_problem(server: Server) -> None:
    """A template that cannot be rendered raises; the server goes on."""
    server.failure = TemplateFault("templates/base.html:3: 'x' is undefined")
    server.save("two")
    text = server.until("/", lambda text: "briefgen-problems" in text)
    assert "templates/base.html:3: &#x27;x&#x27; is undefined" in text


@pytest.mark.parametrize("faulty", ["index.html", "a/index.html"])
def test_a_page_that_cannot_be_made_brings_the_last_whole_site_back(server: Server, faulty: str) -> None:
    """Whether somebody looks at it or not; and mending it takes the problem away."""
    server.until("/", lambda _: len(server.whole()) > 0)
    server.faulty = faulty
    server.save("two")
    text = server.until("/", lambda text: "briefgen-problems" in text)
    assert "<h1>one</h1>" in text
    assert "templates/pages/list.html:3: &#x27;x&#x27; is undefined" in text
    assert server.words.count("templates/pages/list.html:3: 'x' is undefined") == 1
    server.faulty = ""
    server.save("three")
    assert "<h1>three</h1>" in server.until("/", lambda text: "briefgen-problems" not in text)


def test_a_page_is_shown_before_the_others_are_made() -> None:
    """And what nobody asks for any more is not made."""
    shown = Shown(lambda _: None)
    files = Faulty({name: name.encode() for name in ("a", "b", "c")}, "")
    shown.take(lambda: Preview(files))
    assert shown.file("nowhere", "b") == ("b", b"b")
    assert files.asked == ["b"]
    assert shown.file("nowhere") is None
    shown.files = {}
    assert shown.complete() is False
    assert files.asked == ["b"]


def test_who_asks_waits_for_the_file_at_hand_and_not_for_the_rest() -> None:
    """However many there are, and though nobody else lets go of them for long."""
    shown = Shown(lambda _: None)

    class Slow(Faulty):
        def __getitem__(self, name: str) -> bytes:
            time.sleep(0.002)
            return super().__getitem__(name)

    files = Slow({f"{n:03}": b"page" for n in range(900)}, "")
    shown.take(lambda: Preview(files))
    rest = threading.Thread(target=shown.complete)
    rest.start()
    while len(files.asked) < 3:
        time.sleep(0.001)
    before = len(files.asked)
    assert shown.file("899") == ("899", b"page")
    assert len(files.asked) - before < 50
    shown.interrupt()
    rest.join()


def test_making_the_rest_ends_when_something_was_saved() -> None:
    """After the file at hand; the site that stays incomplete is none to come back to."""
    shown = Shown(lambda _: None)

    class Slow(Faulty):
        def __getitem__(self, name: str) -> bytes:
            shown.interrupt()
            return super().__getitem__(name)

    files = Slow({name: name.encode() for name in ("a", "b", "c")}, "")
    shown.take(lambda: Preview(files))
    assert shown.complete() is False
    assert files.asked == ["a"]
    assert shown.whole == {}


def test_without_a_good_build_the_problems_are_the_page(tmp_path: Path) -> None:
    """The server starts over a broken project, so that one can mend it with the page open."""
    from briefgen.serve.pages import only_problems

    page = only_problems((Problem(Where("seeds/a.txt", 1), "S002", "is not UTF-8", "save it as UTF-8"),), None).decode()
    assert "seeds/a.txt:1: S002 is not UTF-8" in page
    assert "/livereload.js" in page


def test_a_taken_port_is_told_in_one_line(tmp_path: Path) -> None:
    """With what to do."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ProjectError, match=rf"127\.0\.0\.1:{port} cannot be had .*--port"):
            apart(lambda: serve(lambda: Preview({}), [tmp_path], host="127.0.0.1", port=port, started=lambda _: None,
                                word=lambda _: None))
