"""How the comparison across sheets grows: grouping 3,000 to 30,000 claims of one topic, in time and memory.

    python benchmarks/grouping.py [SHEETS ...]

Each sheet tells thirty things out of a stock that grows with the topic, as a long story has more to tell: every event
is told by some ten sheets, in words that differ from sheet to sheet. Prints a table of processor time and peak memory;
asserts nothing.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from datetime import date, timedelta

from briefgen.dossier import assemble
from briefgen.model.article import Article, Line, OutletName, Published
from briefgen.model.dossier import SheetFile
from briefgen.model.registry import Registries
from briefgen.model.sheet import Claim, ClaimQuantity, ClaimTime, Extraction, FactSheet, SheetEntity, SheetSource

CLAIMS = 30
TOLD_BY = 10
"""Sheets that tell each event, on average."""
SIZES = (100, 200, 500, 1000)
VERBS = ("mengirim", "menutup", "membuka", "menangkap", "menggugat", "membangun", "meresmikan", "menyita", "membahas",
         "menolak", "menyetujui", "mengangkut", "menjual", "membeli", "memeriksa", "menunda")
LEFT, RIGHT = "bcdfghjklmnprst", "aeiou"
MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
          "Desember")
START = date(2031, 1, 1)


def word(chance: random.Random) -> str:
    """A word that looks Indonesian enough to be stemmed."""
    return "".join(chance.choice(LEFT) + chance.choice(RIGHT) for _ in range(chance.randint(2, 4)))


def story(events: int, seed: int) -> list[tuple[str, list[str], str, int, date]]:
    """Events: verb, content words, place, a number of things, day."""
    chance = random.Random(seed)  # noqa: S311
    stock = [word(chance) for _ in range(max(400, events * 2))]
    places = [word(chance).capitalize() for _ in range(max(20, events // 20))]
    return [(chance.choice(VERBS), chance.sample(stock, 6), chance.choice(places), chance.randint(2, 900),
             START + timedelta(days=chance.randint(0, 300))) for _ in range(events)]


def make_sheets(count: int) -> list[SheetFile]:
    """A topic of `count` sheets of thirty claims."""
    chance = random.Random(count)  # noqa: S311
    events = story(max(CLAIMS, count * CLAIMS // TOLD_BY), count)
    return [sheet(f"s{i:05d}", chance.sample(events, CLAIMS), chance) for i in range(count)]


def sheet(stem: str, told: list[tuple[str, list[str], str, int, date]], chance: random.Random) -> SheetFile:
    """One sheet: each event in some of its words, in another order, with a word of the article's own."""
    claims, lines, at = [], [], 0
    for i, (verb, words, place, number, day) in enumerate(told):
        kept = chance.sample(words, 5)
        said = f"pada {day.day} {MONTHS[day.month - 1]} {day.year}"
        text = f"Pemerintah {verb} {' '.join(kept[:3])} {number} {kept[3]} di {place} {kept[4]} {word(chance)} {said}."
        claims.append(Claim(
            f"c-{i:06x}", i + 1, "event", text, text, times=(ClaimTime("event", said, day.isoformat(), "explicit"),),
            quantities=(ClaimQuantity(f"{number} {kept[3]}", number, "exact", kept[3]),), about=(place.lower(),)))
        lines.append(Line(i + 1, at, at + len(text), "body", "made", at, at + len(text)))
        at += len(text) + 1
    text = "".join(f"{claim.quote}\n" for claim in claims)
    published = Published("2031-12-01", None, "metadata", None)
    source = SheetSource(f"seeds/{stem}.txt", "0" * 64, "id", None, stem, "metadata", None, (), (), None, published, (),
                         (), None, None, None)
    places = sorted({place for *_, place, _, _ in told})
    entities = tuple(SheetEntity(name.lower(), "place", name, ()) for name in places)
    article = Article(stem, text, text, tuple(range(len(text) + 1)), 1, "0" * 64, "id", tuple(lines), None,
                      OutletName(stem, stem, None, "metadata"), (), (), None, published, (), ())
    return SheetFile(f"content/sheets/{stem}.yaml", FactSheet(
        stem, (), source, None, entities, tuple(claims), Extraction("0", "id@1")), article)


def measure(count: int) -> None:
    """Assemble one topic in this process and print its line of the table."""
    files = make_sheets(count)
    before = time.process_time()
    dossier = assemble(files, Registries())
    seconds = time.process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    claims = len(dossier.claims)
    print(f"{count:>7,} {claims:>8,} {len(dossier.groups):>8,} {len(dossier.conflicts):>10,} {seconds:>9.2f} "
          f"{1000 * seconds / claims:>10.3f} {peak:>9,.0f}", flush=True)


def main(arguments: list[str]) -> None:
    """Measure each size in a process of its own, so that the peak of memory is its own."""
    if len(arguments) == 2 and arguments[0] == "--one":
        measure(int(arguments[1]))
        return
    heads = (
        ("sheets", 7), ("claims", 8), ("groups", 8), ("conflicts", 10), ("CPU s", 9), ("ms a claim", 10),
        ("peak MB", 9))
    print(" ".join(f"{head:>{width}}" for head, width in heads))
    for count in [int(argument) for argument in arguments] or SIZES:
        subprocess.run([sys.executable, __file__, "--one", str(count)], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
