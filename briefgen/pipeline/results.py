"""What the verbs give back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from briefgen.model.history import History
from briefgen.model.problem import Problem
from briefgen.project import Change, Put

LANGUAGE = "id"
"""Of the articles; it is the one language that has a pack."""

Tell = Callable[[str, int, int], None]
"""Told of a step's name, how much of it is done, and how much there is."""

Places = Mapping[str, Mapping[str, tuple[int, int]]]
"""File -> mark of a piece of it -> where it begins, and how many bytes it has."""

WAITING = "wait"
"""The step that is told where another briefgen holds a lock."""


def quiet(_step: str, _done: int, _total: int) -> None:
    """Tell nobody."""


def errors_in(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that forbid a site."""
    return tuple(problem for problem in problems if problem.severity == "error")


@dataclass(frozen=True, slots=True)
class Made:
    """A site in memory or put down on the disk, or why there is none.

    files: None where an error forbade it; those of a site on the disk can be read when it stands in its place.
    problems: errors and warnings. extracted: stems of seeds that got a sheet. history: what git knows of decisions,
    where it was asked. put, standing: of a site on the disk, the files that were made, and those that stand as they are
    to be -> hash of their bytes. marks: page -> a mark of all that it shows. places: of the pieces of large files.
    """

    files: Mapping[str, bytes] | None
    problems: tuple[Problem, ...]
    extracted: tuple[str, ...] = ()
    history: History | None = None
    put: Mapping[str, Put] = field(default_factory=dict)
    standing: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, str] = field(default_factory=dict)
    places: Places = field(default_factory=dict)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that forbid a site."""
        return errors_in(self.problems)


@dataclass(frozen=True, slots=True)
class Built:
    """What `build` did.

    made: the site. shown: the output folder as a person names it. change: None where nothing was to be written.
    differences: with `compare`, how the folder differs from what the sources give.
    """

    made: Made
    shown: str
    change: Change | None = None
    differences: tuple[Problem, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Why the command failed; empty where it did not."""
        return self.made.errors + self.differences


@dataclass(frozen=True, slots=True)
class SheetText:
    """A sheet before and after extraction. old: None where there was none."""

    path: str
    old: str | None
    new: str

    @property
    def changed(self) -> bool:
        """Whether there is anything to write."""
        return self.old != self.new


@dataclass(frozen=True, slots=True)
class Extracted:
    """What `extract` did: the sheets that changed, and what there is to tell, both in the order of the seeds."""

    sheets: tuple[SheetText, ...]
    problems: tuple[Problem, ...]
