"""From each offset of one text to the offset in another from which its character comes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import ne, sub
from typing import overload


@dataclass(frozen=True, slots=True)
class Offsets(Sequence[int]):
    """The old offset of each new one, kept as runs in which both count up together: few, since few places are edited.

    starts: new offsets at which a run begins, ascending, the first 0. origins: the old offset of each. size: how many
    new offsets there are.
    """

    starts: tuple[int, ...]
    origins: tuple[int, ...]
    size: int

    @classmethod
    def of(cls, origin: Sequence[int]) -> Offsets:
        """From the old offset of each new one."""
        shifts = tuple(map(sub, origin, range(len(origin))))
        starts = (0, *compress(range(1, len(shifts)), map(ne, shifts, shifts[1:])))
        return cls(starts, tuple(origin[new] for new in starts), len(origin))

    @classmethod
    def same(cls, size: int) -> Offsets:
        """Every offset is as it was."""
        return cls((0,), (0,), size)

    @classmethod
    def joined(cls, runs: Iterable[tuple[int, int]], size: int) -> Offsets:
        """From the beginning of each run, new and old, in order; runs that continue one another become one."""
        kept: list[tuple[int, int]] = []
        for new, old in runs:
            if not kept or old - new != kept[-1][1] - kept[-1][0]:
                kept.append((new, old))
        return cls(tuple(new for new, _ in kept), tuple(old for _, old in kept), size)

    def through(self, earlier: Offsets) -> Offsets:
        """The way back through two changes: from the newest offsets to those before the earlier change."""
        return Offsets.joined(self._stations(earlier), self.size)

    def _stations(self, earlier: Offsets) -> Iterator[tuple[int, int]]:
        ends = (*self.starts[1:], self.size)
        for new, middle, end in zip(self.starts, self.origins, ends, strict=True):
            run = bisect_right(earlier.starts, middle) - 1
            yield new, earlier.origins[run] + middle - earlier.starts[run]
            while (run := run + 1) < len(earlier.starts) and earlier.starts[run] - middle < end - new:
                yield new + earlier.starts[run] - middle, earlier.origins[run]

    def __len__(self) -> int:
        """How many new offsets there are."""
        return self.size

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[int]: ...
    def __getitem__(self, at: int | slice) -> int | Sequence[int]:
        """The old offset of one new offset, or of several."""
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(self.size))]
        if not -self.size <= at < self.size:
            raise IndexError(at)
        at %= self.size
        run = bisect_right(self.starts, at) - 1
        return self.origins[run] + at - self.starts[run]
