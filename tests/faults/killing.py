"""Run a verb again and again, each time killed: `python -m tests.faults.killing HOW VERB PROJECT BEGIN KILLS SEED`.

HOW is `moments` (SIGKILL after a random part of the time that the verb takes, until KILLS runs were killed) or `steps`
(SIGKILL at its first change of the disk, then at its second, and so on until it lives). Before each run the project is
made as BEGIN is. A line of JSON tells whether the run was killed; then it waits for a line on standard input, so that
the caller can look at what is left.

Everything is imported once and each run is a fork, so that its moments are spent in the verb, not in starting Python.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from briefgen import pipeline
from briefgen.project import Project, output, publish, writing
from tests.faults.layer import FailingDisk, failing


def publish_many(project: Project) -> None:
    """The last part of a build alone: a site of many pages, ready in memory, that differs from the one that stands."""
    out = output(project.root / "site", root=project.root, home=None)
    with writing(out, lambda: None):
        publish(out, NEW)


OLD, NEW = ({f"{folder}/{page}.html": word * 2000 for folder in kept for page in range(8)}
            for word, kept in ((b"old ", "abcdef"), (b"new ", "cdefgh")))
FEW_OLD, FEW_NEW = ({name: data for name, data in site.items() if name[2:] == "1.html"} for site in (OLD, NEW))


def publish_few(project: Project) -> None:
    """The same for a few pages."""
    out = output(project.root / "site", root=project.root, home=None)
    with writing(out, lambda: None):
        publish(out, FEW_NEW)


VERBS: dict[str, Callable[[Project], object]] = {
    "build": pipeline.build, "extract": pipeline.extract, "publish-many": publish_many, "publish-few": publish_few}


class Death(FailingDisk):
    """A disk at whose nth change the process dies."""

    def step(self) -> None:
        """One more call; the last of this process, where it is the one."""
        self.calls += 1
        if self.calls == self.fails_at:
            os.kill(os.getpid(), signal.SIGKILL)


def start(verb: str, root: Path, dies_at: int = 0) -> int:
    """The verb in a process of its own; 0 for one that lives."""
    child = os.fork()
    if child == 0:
        with failing(Death(dies_at or sys.maxsize, 0, keeps=False)):
            VERBS[verb](Project(root))
        os._exit(0)
    return child


def was_killed(child: int) -> bool:
    """How the process ended; any other failure than death is told on standard error by itself."""
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def moments(verb: str, root: Path, reset: Callable[[], None], kills: int, chance: random.Random) -> Iterator[bool]:
    """Runs that are killed after a random part of the longest of three."""
    lasts = 0.0
    for _ in range(3):
        reset()
        started = time.perf_counter()
        was_killed(start(verb, root))
        lasts = max(lasts, time.perf_counter() - started)
    alive = kills
    while alive:
        reset()
        child = start(verb, root)
        time.sleep(lasts * chance.random())
        os.kill(child, signal.SIGKILL)
        killed = was_killed(child)
        alive -= killed
        yield killed


def steps(verb: str, root: Path, reset: Callable[[], None]) -> Iterator[bool]:
    """Runs that die at each of their changes in turn; the last one lives."""
    for number in count(1):
        reset()
        killed = was_killed(start(verb, root, dies_at=number))
        yield killed
        if not killed:
            return


def main(how: str, verb: str, project: str, begin: str, kills: str, seed: str) -> None:
    """See the module's words."""
    root = Path(project)

    def reset() -> None:
        shutil.rmtree(root)
        shutil.copytree(begin, root, copy_function=os.link)         # whoever writes into a file spoils them all

    chance = random.Random(int(seed))  # noqa: S311 - moments, not secrets
    runs = steps(verb, root, reset) if how == "steps" else moments(verb, root, reset, int(kills), chance)
    for killed in runs:
        sys.stdout.write(json.dumps(killed) + "\n")
        sys.stdout.flush()
        sys.stdin.readline()


if __name__ == "__main__":
    main(*sys.argv[1:])
