"""`briefgen extract`: seeds to the texts of their sheets, each by itself."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from itertools import chain

from briefgen.errors import ProjectError
from briefgen.lang import Language
from briefgen.model.article import Article
from briefgen.model.problem import Problem
from briefgen.pipeline.known import Known, Problems
from briefgen.pipeline.loading import read_texts
from briefgen.pipeline.parallel import cores, in_shares
from briefgen.pipeline.plain import problem
from briefgen.pipeline.reading import Answer, Task, fresh_text, needs_seed
from briefgen.pipeline.results import LANGUAGE, WAITING, Extracted, SheetText, Tell, quiet
from briefgen.pipeline.workers import AT_ONCE, Workers, by_processes
from briefgen.project import (
    File,
    Found,
    Project,
    create_sheet,
    editing,
    replace_sheet,
    sheet_path,
    visible,
)

TOGETHER, WAITING_FOR_DISK = 128, 16
"""Sheets that are written at a time, and how many of them wait for the disk, which takes many as fast as one."""


def extract(project: Project, seeds: Sequence[str] = (), *, dry_run: bool = False, executor: str | None = None,
            tell: Tell = quiet) -> Extracted:
    """Read seeds, all or those named by id or file, and merge the reading into their sheets.

    A seed that is as it was is not read again, and a sheet that is as it was left is not looked at.

    dry_run: write nothing. executor: address of a cluster that reads; our own processes do where none is given.

    Raises:
        ProjectError: a name is no seed's, somebody saved a sheet meanwhile, or the disk refused.
        ClusterError: the cluster cannot be asked.
    """
    with nullcontext() if dry_run else editing(project, lambda: tell(WAITING, 0, 0)):
        run = _Run(project, Known(project, writes=not dry_run))
        paths = run.chosen(seeds)
        with closing(_answers(run.tasks(paths, tell), executor)) as answers:
            for answer in answers:
                run.take(answer, writes=not dry_run)
            run.write()
        run.known.store(run.stems)
    return Extracted(tuple(run.sheets), tuple(run.problems))


def fresh_sheets(articles: Sequence[Article], lang: Language, tell: Tell) -> Iterator[tuple[Article, str]]:
    """Articles that have no sheet, in order, each with the text of one."""
    for start in range(0, len(articles), AT_ONCE):
        block = articles[start:start + AT_ONCE]
        tell("extracting", start, len(articles))
        shares = cores(len(block))

        def share(number: int, of: int, block: Sequence[Article] = block) -> list[str]:
            return [fresh_text(article, lang) for article in block[number::of]]

        texts = in_shares(share, shares)
        yield from ((article, texts[place % shares][place // shares]) for place, article in enumerate(block))


class _Unreadable(Exception):
    """A file that cannot be read, and why."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Source:
    """A file that is read once, and only if it must be."""

    def __init__(self, path: str, read: Callable[[str], File | Problem], known: Known) -> None:
        self.path, self._read, self._known = path, read, known
        self._data: bytes | None = None

    @property
    def data(self) -> bytes:
        """Its bytes."""
        if self._data is None:
            found = self._read(self.path)
            if isinstance(found, Problem):
                raise _Unreadable(found)
            self._data = found.data
        return self._data

    @property
    def text(self) -> str:
        """Its text."""
        problems: list[Problem] = []
        for text in read_texts(Found((File(self.path, self.data),)), problems).values():
            return text
        raise _Unreadable(problems[0])

    @property
    def digest(self) -> str:
        """Of its bytes; as it is known, where they have not been read."""
        held = self._known.digest(self.path) if self._data is None else None
        return held or self._known.read(self.path, self.data)


class _Run:
    """One run of the command.

    sheets: those that changed. problems: of seeds and sheets, in the order of the seeds. stems: of all seeds.
    """

    def __init__(self, project: Project, known: Known) -> None:
        self.project, self.known = project, known
        self.sheets: list[SheetText] = []
        self.problems: list[Problem] = []
        self._due: list[tuple[str, SheetText]] = []
        self._asked: deque[tuple[Task, str, Problems]] = deque()
        self._seeds, self._misnamed = project.seed_paths()
        self.stems = [File(path, b"").stem for path in self._seeds]
        written, wrong = project.sheet_paths()
        self._written, self._refused = frozenset(written), {each.where.path: each for each in wrong}

    def chosen(self, names: Sequence[str]) -> list[str]:
        """The paths of the seeds that are named, by id, by file name or by path; all where none is."""
        wanted = {File(name if name.endswith(".txt") else f"{name}.txt", b"").stem: name for name in names}
        wrong = {File(each.where.path, b"").stem: each for each in self._misnamed}
        for stem, name in wanted.items():
            if stem not in wrong and stem not in self.stems:
                raise ProjectError(f"there is no seed {visible(name)}: name one by its file or its id")
        self.problems += [each for stem, each in wrong.items() if stem in wanted or not names]
        return [path for path, stem in zip(self._seeds, self.stems, strict=True) if stem in wanted or not names]

    def tasks(self, paths: Sequence[str], tell: Tell) -> Iterator[Task]:
        """What there is to do, in order; what there is to tell of seeds that need nothing is told."""
        for done, path in enumerate(paths):
            tell("extracting", done, len(paths))
            try:
                task = self._task(path)
            except _Unreadable as found:
                self.problems.append(found.problem)
                continue
            if task is not None:
                yield task

    def take(self, answer: Answer, *, writes: bool) -> None:
        """Take the answer to the eldest task that has none, and write its sheet."""
        task, seed, remembered = self._asked.popleft()
        fresh, merged, of_seed, of_sheet = answer
        self._tell((*remembered, *of_seed, *of_sheet))
        if task.fresh is None:
            self.known.keep(task.stem, seed, fresh, tuple(of_seed))
        if merged is None:
            return
        sheet = SheetText(sheet_path(task.stem), task.old, merged)
        if not sheet.changed:
            self.known.stood(task.stem, seed, self.known.read(sheet.path, merged.encode("utf-8")), tuple(of_sheet))
            return
        self.sheets.append(sheet)
        if writes:
            self._due.append((task.stem, sheet))
            if len(self._due) == TOGETHER:
                self.write()

    def write(self) -> None:
        """Write the sheets that are due; nobody forks meanwhile."""
        if not self._due:
            return
        from concurrent.futures import ThreadPoolExecutor

        for _, sheet in self._due:
            self.known.wrote(sheet.path)
        with ThreadPoolExecutor(WAITING_FOR_DISK) as pool:
            done = [pool.submit(_write, self.project, *each) for each in self._due]
        self._due.clear()
        for each in done:
            each.result()

    def _task(self, path: str) -> Task | None:
        """The work that a seed makes; None where it and its sheet are as they were left."""
        stem = File(path, b"").stem
        seed, sheet = _Source(path, self.project.read_seed, self.known), self._sheet(stem)
        told = self.known.settled(stem, seed.digest, sheet.digest if sheet else None)
        if told is not None:
            self._tell(told)
            return None
        old = sheet.text if sheet else None
        held = self.known.fresh(stem, seed.digest)
        if held is not None and (old is None or old == held[0] or not needs_seed(old, held[0])):
            self._asked.append((Task(path, b"", old, held[0]), seed.digest, held[1]))
        else:
            self._asked.append((Task(path, seed.data, old), seed.digest, ()))
        return self._asked[-1][0]

    def _sheet(self, stem: str) -> _Source | None:
        path = sheet_path(stem)
        if path in self._refused:
            raise _Unreadable(self._refused[path])
        return _Source(path, self.project.read_sheet, self.known) if path in self._written else None

    def _tell(self, problems: Problems) -> None:
        self.problems += [problem(*each) for each in problems]


def _answers(tasks: Iterator[Task], executor: str | None) -> Generator[Answer, None, None]:
    """Nobody is asked where there is nothing to do."""
    first = next(tasks, None)
    if first is None:
        return
    with _workers(executor) as workers:
        yield from workers(chain((first,), tasks), LANGUAGE)


def _workers(executor: str | None) -> AbstractContextManager[Workers]:
    if executor is None:
        return nullcontext(by_processes)
    from briefgen.pipeline.cluster import cluster

    return cluster(executor)


def _write(project: Project, stem: str, sheet: SheetText) -> None:
    if sheet.old is None:
        if not create_sheet(project, stem, sheet.new):
            raise ProjectError(f"{sheet.path} was saved while it was being extracted: run it again")
    elif sheet.changed:
        replace_sheet(project, stem, sheet.new, read=sheet.old.encode("utf-8"))
