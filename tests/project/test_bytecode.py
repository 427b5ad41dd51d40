"""Compiled templates beside the package's bytecode: found again, and believed only of this very version."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from briefgen.project import bytecode, keep_templates, kept_templates

COMPILED = {"page.html": b"bytecode"}


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where they are kept while a test runs: as Python's own setting tells it."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


def _files(place: Path) -> list[Path]:
    return [path for path in place.rglob("*") if path.is_file()]


def test_what_is_kept_is_found_again(place: Path) -> None:
    """In one file, under no other name."""
    assert kept_templates() == {}
    keep_templates(COMPILED)
    assert kept_templates() == COMPILED
    assert len(_files(place)) == 1


def test_another_version_does_not_find_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of briefgen, of Python, or of what is installed."""
    keep_templates(COMPILED)
    monkeypatch.setattr(bytecode, "program", lambda: "another")
    assert kept_templates() == {}


@pytest.mark.parametrize("content", [b"", b"\x00", b"no such thing"])
def test_a_damaged_file_holds_none(place: Path, content: bytes) -> None:
    """It is written anew by the next build that compiles."""
    keep_templates(COMPILED)
    _files(place)[0].write_bytes(content)
    assert kept_templates() == {}


def test_where_python_keeps_no_bytecode_nothing_is_kept(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As `python -B` asks."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    keep_templates(COMPILED)
    assert _files(place) == []


def test_a_folder_that_cannot_be_written_is_no_fault(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation may belong to somebody else."""
    (place / "file").write_bytes(b"")
    monkeypatch.setattr(sys, "pycache_prefix", str(place / "file"))
    keep_templates(COMPILED)
    assert kept_templates() == {}
