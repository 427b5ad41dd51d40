"""Dates and numbers follow from their words."""

from __future__ import annotations

import math
from collections.abc import Iterator

from briefgen.check.case import Case, shown
from briefgen.extract import DATE_RULES, resolve, window
from briefgen.lang import Language
from briefgen.lang.fractions import fraction, per_cent
from briefgen.model import edtf
from briefgen.model.problem import Problem
from briefgen.model.sheet import ClaimTime
from briefgen.model.values import Number
from briefgen.sheets import EDITOR
from briefgen.text.tokens import tokenise


def times_follow(case: Case) -> Iterator[Problem]:
    """Every date is what its rule makes of its words and its anchor."""
    for n, claim in case.claims():
        for place, time in enumerate(claim.times):
            if time.rule == EDITOR:
                continue
            way = ("claims", n, "times", place)
            if time.rule not in DATE_RULES:
                yield case.problem("C008", way, f"{claim.id}: there is no date rule {time.rule}",
                                   "name the rule that `briefgen inspect` shows, or write `rule: editor`")
                continue
            again = resolve(time.text, time.rule, _anchor(case, time), case.lang)
            if again != time.edtf:
                gives = f"gives {again}" if again else "gives no date"
                yield case.problem("C009", way, f"{claim.id}: the rule {time.rule} {gives} for {shown(time.text)}, "
                                   f"the sheet says {time.edtf}", "correct edtf or anchor, or write `rule: editor` for "
                                   "a date known from elsewhere")


def weekdays_fit(case: Case) -> Iterator[Problem]:
    """A weekday beside a full date is that date's weekday; where not, the article itself is wrong."""
    for n, claim in case.claims():
        for place, time in enumerate(claim.times):
            for found in case.lang.calendar.find_explicit(time.text):
                if found.weekday_mismatch:
                    yield case.problem("C010", ("claims", n, "times", place),
                                       f"{claim.id}: {found.date} is not a {found.weekday}",
                                       "say in a note which of the two the article means", "warning")


def inferred_anchor(case: Case) -> Iterator[Problem]:
    """A date that hangs on a publication which nobody stated, with the days of publication for which it holds."""
    published = case.file.sheet.source.published
    if published.basis != "inferred":
        return
    for n, claim in case.claims():
        for place, time in enumerate(claim.times):
            rule, anchor = DATE_RULES.get(time.rule), _publication(case)
            if rule is None or not rule.anchored or time.anchor or time.edtf is None or anchor is None:
                continue
            first, last = window(time.text, time.rule, time.edtf, anchor, case.lang)
            yield case.problem("C011", ("claims", n, "times", place), f"{claim.id}: {shown(time.text)} is {time.edtf} "
                               f"only if the article was published {_span(first, last)}; its day is inferred",
                               "set source.published when it is known", "warning")


def _span(first: str | None, last: str | None) -> str:
    if first and last:
        return f"on {first}" if first == last else f"from {first} to {last}"
    return f"since {first}" if first else f"until {last}" if last else "on any day"


def _anchor(case: Case, time: ClaimTime) -> str | None:
    rule = DATE_RULES[time.rule]
    return (time.anchor or _publication(case)) if rule.anchored else None


def _publication(case: Case) -> str | None:
    """The first day on which the article may have been published."""
    published = case.file.sheet.source.published
    low = edtf.parse(published.edtf).low if published.edtf else None
    return low.isoformat() if low else None


def numbers_follow(case: Case) -> Iterator[Problem]:
    """Every value is a number that its words hold; words that the pack cannot count are left alone."""
    for n, claim in case.claims():
        for place, quantity in enumerate(claim.quantities):
            way = ("claims", n, "quantities", place)
            held = numbers_in(quantity.text, case.lang)
            for name, value in (("value", quantity.value), ("high", quantity.high)):
                if held and value is not None and not any(math.isclose(value, one, rel_tol=1e-9) for one in held):
                    yield case.problem("C012", way, f"{claim.id}: {shown(quantity.text)} holds "
                                       f"{' and '.join(f'{one:,}' for one in held)}, the sheet says {name} {value:,}",
                                       f"correct {name}, or the words")
            if (quantity.bound == "range") != (quantity.high is not None):
                yield case.problem("C013", way, f"{claim.id}: {shown(quantity.text)} has bound {quantity.bound} "
                                   f"{'with' if quantity.high is not None else 'without'} high",
                                   "a range has value and high, no other bound has high")


def numbers_in(words: str, lang: Language) -> tuple[Number, ...]:
    """Every number that the words hold, in order.

    "10-15 juta" holds 10, 10,000,000 and 15,000,000, "620 ribuan" 620, 620,000 and 1,000, "minus 3" -3, and "tiga
    perempat" 3, 75 (per cent) and 0.75.
    """
    tokens = tokenise(words)
    found: list[Number] = []
    waiting: list[Number] = []
    i = 0
    while i < len(tokens):
        part = fraction(lang.numbers, tokens, i)
        if part:
            found += [per_cent(*part[:2]), part[0] / part[1]]
        numeral = lang.numbers.read(tokens, i, money=True) if lang.numbers.starts(tokens.word(i)) else None
        if numeral is None:
            i += 1
            continue
        if numeral.scale > 1 or numeral.vague:
            found += [one * (numeral.number if numeral.vague else numeral.scale) for one in waiting]
        waiting = [numeral.number] if numeral.scale == 1 else []
        below = tokens.word(i - 1) in lang.numbers.minus | lang.numbers.minus_percent
        found.append(-numeral.number if below else numeral.number)
        i = max(numeral.end, i + 1)
    return tuple(dict.fromkeys(found))
