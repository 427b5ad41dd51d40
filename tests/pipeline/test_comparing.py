"""Stories are compared once, and again only where something changed that they hang on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.dossier import Plan, assemble, tell
from briefgen.dossier.sharing import Spread
from briefgen.dossier.telling import Told
from briefgen.model.dossier import SheetFile
from briefgen.model.registry import KnownEntity, Registries
from briefgen.model.site import SiteConfig
from briefgen.pipeline import comparing, remembering
from briefgen.pipeline.loading import Loaded
from briefgen.project import Cache
from tests.dossier.small import NOBODY, Said, person, sheet

TOLL = Said("Sebanyak 14 orang tewas dalam kebakaran gudang kapuk.", quantities=(("14 orang", 14, "exact", "person"),))
ARUNI = person("aruni", "Aruni", "Aruni")


def of(topic: str, stem: str, *said: Said) -> SheetFile:
    """A sheet of one topic."""
    file = sheet(stem, *said, entities=(ARUNI,))
    return replace(file, sheet=replace(file.sheet, topics=(topic,)))


FILES = (of("api", "a", TOLL), of("api", "b", TOLL), of("air", "c", TOLL), of("air", "d", TOLL))


def loaded(*files: SheetFile, registries: Registries = NOBODY) -> Loaded:
    """A project as read; the mark of a sheet and of its seed is what they say."""
    marks = {path: repr(file.sheet) for file in files for path in (file.path, f"seeds/{file.article.stem}.txt")}
    return Loaded({}, files, {}, (), registries, SiteConfig("Arsip"), {}, (), marks)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The stories that are compared, by their first sheet."""
    found: list[str] = []

    def noting(made: Plan, number: int, spread: Spread) -> Told:
        found.append(made.stories[number][0].sheet.id)
        return tell(made, number, spread)

    monkeypatch.setattr(comparing, "tell", noting)
    return found


def test_what_is_kept_gives_the_dossier_that_is_made_anew(tmp_path: Path, told: list[str]) -> None:
    """The first run compares, the second remembers; both tell what a run without a memory tells."""
    memo = Cache(tmp_path)
    project = loaded(*FILES)
    first, second = (comparing.compared(project, memo)[0] for _ in range(2))
    assert told == ["a", "c"]
    assert first == second == assemble(FILES, Registries()) == comparing.compared(project)[0]
    assert [group.sheets for group in second.groups] == [("a", "b"), ("c", "d")]


def test_an_edit_compares_its_own_story_only(tmp_path: Path, told: list[str]) -> None:
    """What no story hangs on any more is forgotten."""
    memo = Cache(tmp_path)
    comparing.compared(loaded(*FILES), memo)
    told.clear()
    edited = (*FILES[:3], of("air", "d", Said("Hujan turun sejak pagi.")))
    assert comparing.compared(loaded(*edited), memo)[0] == assemble(edited, Registries())
    assert told == ["c"]
    held = memo.read(comparing.MEMO)
    assert isinstance(held, dict)
    assert len(held) == 2


def test_another_spelling_in_one_story_compares_no_other(tmp_path: Path, told: list[str]) -> None:
    """Both name one person; how the other story writes her is nothing to this one."""
    memo = Cache(tmp_path)
    comparing.compared(loaded(*FILES), memo)
    told.clear()
    file = FILES[3]
    other = replace(file, sheet=replace(file.sheet, entities=(person("aruni", "Aruni", "Aruni", "Bu Aruni"),)))
    comparing.compared(loaded(*FILES[:3], other), memo)
    assert told == ["c"]


def test_what_people_know_of_a_name_compares_every_story(tmp_path: Path, told: list[str]) -> None:
    """An edit of a registry may change whom any claim means."""
    memo = Cache(tmp_path)
    comparing.compared(loaded(*FILES), memo)
    told.clear()
    registries = Registries(entities=(KnownEntity("aruni", "person", "Aruni Wiratma", ("Aruni",)),))
    assert comparing.compared(loaded(*FILES, registries=registries), memo)[0] == assemble(FILES, registries)
    assert told == ["a", "c"]


def test_stories_in_shares_come_back_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many processes as there are stories, and fewer."""
    files = [of(f"t{n % 5}", f"s{n:02}", TOLL, Said(f"Hujan turun pada hari {n % 5}.")) for n in range(15)]
    for shares in (2, 3, 8):
        monkeypatch.setattr(remembering, "cores", lambda _sheets, shares=shares: shares)
        assert comparing.compared(loaded(*files))[0] == assemble(files, Registries())
