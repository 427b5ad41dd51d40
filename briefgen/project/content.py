"""Writing under content/: sheets only, one step each, and never over a person's edit that the caller has not read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from briefgen.errors import ProjectError
from briefgen.project import atomic
from briefgen.project.disk import Project, sheet_path


@contextmanager
def editing(project: Project, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold the lock on content/, with what a killed run left behind cleaned away."""
    with ExitStack() as held:
        try:
            held.enter_context(atomic.locked(atomic.scratch(project.root / "content") / "content.lock", on_wait))
        except OSError as error:
            raise _refused("content/", error) from error
        _sweep(project)
        yield


def sweep(project: Project) -> None:
    """Clean away what a killed run left behind, unless another run is writing just now."""
    if not any(_leftovers(project)):
        return
    with suppress(ProjectError, _Busy), editing(project, _give_up):
        pass


class _Busy(Exception):
    """Another run holds the lock."""


def _give_up() -> None:
    raise _Busy


def _sweep(project: Project) -> None:
    for left in _leftovers(project):
        with suppress(OSError):
            left.unlink()


def _leftovers(project: Project) -> tuple[Path, ...]:
    sheets = _path(project, "x").parent
    try:
        atomic.check_inside(sheets / "x", project.root)
        return () if (sheets / atomic.SCRATCH).is_symlink() else tuple((sheets / atomic.SCRATCH).glob("*.new"))
    except OSError:
        return ()                               # whoever reads the sheets will say that it cannot


def create_sheet(project: Project, stem: str, text: str) -> bool:
    """Write a sheet where there is none. False, and nothing done, where one stands."""
    try:
        atomic.check_inside(_path(project, stem), project.root)
        return atomic.create(_path(project, stem), text.encode("utf-8"))
    except OSError as error:
        raise _refused(sheet_path(stem), error) from error


def replace_sheet(project: Project, stem: str, text: str, *, read: bytes) -> None:
    """Write a sheet over the one that was read.

    read: its bytes as the caller knows them.

    Raises:
        ProjectError: somebody saved the sheet in the meantime, or the disk refused; the sheet stands as it was.
    """
    path = _path(project, stem)
    try:
        if path.read_bytes() != read:
            raise ProjectError(f"{sheet_path(stem)} was saved while it was being extracted: run it again")
        atomic.check_inside(path.resolve(), project.root)
        atomic.replace(path.resolve(), text.encode("utf-8"))
    except OSError as error:
        raise _refused(sheet_path(stem), error) from error


def _path(project: Project, stem: str) -> Path:
    return project.root / sheet_path(stem)


def _refused(shown: str, error: OSError) -> ProjectError:
    return ProjectError(f"{shown} cannot be written: {error.strerror or error}; what stood there before still stands")
