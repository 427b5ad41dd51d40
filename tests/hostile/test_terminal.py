"""What every command prints of hostile files is safe to look at, and its data are exact."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.text.unseen import UNSEEN
from tests.hostile.payloads import BY_PLACE, TERMINAL
from tests.scratch import make_project

ROOT = Path(__file__).parents[2]
HIDDEN = "Bupati \u202eatajiW\u202c \x85Rangga\u200b \u2066Wiratma\u2069 \xad[red]merah[/red] ::error::x"
NOTE = "\\e[31mmerah\\e[0m \\u202eterbalik \\x9b1m \\e]0;judul\\a [bold]x[/bold] \\b\\b\\0"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose seeds, sheets and site.yaml hold what acts on a terminal, committed and then changed."""
    root = make_project(tmp_path_factory.mktemp("terminal"))
    name = HIDDEN.replace("\x85", "")                                      # which no seed may hold (S005)
    (root / "seeds" / "banjir-tiga.txt").write_text(
        f"Judul {name}\n\n“Air naik \u202e21\u202c meter,” kata {name}.\n", encoding="utf-8")
    told(root, "extract")
    for command in (["init", "-q"], ["add", "-A"], ["-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x"]):
        subprocess.run(["git", *command], cwd=root, check=True)
    sheet = root / "content" / "sheets" / "banjir-dua.yaml"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("summary: null", f'summary: "{NOTE}"').replace(
        "topics: []", f'topics: []\n"kun\\e[2Jci\\u202e": "{NOTE}"'), encoding="utf-8")
    other = root / "content" / "sheets" / "banjir-satu.yaml"
    text = other.read_text(encoding="utf-8")
    at = text.index("    claim: ")
    other.write_text(text[:at] + f'    note: "{NOTE}"\n' + text[at:], encoding="utf-8")
    return root


def told(root: Path, *args: str, env: dict[str, str] | None = None) -> tuple[int, bytes]:
    """Everything that a command prints, on either stream."""
    done = subprocess.run([sys.executable, "-m", "briefgen", *args], cwd=root, check=False, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, env={**os.environ, "PYTHONPATH": str(ROOT), **(env or {})})
    return done.returncode, done.stdout


COMMANDS = (
    ["check"], ["check", "--format", "github"], ["check", "--format", "json"], ["check", "--format", "sarif"],
    ["build"], ["build", "--check"], ["extract", "--dry-run"], ["inspect", "seeds/banjir-tiga.txt"],
    ["inspect", "--format", "json", "seeds/banjir-tiga.txt"], ["inspect", "--dossier"], ["diff"],
    ["diff", "--format", "markdown"], ["diff", "--format", "json"], ["extract", f"x{HIDDEN}"],
    ["check", f"--{HIDDEN}"], ["build", "--out", f"content/{HIDDEN}/x"])


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: ascii(" ".join(command)[:30]))
def test_nothing_acts_on_a_terminal(project: Path, command: list[str]) -> None:
    """No escape sequence, no control, nothing that turns text round or cannot be seen."""
    code, said = told(project, *command)
    assert b"this is a bug" not in said
    assert code in (0, 1, 2)
    text = said.decode("utf-8")
    assert [hex(ord(found[0])) for found in UNSEEN.finditer(text)] == []
    if "json" in command or "sarif" in command:
        json.JSONDecoder().raw_decode(text)                         # problems come behind it, on standard error


@pytest.mark.parametrize("text", [*TERMINAL, *BY_PLACE["unseen"]])
def test_a_problem_is_safe_in_colour(
        text: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal, where rich sets colours, its own marks are not read out of strangers' words."""
    from briefgen.cli import terminal
    from briefgen.model.problem import Problem, Where

    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    terminal.tell_problems([Problem(Where(f"a{text}", 1), "S002", f"b{text}", f"c{text}")])
    said = capsys.readouterr().err
    plain = re.sub(r"\x1b\[[0-9;]*m", "", said)                        # colours are rich's; nothing else begins so
    assert not UNSEEN.search(plain), plain
    assert terminal.safe(f"b{text}").split("\n")[0].rstrip() in plain
