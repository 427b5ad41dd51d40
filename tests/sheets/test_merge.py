"""Hand edits survive every later extraction; what nobody touched follows it."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model.article import Published
from briefgen.model.sheet import (
    Claim,
    ClaimHop,
    ClaimTime,
    Credit,
    Extraction,
    FactSheet,
    Review,
    SheetEntity,
    SheetSource,
)
from briefgen.sheets.decode import decode_sheet
from briefgen.sheets.encode import encode_sheet
from briefgen.sheets.merge import merge_sheet, merge_text
from briefgen.sheets.seals import edited, is_decided, records, sealed

STEM = "2025-06-17-a"
PATH = f"content/sheets/{STEM}.yaml"
SENTENCES = (
    "Pelabuhan Karang ditutup sejak pagi karena ombak tinggi.",
    "Sedikitnya 40 kapal menunggu di luar pelabuhan itu.",
    "Kepala pelabuhan Sari Wulan membantah ada korban jiwa dalam peristiwa tersebut.",
    "Kapal pertama diharapkan berangkat lagi pada Sabtu depan.",
    "Nelayan setempat menyebut penutupan itu merugikan mereka.",
    "Bantuan beras sebanyak 5 ton tiba dengan truk kemarin.",
)


def claim(number: int, *, cut: int = 0, hedge: str | None = None, salt: str = "", line: int | None = None) -> Claim:
    """The claim of one sentence; cut shortens the quote, salt gives it another id."""
    quote = " ".join(SENTENCES[number].split()[: -cut or None])
    minted = f"c-{number:05d}{salt or '0'}"
    return Claim(minted, line or number * 2 + 1, "event", quote, quote, hedge=hedge)


def sheet(claims: Sequence[Claim], **changes: object) -> FactSheet:
    """A fresh extraction with these claims."""
    source = SheetSource(
        f"seeds/{STEM}.txt",
        "a" * 64,
        "id",
        "Pelabuhan Karang Ditutup",
        None,
        "unknown",
        None,
        ("Ada",),
        (),
        None,
        Published("2025-06-17", None, "stated", "17 Juni 2025"),
        (),
        (Credit("foto", "(Foto)"),),
        None,
        None,
        None,
    )
    fresh = FactSheet(
        STEM,
        (),
        source,
        SENTENCES[0],
        (SheetEntity("sari-wulan", "person", "Sari Wulan", ("Sari",)),),
        tuple(claims),
        Extraction("0.1.0", "id@1"),
    )
    return dataclasses.replace(fresh, **changes)  # type: ignore[arg-type]


def read(text: str) -> FactSheet:
    """The sheet of a text that must be sound."""
    decoded, problems = decode_sheet(text, PATH)
    assert problems == ()
    assert decoded is not None
    return decoded.sheet


def first(*claims: Claim) -> str:
    """The text of a first extraction."""
    return merge_text(None, PATH, sheet(claims))[0]


def block(text: str, key: str) -> str:
    """The lines of one claim as they stand."""
    return next(each for each in text.split("\n\n  - ") if each.startswith(f"id: {key}"))


def test_a_first_extraction_is_sealed() -> None:
    """Every record has a seal that fits."""
    held = read(first(claim(0), claim(1)))
    assert [key for key, _ in held.extraction.seals] == list(records(held))
    assert edited(held) == ()


def test_extracting_twice_changes_no_byte() -> None:
    """The same reading over its own sheet."""
    text = first(claim(0), claim(1))
    assert merge_text(text, PATH, sheet([claim(0), claim(1)])) == (text, ())


def test_an_untouched_claim_follows_the_reading() -> None:
    """Replaced in place, under its old id, and sealed anew; the result is what a first extraction would write."""
    text = first(claim(0), claim(1))
    assert merge_text(text, PATH, sheet([claim(0, hedge="sejak"), claim(1)]))[0] == first(
        claim(0, hedge="sejak"), claim(1)
    )


def test_an_untouched_claim_that_is_read_no_more_goes() -> None:
    """With its seal, so that it may come back."""
    text = first(claim(0), claim(1))
    less = merge_text(text, PATH, sheet([claim(1)]))[0]
    assert less == first(claim(1))
    assert merge_text(less, PATH, sheet([claim(0), claim(1)]))[0] == text


def test_a_hand_edit_stands_and_the_new_reading_is_proposed_once() -> None:
    """A person's word stays; the differing fields come as a proposal; a declined proposal does not return."""
    text = first(claim(0), claim(1)).replace("    kind: event\n", "    kind: state   # by hand\n", 1)
    assert merge_text(text, PATH, sheet([claim(0), claim(1)]))[0] == text
    proposed = merge_text(text, PATH, sheet([claim(0, hedge="sejak pagi"), claim(1)]))[0]
    assert read(proposed).claims[0].kind == "state"
    assert read(proposed).claims[0].proposal == (("kind", "event"), ("hedge", "sejak pagi"))
    declined = proposed.replace('    proposal:\n      kind: event\n      hedge: "sejak pagi"\n', "")
    assert merge_text(declined, PATH, sheet([claim(0, hedge="sejak pagi"), claim(1)]))[0] == declined


def test_a_proposal_leaves_every_other_byte_of_the_block() -> None:
    """Comments, quoting style and order of keys in a reviewed block stay as the person left them."""
    text = first(claim(0), claim(1)).replace(
        "    review: {state: unreviewed}\n",
        "    # checked by phone\n    review: {by: 'Rina', at: 2025-06-20, "
        "state: accepted}   # ok\n    note: it's # here\n",
        1,
    )
    proposed = merge_text(text, PATH, sheet([claim(0, hedge="pagi"), claim(1)]))[0]
    assert (
        proposed.replace('    proposal:\n      hedge: "pagi"\n', "").split("extraction:")[0]
        == text.split("extraction:")[0]
    )
    assert 'proposal:\n      hedge: "pagi"\n' in proposed


def test_a_proposal_that_the_reading_takes_back_goes() -> None:
    """When the machine comes to read what the person wrote."""
    text = first(claim(0)).replace("    kind: event\n", "    kind: state\n")
    proposed = merge_text(text, PATH, sheet([claim(0, hedge="pagi")]))[0]
    agreed = merge_text(proposed, PATH, sheet([dataclasses.replace(claim(0), kind="state")]))[0]
    assert read(agreed).claims[0] == dataclasses.replace(claim(0), kind="state")


def test_an_edit_that_the_reading_once_shared_still_stands() -> None:
    """The machine agreeing for a while does not make the record the machine's."""
    text = first(claim(0)).replace("    kind: event\n", "    kind: state\n")
    agreed = merge_text(text, PATH, sheet([dataclasses.replace(claim(0), kind="state")]))[0]
    assert read(merge_text(agreed, PATH, sheet([claim(0)]))[0]).claims[0].kind == "state"


def test_a_deleted_claim_never_returns() -> None:
    """Not with the same id, not after a reading that missed it, not when other rules cut its sentence otherwise."""
    text = first(claim(0), claim(1))
    deleted = text.replace("\n  - " + block(text, "c-000000"), "", 1)
    assert [each.id for each in read(deleted).claims] == ["c-000010"]
    for reading in ([claim(0), claim(1)], [claim(1)], [claim(0), claim(1)], [claim(0, cut=2, salt="f"), claim(1)]):
        deleted = merge_text(deleted, PATH, sheet(reading))[0]
        assert [each.id for each in read(deleted).claims] == ["c-000010"]


def test_a_rejected_claim_stays_as_a_tombstone() -> None:
    """No proposal on it, no second claim of its words, no removal."""
    text = first(claim(0)).replace("{state: unreviewed}", '{state: rejected, by: "Rina", at: "2025-06-20"}')
    for reading in ([claim(0, hedge="pagi")], [], [claim(0, cut=1, salt="f")]):
        assert read(merge_text(text, PATH, sheet(reading))[0]).claims == read(text).claims


def test_an_id_stays_when_other_rules_mint_another() -> None:
    """Quotes that share at least half of the shorter one are one claim."""
    text = first(claim(0), claim(1))
    other = merge_text(text, PATH, sheet([claim(0, cut=3, salt="e"), claim(1, salt="d")]))[0]
    assert [(each.id, each.quote) for each in read(other).claims] == [
        ("c-000000", claim(0, cut=3).quote),
        ("c-000010", claim(1).quote),
    ]


def test_quotes_that_share_little_are_two_claims() -> None:
    """The old one goes, the new one comes with its own id."""
    text = first(claim(0))
    assert merge_text(text, PATH, sheet([claim(1)]))[0] == first(claim(1))


def test_a_persons_own_claim_stands_without_a_seal() -> None:
    """Behind the claim it was written behind, byte for byte."""
    own = (
        "\n  - id: c-abcdef\n    line: 1\n    kind: plan\n    claim: Kapal akan berangkat.   # mine\n"
        "    quote: Kapal pertama diharapkan berangkat\n    review: {state: unreviewed}\n"
    )
    text = first(claim(0), claim(5)).replace("\n  - id: c-000050", own + "\n  - id: c-000050", 1)
    merged = merge_text(text, PATH, sheet([claim(0, hedge="x"), claim(1), claim(5)]))[0]
    assert own in merged
    assert [each.id for each in read(merged).claims] == ["c-000000", "c-000010", "c-abcdef", "c-000050"]
    assert "c-abcdef" not in dict(read(merged).extraction.seals)


def test_a_new_claim_comes_in_the_articles_order() -> None:
    """Between its neighbours."""
    text = first(claim(0), claim(2))
    assert merge_text(text, PATH, sheet([claim(0), claim(1), claim(2)]))[0] == first(claim(0), claim(1), claim(2))


def test_the_first_and_the_last_claim_may_come_and_go() -> None:
    """An empty list of claims is [] on disk."""
    empty = first()
    assert "claims: []" in empty
    assert merge_text(empty, PATH, sheet([claim(0)]))[0] == first(claim(0))
    assert merge_text(first(claim(0)), PATH, sheet([]))[0] == empty


def test_an_outlet_set_by_a_person_stands_while_the_rest_of_the_source_follows() -> None:
    """The source is sealed part by part; its file and hash are always the machine's."""
    text = first(claim(0)).replace("  outlet: null\n", "  outlet: harian-contoh   # by the imprint\n")
    fresh = sheet([claim(0)])
    source = dataclasses.replace(fresh.source, sha256="b" * 64, authors=("Ben",))
    merged, problems = merge_text(text, PATH, dataclasses.replace(fresh, source=source))
    assert problems == ()
    held = read(merged).source
    assert (held.outlet, held.sha256, held.authors) == ("harian-contoh", "b" * 64, ("Ben",))
    assert "  outlet: harian-contoh   # by the imprint\n" in merged


def test_a_person_who_overrules_the_source_is_told_when_the_reading_changes() -> None:
    """There is no proposal outside claims; the person's word stands and a warning says so, once."""
    text = (
        first(claim(0))
        .replace('text: "17 Juni 2025"}', 'text: "17 Juni 2025", time: "09:00"}')
        .replace("time: null, ", "")
    )
    fresh = sheet([claim(0)])
    later = dataclasses.replace(
        fresh,
        source=dataclasses.replace(fresh.source, published=Published("2025-06-18", None, "stated", "18 Juni 2025")),
    )
    merged, problems = merge_text(text, PATH, later)
    assert read(merged).source.published == read(text).source.published
    assert [str(each) for each in problems] == [
        (
            "content/sheets/2025-06-17-a.yaml:17: M001 source.published was set by a person, and extraction now reads "
            "something else\n    fix: look at the seed; the sheet keeps the person's word"
        )
    ]
    assert merge_text(merged, PATH, later) == (merged, ())


def test_a_cleared_author_stays_cleared_and_a_deleted_entity_stays_deleted() -> None:
    """An empty value where the machine had one is a deletion."""
    text = first(claim(0)).replace('  authors: ["Ada"]\n', "  authors: []\n")
    text = text.replace(
        'entities:\n  - {id: sari-wulan, type: person, name: "Sari Wulan", mentions: ["Sari"]}\n', "entities: []\n"
    )
    merged = merge_text(text, PATH, sheet([claim(0), claim(1)]))[0]
    assert read(merged).source.authors == ()
    assert read(merged).entities == ()


def test_a_note_or_an_answer_makes_a_claim_the_persons() -> None:
    """What people add beside the facts is not lost under a new reading."""
    for added in ("note: tanya lagi", "answers: when-closed", "measure: ships"):
        text = first(claim(0)).replace("    review: {state: unreviewed}\n", f"    {added}\n    review: {{}}\n")
        merged = read(merge_text(text, PATH, sheet([]))[0])
        assert is_decided(merged.claims[0])


def test_a_claim_that_only_moved_gets_its_new_line() -> None:
    """Untouched: the line follows. Reviewed: the line is proposed, the block stays."""
    text = first(claim(0))
    assert merge_text(text, PATH, sheet([claim(0, line=7)]))[0] == text.replace("line: 1\n", "line: 7\n")
    reviewed = text.replace("{state: unreviewed}", '{state: accepted, by: "Rina", at: "2025-06-20"}')
    moved = read(merge_text(reviewed, PATH, sheet([claim(0, line=7)]))[0]).claims[0]
    assert (moved.line, moved.proposal) == (1, (("line", 7),))


def test_windows_line_ends_and_comments_between_claims_stay() -> None:
    """Only the lines of what changed are written, with the file's own line ends."""
    text = first(claim(0), claim(1)).replace("\n\n  - id: c-000010", "\n\n  # about ships\n  - id: c-000010")
    text = text.replace("\n", "\r\n")
    merged = merge_text(text, PATH, sheet([claim(0), claim(1, hedge="Sedikitnya")]))[0]
    assert merged.count("\n") == merged.count("\r\n")
    assert "\r\n\r\n  # about ships\r\n  - id: c-000010\r\n" in merged
    assert merged.split("c-000010")[0] == text.split("c-000010")[0]


def test_comments_inside_a_replaced_block_stay_beside_their_keys() -> None:
    """A comment is a person's word too; only the lines of what changed are written."""
    text = first(claim(0)).replace("    kind: event\n", "    # really?\n    kind: event  # see page 2\n")
    merged = merge_text(text, PATH, sheet([claim(0, hedge="pagi")]))[0]
    hedged = text.replace("    via: []\n", '    via: []\n    hedge: "pagi"\n')
    assert merged.split("extraction:")[0] == hedged.split("extraction:")[0]
    assert read(merged).claims[0].hedge == "pagi"


def test_the_comment_of_a_key_that_changes_stays_with_it() -> None:
    """Behind the key where it keeps one line, above it where it has several, in its place where the key goes."""
    text = first(claim(0, hedge="pagi")).replace("    kind: event\n", "    kind: event  # see page 2\n")
    text = text.replace('    hedge: "pagi"\n', '    hedge: "pagi"  # hm\n').replace("via: []\n", "via: []  # nobody\n")
    read_anew = dataclasses.replace(claim(0), kind="state", via=(ClaimHop("rina", "kata Rina"),))
    merged = merge_text(text, PATH, sheet([read_anew]))[0]
    assert "    kind: state  # see page 2\n" in merged
    assert "    # nobody\n    via:\n      - {who: rina, text: \"kata Rina\"}\n    # hm\n    review:" in merged
    assert read(merged).claims == (read_anew,)


def test_a_claim_whose_first_key_changes_is_written_anew() -> None:
    """Where a person put another key on the dash's line; its comments move above."""
    text = first(claim(0)).replace("  - id: c-000000\n    line: 1\n    kind: event\n",
                                   "  - kind: event  # first\n    id: c-000000\n    line: 1\n")
    merged = merge_text(text, PATH, sheet([dataclasses.replace(claim(0), kind="state")]))[0]
    assert "\n  # first\n  - id: c-000000\n    line: 1\n    kind: state\n" in merged


def test_a_comment_above_a_claim_that_goes_stays_in_the_list() -> None:
    """It moves to the top of the list."""
    text = first(claim(0), claim(1)).replace("\n  - id: c-000010", "\n  # ships\n  - id: c-000010")
    assert "claims:\n  # ships\n\n  - id: c-000000" in merge_text(text, PATH, sheet([claim(0)]))[0]


def test_a_sheet_in_another_layout_merges_to_the_same_facts() -> None:
    """Lists without indent, flow style: people and other tools write those."""
    text = first(claim(0), claim(1))
    head, claims = text.split("claims:\n")
    claims, foot = claims.split("extraction:\n")
    low = f"{head}claims:\n{claims.replace(chr(10) + '  ', chr(10))}extraction:\n{foot}"
    held = read(low)
    merged, _ = merge_text(low, PATH, sheet([claim(0), claim(1), claim(2)]))
    assert read(merged).claims[:2] == held.claims
    assert "\n- id: c-000020\n  line: 5\n" in merged


def test_a_broken_sheet_is_left_alone() -> None:
    """Its problems are told, no byte is changed."""
    text = first(claim(0)).replace("kind: event", "kind: evnt")
    merged, problems = merge_text(text, PATH, sheet([claim(1)]))
    assert merged == text
    assert [each.code for each in problems] == ["F004"]


def test_a_reading_that_no_sheet_can_hold_changes_nothing() -> None:
    """A fault of the rules never costs a person's sheet."""
    text = first(claim(0)).replace("  - id", "  # mine\n  - id")
    merged, problems = merge_text(text, PATH, sheet([dataclasses.replace(claim(0), about=("No Id",))]))
    assert merged == text
    assert [each.code for each in problems] == ["F005"]


# Random histories: a machine whose rules change and people who edit, delete, add and review between its runs.

machine = st.lists(
    st.tuples(
        st.integers(0, 5), st.integers(0, 2), st.sampled_from((None, "pagi", "itu")), st.sampled_from(("0", "e", "d"))
    ),
    max_size=6,
    unique_by=lambda row: row[0],
).map(lambda rows: sheet([claim(n, cut=cut, hedge=hedge, salt=salt) for n, cut, hedge, salt in sorted(rows)]))
deeds = st.lists(
    st.tuples(st.sampled_from(("edit", "delete", "accept", "reject", "note", "add", "swap", "via")), st.integers(0, 9)),
    max_size=4,
)


def act(held: FactSheet, deed: str, at: int) -> FactSheet:
    """What a person may do to a sheet between two extractions."""
    claims = list(held.claims)
    if deed == "add":
        own = Claim(f"c-aaaa{at:02d}", 1, "plan", f"Milik {at}", f"milik orang {at} sendiri saja")
        if own.id not in {each.id for each in claims}:
            claims.insert(min(at, len(claims)), own)
    elif claims:
        at %= len(claims)
        one = claims[at]
        if deed == "delete":
            del claims[at]
        elif deed == "swap":
            claims[0], claims[at] = claims[at], claims[0]
        else:
            claims[at] = {
                "edit": dataclasses.replace(one, claim=one.claim + " (disunting)"),
                "via": dataclasses.replace(one, via=(*one.via, ClaimHop("rina", "kata Rina"))),
                "accept": dataclasses.replace(one, review=Review("accepted", "Rina", "2025-06-20")),
                "reject": dataclasses.replace(one, review=Review("rejected", "Rina", "2025-06-20")),
                "note": dataclasses.replace(one, note="periksa lagi"),
            }[deed]
    return dataclasses.replace(held, claims=tuple(claims))


def bare(one: Claim) -> Claim:
    """A claim without what the machine may add to it."""
    return dataclasses.replace(one, proposal=())


@given(machine, st.lists(st.tuples(deeds, machine), min_size=1, max_size=5))
@settings(max_examples=300)
def test_no_history_loses_a_persons_word(
    start: FactSheet, rounds: list[tuple[list[tuple[str, int]], FactSheet]]
) -> None:
    """The laws of merging over random histories."""
    text = merge_text(None, PATH, start)[0]
    touched: dict[str, Claim] = {}
    deleted: set[str] = set()
    for doings, fresh in rounds:
        before = read(text)
        mine = before
        for deed, at in doings:
            mine = act(mine, deed, at)
        was = {each.id: each for each in before.claims}
        touched.update((each.id, bare(each)) for each in mine.claims if was.get(each.id) != each)
        deleted |= {key for key in was if key not in {each.id for each in mine.claims}}
        text = encode_sheet(mine)
        merged_text, _ = merge_text(text, PATH, fresh)
        merged = read(merged_text)
        after = {each.id: each for each in merged.claims}
        for key in touched.keys() - deleted:
            assert bare(after[key]) == touched[key], "a record with a person's hand in it is never changed"
        own = {key for key in deleted if key.startswith("c-aaaa")}
        assert not (deleted - own) & after.keys(), "a deleted record never returns"
        readings = {(each.quote, each.hedge, each.kind) for each in fresh.claims}
        for key in after.keys() - touched.keys():
            one = after[key]
            assert (one.quote, one.hedge, one.kind) in readings, "an untouched record is the fresh one"
        assert merge_text(merged_text, PATH, fresh) == (merged_text, ()), "merging twice changes nothing"
        assert merge_sheet(merged, fresh)[0] == merged
        text = merged_text


@given(machine, machine)
@settings(max_examples=100)
def test_a_sheet_nobody_touched_becomes_the_fresh_one_under_its_old_ids(old: FactSheet, new: FactSheet) -> None:
    """Up to ids, the text is what a first extraction would write: no trace of older rules."""
    merged = read(merge_text(merge_text(None, PATH, old)[0], PATH, new)[0])
    renamed = [dataclasses.replace(one, id=two.id) for one, two in zip(new.claims, merged.claims, strict=True)]
    assert merged == sealed(dataclasses.replace(new, claims=tuple(renamed)))


def test_a_time_of_a_reviewed_claim_is_proposed_whole() -> None:
    """A proposal holds a field's whole value, in the form of the claim itself."""
    text = first(claim(0)).replace("{state: unreviewed}", '{state: accepted, by: "Rina", at: "2025-06-20"}')
    reading = dataclasses.replace(claim(0), times=(ClaimTime("event", "pagi", None, "editor"),))
    merged = merge_text(text, PATH, sheet([reading]))[0]
    assert '    proposal:\n      times:\n        - {role: event, text: "pagi", edtf: null, rule: editor}\n' in merged
    assert read(merged).claims[0].proposal == (("times", reading.times),)
