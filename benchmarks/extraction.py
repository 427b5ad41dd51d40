"""Extraction: articles a second and core, how that scales with cores, what a warm run costs, and growth with length.

    python -m benchmarks.extraction [--sheets 2000] [FOLDER ...]

Reads the seeds, or the *.txt of the folders that are named, over and over: dates alone, like dateparser's search for
dates over the same articles where that is installed, and everything. Then `briefgen extract` itself over invented
articles (benchmarks/make_corpus.py; none with --sheets 0): on one core and on more, again with nothing changed, and
with one file edited. CPU time where the rate is for a core, wall time for whole commands. Asserts nothing.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.build import Took, run
from benchmarks.make_corpus import articles as invented
from benchmarks.make_corpus import write_seeds
from briefgen.extract import extract, read_times
from briefgen.lang import load_language
from briefgen.model.article import Article
from briefgen.pipeline.reading import Task, answered
from briefgen.seeds import load_seed

SEEDS = Path(__file__).parents[1] / "seeds"
LENGTHS = (1_000, 10_000, 100_000, 1_000_000)


@dataclass(frozen=True, slots=True)
class Reader:
    """One way to read. finds: what for. given: what it reads, article by article. asks: it is dateparser's."""

    name: str
    finds: str
    read: Callable[[Any], object]
    given: Sequence[Any]
    asks: bool = False


def rate(reader: Reader, seconds: float = 5.0) -> float:
    """Articles a second of CPU time, over at least one round and as many as fit into the time."""
    rounds, begin = 0, time.process_time()
    while not rounds or time.process_time() - begin < seconds:
        for article in reader.given:
            reader.read(article)
        rounds += 1
    return rounds * len(reader.given) / (time.process_time() - begin)


def whole(seed: bytes) -> object:
    """Bytes of a seed to the text of its sheet, or why no sheet can hold it."""
    return answered(Task("seeds/x.txt", seed, None), "id")


def article_of(seed: bytes) -> Article | None:
    """Bytes of a seed to an article: what the page says of itself, what each line is."""
    return load_seed(seed, "seeds/x.txt", load_language("id"))[0]


def facts(seed: bytes) -> object:
    """Bytes of a seed to its fact sheet as a record, without the YAML."""
    article = article_of(seed)
    return None if article is None else extract(article, load_language("id"), version="benchmark")


def times(article: Article) -> object:
    """An article to its times and nothing else."""
    return read_times(article, load_language("id"))


def seed_times(seed: bytes) -> object:
    """Bytes of a seed to its times: the page is read as well, for the day that relative dates are counted from."""
    article = article_of(seed)
    return None if article is None else times(article)


def readers(seeds: list[bytes]) -> list[Reader]:
    """Every way that the table compares; dateparser's last, where it is installed."""
    articles = [article for article in map(article_of, seeds) if article]
    ours = [
        Reader("article to its times", "times", times, articles),
        Reader("seed to its times", "the page, times", seed_times, seeds),
        Reader("seed to facts, all rules", "the page, times, numbers, names, speech, claims", facts, seeds),
        Reader("seed to the text of its sheet", "the same, and the YAML", whole, seeds)]
    try:
        from dateparser.search import search_dates
    except ImportError:
        print("dateparser is not installed: pip install dateparser\n")
        return ours
    texts = [seed.decode("utf-8") for seed in seeds]
    indonesian = partial(search_dates, languages=["id"])
    return [
        *ours, Reader('dateparser, `search_dates(text, languages=["id"])`', "times", indonesian, texts, asks=True),
        Reader("dateparser, `search_dates(text)`", "the language, times", search_dates, texts, asks=True)]


def rates(seeds: list[bytes]) -> None:
    """Print what one core does, and how often that is what dateparser does, told the language and left to find it."""
    print(f"{len(seeds)} articles, {sum(map(len, seeds)) // len(seeds)} bytes on average\n")
    whole(seeds[0])
    found = [(reader, rate(reader)) for reader in readers(seeds)]
    theirs = [each for reader, each in found if reader.asks]
    print("| | what is read | articles a second of CPU | × dateparser, told | × dateparser |\n|---|---|---|---|---|")
    for reader, each in found:
        ratios = " | ".join("" if reader.asks else f"{each / their:.1f}" for their in theirs) or " | "
        print(f"| {reader.name} | {reader.finds} | {each:.{0 if each > 100 else 1}f} | {ratios} |", flush=True)


def commands(sheets: int) -> None:
    """Print what the command takes."""
    command = [sys.executable, "-m", "briefgen", "extract"]
    print(f"\n| `briefgen extract`, {sheets:,} articles | s | articles a second | s of CPU | peak, MB |")
    print("|---|---|---|---|---|")

    def tell(what: str, took: Took) -> None:
        print(f"| {what} | {took.wall:.2f} | {sheets / took.wall:,.0f} | {took.cpu:.1f} | {took.peak:,} |", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        cores = sorted(os.sched_getaffinity(0))
        for count in (2 ** power for power in range(len(cores).bit_length())):
            root = Path(folder) / str(count)
            write_seeds(root, sheets, max(1, sheets // 10), 1)
            os.sched_setaffinity(0, cores[:count])
            tell(f"{count} core{'s' if count > 1 else ''}, nothing known", run(command, root))
        os.sched_setaffinity(0, cores)
        run(command, root)
        tell("nothing changed", run(command, root))
        sheet = min((root / "content" / "sheets").glob("*.yaml"))
        sheet.write_text(sheet.read_text(encoding="utf-8").replace("topics: []", "topics: [x]"), encoding="utf-8")
        tell("one sheet edited", run(command, root))
        seed = min((root / "seeds").glob("*.txt"))
        seed.write_text(seed.read_text(encoding="utf-8") + "\nHujan turun lagi.\n", encoding="utf-8")
        tell("one seed edited", run(command, root))


def lengths() -> None:
    """Print how the time grows with an article: of invented ones, since what an article tells twice is read once."""
    print("\n| characters of one article | s of CPU | µs a character |\n|---|---|---|")
    long = "\n\n".join(text for _, text in invented(480, 480, 1))
    facts(long[:500].encode("utf-8"))
    for length in LENGTHS:
        begin = time.process_time()
        facts(long[:length].encode("utf-8"))
        spent = time.process_time() - begin
        print(f"| {length:,} | {spent:.3f} | {spent / length * 1e6:.1f} |", flush=True)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="Measure extraction.")
    parser.add_argument("--sheets", type=int, default=2000)
    parser.add_argument("folders", nargs="*", type=Path, default=[SEEDS])
    asked = parser.parse_args()
    seeds = [path.read_bytes() for folder in asked.folders for path in sorted(folder.glob("*.txt"))]
    print(f"load {os.getloadavg()[0]:.1f} when it began, {len(os.sched_getaffinity(0))} cores")
    rates(seeds)
    if asked.sheets:
        commands(asked.sheets)
    lengths()


if __name__ == "__main__":
    main()
