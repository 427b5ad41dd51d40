"""What is wrong with each sheet: the slowest look at one sheet alone, so many sheets are checked in shares."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.check import check_sheet
from briefgen.lang import Language
from briefgen.model.problem import Problem
from briefgen.pipeline.loading import Loaded, mark_of, seed_of
from briefgen.pipeline.plain import PlainProblem, plain, problem
from briefgen.pipeline.remembering import remembered
from briefgen.pipeline.results import Tell
from briefgen.project import Cache


def checked(loaded: Loaded, lang: Language, tell: Tell, memo: Cache | None = None) -> Iterator[Problem]:
    """The problems of all sheets that can be read, sheet by sheet. memo: where they are kept till the next run."""
    tell("checking", 0, len(loaded.sheets))
    known = mark_of(repr(loaded.registries))
    keys = [f"{file.path} {loaded.marks[file.path]} {loaded.marks[seed_of(file)]} {known}" for file in loaded.sheets]

    def look(place: int) -> list[PlainProblem]:
        file = loaded.sheets[place]
        return [plain(found) for found in check_sheet(file, loaded.texts[file.path], loaded.registries, lang)]

    return (problem(*each) for found in remembered(memo, "checks", keys, look) for each in found)
