"""Files that are too much: bounded time and memory, one clear line, exit 1, and the old site stands.

What is merely wrong in a file is tests/cli/test_bad_input.py's.
"""

from __future__ import annotations

import os
import resource
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.scratch import make_project, tree

ROOT = Path(__file__).parents[2]
SEED, SHEET = "seeds/banjir-satu.txt", "content/sheets/banjir-satu.yaml"
MEMORY, SECONDS = 700 * 1024 * 1024, 60
"""Of address space, most of it the interpreter's and the word lists'; a bound that a bomb would break at once."""


def briefgen(root: Path, *args: str, code: Sequence[str] = ("-m", "briefgen")) -> tuple[int, str, str]:
    """Run a command in bounded time and memory: exit code, output, complaints."""
    done = subprocess.run(
        [sys.executable, *code, *args], cwd=root, text=True, capture_output=True, check=False,
        timeout=SECONDS, env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)))
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A project with its sheets and its site, as files."""
    root = make_project(tmp_path_factory.mktemp("built"))
    assert briefgen(root, "build") == (0, "", "")
    return tree(root)


@pytest.fixture
def project(tmp_path: Path, built: dict[str, bytes]) -> Path:
    """A copy of it."""
    for name, data in built.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    return tmp_path


def repeated(path: str, piece: bytes, size: int, head: bytes = b"") -> Callable[[Path], None]:
    """A file of that many bytes."""
    return lambda root: put(root / path, head + (piece * (size // len(piece) + 1))[:size])


def put(path: Path, data: bytes) -> None:
    """Write a file, its folder made where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_bytes(data)


def written(path: str, text: str) -> Callable[[Path], None]:
    """A file of this text."""
    return lambda root: put(root / path, text.encode("utf-8", "surrogatepass"))


LEVELS = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" if n else "a0: &a0 [x, x]" for n in range(30))
TOO_MUCH = {
    "a sheet of 50 MB": (repeated(SHEET, b"- a: b\n", 50_000_000), f"{SHEET}: P002 is larger than 4 MiB"),
    "a sheet over the decoder's bound": (repeated(SHEET, b"# a\n", 3_000_000), f"{SHEET}: Y003 "),
    "a seed of 50 MB": (repeated(SEED, b"Satu. ", 50_000_000), f"{SEED}: P002 is larger than 8 MiB"),
    "a seed over the reader's bound": (repeated(SEED, b"Satu. ", 6_000_000), f"{SEED}: S001 "),
    "a seed of lone surrogates": (written(SEED, "Satu.\nDua \ud800\udc00.\n"), f"{SEED}:2: S002 "),
    "a seed that is one NUL after the other": (repeated(SEED, b"\0", 1_000_000), f"{SEED}:1: S003 "),
    "front matter that is deep": (written(SEED, f"---\nurl: {'[' * 9_000}\n---\nSatu.\n"), f"{SEED}:"),
    "front matter with a bomb": (written(SEED, f"---\n{LEVELS}\n---\nSatu.\n"), f"{SEED}:2: S012 "),
    "a bomb of aliases": (written(SHEET, LEVELS), f"{SHEET}:"),
    "aliases in a ring": (written(SHEET, "schema: fact-sheet/1\nclaims: &a [*a]\n"), f"{SHEET}:"),
    "a mapping in a ring": (written(SHEET, "&a schema: fact-sheet/1\nclaims: *a\n"), f"{SHEET}:"),
    "a tag that would run": (written(SHEET, "!!python/object/apply:os.system ['id']\n"), f"{SHEET}:1: Y005 "),
    "lists in lists": (repeated(SHEET, b"[", 1_000_000, b"claims: "), f"{SHEET}:1: Y004 "),
    "mappings in mappings": (repeated(SHEET, b"{a: ", 1_000_000), f"{SHEET}:1: Y004 "),
    "steps in steps": (written(SHEET, "\n".join(f"{' ' * n}a:" for n in range(1_500))), f"{SHEET}:21: Y004 "),
    "a hundred thousand keys": (written(SHEET, "\n".join(f"a{n}: b" for n in range(100_000))), f"{SHEET}:"),
    "the same key a hundred thousand times": (repeated(SHEET, b"a: b\n", 500_000), f"{SHEET}:"),
    "a list of 300,000 values": (repeated(SHEET, b"- a\n", 1_200_000, b"topics:\n"), f"{SHEET}:"),
    "an escape of half a letter": (written(SHEET, 'schema: fact-sheet/1\nsummary: "\\ud800"\n'), f"{SHEET}:2: Y001 "),
    "a number as long as a book": (
        written("content/site.yaml", f'schema: site/1\ntitle: x\nexcerpt_budget: 0.{"9" * 900_000}\n'),
        "content/site.yaml:3: F007 "),
    "a registry of 50 MB": (repeated("content/entities.yaml", b"- a\n", 50_000_000), "content/entities.yaml: P002 "),
    "a topic of 50 MB": (repeated("content/topics/a.yaml", b"- a\n", 50_000_000), "content/topics/a.yaml: P002 "),
    "a topic that is a bomb": (written("content/topics/a.yaml", LEVELS), "content/topics/a.yaml:"),
    "a topic that is deep": (
        repeated("content/topics/a.yaml", b"[", 500_000, b"questions: "), "content/topics/a.yaml:1: Y004 "),
    "judgements without end": (
        repeated("content/topics/a.yaml", b"- {claims: [a#c-000001], says: same}\n", 1_500_000,
                 b"schema: topic/1\ntitle: A\njudgements:\n"), "content/topics/a.yaml:"),
    "a judgement on claims without end": (
        repeated("content/topics/a.yaml", b"a#c-000001, ", 1_500_000,
                 b"schema: topic/1\ntitle: A\njudgements:\n- says: same\n  claims: ["), "content/topics/a.yaml:"),
    "rulings of nobody": (
        repeated("content/topics/a.yaml", b"- {text: x, claims: [a#c-000001, b#c-000002]}\n", 1_500_000,
                 b"schema: topic/1\ntitle: A\nrulings:\n"), "content/topics/a.yaml:"),
    "a name with a tag": (written("content/topics/<b>.yaml", "schema: topic/1\n"), "content/topics/<b>.yaml: P004 "),
    "brackets of Markdown": (repeated("content/index.md", b"[a](", 60_000), "content/index.md: P009 "),
    "Markdown as long as a book": (repeated("content/index.md", b"kata ", 100_000), "content/index.md: P009 "),
    "definitions in definitions": (repeated("content/index.md", b"a\n: b\n", 60_000), "content/index.md: T001 "),
    "a template of 50 MB": (repeated("templates/base.html", b"<p>", 50_000_000), "templates/base.html: P002 "),
    "a link out of content/": (
        lambda root: (root / "content/outlets.yaml").symlink_to("/etc/passwd"), "content/outlets.yaml: P003 "),
    "a link out of content/sheets/": (
        lambda root: (root / "content/sheets/c.yaml").symlink_to("/etc/passwd"), "content/sheets/c.yaml: P003 "),
    "a link out of content/topics/": (
        lambda root: ((root / "content/topics").mkdir(), (root / "content/topics/a.yaml").symlink_to("/etc/hosts")),
        "content/topics/a.yaml: P003 "),
    "a link out of templates/": (
        lambda root: ((root / "templates").mkdir(), (root / "templates/base.html").symlink_to("/etc/passwd")),
        "templates/base.html: P003 "),
    "a device": (lambda root: (root / "seeds/c.txt").symlink_to("/dev/zero"), "seeds/c.txt: P003 "),
    "a pipe": (lambda root: os.mkfifo(root / "seeds/c.txt"), "seeds/c.txt: P001 "),
    "a folder as site.yaml": (
        lambda root: ((root / "content/site.yaml").unlink(), (root / "content/site.yaml").mkdir()),
        "content/site.yaml: P001 "),
    "a name that ends with a dot": (written("seeds/a..txt", "Satu.\n"), "seeds/a..txt: P004 "),
    "a name with a right-to-left override": (written("seeds/a\u202eb.txt", "Satu.\n"), "seeds/a\\u202eb.txt: P004 "),
    "a name that is composed and one that is not": (
        lambda root: (put(root / "seeds/caf\u00e9.txt", b"Satu.\n"), put(root / "seeds/cafe\u0301.txt", b"Satu.\n")),
        "seeds/caf\u00e9.txt: P005 "),
}


@pytest.mark.parametrize(("spoil", "begins"), TOO_MUCH.values(), ids=TOO_MUCH.keys())
def test_too_much_is_told_and_changes_nothing(project: Path, spoil: Callable[[Path], object], begins: str) -> None:
    """Every line names the file, the first the fault; nothing else is said and nothing is written."""
    spoil(project)
    before = snapshot(project)
    code, out, err = briefgen(project, "build")
    assert (code, out) == (1, "")
    told = [line for line in err.splitlines() if "(warning)" not in line]
    assert told[0].startswith(begins), err[:500]
    assert len(told) <= 101
    assert all("; fix: " in line and len(line) < 400 for line in told), max(told, key=len)[:600]
    assert len({line.split(":")[0] for line in told}) == 1, err[:900]
    assert snapshot(project) == before


def snapshot(root: Path) -> dict[str, tuple[int, int]]:
    """Size and time of change of every file; contents of 50 MB are not worth comparing."""
    found = (path for path in root.rglob("*") if ".briefgen" not in path.parts and not path.is_dir())
    return {str(path): (path.lstat().st_size, path.lstat().st_mtime_ns) for path in found}


@pytest.mark.parametrize("text", ["Warga mengungsi ke balai desa. ", "“", "Kata Rangga Wiratma, "])
def test_a_line_of_a_million_characters_is_read(project: Path, text: str) -> None:
    """No fault: an article without line ends. The sheet and the site come, in bounded time and memory."""
    put(project / "seeds/panjang.txt", (text * 1_000_000)[:1_000_000].encode())
    code, out, err = briefgen(project, "inspect", "--format", "json", "seeds/panjang.txt")
    assert (code, err) == (0, "")
    assert out.count("\n") == 1


@pytest.mark.parametrize("data", [
    b"\xef\xbb\xbfSatu Banjir\n\nWarga mengungsi.\n", b"Satu Banjir\r\n\r\nWarga mengungsi.\r\n",
    b"Satu Banjir\n\nWarga mengungsi.", "Satu\u200b Banjir\n\nWarga\u00a0mengungsi.\n".encode()],
    ids=["byte order mark", "Windows line ends", "no last line end", "invisible letters"])
def test_what_editors_leave_behind_is_no_fault(project: Path, data: bytes) -> None:
    """The article is the same."""
    put(project / "seeds/c.txt", data)
    assert briefgen(project, "build") == (0, "", "")
    assert "“Warga mengungsi.”" in (project / "content/sheets/c.yaml").read_text(encoding="utf-8") or (
        "Warga mengungsi." in (project / "content/sheets/c.yaml").read_text(encoding="utf-8"))
    assert briefgen(project, "check")[0] == 0


def test_names_that_differ_by_signs_alone_get_pages_of_their_own(project: Path) -> None:
    """Their slugs are one."""
    for name in ("Banjir Tiga", "banjir-tiga", "banjir_tiga", "banjir tiga!"):
        put(project / f"seeds/{name}.txt", b"Judul Tiga\n\nWarga mengungsi.\n")
    assert briefgen(project, "build") == (0, "", "")
    pages = {path.name for path in (project / "site/sources").iterdir() if "tiga" in path.name}
    assert len({name.casefold() for name in pages}) == 4


AS_NOBODY = ("-c", """
import os, sys
from briefgen.cli import run
assert run(["check"]) == 0                     # so that all is imported that nobody may perhaps not read
os.chmod(sys.argv[1], 0)
if os.geteuid() == 0:                          # permissions bind everybody else
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
sys.exit(run(["build"]))
""")


@pytest.mark.parametrize("name", [
    SEED, SHEET, "content/site.yaml", "seeds", "content/sheets", "content", "templates/pages"])
def test_what_may_not_be_read_is_told(project: Path, name: str) -> None:
    """Permissions bind everybody but root; where we are root, the command goes on as nobody."""
    if os.geteuid() == 0:
        for path in (project, *project.rglob("*")):
            os.chown(path, 65534, 65534)
        for folder in project.parents:                          # pytest makes its folders for their owner alone
            if stat.S_IMODE(folder.stat().st_mode) == 0o700 and folder.is_relative_to(tempfile.gettempdir()):
                folder.chmod(0o711)
    (project / "templates/pages").mkdir(parents=True)
    before = snapshot(project)
    code, _, err = briefgen(project, name, code=AS_NOBODY)
    (project / name).chmod(0o755 if (project / name).is_dir() else 0o644)
    assert code == 1
    for line in err.splitlines():
        assert line.startswith(name)
        assert line.endswith(": P001 cannot be read: Permission denied; fix: correct its permissions, or remove it")
    assert err.count("\n") == (6 if name == "content" else 1)
    assert snapshot(project) == before
