"""`briefgen add`: articles into seeds/."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from briefgen import __version__, pipeline
from briefgen.cli.options import project_option
from briefgen.cli.progress import progress
from briefgen.cli.terminal import note, safe, tell_problems
from briefgen.imports import Known
from briefgen.project import Project, system_net


@click.command("add", epilog="Example: briefgen add saved-page.html https://example.org/artikel")
@click.option("--url", metavar="URL", help="Where a file's article was published; wins over what the page says.")
@click.option("--archive-url", metavar="URL", help="Where an archive keeps the article.")
@click.option("--retrieved", metavar="DATE",
              help='When it was copied: "2025-06-17" or "2025-06-17 10:15". Default for a page that is fetched: today.')
@project_option
@click.argument("sources", nargs=-1, required=True, metavar="FILE|URL...")
def command(project: Path, sources: tuple[str, ...], url: str | None, archive_url: str | None,
            retrieved: str | None) -> int:
    """Add articles: text files, saved web pages, or addresses of pages.

    Each becomes a file of seeds/, named by date, outlet and headline, with its address, archive link and day of
    retrieval as front matter; the names of the new files are printed. An article that is there already is refused. Web
    pages need `pip install 'briefgen[web]'`.
    """
    if (url or archive_url) and len(sources) > 1:
        raise click.UsageError("--url and --archive-url are of one article: add it by itself")
    found = Project.at(project)
    today = datetime.now().astimezone().date().isoformat()
    with progress() as tell:
        added = pipeline.add(found, sources, known=Known(url, archive_url, retrieved), now=today, net=system_net(),
                             agent=f"briefgen/{__version__}", tell=tell)
    for path in added.seeds:
        click.echo(safe(path))
    tell_problems(added.problems)
    if added.seeds:
        note("`briefgen extract` writes their sheets; look into the files first")
    return int(bool(added.problems))
