"""Work on many like things: done once for each, in shares where there are many, and kept from one run to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from briefgen.pipeline.parallel import cores, in_shares
from briefgen.project import Cache


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
