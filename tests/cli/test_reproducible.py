"""The same sources give the same bytes, wherever and whenever they are built."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.scratch import make_project, tree

ROOT = Path(__file__).parents[2]

HERE = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}
THERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "12345", "PYTHONUTF8": "0", "COLUMNS": "20",
         "PYTHONOPTIMIZE": "2", "SOURCE_DATE_EPOCH": "1"}


def build(root: Path, umask: int, env: dict[str, str]) -> dict[str, bytes]:
    """Build in a process of its own and give all files of the project."""
    subprocess.run([sys.executable, "-m", "briefgen", "build"], cwd=root, check=True, umask=umask,
                   env={"PATH": os.environ["PATH"], "HOME": str(root), "PYTHONPATH": str(ROOT), **env})
    return tree(root)


def test_other_place_zone_locale_seed_umask_and_file_order(tmp_path: Path) -> None:
    """Sheets, pages, feeds, data files and the manifest."""
    here = make_project(tmp_path / "here")
    there = tmp_path / "a folder with spaces" / "dan huruf é"
    (there / "seeds").mkdir(parents=True)
    for name in sorted((path.name for path in (here / "seeds").iterdir()), reverse=True):
        (there / "seeds" / name).write_bytes((here / "seeds" / name).read_bytes())
    make_project(there)
    for path in there.rglob("*.txt"):
        os.utime(path, (0, 0))
    assert build(here, 0o022, HERE) == build(there, 0o077, THERE)


def test_the_committed_site_is_what_the_sources_give() -> None:
    """Every sheet is there, every page is current, and the folder holds nothing else."""
    done = subprocess.run([sys.executable, "-m", "briefgen", "build", "--frozen", "--check"], cwd=ROOT, text=True,
                          capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
