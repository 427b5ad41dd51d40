"""The documented sheet is one, and the documentation names every key and word of it."""

from __future__ import annotations

import dataclasses
import re
import typing
from pathlib import Path

from briefgen.model import sheet as records
from briefgen.sheets import decode_sheet, encode_sheet

DOCS = (Path(__file__).parents[2] / "docs" / "fact-sheet.md").read_text(encoding="utf-8")
SHEET = re.findall(r"```yaml\n(.*?)```", DOCS, re.DOTALL)[0]


def test_the_documented_sheet_is_what_briefgen_writes() -> None:
    """It reads without a problem, and writing it changes no byte."""
    decoded, problems = decode_sheet(SHEET, "content/sheets/2025-06-17-a.yaml")
    assert problems == ()
    assert decoded is not None
    assert encode_sheet(decoded.sheet) == SHEET


def test_every_key_and_every_word_of_a_sheet_is_documented() -> None:
    """Fields of all records, and the words that a field may hold."""
    words: set[str] = set()
    for cls in (records.FactSheet, records.SheetSource, records.SheetEntity, records.Claim, records.ClaimHop,
                records.ClaimTime, records.ClaimQuantity, records.Review, records.Credit, records.Published):
        words |= {field.name for field in dataclasses.fields(cls)}
    for alias in (records.ClaimKind, records.TimeRole, records.ReviewState, records.SheetEntityType, records.Bound,
                  records.HopBasis, records.Basis):
        words |= set(typing.get_args(alias))
    assert {word for word in words if not re.search(rf"(?<![\w-]){word}(?![\w-])", DOCS)} == set()
