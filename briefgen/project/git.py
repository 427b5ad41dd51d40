"""Running git: without a shell, a pager, a prompt, or a lock."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from briefgen.errors import ProjectError
from briefgen.project.names import visible


def git(root: Path, *args: str, given: bytes = b"") -> bytes:
    """What a git command prints.

    Raises:
        ProjectError: it fails, or there is no git.
    """
    done = run(root, args, given)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ProjectError(f"git {args[0]} failed: {visible(said[-1]) if said else done.returncode}")
    return done.stdout


def run(root: Path, args: Sequence[str], given: bytes) -> subprocess.CompletedProcess[bytes]:
    """Run a git command, whatever it returns.

    Raises:
        ProjectError: there is no git.
    """
    still = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_LITERAL_PATHSPECS": "1"}
    command = ["git", "--no-pager", "--no-replace-objects", "-C", str(root), *args]
    try:
        return subprocess.run(command, input=given, capture_output=True, check=False,  # noqa: S603 - no shell
                              env={**os.environ, **still})
    except (FileNotFoundError, PermissionError) as error:
        raise ProjectError("git cannot be run: install it") from error


def is_shallow(root: Path) -> bool:
    """Whether the clone holds only the end of the history."""
    return run(root, ("rev-parse", "--is-shallow-repository"), b"").stdout.strip() == b"true"
