"""`briefgen check`: everything that is wrong, in one run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from briefgen import __version__, pipeline
from briefgen.cli.options import project_option
from briefgen.cli.progress import progress
from briefgen.cli.terminal import note, put, tell_problems
from briefgen.model.problem import Problem
from briefgen.project import Project
from briefgen.render import problems_github, problems_json, problems_sarif


@click.command("check", epilog="Example: briefgen check --format github")
@click.option("--format", "form", type=click.Choice(["text", "github", "json", "sarif"]), default="text",
              help="For people, as annotations of a pull request, or for programs.")
@project_option
def command(project: Path, form: str) -> int:
    """Report everything that is wrong in seeds/, content/ and templates/. Writes nothing."""
    found = Project.at(project)
    with progress() as tell:
        problems = pipeline.check(found, tell=tell)
    errors = sum(problem.severity == "error" for problem in problems)
    if form == "text":
        tell_problems(problems, err=False)
        note(f"{errors} errors, {len(problems) - errors} warnings")
    else:
        put(_report(form, problems))
    return int(errors > 0)


def _report(form: str, problems: Sequence[Problem]) -> bytes:
    if form == "sarif":
        return problems_sarif(problems, __version__)
    return problems_json(problems) if form == "json" else problems_github(problems)
