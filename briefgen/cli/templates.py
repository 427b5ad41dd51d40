"""`briefgen templates`: what pages are made of, and copies of it to change."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefgen.cli.options import project_option
from briefgen.cli.terminal import note, safe
from briefgen.project import Project, copy_templates, packaged_templates


@click.group("templates", invoke_without_command=True, epilog="Example: briefgen templates copy partials/thin.html")
@project_option
@click.pass_context
def command(context: click.Context, project: Path) -> None:
    """List the templates, strings, styles and scripts; yours are marked with `*`. See docs/templates.md."""
    context.obj = project
    if context.invoked_subcommand is None:
        _list(Project.at(project))


@command.command("list", epilog="Example: briefgen templates list")
@click.pass_obj
def list_command(project: Path) -> None:
    """List them."""
    _list(Project.at(project))


@command.command("copy", epilog="Example: briefgen templates copy pages/index.html assets/tokens.css")
@click.argument("names", nargs=-1, required=True)
@click.pass_obj
def copy_command(project: Path, names: tuple[str, ...]) -> None:
    """Copy templates, or whole folders of them, into templates/ of the project, to be changed there."""
    for path in copy_templates(Project.at(project), names):
        note(path)


def _list(project: Project) -> None:
    own = {path.removeprefix("templates/") for path in project.templates().paths}
    names = sorted({name for name, _ in packaged_templates()} | own)
    sys.stdout.write("".join(f"{'* ' if name in own else '  '}{safe(name)}\n" for name in names))
