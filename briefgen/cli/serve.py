"""`briefgen serve`: the site as it will be, while you edit."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import click

from briefgen import pipeline
from briefgen.cli.options import project_option, today
from briefgen.cli.terminal import complain, tell_problems
from briefgen.project import Project, user_name
from briefgen.serve import ADDRESS, Desk, Preview, review_handlers, serve


@click.command("serve", epilog="Example: briefgen serve --port 8000 --open")
@click.option("--host", default="127.0.0.1", show_default=True, metavar="NAME", help="Who may connect: this machine.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="0 for any that is free.")
@click.option("--open", "browse", is_flag=True, help="Open the browser.")
@project_option
def command(project: Path, host: str, port: int, browse: bool) -> None:
    """Show the site in the browser, and show it anew whenever a seed, a sheet or a template is saved.

    Nothing is written to site/. A seed that is new gets its sheet. While something is wrong the page tells what, over
    the last good site. Where only this machine may connect, /-/review/ is a page for reviewing claims by keyboard; its
    decisions are written into the sheets.
    """
    found = Project.at(project)

    compiled, memo = dict[str, bytes](), pipeline.Resident(found.root)

    def build() -> Preview:
        made = pipeline.draft(found, memo=memo, compiled=compiled)
        tell_problems(made.errors)
        return Preview(made.files, made.errors)

    def started(address: str) -> None:
        complain(f"{address} shows {found.root.name}; Ctrl-C ends it", prefix="")
        if handlers:
            complain(f"{address}{ADDRESS.lstrip('/')} is for reviewing its claims", prefix="")
        if browse:
            webbrowser.open(address)

    handlers = review_handlers(_desk(found), host)
    serve(build, [found.root / name for name in ("seeds", "content", "templates")], host=host, port=port,
          started=started, word=complain, handlers=handlers)


def _desk(project: Project) -> Desk:
    by = user_name(project.root) or ""
    script, style = pipeline.review_assets()
    return Desk(
        index=lambda: pipeline.review_index(project),
        page=lambda stem, token: pipeline.review_sheet(project, stem, token=token, by=by),
        take=lambda stem, said: pipeline.take_decision(project, stem, said, at=today()), script=script, style=style)
