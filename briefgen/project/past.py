"""The versions that git has of sheets, on the way that leads to HEAD."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.errors import ProjectError
from briefgen.project.disk import SHEET_LIMIT, Project
from briefgen.project.git import git, is_shallow, run
from briefgen.project.names import visible

_FOLDER = "content/sheets"
_MARK = b"\x01"


@dataclass(frozen=True, slots=True)
class Version:
    """A file as a commit left it. day: of the commit, as written there. data: None where it is gone or too large."""

    commit: str
    day: str
    data: bytes | None


@dataclass(frozen=True, slots=True)
class Past:
    """versions: path -> newest first; each differs from the next. shallow: the oldest may not be the first."""

    versions: Mapping[str, tuple[Version, ...]]
    shallow: bool


def past(project: Project, paths: Sequence[str]) -> Past:
    """What became of sheets, commit by commit.

    Only the first parent of a merge is followed: the branch that is published, on which a pull request is one step,
    whether it was merged, squashed or rebased.

    Raises:
        ProjectError: no git, no repository, or one without a commit.
    """
    if run(project.root, ("rev-parse", "--verify", "--quiet", "HEAD"), b"").returncode:
        raise ProjectError(f"{visible(str(project.root))} is in no git repository with a commit: there is no history")
    wanted = set(paths)
    steps = [(commit, day, path) for commit, day, names in _log(project) for path in names if path in wanted]
    contents = _contents(project, [(commit, path) for commit, _, path in steps])
    found: dict[str, list[Version]] = {}
    for (commit, day, path), data in zip(steps, contents, strict=True):
        found.setdefault(path, []).append(Version(commit, day, data))
    return Past({path: tuple(versions) for path, versions in found.items()}, is_shallow(project.root))


def _log(project: Project) -> list[tuple[str, str, list[str]]]:
    """Commit, its day, and the sheets that it changed; newest first."""
    out = git(project.root, "log", "--first-parent", "-m", "--no-renames", "--no-show-signature", "--relative",
              "--name-only", "-z", "--format=%x01%H %cs", "HEAD", "--", _FOLDER)
    found = []
    for entry in filter(None, out.split(_MARK)):
        about, _, names = entry.partition(b"\0")
        commit, day = about.decode("ascii").split()
        found.append((commit, day, [name.decode("utf-8", "surrogateescape")
                                    for name in names.strip(b"\n\0").split(b"\0") if name]))
    return found


def _contents(project: Project, asked: Sequence[tuple[str, str]]) -> list[bytes | None]:
    """Files at commits, in order; None for one that is not there, or that is larger than any sheet and is not read."""
    names = [f"{commit}:./{path}".encode("utf-8", "surrogateescape") for commit, path in asked]
    told = _batch(project, "--batch-check", names).split(b"\n")[:len(names)]
    small = [not line.endswith(b" missing") and int(line.rpartition(b" ")[2]) <= SHEET_LIMIT for line in told]
    out = _batch(project, "--batch", [name for name, fits in zip(names, small, strict=True) if fits])
    found: list[bytes | None] = []
    at = 0
    for fits in small:
        if not fits:
            found.append(None)
            continue
        end = out.index(b"\n", at)
        size = int(out[at:end].rpartition(b" ")[2])
        found.append(out[end + 1:end + 1 + size])
        at = end + size + 2
    return found


def _batch(project: Project, how: str, names: Sequence[bytes]) -> bytes:
    return git(project.root, "cat-file", how, given=b"".join(name + b"\n" for name in names)) if names else b""
