"""Options that several commands share."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

project_option = click.option(
    "--project", "project", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".",
    metavar="DIR", help="A folder in the briefing project. Default: the current folder.")

output_option = click.option(
    "--out", "out", type=click.Path(path_type=Path), default=None, metavar="DIR",
    help="The folder to write. Default: site/ in the project.")


def home() -> Path | None:
    """The user's home folder, None where there is none; it is never a site's folder."""
    try:
        return Path.home().resolve()
    except (RuntimeError, OSError):
        return None


def today() -> str:
    """The day by this machine's clock and time zone, ISO 8601."""
    return dt.datetime.now().astimezone().date().isoformat()
