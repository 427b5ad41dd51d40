"""A build reads what was saved since the last one, and is not led astray by what is saved while it reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.model.problem import Problem
from briefgen.pipeline.incremental import LastBuild
from briefgen.project import File, Project
from tests.pipeline.test_incremental import clean
from tests.scratch import make_project, tree


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that was built, and built again with the sheets that the first build extracted."""
    root = make_project(tmp_path / "project")
    for _ in range(2):
        assert pipeline.build(Project(root)).errors == ()
    return root


def _note(sheet: Path, text: str) -> None:
    told = sheet.read_text(encoding="utf-8")
    sheet.write_text(told.replace("    review:", f'    note: "{text}"\n    review:', 1), encoding="utf-8")


def _from_disk(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is read of seeds and sheets from now on."""
    read, known = [], Project.from_disk

    def noted(self: Project, path: str, limit: int) -> File | Problem:
        read.extend([path] if path.startswith(("seeds/", "content/sheets/")) else [])
        return known(self, path, limit)

    monkeypatch.setattr(Project, "from_disk", noted)
    return read


def test_of_seeds_and_sheets_only_what_was_edited_is_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are known by their bytes' hash, and what was read of them is remembered."""
    _note(project / "content" / "sheets" / "banjir-satu.yaml", "satu")
    read = _from_disk(monkeypatch)
    assert pipeline.build(Project(project)).errors == ()
    assert read == ["content/sheets/banjir-satu.yaml"]
    assert tree(project / "site") == clean(project)


def test_what_is_not_remembered_is_read_after_all(project: Path) -> None:
    """Each memo may be gone without the others."""
    for name in ("sheets", "articles", "checks", "stories"):
        _note(project / "content" / "sheets" / "banjir-satu.yaml", name)
        (project / ".briefgen" / "cache" / name).unlink()
        assert pipeline.build(Project(project)).errors == ()
        assert tree(project / "site") == clean(project)
        (project / "content" / "sheets" / "banjir-satu.yaml").write_text(
            (project / "content" / "sheets" / "banjir-satu.yaml").read_text(encoding="utf-8").replace(
                f'    note: "{name}"\n', ""), encoding="utf-8")


def test_a_sheet_that_is_saved_while_others_are_read_is_read_as_it_is_then(
        project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of its new words is remembered under its old hash."""
    one, other = (project / "content" / "sheets" / f"{stem}.yaml" for stem in ("banjir-satu", "banjir-dua"))
    known = LastBuild.project

    def saved_meanwhile(self: LastBuild) -> Project:
        _note(other, "disimpan sementara itu")
        return known(self)

    _note(one, "satu")
    (project / ".briefgen" / "cache" / "sheets").unlink()
    with monkeypatch.context() as patch:
        patch.setattr(LastBuild, "project", saved_meanwhile)
        assert pipeline.build(Project(project)).errors == ()
    assert tree(project / "site") == clean(project)
    other.write_text(other.read_text(encoding="utf-8").replace('    note: "disimpan sementara itu"\n', ""),
                     encoding="utf-8")
    assert pipeline.build(Project(project)).errors == ()
    assert tree(project / "site") == clean(project)
