"""A project as git has it at a revision. Git is asked for names and contents of objects only; nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import ProjectError
from briefgen.model.problem import Problem, Where
from briefgen.project.disk import MIB, REGISTRY_LIMIT, SEED_LIMIT, SHEET_LIMIT, TEXT_LIMIT, File, Found
from briefgen.project.git import git, is_shallow, run
from briefgen.project.names import name_problems, visible

_LIMITS = {"seeds/": SEED_LIMIT, "content/sheets/": SHEET_LIMIT, "content/topics/": REGISTRY_LIMIT}
_KINDS = {"120000": "is a symbolic link, which is not followed in a revision", "160000": "is a submodule"}


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a project held at one commit, with the readers that `Project` has for the folder.

    commit: its full hash. name: as the caller named it.
    """

    commit: str
    name: str
    files: tuple[File, ...]
    problems: tuple[Problem, ...]

    def seeds(self) -> Found:
        """seeds/*.txt."""
        return self._folder("seeds/", ".txt")

    def sheets(self) -> Found:
        """content/sheets/*.yaml."""
        return self._folder("content/sheets/", ".yaml")

    def topics(self) -> Found:
        """content/topics/*.yaml."""
        return self._folder("content/topics/", ".yaml")

    def content(self, name: str) -> Found:
        """One file of content/; empty where there was none."""
        return self._chosen(lambda path: path == f"content/{name}")

    def templates(self) -> Found:
        """None: how a site looked is not asked of the past."""
        return Found()

    def _folder(self, folder: str, ending: str) -> Found:
        def within(path: str) -> bool:
            name = path.removeprefix(folder)
            return path.startswith(folder) and name.endswith(ending) and "/" not in name and not name.startswith(".")

        found = self._chosen(within)
        bad = name_problems(sorted(file.path for file in found.files))
        refused = {problem.where.path for problem in bad}
        return Found(tuple(file for file in found.files if visible(file.path) not in refused), (*found.problems, *bad))

    def _chosen(self, wanted: Callable[[str], bool]) -> Found:
        return Found(tuple(file for file in self.files if wanted(file.path)),
                     tuple(problem for problem in self.problems if wanted(problem.where.path)))


def snapshot(root: Path, revision: str) -> Snapshot:
    """The project below `root` at a revision: anything that git takes for a commit ("HEAD", "main~3", a tag, a hash).

    Raises:
        ProjectError: no git, no repository, no such commit, or one that a shallow clone does not hold; one line.
    """
    commit = _commit(root, revision)
    prefix = git(root, "rev-parse", "--show-prefix").decode("utf-8", "surrogateescape").removesuffix("\n")
    listed = git(root, "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", f"{prefix}seeds", f"{prefix}content")
    wanted, problems = [], []
    for entry in filter(None, listed.split(b"\0")):
        about, _, name = entry.partition(b"\t")
        mode, _, oid, size = about.decode("ascii").split()
        path = name.decode("utf-8", "surrogateescape").removeprefix(prefix)
        limit = next((most for folder, most in _LIMITS.items() if path.startswith(folder)), TEXT_LIMIT)
        if mode in _KINDS:
            problems.append(Problem(Where(visible(path)), "P001", _KINDS[mode], "copy the file into its place"))
        elif int(size) > limit:
            problems.append(Problem(Where(visible(path)), "P002", f"is larger than {limit // MIB} MiB", "split it"))
        else:
            wanted.append((path, oid))
    contents = _contents(root, [oid for _, oid in wanted])
    files = tuple(File(path, data) for (path, _), data in zip(wanted, contents, strict=True))
    return Snapshot(commit, revision, tuple(sorted(files, key=lambda file: file.path)), tuple(problems))


def merge_base(root: Path, one: str, other: str) -> str:
    """The commit from which two revisions went their own ways, as `git diff one...other` has it.

    Raises:
        ProjectError: as `snapshot`; also where the two share no commit, or a shallow clone does not reach it.
    """
    ends = _commit(root, one), _commit(root, other)
    found = run(root, ("merge-base", *ends), b"")
    if found.returncode:
        raise ProjectError(f"{visible(one)} and {visible(other)} share no commit{_shallow(root)}")
    return found.stdout.decode("ascii").strip()


def user_name(root: Path) -> str | None:
    """Who works here by `git config user.name`; None where git does not know, or is not there."""
    try:
        found = run(root, ("config", "--get", "user.name"), b"")
    except ProjectError:
        return None
    return " ".join(found.stdout.decode("utf-8", "replace").split()) or None


def _commit(root: Path, revision: str) -> str:
    if not run(root, ("rev-parse", "--git-dir"), b"").returncode == 0:
        raise ProjectError(f"{visible(str(root))} is in no git repository that can be read: `git init` makes one")
    named = not revision.startswith("-") and "\0" not in revision and "\n" not in revision
    found = run(root, ("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"), b"") if named else None
    if found is None or found.returncode:
        raise ProjectError(f"there is no commit {visible(revision)}{_shallow(root)}")
    return found.stdout.decode("ascii").strip()


def _shallow(root: Path) -> str:
    """What to do where the reason may be that the clone ends early; empty where it does not."""
    return (": this clone is shallow; fetch the rest with `git fetch --unshallow`, or check out with fetch-depth: 0"
            if is_shallow(root) else "")


def _contents(root: Path, oids: Sequence[str]) -> Iterator[bytes]:
    """Contents of blobs, in order."""
    out = git(root, "cat-file", "--batch", given="".join(f"{oid}\n" for oid in oids).encode("ascii")) if oids else b""
    at = 0
    for oid in oids:
        end = out.index(b"\n", at)
        fields = out[at:end].split()
        if len(fields) != 3:
            raise ProjectError(f"git has lost the object {oid}: run `git fsck`")
        at = end + 1 + int(fields[2])
        yield out[end + 1:at]
        at += 1
