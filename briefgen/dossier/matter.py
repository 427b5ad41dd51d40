"""What claims tell, whoever tells it when: of equal matter there are hundreds, and each is compared once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from briefgen.dossier.profile import Profile

Found = TypeVar("Found")


class Known(Generic[Found]):
    """What hangs on the matter of two claims alone, worked out once for all pairs of claims that tell the same."""

    def __init__(self, matters: Sequence[int]) -> None:
        """matters: a number for each claim."""
        self._matters, self._known = matters, dict[tuple[int, int], Found]()
        self._again = [count > 1 for _, count in sorted(Counter(matters).items())]

    def of(self, i: int, j: int, work: Callable[[], Found]) -> Found:
        """What `work` gives for two claims."""
        pair = self._matters[i], self._matters[j]
        if not (self._again[pair[0]] or self._again[pair[1]]):
            return work()
        if pair not in self._known:
            self._known[pair] = work()
        return self._known[pair]


def matters(profiles: Sequence[Profile], contents: Sequence[int]) -> list[int]:
    """A number for each claim, equal where the matter is. contents: the same of the content."""
    times, known = Counter(contents), dict[tuple[object, ...], int]()
    return [known.setdefault((content, profile.matter() if times[content] > 1 else None), len(known))
            for content, profile in zip(contents, profiles, strict=True)]


def wordings(profiles: Sequence[Profile], told: Sequence[int]) -> list[int]:
    """The same of the matter and the words of the claim. told: the numbers of the matters."""
    times, known = Counter(told), dict[tuple[int, str | None], int]()
    return [known.setdefault((matter, profile.claim.claim if times[matter] > 1 else None), len(known))
            for matter, profile in zip(told, profiles, strict=True)]
