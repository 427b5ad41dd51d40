"""The offices that stand beside a person's name."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefgen.dossier.mentions import GAP
from briefgen.lang.classes import Word
from briefgen.lang.compare import Comparison
from briefgen.lang.names import TitleKind
from briefgen.lang.phrasebook import Phrasebook

TITLE = 5
"""Words of a title at most."""


def offices(
    text: str, tokens: Sequence[Word], people: Sequence[int], words: Comparison, titles: Phrasebook[TitleKind],
) -> Collection[str]:
    """The terms that a claim has only from words of an office right before or behind a person's name.

    people: where in the text persons were named. titles: words for offices; every first word has a capital, so that
    it must be one. "Bupati Kota Lama, Budi" and "Budi, Bupati Kota Lama" tell no more of what happened than "Budi".
    """
    if not people:
        return ()
    held = {i for at in people for i in (*_before(text, tokens, at, titles), *_behind(text, tokens, at))}
    mine, told = set[str](), set[str]()
    start = 0
    while start < len(tokens):
        end = next((i for i in range(start, len(tokens)) if (i in held) != (start in held)), len(tokens))
        (mine if start in held else told).update(words.terms(tokens[start:end]))
        start = end
    return sorted(mine - told)


def _before(text: str, tokens: Sequence[Word], at: int, titles: Phrasebook[TitleKind]) -> range:
    """The words with capitals that end at a name, with the names among them; of a title also those without."""
    end = next((i for i, word in enumerate(tokens) if word.start >= at), len(tokens))
    start, edge = end, at
    while start and tokens[start - 1].capital and _joins(text[tokens[start - 1].end:edge]):
        start -= 1
        edge = tokens[start].start
    texts = [word.text for word in tokens[:end]]
    if start == 0 < end and titles.at(texts, 0, end) is None:
        start = 1
    first = start
    while start and first > max(start - TITLE, 0) and _joins(text[tokens[first - 1].end:edge]):
        first -= 1
        edge = tokens[first].start
    return range(next((i for i in range(first, start) if _reaches(titles.at(texts, i, end), start)), start), end)


def _reaches(title: tuple[int, TitleKind] | None, start: int) -> bool:
    """Whether a title ends where capitals begin, or among them: "manajer tim Budi", "ketua Komisi Yudisial Budi"."""
    return title is not None and title[0] >= start


def _behind(text: str, tokens: Sequence[Word], at: int) -> range:
    """The words with capitals between a comma behind a name and the next mark."""
    start = next((i for i, word in enumerate(tokens) if word.start >= at), len(tokens))
    end, edge = start, at
    while end < len(tokens) and tokens[end].capital and _joins(text[edge:tokens[end].start]) and (
            end > start or "," in text[edge:tokens[end].start]):
        edge = tokens[end].end
        end += 1
    return range(start, end)


def _joins(between: str) -> bool:
    """Whether between two words stand but names and commas."""
    return not between.replace(GAP.strip(), "").replace(",", "").strip()
