"""project/holding.py: files are kept for as long as nobody could have changed them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefgen.project import Holding, Project, disk


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Two seeds, of which one was saved a while after the other."""
    (tmp_path / "seeds").mkdir()
    for name in ("a", "b"):
        (tmp_path / "seeds" / f"{name}.txt").write_text(f"Satu {name}.\n", encoding="utf-8")
    while (tmp_path / "seeds" / "b.txt").stat().st_ctime_ns < _ticked(tmp_path / "seeds" / "a.txt"):
        (tmp_path / "seeds" / "b.txt").write_text("Satu b.\n", encoding="utf-8")
    return Project(tmp_path)


def _ticked(path: Path) -> int:
    return path.stat().st_ctime_ns + 30_000_000


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are read from the disk."""
    found: list[str] = []
    real = disk._bounded
    monkeypatch.setattr(disk, "_bounded", lambda path, *rest: (found.append(path), real(path, *rest))[1])
    return found


def test_what_stands_as_it_was_is_read_once(project: Project, read: list[str]) -> None:
    """But what was saved right before it was read, since it may have been saved again without another time."""
    holding = Holding()
    first = holding.reading(project).seeds()
    assert read == ["seeds/a.txt", "seeds/b.txt"]
    assert holding.reading(project).seeds() == first
    assert read[2:] == ["seeds/b.txt"]


def test_two_saves_within_one_tick_are_both_seen(project: Project) -> None:
    """Of one length, in one file, as fast as they can be."""
    holding, path = Holding(), project.root / "seeds" / "a.txt"
    for number in range(200):
        path.write_text(f"{number:03}\n", encoding="utf-8")
        files = holding.reading(project).seeds().files
        assert files[0].data == f"{number:03}\n".encode()


def test_what_is_gone_or_new_is_seen(project: Project) -> None:
    """Whichever it is."""
    holding = Holding()
    holding.reading(project).seeds()
    (project.root / "seeds" / "a.txt").unlink()
    (project.root / "seeds" / "c.txt").write_text("Tiga.\n", encoding="utf-8")
    assert [file.path for file in holding.reading(project).seeds().files] == ["seeds/b.txt", "seeds/c.txt"]


def test_where_stamps_say_nothing_everything_is_read(project: Project, read: list[str], tmp_path: Path) -> None:
    """A link leads to a file of which nobody knows when it was saved."""
    os.symlink(tmp_path / "seeds" / "a.txt", tmp_path / "seeds" / "d.txt")  # noqa: PTH211
    holding = Holding()
    for _ in range(2):
        assert len(holding.reading(project).seeds().files) == 3
    assert len(read) == 6
