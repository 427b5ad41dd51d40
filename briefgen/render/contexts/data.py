"""What can be downloaded."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.render.contexts.names import Ref


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of data/.

    ref: name and address.
    what: what it holds and what it is for.
    """

    ref: Ref
    what: str


@dataclass(frozen=True, slots=True)
class DataPage:
    """pages/data.html: the briefing for other programs.

    files: in the order in which people ask for them.
    """

    files: tuple[DataFile, ...]
