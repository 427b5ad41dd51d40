"""Sheets are compared within their story, and no story hangs on another."""

from __future__ import annotations

from dataclasses import replace

from briefgen.dossier import assemble
from briefgen.dossier.stories import stories_of
from briefgen.model.dossier import Dossier, SheetFile
from briefgen.model.registry import Judgement, Registries, Topic, Verdict
from tests.dossier.small import NOBODY, Said, sheet

TOLL = Said("Sebanyak 14 orang tewas dalam kebakaran gudang kapuk.", quantities=(("14 orang", 14, "exact", "person"),))


def of(topics: str, stem: str, *said: Said) -> SheetFile:
    """A sheet that names some topics."""
    file = sheet(stem, *(said or (TOLL,)))
    return replace(file, sheet=replace(file.sheet, topics=tuple(topics.split())))


def stories(*files: SheetFile, registries: Registries = NOBODY) -> list[str]:
    """The ids of the sheets of each story."""
    return [" ".join(file.sheet.id for file in story) for story in stories_of(files, registries)]


def judged(verdict: Verdict, *claims: str) -> Registries:
    """A person's word on two claims."""
    return Registries(topics=(Topic("api", "Api", judgements=(Judgement(claims, verdict, "W", "2031-03-06"),)),))


def test_sheets_without_topics_are_one_story() -> None:
    """As those of a briefing that nobody has divided."""
    assert stories(of("", "a"), of("", "b")) == ["a b"]
    assert stories() == []


def test_a_topic_is_a_story_and_a_shared_sheet_joins_two() -> None:
    """Whoever stands in two topics is compared with both, and so both with each other."""
    assert stories(of("api", "a"), of("air", "b"), of("api", "c")) == ["a c", "b"]
    assert stories(of("api", "a"), of("air", "b"), of("api air", "c")) == ["a b c"]


def test_a_sheet_without_a_topic_belongs_to_the_only_story() -> None:
    """A new article is compared before somebody gives it a topic; beside several stories it stands apart."""
    assert stories(of("api", "a"), of("", "b")) == ["a b"]
    assert stories(of("api", "a"), of("air", "b"), of("", "c"), of("", "d")) == ["a", "b", "c d"]


def test_a_judgement_on_claims_of_two_stories_makes_them_one() -> None:
    """A person saw what they have in common."""
    registries = judged("same", "a#c-000001", "b#c-000001")
    assert stories(of("api", "a"), of("air", "b"), of("laut", "c"), registries=registries) == ["a b", "c"]
    found = assemble([of("api", "a"), of("air", "b"), of("laut", "c")], registries)
    assert [group.sheets for group in found.groups] == [("a", "b")]


def told(dossier: Dossier, *sheets: str) -> tuple[object, ...]:
    """What is found in some sheets."""
    return ([group for group in dossier.groups if set(group.sheets) <= set(sheets)],
            [event for event in dossier.timeline if {ref.partition("#")[0] for ref in event.claims} <= set(sheets)],
            [claim for claim in dossier.claims if claim.sheet in sheets],
            [ref for ref in dossier.undated if ref.partition("#")[0] in sheets])


def test_what_one_story_tells_moves_nothing_in_another() -> None:
    """Neither its groups nor the reasons for them, however many words the others share with it."""
    fire = of("api", "a"), of("api", "b")
    others = [of("air", f"c{n}", TOLL, Said("Gudang kapuk itu terbakar pada malam hari.")) for n in range(5)]
    alone, beside = assemble(fire, NOBODY), assemble([*fire, *others], NOBODY)
    assert [group.sheets for group in alone.groups] == [("a", "b")]
    assert told(beside, "a", "b") == told(alone, "a", "b")


def test_all_stories_stand_in_one_order() -> None:
    """Claims by sheet, groups by their first claim, whichever story comes first."""
    files = [of("api", "a"), of("air", "b"), of("api", "c"), of("air", "d")]
    dossier = assemble(files, NOBODY)
    assert [claim.sheet for claim in dossier.claims] == ["a", "b", "c", "d"]
    assert [group.sheets for group in dossier.groups] == [("a", "c"), ("b", "d")]
    assert dossier.undated == tuple(claim.ref for claim in dossier.claims)
    assert assemble(files[::-1], NOBODY) == dossier
