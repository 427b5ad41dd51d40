"""`briefgen extract`: articles to sheets, beside what people have decided."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen import pipeline
from briefgen.cli.options import project_option
from briefgen.cli.progress import progress
from briefgen.cli.terminal import note, tell_problems
from briefgen.project import Project


@click.command("extract", epilog="Example: briefgen extract --dry-run seeds/*.txt")
@click.option("--dry-run", is_flag=True, help="Write nothing; show what would change, claim by claim.")
@click.option("--executor", metavar="dask://HOST:PORT", help="Have a Dask cluster read; needs briefgen[dask].")
@project_option
@click.argument("seeds", nargs=-1, metavar="[SEED]...")
def command(project: Path, dry_run: bool, executor: str | None, seeds: tuple[str, ...]) -> int:
    """Read seeds again and bring their sheets up to date; all of them, or those named by file or id.

    What a person edited, reviewed, added or deleted stands; where the reading differs it is written beside it as a
    proposal.
    """
    found = Project.at(project)
    with progress() as tell:
        extracted = pipeline.extract(found, seeds, dry_run=dry_run, executor=executor, tell=tell)
    if dry_run:
        from briefgen.cli.differing import show

        show(pipeline.preview(found, [sheet for sheet in extracted.sheets if sheet.changed]))
    else:
        for sheet in extracted.sheets:
            if sheet.changed:
                note(f"{'changed' if sheet.old is not None else 'new'}: {sheet.path}")
    tell_problems(extracted.problems)
    return int(any(problem.severity == "error" for problem in extracted.problems))
