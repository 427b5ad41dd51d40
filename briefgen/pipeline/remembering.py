"""Work on many like things: done once for each, in shares where there are many, and kept from one run to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from briefgen.pipeline.parallel import cores, in_shares
from briefgen.project import Cache, Holding

Record = TypeVar("Record")


class Resident(Cache):
    """A memo that stays in memory from one run of a process to the next, and there keeps records as they are.

    On the disk it leaves what its first run made; what edits change later is made again by the next process.
    """

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.records: dict[str, dict[str, Any]] = {}
        self.last: dict[str, Any] = {}
        self.files = Holding()
        self._plain: dict[str, Any] = {}

    def read(self, name: str) -> Any:  # noqa: ANN401 - as a cache has it
        """As `Cache.read`; from the disk once."""
        if name not in self._plain:
            self._plain[name] = super().read(name)
        return self._plain[name]

    def write(self, name: str, value: Any) -> None:  # noqa: ANN401 - as a cache has it
        """As `Cache.write`; to the disk once."""
        if self._plain.get(name) is None:
            super().write(name, value)
        self._plain[name] = value


def opened(memo: Cache | None, name: str, keys: Sequence[str], work: Callable[[int], Record]) -> list[Record]:
    """The records that `work` makes of what was remembered, for each place of `keys`.

    A resident memo keeps them as well, by the same keys, and lets go of those that have no key any more.
    """
    if not isinstance(memo, Resident):
        return [work(place) for place in range(len(keys))]
    known = memo.records.get(name, {})
    found = [known[key] if key in known else work(place) for place, key in enumerate(keys)]
    memo.records[name] = dict(zip(keys, found, strict=True))
    return found


def remembered(memo: Cache | None, name: str, keys: Sequence[str], work: Callable[[int], Any],
               size: int | None = None) -> list[Any]:
    """What `work` gives for each place of `keys`, as plain data and in their order.

    memo, name: where it is kept. keys: a mark a place of all that its result hangs on, the program apart; where the
    memo knows it, no work is done, and what has no key any more is forgotten. size: of the work, in sheets.
    """
    held: Any = memo.read(name) if memo else None
    known: dict[str, Any] = held if isinstance(held, dict) else {}
    missing = [place for place, key in enumerate(keys) if key not in known]
    done = dict(zip(missing, _shared(missing, work, len(missing) if size is None else size), strict=True))
    found = [done[place] if place in done else known[key] for place, key in enumerate(keys)]
    if memo and (missing or len(known) > len(set(keys))):
        memo.write(name, dict(zip(keys, found, strict=True)))
    return found


def _shared(places: Sequence[int], work: Callable[[int], Any], size: int) -> list[Any]:
    shares = max(1, min(cores(size), len(places)))
    done = in_shares(lambda number, of: [work(place) for place in places[number::of]], shares)
    return [done[at % shares][at // shares] for at in range(len(places))]
