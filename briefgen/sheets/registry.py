"""What people keep across articles: content/entities.yaml, outlets.yaml, topics/<topic>.yaml and site.yaml.

Read as strictly as a sheet. Records keep the line on which they stand, for problems found later.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import TypeVar

from briefgen.model.problem import Problem
from briefgen.model.registry import KnownEntity, KnownOutlet, Registries, Topic
from briefgen.model.site import SiteConfig
from briefgen.sheets.decode import ids_apart, read_record
from briefgen.sheets.faults import Faults, GiveUp
from briefgen.sheets.readers import Reading
from briefgen.sheets.records import (
    SLUG,
    EntityList,
    FileShape,
    OutletList,
    entities_shape,
    outlets_shape,
    site_shape,
    topic_shape,
)
from briefgen.sheets.shape import Value
from briefgen.sheets.yaml_text import Items, Keys, Node, Scalar, read_tree

ENTITIES = "content/entities.yaml"
OUTLETS = "content/outlets.yaml"
TOPICS = "content/topics/"

T = TypeVar("T")
Found = tuple[T | None, tuple[Problem, ...]]
"""A record, or everything that is wrong with its file."""


def decode_entities(text: str, path: str = ENTITIES) -> Found[tuple[KnownEntity, ...]]:
    """Read content/entities.yaml; never raises for any text."""
    held, problems = _decode(text, path, entities_shape(), {"entities": "entity"})
    return (held.entities if isinstance(held, EntityList) else None), problems


def decode_outlets(text: str, path: str = OUTLETS) -> Found[tuple[KnownOutlet, ...]]:
    """Read content/outlets.yaml; never raises for any text."""
    held, problems = _decode(text, path, outlets_shape(), {"outlets": "outlet"})
    return (held.outlets if isinstance(held, OutletList) else None), problems


def decode_topic(text: str, path: str) -> Found[Topic]:
    """Read content/topics/<topic>.yaml; the topic's id is the file's name. Never raises for any text."""
    stem = PurePosixPath(path).stem
    held, problems = _decode(text, path, topic_shape(), {"questions": "question", "measures": "measure"}, stem)
    return (held if isinstance(held, Topic) else None), problems


def decode_site(text: str, path: str = "content/site.yaml", intro: str = "") -> Found[SiteConfig]:
    """Read content/site.yaml; intro is content/index.md. Never raises for any text."""
    held, problems = _decode(text, path, site_shape(), {})
    return (dataclasses.replace(held, intro=intro) if isinstance(held, SiteConfig) else None), problems


def decode_registries(files: Mapping[str, str]) -> tuple[Registries, tuple[Problem, ...]]:
    """All registries of a project.

    files: path relative to the project -> text; a file that is not there has no entries, other paths are left alone. A
    broken file counts as empty, so that the others can be used to find more problems; nobody builds on it, since its
    problems are errors.
    """
    problems: list[Problem] = []
    entities: tuple[KnownEntity, ...] = ()
    outlets: tuple[KnownOutlet, ...] = ()
    topics: list[Topic] = []
    for path in sorted(files):
        if path == ENTITIES:
            found, wrong = decode_entities(files[path], path)
            entities = found or ()
        elif path == OUTLETS:
            heard, wrong = decode_outlets(files[path], path)
            outlets = heard or ()
        elif path.startswith(TOPICS) and path.endswith(".yaml"):
            topic, wrong = decode_topic(files[path], path)
            topics += [topic] if topic else []
        else:
            continue
        problems += wrong
    return Registries(entities, outlets, tuple(topics)), tuple(problems)


def _decode(text: str, path: str, shape: FileShape, ids: Mapping[str, str], stem: str | None = None) -> Found[Value]:
    faults = Faults(path)
    top = read_tree(text, faults)
    if top is None:
        return None, tuple(faults.found)
    reading = Reading(top, faults)
    try:
        held = read_record(shape, reading, {} if stem is None else {"id": _stem(stem, faults)})
        for name, what in ids.items():
            ids_apart(reading, "id", _items(top, name), what)
        _names_apart(reading, _items(top, "entities"), ("name", "aliases"), "name")
        _names_apart(reading, _items(top, "entities"), ("id", "ids"), "id")
        _names_apart(reading, _items(top, "outlets"), ("name", "aliases"), "name")
    except GiveUp:
        held = None
    return (None if faults.found else held), tuple(faults.found)


def _stem(stem: str, faults: Faults) -> str:
    if not re.fullmatch(SLUG, stem):
        faults.add("F009", 0, f"a topic's file name is its id, and {stem!r} is none",
                   "name the file with small letters, digits and hyphens, such as treaty.yaml")
    return stem


def _items(top: Keys, name: str) -> list[Node]:
    held = top.nodes.get(name)
    return held.nodes if isinstance(held, Items) else []


def _names_apart(reading: Reading, entries: Iterable[Node], keys: tuple[str, str], what: str) -> None:
    """A name or id that leads to two entries of one type leads to neither."""
    owner: dict[tuple[str, str], Node] = {}
    for entry in entries:
        kind = entry.nodes.get("type") if isinstance(entry, Keys) and what == "name" else None
        for said in _said(entry, keys):
            first = owner.setdefault((kind.value if isinstance(kind, Scalar) else "", said.value), entry)
            if first is not entry:
                reading.wrong("F012", said, f"the {what} {said.value!r} also belongs to the entry on line {first.line}",
                              "keep it in one of the two entries")


def _said(entry: Node, keys: tuple[str, str]) -> list[Scalar]:
    single, several = (entry.nodes.get(key) if isinstance(entry, Keys) else None for key in keys)
    listed = several.nodes if isinstance(several, Items) else []
    return [node for node in (single, *listed) if isinstance(node, Scalar)]
