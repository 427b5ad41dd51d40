"""Which sheets are compared with each other: those of one story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from briefgen.model.dossier import SheetFile
from briefgen.model.registry import Registries

Story = tuple[SheetFile, ...]


def stories_of(sheets: Sequence[SheetFile], registries: Registries) -> tuple[Story, ...]:
    """The sheets parted so that none is to be compared with one of another part; in the order in which they come.

    Sheets are of one story where they share a topic, or where a person judged claims of both. Those that name no topic
    are a story of their own; but where all the others are one story, they are part of it. So what is found in one
    story hangs on nothing that another one tells.
    """
    parts = _Parts()
    for file in sheets:
        parts.join([file.sheet.id, *(f"topic {topic}" for topic in file.sheet.topics)])
    parts.join(file.sheet.id for file in sheets if not file.sheet.topics)
    for topic in registries.topics:
        for judgement in topic.judgements:
            parts.join(ref.partition("#")[0] for ref in judgement.claims)
    told = {parts.home(file.sheet.id) for file in sheets if file.sheet.topics}
    if len(told) < 2:
        return (tuple(sheets),) if sheets else ()
    found: dict[str, list[SheetFile]] = {}
    for file in sheets:
        found.setdefault(parts.home(file.sheet.id), []).append(file)
    return tuple(map(tuple, found.values()))


class _Parts:
    """Names that belong together, each part known by one of them (disjoint sets)."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def home(self, name: str) -> str:
        """The name by which the part of `name` is known."""
        while (above := self._above.setdefault(name, name)) != name:
            self._above[name] = name = self._above[above]
        return name

    def join(self, names: Iterable[str]) -> None:
        """Make one part of all parts that hold any of the names."""
        for one, other in pairwise(names):
            self._above[self.home(one)] = self.home(other)
