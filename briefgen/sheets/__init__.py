"""FactSheet <-> YAML text, and what happens when both sides changed."""

from briefgen.sheets.decode import Decoded, decode_sheet
from briefgen.sheets.encode import encode_sheet
from briefgen.sheets.registry import decode_entities, decode_outlets, decode_registries, decode_site, decode_topic

__all__ = ["Decoded", "decode_entities", "decode_outlets", "decode_registries", "decode_sheet", "decode_site",
           "decode_topic", "encode_sheet"]
