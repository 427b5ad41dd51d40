"""Articles to the texts of their sheets, many at a time: each depends on nothing but its own seed and its own sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from itertools import chain, zip_longest

from briefgen import __version__
from briefgen import extract as rules
from briefgen.errors import ProjectError
from briefgen.lang import Language, load_language
from briefgen.model.article import Article
from briefgen.model.problem import Problem
from briefgen.pipeline.loading import read_articles, read_texts
from briefgen.pipeline.parallel import cores, in_shares
from briefgen.pipeline.plain import PlainProblem, plain, problem
from briefgen.pipeline.results import LANGUAGE, WAITING, Extracted, SheetText, Tell, quiet
from briefgen.project import File, Found, Project, create_sheet, editing, replace_sheet, sheet_path, visible
from briefgen.sheets import decode_sheet, merge_text

AT_ONCE = 400
"""Articles that are read before the first of them is written: whoever interrupts loses no more than these."""

Merged = tuple[Article, SheetText, tuple[Problem, ...]]
"""An article, its sheet, and what a person has to look at."""


def extract(project: Project, seeds: Sequence[str] = (), *, dry_run: bool = False, tell: Tell = quiet) -> Extracted:
    """Read seeds, all or those named by id or file, and merge the reading into their sheets.

    dry_run: write nothing.

    Raises:
        ProjectError: a name is no seed's, somebody saved a sheet meanwhile, or the disk refused.
    """
    lang = load_language(LANGUAGE)
    sheets: list[SheetText] = []
    problems: list[Problem] = []
    with nullcontext() if dry_run else editing(project, lambda: tell(WAITING, 0, 0)):
        articles = read_articles(_chosen(project.seeds(), seeds), lang, problems, tell)
        written = project.sheets()
        texts = read_texts(written, problems)
        unreadable = written.paths - texts.keys()
        readable = [article for article in articles.values() if sheet_path(article.stem) not in unreadable]
        for article, sheet, wrong in merged(readable, texts, lang, tell):
            problems += wrong
            sheets.append(sheet)
            if not dry_run:
                _write(project, article.stem, sheet)
    return Extracted(tuple(sheets), tuple(problems))


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
    new, problems = merge_text(old, path, rules.extract(article, lang, version=__version__), article)
    if old is None and (wrong := decode_sheet(new, path)[1]):
        raise RuntimeError(f"the sheet extracted from seeds/{article.stem}.txt could not be read: {wrong[0]}")
    return new, list(map(plain, problems))


def _write(project: Project, stem: str, sheet: SheetText) -> None:
    if sheet.old is None:
        if not create_sheet(project, stem, sheet.new):
            raise ProjectError(f"{sheet.path} was saved while it was being extracted: run it again")
    elif sheet.changed:
        replace_sheet(project, stem, sheet.new, read=sheet.old.encode("utf-8"))


def _chosen(found: Found, names: Sequence[str]) -> Found:
    """The seeds that are named, by id, by file name or by path; all where none is."""
    if not names:
        return found
    wanted = {File(name if name.endswith(".txt") else f"{name}.txt", b"").stem: name for name in names}
    stems = {File(path, b"").stem for path in found.paths}
    for stem, name in wanted.items():
        if stem not in stems:
            raise ProjectError(f"there is no seed {visible(name)}: name one by its file or its id")
    return Found(tuple(file for file in found.files if file.stem in wanted),
                 tuple(problem for problem in found.problems if File(problem.where.path, b"").stem in wanted))
