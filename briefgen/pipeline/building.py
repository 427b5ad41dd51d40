"""`briefgen build`: nothing where nothing changed, else the whole site. The rooms that make it are loaded only then."""

from __future__ import annotations

from pathlib import Path

from briefgen.pipeline.incremental import LastBuild
from briefgen.pipeline.results import WAITING, Built, Tell, quiet
from briefgen.project import Cache, Change, Project, differences, output, publish, sweep, writing


def build(project: Project, out: Path | None = None, *, home: Path | None = None, frozen: bool = False,
          compare: bool = False, remember: bool = False, tell: Tell = quiet) -> Built:
    """Make the site and put it into its folder; where an error forbids it, the folder stays as it is.

    out: the folder, site/ in the project by default. home: the user's, never a site's folder. frozen: write nothing
    under content/. compare: write nothing at all, believe nothing that earlier builds left, and say how the folder
    differs. remember: let the page of corrections
    tell old values and commits, as git knows them; what `compare` compares never does.

    Raises:
        ProjectError: the folder is not ours to write, or the disk refused; with `remember`, there is no history.
    """
    folder = output(out or project.root / "site", root=project.root, home=home)
    if compare:
        from briefgen.pipeline.verbs import make

        made = make(project, frozen=True, tell=tell)
        return Built(made, folder.shown, differences=() if made.files is None else differences(folder, made.files))
    last = None if remember else LastBuild(project, folder)
    if last and (standing := last.standing()):
        return Built(standing, folder.shown, Change((), ()))
    if not frozen:
        sweep(project)
    with writing(folder, lambda: tell(WAITING, 0, 0)):
        from briefgen.pipeline.verbs import make

        made = make(project, frozen=frozen, remember=remember, tell=tell, memo=Cache(project.root))
        change = None if made.files is None else publish(folder, made.files)
        if last:
            last.keep(made)
    return Built(made, folder.shown, change)
