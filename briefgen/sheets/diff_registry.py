"""What changed in what people keep across articles, entry by entry."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from briefgen.model.change import ChangeKind, FieldChange, RecordChange
from briefgen.model.registry import Registries
from briefgen.sheets.differences import differences, said
from briefgen.sheets.shape import Value

_Key = tuple[str, str]
"""A registry's file, and a record's key in it."""


def registry_changes(before: Registries, after: Registries) -> tuple[RecordChange, ...]:
    """What changed in content/entities.yaml, outlets.yaml and topics/; all of it is people's."""
    was, now = _entries(before), _entries(after)
    return tuple(change for key in {**was, **now} if (change := _entry(key, was.get(key), now.get(key))))


def _entries(known: Registries) -> Mapping[_Key, Value]:
    held: dict[_Key, Value] = {("content/entities.yaml", f"entity.{each.id}"): each for each in known.entities}
    held |= {("content/outlets.yaml", f"outlet.{each.id}"): each for each in known.outlets}
    for topic in known.topics:
        path = f"content/topics/{topic.id}.yaml"
        held |= {(path, "title"): topic.title, (path, "parties"): topic.parties}
        for name in ("questions", "measures"):
            held |= {(path, f"{name}.{each.id}"): each for each in getattr(topic, name)}
        for name in ("judgements", "rulings"):
            held |= {(path, f"{name}.{' '.join(each.claims)}"): each for each in getattr(topic, name)}
    return held


_ENTRY_KINDS: dict[str, ChangeKind] = {
    "title": "wording", "questions": "wording", "measures": "wording", "judgements": "review", "rulings": "review"}


def _entry(key: _Key, old: Value, new: Value) -> RecordChange | None:
    path, record = key
    name = record.partition(".")[0]
    kind = _ENTRY_KINDS.get(name, "attribution")
    both = old is not None and new is not None
    within = differences("" if dataclasses.is_dataclass(old) else name, old, new, kind)
    fields = tuple(within) if both else (FieldChange(name, kind, said(old), said(new)),)
    if not fields:
        return None
    whole: ChangeKind = "added" if old is None else "removed" if new is None else kind
    held = old if new is None else new
    label = next((getattr(held, each) for each in ("name", "label", "text", "note") if getattr(held, each, None)), None)
    return RecordChange(path, getattr(held, "line", 0), record, None, whole, "person", label or said(held) or record,
                        fields, matters=name not in ("title", "questions", "rulings"))
