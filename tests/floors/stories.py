"""Whole stories: nine articles each, and what a reader marked that they agree on, contradict and copy from each other.

Files tests/gold/stories/*.toml. A mark quotes each article that tells it; a claim is meant whose quote shares at least
half of the shorter one's length with the marked words.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from briefgen.dossier import assemble
from briefgen.extract import extract
from briefgen.lang import load_language
from briefgen.model.article import Article
from briefgen.model.dossier import Conflict, Dossier, SheetFile
from briefgen.model.registry import Registries
from briefgen.seeds import read_seed
from tests.floors.scoring import Table

STORIES = Path(__file__).parent.parent / "gold" / "stories"

Quoted = Sequence[Sequence[str]]
"""[beginning of the article's file name, its words] of all who tell one thing."""


@dataclass(frozen=True)
class Story:
    """A story as it is marked, and the dossier that the machine makes of its texts without any registry."""

    marks: dict[str, Any]
    articles: dict[str, Article]
    dossier: Dossier

    @cached_property
    def _spans(self) -> dict[str, tuple[str, int, int]]:
        """Claim -> its sheet and where its quote stands in the raw text."""
        return {claim.ref: (claim.sheet, claim.start, claim.end) for claim in self.dossier.claims}

    def refs(self, quoted: Quoted) -> set[str]:
        """The claims that are meant by some quotations; none by a headline, which is no claim."""
        return {ref for number, words in quoted for ref in self._meant(number, words)}

    def _meant(self, number: str, words: str) -> Iterator[str]:
        article = self.articles[number]
        at = article.raw.find(words)
        assert at >= 0, f"{article.stem}: {words}"
        while at >= 0:
            for ref, (sheet, start, end) in self._spans.items():
                shared = min(end, at + len(words)) - max(start, at)
                if sheet == article.stem and shared > 0 and 2 * shared >= min(end - start, len(words)):
                    yield ref
            at = article.raw.find(words, at + 1)

    def headed(self, quoted: Quoted) -> bool:
        """Whether a side is, or is also, that of a headline."""
        return any(words in (self.articles[number].headline or "") for number, words in quoted)


@cache
def stories() -> tuple[Story, ...]:
    """All of them, in the order of their files."""
    return tuple(_read(tomllib.loads(path.read_text(encoding="utf-8"))) for path in sorted(STORIES.glob("*.toml")))


def _read(marks: dict[str, Any]) -> Story:
    lang = load_language("id")
    articles = {each["file"][:2]: read_seed(each["text"].lstrip(), each["file"].removesuffix(".txt"), lang)
                for each in marks["article"]}
    sheets = [SheetFile(f"content/sheets/{article.stem}.yaml", extract(article, lang, version="0"), article)
              for article in articles.values()]
    return Story(marks, articles, assemble(sheets, Registries(), lang))


def score_story(story: Story, table: Table) -> None:
    """Add what was found of one story to the table; shared copy where the reader marked any."""
    copied = [story.refs(mark["at"]) for mark in story.marks.get("wire", ())]
    _score_groups(story, copied, table)
    _score_conflicts(story, table)
    if copied:
        _score_wire(story, copied, table)


def _score_wire(story: Story, copied: Sequence[set[str]], table: Table) -> None:
    found = [set(wire.claims) for wire in story.dossier.wire]
    for mark in copied:
        table["wire"].judge(any(_told_twice(mark & claims) for claims in found), f"{story.marks['title']}: wire")
    table["wire"].spurious += sum(not any(_told_twice(mark & claims) for mark in copied) for claims in found)


def _score_groups(story: Story, copied: Iterable[set[str]], table: Table) -> None:
    """Groups across articles; one of shared copy is right, marked or not."""
    groups = [set(group.claims) for group in story.dossier.groups if len(group.sheets) > 1]
    marked = [(story.refs(mark["at"]), mark["what"]) for mark in story.marks["agreement"]]
    for claims, what in marked:
        table["agreements"].judge(any(_is_one(group, claims) for group in groups), f"{story.marks['title']}: {what}")
    wrong = (group for group in groups if not any(_is_one(group, claims) for claims, _ in marked))
    table["agreements"].spurious += sum(not any(_told_twice(group & each) for each in copied) for group in wrong)


def _is_one(group: set[str], marked: set[str]) -> bool:
    """Whether a group holds marked claims of two articles, and they are at least half of it."""
    shared = group & marked
    return _told_twice(shared) and 2 * len(shared) >= len(group)


def _told_twice(claims: set[str]) -> bool:
    return len({ref.split("#")[0] for ref in claims}) > 1


def _score_conflicts(story: Story, table: Table) -> None:
    marked = [(mark["sides"], mark["what"]) for mark in story.marks["conflict"]]
    found = story.dossier.conflicts
    for sides, what in marked:
        table["conflicts"].judge(any(_meets(story, each, sides) for each in found), f"{story.marks['title']}: {what}")
    table["conflicts"].spurious += sum(not any(_meets(story, each, sides) for sides, _ in marked) for each in found)


def _meets(story: Story, conflict: Conflict, sides: Sequence[Quoted]) -> bool:
    """Whether two sides of a conflict touch the two marked ones; of a headline, which is no claim, the other."""
    one, other = (story.refs(side) for side in sides)
    held = [set(side.claims) for side in conflict.sides]
    if conflict.kind != "headline":
        return any(a & one and b & other for a in held for b in held if a is not b)
    headed = [story.headed(side) for side in sides]
    body = (set() if headed[0] else one) | (set() if headed[1] else other)
    return any(headed) and any(claims & (body or one | other) for claims in held)
