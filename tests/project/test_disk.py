"""project/disk.py and names.py: what is read, in which order, and what is refused."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from briefgen.errors import ProjectError
from briefgen.model.problem import Problem
from briefgen.project import Project, disk, editing, read_outside, sweep
from briefgen.project.names import unusable, visible
from tests.faults.layer import FailingDisk, failing


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with one seed."""
    (tmp_path / "home" / "seeds").mkdir(parents=True)
    (tmp_path / "home" / "seeds" / "a.txt").write_text("Satu.\n", encoding="utf-8")
    return Project.at(tmp_path / "home")


def lines(problems: tuple[Problem, ...]) -> list[str]:
    """Problems as `where: code`."""
    return [f"{problem.where}: {problem.code}" for problem in problems]


def test_a_project_is_found_from_a_folder_inside_it(project: Project) -> None:
    """`briefgen build` works in seeds/ as well."""
    assert Project.at(project.root / "seeds") == project


def test_a_site_yaml_makes_a_project(tmp_path: Path) -> None:
    """A briefing may have sheets and no seeds folder yet."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yaml").write_text("title: x\n", encoding="utf-8")
    assert Project.at(tmp_path / "content").root == tmp_path.resolve()


def test_no_project_says_how_to_begin(tmp_path: Path) -> None:
    """One line that says what to do."""
    with pytest.raises(ProjectError, match="make a folder seeds/"):
        Project.at(tmp_path)


def test_seeds_come_in_the_order_of_their_names(project: Project) -> None:
    """Whatever order the file system lists them in; other files and hidden ones are left out."""
    for name in ("c.txt", "b.txt", "notes.md", ".hidden.txt"):
        (project.root / "seeds" / name).write_bytes(b"x")
    assert [file.path for file in project.seeds().files] == ["seeds/a.txt", "seeds/b.txt", "seeds/c.txt"]
    assert [file.stem for file in project.seeds().files] == ["a", "b", "c"]


def test_a_link_out_of_the_project_is_refused(project: Project, tmp_path: Path) -> None:
    """Nothing outside can be published by accident; the other seeds are read all the same."""
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (project.root / "seeds" / "b.txt").symlink_to(tmp_path / "secret.txt")
    found = project.seeds()
    assert [file.path for file in found.files] == ["seeds/a.txt"]
    assert lines(found.problems) == ["seeds/b.txt: P003"]


def test_a_linked_folder_out_of_the_project_is_refused(project: Project, tmp_path: Path) -> None:
    """The same holds for seeds/, content/ and templates/ themselves."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "base.html").write_text("x", encoding="utf-8")
    (project.root / "templates").symlink_to(tmp_path / "elsewhere")
    assert lines(project.templates().problems) == ["templates/base.html: P003"]


def test_a_link_inside_the_project_is_followed(project: Project) -> None:
    """Links are not forbidden as such."""
    (project.root / "seeds" / "b.txt").symlink_to("a.txt")
    assert project.seeds().files[1].data == b"Satu.\n"


@pytest.mark.parametrize("name", ["ring.txt", "pipe.txt", "folder.txt", "gone.txt"])
def test_what_is_no_file_is_a_problem(project: Project, name: str) -> None:
    """A ring of links, a pipe that nobody writes to, a folder, a link to nothing: each told, none waited for."""
    path = project.root / "seeds" / name
    match name:
        case "ring.txt":
            path.symlink_to(name)
        case "pipe.txt":
            os.mkfifo(path)
        case "folder.txt":
            path.mkdir()
        case "gone.txt":
            path.symlink_to("nowhere.txt")
    assert lines(project.seeds().problems) == [f"seeds/{name}: P001"]


def test_a_file_over_the_limit_is_not_read_whole(project: Project) -> None:
    """A sparse file of 50 MB costs no more than the limit."""
    with (project.root / "seeds" / "big.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    found = project.seeds()
    assert [str(problem) for problem in found.problems] == [
        "seeds/big.txt: P002 is larger than 8 MiB\n    fix: split it, or remove it"]


def test_a_file_at_the_limit_is_read(project: Project) -> None:
    """The bound itself is allowed."""
    (project.root / "seeds" / "a.txt").write_bytes(b"x" * disk.SEED_LIMIT)
    assert project.seeds().problems == ()


def test_unreadable_outside_a_project_names_the_path(tmp_path: Path) -> None:
    """`inspect` takes any file."""
    found = read_outside(tmp_path / "nothing.txt")
    assert isinstance(found, Problem)
    assert found.message == "is not there"


@pytest.mark.parametrize("stem", ["003_f9a844f70a95dd86", "berita pagi", "café", "a.b", "人"])
def test_ordinary_names_are_usable(stem: str) -> None:
    """Spaces, dots inside and other scripts are no problem."""
    assert unusable(stem) is None


@pytest.mark.parametrize("stem", ["CON", "nul", "com1.x", "a.", " a", "a ", "a?b", "a:b", "a\\b", "a\nb", "a\u202eb",
                                  "\udcff", "x" * 201, "a#b", "a%2fb"])
def test_names_that_fail_elsewhere_are_refused(stem: str) -> None:
    """Devices, what Windows cuts off, what addresses cannot hold, what nobody sees."""
    assert unusable(stem)


def test_names_that_fall_together_are_told(project: Project) -> None:
    """Case, and composed against decomposed letters."""
    for name in ("A.txt", "caf\u00e9.txt", "cafe\u0301.txt"):
        (project.root / "seeds" / name).write_bytes(b"x")
    assert sorted(problem.code for problem in project.seeds().problems) == ["P005", "P005"]


def test_a_name_that_is_not_utf8_is_shown_printable(project: Project) -> None:
    """Bytes that decode to lone surrogates never reach a page or a terminal."""
    (project.root / "seeds" / os.fsdecode(b"b\xff.txt")).write_bytes(b"x")
    assert lines(project.seeds().problems) == ["seeds/b\\udcff.txt: P004"]


def test_visible_writes_what_cannot_be_seen() -> None:
    """Letters stay."""
    assert visible("a\x1b[31mé\u202e") == "a\\u001b[31mé\\u202e"


def test_sweeping_waits_for_nobody_and_fails_for_nobody(project: Project) -> None:
    """What a killed run left goes; what another run is writing, or a disk that refuses, stays as it is."""
    left = project.root / "content" / "sheets" / ".briefgen" / "a.yaml.new"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"half")
    with editing(project, lambda: None):
        left.write_bytes(b"being written")
        sweep(project)
        assert left.exists()
    with failing(FailingDisk(1, errno.EROFS, keeps=True)):
        sweep(project)
    assert left.exists()
    sweep(project)
    assert not left.exists()
