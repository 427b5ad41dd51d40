"""An outlet edits its article: quotes move with it, and one that is gone is told."""

from __future__ import annotations

import dataclasses

from briefgen.lang import load_language
from briefgen.model.article import Article
from briefgen.model.sheet import FactSheet
from briefgen.seeds import load_seed
from briefgen.sheets.merge import merge_text
from tests.sheets.test_merge import PATH, SENTENCES, claim, read, sheet

ACCEPTED = '{state: accepted, by: "Rina", at: "2025-06-20"}'


def article(text: str) -> Article:
    """The seed as read."""
    read_, problems = load_seed(text.encode(), "seeds/2025-06-17-a.txt", load_language("id"))
    assert read_ is not None, problems
    return read_


def made_from(fresh: FactSheet, seed: Article) -> FactSheet:
    """The reading of an article as it now stands."""
    return dataclasses.replace(fresh, source=dataclasses.replace(fresh.source, sha256=seed.sha256))


BEFORE = article("\n\n".join(SENTENCES[:3]))
AFTER = article("\n\n".join((SENTENCES[4], SENTENCES[0], SENTENCES[2])))
REVIEWED = merge_text(None, PATH, made_from(sheet([claim(0), claim(1), claim(2)]), BEFORE))[0].replace(
    "{state: unreviewed}", ACCEPTED)


def test_a_reviewed_claim_moves_with_its_quote_and_keeps_every_other_byte() -> None:
    """The id of the sheet stays, its hash follows, and no line is proposed."""
    text, _ = merge_text(REVIEWED, PATH, made_from(sheet([claim(0, line=3), claim(2, line=5)]), AFTER), AFTER)
    merged = read(text)
    assert (merged.id, merged.source.sha256) == ("2025-06-17-a", AFTER.sha256)
    assert [(one.line, one.proposal) for one in merged.claims] == [(3, ()), (3, ()), (5, ())]
    first = REVIEWED.split("  - id: c-000000")[1].split("  - id:")[0]
    assert first.replace("line: 1\n", "line: 3\n") in text


def test_a_persons_own_claim_moves_too() -> None:
    """The fresh reading knows nothing of it."""
    own = REVIEWED.replace("c-000020: ", "c-ffffff: ")
    assert "c-000020" not in read(own).extraction.seals
    text, _ = merge_text(own, PATH, made_from(sheet([claim(0, line=3)]), AFTER), AFTER)
    assert [one.line for one in read(text).claims if one.id == "c-000020"] == [5]


def test_a_quote_that_is_gone_is_told_and_its_claim_stands() -> None:
    """With its place in the sheet, and what to do."""
    text, problems = merge_text(REVIEWED, PATH, made_from(sheet([claim(0, line=3)]), AFTER), AFTER)
    line = text[:text.index(SENTENCES[1] + "\n    via")].count("\n")
    assert [str(problem) for problem in problems] == [
        (f"{PATH}:{line}: M002 c-000010: the article has changed, and the quote is no longer in it\n"
        "    fix: give it a quote that stands, or `briefgen review 2025-06-17-a#c-000010 reject`")]
    assert read(text).claims[1] == read(REVIEWED).claims[1]
    assert merge_text(text, PATH, made_from(sheet([claim(0, line=3)]), AFTER), AFTER) == (text, ())


def test_a_quote_that_the_outlet_reworded_comes_as_a_proposal() -> None:
    """Same claim by the words that it shares; the fix says how to take it over."""
    seed = article("Sedikitnya 45 kapal menunggu di luar pelabuhan itu.")
    fresh = dataclasses.replace(claim(1), line=1, quote="Sedikitnya 45 kapal menunggu di luar pelabuhan itu.")
    text, problems = merge_text(REVIEWED, PATH, made_from(sheet([fresh]), seed), seed)
    held = {one.id: one for one in read(text).claims}
    assert dict(held["c-000010"].proposal)["quote"] == fresh.quote
    assert "`briefgen review 2025-06-17-a#c-000010 apply-proposal`" in problems[1].fix


def test_a_rejected_claim_may_lose_its_quote_in_peace() -> None:
    """It says nothing, so nobody has to do anything."""
    rejected = REVIEWED.replace("accepted", "rejected")
    assert merge_text(rejected, PATH, made_from(sheet([]), AFTER), AFTER)[1] == ()


def test_a_quote_that_stands_twice_keeps_its_line_unless_its_neighbours_tell() -> None:
    """`quote_suffix` tells which one is meant."""
    seed = article("Jalan ditutup.\n\nJalan ditutup sejak Senin.\n\nJalan ditutup sejak Senin, kata polisi.")
    twice = dataclasses.replace(claim(0), line=3, quote="Jalan ditutup sejak Senin")
    told = dataclasses.replace(claim(1), line=3, quote="Jalan ditutup sejak Senin", quote_suffix=", kata polisi")
    text = merge_text(None, PATH, sheet([twice, told]))[0].replace("{state: unreviewed}", ACCEPTED)
    merged, problems = merge_text(text, PATH, made_from(sheet([]), seed), seed)
    assert problems == ()
    assert [one.line for one in read(merged).claims] == [3, 5]


def test_without_a_change_of_the_article_no_line_is_touched() -> None:
    """A person's slip of a line is for `check` to tell, not for extraction to mend."""
    slipped = REVIEWED.replace("    line: 5\n", "    line: 4\n")
    fresh = made_from(sheet([claim(0), claim(1), claim(2)]), BEFORE)
    assert [one.line for one in read(merge_text(slipped, PATH, fresh, BEFORE)[0]).claims] == [1, 3, 4]
