"""How long a build takes, and how much memory: cold, nothing changed, one edit; and how that grows.

    python -m benchmarks.build [5 100 1000 10000 …]

Every figure is of a whole process, as a person waits for it: the best of three, the cold one after .briefgen/ and the
site were deleted. Prints a table in Markdown for docs/benchmarks.md; asserts nothing. Others beside: benchmarks.peers.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.make_corpus import make

ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds that a person waits, seconds of all cores together, and the largest memory of one process in MB."""

    wall: float
    cpu: float
    peak: int


def run(command: Sequence[str], folder: Path) -> Took:
    """Run a command to its end, in a process that measures it alone."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        begin = time.perf_counter()
        done = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False)
        wall = time.perf_counter() - begin
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        os.write(writing, f"{wall} {used.ru_utime + used.ru_stime} {used.ru_maxrss // 1024} {done.returncode}".encode())
        os._exit(0)
    os.waitpid(pid, 0)
    wall, cpu, peak, code = os.read(reading, 200).split()
    os.close(reading)
    os.close(writing)
    if int(code):
        raise SystemExit(f"{' '.join(command)} failed")
    return Took(float(wall), float(cpu), int(peak))


def best(command: Sequence[str], folder: Path, before: Callable[[int], None], rounds: int = ROUNDS) -> Took:
    """The quickest of some runs, each after `before` with its number."""
    found = []
    for number in range(rounds):
        before(number)
        found.append(run(command, folder))
    return min(found, key=lambda took: took.wall)


def measure(corpus: Path, command: Sequence[str], leftovers: Sequence[str], edit: Callable[[int], None]) -> list[Took]:
    """Cold, nothing changed, one sheet edited."""
    def clear(_: int) -> None:
        for name in leftovers:
            shutil.rmtree(corpus / name, ignore_errors=True)

    cold = best(command, corpus, clear, rounds=1 if len(list(corpus.glob("*/sheets/*"))) > 500 else ROUNDS)
    return [cold, best(command, corpus, lambda _: None), best(command, corpus, edit, rounds=2)]


def briefgen(corpus: Path) -> list[Took]:
    """What we take."""
    sheet = min((corpus / "content" / "sheets").glob("*.yaml"))
    text = sheet.read_text(encoding="utf-8")

    def edit(number: int) -> None:
        note = f"note: \"catatan {number}\"\n    review: {{state: unreviewed}}"
        sheet.write_text(text.replace("review: {state: unreviewed}", note, 1), encoding="utf-8")

    took = measure(corpus, [sys.executable, "-m", "briefgen", "build"], [".briefgen", "site"], edit)
    sheet.write_text(text, encoding="utf-8")
    return took


def row(name: str, sheets: int, took: Sequence[Took], site: Path) -> str:
    """A line of the table."""
    files = [path for path in site.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    walls = " | ".join(f"{one.wall:.2f}" for one in took)
    return (f"| {name} | {sheets:,} | {walls} | {took[0].cpu:.1f} | {max(one.peak for one in took):,} | "
            f"{len(files):,} files, {size:.1f} MB |")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Measure builds.")
    parser.add_argument("--topics", type=int, default=0, help="topics; default: one for ten sheets")
    parser.add_argument("sheets", nargs="*", type=int, default=[100, 1000])
    asked = parser.parse_args()
    print(f"Python {platform.python_version()}, {len(os.sched_getaffinity(0))} cores, {platform.machine()}; "
          f"load {os.getloadavg()[0]:.1f} when it began\n")
    print("| | sheets | cold, s | nothing changed, s | one edit, s | cold, s of CPU | peak, MB | site |")
    print("|---|---|---|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for sheets in asked.sheets:
            corpus = Path(folder) / str(sheets)
            make(corpus, sheets, asked.topics or max(1, sheets // 10))
            print(row("briefgen", sheets, briefgen(corpus), corpus / "site"), flush=True)


if __name__ == "__main__":
    main()
