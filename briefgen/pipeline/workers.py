"""Who reads seeds: processes of our own, or whoever offers the interface of `concurrent.futures`."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING

from briefgen.errors import ClusterError
from briefgen.pipeline.parallel import cores, in_shares
from briefgen.pipeline.reading import Answer, Task, answered
from briefgen.project import fingerprint

if TYPE_CHECKING:                   # loads `logging`, and only a cluster needs it
    from concurrent.futures import Executor, Future

AT_ONCE = 400
"""Seeds that are read before the first sheet of them is written: whoever interrupts loses no more than these."""

BATCH, BYTES, AHEAD = 16, 1_000_000, 256
"""Of an executor: seeds and bytes in one call, some 0.2 s of work; and calls under way, enough for 256 processors."""

Workers = Callable[[Iterable[Task], str], Iterator[Answer]]
"""Does tasks, of the language with this tag, and gives the answers in their order. It asks for no task long before."""

Told = tuple[str, list[Answer]]
"""`fingerprint` of who answers, and the answers."""


def by_processes(tasks: Iterable[Task], tag: str) -> Iterator[Answer]:
    """A share for each core of this machine."""
    asked = iter(tasks)
    while block := list(islice(asked, AT_ONCE)):
        def share(number: int, shares: int, block: list[Task] = block) -> list[Answer]:
            return [answered(task, tag) for task in block[number::shares]]

        turns = zip_longest(*in_shares(share, cores(len(block))))
        yield from (each for each in chain.from_iterable(turns) if each is not None)


def by_executor(executor: Executor, wait: Callable[[Future[Told]], Told]) -> Workers:
    """Batches for an executor. wait: for a batch; raises where nobody will answer."""
    def do(tasks: Iterable[Task], tag: str) -> Iterator[Answer]:
        under_way: deque[Future[Told]] = deque()
        for batch in _batches(tasks):
            under_way.append(handed(executor, batch, tag))
            if len(under_way) >= AHEAD:
                yield from believed(wait(under_way.popleft()))
        while under_way:
            yield from believed(wait(under_way.popleft()))

    return do


def handed(executor: Executor, batch: list[Task], tag: str) -> Future[Told]:
    """Have a batch done, by whoever may not know us.

    It goes as bytes, which are a call of `answered_all` once they are unpickled there: where that fails only the call
    fails. A Dask worker that meets a function that it cannot import dies.
    """
    import pickle

    return executor.submit(pickle.loads, pickle.dumps(_Call(batch, tag)))


@dataclass(frozen=True, slots=True)
class _Call:
    batch: list[Task]
    tag: str

    def __reduce__(self) -> tuple[Callable[[list[Task], str], Told], tuple[list[Task], str]]:
        return answered_all, (self.batch, self.tag)


def answered_all(batch: list[Task], tag: str) -> Told:
    """What is done elsewhere."""
    return fingerprint(), [answered(task, tag) for task in batch]


def believed(told: Told) -> list[Answer]:
    """The answers.

    Raises:
        ClusterError: whoever gave them is not what we are.
    """
    mark, answers = told
    if mark != fingerprint():
        raise ClusterError(f"a worker has briefgen {mark}, here is {fingerprint()}: install the same on all machines")
    return answers


def _batches(tasks: Iterable[Task]) -> Iterator[list[Task]]:
    batch: list[Task] = []
    size = 0
    for task in tasks:
        weight = len(task.data) + len(task.old or "") + len(task.fresh or "")
        if batch and (len(batch) == BATCH or size + weight > BYTES):
            yield batch
            batch, size = [], 0
        batch.append(task)
        size += weight
    if batch:
        yield batch
