"""What is installed from a built wheel works in an empty folder; wheel and archive are the same bytes each time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.scratch import TITLE, make_project, tree

ROOT = Path(__file__).parents[1]


EPOCH = "1750000000"


def make(source: Path, folder: Path, *, umask: int = 0o022, **env: str) -> dict[str, bytes]:
    """Build the wheel and the source archive, with the backend of this environment and without the network."""
    subprocess.run([sys.executable, "-m", "build", "--wheel", "--sdist", "--no-isolation", "--outdir", str(folder),
                    str(source)], check=True, capture_output=True, umask=umask,
                   env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, **env})
    made = {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in (".whl", ".gz")}
    assert sorted(name.rpartition(".")[2] for name in made) == ["gz", "whl"]
    return made


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both."""
    folder = tmp_path_factory.mktemp("wheel")
    make(ROOT, folder)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    """The built wheel."""
    (found,) = built.glob("*.whl")
    return found


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


def both(folder: Path) -> dict[str, bytes]:
    """What was built."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in (".whl", ".gz")}


def test_wheel_and_source_archive_are_the_same_each_time(built: Path, tmp_path: Path) -> None:
    """Byte for byte, so that anybody can check them."""
    assert make(ROOT, tmp_path) == both(built)


def test_those_of_a_copy_elsewhere_are_the_same(built: Path, tmp_path: Path) -> None:
    """Under another path, in another time zone and locale, with other permissions and times of their files."""
    copy = tmp_path / "di tempat lain"
    for name in ("briefgen", "templates"):
        shutil.copytree(ROOT / name, copy / name, copy_function=shutil.copyfile,
                        ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copyfile(ROOT / name, copy / name)
    for path in copy.rglob("*"):
        os.utime(path, (0, 0))
        path.chmod(0o700 if path.is_dir() else 0o600)
    made = make(copy, tmp_path / "out", umask=0o077, TZ="Asia/Jayapura", LC_ALL="C", PYTHONHASHSEED="7")
    assert made == both(built)


def test_the_wheel_of_the_source_archive_is_the_wheel(built: Path, wheel: Path, tmp_path: Path) -> None:
    """Whoever installs from the archive gets the same files."""
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as held:
        held.extractall(tmp_path, filter="data")
    (source,) = tmp_path.iterdir()
    assert make(source, tmp_path / "out")[wheel.name] == wheel.read_bytes()


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
