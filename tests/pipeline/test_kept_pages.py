"""A page that shows nothing of what was edited is not made again, and stands as if it had been."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen import pipeline
from briefgen.pipeline import Built
from briefgen.project import Project
from tests.scratch import SEEDS, entitle, make_project, tree

TOPICS = {"aru": "Lembah Aru", "bela": "Lembah Bela", "cita": "Lembah Cita"}
"""Each with both articles, about a valley of its own; the same people speak in all of them."""


def make(root: Path) -> Path:
    """Three topics, extracted and built."""
    make_project(root)
    for path in root.glob("seeds/*"):
        path.unlink()
    for topic, valley in TOPICS.items():
        for stem, text in SEEDS.items():
            (root / "seeds" / f"{stem}-{topic}.txt").write_text(text.replace("Lembah Sari", valley), encoding="utf-8")
    assert pipeline.build(Project(root)).errors == ()
    (root / "content" / "topics").mkdir()
    for topic, valley in TOPICS.items():
        (root / "content" / "topics" / f"{topic}.yaml").write_text(
            f"schema: topic/1\ntitle: Banjir {valley}\n", encoding="utf-8")
        for sheet in sheets(root, topic):
            put(root, sheet, "topics: []", f"topics: [{topic}]")
    assert pipeline.build(Project(root)).errors == ()
    return root


def sheets(root: Path, topic: str) -> list[str]:
    """Stems of a topic's sheets."""
    return sorted(path.stem for path in root.glob(f"content/sheets/*-{topic}.yaml"))


def put(root: Path, stem: str, old: str, new: str) -> None:
    """Edit a sheet, where it is there and says what is to be edited."""
    path = root / "content" / "sheets" / f"{stem}.yaml"
    if path.exists():
        path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, built; tests copy it."""
    return make(tmp_path_factory.mktemp("kept") / "project")


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Path:
    """One to edit, built once where it stands, since what is remembered is believed only there."""
    return copied(made, tmp_path)


def copied(made: Path, folder: Path) -> Path:
    """A copy of the project, built."""
    root = folder / "project"
    shutil.copytree(made, root, ignore=shutil.ignore_patterns(".briefgen"))
    assert pipeline.build(Project(root)).errors == ()
    return root


def edited(root: Path) -> Built:
    """A note on a claim of one topic's sheet, built."""
    put(root, "banjir-satu-aru", "review: {state: unreviewed}", "note: Catatan.\n    review: {state: unreviewed}")
    return pipeline.build(Project(root))


def test_an_edit_makes_no_page_of_another_topic(project: Path) -> None:
    """Sources, people and the topic's own page; what shows all topics is made."""
    built = edited(project)
    assert built.change is not None
    assert "sources/banjir-satu-aru.html" in built.change.written
    stands = built.made.standing
    for topic in ("bela", "cita"):
        assert {f"topics/{topic}.html", *(f"sources/{stem}.html" for stem in sheets(project, topic))} <= set(stands)
    assert not {"index.html", "topics/aru.html", "sources/banjir-satu-aru.html"} & set(stands)


@pytest.mark.parametrize("told", ["data_files._row", "data_files._claim", "linked_data._claim", "search_index._claim"])
def test_an_edit_tells_no_claim_of_another_topic_to_a_large_file(
    project: Path, monkeypatch: pytest.MonkeyPatch, told: str,
) -> None:
    """What stands in the file, or was to be searched before, is taken from there."""
    real = import_module(f"briefgen.render.{told.partition('.')[0]}")
    name, seen = told.partition(".")[2], set[str]()
    work = getattr(real, name)
    monkeypatch.setattr(real, name, lambda of, claim, *rest: (seen.add(claim.sheet), work(of, claim, *rest))[1])
    assert edited(project).errors == ()
    assert seen == set(sheets(project, "aru"))


def test_a_large_file_that_was_edited_by_hand_is_made_again(project: Path) -> None:
    """No piece of it is believed."""
    path = project / "site" / "data" / "claims.csv"
    path.write_bytes(path.read_bytes().replace(b"Lembah Bela", b"Lembah Baru"))
    edited(project)
    assert tree(project / "site") == clean(project)


def test_what_stands_is_told_and_read_like_what_is_made(project: Path) -> None:
    """Whoever asks for all files gets them; the manifest names the hash of each."""
    built = edited(project)
    assert built.made.files is not None
    site = tree(project / "site")
    assert dict(built.made.files) == {name: data for name, data in site.items() if name != ".briefgen-manifest"}
    assert site == clean(project)


def test_a_page_that_was_edited_by_hand_is_made_again(project: Path) -> None:
    """Nothing that an edit left standing is believed where it is not what was written."""
    page = project / "site" / "sources" / "banjir-dua-bela.html"
    good = page.read_bytes()
    page.write_bytes(b"edited by hand")
    built = edited(project)
    assert built.change is not None
    assert "sources/banjir-dua-bela.html" in built.change.written
    assert page.read_bytes() == good


def test_a_page_that_is_gone_is_made_again(project: Path) -> None:
    """Also one that shows nothing of the edit."""
    page = project / "site" / "topics" / "cita.html"
    good = page.read_bytes()
    page.unlink()
    edited(project)
    assert page.read_bytes() == good


def clean(root: Path) -> Mapping[str, bytes]:
    """What a build with no memory gives for the same sources."""
    with TemporaryDirectory() as folder:
        fresh = Path(folder).resolve() / root.name
        for name in ("seeds", "content", "templates"):
            if (root / name).exists():
                shutil.copytree(root / name, fresh / name)
        assert pipeline.build(Project(fresh)).errors == ()
        return tree(fresh / "site")


def _note(root: Path, stem: str) -> None:
    put(root, stem, "review: {state: unreviewed}", "note: Catatan.\n    review: {state: unreviewed}")


def _move(root: Path, stem: str) -> None:
    put(root, stem, "topics: [aru]", "topics: [bela]")


def _drop(root: Path, stem: str) -> None:
    for path in (root / "seeds" / f"{stem}.txt", root / "content" / "sheets" / f"{stem}.yaml"):
        path.unlink(missing_ok=True)


def _count(root: Path, stem: str) -> None:
    """Another number, in the article and in its sheet."""
    seed, sheet = root / "seeds" / f"{stem}.txt", root / "content" / "sheets" / f"{stem}.yaml"
    if seed.exists():
        seed.write_text(seed.read_text(encoding="utf-8").replace("1.200", "1.700"), encoding="utf-8")
        sheet.unlink()


def _name(root: Path, name: str) -> None:
    (root / "content" / "entities.yaml").write_text(
        f"schema: entities/1\nentities:\n  - id: rangga-wiratma\n    type: person\n    name: {name}\n",
        encoding="utf-8")


def _judge(root: Path, verdict: str) -> None:
    """A person's word on two claims of different topics, which makes one story of two."""
    refs = [f"{stem}#{claim}" for stem in ("banjir-satu-aru", "banjir-satu-bela") if (claim := _first(root, stem))]
    if len(refs) == 2:
        (root / "content" / "topics" / "cita.yaml").write_text(
            "schema: topic/1\ntitle: Banjir Lembah Cita\njudgements:\n"
            f"  - {{claims: [\"{refs[0]}\", \"{refs[1]}\"], verdict: {verdict}, by: redaksi, at: \"2025-03-09\"}}\n",
            encoding="utf-8")


def _first(root: Path, stem: str) -> str | None:
    path = root / "content" / "sheets" / f"{stem}.yaml"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return next((line.split("id: ")[1] for line in lines if line.startswith("  - id: c-")), None)


def _own_template(root: Path, text: str) -> None:
    (root / "templates" / "pages").mkdir(parents=True, exist_ok=True)
    (root / "templates" / "pages" / "prose.html").write_text(
        f'{{% extends "base.html" %}}{{% block main %}}{text}{{% endblock %}}', encoding="utf-8")


def _spoil(root: Path, page: str) -> None:
    (root / "site" / page).unlink(missing_ok=True)


STEPS: tuple[Callable[[Path], None], ...] = (
    partial(_note, stem="banjir-satu-aru"), partial(_note, stem="banjir-dua-cita"),
    partial(_move, stem="banjir-dua-aru"),
    partial(_drop, stem="banjir-dua-bela"), partial(_count, stem="banjir-satu-cita"), partial(_name, name="Rangga W."),
    partial(_name, name="R. Wiratma"), partial(_judge, verdict="same"), partial(_judge, verdict="not-the-same"),
    partial(entitle, title="Judul lain"), partial(_own_template, text="Cara kami."),
    partial(_spoil, page="entities/rangga-wiratma.html"),
)


@given(st.lists(st.sampled_from(STEPS), min_size=1, max_size=4))
@settings(max_examples=10, deadline=None)
def test_after_any_edits_the_site_is_what_a_clean_build_gives(
    made: Path, steps: list[Callable[[Path], None]],
) -> None:
    """Byte for byte, whatever each build on the way kept."""
    with TemporaryDirectory() as folder:
        root = copied(made, Path(folder).resolve())
        for step in steps:
            step(root)
            assert pipeline.build(Project(root)).errors == ()
        assert tree(root / "site") == clean(root)
