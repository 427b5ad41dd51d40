"""What was worked out of a file is not worked out again while the file says the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from briefgen import pipeline, seeds
from briefgen.pipeline import checking, loading, remembering
from briefgen.pipeline.remembering import Resident, opened, remembered
from briefgen.project import Cache, Project
from tests.scratch import make_project


def marked(memo: Cache | None, *keys: str) -> tuple[list[str], list[int]]:
    """Results for some keys, and the places at which work was done."""
    done: list[int] = []

    def work(place: int) -> str:
        done.append(place)
        return keys[place].upper()

    return remembered(memo, "words", keys, work), done


def test_only_what_is_not_known_is_worked_out(tmp_path: Path) -> None:
    """Results come in the order of their keys, known or not."""
    memo = Cache(tmp_path)
    assert marked(memo, "a", "b") == (["A", "B"], [0, 1])
    assert marked(memo, "c", "b", "a") == (["C", "B", "A"], [0])
    assert marked(None, "a") == (["A"], [0])


def test_what_nobody_asks_for_any_more_is_forgotten(tmp_path: Path) -> None:
    """So that a memo is never larger than its project."""
    memo = Cache(tmp_path)
    marked(memo, "a", "b")
    marked(memo, "b")
    assert memo.read("words") == {"b": "B"}
    assert marked(memo, "a") == (["A"], [0])


def test_shares_give_what_one_process_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    """More shares than work, fewer, and none to do."""
    for shares in (1, 2, 5):
        monkeypatch.setattr(remembering, "cores", lambda _size, shares=shares: shares)
        assert remembered(None, "words", ["a", "b", "c"], lambda place: place * 2) == [0, 2, 4]
        assert remembered(None, "words", [], lambda place: place) == []


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that was built, so that its sheets stand and everything is known of them."""
    root = make_project(tmp_path / "project")
    assert pipeline.build(Project(root)).errors == ()
    assert pipeline.make(Project(root), memo=Cache(root)).files is not None
    return root


def reads(monkeypatch: pytest.MonkeyPatch, root: Path) -> list[str]:
    """The paths of files that a build reads anew, and of sheets that it checks anew."""
    found: list[str] = []
    for module, name, place in ((seeds, "load_seed", 1), (loading, "decode_sheet", 1)):
        work = getattr(module, name)
        monkeypatch.setattr(
            module, name, lambda *held, work=work, place=place: (found.append(held[place]), work(*held))[1])
    check = checking.check_sheet
    monkeypatch.setattr(checking, "check_sheet", lambda file, *rest: (found.append(f"check {file.path}"),
                                                                      check(file, *rest))[1])
    made = pipeline.make(Project(root), memo=Cache(root))
    assert made.files == pipeline.make(Project(root)).files
    del found[len(found) - 2 * 2 - 2:]          # those of the second, which remembers nothing
    return found


def test_an_unchanged_project_is_neither_read_nor_checked_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And gives the same site."""
    assert reads(monkeypatch, project) == []


def test_an_edited_sheet_is_read_and_checked_alone(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are known."""
    path = project / "content" / "sheets" / "banjir-dua.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# a comment\n", encoding="utf-8")
    name = "content/sheets/banjir-dua.yaml"
    assert reads(monkeypatch, project) == [name, f"check {name}"]


def test_an_edited_registry_checks_every_sheet_and_reads_none(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An id may be known now that was not."""
    (project / "content" / "outlets.yaml").write_text(
        'schema: outlets/1\noutlets:\n  - {id: kabar-lembah, name: "Kabar Lembah"}\n', encoding="utf-8")
    assert reads(monkeypatch, project) == [f"check content/sheets/banjir-{which}.yaml" for which in ("dua", "satu")]


def test_problems_of_a_file_that_is_known_are_told_again(project: Path) -> None:
    """A sheet that nobody can read stays one."""
    path = project / "content" / "sheets" / "banjir-dua.yaml"
    path.write_text("schema: fact-sheet/1\nid: [", encoding="utf-8")
    memo = Cache(project)
    first, second = (pipeline.make(Project(project), memo=memo) for _ in range(2))
    assert first.files is None
    assert first.problems == second.problems != ()


def test_a_sheet_with_proposals_is_read_each_time(project: Path) -> None:
    """What they hold has no plain form; the site is the same."""
    path = project / "content" / "sheets" / "banjir-dua.yaml"
    text = path.read_text(encoding="utf-8")
    times = '[{role: event, text: "Rabu", edtf: "2025-03-05", rule: explicit, anchor: null}]'
    proposal = f"proposal:\n      times: {times}\n"
    path.write_text(text.replace("    review: {", f"    {proposal}    review: {{", 1), encoding="utf-8")
    memo = Cache(project)
    first, second = (pipeline.make(Project(project), memo=memo) for _ in range(2))
    assert first.files == second.files
    assert first.files is not None


def test_a_resident_memo_opens_what_is_new_and_nothing_else(tmp_path: Path) -> None:
    """And lets go of what no place has any more."""
    memo, made = Resident(tmp_path), list[str]()

    def work(keys: Sequence[str]) -> Callable[[int], tuple[str]]:
        def make(place: int) -> tuple[str]:
            made.append(keys[place])
            return (keys[place],)

        return make

    first = opened(memo, "records", ("a", "b"), work(("a", "b")))
    again = opened(memo, "records", ("b", "c"), work(("b", "c")))
    assert made == ["a", "b", "c"]
    assert again == [("b",), ("c",)]
    assert again[0] is first[1]
    assert memo.records == {"records": {"b": ("b",), "c": ("c",)}}
    assert opened(Cache(tmp_path), "records", ("b",), work(("b",))) == [("b",)]
    assert made[-1] == "b", "a memo on the disk keeps no records"


def test_a_resident_memo_is_written_once(tmp_path: Path) -> None:
    """The process after this one finds what its first run made."""
    memo = Resident(tmp_path)
    for value in ("first", "second"):
        memo.write("word", value)
        assert memo.read("word") == value
    assert Cache(tmp_path).read("word") == "first"
    assert Resident(tmp_path).read("word") == "first"
