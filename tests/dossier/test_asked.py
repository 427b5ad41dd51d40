"""A short answer tells of what is asked right before it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.dossier import assemble
from briefgen.model.dossier import SheetFile
from tests.dossier.small import NOBODY, Said, body, hop, sheet

BANK = body("bank-lampar", "Bank Lampar")
OTHERS = tuple(Said(text) for text in ("Harga cabai naik.", "Wali kota meresmikan taman.", "Panen padi mundur."))


def explained(question: str, answer: str) -> SheetFile:
    """An article in which a question, of which no claim is made, stands before an answer."""
    said = Said(answer, kind="statement", via=(hop("bank-lampar"),), about=("bank-lampar",))
    made = sheet("a", *OTHERS, Said(question), said, entities=(BANK,))
    kept = tuple(claim for claim in made.sheet.claims if claim.claim != question)
    return replace(made, sheet=replace(made.sheet, claims=kept))


@pytest.mark.parametrize(("question", "answer", "text", "same"), [
    ("Apakah data nasabah bocor?", "Bank Lampar berkata tidak.", "Data nasabah tidak bocor, kata Bank Lampar.", True),
    ("Apakah data nasabah bocor?", "Bank Lampar berkata ya.", "Data nasabah bocor, kata Bank Lampar.", True),
    ("Apakah data nasabah bocor?", "Bank Lampar berkata lain.", "Data nasabah tidak bocor, kata Bank Lampar.", False),
    ("Siapa membocorkan data nasabah?", "Bank Lampar berkata tidak.", "Data nasabah tidak bocor, kata Bank Lampar.",
     False),
])
def test_an_answer_says_what_was_asked(question: str, answer: str, text: str, same: bool) -> None:
    """Where it was asked whether it is so, and the answer says no more than that it is or is not."""
    told = Said(text, kind="statement", via=(hop("bank-lampar"),), about=("bank-lampar",), negated="tidak" in text)
    found = assemble([explained(question, answer), sheet("b", told, *OTHERS[:1], entities=(BANK,))], NOBODY)
    answers = {claim.ref for claim in found.claims if claim.claim.claim in (answer, text)}
    assert any(answers <= set(group.claims) for group in found.groups) == same


@pytest.mark.parametrize(("question", "count"), [("Benarkah data nasabah bocor?", 0), ("Lalu apa?", 1)])
def test_a_denial_behind_a_question_is_not_of_what_stands_before_it(question: str, count: int) -> None:
    """It is of what is asked, of which here nobody tells that it is so."""
    claimed = Said("Serikat Karot mengatakan gaji belum dibayar.", kind="statement", via=(hop("serikat-karot"),),
                   about=("serikat-karot",))
    denial = Said("Bank Lampar membantah.", kind="statement", via=(hop("bank-lampar"),), about=("bank-lampar",))
    made = sheet("a", claimed, Said(question), denial, entities=(BANK, body("serikat-karot", "Serikat Karot")))
    kept = tuple(claim for claim in made.sheet.claims if claim.claim != question)
    found = assemble([replace(made, sheet=replace(made.sheet, claims=kept))], NOBODY).conflicts
    assert len([conflict for conflict in found if conflict.kind == "attribution"]) == count
