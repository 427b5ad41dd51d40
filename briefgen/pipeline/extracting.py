"""Articles to the texts of their sheets, many at a time: each depends on nothing but its own seed and its own sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, zip_longest

from briefgen import __version__
from briefgen.extract import extract
from briefgen.lang import Language
from briefgen.model.article import Article
from briefgen.model.problem import Problem
from briefgen.pipeline.parallel import cores, in_shares
from briefgen.pipeline.plain import PlainProblem, plain, problem
from briefgen.pipeline.results import SheetText, Tell
from briefgen.project import sheet_path
from briefgen.sheets import decode_sheet, merge_text

AT_ONCE = 400
"""Articles that are read before the first of them is written: whoever interrupts loses no more than these."""

Merged = tuple[Article, SheetText, tuple[Problem, ...]]
"""An article, its sheet, and what a person has to look at."""


def merged(articles: Sequence[Article], texts: Mapping[str, str], lang: Language, tell: Tell) -> Iterator[Merged]:
    """Read articles and merge each reading into its sheet, in order. texts: of the sheets that there are, by path."""
    for start in range(0, len(articles), AT_ONCE):
        block = articles[start:start + AT_ONCE]
        tell("extracting", start, len(articles))
        for article, (new, problems) in zip(block, _block(block, texts, lang), strict=True):
            path = sheet_path(article.stem)
            yield article, SheetText(path, texts.get(path), new), tuple(problem(*each) for each in problems)


Plain = tuple[str, list[PlainProblem]]


def _block(block: Sequence[Article], texts: Mapping[str, str], lang: Language) -> Iterator[Plain]:
    def share(number: int, shares: int) -> list[Plain]:
        return [_merged(article, texts.get(sheet_path(article.stem)), lang) for article in block[number::shares]]

    turns = zip_longest(*in_shares(share, cores(len(block))))
    return (each for each in chain.from_iterable(turns) if each is not None)


def _merged(article: Article, old: str | None, lang: Language) -> Plain:
    """The text of a sheet; never one that could not be read back."""
    path = sheet_path(article.stem)
    new, problems = merge_text(old, path, extract(article, lang, version=__version__), article)
    if old is None and (wrong := decode_sheet(new, path)[1]):
        raise RuntimeError(f"the sheet extracted from seeds/{article.stem}.txt could not be read: {wrong[0]}")
    return new, list(map(plain, problems))
