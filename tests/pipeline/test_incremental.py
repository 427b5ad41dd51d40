"""A build that has nothing to do does nothing, and one that has something to do does all of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen import pipeline
from briefgen.pipeline import incremental, verbs
from briefgen.project import Cache, Project
from tests.scratch import SEEDS, entitle, make_project, tree


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that was built twice: the first build extracts its sheets, the second one has nothing left to do."""
    root = make_project(tmp_path / "project")
    for _ in range(2):
        assert pipeline.build(Project(root)).errors == ()
    return root


def test_a_build_with_nothing_to_do_makes_nothing(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It still knows the site that stands."""
    built = _refusing(monkeypatch, project)
    assert built.change is not None
    assert (built.change.written, built.change.removed, built.errors) == ((), (), ())
    assert built.made.files is not None
    assert dict(built.made.files) == {**tree(project / "site")}


def test_a_file_that_is_saved_without_an_edit_is_no_reason_to_build(
        project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As git does when one goes to another branch and back."""
    for path in (*project.glob("seeds/*"), project / "site" / "index.html"):
        path.write_bytes(path.read_bytes())
    assert _refusing(monkeypatch, project).errors == ()


def test_warnings_of_the_last_build_are_told_again(project: Path) -> None:
    """Whoever builds twice reads the same."""
    first = pipeline.build(Project(project)).made.problems
    shutil.rmtree(project / ".briefgen")
    assert pipeline.build(Project(project)).made.problems == first


EDITS: dict[str, Callable[[Path], object]] = {
    "a page edited": lambda root: (root / "site" / "index.html").write_text("mine", encoding="utf-8"),
    "a page deleted": lambda root: (root / "site" / "index.html").unlink(),
    "a title": lambda root: entitle(root, "Judul lain"),
    "a seed deleted with its sheet": lambda root: [path.unlink() for path in root.glob("*/**/banjir-dua.*")
                                                   if "site" not in path.parts],
    "a template": lambda root: _own_template(root),
    "a site of another make": lambda root: shutil.rmtree(root / "site"),
}


def _own_template(root: Path) -> None:
    (root / "templates" / "pages").mkdir(parents=True)
    (root / "templates" / "pages" / "404.html").write_text("tidak ada", encoding="utf-8")


@pytest.mark.parametrize("edit", EDITS)
def test_whatever_was_edited_is_built(project: Path, edit: str) -> None:
    """And a build with no memory gives the same."""
    EDITS[edit](project)
    assert pipeline.build(Project(project)).errors == ()
    assert tree(project / "site") == clean(project)


def test_an_edit_within_the_grain_of_the_clock_is_seen(project: Path) -> None:
    """Same size, same times: only the bytes differ."""
    path = project / "content" / "site.yaml"
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"Banjir", b"Panjir"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    pipeline.build(Project(project))
    assert "Panjir" in (project / "site" / "index.html").read_text(encoding="utf-8")


def test_another_program_builds_anew(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A memo is believed by the version that wrote it only."""
    monkeypatch.setattr("briefgen.project.cache.program", lambda: "another")
    with pytest.raises(AssertionError, match="anew"):
        _refusing(monkeypatch, project)


@pytest.mark.parametrize("name", ["build", "seal"])
def test_a_memo_that_was_tampered_with_is_not_believed(
        project: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor one whose seal was copied from elsewhere."""
    path = project / ".briefgen" / "cache" / name
    held = bytearray(path.read_bytes())
    held[-1] ^= 1
    path.write_bytes(held)
    with pytest.raises(AssertionError, match="anew"):
        _refusing(monkeypatch, project)


def test_a_memo_that_came_with_a_copy_of_the_project_is_not_believed(
        project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever commits a cache cannot choose what a clone publishes."""
    copied = Path(shutil.copytree(project, tmp_path / "copy", copy_function=shutil.copy2))
    with pytest.raises(AssertionError, match="anew"):
        _refusing(monkeypatch, copied)


def test_a_link_among_the_sources_is_always_built(
        project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its stamp says nothing of where it leads."""
    (project / "content" / "index.md").symlink_to(project / "content" / "intro.md")
    (project / "content" / "intro.md").write_text("Satu", encoding="utf-8")
    for _ in range(2):
        assert pipeline.build(Project(project)).errors == ()
    with pytest.raises(AssertionError, match="anew"):
        _refusing(monkeypatch, project)


def test_templates_are_compiled_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And anew where one was edited, whatever is remembered of it."""
    memo = Cache(project)
    known = memo.read("templates")
    assert isinstance(known, dict)
    assert known
    monkeypatch.setattr(incremental, "kept_templates", dict)
    monkeypatch.setattr("jinja2.Environment._compile", lambda *_: pytest.fail("compiled"))
    assert pipeline.make(Project(project), memo=memo).files is not None
    _own_template(project)
    with pytest.raises(pytest.fail.Exception, match="compiled"):
        pipeline.make(Project(project), memo=memo)


def test_templates_of_ours_are_compiled_once_for_all_projects(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A first build of another project begins with them; its own templates are kept for nobody else."""
    kept: list[dict[str, bytes]] = []
    monkeypatch.setattr(incremental, "keep_templates", kept.append)
    monkeypatch.setattr(incremental, "kept_templates", dict)
    shutil.rmtree(project / ".briefgen")
    assert pipeline.make(Project(project), memo=Cache(project)).files is not None
    (compiled,) = kept
    shutil.rmtree(project / ".briefgen")
    with monkeypatch.context() as patched:
        patched.setattr(incremental, "kept_templates", lambda: compiled)
        patched.setattr("jinja2.Environment._compile", lambda *_: pytest.fail("compiled"))
        assert pipeline.make(Project(project), memo=Cache(project)).files is not None
    shutil.rmtree(project / ".briefgen")
    _own_template(project)
    assert pipeline.make(Project(project), memo=Cache(project)).files is not None
    assert kept == [compiled]


def test_check_believes_no_memo(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the proof that the site is what the sources give."""
    monkeypatch.setattr(verbs, "make", lambda *_, **__: pytest.fail("reached"))
    with pytest.raises(pytest.fail.Exception, match="reached"):
        pipeline.build(Project(project), compare=True)


def _refusing(monkeypatch: pytest.MonkeyPatch, root: Path) -> pipeline.Built:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the site was made anew")

    monkeypatch.setattr(verbs, "make", refuse)
    return pipeline.build(Project(root))


def clean(root: Path) -> dict[str, bytes]:
    """What a build with no memory gives for the same sources."""
    with TemporaryDirectory() as folder:
        fresh = Path(folder) / root.name
        for name in ("seeds", "content", "templates"):
            if (root / name).exists():
                shutil.copytree(root / name, fresh / name)
        assert pipeline.build(Project(fresh.resolve())).errors == ()
        return tree(fresh / "site")


STEPS = st.lists(st.sampled_from((
    ("title", "Judul"), ("title", "Judul lain"), ("claim", "1.200"), ("claim", "1.300"), ("drop", "banjir-dua"),
    ("bring", "banjir-dua"), ("intro", "Satu"), ("intro", ""), ("nothing", ""), ("page", "index.html"),
)), min_size=1, max_size=4)


@given(STEPS)
@settings(max_examples=8)
def test_after_any_edits_the_site_is_what_a_clean_build_gives(steps: list[tuple[str, str]]) -> None:
    """Byte for byte, whichever builds came between."""
    with TemporaryDirectory() as folder:
        root = make_project(Path(folder).resolve() / "project")
        assert pipeline.build(Project(root)).errors == ()
        for kind, value in steps:
            _edit(root, kind, value)
            assert pipeline.build(Project(root)).errors == ()
        assert tree(root / "site") == clean(root)


def _edit(root: Path, kind: str, value: str) -> None:
    if kind == "title":
        entitle(root, value)
    elif kind == "intro":
        (root / "content" / "index.md").write_text(value, encoding="utf-8")
    elif kind == "drop":
        for path in (root / "seeds" / f"{value}.txt", root / "content" / "sheets" / f"{value}.yaml"):
            path.unlink(missing_ok=True)
    elif kind == "bring":
        (root / "seeds" / f"{value}.txt").write_text(SEEDS[value], encoding="utf-8")
    elif kind == "page":
        (root / "site" / value).write_text("edited by hand", encoding="utf-8")
    elif kind == "claim":
        seed, sheet = root / "seeds" / "banjir-satu.txt", root / "content" / "sheets" / "banjir-satu.yaml"
        seed.write_text(SEEDS["banjir-satu"].replace("1.200", value), encoding="utf-8")
        sheet.unlink()
