"""serve/review: who may write, and what the page shows."""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefgen import pipeline
from briefgen.cli import run
from briefgen.model.sheet import Claim
from briefgen.project import Project
from briefgen.serve import Desk, Preview, review_handlers, serve
from briefgen.serve.review import is_loopback
from briefgen.sheets import decode_sheet
from tests.scratch import make_project

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

DAY = "2025-06-20"
SHEET = "content/sheets/banjir-satu.yaml"


@dataclass
class Server:
    """The dev server over the scratch briefing, on a thread of its own."""

    root: Path
    port: int = 0
    ready: threading.Event = field(default_factory=threading.Event)

    @property
    def project(self) -> Project:
        """The briefing."""
        return Project.at(self.root)

    def desk(self) -> Desk:
        """As the command line makes it, on a fixed day, for Rina."""
        script, style = pipeline.review_assets()
        return Desk(lambda: pipeline.review_index(self.project),
                    lambda stem, token: pipeline.review_sheet(self.project, stem, token=token, by="Rina"),
                    lambda stem, said: pipeline.take_decision(self.project, stem, said, at=DAY), script, style)

    def text(self) -> str:
        """The first sheet as it stands on disk."""
        return (self.root / SHEET).read_text(encoding="utf-8")

    def claims(self) -> tuple[Claim, ...]:
        """Its claims."""
        decoded, problems = decode_sheet(self.text(), SHEET)
        assert decoded is not None, problems
        return decoded.sheet.claims

    def ask(self, method: str = "GET", path: str = "/-/review/banjir-satu", body: object = None,
            **headers: str) -> tuple[int, str, Mapping[str, str]]:
        """One request; Host is ours unless it is given."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        data = body if isinstance(body, bytes | None) else json.dumps(body).encode()
        connection.request(method, path, data, {"Host": f"127.0.0.1:{self.port}", **named})
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, text, dict(answer.getheaders())

    def decision(self, **said: object) -> tuple[dict[str, object], dict[str, str]]:
        """A sound decision on the first claim with the headers of the page."""
        page = self.ask()[1]
        meta = dict(re.findall(r'<meta name="briefgen-(\w+)" content="([^"]+)">', page))
        body = {"claim": self.claims()[0].id, "decision": "accept", "by": "Rina", "note": "", "values": [],
                "seen": meta["seen"], **said}
        return body, {"Origin": f"http://127.0.0.1:{self.port}", "Content-Type": "application/json",
                      "X-Briefgen-Token": meta["token"]}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A running server."""
    made = Server(make_project(tmp_path / "project"))
    assert run(["extract", "--project", str(made.root)]) == 0
    serving: list[tuple[asyncio.AbstractEventLoop, asyncio.Task[None] | None]] = []

    def started(address: str) -> None:
        serving.append((asyncio.get_running_loop(), asyncio.current_task()))
        made.port = int(address.rstrip("/").rpartition(":")[2])
        made.ready.set()

    def work() -> None:
        with contextlib.suppress(asyncio.CancelledError):
            serve(lambda: Preview({"index.html": b"<h1>site</h1>", "404.html": b"missing"}), [made.root],
                  host="127.0.0.1", port=0, started=started, word=lambda _: None,
                  handlers=review_handlers(made.desk(), "127.0.0.1"))

    thread = threading.Thread(target=work)
    thread.start()
    assert made.ready.wait(10)
    yield made
    loop, task = serving[0]
    assert task
    loop.call_soon_threadsafe(task.cancel)
    thread.join(10)
    assert not thread.is_alive()


def test_the_page_has_the_article_the_claims_and_a_strict_policy(server: Server) -> None:
    """Every claim, its evidence marked in the article; nothing inline, nothing from elsewhere, in no frame."""
    status, page, headers = server.ask()
    assert status == 200
    for claim in server.claims():
        assert f'data-claim="{claim.id}"' in page
        assert re.search(rf'<mark data-claims="[^"]*{claim.id}', page)
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self'; ")
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert not re.search(r"<script(?! defer src=)|<style| style=| on\w+=", page)
    assert headers["Cache-Control"] == "no-store"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in headers


def test_the_article_stands_there_whole(server: Server) -> None:
    """Marks aside it is the seed's text, line by line."""
    page = server.ask()[1]
    article = page.partition("<article")[2].partition(">")[2].partition("</article>")[0]
    text = re.sub(r'<span class="number">\d+</span>|<[^>]+>', "", article)
    words = "".join(text.replace("&#34;", '"').replace("&#39;", "'").replace("&amp;", "&").split())
    assert words == "".join((server.root / "seeds" / "banjir-satu.txt").read_text(encoding="utf-8").split())


def test_words_of_articles_are_text(server: Server) -> None:
    """Not markup, wherever they stand."""
    seed = server.root / "seeds" / "banjir-satu.txt"
    seed.write_text(seed.read_text(encoding="utf-8").replace("Air naik", "<img src=x onerror=alert(1)> Air naik"),
                    encoding="utf-8")
    assert run(["extract", "--project", str(server.root)]) == 0
    page = server.ask()[1]
    assert "<img" not in page
    assert "&lt;img" in page


def test_the_list_of_sheets_counts_what_waits(server: Server) -> None:
    """With a link to each."""
    page = server.ask(path="/-/review/")[1]
    assert re.search(rf'href="/-/review/banjir-satu">[^<]+</a></th><td>{len(server.claims())}</td>', page)
    assert server.ask(path="/-/review/banjir-tiga")[0] == 404
    assert server.ask(path="/-/review/..%2f..%2fetc%2fpasswd")[0] == 404


def test_a_decision_is_written_by_the_code_of_the_command(server: Server) -> None:
    """The same bytes as `briefgen review` writes."""
    before = server.text()
    body, headers = server.decision()
    assert server.ask("POST", body=body, **headers)[:2] == (200, '{"written": "banjir-satu"}')
    by_page = server.text()
    (server.root / SHEET).write_text(before, encoding="utf-8")
    assert run(["review", f"banjir-satu#{body['claim']}", "accept", "--by", "Rina", "--at", DAY, "--project",
                str(server.root)]) == 0
    assert server.text() == by_page != before


@pytest.mark.parametrize(("name", "value", "status"), [
    ("Origin", "https://evil.example", 403), ("Origin", "null", 403), ("Origin", "http://127.0.0.1:1", 403),
    ("Origin", "", 403), ("Origin", None, 403), ("Sec-Fetch-Site", "cross-site", 403),
    ("Sec-Fetch-Site", "same-site", 403), ("X-Briefgen-Token", None, 403), ("X-Briefgen-Token", "guess", 403),
    ("X-Briefgen-Token", "é", 403), ("Host", "evil.example", 421), ("Host", "10.0.0.1:80", 421),
    ("Host", "127.0.0.1.nip.io", 421), ("Host", "localhost.evil.example", 421), ("Content-Type", "text/plain", 415),
    ("Content-Type", "application/x-www-form-urlencoded", 415), ("Content-Type", None, 415)])
def test_a_request_that_is_not_the_pages_own_is_refused(
        server: Server, name: str, value: str | None, status: int) -> None:
    """And writes nothing."""
    before = server.text()
    body, headers = server.decision()
    headers.pop(name, None)
    if value is not None:
        headers[name] = value
    assert server.ask("POST", body=body, **headers)[0] == status
    assert server.text() == before


@pytest.mark.parametrize("host", ["evil.example", "10.0.0.1", "[::2]:80", "127.0.0.1.nip.io", "0.0.0.0"])  # noqa: S104
def test_under_another_name_not_even_the_page_can_be_read(server: Server, host: str) -> None:
    """The token stands in it."""
    for path in ("/-/review/banjir-satu", "/-/review/", "/-/review.js", "/-/review.css"):
        status, text, _ = server.ask(path=path, Host=host)
        assert status == 421
        assert "briefgen-token" not in text


def test_names_of_this_machine_alone() -> None:
    """An address of the network is not this machine, though the server may be bound to it."""
    assert all(map(is_loopback, ("127.0.0.1", "127.0.0.1:8000", "localhost:1", "::1", "[::1]:80", "127.9.9.9")))
    assert not any(map(is_loopback, ("0.0.0.0", "::", "10.0.0.1", "desk.local", "", "a]b", "localhost.x", "[evil")))  # noqa: S104


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.0.0.1", "desk.local"])  # noqa: S104
def test_a_server_for_the_network_has_no_review_page(server: Server, host: str) -> None:
    """Whoever may read the preview may not write sheets."""
    assert review_handlers(server.desk(), host) == []


@pytest.mark.parametrize("said", [
    {"decision": "delete"}, {"values": [["hedge"]]}, {"values": "x"}, {"values": [[1, 2]]}, {"claim": 5},
    {"claim": "c-000000"}, {"claim": "../../x#c-000000"}, {"by": ""}, {"by": None}, {"seen": "0" * 64},
    {"decision": "dispute"}, {"decision": "apply-proposal"}, {"decision": "correct"},
    {"decision": "correct", "values": [["quote", "Tidak ada."]]}, {"values": [["hedge", "x"]] * 201}])
def test_a_decision_that_cannot_be_is_told_in_one_line(server: Server, said: dict[str, object]) -> None:
    """And writes nothing."""
    before = server.text()
    body, headers = server.decision(**said)
    status, text, _ = server.ask("POST", body=body, **headers)
    assert status == 409
    assert "\n" not in json.loads(text)["refused"]
    assert server.text() == before


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\xff", b"[" * 50_000])
def test_what_is_no_decision_at_all(server: Server, data: bytes) -> None:
    """Is a bad request, whatever it is."""
    headers = server.decision()[1]
    assert server.ask("POST", body=data, **headers)[0] == 400
    assert server.ask("POST", body=b'{"a": "' + b"x" * 70_000 + b'"}', **headers)[0] == 413


def test_a_sheet_saved_since_it_was_opened_is_not_written_over(server: Server) -> None:
    """Somebody's editor was faster; the person looks again."""
    body, headers = server.decision()
    (server.root / SHEET).write_text(server.text() + "# mine\n", encoding="utf-8")
    before = server.text()
    status, text, _ = server.ask("POST", body=body, **headers)
    assert (status, json.loads(text)["refused"]) == (
        409, f"{SHEET} was saved since you opened it: look at it again")
    assert server.text() == before


def test_the_page_is_no_part_of_the_site(server: Server) -> None:
    """Neither its templates nor its script."""
    from briefgen.render import render
    from tests.render.conftest import read_templates
    from tests.render.fixture import DOSSIER, site

    files = render(DOSSIER, site(), read_templates())
    assert not [path for path in files if "review" in path or path.startswith("-")]
    assert not any(b"briefgen-token" in data or b"/-/" in data for data in files.values())


def test_other_methods_and_the_site_are_as_they_were(server: Server) -> None:
    """Only the review page takes a POST."""
    assert server.ask("POST", path="/", body={})[0] == 405
    assert server.ask("PUT", body={})[0] == 405
    assert server.ask(path="/")[1] == "<h1>site</h1>"


# By keyboard, in a browser.


@pytest.fixture
def page(server: Server, browser: Browser) -> Iterator[Page]:
    """The page of the first sheet; whatever it complains about fails the test."""
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"http://127.0.0.1:{server.port}/-/review/banjir-satu")
    yield page
    context.close()
    assert [each for each in complaints if "409" not in each] == []


def current(page: Page) -> str:
    """The claim on which keys act."""
    held = page.locator(".claim[aria-current]")
    assert held.count() == 1
    assert held.evaluate("each => each === document.activeElement")
    return str(held.get_attribute("data-claim"))


def press(page: Page, key: str) -> None:
    """A key that leads to a decision, and the page that comes after it."""
    with page.expect_navigation():
        page.keyboard.press(key)
    page.locator(".claim[aria-current]").wait_for()


def shown_state(page: Page, claim: str) -> str:
    """The state of a claim as the page shows it."""
    return page.locator(f"#{claim} .state strong").inner_text()


@pytest.mark.browser
def test_claims_are_walked_and_their_evidence_is_marked(server: Server, page: Page) -> None:
    """j and k, from the first to the last; the legend shows the keys."""
    ids = [claim.id for claim in server.claims()]
    assert current(page) == ids[0]
    for name in ids[1:]:
        page.keyboard.press("j")
        assert current(page) == name
        marked = "".join(page.locator("mark.now").all_inner_texts())
        quote = next(claim.quote for claim in server.claims() if claim.id == name)
        assert "".join(quote.split()) in "".join(marked.split())
    page.keyboard.press("j")
    assert current(page) == ids[-1]
    page.keyboard.press("k")
    assert current(page) == ids[-2]
    assert page.locator(".keys kbd").all_inner_texts() == ["j", "k", "a", "e", "d", "r", "p", "Ctrl", "Enter", "Esc"]
    assert page.locator(".keys").is_visible()


@pytest.mark.browser
def test_accept_edit_reject_and_dispute_by_keyboard(server: Server, page: Page) -> None:
    """What stands on disk is what the page showed; each decision goes on to the next claim."""
    one, two, three, *_ = (claim.id for claim in server.claims())
    press(page, "a")
    assert shown_state(page, one) == "accepted"
    assert page.locator("#status").inner_text() == f"{one}: accept"
    assert current(page) == two
    page.keyboard.press("e")
    field = page.locator(f"#{two} form.edit textarea[name=claim]")
    assert field.evaluate("each => each === document.activeElement")
    said = field.input_value()
    page.keyboard.press("Control+End")
    page.keyboard.type(" (ja <b>)")
    press(page, "Control+Enter")
    assert shown_state(page, two) == "corrected"
    assert page.locator(f"#{two} .says").inner_text() == f"{said} (ja <b>)"
    assert current(page) == three
    press(page, "r")
    assert shown_state(page, three) == "rejected"
    last = current(page)
    assert last not in (one, two, three)
    page.keyboard.press("d")
    page.keyboard.type("dua angka")
    press(page, "Enter")
    held = {claim.id: claim for claim in server.claims()}
    assert [(held[name].review.state, held[name].review.by, held[name].review.at) for name in (two, three)] == [
        ("corrected", "Rina", DAY), ("rejected", "Rina", DAY)]
    assert (held[two].claim, held[two].review.changed) == (f"{said} (ja <b>)", ("claim",))
    assert (held[last].review.state, held[last].review.note) == ("disputed", "dua angka")
    for name, claim in held.items():
        assert shown_state(page, name) == claim.review.state
        assert page.locator(f"#{name} .says").inner_text() == claim.claim


@pytest.mark.browser
def test_only_fields_that_changed_are_corrected(server: Server, page: Page) -> None:
    """A part of an item, and a field that is emptied; Escape leaves without a trace."""
    name = next(claim.id for claim in server.claims() if claim.quantities)
    while current(page) != name:
        page.keyboard.press("j")
    before = server.text()
    page.keyboard.press("e")
    page.keyboard.type("weg ")
    page.keyboard.press("Escape")
    assert current(page) == name
    assert server.text() == before
    page.keyboard.press("e")
    page.locator(f"#{name} input[name='quantities[0].bound']").fill("at-least")
    press(page, "Control+Enter")
    claim = next(claim for claim in server.claims() if claim.id == name)
    assert (claim.quantities[0].bound, claim.review.changed) == ("at-least", ("quantities",))


@pytest.mark.browser
def test_a_refusal_stands_on_the_page_and_what_was_typed_stays(server: Server, page: Page) -> None:
    """So that it can be mended."""
    name, before = current(page), server.text()
    page.keyboard.press("e")
    page.locator(f"#{name} textarea[name=quote]").fill("Bukan kalimat artikel.")
    page.keyboard.press("Control+Enter")
    page.locator("#refusal:not(:empty)").wait_for()
    assert "not written, since check would fail" in page.locator("#refusal").inner_text()
    assert page.locator(f"#{name} textarea[name=quote]").input_value() == "Bukan kalimat artikel."
    assert server.text() == before


@pytest.mark.browser
def test_a_proposal_is_taken_by_keyboard(server: Server, page: Page) -> None:
    """p does nothing where nothing is proposed."""
    page.keyboard.press("p")
    name = current(page)
    text = server.text()
    (server.root / SHEET).write_text(text.replace(
        "review: {state: unreviewed}", f'review: {{state: accepted, by: "Ada", at: "{DAY}"}}\n'
        '    proposal:\n      about: []', 1), encoding="utf-8")
    page.reload()
    assert page.locator(f"#{name} .proposal dt").all_inner_texts() == ["about"]
    press(page, "p")
    assert server.claims()[0].about == ()
    assert server.claims()[0].review.state == "accepted"


@pytest.mark.browser
def test_a_page_of_another_origin_cannot_write(server: Server, browser: Browser) -> None:
    """A page of the web that knows everything but the token's page: by fetch, with and without CORS, and by a form."""
    before = server.text()
    body, headers = server.decision()
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"http://localhost:{server.port}/")       # another origin than 127.0.0.1 to a browser
    tried = page.evaluate(
        """async ([address, body, headers]) => {
            const tries = [];
            for (const options of [{headers}, {mode: "no-cors", headers: {"Content-Type": "text/plain"}}]) {
                try { const answer = await fetch(address, {method: "POST", body: JSON.stringify(body), ...options});
                      tries.push(answer.status); } catch (error) { tries.push(error.name); }
            }
            return tries;
        }""", [f"http://127.0.0.1:{server.port}/-/review/banjir-satu", body, headers])
    context.close()
    assert not any(isinstance(each, int) and 200 <= each < 300 for each in tried)
    assert server.text() == before


@pytest.mark.browser
def test_without_a_mouse_every_deed_can_be_reached_by_tab(server: Server, page: Page) -> None:
    """The buttons too, for those whose screen reader keeps the letters."""
    name = current(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Accept"
    press(page, "Enter")
    assert shown_state(page, name) == "accepted"
