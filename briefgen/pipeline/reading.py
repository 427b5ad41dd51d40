"""One seed to the text of its sheet: a pure function, which any process on any machine can do."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen import __version__
from briefgen.errors import ProjectError
from briefgen.extract import extract
from briefgen.lang import Language, load_language
from briefgen.model.article import Article
from briefgen.model.problem import Problem, Where
from briefgen.model.sheet import FactSheet
from briefgen.pipeline.plain import PlainProblem, plain
from briefgen.project import File, sheet_path
from briefgen.seeds import load_seed
from briefgen.sheets import decode_sheet, merge_text

_MADE_FROM = re.compile(r"^  sha256: [\"']?([0-9a-f]{64})", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Task:
    """A seed that is to be read, and what is known of its sheet.

    path: of the seed. data: its bytes. old: the sheet as it stands, None where there is none. fresh: the sheet that
    these bytes gave before, None where they have to be read; where it is given, `data` is not looked at.
    """

    path: str
    data: bytes
    old: str | None
    fresh: str | None = None

    @property
    def stem(self) -> str:
        """The article's id."""
        return File(self.path, b"").stem


Answer = tuple[str | None, str | None, list[PlainProblem], list[PlainProblem]]
"""The sheet that the seed alone gives; the sheet with what people decided; problems of the seed; problems of merging.

Both sheets are None where the seed cannot be read. Plain data, as it comes from another process.
"""


def answered(task: Task, tag: str) -> Answer:
    """Do a task. tag: of the language."""
    if task.fresh is not None:
        return task.fresh, *_again(task.stem, task.old, task.fresh)
    lang = load_language(tag)
    article, problems = load_seed(task.data, task.path, lang)
    told = list(map(plain, problems))
    if article is None:
        return None, None, told, []
    sheet = extract(article, lang, version=__version__)
    try:
        fresh = _written(article, sheet)
    except _TooLarge as found:
        return None, None, [*told, plain(found.problem)], []
    if task.old is None or task.old == fresh:
        return fresh, fresh, told, []
    merged, wrong = merge_text(task.old, sheet_path(article.stem), sheet, article)
    return fresh, merged, told, list(map(plain, wrong))


def fresh_text(article: Article, lang: Language) -> str:
    """The text of an article's first sheet.

    Raises:
        ProjectError: no sheet can hold what it says.
    """
    try:
        return _written(article, extract(article, lang, version=__version__))
    except _TooLarge as found:
        problem = found.problem
        raise ProjectError(f"{problem.where}: {problem.code} {problem.message}; fix: {problem.fix}") from None


def needs_seed(old: str, fresh: str) -> bool:
    """Whether a sheet may have been made from another text than `fresh`: its quotes are then sought in the article."""
    made_from = _MADE_FROM.search(fresh)
    return made_from is None or made_from[1] not in old


def _again(stem: str, old: str | None, fresh: str) -> tuple[str, list[PlainProblem], list[PlainProblem]]:
    """Merge a reading that was made before."""
    if old is None or old == fresh:
        return fresh, [], []
    decoded = decode_sheet(fresh, sheet_path(stem))[0]
    assert decoded  # noqa: S101 - it was read back when it was made
    merged, wrong = merge_text(old, sheet_path(stem), decoded.sheet)
    return merged, [], list(map(plain, wrong))


class _TooLarge(Exception):
    """An article whose sheet would be larger than what is read."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def _written(article: Article, sheet: FactSheet) -> str:
    """The sheet's text; never one that could not be read back."""
    path = sheet_path(article.stem)
    text, _ = merge_text(None, path, sheet)
    wrong = decode_sheet(text, path)[1]
    if wrong and wrong[0].code == "Y003":
        raise _TooLarge(Problem(Where(f"seeds/{article.stem}.txt"), "Y003",
                                f"is too long for a sheet: {wrong[0].message}", "split the article"))
    if wrong:
        raise RuntimeError(f"the sheet extracted from seeds/{article.stem}.txt could not be read: {wrong[0]}")
    return text
