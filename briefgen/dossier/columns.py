"""Compared pairs in columns, as there are many, which go from process to process as bytes."""

from __future__ import annotations

from array import array
from collections.abc import Sequence


class Columns:
    """Compared pairs, claim by claim. counts: pairs of each claim. The rest: of each pair; see `matching.Matches`."""

    _NAMES = ("counts", "right", "text", "base", "score", "barred")

    def __init__(self) -> None:
        self.counts, self.right, self.barred = array("i"), array("i"), array("b")
        self.text, self.base, self.score = array("d"), array("d"), array("d")

    def plain(self) -> list[bytes]:
        """The columns as bytes."""
        return [getattr(self, name).tobytes() for name in self._NAMES]

    @classmethod
    def of(cls, plain: Sequence[bytes]) -> Columns:
        """The columns that `plain` gave."""
        made = cls()
        for name, data in zip(cls._NAMES, plain, strict=True):
            getattr(made, name).frombytes(data)
        return made
