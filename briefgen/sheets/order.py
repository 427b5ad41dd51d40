"""The order of a merged list: people's records stay where they are, the machine's stand in the article's order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet


def joined_order(mine: Sequence[str], fresh: Sequence[str], free: AbstractSet[str]) -> tuple[str, ...]:
    """Keys of a merged list.

    mine: keys on disk that remain, in their order. fresh: keys of the fresh reading that remain, in the article's
    order. free: those of `mine` that the machine may move; each is in `fresh`. Only free keys that stand in the wrong
    order move, as few as can be. A new key comes behind its predecessor in the article. Doing it twice changes nothing.
    """
    rank = {key: place for place, key in enumerate(fresh)}
    staying = _longest_rise([key for key in mine if key in free], rank)
    out = [key for key in mine if key not in free or key in staying]
    settled = set(staying)
    standing = set(out)
    for key in fresh:
        if key not in standing:
            out.insert(_place(key, out, settled, rank), key)
            settled.add(key)
    return tuple(out)


def _place(key: str, out: Sequence[str], settled: AbstractSet[str], rank: dict[str, int]) -> int:
    """Between the settled neighbours of a key; behind a person's record there that precedes it in the article."""
    start, end = 0, len(out)
    for place, each in enumerate(out):
        if each in settled:
            if rank[each] > rank[key]:
                end = place
                break
            start = place + 1
    before = [place + 1 for place in range(start, end) if rank.get(out[place], len(rank)) < rank[key]]
    return before[-1] if before else start


def _longest_rise(keys: Sequence[str], rank: dict[str, int]) -> set[str]:
    """A longest subsequence in the article's order (patience sorting)."""
    tops: list[int] = []
    piles: list[str] = []
    before: dict[str, str | None] = {}
    for key in keys:
        place = bisect_left(tops, rank[key])
        before[key] = piles[place - 1] if place else None
        tops[place:place + 1] = [rank[key]]
        piles[place:place + 1] = [key]
    found: set[str] = set()
    last = piles[-1] if piles else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found
