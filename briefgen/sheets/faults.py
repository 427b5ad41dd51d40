"""Collect problems while a file is read; none stops the others, but a hostile file cannot make endlessly many."""

from __future__ import annotations

from briefgen.model.problem import Problem, Severity, Where

LIMIT = 100


class GiveUp(Exception):
    """Reading stops here: the file cannot be read further, or has as many problems as one run tells."""


class Faults:
    """The problems of one file, in the order in which they were found."""

    __slots__ = ("found", "path")

    def __init__(self, path: str) -> None:
        self.path = path
        self.found: list[Problem] = []

    def add(self, code: str, line: int, message: str, fix: str, severity: Severity = "error") -> None:
        """Note a problem at a 1-based line, 0 for the file as a whole.

        Raises:
            GiveUp: `LIMIT` problems are on the list; the last one says so.
        """
        if len(self.found) >= LIMIT:
            self.found.append(Problem(Where(self.path), "Y012", f"more than {LIMIT} problems; the rest is not listed",
                                      "mend these first, then run check again"))
            raise GiveUp
        self.found.append(Problem(Where(self.path, line), code, message, fix, severity))

    def stop(self, code: str, line: int, message: str, fix: str) -> GiveUp:
        """Note a problem behind which nothing can be read; the caller raises what this returns."""
        self.found.append(Problem(Where(self.path, line), code, message, fix))
        return GiveUp()
