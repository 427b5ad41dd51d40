"""What people did to a sheet: edits without a review, reviews without a name, proposals that wait; names and links."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.check.case import Case, pack_ids
from briefgen.model.problem import Problem
from briefgen.sheets import edited

MAX_LINES = 400
MAX_BYTES = 20_000
"""Beyond either GitHub folds a file's diff away."""


def edits_reviewed(case: Case) -> Iterator[Problem]:
    """A claim that differs from what extraction read carries a review."""
    silent = set(edited(case.file.sheet))
    for n, claim in enumerate(case.file.sheet.claims):
        if claim.id in silent and claim.review.state == "unreviewed":
            yield case.problem("C014", ("claims", n),
                               f"{claim.id} differs from what extraction read, and is not reviewed",
                               "set `review: {state: corrected, by: …, at: …, changed: […]}`, or undo the change")


def reviews_signed(case: Case) -> Iterator[Problem]:
    """A decision has a name and a day, and a correction says what it corrected."""
    for n, claim in enumerate(case.file.sheet.claims):
        review = claim.review
        way = ("claims", n, "review")
        if review.state == "unreviewed":
            continue
        missing = [key for key in ("by", "at") if getattr(review, key) is None]
        if missing:
            yield case.problem("C015", way, f"{claim.id} is {review.state}, but {' and '.join(missing)} "
                               f"{'is' if len(missing) == 1 else 'are'} missing", "say who decided, and on which day")
        if review.state == "corrected" and not review.changed:
            yield case.problem("C016", way, f"{claim.id} is corrected, but no field is named as changed",
                               "list the fields that a person set in `changed`")


def proposals_wait(case: Case) -> Iterator[Problem]:
    """A later extraction reads a reviewed claim differently."""
    for n, claim in case.claims():
        if claim.proposal:
            names = ", ".join(name for name, _ in claim.proposal)
            yield case.problem("C017", ("claims", n, "proposal"),
                               f"{claim.id}: extraction now reads {names} differently",
                               "take the proposal over, or delete it", "warning")


def ids_known(case: Case) -> Iterator[Problem]:
    """Whoever a claim names is an entity of the sheet, of a registry or of the pack, or words of the article."""
    sheet = case.file.sheet
    ids = {entity.id for entity in sheet.entities} | pack_ids(case.lang.tag) | {
        name for entity in case.known.entities for name in (entity.id, *entity.ids)}
    outlets = {outlet.id for outlet in case.known.outlets}
    asked: list[tuple[str, str, tuple[str | int, ...]]] = []
    asked += [("place", sheet.source.place, ("source", "place"))] if sheet.source.place else []
    asked += [(key, credit.who, ("source", key, n)) for key in ("relays", "credits")
              for n, credit in enumerate(getattr(sheet.source, key))]
    for n, claim in case.claims():
        asked += [("who", hop.who, ("claims", n, "via", place)) for place, hop in enumerate(claim.via)]
        asked += [("place", claim.place, ("claims", n, "place"))] if claim.place else []
        asked += [("about", name, ("claims", n, "about")) for name in claim.about]
    for key, name, way in asked:
        if name not in ids and name not in outlets and not case.evidence.spells(name):
            yield case.problem("C018", way, f"{key}: nobody is called {name}",
                               "correct the id, or add the entity to the sheet or to content/entities.yaml")
    outlet, seed = sheet.source.outlet, case.file.article.outlet
    told = seed.basis == "metadata" and seed.id == outlet       # the seed's front matter names it
    if outlet and not told and outlet not in outlets | pack_ids(case.lang.tag) and not case.evidence.spells(outlet):
        yield case.problem("C019", ("source", "outlet"), f"there is no outlet {outlet}",
                           "correct the id, or add the outlet to content/outlets.yaml")


def links_known(case: Case) -> Iterator[Problem]:
    """Topics, questions and measures that a sheet points to exist."""
    topics = case.known.topics
    held = {"topics": {topic.id for topic in topics},
            "answers": {question.id for topic in topics for question in topic.questions},
            "measure": {measure.id for topic in topics for measure in topic.measures}}
    asked: list[tuple[str, str, tuple[str | int, ...]]] = [
        ("topics", name, ("topics", n)) for n, name in enumerate(case.file.sheet.topics)]
    for n, claim in case.claims():
        asked += [(key, name, ("claims", n, key)) for key in ("answers", "measure") if (name := getattr(claim, key))]
    for key, name, way in asked:
        if name not in held[key]:
            yield case.problem("C020", way, f"{key}: no file under content/topics tells of {name}",
                               "correct the id, or add it to the topic")


def numbers_attributed(case: Case) -> Iterator[Problem]:
    """A number in the outlet's own voice has nobody who answers for it."""
    for n, claim in case.claims():
        if claim.quantities and not claim.via:
            yield case.problem("C021", ("claims", n, "quantities"),
                               f"{claim.id} gives a number that nobody is named for",
                               "look whether the article says who counted", "warning")


def reviewable(case: Case) -> Iterator[Problem]:
    """GitHub shows the sheet's diff without a click."""
    lines, size = case.yaml.count("\n"), len(case.yaml.encode())
    if lines > MAX_LINES or size > MAX_BYTES:
        yield case.problem("C022", ("schema",), f"the sheet has {lines} lines and {size:,} bytes; GitHub folds away "
                           f"what has more than {MAX_LINES} or {MAX_BYTES:,}",
                           "open it with a click there, or leave out what tells nothing", "warning")
