"""Problems as plain data, for what a build remembers and for what one process tells another."""

from __future__ import annotations

from briefgen.model.problem import Problem, Severity, Where

PlainProblem = tuple[str, int, str, str, str, Severity]
"""Path, line, code, message, fix, severity."""


def plain(found: Problem) -> PlainProblem:
    """A problem as a tuple."""
    where = found.where
    return where.path, where.line, found.code, found.message, found.fix, found.severity


def problem(path: str, line: int, code: str, message: str, fix: str, severity: Severity) -> Problem:
    """The problem again."""
    return Problem(Where(path, line), code, message, fix, severity)
