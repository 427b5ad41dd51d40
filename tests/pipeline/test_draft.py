"""A draft is the site, made file by file as somebody asks for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.errors import TemplateFault
from briefgen.project import Cache, Project
from tests.scratch import entitle, make_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project whose seeds have no sheets yet."""
    return Project(make_project(tmp_path / "project"))


def test_a_draft_is_the_site(project: Project) -> None:
    """A seed that is new gets its sheet, and every file is the one that a build makes."""
    made = pipeline.draft(project, memo=Cache(project.root))
    assert (made.extracted, made.errors) == (("banjir-dua", "banjir-satu"), ())
    assert made.files is not None
    assert dict(made.files.items()) == pipeline.make(project).files


def test_what_one_draft_compiled_the_next_does_not(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The templates of the pages that were looked at."""
    compiled: dict[str, bytes] = {}
    first = pipeline.draft(project, compiled=compiled)
    assert first.files is not None
    page = first.files["index.html"]
    assert compiled
    monkeypatch.setattr("jinja2.Environment._compile", lambda *_: pytest.fail("compiled"))
    again = pipeline.draft(project, compiled=compiled)
    assert again.files is not None
    assert again.files["index.html"] == page


def test_a_fault_of_a_sheet_forbids_the_draft(project: Project) -> None:
    """As it forbids the site."""
    pipeline.draft(project)
    path = project.root / "content" / "sheets" / "banjir-dua.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("schema: fact-sheet/1", "schema: fact-sheet/9"), "utf-8")
    made = pipeline.draft(project)
    assert made.files is None
    assert [problem.code for problem in made.errors] == ["F011"]


def test_a_fault_of_a_template_is_told_where_its_page_is_asked_for(project: Project) -> None:
    """Of a stylesheet or of strings, which every page has, at once."""
    pages = project.root / "templates" / "pages"
    pages.mkdir(parents=True)
    (pages / "search.html").write_text("{{ page.nothing }}", encoding="utf-8")
    made = pipeline.draft(project)
    assert made.files is not None
    assert b"<h1" in made.files["index.html"]
    with pytest.raises(TemplateFault, match=r"pages/search\.html:1"):
        made.files["search.html"]
    (project.root / "templates" / "strings").mkdir()
    (project.root / "templates" / "strings" / "id.own.toml").write_text("[nav", encoding="utf-8")
    assert [problem.code for problem in pipeline.draft(project).errors] == ["T001"]


def test_drafts_that_share_a_memory_show_every_edit(project: Project) -> None:
    """Each is what a build without one makes, whatever was edited before it."""
    memo = pipeline.Resident(project.root)
    assert pipeline.draft(project, memo=memo).files is not None
    sheet = project.root / "content" / "sheets" / "banjir-dua.yaml"
    text = sheet.read_text(encoding="utf-8")
    noted = text.replace("review: {state", "note: Satu.\n    review: {state", 1)
    for edit in (lambda: sheet.write_text(noted, encoding="utf-8"),
                 lambda: entitle(project.root, "Judul lain"),
                 lambda: sheet.write_text(text, encoding="utf-8"),
                 lambda: [path.unlink() for path in (sheet, project.root / "seeds" / "banjir-dua.txt")]):
        edit()
        made = pipeline.draft(project, memo=memo)
        assert made.files is not None
        assert dict(made.files.items()) == pipeline.make(project).files
