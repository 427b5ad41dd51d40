"""The same sources give the same bytes, wherever and whenever they are built."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.pipeline.parallel import FEWEST
from tests.scratch import SEEDS, make_project, tree

ROOT = Path(__file__).parents[2]

ONE = {min(os.sched_getaffinity(0))} if hasattr(os, "sched_getaffinity") else set()
"""A single processor, where the system lets one choose."""

HERE = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}
THERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "12345", "PYTHONUTF8": "0", "COLUMNS": "20",
         "PYTHONOPTIMIZE": "2"}
EPOCH = {"SOURCE_DATE_EPOCH": "1750000000"}
"""2025-06-15, 15:06:40 UTC."""

DATED = {"site/feed.xml", "site/corrections.xml", "site/data/timeline.ics", "site/data/SHA256SUMS",
         "site/.briefgen-manifest"}
"""The feeds and the calendar, which ask when they were made, and the lists of sums; nothing else of the site does."""

PYTHONS = os.environ.get("BRIEFGEN_PYTHONS", sys.executable).split()
"""Interpreters that have the dependencies, to be tried beside this one by hand; CI runs all tests under each."""


def briefgen(root: Path, *args: str, umask: int = 0o022, env: dict[str, str] | None = None, alone: bool = False,
             python: str = sys.executable) -> tuple[int, str]:
    """Run a command in a process of its own: exit code, complaints. alone: on a single processor."""
    done = subprocess.run([python, "-m", "briefgen", *args], cwd=root, check=False, umask=umask, text=True,
                          capture_output=True, preexec_fn=(lambda: os.sched_setaffinity(0, ONE)) if alone else None,
                          env={"PATH": os.environ["PATH"], "HOME": str(root), "PYTHONPATH": str(ROOT), **(env or HERE)})
    return done.returncode, done.stderr


def build(root: Path, *args: str, umask: int = 0o022, env: dict[str, str] | None = None, alone: bool = False,
          python: str = sys.executable) -> dict[str, bytes]:
    """Build a project and give all its files."""
    assert briefgen(root, "build", *args, umask=umask, env=env, alone=alone, python=python) == (0, "")
    return tree(root)


def many(root: Path) -> Path:
    """So many articles that they are read and rendered in shares, one a core."""
    make_project(root)
    for number in range(FEWEST + 3):
        text = SEEDS["banjir-satu"].replace("1.200", f"1.{200 + number}")
        (root / "seeds" / f"banjir-{number:03}.txt").write_text(text, encoding="utf-8")
    return root


def moved(root: Path, there: Path) -> Path:
    """The same sources elsewhere, put on the disk in the opposite order and with other times."""
    for name, data in sorted(tree(root).items(), reverse=True):
        (there / name).parent.mkdir(parents=True, exist_ok=True)
        (there / name).write_bytes(data)
        os.utime(there / name, (0, 0))
    return there


def test_other_place_zone_locale_seed_umask_file_order_and_processors(tmp_path: Path) -> None:
    """Sheets, pages, feeds, data files and the manifest."""
    here = many(tmp_path / "here")
    there = moved(here, tmp_path / "a folder with spaces" / "dan huruf é")
    assert build(here) == build(there, umask=0o077, env=THERE, alone=bool(ONE))


@pytest.mark.parametrize("python", PYTHONS)
def test_other_pythons(tmp_path: Path, python: str) -> None:
    """BRIEFGEN_PYTHONS="…/python3.12 …/python3.13" of environments with the dependencies: the same bytes from each."""
    here = many(tmp_path / "here")
    shutil.copytree(ROOT / "seeds", here / "seeds", dirs_exist_ok=True)
    there = moved(here, tmp_path / "there")
    assert build(here) == build(there, python=python)


def test_a_date_of_the_environment_stands_where_a_format_asks_when_it_was_made(tmp_path: Path) -> None:
    """SOURCE_DATE_EPOCH (reproducible-builds.org); without it the newest day that the content gives."""
    root = make_project(tmp_path)
    plain, dated = build(root), build(root, env=HERE | EPOCH)
    assert {name for name in plain if plain[name] != dated[name]} == DATED
    assert b"DTSTAMP:20250615T150640Z\r\n" in dated["site/data/timeline.ics"]
    assert b"DTSTAMP:20250305T000000Z\r\n" in plain["site/data/timeline.ics"]
    for name in ("site/feed.xml", "site/corrections.xml"):
        assert dated[name].count(b"<updated>2025-06-15T15:06:40Z</updated>") == 1
    assert dated["site/feed.xml"].replace(b"2025-06-15T15:06:40Z", b"2025-03-05T00:00:00Z", 1) == plain["site/feed.xml"]
    assert build(root) == plain                     # and a build that remembers the last one does not take it for this
    assert build(root, env=HERE | EPOCH) == dated


@pytest.mark.parametrize("built", [HERE, HERE | EPOCH], ids=["plain", "dated"])
def test_a_check_asks_for_the_sources_and_not_for_the_date(tmp_path: Path, built: dict[str, str]) -> None:
    """A committed site is current where SOURCE_DATE_EPOCH is set as well; a dated one is where its date is set."""
    root = make_project(tmp_path)
    build(root, env=built)
    assert briefgen(root, "build", "--check", env=HERE | EPOCH) == (0, "")
    other = briefgen(root, "build", "--check")
    assert other == (0, "") if built == HERE else other[1].startswith("site/.briefgen-manifest:")
    (root / "site" / "index.html").write_bytes(b"x")
    code, told = briefgen(root, "build", "--check", env=HERE | EPOCH)
    assert code == 1
    assert "site/index.html:1: P010 " in told


@pytest.mark.parametrize("value", ["kemarin", "-1", "1.5", "1e9", "999999999999", "9" * 5_000, " 1", "٣"])
def test_a_date_that_is_none_stops_a_build(tmp_path: Path, value: str) -> None:
    """One line that says what to do; nothing is written."""
    root = make_project(tmp_path)
    assert briefgen(root, "build", env=HERE | {"SOURCE_DATE_EPOCH": value}) == (
        1, ("briefgen: SOURCE_DATE_EPOCH is not a number of seconds since 1970: unset it, or set it to what "
            "`git log -1 --format=%ct` prints\n"))
    assert not (root / "site").exists()


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
