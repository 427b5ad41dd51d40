"""The same sources give the same bytes, wherever and whenever they are built."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.scratch import make_project, tree

ROOT = Path(__file__).parents[2]

ONE = {min(os.sched_getaffinity(0))} if hasattr(os, "sched_getaffinity") else set()
"""A single processor, where the system lets one choose."""

HERE = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}
THERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "12345", "PYTHONUTF8": "0", "COLUMNS": "20",
         "PYTHONOPTIMIZE": "2", "SOURCE_DATE_EPOCH": "1"}
"""No output has a date that is not an article's or a review's, so that the epoch of a build changes nothing either."""


def build(root: Path, umask: int, env: dict[str, str], *, alone: bool) -> dict[str, bytes]:
    """Build in a process of its own and give all files of the project. alone: on a single processor."""
    subprocess.run([sys.executable, "-m", "briefgen", "build"], cwd=root, check=True, umask=umask,
                   preexec_fn=(lambda: os.sched_setaffinity(0, ONE)) if alone and ONE else None,
                   env={"PATH": os.environ["PATH"], "HOME": str(root), "PYTHONPATH": str(ROOT), **env})
    return tree(root)


def test_other_place_zone_locale_seed_umask_file_order_and_processors(tmp_path: Path) -> None:
    """Sheets, pages, feeds, data files and the manifest."""
    here = make_project(tmp_path / "here")
    there = tmp_path / "a folder with spaces" / "dan huruf é"
    (there / "seeds").mkdir(parents=True)
    for name in sorted((path.name for path in (here / "seeds").iterdir()), reverse=True):
        (there / "seeds" / name).write_bytes((here / "seeds" / name).read_bytes())
    make_project(there)
    for path in there.rglob("*.txt"):
        os.utime(path, (0, 0))
    assert build(here, 0o022, HERE, alone=False) == build(there, 0o077, THERE, alone=True)


def test_nothing_that_is_published_looks_at_a_clock() -> None:
    """The command line asks what day it is, for what a person does today; no room that makes a page does."""
    asking = {path.relative_to(ROOT).as_posix() for path in (ROOT / "briefgen").rglob("*.py")
              if re.search(r"\bnow\(|\btoday\(|\btime\.time\(|gmtime|localtime", path.read_text(encoding="utf-8"))}
    assert {path for path in asking if not path.startswith("briefgen/cli/")} == set()
    assert asking


def test_the_committed_site_is_what_the_sources_give() -> None:
    """Every sheet is there, every page is current, and the folder holds nothing else."""
    done = subprocess.run([sys.executable, "-m", "briefgen", "build", "--frozen", "--check"], cwd=ROOT, text=True,
                          capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
