"""A dossier to the files of a site: into memory, or onto the ground where it is to stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from briefgen.model.dossier import Dossier
from briefgen.model.history import History
from briefgen.model.site import SitePath
from briefgen.pipeline.incremental import Ground, Standing, compiled_templates, remembered_table
from briefgen.pipeline.loading import Loaded
from briefgen.pipeline.parallel import cores, in_shares
from briefgen.pipeline.results import Made
from briefgen.project import Cache, Put, packaged_templates, put
from briefgen.render import Content, Pieces, Rendered, held, rendered

SEARCH = "search"
"""Mark of a sheet -> what is to be searched of its claims."""

Kept = TypeVar("Kept")
Files = Iterable[tuple[SitePath, Content]]
Render = Callable[[Callable[[Files], list[tuple[SitePath, Kept]]], Mapping[str, str]], Rendered[Kept]]
"""Renders, where each file becomes what the first argument makes of it and pages that stand are left out."""


def make_site(
    loaded: Loaded, dossier: Dossier, stories: Mapping[str, str], past: History | None, memo: Cache | None,
    when: datetime | None, ground: Ground | None,
) -> tuple[Made, int]:
    """The site and how many bytes it has; arguments are those of `make`, and what `compared` gives.

    Raises:
        TemplateFault: as for `render`.
    """
    def render(become: Callable[[Files], list[tuple[SitePath, Kept]]], standing: Mapping[str, str]) -> Rendered[Kept]:
        def spread(work: Callable[[int, int], Files]) -> Sequence[list[tuple[SitePath, Kept]]]:
            return in_shares(lambda number, of: become(work(number, of)), cores(len(dossier.sheets)))

        return rendered(dossier, loaded.site, loaded.templates, past, spread=spread, compiled=compiled, made=when,
                        stories=stories, standing=standing, pieces=pieces)

    ours = loaded.templates == dict(packaged_templates())
    with compiled_templates(memo, ours=ours) as compiled, _large_files(memo, ground) as pieces:
        site, size = _in_memory(render) if ground is None else _put_down(render, ground)
    return replace(site, places=pieces.places), size


@contextmanager
def _large_files(memo: Cache | None, ground: Ground | None) -> Iterator[Pieces]:
    """The pieces of large files that stand or are remembered; what is to be searched is kept."""
    known = remembered_table(memo, SEARCH)
    pieces = Pieces(standing=ground.places, read=ground.read, known=known) if ground else Pieces(known=known)
    yield pieces
    if memo and pieces.searched and pieces.searched.keys() != known.keys():
        memo.write(SEARCH, pieces.searched)


def _in_memory(render: Render[bytes]) -> tuple[Made, int]:
    files = {str(path): data for path, data in render(lambda files: [*held(files)], {}).files.items()}
    return Made(files, ()), sum(map(len, files.values()))


def _put_down(render: Render[Put], ground: Ground) -> tuple[Made, int]:
    done = render(lambda files: [(SitePath(path), what) for path, what in put(ground.out, files)], ground.marks)
    made = {str(path): what for path, what in done.files.items()}
    standing = {str(path): ground.hashes[path] for path in done.kept}
    size = sum(size for _, size, _ in made.values()) + sum(ground.sizes[path] for path in standing)
    marks = {str(path): mark for path, mark in done.marks.items()}
    files = Standing(ground.out.folder, sorted({*made, *standing}))
    return Made(files, (), put=made, standing=standing, marks=marks), size
