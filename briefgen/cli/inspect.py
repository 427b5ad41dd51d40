"""`briefgen inspect`: what the extractor sees, and why claims of several sheets belong together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from briefgen import pipeline
from briefgen.cli.options import project_option
from briefgen.cli.terminal import complain, json_line, problem_line, put
from briefgen.model.problem import Problem
from briefgen.project import Project


@click.command("inspect", epilog="Example: briefgen inspect seeds/*.txt")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text",
              help="In colour for people, or one JSON object a file, a line each (docs/inspect.md).")
@click.option("--dossier", is_flag=True, help="Instead: why claims of several sheets belong together (JSON).")
@project_option
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
def command(project: Path, form: str, dossier: bool, files: tuple[Path, ...]) -> int:
    """Explain what the extractor sees in articles; they need not be in a project."""
    if dossier == bool(files):
        raise click.UsageError("name the files to explain, or give --dossier")
    if dossier:
        seen, problems = pipeline.inspect_dossier(Project.at(project))
        return _put(seen, problems, "json")
    return max([_put(*pipeline.inspect(file), form) for file in files])


def _put(seen: Mapping[str, Any] | None, problems: Sequence[Problem], form: str) -> int:
    """Print one object, or on standard error why there is none."""
    for problem in problems:
        complain(problem_line(problem), prefix="")
    if seen is None:
        return 1
    if form == "json":
        put(json_line(seen))
    else:
        from briefgen.cli.reading import show

        show(seen)
    return 0
