"""`extract` reads a seed once, and a run that remembers gives what a run without a memory gives."""

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
from briefgen.errors import ProjectError
from briefgen.model.problem import Problem
from briefgen.pipeline import known, reading, workers
from briefgen.pipeline.reading import Task, answered
from briefgen.pipeline.results import LANGUAGE
from briefgen.project import File, Project, stamps
from tests.scratch import SEEDS, make_project, tree

SEED, SHEET = Path("seeds/banjir-satu.txt"), Path("content/sheets/banjir-satu.yaml")


class Counted:
    """What a run read and what it extracted, by path."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.files: list[str] = []
        self.extracted: list[str] = []
        read, load = Project.from_disk, reading.load_seed

        def reads(project: Project, path: str, limit: int) -> File | Problem:
            self.files.append(path)
            return read(project, path, limit)

        def loads(data: bytes, path: str, lang: object) -> object:
            self.extracted.append(path)
            return load(data, path, lang)  # type: ignore[arg-type]

        monkeypatch.setattr(Project, "from_disk", reads)
        monkeypatch.setattr(reading, "load_seed", loads)

    def run(self, root: Path, *seeds: str, dry_run: bool = False) -> tuple[list[str], list[str], list[str]]:
        """Files read, seeds extracted, sheets changed by one run."""
        self.files.clear()
        self.extracted.clear()
        done = pipeline.extract(Project(root), seeds, dry_run=dry_run)
        assert [each for each in done.problems if each.severity == "error"] == []
        return sorted(self.files), sorted(self.extracted), [sheet.path for sheet in done.sheets]


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    """Reads are counted; a stamp is believed at once, as after a coffee."""
    monkeypatch.setattr(stamps, "FINE", 0)
    monkeypatch.setattr(stamps, "COARSE", 0)
    return Counted(monkeypatch)


@pytest.fixture
def project(tmp_path: Path, counted: Counted) -> Path:
    """A project that was extracted twice."""
    root = make_project(tmp_path / "project")
    both = sorted(f"seeds/{stem}.txt" for stem in SEEDS)
    sheets = sorted(f"content/sheets/{stem}.yaml" for stem in SEEDS)
    assert counted.run(root) == (both, both, sheets)
    assert counted.run(root) == (sheets, [], []), "a stamp of what was just written is not known yet"
    return root


def test_where_nothing_changed_nothing_is_read(project: Path, counted: Counted) -> None:
    """Neither seeds nor sheets."""
    assert counted.run(project) == ([], [], [])
    assert counted.run(project, "banjir-satu") == ([], [], [])


def test_a_seed_that_was_saved_as_it_was_is_not_extracted(project: Path, counted: Counted) -> None:
    """As git does it: its content is what counts, and the new stamp is believed from then on."""
    (project / SEED).write_bytes((project / SEED).read_bytes())
    assert counted.run(project) == ([str(SEED)], [], [])
    assert counted.run(project) == ([], [], [])


def test_only_a_seed_that_changed_is_extracted(project: Path, counted: Counted) -> None:
    """And its sheet is written."""
    (project / SEED).write_bytes((project / SEED).read_bytes().replace(b"1.200", b"1.300"))
    assert counted.run(project) == ([str(SHEET), str(SEED)], [str(SEED)], [str(SHEET)])
    assert b"1.300" in (project / SHEET).read_bytes()


def test_an_edited_sheet_is_merged_without_its_seed(project: Path, counted: Counted) -> None:
    """What a person did stands; once it was looked at it is not looked at again."""
    text = (project / SHEET).read_text(encoding="utf-8")
    (project / SHEET).write_text(text.replace("topics: []", "topics: [banjir]", 1), encoding="utf-8")
    assert counted.run(project) == ([str(SHEET)], [], [])
    assert counted.run(project) == ([], [], [])
    assert "topics: [banjir]" in (project / SHEET).read_text(encoding="utf-8")


def test_a_deleted_claim_stays_deleted_and_a_deleted_sheet_comes_back(project: Path, counted: Counted) -> None:
    """From what the seed gave, without reading it."""
    text = (project / SHEET).read_text(encoding="utf-8")
    (project / SHEET).unlink()
    assert counted.run(project) == ([], [], [str(SHEET)])
    assert (project / SHEET).read_text(encoding="utf-8") == text


def test_a_sheet_of_another_text_is_merged_with_its_seed(project: Path, counted: Counted) -> None:
    """The quotes of its claims are sought in the article, which no memory holds."""
    old = (project / SHEET).read_bytes()
    (project / SEED).write_bytes((project / SEED).read_bytes().replace(b"1.200", b"1.300"))
    counted.run(project)
    new = (project / SHEET).read_bytes()
    (project / SHEET).write_bytes(old)
    assert counted.run(project) == ([str(SHEET), str(SEED)], [str(SEED)], [str(SHEET)])
    assert (project / SHEET).read_bytes() == new


def test_a_dry_run_writes_nothing_and_believes_what_is_known(project: Path, counted: Counted) -> None:
    """Not even a memory."""
    (project / SEED).write_bytes((project / SEED).read_bytes().replace(b"1.200", b"1.300"))
    before = _whole(project)
    for _ in range(2):
        assert counted.run(project, dry_run=True) == ([str(SHEET), str(SEED)], [str(SEED)], [str(SHEET)])
    assert _whole(project) == before


def test_another_program_reads_everything(
        project: Path, counted: Counted, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule or a word list was edited."""
    monkeypatch.setattr("briefgen.project.cache.program", lambda: "another")
    files, extracted, changed = counted.run(project)
    assert (len(files), len(extracted), changed) == (4, 2, [])


@pytest.mark.parametrize("gone", ["extracted", "readings", "extracting", "seal"])
def test_a_memory_that_is_gone_costs_time_only(project: Path, counted: Counted, gone: str) -> None:
    """Each of its files may be deleted, or spoiled."""
    before = tree(project)
    path = project / ".briefgen" / "cache" / gone
    path.write_bytes(path.read_bytes()[:-1])
    assert counted.run(project)[2] == []
    path.unlink()
    (project / SHEET).unlink()
    counted.run(project)
    assert tree(project) == before


def test_a_memory_that_cannot_be_written_is_none(project: Path, counted: Counted) -> None:
    """The work is done all the same."""
    shutil.rmtree(project / ".briefgen" / "cache")
    (project / ".briefgen" / "cache").write_bytes(b"")
    for _ in range(2):
        assert len(counted.run(project)[1]) == 2


def test_an_edit_within_the_grain_of_the_clock_is_seen(
        project: Path, counted: Counted, monkeypatch: pytest.MonkeyPatch) -> None:
    """Same size, same times: a stamp that is too young is not believed."""
    monkeypatch.setattr(stamps, "FINE", 60 * 10**9)
    before = (project / SEED).stat()
    with (project / SEED).open("r+b") as seed:
        text = seed.read()
        seed.seek(0)
        seed.write(text.replace(b"1.200", b"1.300"))
    os.utime(project / SEED, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert counted.run(project)[2] == [str(SHEET)]


def test_links_have_no_stamps(project: Path, counted: Counted, tmp_path: Path) -> None:
    """A stamp of a link says nothing of the file: everything is read; what was read before is not extracted."""
    (project / SEED).rename(project / "seeds" / "real")
    (project / SEED).symlink_to("real")
    files, extracted, changed = counted.run(project)
    assert (len(files), extracted, changed) == (4, [], [])


def test_what_is_remembered_is_bounded(
        project: Path, counted: Counted, monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts beyond the bound are read again when they are needed; seeds that are gone are forgotten."""
    monkeypatch.setattr(known, "MOST", 1)
    (project / SEED).write_bytes((project / SEED).read_bytes().replace(b"1.200", b"1.300"))
    counted.run(project)
    (project / SHEET).unlink()
    assert counted.run(project)[1] == [str(SEED)]
    held = known.Cache(project).read("extracted")
    assert isinstance(held, dict)
    assert sorted(held["read"]) == sorted(SEEDS)
    for path in (SEED, SHEET):
        (project / path).unlink()
    (project / "seeds" / "banjir-dua.txt").write_text(SEEDS["banjir-dua"] + "\nTambah.\n", encoding="utf-8")
    counted.run(project)
    held = known.Cache(project).read("extracted")
    assert isinstance(held, dict)
    assert sorted(held["read"]) == ["banjir-dua"]


def test_problems_are_told_each_time(project: Path, counted: Counted) -> None:
    """Whoever runs twice reads the same, whether a seed was read or remembered."""
    (project / "seeds" / "kosong.txt").write_bytes(b"\n\n")
    (project / "seeds" / "kacau.txt").write_bytes(b"\xff\xfe\x00")
    (project / SHEET).write_text("schema: fact-sheet/1\n", encoding="utf-8")
    (project / "content" / "sheets" / "banjir-dua.yaml").write_bytes(b"\xff")
    first = pipeline.extract(Project(project)).problems
    assert {Path(each.where.path).stem for each in first} == {"kosong", "kacau", "banjir-satu", "banjir-dua"}
    for _ in range(2):
        assert pipeline.extract(Project(project)).problems == first
    shutil.rmtree(project / ".briefgen")
    assert pipeline.extract(Project(project)).problems == first


def test_an_article_that_no_sheet_can_hold_is_a_problem_of_its_own(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are extracted; a build says the same and stops."""
    root = make_project(tmp_path / "project")
    size = len(answered(Task(str(SEED), SEEDS["banjir-satu"].encode(), None), LANGUAGE)[0] or "")
    monkeypatch.setattr("briefgen.sheets.yaml_text.MAX_BYTES", size - 1)
    said = (f"{SEED}: Y003 is too long for a sheet: the file has more than {size - 1:,} bytes; fix: split the article")
    for _ in range(2):
        (told,) = pipeline.extract(Project(root)).problems
        assert f"{told.where}: {told.code} {told.message}; fix: {told.fix}" == said
        assert [path.stem for path in (root / "content" / "sheets").iterdir() if path.suffix] == ["banjir-dua"]
    with pytest.raises(ProjectError) as stopped:
        pipeline.build(Project(root))
    assert str(stopped.value) == said


def _whole(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


EDITS: dict[str, Callable[[str], str]] = {
    "note": lambda text: text.replace(
        "review: {state: unreviewed}", 'note: "dicek"\n    review: {state: unreviewed}', 1),
    "reviewed": lambda text: text.replace(
        "review: {state: unreviewed}", 'review: {state: accepted, by: "Rina", at: "2025-06-20"}', 1),
    "topic": lambda text: text.replace("topics: []", "topics: [banjir]", 1),
    "place": lambda text: text.replace("1.200 warga", "1.250 warga", 1),
    "comment": lambda text: f"{text}# milik saya\n",
    "nothing": lambda text: text,
}
STEPS = st.lists(st.one_of(
    st.sampled_from(sorted(EDITS)).map(lambda name: ("sheet", name)),
    st.sampled_from(("1.200", "1.300")).map(lambda number: ("seed", number)),
    st.sampled_from((("delete", ""), ("forget", ""), ("extract", "")))), min_size=1, max_size=6)


@given(STEPS)
@settings(max_examples=25)
def test_after_any_edits_a_run_with_a_memory_gives_what_one_without_gives(steps: list[tuple[str, str]]) -> None:
    """Sheets byte for byte, and problems, whichever runs came between."""
    with TemporaryDirectory() as folder:
        root = make_project(Path(folder).resolve() / "project")
        pipeline.extract(Project(root))
        for kind, value in (*steps, ("extract", "")):
            if kind == "extract":
                _same_without_memory(root)
            else:
                _edit(root, kind, value)


def _same_without_memory(root: Path) -> None:
    other = Path(shutil.copytree(root, root.with_name("other"), ignore=shutil.ignore_patterns(".briefgen")))
    here, there = pipeline.extract(Project(root)), pipeline.extract(Project(other))
    assert tree(root) == tree(other)
    assert here.problems == there.problems
    assert [sheet for sheet in there.sheets if sheet.changed] == list(here.sheets)
    shutil.rmtree(other)


def _edit(root: Path, kind: str, value: str) -> None:
    if kind == "seed":
        (root / SEED).write_text(SEEDS["banjir-satu"].replace("1.200", value), encoding="utf-8")
    elif kind == "forget":
        shutil.rmtree(root / ".briefgen", ignore_errors=True)
    elif kind == "delete":
        (root / SHEET).unlink(missing_ok=True)
    elif (root / SHEET).exists():
        (root / SHEET).write_text(EDITS[value]((root / SHEET).read_text(encoding="utf-8")), encoding="utf-8")


@pytest.mark.parametrize("stem", SEEDS)
@pytest.mark.parametrize("edit", EDITS)
def test_a_reading_that_is_remembered_merges_like_one_that_is_new(stem: str, edit: str) -> None:
    """The text of a sheet holds all that merging needs."""
    task = Task(f"seeds/{stem}.txt", SEEDS[stem].encode(), None)
    fresh = answered(task, LANGUAGE)[0]
    assert fresh is not None
    old = EDITS[edit](fresh)
    new = answered(Task(task.path, task.data, old), LANGUAGE)
    assert answered(Task(task.path, b"", old, fresh), LANGUAGE) == (fresh, new[1], [], new[3])


def test_seeds_are_read_in_shares_and_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """More of them than are read at once, by more processes than there are."""
    monkeypatch.setattr(workers, "AT_ONCE", 3)
    monkeypatch.setattr(workers, "cores", lambda _: 2)
    tasks = [Task(f"seeds/s{number}.txt", SEEDS["banjir-dua"].replace("1.500", f"1.{number}00").encode(), None)
             for number in range(8)]
    assert list(workers.by_processes(tasks, LANGUAGE)) == [answered(task, LANGUAGE) for task in tasks]
