"""`briefgen review`: what it writes, and what it refuses."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import pytest

from briefgen.cli import run
from briefgen.sheets import decode_sheet
from tests.cli.repository import git, make_repository
from tests.scratch import tree

SHEET = "content/sheets/banjir-satu.yaml"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The scratch briefing in a repository, as the current folder."""
    root = make_repository(tmp_path / "project")
    monkeypatch.chdir(root)
    return root


def claim_with(words: str) -> str:
    """The id of the claim whose block holds these words."""
    blocks = Path(SHEET).read_text(encoding="utf-8").split("\n  - id: ")
    return next(block[:8] for block in blocks[1:] if words in block)


def diff_lines(root: Path) -> list[str]:
    """Lines that git sees changed."""
    return [line for line in git(root, "diff", "-U0").splitlines() if re.match(r"[-+](?![-+])", line)]


def errors_of_sheets(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Codes of what `check` finds wrong between sheets and articles."""
    capsys.readouterr()
    run(["check", "--format", "json"])
    found = json.loads(capsys.readouterr().out)["problems"]
    return [each["code"] for each in found if each["severity"] == "error" and each["code"].startswith("C")]


def test_accepting_writes_one_line_with_name_and_day(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The name is git's, the day is today; in a pipe nothing is said."""
    days = {dt.datetime.now().astimezone().date().isoformat()}
    assert run(["review", f"banjir-satu#{claim_with('1.200 warga')}", "accept"]) == 0
    days.add(dt.datetime.now().astimezone().date().isoformat())
    assert capsys.readouterr() == ("", "")
    gone, new = diff_lines(project)
    assert gone == "-    review: {state: unreviewed}"
    assert new in {f'+    review: {{state: accepted, by: "Rina", at: "{day}"}}' for day in days}


def test_the_sheet_may_be_named_by_its_path(project: Path) -> None:
    """As an editor or a problem's line gives it."""
    ref = f"{SHEET}#{claim_with('1.200 warga')}"
    assert run(["review", ref, "reject", "--by", "Ada", "--at", "2025-06-20", "--note", "dua kali"]) == 0
    assert diff_lines(project)[1] == (
        '+    review: {state: rejected, by: "Ada", at: "2025-06-20", note: "dua kali"}')


def test_a_correction_stands_through_the_next_extraction_and_check(
        project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And says what was corrected."""
    ref = f"banjir-satu#{claim_with('1.200 warga')}"
    assert run(["review", ref, "correct", "--set", "quantities[0].bound=exact", "--set", "hedge=Sekitar",
                "--at", "2025-06-20"]) == 0
    after = Path(SHEET).read_bytes()
    assert b'review: {state: corrected, by: "Rina", at: "2025-06-20", changed: [quantities, hedge]}' in after
    assert run(["extract"]) == 0
    assert Path(SHEET).read_bytes() == after
    assert errors_of_sheets(capsys) == []


def test_a_proposal_is_taken_over(project: Path) -> None:
    """What the rules read anew after a person's edit."""
    name = claim_with("1.200 warga")
    first = Path(SHEET).read_text(encoding="utf-8")
    edited = first.replace("bound: about", "bound: exact", 1).replace(f"{name}: s", f"{name}: s0")
    Path(SHEET).write_text(edited, encoding="utf-8")
    assert run(["extract"]) == 0
    assert "proposal:" in Path(SHEET).read_text(encoding="utf-8")
    assert run(["review", f"banjir-satu#{name}", "apply-proposal", "--at", "2025-06-20"]) == 0
    assert diff_lines(project) == [
        "-    review: {state: unreviewed}", '+    review: {state: accepted, by: "Rina", at: "2025-06-20"}']


@pytest.mark.parametrize(("args", "why"), [
    (["banjir-satu", "accept"], "banjir-satu names no claim: write SHEET#CLAIM"),
    (["banjir-tiga#c-000000", "accept"], "there is no sheet banjir-tiga"),
    (["../../etc/passwd#c-000000", "accept"], "there is no sheet passwd"),
    (["banjir-satu#c-zzzzzz", "accept"], f"{SHEET} has no claim c-zzzzzz"),
    (["CLAIM", "apply-proposal"], "has no proposal to apply"),
    (["CLAIM", "dispute"], "say with --note what is disputed"),
    (["CLAIM", "accept", "--by", " "], "say who decides"),
    (["CLAIM", "accept", "--at", "kemarin"], "expected a day such as 2025-06-17"),
    (["CLAIM", "correct"], "name what is corrected: --set FIELD=VALUE"),
    (["CLAIM", "correct", "--set", "quote=Air surut."], "not written, since check would fail: "),
    (["CLAIM", "correct", "--set", "quantities[0].value=1300"], "not written, since check would fail: "),
    (["CLAIM", "correct", "--set", "about=[nobody-known]"], "about: nobody is called nobody-known"),
    (["CLAIM", "correct", "--set", "quantities[0].value=1.200"], "write 1200 for the whole number"),
])
def test_what_cannot_be_is_refused_in_one_line(
        project: Path, args: list[str], why: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And nothing is written."""
    before = tree(project)
    ref = f"banjir-satu#{claim_with('1.200 warga')}"
    assert run(["review", *(ref if arg == "CLAIM" else arg for arg in args)]) == 1
    err = capsys.readouterr().err
    assert why in err
    assert err.count("\n") == 1
    assert tree(project) == before


def test_an_edit_that_broke_the_claim_before_cannot_be_accepted_but_rejected(
        project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody signs a claim whose quote is not in the article; a broken claim does not keep others from review."""
    broken, sound = claim_with("1.200 warga"), claim_with("Air naik")
    text = Path(SHEET).read_text(encoding="utf-8")
    Path(SHEET).write_text(text.replace("      Sekitar 1.200 warga", "      Sekitar 1.201 warga"), encoding="utf-8")
    assert run(["review", f"banjir-satu#{broken}", "accept"]) == 1
    assert "C002" in capsys.readouterr().err
    assert run(["review", f"banjir-satu#{sound}", "accept"]) == 0
    assert run(["review", f"banjir-satu#{broken}", "reject"]) == 0
    assert errors_of_sheets(capsys) == []


def test_without_a_name_anywhere_it_asks(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Git's settings are the only other place that is looked at."""
    root = make_repository(tmp_path / "project")
    monkeypatch.chdir(root)
    git(root, "config", "--unset", "user.name")
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, "/dev/null")
    assert run(["review", f"banjir-satu#{claim_with('1.200 warga')}", "accept"]) == 1
    assert capsys.readouterr().err == "briefgen: say who decides: --by NAME, or `git config user.name NAME`\n"


def test_misuse_leaves_with_2(project: Path) -> None:
    """An unknown decision, and a value without its field."""
    assert run(["review", "banjir-satu#c-000000", "approve"]) == 2
    assert run(["review", "banjir-satu#c-000000", "correct", "--set", "hedge"]) == 2


def test_windows_line_ends_and_comments_stay(project: Path) -> None:
    """GitHub's editor and Windows leave CRLF; only the review's line changes."""
    text = Path(SHEET).read_text(encoding="utf-8")
    name = claim_with("1.200 warga")
    crlf = text.replace(f"  - id: {name}\n", f"  # look here\n  - id: {name}   # count\n").replace("\n", "\r\n")
    Path(SHEET).write_bytes(crlf.encode())
    assert run(["review", f"banjir-satu#{name}", "accept", "--at", "2025-06-20"]) == 0
    after = Path(SHEET).read_bytes().decode()
    at = crlf.index("review: {state: unreviewed}", crlf.index(f"- id: {name}"))
    said = 'review: {state: accepted, by: "Rina", at: "2025-06-20"}'
    assert after == crlf[:at] + said + crlf[at + len("review: {state: unreviewed}"):]
    decoded, problems = decode_sheet(after, SHEET)
    assert problems == ()
    assert decoded is not None
