"""kill -9 at any moment: the site is the old one or the new one, and no sheet is lost or half-written."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.project import MANIFEST, Project, output, publish, sweep, writing
from tests.faults.killing import FEW_NEW, FEW_OLD, NEW, OLD
from tests.scratch import SEEDS, entitle, make_project, tree

KILLS = int(os.environ.get("BRIEFGEN_KILLS", "20"))
"""Random moments; more by hand: BRIEFGEN_KILLS=200 python -m pytest tests/faults/test_killed.py -s."""

ARTICLES = os.environ.get("BRIEFGEN_ARTICLES", "two").split()
"""What is built: "two" invented articles, the repository's "five", or any number of copies of the two: "five 300"."""

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Stage:
    """A project that is about to be built anew.

    begin: the folder with the old site, the sources of the new one, and one sheet that is still to be written.
    old, new: what site/ may hold. sheets: what content/sheets/ may hold. kept: those of them that are there from the
    beginning; the others may be missing.
    """

    begin: Path
    root: Path
    old: dict[str, bytes]
    new: dict[str, bytes]
    sheets: dict[str, bytes]
    kept: frozenset[str]

    def site(self) -> dict[str, bytes]:
        """The site as it stands."""
        return tree(self.root / "site")

    def standing_sheets(self) -> dict[str, bytes]:
        """The sheets as they stand."""
        return tree(self.root / "content" / "sheets")


@pytest.fixture(scope="module", params=ARTICLES)
def stage(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Stage:
    """The old site has another title, and so another byte on every page; the sheets of every other article are gone."""
    folder = tmp_path_factory.mktemp("killed")
    root = make_project(folder / "project", title="Judul Lama")
    articles = _articles(request.param, root)
    pipeline.build(Project(root))
    old, sheets = tree(root / "site"), tree(root / "content" / "sheets")
    entitle(root, "Judul Baru")
    for name in sorted(sheets)[::2]:
        (root / "content" / "sheets" / name).unlink()
    shutil.rmtree(root / ".briefgen")
    shutil.copytree(root, folder / "begin")
    pipeline.build(Project(root))
    new = tree(root / "site")
    assert old.keys() == new.keys()
    assert old["index.html"] != new["index.html"]
    assert len(sheets) == articles
    return Stage(folder / "begin", root, old, new, sheets, frozenset(sorted(sheets)[1::2]))


def _articles(which: str, root: Path) -> int:
    """Put the articles into seeds/ and count them; copies differ by their first line."""
    if which == "five":
        shutil.rmtree(root / "seeds")
        shutil.copytree(ROOT / "seeds", root / "seeds")
    elif which != "two":
        for number, text in zip(range(len(SEEDS), int(which)), cycle(SEEDS.values()), strict=False):
            (root / "seeds" / f"salinan-{number:03}.txt").write_text(f"Salinan {number}\n\n{text}", encoding="utf-8")
    return len(list((root / "seeds").glob("*.txt")))


def runs(how: str, verb: str, root: Path, begin: Path, kills: int = KILLS) -> Iterator[bool]:
    """Each run that `killing.py` makes, while its project stands as the run left it: whether it was killed."""
    command = [sys.executable, "-m", "tests.faults.killing", how, verb, str(root), str(begin), str(kills), "7"]
    with subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        for line in process.stdout:
            yield json.loads(line)
            process.stdin.write("\n")
            process.stdin.flush()
    assert process.returncode == 0


def leftovers(root: Path) -> list[Path]:
    """What lies in scratch folders beside the locks and what builds remember."""
    kept = (".gitignore", "cache")
    return [path for path in root.rglob(".briefgen/*") if path.suffix != ".lock" and path.name not in kept]


@pytest.mark.parametrize(("how", "verb", "old", "new"), [
    ("steps", "publish-few", FEW_OLD, FEW_NEW), ("moments", "publish-many", OLD, NEW)], ids=["steps", "moments"])
def test_a_kill_while_the_site_is_written_leaves_a_whole_one(
        tmp_path: Path, how: str, verb: str, old: dict[str, bytes], new: dict[str, bytes]) -> None:
    """At every single change of the disk, and at random moments among many."""
    begin, root = tmp_path / "begin", tmp_path / "root"
    _publish(begin, old)
    root.mkdir()
    outcomes: Counter[str] = Counter()
    for killed in runs(how, verb, root, begin):
        site = {name: data for name, data in tree(root / "site").items() if name != MANIFEST}
        outcomes[f"{'killed' if killed else 'ended'}, {'old' if site == old else 'new'} site"] += 1
        assert site in (old, new)
        _publish(root, new)
        assert {name: data for name, data in tree(root / "site").items() if name != MANIFEST} == new
        assert leftovers(root) == []
    print(f"\n{verb}, {how}: {dict(outcomes)}")  # noqa: T201 - the table for a person who runs this by hand
    assert outcomes["killed, old site"] > (30 if how == "steps" else KILLS // 10)
    assert how == "moments" or outcomes["killed, new site"] > 0


def _publish(root: Path, files: dict[str, bytes]) -> None:
    out = output(root / "site", root=root, home=None)
    with writing(out, lambda: None):
        publish(out, files)


def test_a_killed_build_leaves_a_whole_site_and_whole_sheets(stage: Stage) -> None:
    """Whatever it leaves, the next build gives the new site and cleans up."""
    outcomes: Counter[str] = Counter()
    for number, killed in enumerate(runs("moments", "build", stage.root, stage.begin)):
        outcomes[f"{'killed' if killed else 'ended'}, {'old' if stage.site() == stage.old else 'new'} site"] += 1
        assert stage.site() in (stage.old, stage.new)
        outcomes.update(_sheets(stage))
        if number % 10 == 0:
            pipeline.build(Project(stage.root))
            assert (stage.site(), stage.standing_sheets()) == (stage.new, stage.sheets)
            assert leftovers(stage.root) == []
    print(f"\nbuild, moments: {dict(outcomes)}")  # noqa: T201 - as above
    assert outcomes["killed, old site"] > KILLS // 10


@pytest.mark.parametrize("how", ["steps", "moments"])
def test_a_killed_extract_leaves_whole_sheets(stage: Stage, how: str) -> None:
    """The sheet that was there stands, the other is there or not, and never in part."""
    outcomes: Counter[str] = Counter()
    for number, killed in enumerate(runs(how, "extract", stage.root, stage.begin)):
        outcomes["killed" if killed else "ended"] += 1
        outcomes.update(_sheets(stage))
        assert stage.site() == stage.old
        sweep(Project(stage.root))
        assert leftovers(stage.root) == []
        if number % 10 == 0:
            pipeline.extract(Project(stage.root))
            assert stage.standing_sheets() == stage.sheets
    print(f"\nextract, {how}: {dict(outcomes)}")  # noqa: T201 - as above
    assert outcomes["killed"] >= (10 if how == "steps" else KILLS)
    assert outcomes[MISSING] > 5
    assert how == "moments" or outcomes[WRITTEN] > 2


WRITTEN, MISSING = "sheets that were to come: whole", "sheets that were to come: not there yet"


def _sheets(stage: Stage) -> dict[str, int]:
    """How far the sheets have come; those that stood stand, and each is whole."""
    sheets = stage.standing_sheets()
    assert sheets.items() <= stage.sheets.items()
    assert stage.kept <= sheets.keys()
    return {WRITTEN: len(sheets) - len(stage.kept), MISSING: len(stage.sheets) - len(sheets)}
