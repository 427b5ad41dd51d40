"""A Dask cluster that somebody else runs, as workers: the optional extra `briefgen[dask]`.

A cluster runs whatever code comes to its port, and what its workers send back is unpickled here: ask only one that you
would give a shell.
"""

from __future__ import annotations

import logging
import re
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from briefgen.errors import ClusterError
from briefgen.pipeline.workers import Told, Workers, believed, by_executor, handed

SCHEME = "dask://"
"""Of addresses, before HOST:PORT of a scheduler."""

WAIT, PATIENCE, ROUND = 10.0, 30.0, 1.0
"""Seconds for a scheduler to answer and to have a worker; for a worker to come when all are gone; between two looks."""

LONGEST = 1024 * 1024
"""Bytes of a scheduler's greeting."""

_ADDRESS = re.compile(r"dask://(?P<where>(?:\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9._-]{1,253}):[0-9]{1,5})/?")


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
    executor = client.get_executor(pure=False)
    try:
        wait = _waiting(client, where)
        believed(wait(handed(executor, [], "")))
        yield by_executor(executor, wait)
    finally:
        executor.shutdown(wait=False)
        client.close(timeout=WAIT)


def _connected(where: str) -> Any:  # noqa: ANN401 - distributed has no types
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError("--executor needs more than briefgen itself: pip install 'briefgen[dask]'") from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)     # it tells of every worker that goes
    try:
        _knock(where)
        client = Client(f"tcp://{where}", timeout=WAIT, set_as_default=False)
    except (OSError, OverflowError) as error:
        raise ClusterError(f"no Dask scheduler answers at {where}: start one with `dask scheduler`") from error
    try:
        client.wait_for_workers(1, timeout=WAIT)
    except TimeoutError as error:
        client.close(timeout=WAIT)
        raise ClusterError(f"the cluster at {where} has no workers: start one with `dask worker {where}`") from error
    return client


def _knock(where: str) -> None:
    """Whoever listens must say at once how long his first message is; `Client` would wait for it for ever."""
    named = urlsplit(f"//{where}")
    with socket.create_connection((named.hostname, named.port), timeout=WAIT) as probe:
        said = probe.recv(8, socket.MSG_WAITALL)
    if len(said) < 8 or int.from_bytes(said, "little") > LONGEST:
        raise OSError("this is no scheduler")


def _waiting(client: Any, where: str) -> Callable[[Future[Told]], Told]:  # noqa: ANN401 - as above
    from distributed import KilledWorker

    def wait(future: Future[Told]) -> Told:
        alone = 0.0
        while alone < PATIENCE:
            try:
                return future.result(timeout=ROUND)
            except TimeoutError:
                alone = 0.0 if _has_workers(client) else alone + ROUND
            except ImportError as error:
                raise ClusterError(f"a worker of the cluster at {where} cannot load briefgen ({_line(error)}): install "
                                   "the same version on all machines") from error
            except KilledWorker as error:
                raise ClusterError(f"workers of the cluster at {where} die of this work: {_line(error)}") from error
            except (CancelledError, OSError) as error:
                raise ClusterError(f"the scheduler at {where} is gone") from error
        raise ClusterError(f"all workers of the cluster at {where} are gone")

    return wait


def _has_workers(client: Any) -> bool:  # noqa: ANN401 - as above
    try:
        return bool(client.scheduler_info()["workers"])
    except OSError:
        return False


def _line(error: BaseException) -> str:
    said = str(error).strip().partition("\n")[0] or type(error).__name__
    return said if len(said) <= 200 else f"{said[:200]}…"
