"""`briefgen init`: what it writes, what it refuses, and that the workflows in it are safe and run as they stand."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path
from typing import Any, cast

import jsonschema
import pytest
import yaml

from briefgen.cli import run
from briefgen.project import requirements, starter_files
from briefgen.sheets import schema_files
from tests.scratch import tree

ROOT = Path(__file__).parents[2]
STEM = "2025-03-05-kabar-lembah-jembatan-lara"
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}")
WORKFLOWS = sorted(path for path in starter_files() if path.startswith(".github/workflows/"))
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


@pytest.fixture
def demo(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A project that was just begun."""
    assert run(["init", str(tmp_path / "demo"), "--title", 'Banjir "Lara": uji', "--owner", "@ana"]) == 0
    assert capsys.readouterr() == ("", "")
    return tmp_path / "demo"


def test_everything_of_a_project_is_there(demo: Path) -> None:
    """Nothing else, but for scratch folders that git does not see."""
    assert sorted(tree(demo)) == sorted([
        ".gitattributes", ".github/CODEOWNERS", ".github/workflows/pages.yml", ".github/workflows/review-comment.yml",
        ".github/workflows/review.yml", ".gitignore", "README.md", "content/entities.yaml", "content/index.md",
        "content/outlets.yaml", f"content/sheets/{STEM}.yaml", "content/site.yaml", "content/topics/.gitkeep",
        "requirements.txt", f"seeds/{STEM}.txt", *schema_files()])
    assert not [path for path, data in tree(demo).items() if re.search(rb"@[A-Z]+@", data)]


def test_it_builds_and_checks_without_a_word(
        demo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Not even a warning; the title stands on the page, and building takes nothing away from what was written."""
    before = tree(demo)
    monkeypatch.chdir(demo)
    assert run(["build", "--frozen"]) == 0
    assert run(["check"]) == 0
    assert capsys.readouterr() == ("", "")
    assert {path: data for path, data in tree(demo).items() if not path.startswith("site/")} == before
    assert "Banjir &#34;Lara&#34;: uji" in (demo / "site" / "index.html").read_text(encoding="utf-8")


def test_every_file_of_content_points_to_the_schema_that_it_satisfies(demo: Path) -> None:
    """So that an editor completes keys and marks errors from the first minute."""
    found = sorted(path for path in (demo / "content").rglob("*.yaml"))
    assert len(found) == 4
    for path in found:
        text = path.read_text(encoding="utf-8")
        modeline = MODELINE.match(text)
        assert modeline, path
        schema = json.loads((path.parent / modeline[1]).read_text(encoding="utf-8"))
        jsonschema.Draft7Validator(schema).validate(yaml.safe_load(text))


def test_a_folder_that_holds_something_is_not_touched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line says why, and what to do; a file in the folder's place is no better."""
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    assert run(["init", str(tmp_path)]) == 1
    assert capsys.readouterr().err == (
        f"briefgen: {tmp_path} is not empty (it holds notes.txt): name a new folder, as in `briefgen init NAME`\n")
    assert run(["init", str(tmp_path / "notes.txt")]) == 1
    assert capsys.readouterr().err == (
        f"briefgen: {tmp_path / 'notes.txt'} cannot be used for a project: Not a directory\n")
    assert tree(tmp_path) == {"notes.txt": b"mine"}


def test_a_repository_that_was_just_cloned_is_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It holds .git; the current folder is meant where none is named."""
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    monkeypatch.chdir(tmp_path)
    assert run(["init"]) == 0
    assert (tmp_path / "content" / "site.yaml").is_file()


@pytest.mark.parametrize("title", ["", "  ", "dua\nbaris", "terbalik \u202e"])
def test_a_title_is_one_line_that_can_be_seen(tmp_path: Path, title: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written otherwise."""
    assert run(["init", str(tmp_path / "demo"), "--title", title]) == 1
    assert capsys.readouterr().err == "briefgen: a title is one line of text that can be seen\n"
    assert not (tmp_path / "demo").exists()


def test_owners_go_to_codeowners(demo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nobody is named the lines are an example; what GitHub would not understand is misuse."""
    rules = [line.split() for line in (demo / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()
             if not line.startswith("#")]
    assert rules == [["/content/", "@ana"], ["/seeds/", "@ana"], ["/templates/", "@ana"], ["/requirements.txt", "@ana"],
                     ["/.github/", "@ana"]]
    assert run(["init", str(tmp_path / "b")]) == 0
    assert all(line.startswith("#") for line in (tmp_path / "b/.github/CODEOWNERS").read_text("utf-8").splitlines())
    assert run(["init", str(tmp_path / "c"), "--owner", "ana # semua"]) == 2
    assert "is not @name" in capsys.readouterr().err


def test_git_keeps_every_folder_and_leaves_seeds_as_they_are(demo: Path) -> None:
    """A clone has what was committed: site/ and scratch folders are left out, seeds keep even Windows line ends."""
    (demo / "seeds" / "crlf.txt").write_bytes(b"Satu\r\nDua\r\n")
    (demo / "site").mkdir()
    (demo / "site" / "index.html").write_bytes(b"")
    commit(demo, "first")
    clone = demo.parent / "clone"
    subprocess.run(["git", "clone", "--quiet", str(demo), str(clone)], check=True)
    assert (clone / "content" / "topics").is_dir()
    assert (clone / "seeds" / "crlf.txt").read_bytes() == b"Satu\r\nDua\r\n"
    assert not (clone / "site").exists()
    assert not list(clone.rglob(".briefgen"))


class Installed:
    """A distribution as importlib.metadata gives it."""

    def __init__(self, version: str, requires: list[str], direct_url: str | None = None) -> None:
        self.version, self.requires, self.direct_url = version, requires, direct_url

    def read_text(self, name: str) -> str | None:
        """One of the files beside the metadata."""
        return self.direct_url if name == "direct_url.json" else None


def pins(direct_url: str | None) -> tuple[str, ...]:
    """The lines for a made-up installation."""
    needs = ["Jinja2<4,>=3.1", "web_page>=1; extra == 'web'", "colorama; os_name == 'nt'"]
    held = {"briefgen": Installed("0.1.0", needs, direct_url),
            "jinja2": Installed("3.1.6", ["MarkupSafe>=2.0"]), "markupsafe": Installed("3.0.4", []),
            "web-page": Installed("1.0", [])}

    def find(name: str) -> Distribution:
        if name not in held:
            raise PackageNotFoundError(name)
        return cast("Distribution", held[name])

    return requirements(find)


def test_requirements_name_the_versions_that_are_installed() -> None:
    """Dependencies of dependencies too; not extras, and not what another system would need."""
    assert pins(None) == ("briefgen==0.1.0", "jinja2==3.1.6", "markupsafe==3.0.4")
    assert pins('{"url": "file:///home/ana/briefgen", "dir_info": {}}')[0] == "briefgen==0.1.0"


def test_requirements_name_the_commit_of_a_briefgen_from_a_repository() -> None:
    """Since a package index may not have it, or something else under its name."""
    told = '{"url": "https://example.org/b.git", "vcs_info": {"vcs": "git", "commit_id": "0a1b2c"}}'
    assert pins(told) == ("briefgen @ git+https://example.org/b.git@0a1b2c", "jinja2==3.1.6", "markupsafe==3.0.4")


def workflow(path: str) -> dict[Any, Any]:
    """A workflow; YAML 1.1 reads its key `on` as true."""
    return dict(yaml.safe_load(starter_files()[path]))


def steps(path: str) -> list[dict[str, Any]]:
    """Every step of every job."""
    return [step for job in workflow(path)["jobs"].values() for step in job["steps"]]


def test_there_are_three_workflows() -> None:
    """One publishes, one looks at pull requests, one comments on them."""
    assert [path.rpartition("/")[2] for path in WORKFLOWS] == ["pages.yml", "review-comment.yml", "review.yml"]


@pytest.mark.parametrize("path", WORKFLOWS)
def test_actions_are_pinned_to_a_commit_and_every_job_ends(path: str) -> None:
    """A tag can be moved; the version stands behind the commit, for people and for bots that renew it."""
    used = [step["uses"] for step in steps(path) if "uses" in step]
    assert used
    assert [name for name in used if not PINNED.fullmatch(name)] == []
    assert starter_files()[path].count(" # v") == len(used)
    assert all("timeout-minutes" in job for job in workflow(path)["jobs"].values())


def test_nothing_may_write_but_the_jobs_that_publish_and_comment() -> None:
    """And each of them may write nothing but that."""
    granted = {(path.rpartition("/")[2], name): job["permissions"] for path in WORKFLOWS
               for name, job in workflow(path)["jobs"].items() if "permissions" in job}
    assert granted == {
        ("pages.yml", "deploy"): {"pages": "write", "id-token": "write"},
        ("review-comment.yml", "comment"): {"actions": "read", "pull-requests": "write"}}
    assert [workflow(path)["permissions"] for path in WORKFLOWS] == [{"contents": "read"}, {}, {"contents": "read"}]


def test_what_a_fork_sends_runs_without_secrets_and_without_a_token_that_may_write() -> None:
    """`pull_request`, never `pull_request_target`; no secret is named, and no credentials stay in the checkout."""
    assert workflow(".github/workflows/review.yml")[True] == {"pull_request": None}
    assert workflow(".github/workflows/pages.yml")[True] == {"push": {"branches": ["main"]}, "workflow_dispatch": None}
    for path in WORKFLOWS:
        assert "secrets." not in starter_files()[path]
        for step in steps(path):
            if "checkout" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False


def test_the_job_with_a_token_neither_checks_out_nor_installs_nor_runs_what_was_sent() -> None:
    """It starts after the other, reads one file, and talks to GitHub."""
    path = ".github/workflows/review-comment.yml"
    comment = workflow(path)
    assert comment[True] == {"workflow_run": {"workflows": ["review"], "types": ["completed"]}}
    assert [step["uses"].partition("@")[0] for step in steps(path) if "uses" in step] == ["actions/download-artifact"]
    (script,) = (step["run"] for step in steps(path) if "run" in step)
    called = set(re.findall(r"(?:^|[|;(]) *([a-z]+) ", script, re.MULTILINE))
    assert called <= {"set", "if", "echo", "exit", "fi", "head", "iconv", "sed", "printf", "gh", "else", "select"}


@pytest.mark.parametrize("path", WORKFLOWS)
def test_no_expression_is_pasted_into_a_script(path: str) -> None:
    """A branch called `$(curl …)` would run; what a script needs comes through its environment."""
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


def commit(folder: Path, message: str) -> None:
    """Commit everything in a folder, made a repository where it is none."""
    git = ["git", "-C", str(folder), "-c", "user.name=Ana", "-c", "user.email=ana@example.org"]
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", str(folder)], check=True)
    subprocess.run([*git, "add", "--all"], check=True)
    subprocess.run([*git, "commit", "--quiet", "--message", message], check=True)


def script(step: dict[str, Any], cwd: Path, temp: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a step's command as GitHub's runner does by default, with this briefgen and no package index."""
    first = env.pop("FIRST", str(temp))
    path = os.pathsep.join([first, str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(
        ["bash", "-e", "-c", step["run"]], cwd=cwd, text=True,
        capture_output=True, check=False,
        env={"PATH": path, "HOME": str(temp), "PYTHONPATH": str(ROOT), "RUNNER_TEMP": str(temp), "PIP_NO_INDEX": "1",
             "PIP_DISABLE_PIP_VERSION_CHECK": "1", "LANG": "C.UTF-8", **env})


def commands(path: str) -> Iterator[dict[str, Any]]:
    """The steps that run a command."""
    return (step for step in steps(path) if "run" in step)


def test_the_commands_that_publish_run_as_they_stand(demo: Path, tmp_path: Path) -> None:
    """In a fresh clone, with the requirements that `init` wrote."""
    commit(demo, "first")
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", str(demo), str(clone)], check=True)
    for step in commands(".github/workflows/pages.yml"):
        done = script(step, clone, tmp_path)
        assert done.returncode == 0, (step["run"], done.stdout, done.stderr)
    assert (clone / "site" / "index.html").is_file()


def test_the_commands_that_review_run_as_they_stand(demo: Path, tmp_path: Path) -> None:
    """On a merge in a clone of depth 2: the comment tells the claim that was changed, the preview is built."""
    commit(demo, "first")
    sheet = demo / "content" / "sheets" / f"{STEM}.yaml"
    text = sheet.read_text(encoding="utf-8")
    review = 'review: {state: accepted, by: "Ana", at: "2025-03-06"}'
    sheet.write_text(text.replace("review: {state: unreviewed}", review, 1), encoding="utf-8")
    commit(demo, "Accept the first claim")
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", "--depth", "2", demo.as_uri(), str(clone)], check=True)
    for step in commands(".github/workflows/review.yml"):
        done = script(step, clone, tmp_path)
        assert done.returncode == 0, (step["run"], done.stdout, done.stderr)
    assert "accepted" in (tmp_path / "comment.md").read_text(encoding="utf-8")
    assert (clone / "preview" / "index.html").is_file()


def test_a_pull_request_that_breaks_a_sheet_is_told_what_and_where(demo: Path, tmp_path: Path) -> None:
    """Each step runs though one before it fails: a comment, annotations with file and line, and no preview."""
    commit(demo, "first")
    sheet = demo / "content" / "sheets" / f"{STEM}.yaml"
    text = sheet.read_text(encoding="utf-8")
    sheet.write_text(text.replace("kind: event", "kind: evnt", 1), encoding="utf-8")
    commit(demo, "Break a sheet")
    install, *others = commands(".github/workflows/review.yml")
    assert [step.get("if") for step in (install, *others)] == [None, None, *["${{ !cancelled() }}"] * (len(others) - 1)]
    done = [script(step, demo, tmp_path) for step in others]
    assert [each.returncode for each in done] == [1, 1, 1]
    assert f"::error file=content/sheets/{STEM}.yaml," in done[1].stdout
    assert (tmp_path / "comment.md").read_text(encoding="utf-8").strip()
    assert not (demo / "preview").exists()


GH = """#!{python}
import json, os, sys
args = sys.argv[1:]
with open(os.environ["CALLS"], "a", encoding="utf-8") as calls:
    calls.write(json.dumps(args) + "\\n")
target = next(arg for arg in args if arg.startswith("repos/"))
if target.endswith("/pulls"):
    print(os.environ["NUMBER"])
elif target.endswith("/comments") and "POST" not in args:
    print(os.environ["OLD"])
"""


@pytest.mark.parametrize(("number", "old", "last"), [
    ("7", "", ["api", "--silent", "--method", "POST", "repos/o/r/issues/7/comments"]),
    ("7", "11\n12", ["api", "--silent", "--method", "PATCH", "repos/o/r/issues/comments/11"]),
    ("", "", ["api", "--method", "GET", "repos/o/r/pulls"])])
def test_the_comment_is_posted_once_and_then_renewed(tmp_path: Path, number: str, old: str, last: list[str]) -> None:
    """The script runs as it stands beside a `gh` that writes down what it was asked; a hostile comment calls nobody."""
    (tmp_path / "bin").mkdir()
    gh = tmp_path / "bin" / "gh"
    gh.write_text(GH.format(python=sys.executable), encoding="utf-8")
    gh.chmod(gh.stat().st_mode | stat.S_IXUSR)
    (tmp_path / "review").mkdir()
    (tmp_path / "review" / "comment.md").write_bytes(b"@semua $(touch pwned) " + "é".encode() * 40_000)
    (step,) = commands(".github/workflows/review-comment.yml")
    assert set(step["env"]) == {"GH_TOKEN", "REPO", "OWNER", "BRANCH", "SHA", "RUN_URL"}
    done = script(step, tmp_path, tmp_path, FIRST=str(gh.parent), CALLS=str(tmp_path / "calls"), NUMBER=number, OLD=old,
                  REPO="o/r", OWNER="fork", BRANCH="$(touch pwned)", SHA="0a", RUN_URL="https://example.org/run")
    assert (done.returncode, done.stderr) == (0, "")
    calls = [json.loads(line) for line in (tmp_path / "calls").read_text(encoding="utf-8").splitlines()]
    assert calls[0][:8] == ["api", "--method", "GET", "repos/o/r/pulls", "-f", "state=open", "-f",
                            "head=fork:$(touch pwned)"]
    assert calls[-1][:len(last)] == last
    assert not (tmp_path / "pwned").exists()
    if number:
        body = (tmp_path / "body.md").read_text(encoding="utf-8")
        assert body.startswith("<!-- briefgen review -->\n&#64;&#8203;semua ")
        assert body.endswith("\n\n[Checks and a preview of the site](https://example.org/run)\n")
        assert len(body.encode()) < 65_536
