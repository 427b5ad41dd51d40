"""`briefgen build --history`: what a claim said before, and with which commit a decision came."""

from __future__ import annotations

import os
import subprocess
import tracemalloc
from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.cli import run
from briefgen.model.history import Decided, History
from briefgen.pipeline.verbs import make
from briefgen.project import Project
from briefgen.project.past import past
from tests.scratch import make_project, tree

SHEET = "content/sheets/banjir-satu.yaml"
UNREVIEWED = "review: {state: unreviewed}"
CORRECTED = 'review: {state: corrected, by: "Ana", at: "2025-03-06", changed: [times], note: "hari Minggu"}'
REJECTED = 'review: {state: rejected, by: "Ana", at: "2025-03-07"}'


class Repository:
    """A project in git, whose commits are made on given days."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *args: str, day: str = "2025-03-05") -> str:
        """Run git as somebody, at noon of a day."""
        who = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER")
               for key, value in (("NAME", "Ana"), ("EMAIL", "ana@example.org"), ("DATE", f"{day}T12:00:00Z"))}
        return subprocess.run(["git", "-C", str(self.root), *args], env={**os.environ, **who}, text=True, check=True,
                              capture_output=True).stdout.strip()

    def commit(self, day: str) -> str:
        """Commit everything; the hash."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "x", day=day)
        return self.git("rev-parse", "HEAD")

    def edit(self, old: str, new: str) -> None:
        """Replace the first occurrence in the sheet."""
        path = self.root / SHEET
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def history(self) -> History:
        """What git knows of the decisions as they stand on disk."""
        made = make(Project(self.root.resolve()), frozen=True, remember=True)
        assert made.errors == ()
        assert made.history is not None
        return made.history

    def page(self) -> str:
        """The page of corrections as built."""
        return (self.root / "site" / "corrections.html").read_text(encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A project whose sheets were extracted and committed on 5 March 2025; the current folder."""
    project = make_project(tmp_path / "project")
    (project / ".gitignore").write_text("/site/\n", encoding="utf-8")
    monkeypatch.chdir(project)
    assert run(["extract"]) == 0
    made = Repository(project)
    made.commit("2025-03-05")
    return made


def told(decided: Decided) -> list[tuple[str, str | None, str | None]]:
    """Field, old and new."""
    return [(field.name, field.old, field.new) for field in decided.fields]


def correct(repository: Repository) -> None:
    """The day of the first claim, as a person would correct it."""
    repository.edit('edtf: "2025-03-03", rule: explicit', 'edtf: "2025-03-02", rule: editor')
    repository.edit(UNREVIEWED, CORRECTED)


def test_a_correction_tells_old_new_and_commit(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """On the page of the built site; a later edit of another claim changes nothing of it."""
    correct(repository)
    came = repository.commit("2025-03-06")
    repository.edit(UNREVIEWED, REJECTED)
    gone = repository.commit("2025-03-08")
    first, second = sorted(repository.history().decided, key=lambda decided: decided.day)
    assert (first.commit, first.day) == (came, "2025-03-06")
    assert told(first) == [("times[0].edtf", "2025-03-03", "2025-03-02"), ("times[0].rule", "explicit", "editor")]
    assert (second.commit, second.day, second.fields) == (gone, "2025-03-08", ())
    assert run(["build", "--frozen", "--history"]) == 0
    assert capsys.readouterr() == ("", "")
    page = repository.page()
    assert "<del>2025-03-03</del> → <ins>2025-03-02</ins>" in page
    assert came[:7] in page
    assert gone[:7] in page


def test_an_edit_that_was_signed_in_a_later_commit_is_told_with_it(repository: Repository) -> None:
    """People save first and sign afterwards; the decision came with the signature."""
    repository.edit('edtf: "2025-03-03", rule: explicit', 'edtf: "2025-03-02", rule: editor')
    repository.commit("2025-03-06")
    repository.edit(UNREVIEWED, CORRECTED)
    came = repository.commit("2025-03-07")
    (decided,) = repository.history().decided
    assert decided.commit == came
    assert told(decided)[0] == ("times[0].edtf", "2025-03-03", "2025-03-02")


def test_a_decision_that_was_made_anew_came_with_its_last_commit(repository: Repository) -> None:
    """Old is what stood there before the last of them."""
    correct(repository)
    repository.commit("2025-03-06")
    repository.edit('edtf: "2025-03-02"', 'edtf: "2025-03-01"')
    repository.edit('at: "2025-03-06"', 'at: "2025-03-09"')
    came = repository.commit("2025-03-09")
    (decided,) = repository.history().decided
    assert decided.commit == came
    assert told(decided) == [("times[0].edtf", "2025-03-02", "2025-03-01")]


@pytest.mark.parametrize("merge", [["merge", "--quiet", "--no-ff", "--message", "m"], ["merge", "--quiet", "--squash"]])
def test_a_pull_request_is_one_step(repository: Repository, merge: list[str]) -> None:
    """The commit is that of the published branch, and old is what was published."""
    repository.git("switch", "--quiet", "--create", "review")
    repository.edit('edtf: "2025-03-03"', 'edtf: "1999-01-01"')
    repository.commit("2025-03-06")
    repository.edit('edtf: "1999-01-01", rule: explicit', 'edtf: "2025-03-02", rule: editor')
    repository.edit(UNREVIEWED, CORRECTED)
    repository.commit("2025-03-07")
    repository.git("switch", "--quiet", "main")
    repository.git(*merge, "review", day="2025-03-08")
    if "--squash" in merge:
        repository.commit("2025-03-08")
    (decided,) = repository.history().decided
    assert (decided.commit, decided.day) == (repository.git("rev-parse", "main"), "2025-03-08")
    assert told(decided)[0] == ("times[0].edtf", "2025-03-03", "2025-03-02")


def test_a_decision_that_is_not_committed_has_no_commit(repository: Repository) -> None:
    """It stands on the page by its review record alone."""
    correct(repository)
    assert repository.history() == History()
    assert run(["build", "--frozen", "--history"]) == 0
    assert "hari Minggu" in repository.page()
    assert "<del>" not in repository.page()


def test_a_version_that_was_broken_or_gone_is_stepped_over(repository: Repository) -> None:
    """Git keeps everything that was ever committed."""
    text = (repository.root / SHEET).read_text(encoding="utf-8")
    (repository.root / SHEET).write_text("<<<<<<< HEAD\n", encoding="utf-8")
    repository.commit("2025-03-06")
    (repository.root / SHEET).unlink()
    repository.commit("2025-03-07")
    (repository.root / SHEET).write_text(text, encoding="utf-8")
    correct(repository)
    came = repository.commit("2025-03-08")
    (decided,) = repository.history().decided
    assert decided.commit == came
    assert told(decided)[0] == ("times[0].edtf", "2025-03-03", "2025-03-02")


def test_a_shallow_clone_says_so_and_does_not_guess(
        repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str]) -> None:
    """On the page and in the log; where the clone begins nothing is taken for new."""
    correct(repository)
    repository.commit("2025-03-06")
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", "--depth", "1", repository.root.as_uri(), str(clone)], check=True)
    monkeypatch.chdir(clone)
    assert run(["build", "--frozen", "--history"]) == 0
    assert capsys.readouterr().err.startswith("briefgen: this clone is shallow, and the page of corrections says so:")
    page = (clone / "site" / "corrections.html").read_text(encoding="utf-8")
    assert "hanya bagian akhirnya" in page
    assert "<del>" not in page
    assert pipeline.make(Project(clone.resolve()), frozen=True, remember=True).history == History((), shallow=True)


def test_a_project_below_the_top_of_its_repository(tmp_path: Path) -> None:
    """Paths are those of the project."""
    top = Repository(tmp_path)
    nested = make_project(tmp_path / "kerja" / "banjir é")
    assert run(["extract", "--project", str(nested)]) == 0
    top.commit("2025-03-05")
    inner = Repository.__new__(Repository)
    inner.root = nested
    correct(inner)
    came = top.commit("2025-03-06")
    assert [decided.commit for decided in inner.history().decided] == [came]


def test_check_never_compares_the_history(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """What it compares is the same before and after; the two options together are misuse."""
    correct(repository)
    repository.commit("2025-03-06")
    assert run(["build", "--frozen"]) == 0
    plain = tree(repository.root / "site")
    assert run(["build", "--frozen", "--history"]) == 0
    remembering = tree(repository.root / "site")
    differing = {path for path in plain | remembering if plain.get(path) != remembering.get(path)}
    assert differing == {"corrections.html", ".briefgen-manifest"}
    assert run(["build", "--check"]) == 1
    assert "site/corrections.html" in capsys.readouterr().err
    assert run(["build", "--frozen"]) == 0
    assert tree(repository.root / "site") == plain
    assert run(["build", "--check", "--history"]) == 2


def test_without_a_repository_it_says_what_to_do(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """One line, and no site."""
    monkeypatch.chdir(make_project(tmp_path / "project"))
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert run(["build", "--history"]) == 1
    assert capsys.readouterr().err == (
        f"briefgen: {tmp_path}/project is in no git repository with a commit: there is no history\n")
    assert not (tmp_path / "project" / "site").exists()


def test_a_past_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    """A version of 30 MB costs no memory, and the decision that stands is told without it."""
    root = make_project(tmp_path)
    assert run(["extract", "--project", str(root)]) == 0
    repository = Repository(root)
    repository.commit("2025-03-05")
    text = (root / SHEET).read_bytes()
    (root / SHEET).write_bytes(b"# lama\n" * 4_000_000)
    large = repository.commit("2025-03-06")
    (root / SHEET).write_bytes(text)
    repository.edit(UNREVIEWED, REJECTED)
    repository.commit("2025-03-07")
    tracemalloc.start()
    versions = past(Project(root.resolve()), [SHEET]).versions[SHEET]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [version.data is None for version in versions if version.commit == large] == [True]
    assert [version.data for version in versions if version.day == "2025-03-05"] == [text]
    assert peak < 5_000_000
