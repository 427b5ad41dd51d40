"""The schemas that editors use say what the decoder does."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model.sheet import FactSheet
from briefgen.sheets import decode_entities, decode_outlets, decode_sheet, decode_site, decode_topic, encode_sheet
from briefgen.sheets.jsonschema import schema_files
from tests import strategies

Plain = Any
"""What a JSON or YAML reader gives."""

ROOT = Path(__file__).parents[2]
SCHEMAS = {Path(path).name.split(".")[0]: json.loads(text) for path, text in schema_files().items()}
SHEET = jsonschema.Draft7Validator(SCHEMAS["fact-sheet"])
SAID_BY_SCHEMA = {"F001", "F002", "F003", "F004", "F005", "F007", "F010", "F011"}
DAMAGE: tuple[Any, ...] = ({"x": "y"}, ["?"], [], {}, "", "???", None, -1, 1.5, True)


def test_the_schemas_on_disk_are_those_of_the_records() -> None:
    """Stale: run `python -m tests.sheets.write_schemas` and read the diff."""
    on_disk = {f"content/schema/{path.name}": path.read_text(encoding="utf-8")
               for path in (ROOT / "content" / "schema").glob("*.json")}
    assert on_disk == schema_files()


@pytest.mark.parametrize("kind", sorted(SCHEMAS))
def test_every_schema_is_one(kind: str) -> None:
    """Valid draft-07."""
    jsonschema.Draft7Validator.check_schema(SCHEMAS[kind])
    assert SCHEMAS[kind]["$schema"] == "http://json-schema.org/draft-07/schema#"


@given(strategies.sheets)
@settings(max_examples=60)
def test_every_sheet_that_is_written_fits_the_schema(sheet: FactSheet) -> None:
    """An editor marks nothing in what the machine wrote."""
    assert list(SHEET.iter_errors(yaml.safe_load(encode_sheet(sheet)))) == []


def ways(held: Plain, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place of a plain tree."""
    yield way
    for key, value in held.items() if isinstance(held, dict) else enumerate(held) if isinstance(held, list) else ():
        yield from ways(value, (*way, key))


def damaged(held: Plain, way: tuple[Any, ...], damage: Plain) -> Plain:
    """The tree with one place replaced, taken out (damage is `...`), or given one key too many."""
    if not way:
        return {**held, "extra": 1} if damage is ... else held
    step, rest = way[0], way[1:]
    if not rest and damage is ...:
        return ({key: value for key, value in held.items() if key != step} if isinstance(held, dict)
                else [value for place, value in enumerate(held) if place != step])
    new = damaged(held[step], rest, damage) if rest else damage
    return {**held, step: new} if isinstance(held, dict) else [*held[:step], new, *held[step + 1:]]


def as_yaml(held: Plain) -> str:
    """JSON is YAML, once what YAML forbids is escaped."""
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ufdd0]", lambda found: f"\\u{ord(found[0]):04x}",
                  json.dumps(held, ensure_ascii=False))


@given(strategies.sheets, st.data())
@settings(max_examples=200)
def test_what_decoding_refuses_the_schema_refuses(sheet: FactSheet, data: st.DataObject) -> None:
    """One fault anywhere in a generated sheet: the two agree, where a schema can say it."""
    whole = yaml.safe_load(encode_sheet(sheet))
    way = data.draw(st.sampled_from(list(ways(whole))))
    damage = data.draw(st.sampled_from((*DAMAGE, ...)))
    faulty = damaged(whole, way, damage)
    decoded, problems = decode_sheet(as_yaml(faulty), f"content/sheets/{sheet.id}.yaml")
    codes = {each.code for each in problems}
    refused = not SHEET.is_valid(faulty)
    if codes & SAID_BY_SCHEMA:
        assert refused, (way, damage, problems)
    if refused and not isinstance(damage, float | int):
        assert decoded is None, (way, damage, list(SHEET.iter_errors(faulty)))


@pytest.mark.parametrize(("kind", "decode", "sound", "faults"), [
    ("entities", decode_entities, {"entities": [{"id": "a", "type": "person", "name": "A", "names": {"en": "A"}}]}, [
        {"entities": [{"id": "a b", "type": "person", "name": "A"}]}, {"entities": [{"id": "a", "name": "A"}]},
        {"entities": [{"id": "a", "type": "person", "name": "A", "line": 3}]}, {"entity": []},
        {"schema": "entities/2", "entities": []}, {"entities": [{"id": "a", "type": "x", "name": "A"}]},
        {"entities": [{"id": "a", "type": "person", "name": "A", "names": {"English": "A"}}]}]),
    ("outlets", decode_outlets, {"outlets": [{"id": "a", "name": "A", "state_controlled": True}]}, [
        {"outlets": [{"id": "a", "name": "A", "state_controlled": "yes"}]},
        {"outlets": [{"id": "a", "name": "A", "url": "file:///etc/passwd"}]}]),
    ("topic", lambda text: decode_topic(text, "content/topics/t.yaml"), {"title": "T", "parties": ["a"]}, [
        {"title": "T", "id": "t"}, {"parties": []},
        {"title": "T", "judgements": [{"claims": ["a#c-000000"], "verdict": "same", "by": "R", "at": "2025-06-20"}]}]),
    ("site", decode_site, {"title": "T", "excerpt_budget": 0.5, "base_url": "https://example.org/"}, [
        {"title": "T", "excerpt_budget": 2}, {"title": "T", "base_url": "https://example.org"},
        {"title": "T", "language": "de"}, {"title": "T", "intro": "x"}]),
])
def test_registries_and_their_schemas_agree(
        kind: str, decode: Callable[[str], Plain], sound: Plain, faults: list[Plain]) -> None:
    """A sound file passes both, each fault passes neither."""
    validator = jsonschema.Draft7Validator(SCHEMAS[kind])
    assert decode(as_yaml(sound))[1] == ()
    assert validator.is_valid(sound)
    for fault in faults:
        assert decode(as_yaml(fault))[0] is None, fault
        assert not validator.is_valid(fault), fault
