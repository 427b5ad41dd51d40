"""Write a project of invented news, as large as wanted and the same every time.

    python -m benchmarks.make_corpus FOLDER --sheets 1000 --topics 100

Each topic is one event, told by its share of the articles in turn: other outlets, other days, some of the sentences,
numbers that grow and a few that differ. People, places and outlets are made of syllables; no sentence is anybody's. An
article has about thirty sentences (3.5 KB), its extracted sheet about thirty claims (17 KB).
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from benchmarks.sentences import EVENTS, SHARED, SLOTS, Event

SYLLABLES = ("ba", "da", "ga", "ka", "la", "ma", "na", "pa", "ra", "sa", "ta", "wa", "bi", "di", "ki", "li", "mi", "ri",
             "si", "ti", "bu", "du", "ku", "lu", "mu", "ru", "su", "tu", "wi", "yo", "jo", "ro")
ENDINGS = ("ng", "n", "r", "h", "s", "")
OUTLETS = 40
SENTENCES = 31
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
FIRST_DAY = date(2024, 1, 8)


@dataclass(frozen=True, slots=True)
class Story:
    """One event: its kind, what its sentences are filled with, which of the general ones it has, and its day."""

    event: Event
    general: tuple[str, ...]
    words: dict[str, str]
    numbers: dict[str, int]
    day: date


def articles(sheets: int, topics: int, seed: int) -> Iterator[tuple[str, str]]:
    """Stem and text of every article, topic by topic."""
    outlets = [_name(random.Random(f"{seed} outlet {n}"), 2) for n in range(OUTLETS)]  # noqa: S311 - no secret
    for topic in range(topics):
        chance = random.Random(f"{seed} topic {topic}")  # noqa: S311 - no secret
        story = _story(chance, topic)
        share = _share(sheets, topics, topic)
        printed = chance.sample(outlets, min(len(share), OUTLETS))
        for place, number in enumerate(share):
            yield f"{number:06d}-{story.event.name}", _article(story, printed[place % len(printed)], place, chance)


def _share(sheets: int, topics: int, topic: int) -> range:
    """The numbers of the articles of one topic."""
    return range(sheets * topic // topics, sheets * (topic + 1) // topics)


def _name(chance: random.Random, length: int) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(length)).capitalize() + chance.choice(ENDINGS)


def _person(chance: random.Random) -> str:
    return f"{_name(chance, 2)} {_name(chance, 3)}"


def _story(chance: random.Random, topic: int) -> Story:
    event = EVENTS[topic % len(EVENTS)]
    words = {key: _name(chance, 3) for key in ("town", "village", "river", "street", "firm")}
    words |= {key: chance.choice(known) for key, known in SLOTS.items()}
    words |= {key: f"{words[key]} {_name(chance, 3).lower()}" for key in ("goods", "other", "act")}
    words["venue"] += f" {_name(chance, 3)}"
    words |= {key: _person(chance) for key in ("mayor", "chief", "doctor", "witness", "expert", "critic")}
    numbers = {key: chance.randrange(12, 90) for key in ("dead", "hurt", "percent", "teams")}
    numbers |= {key: chance.randrange(120, 990) * 10 for key in ("people", "homes", "hectares", "tons")}
    general = tuple(line for line in SHARED if chance.random() < 0.75)
    return Story(event, general, words, numbers, FIRST_DAY + timedelta(days=chance.randrange(500)))


def _article(story: Story, outlet: str, place: int, chance: random.Random) -> str:
    """The text of one article: headline, dateline, paragraphs of one to three sentences."""
    day = story.day + timedelta(days=1 + place % 6)
    numbers = {key: _told(value, place, chance) for key, value in story.numbers.items()}
    told = {**story.words, **numbers, "day": _day(story.day), "told": _day(day), "outlet": f"{outlet}.com"}
    lines = [line for line in (*story.event.sentences, *story.general) if chance.random() < 0.9][:SENTENCES]
    paragraphs = _paragraphs([_upper(line.format_map(told)) for line in lines], chance)
    headline = story.event.headlines[place % len(story.event.headlines)].format_map(told)
    return "\n\n".join([headline, f"{outlet}.com, {story.words['town']} - {paragraphs[0]}", *paragraphs[1:]]) + "\n"


def _told(value: int, place: int, chance: random.Random) -> str:
    """A number as one article tells it: mostly the same, later articles a little more, now and then another."""
    value += (place // 6) * max(1, value // 50)
    if chance.random() < 0.06:
        value += max(1, value // 8)
    return f"{value:,}".replace(",", ".")


def _upper(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


def _day(day: date) -> str:
    return f"{DAYS[day.weekday()]} ({day.day}/{day.month}/{day.year})"


def _paragraphs(sentences: Sequence[str], chance: random.Random) -> list[str]:
    found, at = [], 0
    while at < len(sentences):
        size = chance.choice((1, 1, 2, 2, 3))
        found.append(" ".join(sentences[at:at + size]))
        at += size
    return found


def write_seeds(root: Path, sheets: int, topics: int, seed: int) -> None:
    """Write seeds/, content/site.yaml and a file for each topic."""
    for folder in ("seeds", "content/sheets", "content/topics"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    for stem, text in articles(sheets, topics, seed):
        (root / "seeds" / f"{stem}.txt").write_text(text, encoding="utf-8")
    (root / "content" / "site.yaml").write_text('schema: site/1\ntitle: "Arsip rekaan"\n', encoding="utf-8")
    for topic in range(topics):
        (root / "content" / "topics" / f"{_topic(topic)}.yaml").write_text(
            f'schema: topic/1\ntitle: "Peristiwa {topic + 1}"\nparties: []\n', encoding="utf-8")


def _topic(number: int) -> str:
    return f"peristiwa-{number + 1}"


def write_sheet(path: Path, topic: str) -> tuple[int, int]:
    """Extract one seed into its sheet, which names a topic; the number of claims and of bytes."""
    from briefgen.extract import extract
    from briefgen.lang import load_language
    from briefgen.seeds import load_seed
    from briefgen.sheets import merge_text

    lang = load_language("id")
    article, problems = load_seed(path.read_bytes(), f"seeds/{path.name}", lang)
    if article is None:
        raise ValueError(problems)
    sheet = replace(extract(article, lang, version="benchmark"), topics=(topic,))
    text, _ = merge_text(None, f"content/sheets/{article.stem}.yaml", sheet, article)
    data = text.encode("utf-8")
    (path.parents[1] / "content" / "sheets" / f"{article.stem}.yaml").write_bytes(data)
    return len(sheet.claims), len(data)


def make(root: Path, sheets: int, topics: int, seed: int = 1) -> tuple[int, int]:
    """Write the whole project; the number of claims and of bytes of its sheets."""
    write_seeds(root, sheets, topics, seed)
    of_topic = [_topic(topic) for topic in range(topics) for _ in _share(sheets, topics, topic)]
    with ProcessPoolExecutor() as pool:
        sizes = list(pool.map(write_sheet, sorted((root / "seeds").glob("*.txt")), of_topic, chunksize=16))
    return sum(claims for claims, _ in sizes), sum(size for _, size in sizes)


def main() -> None:
    """Write the project that the command line asks for."""
    parser = argparse.ArgumentParser(description="Write a project of invented news.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sheets", type=int, default=1000)
    parser.add_argument("--topics", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    claims, size = make(asked.folder, asked.sheets, asked.topics, asked.seed)
    print(f"{asked.sheets} sheets, {claims / asked.sheets:.1f} claims and {size / asked.sheets / 1000:.1f} KB each")


if __name__ == "__main__":
    main()
