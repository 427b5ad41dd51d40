"""What every command prints with: text made safe for a terminal, and problems as text."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable

from briefgen.model.problem import Problem
from briefgen.text.unseen import escaped


def safe(text: str) -> str:
    """Text of strangers for a terminal: what would act instead of being seen is written as its code point."""
    return escaped(text)


def json_line(value: object) -> bytes:
    """A value as one line of JSON in UTF-8, harmless for a terminal: inside JSON strings an escape means the same."""
    return safe(json.dumps(value, ensure_ascii=False)).encode("utf-8") + b"\n"


def put(data: bytes) -> None:
    """Write bytes to standard output, whatever its encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def complain(line: str, *, prefix: str = "briefgen: ") -> None:
    """One line to standard error."""
    sys.stderr.write(safe(f"{prefix}{line}") + "\n")


def tell_problems(problems: Iterable[Problem], *, err: bool = True) -> None:
    """Problems as text: a line each, so that `grep` and editors can use it; on a terminal the fix has its own line."""
    stream = sys.stderr if err else sys.stdout
    if stream.isatty():
        _in_colour(problems, err)
        return
    for problem in problems:
        stream.write(safe(problem_line(problem)) + "\n")


def problem_line(problem: Problem) -> str:
    """The problem as one line."""
    note = "" if problem.severity == "error" else " (warning)"
    return f"{problem.where}: {problem.code}{note} {problem.message}; fix: {problem.fix}"


def _in_colour(problems: Iterable[Problem], err: bool) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(stderr=err, soft_wrap=True, highlight=False)
    for problem in problems:
        colour = "bold red" if problem.severity == "error" else "yellow"
        console.print(Text.assemble(
            (safe(str(problem.where)), "bold"), ": ", (problem.code, colour), " ", safe(problem.message), "\n    ",
            ("fix: " + safe(problem.fix), "dim")))


def note(line: str) -> None:
    """A word for the person at the terminal, not for a pipe."""
    if sys.stderr.isatty():
        complain(line, prefix="")
