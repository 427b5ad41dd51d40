"""What is wrong with each sheet: the slowest look at one sheet alone, so many sheets are checked in shares."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from briefgen.check import check_sheet
from briefgen.lang import Language
from briefgen.model.problem import Problem
from briefgen.pipeline.loading import Loaded
from briefgen.pipeline.parallel import cores, in_shares
from briefgen.pipeline.plain import PlainProblem, plain, problem
from briefgen.pipeline.results import Tell


def checked(loaded: Loaded, lang: Language, tell: Tell) -> Iterator[Problem]:
    """The problems of all sheets that can be read, sheet by sheet."""
    tell("checking", 0, len(loaded.sheets))

    def share(number: int, shares: int) -> list[list[PlainProblem]]:
        return [[plain(found) for found in check_sheet(file, loaded.texts[file.path], loaded.registries, lang)]
                for file in loaded.sheets[number::shares]]

    turns = zip_longest(*in_shares(share, cores(len(loaded.sheets))), fillvalue=[])
    return (problem(*each) for turn in turns for found in turn for each in found)
