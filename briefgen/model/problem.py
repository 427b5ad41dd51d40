"""A fault in somebody's content, as a value: collected, never raised, none stopping the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """path: relative to the project, with forward slashes. line: 1-based, 0 for the file as a whole."""

    path: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """code: a letter for the room and three digits, documented in docs/problems.md.

    message: what was found and what was expected, one line. fix: what to do, one line.
    """

    where: Where
    code: str
    message: str
    fix: str
    severity: Severity = "error"

    def __str__(self) -> str:
        return f"{self.where}: {self.code} {self.message}\n    fix: {self.fix}"
