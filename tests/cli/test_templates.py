"""`briefgen templates`: what pages are made of, and copies to change."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.cli import run
from briefgen.project import packaged_templates


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one template of its own."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "templates" / "partials").mkdir(parents=True)
    (tmp_path / "templates" / "partials" / "mine.html").write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("args", [["templates"], ["templates", "list"]])
def test_the_list_holds_ours_and_marks_theirs(
        project: Path, args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Every packaged file, sorted, and a star before the project's own."""
    assert run(args) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[2:] for line in lines] == sorted([*(name for name, _ in packaged_templates()), "partials/mine.html"])
    assert [line for line in lines if line.startswith("*")] == ["* partials/mine.html"]


def test_copies_are_ours_byte_for_byte(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file and a whole folder."""
    assert run(["templates", "copy", "partials/thin.html", "strings"]) == 0
    ours = dict(packaged_templates())
    for name in ("partials/thin.html", "strings/id.toml", "strings/en.toml"):
        assert (project / "templates" / name).read_bytes() == ours[name]


def test_what_stands_there_is_never_written_over(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And then nothing else is copied either."""
    (project / "templates" / "partials" / "thin.html").write_text("mine", encoding="utf-8")
    assert run(["templates", "copy", "base.html", "partials/thin.html"]) == 1
    assert (project / "templates" / "partials" / "thin.html").read_text(encoding="utf-8") == "mine"
    assert not (project / "templates" / "base.html").exists()
    assert "templates/partials/thin.html stands there already" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["nowhere.html", "../x", "/etc/passwd", ""])
def test_an_unknown_name_is_told_in_one_line(
        project: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing outside our templates can be named."""
    assert run(["templates", "copy", name]) == 1
    assert "there is no template" in capsys.readouterr().err


def test_a_folder_that_leads_out_of_the_project_is_not_written(
        project: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]) -> None:
    """A symbolic link in the place of a folder."""
    outside = tmp_path_factory.mktemp("outside")
    (project / "templates" / "pages").symlink_to(outside)
    assert run(["templates", "copy", "pages/index.html"]) == 1
    assert list(outside.iterdir()) == []
    assert "cannot be written" in capsys.readouterr().err
