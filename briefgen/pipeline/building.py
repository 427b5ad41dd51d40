"""`briefgen build`: nothing where nothing changed, else the whole site. The rooms that make it are loaded only then."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from briefgen.errors import SavedMeanwhile
from briefgen.pipeline.incremental import Ground, LastBuild
from briefgen.pipeline.results import WAITING, Built, Tell, quiet
from briefgen.project import Cache, Change, Output, Project, differences, finish, output, sweep, writing


def build(project: Project, out: Path | None = None, *, home: Path | None = None, frozen: bool = False,
          compare: bool = False, remember: bool = False, made: datetime | None = None, tell: Tell = quiet) -> Built:
    """Make the site and put it into its folder; where an error forbids it, the folder stays as it is.

    out: the folder, site/ in the project by default. home: the user's, never a site's folder. frozen: write nothing
    under content/. compare: write nothing at all, believe nothing that earlier builds left, and say how the folder
    differs. remember: let the page of corrections tell old values and commits, as git knows them; what `compare`
    compares never does. made: in UTC, when the site is said to be made, where a format asks for it; None for the newest
    day that the content gives. A folder that was made in either way is current to `compare`, which asks for sources.

    Raises:
        ProjectError: the folder is not ours to write, or the disk refused; with `remember`, there is no history.
    """
    folder = output(out or project.root / "site", root=project.root, home=home)
    if compare:
        return _compared(project, folder, made, tell)
    last = None if remember else LastBuild(project, folder, made)
    if last and (standing := last.standing()):
        return Built(standing, folder.shown, Change((), ()))
    if not frozen:
        sweep(project)
    with writing(folder, lambda: tell(WAITING, 0, 0)):
        from briefgen.pipeline.verbs import make

        ground = last.ground() if last else Ground(folder)
        making = partial(make, frozen=frozen, remember=remember, tell=tell, memo=Cache(project.root), made=made,
                         ground=ground)
        try:
            site = making(last.project() if last else project)
        except SavedMeanwhile:
            site = making(project)
        change = None if site.files is None else finish(folder, site.put, site.standing)
        if last:
            last.keep(site)
    return Built(site, folder.shown, change)


def _compared(project: Project, folder: Output, made: datetime | None, tell: Tell) -> Built:
    """How the folder differs from the site without a date, unless it is the one with it."""
    from briefgen.pipeline.verbs import make

    site = make(project, frozen=True, tell=tell)
    different = () if site.files is None else differences(folder, site.files)
    if different and made is not None:
        dated = make(project, frozen=True, tell=tell, made=made)
        if dated.files is not None and not differences(folder, dated.files):
            return Built(dated, folder.shown)
    return Built(site, folder.shown, differences=different)
