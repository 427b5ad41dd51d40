"""A project's own templates, which stand over ours."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.errors import ProjectError
from briefgen.project import atomic
from briefgen.project.disk import Project
from briefgen.project.names import visible
from briefgen.project.packaged import packaged_templates

FOLDER = "templates/"


def copy_templates(project: Project, names: Sequence[str]) -> tuple[str, ...]:
    """Copy templates of ours into the project's own folder; gives their paths there, in order.

    names: paths below templates/, or folders of them. A file that stands there already is somebody's work and is never
    written over.

    Raises:
        ProjectError: there is no such template, or one of them stands there already; then nothing is copied.
    """
    chosen = _chosen(names)
    taken = [name for name in chosen if (project.root / FOLDER / name).exists()]
    if taken:
        raise ProjectError(f"{FOLDER}{taken[0]} stands there already: edit it, or delete it first")
    for name, data in chosen.items():
        path = project.root / FOLDER / name
        try:
            atomic.check_inside(path, project.root)
            path.parent.mkdir(parents=True, exist_ok=True)
            if not atomic.create(path, data):
                raise ProjectError(f"{FOLDER}{name} cannot be written: something stands in its place")
        except OSError as error:
            raise ProjectError(f"{FOLDER}{name} cannot be written: {error.strerror or error}") from error
    return tuple(f"{FOLDER}{name}" for name in chosen)


def _chosen(names: Sequence[str]) -> dict[str, bytes]:
    ours = dict(packaged_templates())
    chosen: dict[str, bytes] = {}
    for given in names:
        name = given.removeprefix(FOLDER).rstrip("/")
        found = {path: data for path, data in ours.items() if path == name or path.startswith(f"{name}/")}
        if not found:
            raise ProjectError(f"there is no template {visible(given)}: `briefgen templates` lists them")
        chosen |= found
    return dict(sorted(chosen.items()))
