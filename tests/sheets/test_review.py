"""A person's decision on a claim: what is written, what stays, and what is refused."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.errors import ReviewRefused
from briefgen.model.sheet import Claim, ClaimHop, ClaimQuantity, ClaimTime, FactSheet, Review
from briefgen.sheets.decode import decode_sheet
from briefgen.sheets.encode import encode_sheet
from briefgen.sheets.merge import merge_text
from briefgen.sheets.review import DECISIONS, Word, decide, review_text
from tests import strategies
from tests.sheets.test_merge import PATH, claim, first, read, sheet

FULL = dataclasses.replace(
    claim(0), times=(ClaimTime("event", "sejak pagi", "2025-06-17", "explicit"),), about=("karang",), hedge="sejak",
    quantities=(ClaimQuantity("40 kapal", 40, "exact", "kapal"),), via=(ClaimHop("sari-wulan", "kata Sari"),))


def word(decision: str, **more: object) -> Word:
    """What Rina says on a fixed day."""
    return Word(decision, "Rina", "2025-06-20", **more)  # type: ignore[arg-type]


def corrected(one: Claim, *values: tuple[str, str]) -> Claim:
    """The claim after a correction."""
    return decide(one, word("correct", values=values))


def test_accepting_changes_one_line_and_keeps_its_comment() -> None:
    """Everything else stays to the byte, Windows line ends included."""
    text = first(claim(0), claim(1)).replace("unreviewed}\n", "unreviewed}  # soon\n", 1).replace("\n", "\r\n")
    new = review_text(text, PATH, "c-000000", word("accept"))
    assert new == text.replace(
        "review: {state: unreviewed}  # soon", 'review: {state: accepted, by: "Rina", at: "2025-06-20"}  # soon', 1)


def test_rejecting_leaves_a_tombstone_with_its_reason() -> None:
    """That no later extraction brings back."""
    text = review_text(first(claim(0)), PATH, "c-000000", word("reject", note="opinion, not a fact"))
    assert read(text).claims[0].review == Review("rejected", "Rina", "2025-06-20", (), "opinion, not a fact")
    assert merge_text(text, PATH, sheet([claim(0, hedge="pagi")]))[0].split("extraction")[0] == text.split(
        "extraction")[0]


def test_a_correction_names_what_it_changed() -> None:
    """In the order in which the fields were named, those of earlier corrections first."""
    once = corrected(FULL, ("hedge", "null"))
    assert (once.hedge, once.review) == (None, Review("corrected", "Rina", "2025-06-20", ("hedge",)))
    twice = corrected(once, ("quantities[0].bound", "about"), ("hedge", "pagi"))
    assert twice.review.changed == ("hedge", "quantities")
    assert twice.quantities == (ClaimQuantity("40 kapal", 40, "about", "kapal"),)


@pytest.mark.parametrize(("way", "text", "name", "value"), [
    ("claim", "Pelabuhan: 'ditutup' # lagi", "claim", "Pelabuhan: 'ditutup' # lagi"),
    ("claim", "null", "claim", "null"),
    ("hedge", "null", "hedge", None),
    ("negated", "true", "negated", True),
    ("kind", "plan", "kind", "plan"),
    ("about", "[russia, ukraine]", "about", ("russia", "ukraine")),
    ("about[1]", "russia", "about", ("karang", "russia")),
    ("about[0]", "null", "about", ()),
    ("via[0].who", "kapten", "via", (ClaimHop("kapten", "kata Sari"),)),
    ("via[0].anonymous", "true", "via", (ClaimHop("sari-wulan", "kata Sari", anonymous=True),)),
    ("via", "[]", "via", ()),
    ("quantities[0].value", "41.5", "quantities", (ClaimQuantity("40 kapal", 41.5, "exact", "kapal"),)),
    ("quantities[1]", '{text: "5 ton", value: 5, bound: exact, unit: ton}', "quantities",
     (*FULL.quantities, ClaimQuantity("5 ton", 5, "exact", "ton"))),
    ("times[0].role", "said", "times", (dataclasses.replace(FULL.times[0], role="said"),)),
    ("answers", "kapan", "answers", "kapan"),
    ("note", "lihat peta", "note", "lihat peta"),
])
def test_values_that_can_be_set(way: str, text: str, name: str, value: object) -> None:
    """Text as it is, lists and mappings as in a sheet, single items and their parts by number."""
    new = corrected(FULL, (way, text))
    assert new == dataclasses.replace(FULL, **{name: value}, review=new.review)
    assert new.review.changed == (name,)


def test_a_date_that_a_person_sets_follows_from_no_rule() -> None:
    """Unless the person names the rule too."""
    free = corrected(FULL, ("times[0].edtf", "2024-11"))
    assert free.times == (ClaimTime("event", "sejak pagi", "2024-11", "editor"),)
    ruled = corrected(FULL, ("times[0].edtf", "2024-11"), ("times[0].rule", "month-past"))
    assert ruled.times[0].rule == "month-past"


@pytest.mark.parametrize(("way", "text", "why"), [
    ("hegde", "x", "hegde: there is no such field to set; did you mean hedge?"),
    ("id", "c-ffffff", "id: there is no such field to set"),
    ("review", "{}", "review: there is no such field to set"),
    ("line", "3", "line: there is no such field to set"),
    ("proposal", "{}", "proposal: there is no such field to set"),
    ("times.edtf", "2024", "times.edtf is no value of a claim"),
    ("times[0", "2024", "times[0: there is no such field to set"),
    ("times[3].edtf", "2024", "times[3].edtf: the claim has 1 times"),
    ("times[1].edtf", "2024", "times[1].edtf: the claim has 1 times"),
    ("hedge[0]", "x", "hedge[0]: the claim has 0 hedge"),
    ("about[0].who", "x", "about[0].who: an item of this list has no parts"),
    ("times[0].edt", "2024", "times[0].edt: there is no such field to set; did you mean edtf?"),
    ("times[0].edtf", "2024-13", "times[0].edtf: expected|not a date"),
    ("quantities[0].value", "11.000", "write 11000 for the whole number"),
    ("kind", "evnt", "did you mean `event`?"),
    ("claim", "", "found nothing"),
    ("via[0]", "{who: a}", "the key `text` is missing"),
    ("about", "[a]\nevil: b", "write it as it stands in a sheet"),
    ("about", "[a", "this is not YAML"),
    ("quote", "dua\nbaris", "expected one line of the article"),
])
def test_values_that_are_refused_in_one_line(way: str, text: str, why: str) -> None:
    """With what to write instead."""
    with pytest.raises(ReviewRefused) as refused:
        corrected(FULL, (way, text))
    assert any(part in str(refused.value) for part in why.split("|"))
    assert "\n" not in str(refused.value)


def test_applying_a_proposal_takes_its_fields_over() -> None:
    """And leaves no proposal; a person's fields that it does not touch stay corrected."""
    text = first(claim(0)).replace("{state: unreviewed}", '{state: accepted, by: "Ada", at: "2025-06-18"}')
    proposed = merge_text(text, PATH, sheet([claim(0, hedge="pagi")]))[0]
    applied = review_text(proposed, PATH, "c-000000", word("apply-proposal"))
    accepted = Review("accepted", "Rina", "2025-06-20")
    assert read(applied).claims == (dataclasses.replace(claim(0, hedge="pagi"), review=accepted),)
    assert merge_text(applied, PATH, sheet([claim(0, hedge="pagi")]))[0] == applied
    mixed = dataclasses.replace(FULL, review=Review("corrected", "Ada", "2025-06-18", ("hedge", "times")),
                                proposal=(("times", ()),))
    assert decide(mixed, word("apply-proposal")).review == Review("corrected", "Rina", "2025-06-20", ("hedge",))


def test_a_declined_proposal_does_not_return() -> None:
    """To accept a claim as it stands is to say no to what waits."""
    text = first(claim(0)).replace("{state: unreviewed}", '{state: accepted, by: "Ada", at: "2025-06-18"}')
    fresh = sheet([claim(0, hedge="pagi")])
    declined = review_text(merge_text(text, PATH, fresh)[0], PATH, "c-000000", word("accept"))
    assert read(declined).claims[0].proposal == ()
    assert merge_text(declined, PATH, fresh)[0] == declined


def test_a_dispute_keeps_the_proposal_waiting() -> None:
    """Nothing is settled by it."""
    waiting = dataclasses.replace(FULL, proposal=(("hedge", None),))
    assert decide(waiting, word("dispute", note="kapal lain")).proposal == waiting.proposal


def test_an_edit_in_the_file_is_signed_by_naming_what_stands() -> None:
    """A silent edit (C014) becomes a correction."""
    text = first(claim(0)).replace("    kind: event\n", "    kind: state\n")
    signed = read(review_text(text, PATH, "c-000000", word("correct", values=(("kind", "state"),)))).claims[0]
    assert (signed.kind, signed.review.changed) == ("state", ("kind",))


@pytest.mark.parametrize(("said", "why"), [
    (word("correct"), "name what is corrected: --set FIELD=VALUE"),
    (word("correct", values=(("hedge", "sejak"),)), "nothing changes"),
    (word("dispute"), "say with --note what is disputed"),
    (word("apply-proposal"), "c-000000 has no proposal to apply"),
    (word("accept", values=(("hedge", "x"),)), "only a correction sets values"),
    (Word("accept", " ", "2025-06-20"), "say who decides"),
])
def test_decisions_that_cannot_be(said: Word, why: str) -> None:
    """One line, and nothing written."""
    with pytest.raises(ReviewRefused, match=why):
        decide(FULL, said)


def test_a_claim_that_is_not_there_and_a_sheet_that_cannot_be_read() -> None:
    """The nearest id is named; the first problem of the sheet is told."""
    with pytest.raises(ReviewRefused, match=r"has no claim c-000001; did you mean c-000000\?"):
        review_text(first(claim(0)), PATH, "c-000001", word("accept"))
    with pytest.raises(ReviewRefused, match=r"2025-06-17-a\.yaml:\d+: F004 .*fix:"):
        review_text(first(claim(0)).replace("kind: event", "kind: evnt"), PATH, "c-000000", word("accept"))
    with pytest.raises(ReviewRefused, match="F00"):
        review_text(first(claim(0)), PATH, "c-000000", Word("accept", "Rina", "yesterday"))


@given(strategies.sheets.filter(lambda one: bool(one.claims)), st.sampled_from(DECISIONS), strategies.words, st.data())
@settings(max_examples=60)
def test_a_decision_touches_its_claim_alone(held: FactSheet, decision: str, note: str, data: st.DataObject) -> None:
    """Whatever the sheet holds: the rest reads as before, and a refusal writes nothing."""
    one = data.draw(st.sampled_from(held.claims))
    path = f"content/sheets/{held.id}.yaml"
    values = (("claim", note),) if decision == "correct" else ()
    try:
        text = review_text(encode_sheet(held), path, one.id, word(decision, note=note, values=values))
    except ReviewRefused as error:
        refused = str(error)
    else:
        refused = ""
    if refused:
        assert "\n" not in refused
        return
    decoded, problems = decode_sheet(text, path)
    assert problems == ()
    assert decoded is not None
    others = [each for each in decoded.sheet.claims if each.id != one.id]
    assert others == [each for each in held.claims if each.id != one.id]
    assert dataclasses.replace(decoded.sheet, claims=()) == dataclasses.replace(held, claims=())
    now = next(each for each in decoded.sheet.claims if each.id == one.id)
    assert (now.review.by, now.review.at, now.review.note) == ("Rina", "2025-06-20", note or None)
