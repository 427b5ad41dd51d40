"""What runs in CI: the workflows, the lock files, and that no test is passed over there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}")


def read(path: Path) -> dict[str, Any]:
    """A workflow; YAML 1.1 reads its key `on` as true."""
    return dict(yaml.safe_load(path.read_text(encoding="utf-8")))


def steps() -> list[tuple[str, dict[str, Any]]]:
    """Every step of every job, with its workflow's name."""
    return [(path.name, step) for path in WORKFLOWS for job in read(path)["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_only_read_unless_a_job_says_otherwise(path: Path) -> None:
    """And only the job that publishes may publish."""
    workflow = read(path)
    assert workflow["permissions"] == {"contents": "read"}
    extra = {name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job}
    assert extra == ({"deploy": {"pages": "write", "id-token": "write"}} if path.name == "pages.yml" else {})
    assert all("timeout-minutes" in job for job in workflow["jobs"].values())


def test_actions_are_pinned_to_a_commit_and_leave_no_token() -> None:
    """A tag can be moved; a commit cannot."""
    used = [step for _, step in steps() if "uses" in step]
    assert used
    assert [step["uses"] for step in used if not PINNED.fullmatch(step["uses"])] == []
    assert all(step["with"]["persist-credentials"] is False for step in used if "checkout" in step["uses"])


def test_every_command_of_a_workflow_is_one_of_ours() -> None:
    """Nothing is run in CI that cannot be run at home: a script, a target of the Makefile, a command of briefgen."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for name, step in steps():
        if "run" not in step:
            continue
        words = step["run"].split()
        match words[0]:
            case "bash":
                subprocess.run(["bash", "-n", words[1]], cwd=ROOT, check=True)
            case "make":
                assert re.search(rf"^{words[1]}:", makefile, re.MULTILINE), name
            case _:
                assert words[0] == ".venv/bin/briefgen", name
                subprocess.run([sys.executable, "-m", "briefgen", *words[1:], "--help"], cwd=ROOT, check=True,
                               capture_output=True)


def test_ci_tries_every_python_that_is_promised() -> None:
    """The classifiers of the package and the matrix of the workflow are one list."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    promised = [line.rpartition(" ")[2] for line in project["classifiers"] if re.search(r":: 3\.\d+$", line)]
    assert read(ROOT / ".github/workflows/ci.yml")["jobs"]["test"]["strategy"]["matrix"]["python"] == promised


@pytest.mark.parametrize(("lock", "wanted"), [
    ("requirements.txt", {"install"}), ("requirements-dev.txt", {"dev", "install"})])
def test_lock_files_hold_what_the_project_asks_for(lock: str, wanted: set[str]) -> None:
    """Every dependency with a version and a hash; `make lock` renews both files."""
    held = set(re.findall(r"^([A-Za-z0-9-]+)==\S+.* \\$", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = list(pyproject["project"]["dependencies"])
    for group in wanted:
        asked += [line for line in pyproject["dependency-groups"][group] if isinstance(line, str)]
    names = {re.split(r"[<>=!~ ;\[]", line)[0].lower().replace("_", "-") for line in asked}
    assert names - held == set()


def test_the_audit_is_locked_too() -> None:
    """With what it needs and nothing of ours, in an environment of its own."""
    text = (ROOT / "requirements-audit.txt").read_text(encoding="utf-8")
    held = re.findall(r"^([A-Za-z0-9-]+)==\S+.* \\$", text, re.MULTILINE)
    assert "pip-audit" in held
    assert "jinja2" not in held
    assert len(re.findall(r"^\S", text.replace("#", " "), re.MULTILINE)) == len(held)


@pytest.mark.parametrize(("reached", "found", "code", "said"), [
    (False, 0, 0, "audit skipped: from here nobody tells of vulnerabilities\n"), (True, 0, 0, ""), (True, 1, 1, "")],
    ids=["no index", "no vulnerability", "a vulnerability"])
def test_the_audit_fails_where_one_is_known_and_says_where_it_cannot_ask(
        tmp_path: Path, reached: bool, found: int, code: int, said: str) -> None:
    """Every lock file is asked for, with its hashes; the index and pip-audit are stand-ins here."""
    (tmp_path / ".ci").mkdir()
    (tmp_path / ".ci" / "audit").write_bytes((ROOT / ".ci" / "audit").read_bytes())
    bin_ = tmp_path / ".venv" / "audit" / "bin"
    bin_.mkdir(parents=True)
    for name, does in (("python", f"exit {0 if reached else 1}"), ("pip-audit", f'echo "$@" >> asked\nexit {found}')):
        (bin_ / name).write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        (bin_ / name).chmod(0o755)
    done = subprocess.run(["bash", ".ci/audit"], cwd=tmp_path, text=True, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (code, said)
    asked = (tmp_path / "asked").read_text(encoding="utf-8").splitlines() if reached else []
    locks = ["requirements.txt", "requirements-dev.txt", "requirements-audit.txt"]
    assert [line.split()[1] for line in asked] == (locks[:1] if found else locks if reached else [])
    assert all("--require-hashes" in line for line in asked)


def test_few_dependencies_and_each_with_bounds() -> None:
    """A new major version of one is tried before it is taken."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert len(project["dependencies"]) <= 8
    assert [line for line in project["dependencies"] if not re.search(r">=[\d.]+,<\d+$", line)] == []


def test_the_two_lock_files_agree() -> None:
    """What a test runs with is what a site is built with."""
    versions = [dict(re.findall(r"^([A-Za-z0-9-]+)==(\S+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
                for name in ("requirements.txt", "requirements-dev.txt")]
    assert versions[0].items() <= versions[1].items()


@pytest.mark.parametrize(("ci", "outcome"), [("true", "1 failed, 1 passed, 2 errors"), ("", "1 passed, 3 skipped")])
def test_a_skipped_test_has_failed_where_ci_is_true(tmp_path: Path, ci: str, outcome: str) -> None:
    """A single test, a test that skips itself, and a whole module; elsewhere a skip is a skip."""
    (tmp_path / "conftest.py").write_bytes((ROOT / "tests" / "conftest.py").read_bytes())
    (tmp_path / "test_it.py").write_text(
        "import pytest\n@pytest.mark.skip\ndef test_a(): pass\ndef test_b(): pytest.skip('no browser')\n"
        "def test_c(): pass\n", encoding="utf-8")
    (tmp_path / "test_they.py").write_text(
        "import pytest\npytest.importorskip('no_such_module')\ndef test_d(): pass\n", encoding="utf-8")
    env = {**os.environ, "CI": ci, "PYTEST_ADDOPTS": ""}
    done = subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider",
                           "--continue-on-collection-errors", "--rootdir", str(tmp_path),
                           str(tmp_path)], cwd=tmp_path, env=env, text=True, capture_output=True, check=False)
    assert outcome in done.stdout
    assert done.returncode == (1 if ci else 0)
