"""FactSheet <-> YAML text, and what happens when both sides changed."""

from briefgen.sheets.decode import Decoded, decode_sheet
from briefgen.sheets.diff import State, sheet_changes
from briefgen.sheets.diff_registry import registry_changes
from briefgen.sheets.encode import encode_sheet
from briefgen.sheets.jsonschema import schema_files
from briefgen.sheets.merge import merge_sheet, merge_text
from briefgen.sheets.places import Places
from briefgen.sheets.registry import (
    TOPICS,
    decode_entities,
    decode_outlets,
    decode_registries,
    decode_site,
    decode_topic,
)
from briefgen.sheets.review import DECISIONS, Decision, Word, review_text
from briefgen.sheets.seals import edited, sealed
from briefgen.sheets.setting import EDITOR

__all__ = [
    "DECISIONS", "EDITOR", "TOPICS", "Decision", "Decoded", "Places", "State", "Word", "decode_entities",
    "decode_outlets", "decode_registries", "decode_sheet", "decode_site", "decode_topic", "edited", "encode_sheet",
    "merge_sheet", "merge_text", "registry_changes", "review_text", "schema_files", "sealed", "sheet_changes",
]
