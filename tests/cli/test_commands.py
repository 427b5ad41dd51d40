"""The command line: what each command does, prints, and leaves with."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from briefgen import __version__, pipeline
from briefgen.cli import COMMANDS, run
from tests.scratch import SEEDS, TITLE, entitle, make_project, tree

ROOT = Path(__file__).parents[2]
ENTRY = [sys.executable, "-m", "briefgen"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A scratch project, as the current folder."""
    monkeypatch.chdir(make_project(tmp_path / "project"))
    return tmp_path / "project"


def briefgen(*args: str, cwd: Path = ROOT, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as a process of its own."""
    return subprocess.run([*ENTRY, *args], cwd=cwd, env={**os.environ, "PYTHONPATH": str(ROOT), **env}, text=True,
                          capture_output=True, check=False)


def test_build_writes_sheets_and_a_site_and_says_nothing_in_a_pipe(
        project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The main job, in a folder that holds nothing but seeds and a title."""
    assert run(["build"]) == 0
    assert capsys.readouterr() == ("", "")
    assert sorted(path.stem for path in (project / "content" / "sheets").glob("*.yaml")) == sorted(SEEDS)
    page = (project / "site" / "index.html").read_text(encoding="utf-8")
    assert TITLE in page
    assert "Rangga Wiratma" in page


def times(project: Path) -> dict[Path, int]:
    """When each file was last written; our own scratch folder aside."""
    return {path: path.stat().st_mtime_ns for path in project.rglob("*")
            if path.is_file() and ".briefgen" not in path.parts}


def test_building_twice_changes_no_byte_and_touches_no_file(project: Path) -> None:
    """Nor does `build --check` find a difference."""
    assert run(["build"]) == 0
    before = times(project)
    assert run(["build"]) == 0
    assert run(["build", "--check"]) == 0
    assert times(project) == before


def test_build_never_touches_a_sheet_that_exists(project: Path) -> None:
    """Not even where extraction would read it differently."""
    assert run(["build"]) == 0
    sheet = project / "content" / "sheets" / "banjir-satu.yaml"
    sheet.write_bytes(sheet.read_bytes().replace(b"\nschema:", b"\n# a person's note\nschema:"))
    before = sheet.read_bytes()
    assert run(["build"]) == 0
    assert sheet.read_bytes() == before


def test_frozen_writes_nothing_and_asks_for_the_missing_sheet(
        project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In CI a sheet that nobody reviewed does not appear by itself."""
    assert run(["build", "--frozen"]) == 1
    assert capsys.readouterr().err == (
        "seeds/banjir-dua.txt: P008 has no sheet; fix: run `briefgen extract banjir-dua` and commit "
        "content/sheets/banjir-dua.yaml\n"
        "seeds/banjir-satu.txt: P008 has no sheet; fix: run `briefgen extract banjir-satu` and commit "
        "content/sheets/banjir-satu.yaml\n")
    assert not (project / "content" / "sheets").exists()
    assert not (project / "site").exists()


def test_check_names_every_file_of_the_site_that_differs(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And writes nothing."""
    assert run(["build"]) == 0
    (project / "site" / "index.html").write_bytes(b"x\n")
    (project / "site" / "timeline.html").unlink()
    before = tree(project)
    assert run(["build", "--check"]) == 1
    assert capsys.readouterr().err == (
        "site/index.html:1: P010 differs from what the sources give; fix: run `briefgen build`\n"
        "site/timeline.html: P010 is missing; fix: run `briefgen build`\n")
    assert tree(project) == before


def test_check_does_not_write_even_where_sheets_are_missing(project: Path) -> None:
    """`--check` is as good as `--frozen`."""
    assert run(["build", "--check"]) == 1
    assert not (project / "content" / "sheets").exists()


def test_build_into_another_folder(project: Path) -> None:
    """By `--out`, from a folder inside the project."""
    assert run(["build", "--out", "public", "--project", "seeds"]) == 0
    assert (project / "public" / "index.html").is_file()
    assert not (project / "site").exists()


def test_extract_brings_sheets_up_to_date_and_keeps_what_a_person_did(project: Path) -> None:
    """A reviewed claim stands; an untouched one follows the rules."""
    assert run(["extract"]) == 0
    sheet = project / "content" / "sheets" / "banjir-satu.yaml"
    first = sheet.read_text(encoding="utf-8")
    reviewed = first.replace("review: {state: unreviewed}", 'review: {state: accepted, by: "ana", at: "2025-03-06"}', 1)
    assert reviewed != first
    sheet.write_text(reviewed, encoding="utf-8")
    assert run(["extract", "banjir-satu"]) == 0
    assert sheet.read_text(encoding="utf-8") == reviewed


def test_extract_dry_run_shows_claims_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For one seed, named by its file."""
    assert run(["extract", "--dry-run", "seeds/banjir-dua.txt"]) == 0
    out = capsys.readouterr().out
    assert re.match(r"content/sheets/banjir-dua\.yaml:\d+: added c-[0-9a-f]{6} \(extraction\)\n    \S", out)
    assert "banjir-satu" not in out
    assert not (project / "content" / "sheets").exists()


def test_extract_of_an_unknown_seed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line that says what to do."""
    assert run(["extract", "banjir-tiga"]) == 1
    assert capsys.readouterr().err == (
        "briefgen: there is no seed banjir-tiga: name one by its file or its id\n")


def test_check_reports_in_three_forms(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For people, for pull requests, for programs: one problem, three times."""
    (project / "seeds" / "rusak, a%.txt").write_bytes(b"Satu\n\xff\n")
    (project / "seeds" / "rusak.txt").write_bytes(b"Satu\n\xff\n")
    assert run(["check"]) == 1
    text = capsys.readouterr().out.splitlines()
    assert text[0].startswith("seeds/rusak, a%.txt: P004 the file name holds '%'; fix: ")
    assert text[1].startswith("seeds/rusak.txt:2: S002 ")
    assert run(["check", "--format", "github"]) == 1
    github = capsys.readouterr().out.splitlines()
    assert github[0].startswith(
        "::error file=seeds/rusak%2C a%25.txt,line=1,title=P004::the file name holds '%25'%0Afix: ")
    assert run(["check", "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["format"] == "briefgen-problems/1"
    assert {key: found["problems"][1][key] for key in ("path", "line", "code", "severity")} == {
        "path": "seeds/rusak.txt", "line": 2, "code": "S002", "severity": "error"}


def test_check_of_a_sound_project_finds_no_error(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And changes nothing."""
    assert run(["extract"]) == 0
    before = tree(project)
    assert run(["check", "--format", "json"]) == 0
    assert all(problem["severity"] == "warning" for problem in json.loads(capsys.readouterr().out)["problems"])
    assert tree(project) == before


def test_inspect_prints_an_object_a_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In the order of the arguments, with offsets that hold."""
    assert run(["inspect", "--format", "json", "seeds/banjir-satu.txt", "seeds/banjir-dua.txt"]) == 0
    seen = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["file"] for each in seen] == ["seeds/banjir-satu.txt", "seeds/banjir-dua.txt"]
    assert [each["text"] for each in seen] == [SEEDS["banjir-satu"], SEEDS["banjir-dua"]]
    spans = [(each["text"], span) for each in seen for span in each["spans"]]
    assert spans
    assert all(text[span["start"]:span["end"]] == span["text"] for text, span in spans)


def test_inspect_works_outside_any_project(tmp_path: Path) -> None:
    """On any file, in any folder, and for the others where one cannot be read."""
    (tmp_path / "a.txt").write_text(SEEDS["banjir-dua"], encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x00")
    done = briefgen("inspect", "--format", "json", "b.txt", "c.txt", "a.txt", cwd=tmp_path)
    assert done.returncode == 1
    assert [json.loads(line)["file"] for line in done.stdout.splitlines()] == ["a.txt"]
    assert [line.split(";")[0] for line in done.stderr.splitlines()] == [
        "b.txt:1: S003 line 1 holds a NUL byte", "c.txt: P001 is not there"]


def test_inspect_for_people_shows_what_was_found(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each finding under its line, with the rule that made it."""
    assert run(["inspect", "seeds/banjir-satu.txt"]) == 0
    out = capsys.readouterr().out
    assert re.search(r"^ +time +Senin \(3/3/2025\) .*value=2025-03-03.*\[\S+\]$", out, re.MULTILINE)


def test_inspect_dossier_tells_why(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Groups, conflicts, wire copy and entities, as one object."""
    assert run(["extract"]) == 0
    assert run(["inspect", "--dossier"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told.keys() == {"format", "groups", "conflicts", "series", "wire", "entities"}


@pytest.mark.parametrize("args", [["build", "--fast"], ["nothing"], ["inspect"], ["check", "--format", "xml"],
                                  ["build", "--project", "nowhere"], ["serve", "--port", "70000"]])
def test_misuse_leaves_with_2(project: Path, args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """With a word about what would be right."""
    assert run(args) == 2
    assert "Error" in capsys.readouterr().err


def test_outside_a_project_one_line_says_how_to_begin(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is made up on the spot."""
    monkeypatch.chdir(tmp_path)
    assert run(["build"]) == 1
    assert capsys.readouterr().err == (
        f"briefgen: {tmp_path} is not in a briefing project: "
        "make a folder seeds/ and put articles into it as .txt files\n")
    assert list(tmp_path.iterdir()) == []


def test_a_bug_says_that_it_is_one(
        project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """And how to report it; its message cannot act on the terminal."""

    def broken(*_: object, **__: object) -> None:
        raise ValueError("a\x1b[31mb")

    monkeypatch.setattr(pipeline, "build", broken)
    assert run(["build"]) == 1
    err = capsys.readouterr().err
    assert "ValueError: a\\u001b[31mb\n" in err
    assert f"this is a bug in briefgen {__version__}, not in your files" in err
    assert "\x1b" not in err


def test_control_characters_of_a_file_name_never_reach_the_terminal(
        project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor do characters that turn text around."""
    (project / "seeds" / "a\x1b[2J\u202eb.txt").write_bytes(b"x")
    assert run(["check"]) == 1
    captured = capsys.readouterr()
    assert "seeds/a\\u001b[2J\\u202eb.txt: P004" in captured.out
    assert "\x1b" not in captured.out + captured.err


def test_json_for_a_terminal_escapes_what_would_act(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And is the same JSON."""
    text = "Kabar \u202eterbalik\u200b\u2066 di sini\U000e0041.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert run(["inspect", "--format", "json", str(tmp_path / "a.txt")]) == 0
    out = capsys.readouterr().out
    assert "\\u202eterbalik" in out
    assert not set("\u202e\u200b\u2066\U000e0041") & set(out)
    assert json.loads(out)["text"] == text


@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_shows_a_line_that_can_be_typed(
        command: str, project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The example of each command parses, and those that end are run."""
    assert run([command, "--help"]) == 0
    example = re.search(r"^ *Example: briefgen (.+)$", capsys.readouterr().out, re.MULTILINE)
    assert example
    args: list[str] = []
    for word in example[1].split():
        args += map(str, sorted(Path().glob(word))) if "*" in word else [word]
    assert args[0] == command
    assert run(["build"]) == 0
    if command not in ("serve", "add", "diff", "review"):      # these need a page, a claim, or git: see their tests
        assert run(args) == 0


def test_docs_name_every_command_and_option(capsys: pytest.CaptureFixture[str]) -> None:
    """docs/commands.md keeps up with the program."""
    docs = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"## `briefgen {command}`" in docs
        section = docs.split(f"## `briefgen {command}`")[1].split("\n## ")[0]
        run([command, "--help"])
        options = set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) - {"--help", "--project"}
        assert {option for option in options if option not in section} == set(), command


def test_version_is_quick_and_loads_nothing_heavy() -> None:
    """Less than 100 ms of CPU over bare Python: the best of five runs of each, whoever else wants the machine."""
    code = "import sys, briefgen.cli; briefgen.cli.run(['--version']); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, text=True, capture_output=True, check=True).stdout
    assert loaded.startswith(f"briefgen {__version__}\n")
    assert not {"rich", "yaml", "jinja2", "markdown", "livereload", "tornado", "briefgen.lang"} & set(loaded.split())
    assert _least([*ENTRY, "--version"]) - _least([sys.executable, "-c", "pass"]) < 0.1


def _least(command: Sequence[str]) -> float:
    """Seconds of CPU."""
    def once() -> float:
        before = os.times()
        subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system

    return min(once() for _ in range(5))
def test_a_closed_pipe_is_quiet(project: Path) -> None:
    """`briefgen inspect … | head -c 1`, also where the output is longer than the pipe holds."""
    files = [str(project / "seeds" / "banjir-satu.txt")] * 200
    process = subprocess.Popen([*ENTRY, "inspect", "--format", "json", *files], cwd=ROOT,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    assert process.stderr
    process.stdout.read(1)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(30) in (0, 1)


def test_interrupted_leaves_with_130_and_no_word(project: Path) -> None:
    """Ctrl-C in the middle of a long command."""
    code = ("import os, signal, sys, threading, time\nfrom briefgen import pipeline\nfrom briefgen.cli import run\n"
            "def slow(*a, **k):\n"
            "    threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGINT)).start()\n    time.sleep(10)\n"
            "pipeline.build = slow\nsys.exit(run(['build']))\n")
    done = subprocess.run([sys.executable, "-c", code], cwd=project, env={**os.environ, "PYTHONPATH": str(ROOT)},
                          capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.strip()) == (130, "", "")


def _on_a_terminal(args: Sequence[str], cwd: Path, **env: str) -> str:
    """What a command prints on a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen([*ENTRY, *args], cwd=cwd, stdout=theirs, stderr=theirs, stdin=subprocess.DEVNULL,
                               env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", **env})
    os.close(theirs)
    shown = b""
    try:
        while data := os.read(ours, 65536):
            shown += data
    except OSError:                             # the other end is closed
        pass
    os.close(ours)
    process.wait(30)
    return shown.decode()


def test_on_a_terminal_a_build_says_where_the_page_is(project: Path) -> None:
    """And which sheets are new."""
    shown = _on_a_terminal(["build"], project)
    assert "new sheet: content/sheets/banjir-satu.yaml" in shown
    assert "site/index.html (" in shown


def test_colour_is_for_terminals_that_want_it(project: Path) -> None:
    """NO_COLOR (no-color.org) takes the colours away, and leaves the words."""
    (project / "seeds" / "rusak.txt").write_bytes(b"\xff")
    coloured, plain = (_on_a_terminal(["check"], project, **env) for env in ({}, {"NO_COLOR": "1"}))
    assert "\x1b[1;31mS002" in coloured
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]m", plain)
    assert "seeds/rusak.txt:1" in re.sub(r"\x1b\[[0-9;]*m", "", plain)


def test_serve_shows_a_change_then_a_problem_then_the_mended_page(project: Path) -> None:
    """The whole way, as a person has it: save, break, mend."""
    from http.client import HTTPConnection

    assert run(["build"]) == 0
    before = tree(project / "site")
    process = subprocess.Popen([*ENTRY, "serve", "--port", "0"], cwd=project, text=True, stderr=subprocess.PIPE,
                               env={**os.environ, "PYTHONPATH": str(ROOT)})
    try:
        assert process.stderr
        address = re.match(r"http://(127\.0\.0\.1:\d+)/", process.stderr.readline())
        assert address

        def until(holds: Callable[[str], bool]) -> str:
            for _ in range(150):
                connection = HTTPConnection(address[1], timeout=10)
                connection.request("GET", "/")
                page = connection.getresponse().read().decode()
                connection.close()
                if holds(page):
                    return page
                time.sleep(0.1)
            raise AssertionError(page)

        until(lambda page: TITLE in page)
        entitle(project, "Judul Baru")
        until(lambda page: "Judul Baru" in page)
        sheet = project / "content" / "sheets" / "banjir-dua.yaml"
        good = sheet.read_bytes()
        sheet.write_bytes(good.replace(b"\nid:", b"\nid: [<b>&\nidd:"))
        broken = until(lambda page: "briefgen-problems" in page)
        assert "Judul Baru" in broken
        assert "content/sheets/banjir-dua.yaml:" in broken
        sheet.write_bytes(good.replace(b"Surya", b"Suryo"))
        until(lambda page: "briefgen-problems" in page and "Judul Baru" in page)
        sheet.write_bytes(good)
        entitle(project, "Judul Ketiga")
        until(lambda page: "Judul Ketiga" in page and "briefgen-problems" not in page)
    finally:
        process.terminate()
        process.wait(10)
        assert process.stderr
        process.stderr.close()
    assert tree(project / "site") == before


def test_a_sheet_that_could_not_be_read_back_is_never_written(
        project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """An extractor that errs is our bug, and not a broken sheet in somebody's project."""
    from briefgen.pipeline import reading

    monkeypatch.setattr(reading, "merge_text", lambda *_: ("schema: fact-sheet/1\n", ()))
    assert run(["build"]) == 1
    err = capsys.readouterr().err
    assert "the sheet extracted from seeds/banjir-dua.txt could not be read: content/sheets/banjir-dua.yaml:1: " in err
    assert "this is a bug in briefgen" in err
    assert not list(project.glob("content/sheets/*.yaml"))
