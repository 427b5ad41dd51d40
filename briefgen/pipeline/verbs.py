"""The verbs themselves; each is short, since the work is in the rooms."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from briefgen.check import check_dossier, check_site
from briefgen.dossier import assemble
from briefgen.errors import TemplateFault
from briefgen.lang import Language, load_language
from briefgen.model.article import Article
from briefgen.model.dossier import Dossier
from briefgen.model.history import History
from briefgen.model.problem import Problem, Where
from briefgen.pipeline.checking import checked
from briefgen.pipeline.comparing import compared
from briefgen.pipeline.incremental import Ground
from briefgen.pipeline.loading import Loaded, load
from briefgen.pipeline.making import make_site
from briefgen.pipeline.remembering import Resident
from briefgen.pipeline.results import LANGUAGE, WAITING, Made, Tell, errors_in, quiet
from briefgen.project import Cache, Project, create_sheet, editing, read_outside, sheet_path
from briefgen.render import inspection, on_demand

Found = tuple[Dossier, Mapping[str, str]]
"""What `compared` gives."""

_FAULT = re.compile(r"(?P<path>(?:templates|content)/[^:]+):(?:(?P<line>\d+):)? (?P<message>.*)", re.DOTALL)


def make(project: Project, *, frozen: bool = False, remember: bool = False, tell: Tell = quiet,
         memo: Cache | None = None, made: datetime | None = None, ground: Ground | None = None) -> Made:
    """Make the site; a seed without a sheet gets one first, or with `frozen` is a problem.

    remember, made: as for `build`. memo: where work on single files, stories and templates is kept from one run to the
    next. ground: where the site is put down as it is made, for `finish`; pages that stand there and would be the same
    are not made again. Without it the site is made in memory.
    """
    lang = load_language(LANGUAGE)
    loaded, problems, extracted = _read(project, frozen, lang, tell, memo)
    if errors_in(problems):
        return Made(None, problems, extracted)
    past = _history(project, loaded) if remember else None
    loaded, problems = _checked(loaded, problems, lang, tell, memo)
    found, problems = _compare(loaded, problems, tell, memo)
    return _site(loaded, found, problems, extracted, tell, past, memo, made, ground)


def draft(project: Project, *, tell: Tell = quiet, memo: Cache | None = None,
          compiled: dict[str, bytes] | None = None) -> Made:
    """As `make`, but each file is made when it is first asked for, and nobody is warned of the dossier or the site.

    compiled: templates that earlier drafts compiled; what this one compiles is added. Files may be asked for from one
    thread at a time; one whose template has a fault raises TemplateFault each time.
    """
    lang = load_language(LANGUAGE)
    loaded, problems, extracted = _read(project, False, lang, tell, memo)
    if errors_in(problems):
        return Made(None, problems, extracted)
    loaded, problems = _checked(loaded, problems, lang, tell, memo)
    if errors_in(problems):
        return Made(None, problems, extracted)
    try:
        files = on_demand(compared(loaded, memo)[0], loaded.site, loaded.templates, compiled)
    except TemplateFault as fault:
        return Made(None, (*problems, _template_problem(fault)), extracted)
    return Made(cast("Mapping[str, bytes]", files), problems, extracted)       # a SitePath is a str


def check(project: Project, *, tell: Tell = quiet) -> tuple[Problem, ...]:
    """Everything that is wrong with a project, sorted by place; nothing is written."""
    lang = load_language(LANGUAGE)
    loaded = load(project, lang, tell)
    if errors_in(loaded.problems):
        return tuple(sorted((*loaded.problems, *checked(loaded, lang, tell))))
    loaded, problems = _checked(loaded, loaded.problems, lang, tell, None)
    found, problems = _compare(loaded, problems, tell, None)
    return tuple(sorted(_site(loaded, found, problems, (), tell).problems))


def inspect(path: Path) -> tuple[dict[str, Any] | None, tuple[Problem, ...]]:
    """What the extractor sees in any seed file, as docs/inspect.md describes; or why it cannot be read."""
    from briefgen.extract import read
    from briefgen.seeds import load_seed

    file = read_outside(path)
    if isinstance(file, Problem):
        return None, (file,)
    lang = load_language(LANGUAGE)
    article, problems = load_seed(file.data, file.path, lang)
    return (None if article is None else inspection(read(article, lang), file.path)), problems


def inspect_dossier(project: Project, *, tell: Tell = quiet) -> tuple[dict[str, Any] | None, tuple[Problem, ...]]:
    """Why claims of several sheets are grouped, why they conflict, and which names are one; or why nobody can tell."""
    loaded = load(project, load_language(LANGUAGE), tell)
    if errors_in(loaded.problems):
        return None, loaded.problems
    dossier = assemble(loaded.sheets, loaded.registries)
    parts = ("groups", "conflicts", "series", "wire", "entities")
    return {"format": "briefgen-dossier/1"} | {part: list(map(asdict, getattr(dossier, part))) for part in parts}, ()


def _read(project: Project, frozen: bool, lang: Language, tell: Tell,
          memo: Cache | None) -> tuple[Loaded, tuple[Problem, ...], tuple[str, ...]]:
    """The project with a sheet for every seed, what is wrong with its files, and the stems that got their sheet now."""
    def read_once() -> Project:
        return memo.files.reading(project) if isinstance(memo, Resident) else project

    loaded = load(read_once(), lang, tell, memo)
    extracted: tuple[str, ...] = ()
    if loaded.bare and not frozen and not errors_in(loaded.problems):
        extracted = _extract_bare(project, loaded.bare, lang, tell)
        loaded = load(read_once(), lang, tell, memo)
    return loaded, (*loaded.problems, *(_no_sheet(article) for article in loaded.bare if frozen)), extracted


def _history(project: Project, loaded: Loaded) -> History:
    from briefgen.pipeline.history import history

    return history(project, loaded.sheets)


def _checked(loaded: Loaded, problems: tuple[Problem, ...], lang: Language, tell: Tell,
             memo: Cache | None) -> tuple[Loaded, tuple[Problem, ...]]:
    """All problems so far; the project without its sheets' texts, a tenth of all memory, which only checks ask for."""
    problems += tuple(checked(loaded, lang, tell, memo))
    return replace(loaded, texts={}), problems


def _compare(loaded: Loaded, problems: tuple[Problem, ...], tell: Tell,
             memo: Cache | None) -> tuple[Found | None, tuple[Problem, ...]]:
    """What `compared` gives, none where a check found an error; all problems so far."""
    if errors_in(problems):
        return None, problems
    tell("comparing sources", 0, 1)
    found = compared(loaded, memo)
    return found, problems + check_dossier(found[0])


def _site(
        loaded: Loaded, found: Found | None, problems: tuple[Problem, ...], extracted: tuple[str, ...], tell: Tell,
        past: History | None = None, memo: Cache | None = None, when: datetime | None = None,
        ground: Ground | None = None) -> Made:
    """The site of a project that was compared; none where that found an error."""
    if found is None:
        return Made(None, problems, extracted)
    tell("rendering", 0, 1)
    try:
        site, size = make_site(loaded, *found, past, memo, when, ground)
    except TemplateFault as fault:
        return Made(None, (*problems, _template_problem(fault)), extracted)
    problems += check_site(found[0], loaded.site, size)
    return replace(site, problems=problems, extracted=extracted, history=past)


def _extract_bare(project: Project, bare: Sequence[Article], lang: Language, tell: Tell) -> tuple[str, ...]:
    """Write the sheets of articles that have none; one that appears meanwhile is somebody's, and stands."""
    from briefgen.pipeline.extracting import fresh_sheets

    written = []
    with editing(project, lambda: tell(WAITING, 0, 0)):
        for article, text in fresh_sheets(bare, lang, tell):
            if create_sheet(project, article.stem, text):
                written.append(article.stem)
    return tuple(written)


def _no_sheet(article: Article) -> Problem:
    return Problem(Where(f"seeds/{article.stem}.txt"), "P008", "has no sheet",
                   f"run `briefgen extract {article.stem}` and commit {sheet_path(article.stem)}")


def _template_problem(fault: TemplateFault) -> Problem:
    found = _FAULT.fullmatch(str(fault))
    where = Where(found["path"], int(found["line"] or 0)) if found else Where("templates")
    return Problem(where, "T001", found["message"] if found else str(fault), "correct the template")
