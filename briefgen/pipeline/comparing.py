"""All sheets to one dossier, story by story: many stories in shares, and none again of which nothing changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from briefgen.dossier import Plan, bind, from_plain, hangs_on, plan, tell, to_plain
from briefgen.model.dossier import Dossier, SheetFile
from briefgen.pipeline.loading import Loaded
from briefgen.pipeline.parallel import cores, in_shares
from briefgen.project import Cache

MEMO = "stories"
"""Key of a story -> its findings as plain data."""


def compared(loaded: Loaded, memo: Cache | None = None) -> Dossier:
    """The dossier of a project whose files can all be read. memo: where findings are kept from one run to the next."""
    made = plan(loaded.sheets, loaded.registries)
    keys = [_key(made, number, loaded.texts) for number in range(len(made.stories))]
    held: Any = memo.read(MEMO) if memo else None
    known: dict[str, Any] = held if isinstance(held, dict) else {}
    found = {key: known[key] for key in keys if key in known}
    missing = [number for number, key in enumerate(keys) if key not in found]
    for number, findings in zip(missing, _told(made, missing), strict=True):
        found[keys[number]] = findings
    if memo and found.keys() != known.keys():
        memo.write(MEMO, found)
    return bind(made, [from_plain(found[key], story) for key, story in zip(keys, made.stories, strict=True)])


def _told(made: Plan, wanted: Sequence[int]) -> list[Any]:
    """The findings of some stories as plain data, in their order."""
    def share(number: int, shares: int) -> list[Any]:
        return [to_plain(tell(made, story)) for story in wanted[number::shares]]

    if not wanted:
        return []
    shares = min(cores(sum(len(made.stories[story]) for story in wanted)), len(wanted))
    done = in_shares(share, shares)
    return [done[place % shares][place // shares] for place in range(len(wanted))]


def _key(made: Plan, number: int, texts: Mapping[str, str]) -> str:
    """A mark of all that a story's findings hang on; of the program itself the memo's own key is one."""
    parts = [part for file in made.stories[number] for part in _parts(file, texts)]
    return sha256("\0".join([*parts, hangs_on(made.names[number], made.registries)]).encode()).hexdigest()


def _parts(file: SheetFile, texts: Mapping[str, str]) -> tuple[str, str, str]:
    """What a sheet and its article say; both as hashes, since either may hold any character."""
    article = file.article
    return (file.path, sha256(texts[file.path].encode()).hexdigest(),
            sha256(f"{article.first_line} {article.raw}".encode("utf-8", "surrogatepass")).hexdigest())
