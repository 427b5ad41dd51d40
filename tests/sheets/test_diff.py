"""What changed in a sheet: the kinds, the values, and whose change it is."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings

from briefgen.model.change import KINDS, FieldChange, RecordChange
from briefgen.model.registry import Judgement, KnownEntity, Registries, Ruling, Topic
from briefgen.model.sheet import Claim, ClaimHop, ClaimQuantity, ClaimTime, FactSheet, Review
from briefgen.sheets.diff import CLAIM_KINDS, State, sheet_changes
from briefgen.sheets.diff_registry import registry_changes
from briefgen.sheets.differences import said
from briefgen.sheets.encode import encode_sheet
from briefgen.sheets.merge import merge_text
from briefgen.sheets.review import Word, review_text
from tests import strategies
from tests.sheets.test_merge import PATH, claim, first, read, sheet

FULL = dataclasses.replace(
    claim(0), times=(ClaimTime("event", "sejak pagi", "2024-06", "explicit"),), about=("karang",), hedge="sejak",
    quantities=(ClaimQuantity("40 kapal", 40, "exact", "kapal"),), via=(ClaimHop("sari-wulan", "kata Sari"),))
SIGNED = Review("corrected", "Rina", "2025-06-20", ("times",))


def state(text: str) -> State:
    """A sheet's text as a state."""
    return State(read(text), text)


def changed(before: str, after: str) -> tuple[RecordChange, ...]:
    """What changed between two texts."""
    return sheet_changes(state(before), state(after), PATH)


def edit(**values: object) -> RecordChange:
    """The change of a claim in the file, by hand."""
    before = first(FULL)
    held = read(before)
    after = encode_sheet(dataclasses.replace(held, claims=(dataclasses.replace(FULL, **values),)))
    found, = changed(before, after)
    return found


def test_nothing_changed() -> None:
    """Layout and comments are no change."""
    text = first(FULL)
    assert changed(text, text.replace("    kind: event\n", "    # hm\n    kind: 'event'\n")) == ()


@pytest.mark.parametrize(("values", "kind", "field"), [
    ({"times": (dataclasses.replace(FULL.times[0], edtf="2024-11"),)}, "date",
     FieldChange("times[0].edtf", "date", "2024-06", "2024-11")),
    ({"times": (dataclasses.replace(FULL.times[0], edtf=None),)}, "date",
     FieldChange("times[0].edtf", "date", "2024-06", None)),
    ({"times": (dataclasses.replace(FULL.times[0], rule="editor"),)}, "evidence",
     FieldChange("times[0].rule", "evidence", "explicit", "editor")),
    ({"times": ()}, "date", FieldChange(
        "times[0]", "date", '{role: event, text: "sejak pagi", edtf: "2024-06", rule: explicit}', None)),
    ({"quantities": (dataclasses.replace(FULL.quantities[0], value=41.5),)}, "number",
     FieldChange("quantities[0].value", "number", "40", "41.5")),
    ({"quantities": (*FULL.quantities, ClaimQuantity("5 ton", 5, "exact", "ton"))}, "number", FieldChange(
        "quantities[1]", "number", None, '{text: "5 ton", value: 5, bound: exact, unit: ton}')),
    ({"hedge": None}, "polarity", FieldChange("hedge", "polarity", "sejak", None)),
    ({"negated": True}, "polarity", FieldChange("negated", "polarity", "false", "true")),
    ({"kind": "plan"}, "polarity", FieldChange("kind", "polarity", "event", "plan")),
    ({"via": (ClaimHop("rina", "kata Sari"),)}, "attribution",
     FieldChange("via[0].who", "attribution", "sari-wulan", "rina")),
    ({"via": (ClaimHop("sari-wulan", "ujar Sari"),)}, "evidence",
     FieldChange("via[0].text", "evidence", "kata Sari", "ujar Sari")),
    ({"quote": "Lain."}, "evidence", FieldChange("quote", "evidence", FULL.quote, "Lain.")),
    ({"claim": "Lain."}, "wording", FieldChange("claim", "wording", FULL.claim, "Lain.")),
    ({"about": ("karang", "laut")}, "wording", FieldChange("about", "wording", "karang", "karang, laut")),
    ({"answers": "kapan"}, "review", FieldChange("answers", "review", None, "kapan")),
    ({"review": SIGNED}, "review",
     FieldChange("review", "review", "unreviewed", "corrected (times) by Rina, 2025-06-20")),
])
def test_kinds_of_change(values: dict[str, object], kind: str, field: FieldChange) -> None:
    """Each value that differs, with its kind; the weightiest names the change."""
    change = edit(**values)
    assert (change.kind, change.fields) == (kind, (field,))
    assert (change.ref, change.says, change.by) == ("2025-06-17-a#c-000000", values.get("claim", FULL.claim), "person")


def test_every_field_of_a_claim_has_a_kind() -> None:
    """A new field is not overlooked."""
    assert CLAIM_KINDS.keys() == {each.name for each in dataclasses.fields(Claim)} - {"id"}


def test_the_weightiest_field_names_the_change_and_its_line_is_told() -> None:
    """A date weighs more than a word; the line is the claim's in the file as it now stands."""
    change = edit(claim="Lain.", times=(dataclasses.replace(FULL.times[0], edtf="2024-11"),), review=SIGNED)
    assert change.kind == "date"
    assert [field.kind for field in change.fields] == ["date", "wording", "review"]
    assert first(FULL).splitlines()[change.line - 1] == "  - id: c-000000"


def test_extraction_is_told_from_people() -> None:
    """By the seals: as sealed is extraction's, everything else a person's."""
    text = first(claim(0), claim(1), claim(2))
    again = merge_text(text, PATH, sheet([claim(0, hedge="pagi"), claim(1), claim(3)]))[0]
    assert {(change.record, change.kind, change.by) for change in changed(text, again)} == {
        ("c-000000", "polarity", "extraction"), ("c-000020", "removed", "extraction"),
        ("c-000030", "added", "extraction")}
    deleted = text.replace(text[text.index("\n  - id: c-000010"):text.index("\n  - id: c-000020")], "")
    assert [(change.record, change.kind, change.by) for change in changed(text, deleted)] == [
        ("c-000010", "removed", "person")]
    assert changed(deleted, text)[0].by == "person", "whoever puts a deleted claim back is a person"


def test_a_proposal_and_a_new_line_are_extractions_a_review_is_a_persons() -> None:
    """Also where the words are as sealed."""
    accepted = review_text(first(claim(0)), PATH, "c-000000", Word("accept", "Rina", "2025-06-20"))
    assert [(each.by, each.matters) for each in changed(first(claim(0)), accepted)] == [("person", False)]
    proposed = merge_text(accepted, PATH, sheet([claim(0, hedge="pagi", line=3)]))[0]
    change, = changed(accepted, proposed)
    assert (change.by, change.kind, change.matters) == ("extraction", "review", False)
    assert change.fields == (FieldChange("proposal.line", "review", None, "3"),
                             FieldChange("proposal.hedge", "review", None, "pagi"))
    applied = review_text(proposed, PATH, "c-000000", Word("apply-proposal", "Rina", "2025-06-21"))
    assert [each.by for each in changed(proposed, applied)] == ["person"]


def test_taking_an_edit_back_is_a_persons_change() -> None:
    """Though the claim is then as the machine reads it."""
    text = first(claim(0))
    edited = text.replace("kind: event", "kind: state")
    assert [each.by for each in changed(text, edited)] == ["person"]
    assert [each.by for each in changed(edited, text)] == ["person"]


def test_a_rejection_matters_to_the_briefing_an_acceptance_does_not() -> None:
    """A rejected claim leaves it."""
    assert edit(review=Review("rejected", "Rina", "2025-06-20")).matters
    assert not edit(review=Review("accepted", "Rina", "2025-06-20")).matters
    assert not edit(note="lihat peta").matters
    assert edit(event="banjir").matters


def test_the_source_and_its_entities_are_compared_too() -> None:
    """Part by part, with their lines, and not on a sheet that is new."""
    text = first(claim(0))
    after = text.replace('edtf: "2025-06-17"', 'edtf: "2025-06-18"').replace('name: "Sari Wulan"', 'name: "Sari W."')
    after = after.replace("outlet: null", "outlet: harian").replace("topics: []", "topics: [laut]")
    after = after.replace(f'sha256: "{"a" * 64}"', f'sha256: "{"b" * 64}"')
    found = {change.record: change for change in changed(text, after)}
    assert found["source.published"].fields == (FieldChange("published.edtf", "date", "2025-06-17", "2025-06-18"),)
    assert found["entity.sari-wulan"].fields == (FieldChange("name", "attribution", "Sari Wulan", "Sari W."),)
    assert found["source.outlet"].fields == (FieldChange("outlet", "attribution", None, "harian"),)
    assert (found["source.outlet"].kind, found["source.outlet"].by) == ("attribution", "person")
    assert after.splitlines()[found["source.published"].line - 1].startswith("  published:")
    assert after.splitlines()[found["entity.sari-wulan"].line - 1].startswith("  - {id: sari-wulan")
    assert (found["topics"].fields[0].new, found["source.sha256"].by) == ("laut", "extraction")
    assert [change.record for change in sheet_changes(None, state(text), PATH)] == ["c-000000"]
    gone, = sheet_changes(state(text), None, PATH)
    assert (gone.kind, gone.by, gone.ref) == ("removed", "person", "2025-06-17-a#c-000000")


def test_registries_entry_by_entry() -> None:
    """All of it people's; a ruling changes no comparison, a judgement does."""
    ruling = Ruling(("a#c-000001", "b#c-000002"), "composition", "14.000 is 11.000 and 3.000", (), "Rina", "2025-06-20")
    judged = Judgement(("a#c-000001", "b#c-000002"), "same", "Rina", "2025-06-20", line=7)
    before = Registries((KnownEntity("sari", "person", "Sari", line=3),), (), (Topic("laut", "Laut"),))
    after = Registries((KnownEntity("sari", "person", "Sari", aliases=("S.",), line=9),), (),
                       (Topic("laut", "Laut", judgements=(judged,), rulings=(ruling,)),))
    found = registry_changes(before, after)
    assert [(each.path, each.line, each.record, each.kind, each.matters) for each in found] == [
        ("content/entities.yaml", 9, "entity.sari", "attribution", True),
        ("content/topics/laut.yaml", 7, "judgements.a#c-000001 b#c-000002", "added", True),
        ("content/topics/laut.yaml", 0, "rulings.a#c-000001 b#c-000002", "added", False)]
    assert found[0].fields == (FieldChange("aliases", "attribution", "[]", "S."),)
    assert found[2].says == ruling.text
    assert registry_changes(after, dataclasses.replace(
        after, entities=(dataclasses.replace(after.entities[0], line=1),))) == ()


def test_values_in_words() -> None:
    """Numbers as a sheet writes them, no value as nothing."""
    assert [said(value) for value in (None, True, 1e16, 5, "x", (), ("a", "b"))] == [
        None, "true", "1.0e+16", "5", "x", "[]", "a, b"]


@given(strategies.sheets, strategies.sheets)
@settings(max_examples=60)
def test_any_two_sheets_compare(before: FactSheet, after: FactSheet) -> None:
    """Every difference between claims is told, under its kind; equal sheets give nothing."""
    after = dataclasses.replace(after, id=before.id)
    path = f"content/sheets/{before.id}.yaml"
    states = [State(each, encode_sheet(each)) for each in (before, after)]
    found = {change.record: change for change in sheet_changes(*states, path)}
    old, new = ({claim.id: claim for claim in each.claims} for each in (before, after))
    assert {key for key in {**old, **new} if old.get(key) != new.get(key)} == {key for key in found if key[:2] == "c-"}
    for change in found.values():
        assert change.fields or change.kind in ("added", "removed")
        assert all(field.old != field.new for field in change.fields)
        assert change.kind in ("added", "removed", *(field.kind for field in change.fields))
        assert KINDS.index(change.kind) == min([KINDS.index(field.kind) for field in change.fields] or [
            KINDS.index(change.kind)])
    assert sheet_changes(states[0], states[0], path) == ()
