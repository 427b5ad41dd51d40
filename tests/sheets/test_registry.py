"""What people keep across articles reads strictly, with lines."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefgen.model.registry import Judgement, KnownEntity, KnownOutlet, Measure, Question, Ruling, Topic
from briefgen.model.site import SiteConfig
from briefgen.sheets import decode_entities, decode_outlets, decode_registries, decode_site, decode_topic

DOCS = (Path(__file__).parents[2] / "docs" / "registries.md").read_text(encoding="utf-8")
ENTITIES, OUTLETS, TOPIC, SITE = re.findall(r"```yaml\n(.*?)```", DOCS, re.DOTALL)[1:]


def test_the_documented_entities_read_as_they_say() -> None:
    """Every key of an entity, with the line on which the entry stands."""
    assert decode_entities(ENTITIES) == ((KnownEntity(
        "aria-wirawan", "person", "Aria Wirawan", ("A. Wirawan", "Wirawan"), ("wirawan",), (("en", "Aria Wirawan"),),
        "spokesperson of the harbour office", "harbour-office", False, "Q42", line=4),), ())


def test_the_documented_outlets_read_as_they_say() -> None:
    """Every key of an outlet."""
    assert decode_outlets(OUTLETS) == ((KnownOutlet(
        "harian-contoh", "Harian Contoh", ("HarianContoh.example",), "newspaper", "indonesia", "contoh-media", False,
        "https://example.org/", "Q42", "the imprint, read on 2025-06-17", line=4),), ())


def test_the_documented_topic_reads_as_it_says() -> None:
    """Every key of a topic; its id is the file's name."""
    pair = ("2025-06-17-a#c-4f1a22", "2025-06-18-b#c-90be07")
    assert decode_topic(TOPIC, "content/topics/treaty.yaml") == (Topic(
        "treaty", "The harbour treaty", ("harbour-office", "shipping-union"),
        (Question("when-signed", "When was the treaty signed?", line=5),),
        (Measure("deaths", "People killed", True, ("tewas", "meninggal"), line=7),),
        (Judgement(pair, "same", "Rina", "2025-06-20", "both translate one statement", line=9),),
        (Ruling((pair[0], "2025-06-18-b#c-90be08"), "composition",
                "The larger number counts the reinforcements as well.", ("https://example.org/statement",), "Rina",
                "2025-06-20", line=15),)), ())


def test_the_documented_site_reads_as_it_says() -> None:
    """Every key of site.yaml; the editor's words come from elsewhere."""
    assert decode_site(SITE, intro="Halo") == (SiteConfig(
        "Harbour briefing", "id", "What five newspapers report", "https://example.org/briefing/", "Example desk",
        "https://github.com/OWNER/NAME", "main", "Asia/Jakarta", 0.3, "Halo"), ())


@pytest.mark.parametrize(("text", "line"), [
    ("entities:\n- {id: a, type: person, name: A}\n- {id: a, type: person, name: B}\n",
     ("content/entities.yaml:3: F008 the entity id a stands twice, first on line 2 @ entities[1].id\n"
     "    fix: give one of them another id, or delete it")),
    ("entities:\n- {id: a, type: person, name: A}\n- {id: b, type: person, name: B, aliases: [A]}\n",
     ("content/entities.yaml:3: F012 the name 'A' also belongs to the entry on line 2 @ entities[1].aliases[0]\n"
     "    fix: keep it in one of the two entries")),
    ("entities:\n- {id: a, type: person, name: A}\n- {id: b, type: person, name: B, ids: [a]}\n",
     ("content/entities.yaml:3: F012 the id 'a' also belongs to the entry on line 2 @ entities[1].ids[0]\n"
     "    fix: keep it in one of the two entries")),
    ("entities:\n- {id: a, type: persn, name: A}\n",
     ("content/entities.yaml:2: F004 expected one of person, organisation, state, place, found 'persn' @ "
     "entities[0].type\n    fix: did you mean `person`?")),
])
def test_a_faulty_entity_is_told_with_line_and_fix(text: str, line: str) -> None:
    """The whole line, as check prints it."""
    found, problems = decode_entities(text)
    assert found is None
    assert "\n".join(map(str, problems)).startswith(line)


def test_two_types_may_share_a_name() -> None:
    """A state and a city of one name are two entries."""
    found, problems = decode_entities("entities:\n- {id: a, type: state, name: A}\n- {id: b, type: place, name: A}\n")
    assert problems == ()
    assert found is not None
    assert [each.id for each in found] == ["a", "b"]


def test_a_topics_file_name_is_its_id() -> None:
    """A name that is no id is refused."""
    found, problems = decode_topic("title: T\n", "content/topics/The Treaty.yaml")
    assert found is None
    assert [str(each) for each in problems] == [
        ("content/topics/The Treaty.yaml: F009 a topic's file name is its id, and 'The Treaty' is none\n"
        "    fix: name the file with small letters, digits and hyphens, such as treaty.yaml")]


def test_all_registries_come_together_and_absent_files_are_empty() -> None:
    """Entities, outlets and topics by their paths; other files are left alone; problems of all are collected."""
    held, problems = decode_registries({
        "content/topics/b.yaml": "title: B\n", "content/topics/a.yaml": "title: A\n", "content/site.yaml": "x: y\n",
        "content/entities.yaml": "entities: 1\n"})
    assert [topic.id for topic in held.topics] == ["a", "b"]
    assert (held.entities, held.outlets) == ((), ())
    assert [(each.code, str(each.where)) for each in problems] == [("F003", "content/entities.yaml:1")]
