"""Which claim of a fresh extraction is which claim on disk: an id, once minted, stays with its claim."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from briefgen.model.sheet import Claim
from briefgen.sheets.seals import same_end

HALF = 0.5
_NEAREST = 8
"""How many claims on disk are compared letter by letter with one fresh claim: those that share most word triples."""


def kept_ids(mine: Sequence[Claim], seals: Mapping[str, str], fresh: Sequence[Claim]) -> tuple[str, ...]:
    """The id that each fresh claim has on disk, in the order of `fresh`; its own where it is new.

    First the same id; then quotes that share a stretch of at least half of the shorter one, best first; then a
    deleted claim whose quote began or ended alike (its seal is all that is left of it).
    """
    known = {claim.id for claim in mine} | seals.keys()
    ids: dict[int, str] = {number: claim.id for number, claim in enumerate(fresh) if claim.id in known}
    taken = set(ids.values())
    waiting = [number for number in range(len(fresh)) if number not in ids]
    free = [claim for claim in mine if claim.id not in taken]
    for number, key in _by_quote(fresh, waiting, free):
        if number not in ids and key not in taken:
            ids[number] = key
            taken.add(key)
    alive = {claim.id for claim in mine}
    gone = [key for key in seals if key not in alive and key not in taken]
    for number in waiting:
        if number not in ids:
            found = next((key for key in gone if key not in taken and same_end(fresh[number].quote, seals[key])), None)
            ids[number] = found or fresh[number].id
            taken.add(ids[number])
    return tuple(ids[number] for number in range(len(fresh)))


def overlap(one: str, other: str) -> float:
    """The longest common stretch of two quotes, as a share of the shorter one."""
    if one in other or other in one:
        return 1.0
    found = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return found.size / min(len(one), len(other))


def _by_quote(fresh: Sequence[Claim], waiting: Sequence[int], free: Sequence[Claim]) -> list[tuple[int, str]]:
    """Pairs of a fresh claim's number and an id on disk, best first."""
    index: dict[str, list[int]] = defaultdict(list)
    for place, claim in enumerate(free):
        for piece in _pieces(claim.quote):
            index[piece].append(place)
    scored = []
    for number in waiting:
        shared = Counter(place for piece in _pieces(fresh[number].quote) for place in index.get(piece, ()))
        near = sorted(shared, key=lambda place, count=shared: (-count[place], place))[:_NEAREST]  # type: ignore[misc]
        for place in near:
            theirs, ours = fresh[number], free[place]
            share = overlap(theirs.quote, ours.quote)
            if share >= HALF:
                order = (-share, theirs.kind != ours.kind, abs(theirs.line - ours.line), number, place)
                scored.append((order, number, ours.id))
    return [(number, key) for _, number, key in sorted(scored)]


def _pieces(quote: str) -> set[str]:
    words = quote.casefold().split()
    return {" ".join(words[place:place + 3]) for place in range(max(1, len(words) - 2))}
