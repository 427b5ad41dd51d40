"""Writing a seed that was not there; a seed that is there is never written over."""

from __future__ import annotations

from briefgen.errors import ProjectError
from briefgen.project import atomic
from briefgen.project.disk import Project


def seed_path(stem: str) -> str:
    """Where an article's seed lies in the project."""
    return f"seeds/{stem}.txt"


def create_seed(project: Project, stem: str, text: str) -> bool:
    """Write a seed where there is none. False, and nothing done, where one stands.

    Raises:
        ProjectError: the disk refused.
    """
    path = project.root / seed_path(stem)
    try:
        atomic.check_inside(path, project.root)
        return atomic.create(path, text.encode("utf-8"))
    except OSError as error:
        raise ProjectError(f"{seed_path(stem)} cannot be written: {error.strerror or error}") from error
