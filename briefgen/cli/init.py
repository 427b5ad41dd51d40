"""`briefgen init`: a project of one's own."""

from __future__ import annotations

import re
from pathlib import Path

import click

from briefgen import pipeline
from briefgen.cli.progress import progress
from briefgen.cli.terminal import note
from briefgen.project import requirements

_OWNER = re.compile(r"@[A-Za-z0-9][A-Za-z0-9-]*(?:/[A-Za-z0-9._-]+)?|[^\s@#]+@[^\s@#]+\.[^\s@#]+")


def _owners(_context: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    for value in values:
        if not _OWNER.fullmatch(value):
            raise click.BadParameter(f"{value!r} is not @name, @organisation/team or an e-mail address")
    return values


@click.command("init", epilog="Example: briefgen init demo")
@click.option("--title", default="Briefing", show_default=True, metavar="TEXT", help="What the site is called.")
@click.option("--owner", "owners", multiple=True, callback=_owners, metavar="@NAME",
              help="Whom GitHub asks to review changes; may be given more than once.")
@click.argument("folder", type=click.Path(path_type=Path), default=".", metavar="[DIR]")
def command(folder: Path, title: str, owners: tuple[str, ...]) -> None:
    """Write a new briefing project: registries, workflows for GitHub, and one example article with its sheet.

    DIR is made, or must be empty; without it the current folder is meant.
    """
    with progress() as tell:
        paths = pipeline.init(folder, title=title, owners=owners, requirements=requirements(), tell=tell)
    note(f"{len(paths)} files in {folder}; its README.md tells how to go on")
