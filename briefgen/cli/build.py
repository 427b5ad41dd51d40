"""`briefgen build`: the whole site, from what people reviewed."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen import pipeline
from briefgen.cli.options import home, output_option, project_option, source_date_epoch
from briefgen.cli.progress import progress
from briefgen.cli.terminal import complain, note, tell_problems
from briefgen.project import Project


@click.command("build", epilog="Example: briefgen build --frozen --check")
@click.option("--frozen", is_flag=True, help="Write nothing under content/; a seed without a sheet is a problem.")
@click.option("--check", "compare", is_flag=True, help="Write nothing; say which files of site/ are not current.")
@click.option("--history", "remember", is_flag=True,
              help="Let the page of corrections tell old values and commits, from git; for the published site.")
@output_option
@project_option
def command(project: Path, out: Path | None, frozen: bool, compare: bool, remember: bool) -> int:
    """Build site/ from seeds/ and content/.

    A seed that has no sheet yet is extracted; a sheet that exists is never touched. A problem stops the build before
    site/ is, and the site that stood there still stands.
    """
    if compare and remember:
        raise click.UsageError("--check compares what the sources give, and git's history is no part of them")
    found = Project.at(project)
    with progress() as tell:
        built = pipeline.build(found, out, home=home(), frozen=frozen, compare=compare, remember=remember,
                               made=source_date_epoch(), tell=tell)
    if built.made.history is not None and built.made.history.shallow:
        complain("this clone is shallow, and the page of corrections says so: old values and commits of older "
                 "decisions are missing (fetch them with `git fetch --unshallow`, or check out with fetch-depth: 0)")
    tell_problems(built.errors)
    if built.errors:
        note(f"{len(built.errors)} to mend; {built.shown} is as it was")
        return 1
    _summary(built, compare)
    return 0


def _summary(built: pipeline.Built, compare: bool) -> None:
    for stem in built.made.extracted:
        note(f"new sheet: content/sheets/{stem}.yaml")
    if compare:
        note(f"{built.shown} is what the sources give")
    elif built.change is not None:
        wrote = f"{len(built.change.written)} files written, {len(built.change.removed)} removed"
        note(f"{built.shown}/index.html ({wrote})")
    if built.made.problems:
        note(f"{len(built.made.problems)} warnings; `briefgen check` lists them")
