"""All sheets to one dossier: many stories, or what one needs, in shares, and nothing again that did not change."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from briefgen.dossier import Plan, alone, bind, from_plain, hangs_on, plan, tell, to_plain
from briefgen.model.dossier import Dossier
from briefgen.pipeline.loading import Loaded, mark_of, seed_of
from briefgen.pipeline.parallel import cores, in_shares
from briefgen.pipeline.remembering import Resident, opened, remembered
from briefgen.project import Cache

MEMO = "stories"
"""Key of a story -> its findings as plain data."""


def compared(loaded: Loaded, memo: Cache | None = None) -> tuple[Dossier, Mapping[str, str]]:
    """The dossier of a project whose files can all be read; id of each sheet -> a mark of all that its story tells.

    memo: where findings are kept from one run to the next.
    """
    last = memo.last if isinstance(memo, Resident) else {}
    made = plan(loaded.sheets, loaded.registries, before=last.get(MEMO))
    spread = partial(in_shares, shares=cores(len(made.files))) if len(made.stories) == 1 else alone
    keys = _keys(made, loaded, last)
    told = remembered(memo, MEMO, keys, lambda number: to_plain(tell(made, number, spread)), len(made.files))
    found = opened(memo, MEMO, keys, lambda number: from_plain(told[number], made.stories[number]))
    dossier = bind(made, found)
    return dossier, {file.sheet.id: key for key, story in zip(keys, made.stories, strict=True) for file in story}


def _keys(made: Plan, loaded: Loaded, last: dict[str, Any]) -> list[str]:
    """For each story a mark of all that its findings hang on. last: of the run before; many stories have its names."""
    names: dict[int, str] = last.get("names", {})
    last[MEMO], last["names"] = made, {id(of): names.get(id(of)) or mark_of(hangs_on(of)) for of in made.names}
    known = mark_of(repr(made.registries))
    return [mark_of("\n".join([known, last["names"][id(of)], *(
        f"{file.path} {loaded.marks[file.path]} {loaded.marks[seed_of(file)]}" for file in story)]))
        for story, of in zip(made.stories, made.names, strict=True)]
