"""Large files from pieces: those that tell what they told are taken from the file as it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

Places = Mapping[str, Mapping[str, tuple[int, int]]]
"""Path -> mark of a piece -> where it begins in the file, and how many bytes it has."""


Searched = tuple[bytes, str]
"""What is shown of some claims that are found, as JSON; and the stems of each, a line a claim."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a file. mark: of all that it tells; no two of one file have the same. make: makes it anew."""

    mark: str
    make: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Pieces:
    """What stands of large files, and what is to be known of those that are put together now.

    marks: sheet -> a mark of all that its piece of any file tells; without it nothing is kept. standing: of files that
    stand as they were made. read: gives such a file. places: of the files that were put together. known, searched: mark
    -> what is to be searched of a sheet's claims, as it was known and as it was used.
    """

    marks: Mapping[str, str] = field(default_factory=dict)
    standing: Places = field(default_factory=dict)
    read: Callable[[str], bytes] = lambda _: b""
    places: dict[str, dict[str, tuple[int, int]]] = field(default_factory=dict)
    known: Mapping[str, Searched] = field(default_factory=dict)
    searched: dict[str, Searched] = field(default_factory=dict)

    def of(self, sheet: str, make: Callable[[], bytes]) -> Piece:
        """A sheet's piece of a file."""
        return Piece(self.marks.get(sheet, ""), make)

    def search(self, sheet: str, make: Callable[[], Searched]) -> Searched:
        """What is to be searched of a sheet's claims."""
        mark = self.marks.get(sheet, "")
        found = self.known.get(mark) or make()
        if mark:
            self.searched[mark] = found
        return found

    def joined(self, path: str, blocks: Iterable[bytes | Piece]) -> Iterator[bytes]:
        """The blocks of a file, those that stand as they stand."""
        known, found, at = self.standing.get(path, {}), self.places.setdefault(path, {}), 0
        stands = self.read(path) if known else b""
        for block in blocks:
            data = block if isinstance(block, bytes) else _filled(block, known, stands)
            if not isinstance(block, bytes) and block.mark:
                found[block.mark] = at, len(data)
            at += len(data)
            yield data


def _filled(piece: Piece, known: Mapping[str, tuple[int, int]], stands: bytes) -> bytes:
    at, size = known.get(piece.mark, (0, -1))
    return piece.make() if size < 0 else stands[at:at + size]
