"""How long from a saved sheet to the page that shows it, under `briefgen serve`, and where that time goes.

    python -m benchmarks.serve [--rounds 10] [5 100 1000]

A sheet is written beside and moved over the old one, as editors do; then come the message on the reload socket and the
page, asked for anew, with the edit on it. The time is split by the build that lies between: noticing (until it begins),
building, telling (until the page is there). Medians, in milliseconds; a table in Markdown for docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from benchmarks.make_corpus import make
from briefgen.serve import Preview
from briefgen.serve.shown import Build


@dataclass(frozen=True, slots=True)
class Round:
    """Milliseconds of one edit."""

    noticing: float
    building: float
    telling: float

    @property
    def whole(self) -> float:
        """From the edit to the page."""
        return self.noticing + self.building + self.telling


def server(folder: str) -> None:
    """`briefgen serve` itself, which says on standard output when each build begins and ends; runs until killed."""
    from briefgen.cli import main, serve

    real = serve.serve

    def timed(build: Build, *given: Any, **named: Any) -> None:  # noqa: ANN401 - whatever `serve` takes
        def told() -> Preview:
            begin = time.monotonic()
            made = build()
            print("built", begin, time.monotonic(), flush=True)
            return made

        real(told, *given, **named)

    serve.serve = timed
    sys.argv = ["briefgen", "serve", "--port", "0", "--project", folder]
    main()


@contextmanager
def serving(folder: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """The server in a process of its own, and its port, after the first build."""
    with subprocess.Popen([sys.executable, "-m", "benchmarks.serve", "--server", str(folder)], text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        said = (process.stderr or sys.stdin).readline()
        try:
            yield process, int(said.split("/ ")[0].rpartition(":")[2])
        finally:
            process.terminate()


def builds(process: subprocess.Popen[str]) -> tuple[float, float]:
    """When the next build began and ended."""
    _, begin, end = (process.stdout or sys.stdin).readline().split()
    return float(begin), float(end)


async def measure(corpus: Path, rounds: int) -> tuple[float, list[Round]]:
    """Seconds of the first build, and the edits."""
    from tornado.httpclient import HTTPRequest
    from tornado.websocket import websocket_connect

    sheet = min((corpus / "content" / "sheets").glob("*.yaml"))
    text = sheet.read_text(encoding="utf-8")
    with serving(corpus) as (process, port):
        begin, end = builds(process)
        heard = await websocket_connect(HTTPRequest(
            f"ws://127.0.0.1:{port}/livereload", headers={"Origin": f"http://127.0.0.1:{port}"}))
        for said in ({"command": "hello"}, {"command": "info", "url": "x"}):
            await heard.write_message(json.dumps(said))
        await heard.read_message()
        await asyncio.sleep(1)
        found = []
        for number in range(rounds):
            word = f"catatan nomor {number} {time.time_ns()}"
            note = f"note: \"{word}\"\n    review: {{state: unreviewed}}"
            beside = sheet.with_name(f"{sheet.name}.tmp")
            beside.write_text(text.replace("review: {state: unreviewed}", note, 1), encoding="utf-8")
            saved = time.monotonic()
            os.replace(beside, sheet)  # noqa: PTH105
            await heard.read_message()
            shown = word in page(port, f"/sources/{sheet.stem}.html")
            there = time.monotonic()
            if not shown:
                raise SystemExit("the page does not show the edit")
            begun, built = builds(process)
            found.append(Round(*(1000 * each for each in (begun - saved, built - begun, there - built))))
            await asyncio.sleep(0.3)
        sheet.write_text(text, encoding="utf-8")
        return end - begin, found


def page(port: int, path: str) -> str:
    """A page of the site."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path)
    answer = connection.getresponse().read().decode("utf-8")
    connection.close()
    return answer


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Measure the dev server.")
    parser.add_argument("--server", help=argparse.SUPPRESS)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("sheets", nargs="*", type=int, default=[5, 100, 1000])
    asked = parser.parse_args()
    if asked.server:
        server(asked.server)
        return
    print(f"Python {platform.python_version()}, {len(os.sched_getaffinity(0))} cores, {platform.machine()}; "
          f"load {os.getloadavg()[0]:.1f} when it began\n")
    print("| sheets | first build, s | noticing, ms | building, ms | telling, ms | edit to page, ms | slowest, ms |")
    print("|---|---|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for sheets in asked.sheets:
            corpus = Path(folder) / str(sheets)
            make(corpus, sheets, max(1, sheets // 10))
            first, rounds = asyncio.run(measure(corpus, asked.rounds))
            middle = " | ".join(f"{statistics.median(getattr(each, name) for each in rounds):,.0f}"
                                for name in ("noticing", "building", "telling", "whole"))
            print(f"| {sheets:,} | {first:.1f} | {middle} | {max(each.whole for each in rounds):,.0f} |", flush=True)


if __name__ == "__main__":
    main()
