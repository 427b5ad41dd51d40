"""Extraction: articles a second and core, how that scales with cores, what a warm run costs, and growth with length.

    python -m benchmarks.extraction [--sheets 2000] [FOLDER ...]

Reads the seeds, or the *.txt of the folders that are named, over and over, beside dateparser's search for dates alone
where that is installed. Then `briefgen extract` itself over invented articles (benchmarks/make_corpus.py): on one core
and on more, again with nothing changed, and with one file edited. CPU time where the rate is for a core, wall time for
whole commands. Asserts nothing.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.build import Took, run
from benchmarks.make_corpus import articles as invented
from benchmarks.make_corpus import write_seeds
from briefgen.extract import extract
from briefgen.lang import load_language
from briefgen.pipeline.reading import Task, answered
from briefgen.seeds import load_seed

SEEDS = Path(__file__).parents[1] / "seeds"
LENGTHS = (1_000, 10_000, 100_000, 1_000_000)


def rate(read: Callable[[bytes], object], articles: list[bytes], seconds: float = 5.0) -> float:
    """Articles a second of CPU time, over at least one round and as many as fit into the time."""
    rounds, begin = 0, time.process_time()
    while not rounds or time.process_time() - begin < seconds:
        for article in articles:
            read(article)
        rounds += 1
    return rounds * len(articles) / (time.process_time() - begin)


def whole(article: bytes) -> object:
    """Bytes of a seed to the text of its sheet, or why no sheet can hold it."""
    return answered(Task("seeds/x.txt", article, None), "id")


def facts(article: bytes) -> object:
    """Bytes of a seed to its fact sheet as a record, without the YAML."""
    read, _ = load_seed(article, "seeds/x.txt", load_language("id"))
    return None if read is None else extract(read, load_language("id"), version="benchmark")


def dates_alone(article: bytes) -> object:
    """What dateparser finds in the same text, called as its documentation calls it: it finds out the language."""
    from dateparser.search import search_dates

    return search_dates(article.decode("utf-8"))


def dates_told(article: bytes) -> object:
    """The same, told that the text is Indonesian."""
    from dateparser.search import search_dates

    return search_dates(article.decode("utf-8"), languages=["id"])


def rates(articles: list[bytes]) -> None:
    """Print what one core does."""
    print(f"{len(articles)} articles, {sum(map(len, articles)) // len(articles)} bytes on average\n")
    whole(articles[0])
    ours = rate(facts, articles)
    print("| | articles a second of CPU | ours is … times it |\n|---|---|---|")
    print(f"| seed to facts, all rules | {ours:.0f} | |", flush=True)
    print(f"| seed to the text of its sheet | {rate(whole, articles):.0f} | |", flush=True)
    try:
        for name, read in (("search_dates(text)", dates_alone), ('search_dates(text, languages=["id"])', dates_told)):
            theirs = rate(read, articles)
            print(f"| dateparser, `{name}`, dates alone | {theirs:.1f} | {ours / theirs:.1f} |", flush=True)
    except ImportError:
        print("| dateparser is not installed: pip install dateparser | | |")


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
    articles = [path.read_bytes() for folder in asked.folders for path in sorted(folder.glob("*.txt"))]
    print(f"load {os.getloadavg()[0]:.1f} when it began, {len(os.sched_getaffinity(0))} cores")
    rates(articles)
    commands(asked.sheets)
    lengths()


if __name__ == "__main__":
    main()
