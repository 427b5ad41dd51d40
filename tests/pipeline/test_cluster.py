"""`extract --executor dask://…` on a real cluster of two workers, of which one is killed in the middle."""

from __future__ import annotations

import json
import logging
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.cli import run
from briefgen.errors import ClusterError
from briefgen.pipeline import cluster, workers
from briefgen.pipeline.reading import Task, answered
from briefgen.pipeline.results import LANGUAGE
from briefgen.project import Project
from tests.scratch import SEEDS, make_project, tree

pytest.importorskip("distributed")

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")


@dataclass
class Cluster:
    """A scheduler and its workers, each a process."""

    address: str
    workers: list[subprocess.Popen[bytes]]


def process(stack: ExitStack, folder: Path, *args: str, path: Path = ROOT) -> subprocess.Popen[bytes]:
    """Start one of Dask's own commands; it is gone when the stack ends."""
    env = {**os.environ, "PYTHONPATH": str(path), "DASK_DISTRIBUTED__WORKER__DAEMON": "False"}
    started = stack.enter_context(subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", *args], cwd=folder, env=env, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL))
    stack.callback(started.kill)
    return started


def scheduler(stack: ExitStack, folder: Path) -> str:
    """A scheduler without workers; HOST:PORT."""
    told = folder / "scheduler.json"
    process(stack, folder, "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard",
            "--no-show", "--scheduler-file", str(told))
    for _ in range(400):
        if told.exists() and (text := told.read_text(encoding="utf-8")):
            return str(json.loads(text)["address"]).removeprefix("tcp://")
        time.sleep(0.05)
    raise AssertionError("the scheduler does not start")


def worker(stack: ExitStack, folder: Path, address: str, path: Path = ROOT) -> subprocess.Popen[bytes]:
    """A worker without a nanny, who would bring it back."""
    return process(stack, folder, "distributed.cli.dask_worker", address, "--host", "127.0.0.1", "--nthreads", "1",
                   "--no-nanny", "--no-dashboard", "--memory-limit", "0", "--local-directory", str(folder), path=path)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Two workers."""
    folder = tmp_path_factory.mktemp("cluster")
    with ExitStack() as stack:
        address = scheduler(stack, folder)
        yield Cluster(address, [worker(stack, folder, address) for _ in range(2)])


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """The level of Dask's log is a process's, and a test leaves none changed."""
    before = logging.getLogger("distributed").level
    yield
    logging.getLogger("distributed").setLevel(before)


def many(root: Path, count: int) -> Path:
    """A project of so many seeds."""
    make_project(root)
    for number in range(count):
        text = SEEDS["banjir-satu"].replace("1.200", f"1.{100 + number}").replace("tiga desa", f"{number + 3} desa")
        (root / "seeds" / f"banjir-{number:04}.txt").write_text(text, encoding="utf-8")
    return root


def test_a_cluster_of_which_a_worker_is_killed_gives_the_same_bytes(
        running: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sheets and problems are those that our own processes give, and both workers had a share."""
    monkeypatch.setattr(workers, "BATCH", 2)
    here, there = many(tmp_path / "here", 60), many(tmp_path / "there", 60)
    (here / "seeds" / "kosong.txt").touch()
    (there / "seeds" / "kosong.txt").touch()
    alone = pipeline.extract(Project(here))
    _two_workers(running)
    at_work: list[int] = []

    def kill(_step: str, done: int, _total: int) -> None:
        if done == 50:                 # the first tasks were handed over, none was answered yet
            time.sleep(0.1)
            running.workers[0].send_signal(signal.SIGKILL)
            at_work.append(running.workers[0].wait(10))

    shared = pipeline.extract(Project(there), executor=f"dask://{running.address}", tell=kill)
    assert at_work == [-signal.SIGKILL]
    assert len(shared.sheets) == 62
    assert shared == alone
    assert tree(there) == tree(here)


def _two_workers(running: Cluster) -> None:
    from distributed import Client

    with Client(f"tcp://{running.address}", set_as_default=False) as client:
        client.wait_for_workers(2, timeout=30)


def test_the_command_reads_on_the_cluster(
        running: Cluster, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing is said; where nothing changed the cluster is not even asked."""
    root = make_project(tmp_path / "project")
    command = ["extract", "--project", str(root), "--executor"]
    assert run([*command, f"dask://{running.address}"]) == 0
    assert len(list((root / "content" / "sheets").glob("*.yaml"))) == 2
    assert run([*command, "dask://127.0.0.1:1"]) == 0
    assert capfd.readouterr() == ("", "")


def test_workers_with_another_briefgen_are_told_apart(
        running: Cluster, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """By their code and their word lists, not by the number of their version alone; nothing is written."""
    monkeypatch.setattr(workers, "fingerprint", lambda: "0.0.1 (abc)")
    root = make_project(tmp_path / "project")
    assert _refused(root, running.address, capfd).startswith("a worker has briefgen 0.")
    assert not (root / "content" / "sheets").exists()


def test_workers_without_briefgen_are_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A package of that name that holds nothing stands in for one that is not installed."""
    (tmp_path / "path" / "briefgen").mkdir(parents=True)
    (tmp_path / "path" / "briefgen" / "__init__.py").touch()
    with ExitStack() as stack:
        address = scheduler(stack, tmp_path)
        worker(stack, tmp_path, address, tmp_path / "path")
        said = _refused(make_project(tmp_path / "project"), address, capfd)
    assert said == (f"a worker of the cluster at {address} cannot load briefgen (No module named 'briefgen.pipeline'): "
                    "install the same version on all machines")


def test_a_cluster_without_workers_is_told(
        tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """With the command that starts one."""
    monkeypatch.setattr(cluster, "WAIT", 1.0)
    with ExitStack() as stack:
        address = scheduler(stack, tmp_path)
        said = _refused(make_project(tmp_path / "project"), address, capfd)
    assert said == f"the cluster at {address} has no workers: start one with `dask worker {address}`"


def test_a_cluster_whose_workers_all_go_is_told(
        tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What was answered before stands."""
    monkeypatch.setattr(cluster, "PATIENCE", 1.0)
    root = many(tmp_path / "project", 30)
    with ExitStack() as stack:
        address = scheduler(stack, tmp_path)
        only = worker(stack, tmp_path, address)
        real = cluster.by_executor

        def killing(*given: object) -> object:
            only.kill()
            return real(*given)  # type: ignore[arg-type]

        monkeypatch.setattr(cluster, "by_executor", killing)
        said = _refused(root, address, capfd)
    assert said == f"all workers of the cluster at {address} are gone"


def test_nobody_listens(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A port that is closed, and one where somebody else answers."""
    monkeypatch.setattr(cluster, "WAIT", 1.0)
    root = make_project(tmp_path / "project")
    with socket.create_server(("127.0.0.1", 0)) as other:
        for port in (1, other.getsockname()[1]):
            assert _refused(root, f"127.0.0.1:{port}", capfd) == (
                f"no Dask scheduler answers at 127.0.0.1:{port}: start one with `dask scheduler`")


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "dask://", "dask://host", "dask://a b:1", "dask://h:1/x"])
def test_an_address_that_is_none(tmp_path: Path, capfd: pytest.CaptureFixture[str], address: str) -> None:
    """With the form that it has."""
    root = make_project(tmp_path / "project")
    assert run(["extract", "--project", str(root), "--executor", address]) == 1
    assert capfd.readouterr().err == (
        f"briefgen: {address} is no executor: name a Dask scheduler as dask://HOST:PORT\n")


def test_without_the_extra_it_is_named(
        tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to type."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    said = _refused(make_project(tmp_path / "project"), "127.0.0.1:1", capfd)
    assert said == "--executor needs more than briefgen itself: pip install 'briefgen[dask]'"


def _refused(root: Path, address: str, capfd: pytest.CaptureFixture[str]) -> str:
    assert run(["extract", "--project", str(root), "--executor", f"dask://{address}"]) == 1
    out, err = capfd.readouterr()
    assert (out, err.count("\n"), err[:10]) == ("", 1, "briefgen: "), err
    return err[10:-1]


# The interface is that of concurrent.futures: any executor will do.


def _tasks(count: int, size: int = 0) -> list[Task]:
    filler = "\n" + "Hujan turun. " * (size // 13)
    text = SEEDS["banjir-dua"] + filler
    return [Task(f"seeds/s{number}.txt", text.replace("1.500", f"1.{number}00").encode(), None)
            for number in range(count)]


def test_answers_come_in_order_and_no_more_is_asked_than_may_be_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """A million seeds are not read at once."""
    monkeypatch.setattr(workers, "BATCH", 2)
    monkeypatch.setattr(workers, "AHEAD", 3)
    asked: list[int] = []
    ahead: list[int] = []

    def tasks() -> Iterator[Task]:
        for number, task in enumerate(_tasks(20)):
            asked.append(number)
            yield task

    with ThreadPoolExecutor(2) as pool:
        answers = []
        for answer in workers.by_executor(pool, lambda future: future.result())(tasks(), LANGUAGE):
            answers.append(answer)
            ahead.append(len(asked) - len(answers))
    assert answers == [answered(task, LANGUAGE) for task in _tasks(20)]
    assert max(ahead) <= 2 * (3 + 1)


def test_large_seeds_go_by_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    """A call carries so many bytes, or one seed."""
    monkeypatch.setattr(workers, "BYTES", 5000)
    small, large = _tasks(3), _tasks(2, 9000)
    found = [len(batch) for batch in workers._batches([*small, *large, *small])]
    assert found == [3, 1, 1, 3]


def test_an_answer_of_another_program_is_not_believed() -> None:
    """Whenever it comes: a worker may join late."""
    with pytest.raises(ClusterError, match=r"a worker has briefgen 9\.9 \(x\), here is "):
        workers.believed(("9.9 (x)", []))
