"""What is installed from a built wheel works in an empty folder, and a wheel is the same bytes each time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.scratch import TITLE, make_project, tree

ROOT = Path(__file__).parents[1]


def make_wheel(folder: Path, epoch: str) -> Path:
    """Build the wheel, with the backend of this environment and without the network."""
    subprocess.run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)],
                   check=True, capture_output=True, env={**os.environ, "SOURCE_DATE_EPOCH": epoch})
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel."""
    return make_wheel(tmp_path_factory.mktemp("wheel"), "1750000000")


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's package and its command; the dependencies are this environment's."""
    target = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps",
                    "--disable-pip-version-check", "--target", str(target), str(wheel)], check=True)
    return target


def test_the_wheel_holds_templates_and_word_lists_and_nothing_else_beside_the_code(wheel: Path) -> None:
    """Every template and every table of the checkout, and no test, seed or site."""
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    code = {path.relative_to(ROOT).as_posix() for path in (ROOT / "briefgen").rglob("*")
            if path.is_file() and (path.suffix in (".py", ".toml", ".typed") or "_starter" in path.parts)}
    templates = {f"briefgen/_{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "templates").rglob("*")
                 if path.is_file() and not path.name.startswith(".")}
    assert templates
    assert held == code | templates


def test_the_wheel_is_the_same_each_time(wheel: Path, tmp_path: Path) -> None:
    """Byte for byte, so that anybody can check it."""
    assert make_wheel(tmp_path, "1750000000").read_bytes() == wheel.read_bytes()


def test_the_wheel_of_a_copy_elsewhere_is_the_same(wheel: Path, tmp_path: Path) -> None:
    """Under another path, in another time zone, with other permissions and times of its files."""
    copy = tmp_path / "di tempat lain"
    for name in ("briefgen", "templates"):
        shutil.copytree(ROOT / name, copy / name, copy_function=shutil.copyfile,
                        ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copyfile(ROOT / name, copy / name)
    for path in copy.rglob("*"):
        os.utime(path, (0, 0))
    subprocess.run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path / "out"),
                    str(copy)], check=True, capture_output=True, umask=0o077,
                   env={**os.environ, "SOURCE_DATE_EPOCH": "1750000000", "TZ": "Asia/Jayapura", "PYTHONHASHSEED": "7"})
    (made,) = (tmp_path / "out").glob("*.whl")
    assert made.read_bytes() == wheel.read_bytes()


def run(installed: Path, cwd: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command, with the dependencies but without the checkout on the path."""
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": f"{installed}{os.pathsep}{sysconfig.get_path('purelib')}"}
    return subprocess.run([sys.executable, "-S", str(installed / "bin" / "briefgen"), *args], cwd=cwd, env=env,
                          text=True, capture_output=True, check=False)


def test_installed_in_an_empty_folder_it_says_how_to_begin(installed: Path, tmp_path: Path) -> None:
    """The command starts, and tells what a project is."""
    assert run(installed, tmp_path, "--version").returncode == 0
    done = run(installed, tmp_path, "build")
    assert done.returncode == 1
    assert "make a folder seeds/" in done.stderr


def test_installed_it_begins_a_project_that_builds_and_checks(installed: Path, tmp_path: Path) -> None:
    """`briefgen init demo && cd demo && briefgen build && briefgen check`, with no repository anywhere near."""
    demo = tmp_path / "demo"
    assert run(installed, tmp_path, "init", "demo").returncode == 0
    for command in ("build", "check"):
        done = run(installed, demo, command)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "Jembatan Sungai Lara" in (demo / "site" / "index.html").read_text(encoding="utf-8")


def test_installed_it_builds_the_same_site_as_the_checkout(installed: Path, tmp_path: Path) -> None:
    """From the templates and word lists inside the package."""
    there, here = make_project(tmp_path / "there"), make_project(tmp_path / "here")
    where = run(installed, there, "build")
    assert (where.returncode, where.stderr) == (0, "")
    subprocess.run([sys.executable, "-m", "briefgen", "build"], cwd=here, check=True,
                   env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert TITLE in (there / "site" / "index.html").read_text(encoding="utf-8")
    assert tree(there) == tree(here)
