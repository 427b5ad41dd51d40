"""Articles a second: the whole extractor against dateparser's search for dates alone, and growth with length.

    python -m benchmarks.extraction [FOLDER ...]

Reads the seeds, or the *.txt of the folders that are named. dateparser is no dependency of briefgen: install it beside.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from briefgen.extract import extract
from briefgen.lang import load_language
from briefgen.seeds import read_seed

SEEDS = Path(__file__).parents[1] / "seeds"
LENGTHS = (1_000, 10_000, 100_000, 1_000_000)


def texts(folders: list[str]) -> list[str]:
    """The articles to read, in the order of their names."""
    paths = sorted(path for folder in folders or [str(SEEDS)] for path in Path(folder).glob("*.txt"))
    return [path.read_bytes().decode("utf-8") for path in paths]


def rate(read: Callable[[str], object], articles: list[str], seconds: float = 5.0) -> float:
    """Articles a second, over at least one round and as many as fit into the time."""
    rounds, begin = 0, time.perf_counter()
    while not rounds or time.perf_counter() - begin < seconds:
        for article in articles:
            read(article)
        rounds += 1
    return rounds * len(articles) / (time.perf_counter() - begin)


def whole(article: str) -> object:
    """Seed to fact sheet."""
    lang = load_language("id")
    return extract(read_seed(article, "x", lang), lang, version="benchmark")


def dates_alone(article: str) -> object:
    """What dateparser finds in the same text."""
    from dateparser.search import search_dates

    return search_dates(article, languages=["id"])


def main() -> None:
    """Print the two rates and the growth."""
    articles = texts(sys.argv[1:])
    whole(articles[0])
    ours = rate(whole, articles)
    print(f"{len(articles)} articles, {sum(map(len, articles)) // len(articles)} characters on average")
    print(f"briefgen, seed to sheet          {ours:10.1f} articles a second")
    try:
        theirs = rate(dates_alone, articles)
        print(f"dateparser.search_dates alone    {theirs:10.1f} articles a second   ratio {ours / theirs:.1f}")
    except ImportError:
        print("dateparser is not installed: pip install dateparser")
    print("\nlength of one article, seconds, microseconds a character")
    for length in LENGTHS:
        text = "\n".join(articles)
        text = (text + "\n") * (length // len(text) + 1)
        begin = time.perf_counter()
        whole(text[:length])
        spent = time.perf_counter() - begin
        print(f"{length:>10,} {spent:10.3f} {spent / length * 1e6:8.2f}")


if __name__ == "__main__":
    main()
