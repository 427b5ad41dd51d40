"""A month of life on the five seeds: people, new rules, an outlet's edit, two branches; nobody's word is lost."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.model.sheet import Claim, FactSheet
from tests.cli.repository import git
from tests.life.newsroom import Newsroom, Rules


def other_rules(sheet: FactSheet) -> FactSheet:
    """A version that reads a fifth of the claims as another kind, misses a fifth, and mints other ids for a fifth."""
    return dataclasses.replace(sheet, claims=tuple(_read_otherwise(sheet.claims)))


def _read_otherwise(claims: tuple[Claim, ...]) -> Iterator[Claim]:
    for place, claim in enumerate(claims):
        match place % 5:
            case 0:
                yield dataclasses.replace(claim, kind="state" if claim.kind != "state" else "assessment")
            case 1:
                pass
            case 2:
                yield dataclasses.replace(claim, id=f"c-{place:06x}")
            case 3:
                yield dataclasses.replace(claim, about=claim.about[:1])
            case _:
                yield claim


def one_claim_otherwise(quote: str) -> Rules:
    """Rules that read one claim as another kind."""
    def rules(sheet: FactSheet) -> FactSheet:
        return dataclasses.replace(sheet, claims=tuple(
            dataclasses.replace(claim, kind="assessment" if claim.kind != "assessment" else "state")
            if claim.quote == quote else claim for claim in sheet.claims))

    return rules


def test_a_month(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The whole of it, in order; after every step each decision stands to the letter."""
    room = Newsroom.opened(tmp_path / "briefing", capsys)
    assert list(room.errors()) == []
    _people_review(room)
    _people_edit_files(room)
    _rules_change(room)
    _an_outlet_edits(room)
    _two_branches(room)
    _the_end(room)


def _people_review(room: Newsroom) -> None:
    """First week: decisions of every kind, by the command."""
    for stem in room.stems:
        one, two, three, four, *_ = room.free(stem)
        room.review(one, "accept", "--at", "2025-06-02")
        room.review(two, "reject", "--at", "2025-06-02", "--note", "not what the article says")
        room.review(three, "correct", "--set", f"claim={room.claim(three).claim} (checked)", "--at", "2025-06-03",
                    "--by", "Ada")
        room.review(four, "dispute", "--note", "the ministry says otherwise: #1 @all", "--at", "2025-06-03")
    dated = next(ref for stem in room.stems for ref in room.free(stem) if room.claim(ref).times)
    room.review(dated, "correct", "--set", "times[0].edtf=2024-11", "--at", "2025-06-04")
    assert room.differing() == {"person": set(room.said), "extraction": set()}
    room.commit("First week")
    room.nothing_lost()
    assert list(room.errors()) == []


def _people_edit_files(room: Newsroom) -> None:
    """Second week: edits in the file, on GitHub and on Windows, one of them not signed."""
    first, second, third, *_ = room.stems
    before = set(room.said)
    room.delete(room.free(first)[-1])
    signed, silent = room.free(second)[:2]
    text = room.text(second)
    for ref, review in ((signed, '{state: corrected, by: "Budi", at: "2025-06-10", changed: [claim]}'),
                        (silent, "{state: unreviewed}")):
        block = room.block(ref)
        says = f'    claim: "{room.claim(ref).kind} {ref[-6:]}, in Budi\'s words."'
        lines = [says if line.startswith("    claim:") else line for line in block.split("\n")]
        text = text.replace(block, "\n".join(lines).replace("{state: unreviewed}", f"{review}   # by phone"))
    room.write(second, text.replace("\n", "\r\n"))
    own = room.block(room.free(third)[0])
    text = room.text(third)
    room.write(third, text.replace("\nextraction:", f"\n\n  # Ada's own\n  - id: c-0ada00\n{own}\nextraction:", 1))
    for ref in (signed, silent, f"{third}#c-0ada00"):
        room.remember(ref)
    assert room.differing()["person"] - before == {signed, silent, f"{third}#c-0ada00", *room.deleted}
    assert list(room.errors()) == [("C014", silent)], "check tells who has not signed"
    room.commit("Second week")
    assert room.briefgen("extract") == 0
    assert git(room.root, "status", "--porcelain") == "", "the same rules read the same, and touch nothing"
    room.review(silent, "correct", "--set", f"claim={room.claim(silent).claim}", "--by", "Budi", "--at", "2025-06-11")
    assert "# by phone" in room.block(silent)
    room.commit("Signed")
    room.nothing_lost()
    assert list(room.errors()) == []


def _rules_change(room: Newsroom) -> None:
    """Third week: a new version reads otherwise; what people decided gets proposals, and a person takes two of them."""
    blocks = {ref: room.block(ref) for ref in room.said}
    windows = room.stems[1]
    room.extract_with(other_rules)
    room.nothing_lost()
    waiting = [ref for ref in room.said if room.claim(ref).proposal]
    assert waiting
    for ref, block in blocks.items():
        assert room.block(ref).startswith(block), "a block of a person gets a proposal at its end, and nothing else"
    assert room.text(windows).count("\n") == room.text(windows).count("\r\n")
    hands = room.differing()
    assert not hands["person"]
    assert set(waiting) <= hands["extraction"]
    assert {(each["code"], each["severity"]) for each in room.problems() if each["code"] == "C017"} == {
        ("C017", "warning")}
    text = {stem: room.text(stem) for stem in room.stems}
    room.extract_with(other_rules)
    assert {stem: room.text(stem) for stem in room.stems} == text, "extracting twice changes nothing"
    taken, declined = waiting[:2]
    room.review(taken, "apply-proposal", "--at", "2025-06-18")
    room.review(declined, "accept", "--at", "2025-06-18")
    room.extract_with(other_rules)
    room.nothing_lost()
    assert not room.claim(taken).proposal
    assert not room.claim(declined).proposal
    room.commit("Third week: new rules")
    assert list(room.errors()) == []


def _an_outlet_edits(room: Newsroom) -> None:
    """Fourth week: an outlet takes a sentence out and puts a paragraph in; the sheet keeps people's words."""
    stem, gone, moved = next(_to_edit(room))
    seed = room.root / "seeds" / f"{stem}.txt"
    text = seed.read_text(encoding="utf-8")
    lost, stays = room.claim(gone), room.claim(moved)
    text = text.replace(lost.quote, "Kalimat ini dihapus redaksi.")
    at = text.rindex("\n", 0, text.index(stays.quote)) + 1
    seed.write_text(f"{text[:at]}Artikel ini diperbarui redaksi.\n\n{text[at:]}", encoding="utf-8")
    block = room.block(moved).partition("\n    proposal:")[0]
    assert ("C001", None) in list(room.errors()), "check tells that the seed is not what the sheet was made from"
    room.capsys.readouterr()
    assert room.briefgen("extract", stem) == 0
    told = f"M002 (warning) {lost.id}: the article has changed, and the quote is no longer in it"
    assert told in room.capsys.readouterr().err
    room.nothing_lost()
    assert room.claim(moved).line == stays.line + 2
    assert room.block(moved).startswith(block.replace(f"line: {stays.line}\n", f"line: {stays.line + 2}\n", 1))
    assert ("C002", gone) in list(room.errors())
    for _ in range(5):
        for ref in sorted({ref for _, ref in room.errors() if ref}):
            room.review(ref, "reject", "--note", "the outlet took the sentence out", "--at", "2025-06-25")
    assert list(room.errors()) == []
    assert room.claim(gone).review.state == "rejected"
    room.commit("Fourth week: the outlet's edit")


def _to_edit(room: Newsroom) -> Iterator[tuple[str, str, str]]:
    """A sheet with two claims that people let stand, whose quotes stand in the seed letter by letter on two lines."""
    for stem in room.stems:
        raw = (room.root / "seeds" / f"{stem}.txt").read_text(encoding="utf-8")
        fit = [ref for ref in room.refs(stem) if ref in room.said and raw.count(room.claim(ref).quote) == 1
               and room.claim(ref).review.state in ("accepted", "corrected", "disputed")]
        for gone in fit:
            for moved in fit:
                if room.claim(gone).line < room.claim(moved).line:
                    yield stem, gone, moved


def _two_branches(room: Newsroom) -> None:
    """One branch brings new rules for a claim and a review, the other reviews its neighbours; git merges by itself."""
    stem = room.stems[3]
    read_anew, theirs, ours = room.free(stem)[:3]
    git(room.root, "checkout", "-q", "-b", "rules")
    room.extract_with(one_claim_otherwise(room.claim(read_anew).quote), [stem])
    room.review(theirs, "accept", "--by", "Ada", "--at", "2025-06-26")
    room.commit("Rules and a review")
    git(room.root, "checkout", "-q", "main")
    del room.said[theirs]
    room.review(ours, "reject", "--at", "2025-06-26")
    room.commit("Another review")
    git(room.root, "merge", "-q", "--no-edit", "rules")
    assert room.claim(theirs).review.by == "Ada"
    room.remember(theirs)
    room.nothing_lost()
    assert list(room.errors()) == []


def _the_end(room: Newsroom) -> None:
    """Our own rules again: nothing is lost, and check tells what is open, and only that."""
    assert room.briefgen("extract") == 0
    room.nothing_lost()
    assert list(room.errors()) == []
    waiting = {ref for stem in room.stems for ref in room.refs(stem) if room.claim(ref).proposal}
    told = {room.owner(each["path"], int(each["line"])) for each in room.problems() if each["code"] == "C017"}
    assert told == waiting
    hands = room.differing()
    assert not hands["person"]
    reviewed = {ref for stem in room.stems for ref in room.refs(stem)
                if room.claim(ref).review.state != "unreviewed"}
    assert set(room.said) - reviewed == {f"{room.stems[2]}#c-0ada00"}, "every decision has its name and day"
