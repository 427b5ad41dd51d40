"""FactSheet <-> YAML text, and what happens when both sides changed.

A build reads sheets; what writes and compares them is loaded when it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from briefgen.sheets.decode import Decoded, decode_sheet
from briefgen.sheets.places import Places
from briefgen.sheets.registry import (
    TOPICS,
    decode_entities,
    decode_outlets,
    decode_registries,
    decode_site,
    decode_topic,
)
from briefgen.sheets.seals import edited, sealed
from briefgen.sheets.setting import EDITOR

if TYPE_CHECKING:
    from briefgen.sheets.diff import State, sheet_changes
    from briefgen.sheets.diff_registry import registry_changes
    from briefgen.sheets.encode import encode_sheet
    from briefgen.sheets.jsonschema import schema_files
    from briefgen.sheets.merge import merge_sheet, merge_text
    from briefgen.sheets.review import DECISIONS, Decision, Word, review_text

__all__ = [
    "DECISIONS", "EDITOR", "TOPICS", "Decision", "Decoded", "Places", "State", "Word", "decode_entities",
    "decode_outlets", "decode_registries", "decode_sheet", "decode_site", "decode_topic", "edited", "encode_sheet",
    "merge_sheet", "merge_text", "registry_changes", "review_text", "schema_files", "sealed", "sheet_changes",
]

_HOMES = {
    "State": "diff", "sheet_changes": "diff", "registry_changes": "diff_registry", "encode_sheet": "encode",
    "schema_files": "jsonschema", "merge_sheet": "merge", "merge_text": "merge", "DECISIONS": "review",
    "Decision": "review", "Word": "review", "review_text": "review",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    """Load what a name stands for (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return globals()[name]
