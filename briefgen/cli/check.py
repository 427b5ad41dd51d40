"""`briefgen check`: everything that is wrong, in one run."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from briefgen import pipeline
from briefgen.cli.options import project_option
from briefgen.cli.progress import progress
from briefgen.cli.terminal import note, put, safe, tell_problems
from briefgen.model.problem import Problem
from briefgen.project import Project


@click.command("check", epilog="Example: briefgen check --format github")
@click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text",
              help="For people, as annotations of a pull request, or for programs.")
@project_option
def command(project: Path, form: str) -> int:
    """Report everything that is wrong in seeds/, content/ and templates/. Writes nothing."""
    found = Project.at(project)
    with progress() as tell:
        problems = pipeline.check(found, tell=tell)
    errors = sum(problem.severity == "error" for problem in problems)
    if form == "json":
        put(_json(problems))
    elif form == "github":
        sys.stdout.write("".join(map(_annotation, problems)))
    else:
        tell_problems(problems, err=False)
        note(f"{errors} errors, {len(problems) - errors} warnings")
    return int(errors > 0)


def _json(problems: Sequence[Problem]) -> bytes:
    listed = [{"path": problem.where.path, "line": problem.where.line or None, "code": problem.code,
               "severity": problem.severity, "message": problem.message, "fix": problem.fix} for problem in problems]
    return safe(json.dumps({"format": "briefgen-problems/1", "problems": listed}, ensure_ascii=False, indent=1)).encode(
        "utf-8") + b"\n"


def _annotation(problem: Problem) -> str:
    """A workflow command of GitHub Actions, escaped as actions/toolkit does it."""
    where = f"file={_property(problem.where.path)},line={problem.where.line or 1}"
    message = _data(f"{problem.message}\nfix: {problem.fix}")
    return f"::{problem.severity} {where},title={_property(problem.code)}::{message}\n"


def _data(text: str) -> str:
    return safe(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
