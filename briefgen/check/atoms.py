"""Every atom of a sheet stands in the article, word for word, and where it should."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from briefgen.check.case import Case, Stretch, shown
from briefgen.model.problem import Problem
from briefgen.model.sheet import Claim

Way = tuple[str | int, ...]


def text_unchanged(case: Case) -> Iterator[Problem]:
    """The sheet was made from this very text."""
    sheet, article = case.file.sheet, case.file.article
    if sheet.source.sha256 != article.sha256:
        yield case.problem("C001", ("source", "sha256"), f"{sheet.source.file} has changed since the sheet was written",
                           "run `briefgen extract`, then look at the claims that it reports")


def source_verbatim(case: Case) -> Iterator[Problem]:
    """Headline, outlet, publication, relays, credits and mentions are the article's words.

    What front matter states need not stand in the text.
    """
    source, article = case.file.sheet.source, case.file.article
    if source.headline and source.headline != article.headline:
        yield from _stands(case, "the headline", source.headline, ("source", "headline"))
    if source.outlet_text:
        yield from _stands(case, "outlet_text", source.outlet_text, ("source", "outlet_text"))
    if source.published.text and source.published.text != article.published.text:
        yield from _stands(case, "the publication", source.published.text, ("source", "published"))
    for key, named in (("relays", source.relays), ("credits", source.credits)):
        for n, credit in enumerate(named):
            yield from _stands(case, f"the words of {credit.who}", credit.text, ("source", key, n))
    for n, entity in enumerate(case.file.sheet.entities):
        for words in entity.mentions:
            yield from _stands(case, f"a mention of {entity.id}", words, ("entities", n))


def claims_verbatim(case: Case) -> Iterator[Problem]:
    """The quote of each claim is found, once, on the line that the claim gives; its other atoms stand beside it."""
    for n, claim in case.claims():
        way: Way = ("claims", n)
        for place, words in enumerate(claim.also):
            yield from _stands(case, f"{claim.id}: a further span", words, (*way, "also", place))
        anywhere = list(case.evidence.find(claim.quote))
        if not anywhere:
            yield _missing(case, f"{claim.id}: the quote", claim.quote, (*way, "quote"))
            yield from _loose(case, claim, way)
            continue
        found = case.quoted(claim)
        yield from _once(case, claim, way, anywhere, found)
        if found:
            yield from _in_place(case, claim, way, found[0])
        else:
            yield from _loose(case, claim, way)


def _once(case: Case, claim: Claim, way: Way, anywhere: list[Stretch], found: list[Stretch]) -> Iterator[Problem]:
    if not found:
        yield case.problem("C003", (*way, "quote_prefix" if claim.quote_prefix else "quote_suffix"),
                           f"{claim.id}: quote_prefix and quote_suffix do not stand beside the quote",
                           "copy the words right before and after the quote, from its own line")
    elif len(found) > 1:
        yield case.problem("C004", (*way, "quote"),
                           f"{claim.id}: the quote occurs {len(anywhere)} times in the article",
                           "add quote_prefix or quote_suffix with the words beside the one that is meant")
    elif claim.line != case.evidence.number(found[0]):
        right = case.evidence.number(found[0])
        yield case.problem("C005", (*way, "line"), f"{claim.id}: the quote stands on line {right} of "
                           f"{case.file.sheet.source.file}, not on line {claim.line}", f"write `line: {right}`")


def _atoms(claim: Claim, way: Way) -> Iterator[tuple[str, str, Way, bool]]:
    """What is said, the words, where they stand in the YAML, and whether they must stand beside the quote."""
    for n, hop in enumerate(claim.via):
        yield f"{claim.id}: the attribution", hop.text, (*way, "via", n), hop.basis == "stated"
    if claim.hedge:
        yield f"{claim.id}: the hedge", claim.hedge, (*way, "hedge"), True
    for n, time in enumerate(claim.times):
        yield f"{claim.id}: the time", time.text, (*way, "times", n), True
    for n, quantity in enumerate(claim.quantities):
        yield f"{claim.id}: the quantity", quantity.text, (*way, "quantities", n), True


def _in_place(case: Case, claim: Claim, way: Way, quote: Stretch) -> Iterator[Problem]:
    """Atoms stand on the quote's own line, or on that of a further span."""
    spans = [next(case.evidence.find(words), None) for words in claim.also]
    lines = [case.evidence.line(each) for each in (quote, *spans) if each]
    for what, words, at, near in _atoms(claim, way):
        if not case.evidence.holds(words):
            yield _missing(case, what, words, at)
        elif near and not any(case.evidence.holds(words, *line) for line in lines):
            yield case.problem("C006", at, f"{what} {shown(words)} does not stand on the quote's line",
                               "cite the words of this passage, add their span to `also`, or give the hop its basis")


def _loose(case: Case, claim: Claim, way: Way) -> Iterator[Problem]:
    """Where the quote is lost, the other atoms stand at least somewhere."""
    for what, words, at, _ in _atoms(claim, way):
        yield from _stands(case, what, words, at)


def evidence_in_story(case: Case) -> Iterator[Problem]:
    """A headline, a caption or a link to another article is no evidence."""
    lines = case.file.article.lines
    starts = [line.start for line in lines]
    for n, claim in case.claims():
        found = case.quoted(claim)
        line = lines[bisect_right(starts, found[0][0]) - 1] if found else None
        role = line.role if line else "body"
        if role in _ROLES:
            yield case.problem("C007", ("claims", n, "quote"), f"{claim.id}: the quote stands in a line that is "
                               f"{_ROLES[role]}, not part of the story",
                               "cite a sentence of the story, or reject the claim", "warning")


_ROLES: dict[str, str] = {
    "title": "the headline", "byline": "the byline", "caption": "a caption", "heading": "a heading",
    "related": "a link to another article", "boilerplate": "page furniture"}


def _stands(case: Case, what: str, words: str, way: Way) -> Iterator[Problem]:
    if not case.evidence.holds(words):
        yield _missing(case, what, words, way)


def _missing(case: Case, what: str, words: str, way: Way) -> Problem:
    same = case.evidence.deviation(words)
    where = f"; it differs behind {shown(same[-40:])}" if 8 <= len(same) < len(words) else ""
    return case.problem("C002", way, f"{what} {shown(words)} is not in the article{where}",
                        f"copy the words as they stand in {case.file.sheet.source.file}")
