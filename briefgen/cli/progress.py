"""How far long work is: a bar on a terminal, nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from briefgen.cli.terminal import complain
from briefgen.pipeline import WAITING, Tell


@contextmanager
def progress() -> Iterator[Tell]:
    """What a verb of the pipeline tells its steps to. That it waits for another run is said everywhere."""
    if not sys.stderr.isatty():
        yield _only_waiting
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bars:
        bar = bars.add_task("")

        def tell(step: str, done: int, total: int) -> None:
            _only_waiting(step, done, total)
            bars.update(bar, description=step, completed=done, total=total)

        yield tell


def _only_waiting(step: str, _done: int, _total: int) -> None:
    if step == WAITING:
        complain("another briefgen is writing here; waiting for it to end")
