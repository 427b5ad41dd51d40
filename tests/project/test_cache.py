"""What is remembered is what was written here, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.project import Cache, cache


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    """By another run, too."""
    value = {"a": (1, "dua", b"\x00", None, 2.5), "b": {}}
    Cache(tmp_path).write("memo", value)
    assert Cache(tmp_path).read("memo") == value


def test_nothing_is_remembered_at_first(tmp_path: Path) -> None:
    """An empty folder has no memo, and reading makes none."""
    assert Cache(tmp_path).read("memo") is None
    assert list(tmp_path.iterdir()) == []


def test_the_scratch_folder_is_kept_from_git(tmp_path: Path) -> None:
    """Nobody commits a cache by mistake."""
    Cache(tmp_path).write("memo", 1)
    assert (tmp_path / ".briefgen" / ".gitignore").read_text(encoding="utf-8") == "*\n"


@pytest.mark.parametrize("spoil", [
    lambda data: data[:-1], lambda data: data + b"x", lambda data: data[:0], lambda data: b"\0" * len(data),
    lambda data: data[:40] + bytes([data[40] ^ 1]) + data[41:],
])
def test_a_spoilt_memo_is_none(tmp_path: Path, spoil: object) -> None:
    """Cut off, grown, empty or altered."""
    Cache(tmp_path).write("memo", "something longer than a code")
    path = tmp_path / ".briefgen" / "cache" / "memo"
    path.write_bytes(spoil(path.read_bytes()))  # type: ignore[operator]
    assert Cache(tmp_path).read("memo") is None


def test_a_memo_under_another_name_is_none(tmp_path: Path) -> None:
    """The code covers the name."""
    Cache(tmp_path).write("memo", 1)
    (tmp_path / ".briefgen" / "cache" / "memo").rename(tmp_path / ".briefgen" / "cache" / "other")
    assert Cache(tmp_path).read("other") is None


def test_another_program_reads_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not across versions of briefgen, of Python, or of a package."""
    Cache(tmp_path).write("memo", 1)
    monkeypatch.setattr(cache, "program", lambda: "another")
    assert Cache(tmp_path).read("memo") is None


def test_a_seal_that_is_a_link_is_refused_and_replaced(tmp_path: Path) -> None:
    """Its marks could be chosen by whoever made it."""
    Cache(tmp_path).write("memo", 1)
    seal = tmp_path / ".briefgen" / "cache" / "seal"
    seal.rename(tmp_path / "elsewhere")
    seal.symlink_to(tmp_path / "elsewhere")
    assert Cache(tmp_path).read("memo") is None
    Cache(tmp_path).write("memo", 2)
    assert not seal.is_symlink()
    assert Cache(tmp_path).read("memo") == 2


def test_what_is_too_large_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cache is bounded."""
    monkeypatch.setattr(cache, "LIMIT", 100)
    Cache(tmp_path).write("memo", "x" * 100)
    assert Cache(tmp_path).read("memo") is None


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    """A file stands where the folder should: nothing is remembered, nothing is said."""
    (tmp_path / ".briefgen").write_text("a file", encoding="utf-8")
    Cache(tmp_path).write("memo", 1)
    assert Cache(tmp_path).read("memo") is None
    assert [path.name for path in tmp_path.iterdir()] == [".briefgen"]
