"""Tables of a language pack are parsed once, and kept where Python keeps what it compiled."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

import briefgen.lang
from briefgen.lang.table import parsed

PACKS = Path(briefgen.lang.__file__).parent


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table, with bytecode written as Python does by default."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    path = tmp_path / "words.toml"
    path.write_text('stop = ["dan", "atau"]\n', encoding="utf-8")
    return path


def test_a_table_that_stands_as_it_was_is_not_parsed_again(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a module is not compiled again."""
    first = parsed(table)
    monkeypatch.setattr(tomllib, "loads", lambda _: pytest.fail("parsed again"))
    assert first == parsed(table) == {"stop": ["dan", "atau"]}


def test_a_table_that_differs_is_parsed_again(table: Path) -> None:
    """By its size or its time of change."""
    parsed(table)
    table.write_text('stop = ["dan", "atau", "serta"]\n', encoding="utf-8")
    assert parsed(table) == {"stop": ["dan", "atau", "serta"]}


def test_what_one_reader_changes_in_a_table_no_other_sees(table: Path) -> None:
    """Each has a table of its own."""
    parsed(table)["stop"].clear()
    assert parsed(table) == {"stop": ["dan", "atau"]}


def test_nothing_is_kept_where_no_bytecode_is(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As with `python -B`."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert parsed(table) == {"stop": ["dan", "atau"]}
    assert [*table.parent.iterdir()] == [table]


def test_a_table_that_is_no_toml_says_so_each_time(table: Path) -> None:
    """A fault is not kept."""
    table.write_text("stop = [", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(tomllib.TOMLDecodeError):
            parsed(table)


def test_no_table_has_the_name_of_a_module_beside_it() -> None:
    """They would be kept under one name."""
    modules, tables = ({path.with_suffix("") for path in PACKS.rglob(f"*.{kind}")} for kind in ("py", "toml"))
    assert tables
    assert not modules & tables
