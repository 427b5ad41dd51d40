"""`briefgen init`: a project of one's own, ready to be pushed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from briefgen.errors import ProjectError
from briefgen.pipeline.extracting import extract
from briefgen.pipeline.results import Tell, quiet
from briefgen.project import Project, check_empty, starter_files, visible, write_project
from briefgen.sheets import schema_files

_REVIEWED = ("/content/", "/seeds/", "/templates/", "/requirements.txt", "/.github/")


def init(folder: Path, *, title: str, owners: Sequence[str] = (), requirements: Sequence[str] = (),
         tell: Tell = quiet) -> tuple[str, ...]:
    """Write a new project and give the paths of its files, sorted; the sheet of the example is extracted on the spot.

    folder: empty, or not there yet. title: of the site, one line. owners: whom GitHub asks for review, "@name" or
    "@organisation/team". requirements: lines of the file that workflows install from.

    Raises:
        ProjectError: the folder holds something, the title is no line of text, or the disk refused.
    """
    if not title.strip() or visible(title) != title:
        raise ProjectError("a title is one line of text that can be seen")
    check_empty(folder)
    words = {"@TITLE@": json.dumps(title, ensure_ascii=False), "@HEADING@": title, "@OWNERS@": _owners(owners)}
    files = {path: _filled(text, words) for path, text in starter_files().items()}
    files |= schema_files() | {"requirements.txt": "".join(f"{line}\n" for line in requirements)}
    write_project(folder, files)
    made = extract(Project(folder.resolve()), tell=tell)
    return tuple(sorted([*files, *(sheet.path for sheet in made.sheets)]))


def _filled(text: str, words: dict[str, str]) -> str:
    for name, value in words.items():
        text = text.replace(name, value)
    return text


def _owners(owners: Sequence[str]) -> str:
    """Lines of CODEOWNERS; an example that is commented out where nobody is named."""
    names = " ".join(owners) or "@OWNER"
    mark = "" if owners else "# "
    width = max(map(len, _REVIEWED))
    return "\n".join(f"{mark}{path:<{width}}  {names}" for path in _REVIEWED)
