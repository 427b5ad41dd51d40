"""`briefgen diff`: what changed between two states, claim by claim."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen import pipeline
from briefgen.cli.differing import show
from briefgen.cli.options import project_option
from briefgen.cli.progress import progress
from briefgen.cli.terminal import put, tell_problems
from briefgen.project import Project
from briefgen.render import diff_json, diff_markdown


@click.command("diff", epilog="Example: briefgen diff main...HEAD --format markdown")
@click.argument("before", default="HEAD", metavar="[REV]")
@click.argument("after", required=False, metavar="[REV]")
@click.option("--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text",
              help="For people, for a comment on a pull request, or for programs.")
@project_option
def command(project: Path, before: str, after: str | None, form: str) -> int:
    """Show which claims changed, ranked by what the change means, and what it does to the briefing.

    Compares HEAD with the files as they stand; REV with them; or two revisions, also as A..B, and as A...B for what B
    did since the two went their own ways. What extraction did is told from what people did.
    """
    found = Project.at(project)
    with progress() as tell:
        compared = pipeline.diff(found, before, after, tell=tell)
    if form == "json":
        put(diff_json(compared))
    elif form == "markdown":
        put(diff_markdown(compared))
    else:
        show(compared)
    tell_problems(compared.problems)
    return int(bool(compared.problems))
