"""The scratch briefing in a git repository, for tests that need a past."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from briefgen.cli import run
from tests.scratch import make_project

WHO = {"GIT_AUTHOR_DATE": "2025-06-20T09:00:00+0700", "GIT_COMMITTER_DATE": "2025-06-20T09:00:00+0700",
       "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def git(root: Path, *args: str) -> str:
    """Run git in a repository that knows nothing of this machine's settings."""
    done = subprocess.run(["git", "-C", str(root), *args], env={**os.environ, **WHO}, text=True, capture_output=True,
                          check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def make_repository(root: Path) -> Path:
    """The scratch briefing with its sheets, committed by Rina on the branch main."""
    make_project(root)
    assert run(["extract", "--project", str(root)]) == 0
    begin(root)
    return root


def begin(root: Path) -> None:
    """Make a folder a repository and commit what it holds."""
    git(root, "init", "-q", "-b", "main")
    for name, value in (("user.name", "Rina"), ("user.email", "rina@example.org"), ("core.autocrlf", "false")):
        git(root, "config", name, value)
    commit(root, "Start")


def commit(root: Path, message: str) -> None:
    """Commit everything."""
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", message)
