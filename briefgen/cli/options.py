"""Options that several commands share."""

from __future__ import annotations

import datetime as dt
import os
import re
from pathlib import Path

import click

from briefgen.errors import ProjectError

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


def source_date_epoch() -> dt.datetime | None:
    """When the environment says that what is made now was made, in UTC; None where it says nothing.

    https://reproducible-builds.org/specs/source-date-epoch/

    Raises:
        ProjectError: SOURCE_DATE_EPOCH is no number of seconds, or one of a year after 9999.
    """
    said = os.environ.get("SOURCE_DATE_EPOCH")
    if not said:
        return None
    try:
        if not re.fullmatch("[0-9]{1,15}", said):
            raise ValueError
        return dt.datetime.fromtimestamp(int(said), dt.UTC)
    except (ValueError, OverflowError, OSError):
        raise ProjectError("SOURCE_DATE_EPOCH is not a number of seconds since 1970: unset it, or set it to what "
                           "`git log -1 --format=%ct` prints") from None
