"""`briefgen inspect`: what the extractor sees, and why claims of several sheets belong together."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen import pipeline
from briefgen.cli.terminal import json_line, problem_line, put, safe
from briefgen.model.problem import Problem


@click.command("inspect", epilog="Example: briefgen inspect seeds/*.txt")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text",
              help="In colour for people, or one JSON object a file, a line each (docs/inspect.md).")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def command(form: str, files: tuple[Path, ...]) -> int:
    """Explain what the extractor sees in articles; they need not be in a project."""
    failed = False
    for file in files:
        found = pipeline.inspect(file)
        if isinstance(found, Problem):
            failed = True
            click.echo(safe(problem_line(found)), err=True)
        elif form == "json":
            put(json_line(found))
        else:
            from briefgen.cli.reading import show

            show(found)
    return int(failed)
