"""FactSheet <-> YAML text, and what happens when both sides changed."""

from briefgen.sheets.decode import Decoded, decode_sheet
from briefgen.sheets.encode import encode_sheet

__all__ = ["Decoded", "decode_sheet", "encode_sheet"]
