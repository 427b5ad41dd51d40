"""click commands, one file a command; printing, colour, exit codes. Nothing else prints."""

from __future__ import annotations

import gc
import os
import sys
import threading
from contextlib import suppress
from importlib import import_module

import click

from briefgen import __version__
from briefgen.cli.terminal import complain
from briefgen.errors import BriefgenError

COMMANDS = ("init", "add", "build", "extract", "check", "review", "diff", "serve", "inspect", "templates")
"""Each is a module of this room with a `command`, imported only when it is asked for."""

INTERRUPTED = 130
"""128 + SIGINT, as a shell has it."""


class Commands(click.Group):
    """The group, in the order of `COMMANDS`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names, everyday ones first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the command's module."""
        if cmd_name not in COMMANDS:
            return None
        found = import_module(f"briefgen.cli.{cmd_name}").command
        assert isinstance(found, click.Command)  # noqa: S101 - tells the type checker
        return found


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]},
               epilog="To begin: type `briefgen init NAME`, or put articles into seeds/ and type `briefgen serve`.")
@click.version_option(__version__, "-V", "--version", prog_name="briefgen", message="%(prog)s %(version)s")
def cli() -> None:
    """Turn news articles into fact sheets that people review, and publish a briefing from them."""


def main() -> None:
    """Run the command line and leave with its exit code: 0 done, 1 problems, 2 misuse, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")       # a terminal that has no letter for a name
    gc.set_threshold(1_000_000, 50, 100)    # records by the million and hardly a ring: else a sixth of the time
    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
    except BrokenPipeError:                                     # `briefgen inspect … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if threading.active_count() == 1:
        with suppress(OSError):
            sys.stderr.flush()
        os._exit(code)                      # to take all records apart would take a tenth of a build
    sys.exit(code)


def run(args: list[str]) -> int:
    """Run one command and give its exit code. Every fault is told here, and only here."""
    try:
        code = cli.main(args, prog_name="briefgen", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    except BriefgenError as error:
        complain(str(error))
        return 1
    except Exception:  # noqa: BLE001 - the one place that may
        _our_fault()
        return 1
    return code if isinstance(code, int) else 0


def _our_fault() -> None:
    import traceback

    for line in traceback.format_exc().splitlines():
        complain(line, prefix="")
    complain(f"this is a bug in briefgen {__version__}, not in your files, and nothing of yours was lost.")
    complain("please report it with the lines above and the command that you typed.")
