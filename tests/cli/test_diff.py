"""`briefgen diff`: between revisions and the files, in three forms, and `extract --dry-run` by the same."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from briefgen.cli import run
from tests.cli.repository import commit, git, make_repository
from tests.cli.test_review import SHEET, claim_with
from tests.scratch import SEEDS, make_project, tree

OTHER = "content/sheets/banjir-dua.yaml"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The scratch briefing in a repository, as the current folder."""
    root = make_repository(tmp_path / "project")
    monkeypatch.chdir(root)
    return root


def sign(name: str, *args: str) -> None:
    """A decision on a claim of the first sheet."""
    assert run(["review", f"banjir-satu#{name}", *args, "--at", "2025-06-20"]) == 0


def test_nothing_changed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Said in a line."""
    assert run(["diff"]) == 0
    assert capsys.readouterr() == ("no claim differs: HEAD → working tree\n", "")


def test_what_is_not_committed_ranked_with_its_place(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A number before a review; file and line first, as for a problem."""
    count, quote = claim_with("1.200 warga"), claim_with("Air naik")
    sign(quote, "accept")
    sign(count, "correct", "--set", "quantities[0].bound=exact")
    lines = Path(SHEET).read_text(encoding="utf-8").splitlines()
    at = {name: lines.index(f"  - id: {name}") + 1 for name in (count, quote)}
    assert run(["diff"]) == 0
    out = capsys.readouterr().out.splitlines()
    heads = [line for line in out if not line.startswith(" ")]
    assert heads == [f"{SHEET}:{at[count]}: number {count}", f"{SHEET}:{at[quote]}: review {quote}"]
    assert "    quantities[0].bound: about → exact" in out
    assert "    review: unreviewed → accepted by Rina, 2025-06-20" in out


def test_between_revisions_and_since_a_branch_began(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two revisions, `A..B`, and `A...B`, which leaves out what main did meanwhile."""
    git(project, "checkout", "-q", "-b", "side")
    sign(claim_with("1.200 warga"), "accept")
    commit(project, "Accept one")
    git(project, "checkout", "-q", "main")
    sign(claim_with("Air naik"), "reject")
    commit(project, "Reject another")
    git(project, "checkout", "-q", "side")

    def records(*args: str) -> list[tuple[str, str, str]]:
        assert run(["diff", *args, "--format", "json"]) == 0
        found = json.loads(capsys.readouterr().out)
        return sorted((each["change"]["record"], field["old"].split()[0], field["new"].split()[0])
                      for each in found["changes"] for field in each["change"]["fields"])

    one, other = claim_with("1.200 warga"), claim_with("Air naik")
    both = sorted([(one, "unreviewed", "accepted"), (other, "rejected", "unreviewed")])
    assert records("main", "side") == records("main..side") == records("main") == both
    assert records("main...side") == records("main...") == [(one, "unreviewed", "accepted")]
    assert records() == []
    assert records("HEAD~1", "HEAD") == [(one, "unreviewed", "accepted")]


def test_an_edit_creates_a_conflict(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The only change that touches those claims is told to have done it; undoing it ends the conflict."""
    sentence = "Bupati Rangga Wiratma menandatangani perjanjian air Lembah Sari pada Juni 2024.\n"
    for stem, more in (("air-satu", ""), ("air-dua", "\nPerjanjian itu disambut petani.\n")):
        (project / "seeds" / f"{stem}.txt").write_text(f"Perjanjian Air\n\n{sentence}{more}", encoding="utf-8")
    assert run(["extract"]) == 0
    commit(project, "Two sources of one date")
    sheet = project / "content" / "sheets" / "air-dua.yaml"
    blocks = sheet.read_text(encoding="utf-8").split("\n  - id: ")[1:]
    name = next(block[:8] for block in blocks if "Juni 2024" in block)
    assert run(["review", f"air-dua#{name}", "correct", "--set", "times[0].edtf=2024-11", "--at", "2025-06-20"]) == 0
    assert run(["diff"]) == 0
    out = capsys.readouterr().out
    assert f"content/sheets/air-dua.yaml:{_line(sheet, name)}: date {name}\n" in out
    assert "    times[0].edtf: 2024-06 → 2024-11\n" in out
    assert "    creates 1 conflict: " in out
    commit(project, "Another month")
    assert run(["diff", "HEAD", "HEAD~1"]) == 0
    assert "    ends 1 conflict: " in capsys.readouterr().out


def test_what_two_changes_do_together_is_told_once(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of neither of them it can be said that it did it."""
    sentence = "Bupati Rangga Wiratma menandatangani perjanjian air Lembah Sari pada {} 2024.\n"
    for stem, month in (("air-satu", "Juni"), ("air-dua", "Juni")):
        (project / "seeds" / f"{stem}.txt").write_text(f"Perjanjian Air\n\n{sentence.format(month)}", encoding="utf-8")
    assert run(["extract"]) == 0
    commit(project, "Two sources of one date")
    for stem, day in (("air-satu", "2024-03"), ("air-dua", "2024-11")):
        text = (project / "content" / "sheets" / f"{stem}.yaml").read_text(encoding="utf-8")
        name = next(block[:8] for block in text.split("\n  - id: ")[1:] if "Juni 2024" in block)
        assert run(["review", f"{stem}#{name}", "correct", "--set", f"times[0].edtf={day}", "--at", "2025-06-20"]) == 0
    assert run(["diff"]) == 0
    out = capsys.readouterr().out
    assert re.search(r"^together: creates 1 conflict: 2024-\d\d ⟷ 2024-\d\d \(", out, re.MULTILINE)
    assert "    creates" not in out


def _line(sheet: Path, name: str) -> int:
    return sheet.read_text(encoding="utf-8").splitlines().index(f"  - id: {name}") + 1


def test_the_markdown_form(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With a hostile note: it stays inside code."""
    sign(claim_with("1.200 warga"), "dispute", "--note", "@octocat <b>``` x</b>")
    assert run(["diff", "main...HEAD", "--format", "markdown"]) == 0
    assert "nothing differs" in capsys.readouterr().out
    assert run(["diff", "--format", "markdown"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("### Claims: 1 change by people, 0 changes by extraction\n")
    assert "````diff\n" in out
    assert "+ review: disputed by Rina, 2025-06-20: @octocat <b>``` x</b>\n````\n" in out


def test_the_example_of_the_help_runs(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As it stands there."""
    assert run(["diff", "--help"]) == 0
    example = capsys.readouterr().out.split("Example: briefgen ")[1].splitlines()[0].split()
    assert run(example) == 0


def test_a_sheet_that_cannot_be_read_is_told_and_left_out(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The others are compared; nobody claims to know the effects."""
    Path(OTHER).write_text("id: [\n", encoding="utf-8")
    sign(claim_with("1.200 warga"), "reject")
    assert run(["diff", "--format", "json"]) == 1
    captured = capsys.readouterr()
    found = json.loads(captured.out)
    assert {each["change"]["path"] for each in found["changes"]} == {SHEET}
    assert found["effects"] == []
    assert f"{OTHER}:" in captured.err
    assert "(working tree)" in captured.err


def test_revisions_that_cannot_be_had(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line each; an option is no revision."""
    for revision in ("nowhere", "HEAD~99", "HEAD:seeds", "a\nb"):
        assert run(["diff", revision]) == 1
        assert capsys.readouterr().err.startswith("briefgen: there is no commit ")
    assert run(["diff", "--", "--output=evil"]) == 1
    assert "there is no commit --output=evil" in capsys.readouterr().err
    assert not Path("evil").exists()


def test_without_a_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says how one is made."""
    root = make_project(tmp_path / "bare")
    assert run(["diff", "--project", str(root)]) == 1
    assert "`git init` makes one" in capsys.readouterr().err


def test_a_shallow_clone_says_that_it_is_one(
        project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And works with what it has."""
    sign(claim_with("1.200 warga"), "accept")
    commit(project, "Accept")
    shallow = tmp_path / "shallow"
    subprocess.run(["git", "clone", "-q", "--depth", "1", project.as_uri(), str(shallow)], check=True)
    assert run(["diff", "--project", str(shallow)]) == 0
    assert run(["diff", "HEAD~1", "--project", str(shallow)]) == 1
    assert "there is no commit HEAD~1: this clone is shallow; fetch the rest with `git fetch --unshallow`" in (
        capsys.readouterr().err)


def test_a_project_inside_a_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Below a folder whose name would be a pattern; the rest of the repository is left alone."""
    from tests.cli.repository import begin

    root = make_project(tmp_path / "repo" / "a [b] *")
    (tmp_path / "repo" / "seeds").mkdir()
    (tmp_path / "repo" / "seeds" / "lain.txt").write_text(SEEDS["banjir-dua"], encoding="utf-8")
    assert run(["extract", "--project", str(root)]) == 0
    begin(tmp_path / "repo")
    sheet = root / "content" / "sheets" / "banjir-dua.yaml"
    sheet.unlink()
    assert run(["diff", "--project", str(root), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {(each["change"]["kind"], each["change"]["by"]) for each in found["changes"]} == {("removed", "person")}


def test_links_in_a_revision_are_not_followed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a commit says to be a link is told, whatever it points to."""
    (project / "content" / "sheets" / "link.yaml").symlink_to("/etc/passwd")
    commit(project, "A link")
    assert run(["diff", "HEAD", "HEAD~1"]) == 1
    err = capsys.readouterr().err
    assert "content/sheets/link.yaml: P001 (HEAD) is a symbolic link" in err
    assert "root:" not in err


def test_extract_dry_run_shows_claims_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An outlet's edit: what would be removed, added, and moved."""
    seed = project / "seeds" / "banjir-dua.txt"
    seed.write_text(seed.read_text(encoding="utf-8").replace("1.500 orang", "1.700 orang"), encoding="utf-8")
    before = tree(project)
    assert run(["extract", "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert "(extraction)" in out
    assert "quantities[0].value: 1500 → 1700" in out
    assert tree(project) == before
    assert run(["extract"]) == 0
    assert run(["diff"]) == 0
    assert capsys.readouterr().out == out, "what was announced is what was done"
