"""All sheets to one dossier: many stories, or what one needs, in shares, and nothing again that did not change."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from briefgen.dossier import Plan, alone, bind, from_plain, hangs_on, plan, tell, to_plain
from briefgen.model.dossier import Dossier
from briefgen.pipeline.loading import Loaded, mark_of, seed_of
from briefgen.pipeline.parallel import cores, in_shares
from briefgen.pipeline.remembering import opened, remembered
from briefgen.project import Cache

MEMO = "stories"
"""Key of a story -> its findings as plain data."""


def compared(loaded: Loaded, memo: Cache | None = None) -> tuple[Dossier, Mapping[str, str]]:
    """The dossier of a project whose files can all be read; id of each sheet -> a mark of all that its story tells.

    memo: where findings are kept from one run to the next.
    """
    made = plan(loaded.sheets, loaded.registries)
    spread = partial(in_shares, shares=cores(len(made.files))) if len(made.stories) == 1 else alone
    keys = [_key(made, number, loaded.marks) for number in range(len(made.stories))]
    told = remembered(memo, MEMO, keys, lambda number: to_plain(tell(made, number, spread)), len(made.files))
    found = opened(memo, MEMO, keys, lambda number: from_plain(told[number], made.stories[number]))
    dossier = bind(made, found)
    return dossier, {file.sheet.id: key for key, story in zip(keys, made.stories, strict=True) for file in story}


def _key(made: Plan, number: int, marks: Mapping[str, str]) -> str:
    """A mark of all that a story's findings hang on."""
    files = [f"{file.path} {marks[file.path]} {marks[seed_of(file)]}" for file in made.stories[number]]
    return mark_of("\n".join([*files, hangs_on(made.names[number], made.registries)]))
