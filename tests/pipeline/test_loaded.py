"""A build loads what it needs: to import a room takes as long as to read some articles."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.scratch import make_project

BUILD = """
import sys
from briefgen.cli import run
assert run(["build", "--project", sys.argv[1]]) == 0
print(*sorted(name for name in sys.modules if name.startswith("briefgen.")))
"""


def loaded(root: Path) -> set[str]:
    """The modules that a build in a process of its own loads."""
    done = subprocess.run([sys.executable, "-c", BUILD, str(root)], check=True, capture_output=True, text=True)
    return set(done.stdout.split())


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that was built; once more than the sheets were made, since they are its sources."""
    root = make_project(tmp_path / "project")
    for _ in range(2):
        assert "briefgen.render" in loaded(root)
    return root


def test_where_nothing_changed_no_room_that_makes_a_site_is_loaded(project: Path) -> None:
    """Stamps are compared, and that is all."""
    assert not {"briefgen.seeds", "briefgen.sheets", "briefgen.render", "briefgen.dossier"} & loaded(project)


def test_after_an_edit_of_a_sheet_nothing_that_reads_seeds_or_writes_sheets_is_loaded(project: Path) -> None:
    """Nor what tells one state of a sheet from another."""
    sheet = min((project / "content" / "sheets").glob("*.yaml"))
    sheet.write_text(sheet.read_text(encoding="utf-8") + "# a comment\n", encoding="utf-8")
    found = loaded(project)
    assert "briefgen.sheets.decode" in found
    assert not {"briefgen.seeds", "briefgen.sheets.merge", "briefgen.sheets.diff",
                "briefgen.extract.sheet", "briefgen.pipeline.history"} & found
