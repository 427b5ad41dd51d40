"""What the dev server shows: the last build, or the last one of which every file could be made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from threading import Event, Lock

from briefgen.errors import BriefgenError
from briefgen.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Preview:
    """What one build gave. problems: errors only.

    files: of the whole site, None where problems forbade it. Each may be made only when it is asked for, and raise what
    hinders it; the server asks for one at a time.
    """

    files: Mapping[str, bytes] | None
    problems: tuple[Problem, ...] = ()


Build = Callable[[], Preview]

FIRST = 0.5
"""Seconds for which the first file is waited for."""


@dataclass(slots=True)
class Shown:
    """What the server shows now.

    files: of the last build that nothing is known to hinder. whole: of the last one of which every file was made.
    fault: what stopped the last build, or a page of it, if an error did. word: told of a page that cannot be made.
    """

    word: Callable[[str], None]
    files: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    fault: str | None = None
    whole: Mapping[str, bytes] = field(default_factory=dict)
    _asking: Lock = field(default_factory=Lock)
    _begun: Event = field(default_factory=Event)
    _calm: Event = field(default_factory=Event)
    _interrupted: bool = False

    def __post_init__(self) -> None:
        self._calm.set()

    def take(self, build: Build) -> None:
        """Build, and keep the last good site where that fails."""
        self._interrupted = False
        try:
            preview = build()
        except BriefgenError as error:
            self.problems, self.fault = (), str(error)
            return
        finally:
            self._begun.clear()
        self.problems, self.fault = preview.problems, None
        if preview.files is not None:
            self.files = preview.files

    def file(self, *names: str) -> tuple[str, bytes] | None:
        """The first file that there is of some, with its name; of the last whole site where this one has a fault.

        For one thread at a time, before whom `complete` steps back.
        """
        self._calm.clear()
        try:
            with self._asking:
                return self._first(names)
        finally:
            self._calm.set()
            self._begun.set()

    def _first(self, names: Iterable[str]) -> tuple[str, bytes] | None:
        for _ in range(2):
            try:
                name = next((name for name in names if name in self.files), None)
                return None if name is None else (name, self.files[name])
            except BriefgenError as error:
                self._fall_back(error)
        return None

    def complete(self) -> bool:
        """Make what nobody asked for yet, to find what hinders it; whether something does, and is to be shown.

        Begins when somebody was given a first file, so that nobody waits for it. Ends early when `interrupt` is called,
        after the file at hand at most.
        """
        files = self.files
        names = iter(files)
        self._begun.wait(FIRST)
        try:
            while not self._interrupted and self.files is files:
                self._calm.wait()               # a lock alone would be ours again before who waits for it wakes up
                with self._asking:
                    name = next(names, None)
                    if name is None:
                        self.whole = files
                        break
                    _ = files[name]
        except BriefgenError as error:
            self._fall_back(error)
            return True
        return False

    def interrupt(self) -> None:
        """Let `complete` come to an end."""
        self._interrupted = True
        self._begun.set()

    def _fall_back(self, error: BriefgenError) -> None:
        self.fault, self.files = str(error), self.whole
        self.word(self.fault)
