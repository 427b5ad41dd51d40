"""A person's decision on a claim, written into the sheet's text."""

from __future__ import annotations

import dataclasses
import difflib
from dataclasses import dataclass
from typing import Literal, get_args

from briefgen.errors import ReviewRefused
from briefgen.model.article import Article
from briefgen.model.sheet import Claim, FactSheet, Review
from briefgen.sheets.anchor import anchored
from briefgen.sheets.decode import decode_sheet
from briefgen.sheets.seals import edited
from briefgen.sheets.setting import with_values
from briefgen.sheets.shape import Value
from briefgen.sheets.splice import splice

Decision = Literal["accept", "correct", "dispute", "reject", "apply-proposal"]
DECISIONS: tuple[Decision, ...] = get_args(Decision)


@dataclass(frozen=True, slots=True)
class Word:
    """What a person says of a claim.

    by: the person's name. at: the day, ISO 8601. note: the reason, None where none is given. values: of a correction,
    as `setting.with_values` takes them.
    """

    decision: Decision
    by: str
    at: str
    note: str | None = None
    values: tuple[tuple[str, str], ...] = ()


def review_text(old: str, path: str, claim_id: str, word: Word, article: Article | None = None) -> str:
    """The sheet's text with the decision; only the lines of what changes are written.

    article: of the sheet; a corrected quote gets its line from it.

    Raises:
        ReviewRefused: the sheet cannot be read or has no such claim, or the decision cannot be; one line.
    """
    decoded, problems = decode_sheet(old, path)
    if decoded is None:
        raise ReviewRefused(_first(problems))
    sheet = decoded.sheet
    claim = next((each for each in sheet.claims if each.id == claim_id), None)
    if claim is None:
        near = difflib.get_close_matches(claim_id[:20], [each.id for each in sheet.claims], 1)
        raise ReviewRefused(f"{path} has no claim {claim_id}" + (f"; did you mean {near[0]}?" if near else ""))
    decided = decide(claim, word, by_hand=claim_id in edited(sheet))
    if article is not None and decided.quote != claim.quote:
        decided = _on_its_line(sheet, decided, article)
    claims = tuple(decided if each.id == claim_id else each for each in sheet.claims)
    text, problems = splice(old, path, sheet, dataclasses.replace(sheet, claims=claims))
    if problems:
        raise ReviewRefused(_first(problems))
    return text


def decide(claim: Claim, word: Word, *, by_hand: bool = False) -> Claim:
    """The claim with a decision.

    To accept is to say that the claim is right as it stands; a proposal that waits is declined, as it is by a
    correction and a rejection. A dispute leaves it waiting. To apply a proposal is to accept the machine's new reading;
    fields that a person set and the proposal leaves alone stay corrected. by_hand: the claim was edited in the file, so
    that a correction may name values that already stand.

    Raises:
        ReviewRefused: nothing to correct or to apply, a dispute without a reason, or no name.
    """
    if not word.by.strip():
        raise ReviewRefused("say who decides: --by NAME, or `git config user.name NAME`")
    if word.values and word.decision != "correct":
        raise ReviewRefused(f"only a correction sets values, this is {word.decision}")
    review = Review("accepted", word.by.strip(), word.at, claim.review.changed, word.note or None)
    match word.decision:
        case "accept":
            return dataclasses.replace(claim, review=review, proposal=())
        case "reject":
            return dataclasses.replace(claim, review=dataclasses.replace(review, state="rejected"), proposal=())
        case "dispute":
            if not word.note:
                raise ReviewRefused("say with --note what is disputed; the site shows it beside the claim")
            return dataclasses.replace(claim, review=dataclasses.replace(review, state="disputed"))
        case "correct":
            return _corrected(claim, word, review, by_hand)
        case "apply-proposal":
            return _applied(claim, review)


def _corrected(claim: Claim, word: Word, review: Review, by_hand: bool) -> Claim:
    if not word.values:
        raise ReviewRefused("name what is corrected: --set FIELD=VALUE, for instance --set times[0].edtf=2024-11")
    set_, names = with_values(claim, word.values)
    named = [name for name in names if by_hand or getattr(set_, name) != getattr(claim, name)]
    if not named:
        raise ReviewRefused(f"nothing changes: {claim.id} already says so")
    changed = tuple(dict.fromkeys((*review.changed, *named)))
    return dataclasses.replace(
        set_, review=dataclasses.replace(review, state="corrected", changed=changed), proposal=())


def _applied(claim: Claim, review: Review) -> Claim:
    if not claim.proposal:
        raise ReviewRefused(f"{claim.id} has no proposal to apply")
    taken: dict[str, Value] = dict(claim.proposal)
    left = tuple(name for name in review.changed if name not in taken)
    review = dataclasses.replace(review, state="corrected" if left else "accepted", changed=left)
    return dataclasses.replace(claim, **taken, review=review, proposal=())


def _on_its_line(sheet: FactSheet, claim: Claim, article: Article) -> Claim:
    return anchored(dataclasses.replace(sheet, claims=(claim,)), article)[0].claims[0]


def _first(problems: tuple[object, ...]) -> str:
    return " ".join(str(problems[0]).split()) if problems else "the sheet cannot be written"
