"""A sheet written and read again is the same sheet, whatever its texts hold."""

from __future__ import annotations

import yaml
from hypothesis import given, settings

from briefgen.model.sheet import FactSheet
from briefgen.sheets.decode import decode_sheet
from briefgen.sheets.encode import encode_sheet
from tests import strategies


def path(sheet: FactSheet) -> str:
    """Where the sheet belongs."""
    return f"content/sheets/{sheet.id}.yaml"


@given(strategies.sheets)
@settings(max_examples=150, deadline=None)
def test_a_sheet_reads_back_as_it_was_written(sheet: FactSheet) -> None:
    """decode(encode(x)) == x, without a problem."""
    decoded, problems = decode_sheet(encode_sheet(sheet), path(sheet))
    assert problems == ()
    assert decoded is not None
    assert decoded.sheet == sheet


@given(strategies.sheets)
@settings(max_examples=50, deadline=None)
def test_writing_what_was_read_changes_no_byte(sheet: FactSheet) -> None:
    """encode(decode(encode(x))) == encode(x)."""
    text = encode_sheet(sheet)
    decoded, _ = decode_sheet(text, path(sheet))
    assert decoded is not None
    assert encode_sheet(decoded.sheet) == text


@given(strategies.sheets)
@settings(max_examples=50, deadline=None)
def test_other_yaml_readers_see_the_same_texts(sheet: FactSheet) -> None:
    """PyYAML's own resolver takes no text of ours for a number, a date or a truth value."""
    plain = yaml.safe_load(encode_sheet(sheet))
    assert plain["id"] == sheet.id
    assert [claim["quote"] for claim in plain["claims"]] == [claim.quote for claim in sheet.claims]
    assert [tuple(claim.get("about", [])) for claim in plain["claims"]] == [claim.about for claim in sheet.claims]
    assert [[each["value"] for each in claim.get("quantities", [])] for claim in plain["claims"]] == [
        [each.value for each in claim.quantities] for claim in sheet.claims]


@given(strategies.sheets)
@settings(max_examples=50, deadline=None)
def test_every_claim_knows_its_line(sheet: FactSheet) -> None:
    """The line that decoding tells is the one that begins with the claim's id."""
    text = encode_sheet(sheet)
    decoded, _ = decode_sheet(text, path(sheet))
    assert decoded is not None
    assert [text.split("\n")[line - 1].strip() for _, line in decoded.claim_lines] == [
        f"- id: {claim.id}" for claim in sheet.claims]
