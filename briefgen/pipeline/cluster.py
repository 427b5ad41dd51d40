"""A Dask cluster that somebody else runs, as workers: the optional extra `briefgen[dask]`.

A cluster runs whatever code comes to its port, and what its workers send back is unpickled here: ask only one that you
would give a shell.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager
from typing import Any, TypeVar

from briefgen.errors import ClusterError
from briefgen.pipeline.workers import Told, Workers, answered_all, believed, by_executor

SCHEME = "dask://"
"""Of addresses, before HOST:PORT of a scheduler."""

WAIT, PATIENCE = 10.0, 30.0
"""Seconds for a scheduler to answer and to have a worker; and for a worker to come back when all are gone."""

_ADDRESS = re.compile(r"dask://(?P<where>(?:\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9._-]{1,253}):[0-9]{1,5})/?")
T = TypeVar("T")


@contextmanager
def cluster(address: str) -> Iterator[Workers]:
    """The workers of a cluster. A worker that dies is replaced by the others; the answers are the same.

    Raises:
        ClusterError: the extra is not installed, nobody answers at the address, there are no workers, or they have
            another briefgen, or none.
    """
    found = _ADDRESS.fullmatch(address)
    if not found:
        raise ClusterError(f"{address} is no executor: name a Dask scheduler as {SCHEME}HOST:PORT")
    where = found["where"]
    client = _connected(where)
    try:
        wait = _waiting(client, where)
        with client.get_executor(pure=False) as executor:
            believed(_first(lambda: wait(executor.submit(answered_all, [], "")), where))
            yield by_executor(executor, wait)
            executor.shutdown(wait=False)
    finally:
        client.close(timeout=WAIT)


def _connected(where: str) -> Any:  # noqa: ANN401 - distributed has no types
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError("--executor needs more than briefgen itself: pip install 'briefgen[dask]'") from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)     # it tells of every worker that goes
    try:
        client = Client(f"tcp://{where}", timeout=WAIT, set_as_default=False)
    except OSError as error:
        raise ClusterError(f"no Dask scheduler answers at {where}: start one with `dask scheduler`") from error
    try:
        client.wait_for_workers(1, timeout=WAIT)
    except TimeoutError as error:
        client.close(timeout=WAIT)
        raise ClusterError(f"the cluster at {where} has no workers: start one with `dask worker {where}`") from error
    return client


def _first(ask: Callable[[], T], where: str) -> T:
    """Ask for the first time: whoever cannot load us says so in one of many ways."""
    try:
        return ask()
    except (ImportError, AttributeError, RuntimeError, TypeError) as error:
        raise ClusterError(f"the cluster at {where} cannot load briefgen ({_line(error)}): install the same "
                           "version for its scheduler and its workers") from error


def _waiting(client: Any, where: str) -> Callable[[Future[Told]], Told]:  # noqa: ANN401 - as above
    from distributed import KilledWorker

    def wait(future: Future[Told]) -> Told:
        alone = 0.0
        while True:
            try:
                return future.result(timeout=1.0)
            except TimeoutError:
                alone = 0.0 if client.scheduler_info(n_workers=1)["workers"] else alone + 1.0
                if alone >= PATIENCE:
                    raise ClusterError(f"all workers of the cluster at {where} are gone") from None
            except KilledWorker as error:
                raise ClusterError(f"workers of the cluster at {where} die of this work: {_line(error)}") from error
            except (CancelledError, OSError) as error:
                raise ClusterError(f"the scheduler at {where} is gone: {_line(error)}") from error

    return wait


def _line(error: BaseException) -> str:
    said = str(error).strip().partition("\n")[0] or type(error).__name__
    return said if len(said) <= 200 else f"{said[:200]}…"
