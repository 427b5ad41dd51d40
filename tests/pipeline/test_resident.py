"""A process that stays shows after any edits what a process that begins anew would build."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen import pipeline
from briefgen.project import Project
from tests.pipeline.test_kept_pages import STEPS, copied, make, sheets

PAGES = ("index.html", "topics/aru.html", "entities/index.html", "sources/banjir-satu-bela.html", "data/claims.csv")
"""Some to ask for between two edits, of different listings."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, built; tests copy it."""
    return make(tmp_path_factory.mktemp("resident") / "project")


@given(st.lists(st.tuples(st.sampled_from(STEPS), st.sets(st.sampled_from(PAGES))), min_size=1, max_size=5))
@settings(max_examples=12, deadline=None)
def test_after_any_edits_every_file_is_what_a_clean_build_gives(
    made: Path, edits: list[tuple[Callable[[Path], None], set[str]]],
) -> None:
    """Byte for byte, whatever was asked for on the way."""
    with TemporaryDirectory() as folder:
        root = copied(made, Path(folder).resolve())
        memo, compiled = pipeline.Resident(root), dict[str, bytes]()
        shown = pipeline.draft(Project(root), memo=memo, compiled=compiled)
        for step, asked in edits:
            step(root)
            shown = pipeline.draft(Project(root), memo=memo, compiled=compiled)
            assert shown.files is not None
            assert all(shown.files.get(page) != b"" for page in asked)
        clean = pipeline.make(Project(root)).files
        assert clean is not None
        assert {path: shown.files[path] for path in shown.files} == dict(clean)


def test_an_edit_compares_its_own_story_and_looks_at_no_names(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A note changes nobody's name."""
    root = copied(made, tmp_path)
    memo = pipeline.Resident(root)
    assert pipeline.draft(Project(root), memo=memo).errors == ()
    monkeypatch.setattr("briefgen.dossier.assembly.merge_entities", lambda *_: pytest.fail("names are merged"))
    path = root / "content" / "sheets" / f"{sheets(root, 'aru')[0]}.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("review: {state", "note: Catatan.\n    review: {state", 1), encoding="utf-8")
    files = pipeline.draft(Project(root), memo=memo).files
    assert files is not None
    assert b"Catatan." in files[f"sources/{path.stem}.html"]
