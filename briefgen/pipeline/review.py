"""A person's decision on one claim, from the reference to the file on disk."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.check import check_sheet
from briefgen.errors import ReviewRefused
from briefgen.lang import Language, load_language
from briefgen.model.article import Article
from briefgen.model.dossier import SheetFile
from briefgen.model.problem import Problem
from briefgen.model.registry import Registries
from briefgen.model.sheet import Claim
from briefgen.pipeline.loading import read_articles, read_texts
from briefgen.pipeline.results import LANGUAGE, WAITING, Tell, quiet
from briefgen.project import Found, Project, editing, replace_sheet, sheet_path, visible
from briefgen.sheets import Word, decode_registries, decode_sheet, review_text


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A decision that stands on disk. path, line: of the claim in its sheet; claim: as it now reads."""

    path: str
    line: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class Opened:
    """One sheet with all that a reviewer needs beside it. seen: a mark of these very bytes, for `review`."""

    file: SheetFile
    text: str
    seen: str
    problems: tuple[Problem, ...]


def review(project: Project, ref: str, word: Word, *, seen: str | None = None, tell: Tell = quiet) -> Reviewed:
    """Write a decision on the claim `ref` ("<sheet>#<claim>", the sheet by id or by path) into its sheet.

    seen: `Opened.seen` of the sheet that the person looked at, None where it does not matter.

    Raises:
        ReviewRefused: there is no such claim, the decision cannot be, the sheet is no longer what the person saw, or
            `check` would find an error in the claim, or one more anywhere in the sheet; nothing is written.
        ProjectError: somebody saved the sheet meanwhile, or the disk refused.
    """
    stem, claim_id = _parted(ref)
    with editing(project, lambda: tell(WAITING, 0, 0)):
        desk = _Desk.of(project)
        old = desk.text(stem)
        article = desk.article(stem)
        if seen is not None and mark(old) != seen:
            raise ReviewRefused(f"{sheet_path(stem)} was saved since you opened it: look at it again")
        new = review_text(old, sheet_path(stem), claim_id, word, article)
        file = desk.sheet(stem, new, article)
        _held(claim_id, file, desk.check(file, new), desk.check(desk.sheet(stem, old, article), old))
        if new != old:
            replace_sheet(project, stem, new, read=old.encode("utf-8"))
    claim = next(each for each in file.sheet.claims if each.id == claim_id)
    return Reviewed(file.path, dict(file.claim_lines)[claim_id], claim)


def open_sheet(project: Project, stem: str) -> Opened:
    """A sheet with its article and what `check` finds in it.

    Raises:
        ReviewRefused: there is no such sheet, or it or its article cannot be read; one line.
    """
    desk = _Desk.of(project)
    text = desk.text(stem)
    file = desk.sheet(stem, text, desk.article(stem))
    return Opened(file, text, mark(text), desk.check(file, text))


def mark(text: str) -> str:
    """What tells one state of a sheet's text from every other."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class _Desk:
    """What one decision is made from; only the sheet in question is read, however many there are."""

    sheets: Found
    seeds: Found
    registries: Registries
    lang: Language

    @classmethod
    def of(cls, project: Project) -> _Desk:
        known = project.content("entities.yaml") | project.content("outlets.yaml") | project.topics()
        registries, _ = decode_registries(read_texts(known, []))
        return cls(project.sheets(), project.seeds(), registries, load_language(LANGUAGE))

    def text(self, stem: str) -> str:
        """The sheet's text as it stands."""
        problems: list[Problem] = []
        for text in read_texts(_only(self.sheets, sheet_path(stem)), problems).values():
            return text
        raise _cannot(problems, f"there is no sheet {visible(stem)}: name it as SHEET#CLAIM, "
                                "for instance 003_f9a8#c-4f1a22")

    def article(self, stem: str) -> Article:
        """The sheet's article."""
        problems: list[Problem] = []
        for article in read_articles(_only(self.seeds, f"seeds/{stem}.txt"), self.lang, problems, quiet).values():
            return article
        raise _cannot(problems, f"seeds/{visible(stem)}.txt is not there: put the seed back")

    def sheet(self, stem: str, text: str, article: Article) -> SheetFile:
        """The sheet as decoded."""
        decoded, problems = decode_sheet(text, sheet_path(stem))
        if decoded is None:
            raise _cannot(problems, f"{sheet_path(stem)} cannot be read")
        return SheetFile(sheet_path(stem), decoded.sheet, article, decoded.claim_lines)

    def check(self, file: SheetFile, text: str) -> tuple[Problem, ...]:
        """What is wrong with the sheet."""
        return check_sheet(file, text, self.registries, self.lang)


def _parted(ref: str) -> tuple[str, str]:
    sheet, _, claim = ref.rpartition("#")
    stem = sheet.replace("\\", "/").rpartition("/")[2].removesuffix(".yaml")
    if not stem or not claim:
        raise ReviewRefused(f"{visible(ref[:80])} names no claim: write SHEET#CLAIM, for instance 003_f9a8#c-4f1a22")
    return stem, claim


def _only(found: Found, path: str) -> Found:
    return Found(tuple(file for file in found.files if file.path == path),
                 tuple(problem for problem in found.problems if problem.where.path == path))


def _cannot(problems: list[Problem] | tuple[Problem, ...], otherwise: str) -> ReviewRefused:
    return ReviewRefused(_line(problems[0]) if problems else otherwise)


def _held(claim_id: str, file: SheetFile, now: tuple[Problem, ...], before: tuple[Problem, ...]) -> None:
    """Refuse where the decision would leave an error in its claim, or bring one elsewhere."""
    old = {(problem.code, problem.message) for problem in before}
    lines = sorted(line for _, line in file.claim_lines)
    first = dict(file.claim_lines)[claim_id]
    behind = next((line for line in lines if line > first), None)
    for problem in _errors(now):
        own = first <= problem.where.line and (behind is None or problem.where.line < behind)
        if own or (problem.code, problem.message) not in old:
            raise ReviewRefused(f"not written, since check would fail: {_line(problem)}")


def _errors(problems: tuple[Problem, ...]) -> Iterator[Problem]:
    return (problem for problem in problems if problem.severity == "error")


def _line(problem: Problem) -> str:
    return " ".join(str(problem).split())
